package import Foundation

/// A value behind a lock. Not `Synchronization.Mutex`, which ThreadSanitizer cannot see through on Linux.
///
/// Why `@unchecked Sendable` holds:
/// 1. what `value` points to is touched under `lock` only, but when it is made and when nobody else holds the object;
/// 2. `Value` is `Sendable`, so that what leaves the lock shares nothing that is not.
package final class Locked<Value: Sendable>: @unchecked Sendable {
  @usableFromInline let lock = NSLock()
  /// Apart from the object: Swift watches the properties of objects for accesses that overlap, which the lock rules out
  /// and which is a good part of what a short turn under it costs.
  @usableFromInline let value: UnsafeMutablePointer<Value>

  package init(_ value: Value) {
    self.value = .allocate(capacity: 1)
    self.value.initialize(to: value)
  }

  deinit {
    value.deinitialize(count: 1)
    value.deallocate()
  }

  @inlinable package func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    lock.lock()
    defer { lock.unlock() }
    return try body(&value.pointee)
  }
}
