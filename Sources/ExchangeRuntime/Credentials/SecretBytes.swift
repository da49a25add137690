#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes that must not be seen: no description, no reflection, overwritten when released.
///
/// What cannot be wiped: the `String` that a caller made the secret from, and copies that other libraries take of it
/// while they work: libcurl's send buffers and tables of headers, for one, see the transport.
///
/// Why `@unchecked Sendable` holds:
/// 1. the buffer is written in `init` only, before the reference can be shared;
/// 2. it is wiped and freed in `deinit` only, when no other reference is left.
public final class SecretBytes: @unchecked Sendable {
  private let storage: UnsafeMutableRawBufferPointer
  private let afterWipe: (@Sendable ([UInt8]) -> Void)?

  /// Copies `bytes`; the caller's own copy remains the caller's business.
  public convenience init(_ bytes: some Collection<UInt8>) {
    self.init(bytes, afterWipe: nil)
  }

  /// `afterWipe` receives what the buffer holds once it was wiped: the hook by which tests see that it was.
  init(_ bytes: some Collection<UInt8>, afterWipe: (@Sendable ([UInt8]) -> Void)?) {
    storage = .allocate(byteCount: bytes.count, alignment: 1)
    storage.copyBytes(from: bytes)
    self.afterWipe = afterWipe
  }

  /// The number of bytes.
  public var count: Int { storage.count }

  /// Lends the bytes for the time of the call; they must not be kept.
  public func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(storage))
  }

  deinit {
    Self.wipe(storage)
    afterWipe?(Array(storage))
    storage.deallocate()
  }

  /// Overwrites memory with zeros by a call that the optimiser must not drop.
  public static func wipe(_ buffer: UnsafeMutableRawBufferPointer) {
    guard let address = buffer.baseAddress else { return }
    #if canImport(Darwin)
      _ = memset_s(address, buffer.count, 0, buffer.count)
    #else
      explicit_bzero(address, buffer.count)
    #endif
  }
}

extension SecretBytes: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Says that there is a secret, and nothing of it.
  public var description: String { "SecretBytes(redacted)" }
  /// Says that there is a secret, and nothing of it.
  public var debugDescription: String { description }
  /// No children, so that `dump` finds nothing.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
