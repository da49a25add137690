import ExchangeRuntime

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads key files into memory that is wiped.
enum KeyFile {
  /// No key is anywhere near as long, nor a file that holds certificates beside it.
  private static let maximumCount = 65_536

  /// The content of a key file.
  static func read(_ path: String) throws(CredentialError) -> SecretBytes {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw CredentialError(errno == ENOENT ? .missingFile(path: path) : .unreadableFile(path: path))
    }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: maximumCount + 1)
    defer { buffer.withUnsafeMutableBytes { SecretBytes.wipe($0) } }
    var count = 0
    while count < buffer.count {
      let step = buffer.withUnsafeMutableBytes { bytes -> Int in
        let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[count...])
        return systemRead(file, rest.baseAddress, rest.count)
      }
      if step < 0 && errno == EINTR { continue }
      if step < 0 { throw CredentialError(.unreadableFile(path: path)) }
      if step == 0 { break }
      count += step
    }
    // A part of a file might lack the key that stands at its end.
    guard count <= maximumCount else { throw CredentialError(.largeFile(path: path, limit: maximumCount)) }
    return SecretBytes(buffer[..<count])
  }
}

/// `read` of the C library, under a name that `KeyFile.read` does not hide.
private func systemRead(_ file: Int32, _ address: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, address, count)
}
