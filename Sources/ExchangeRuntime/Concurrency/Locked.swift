import Foundation

/// A value behind a lock. Not `Synchronization.Mutex`, which ThreadSanitizer cannot see through on Linux.
///
/// Why `@unchecked Sendable` holds:
/// 1. `value` is touched under `lock` only;
/// 2. `Value` is `Sendable`, so that what leaves the lock shares nothing that is not.
package final class Locked<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var value: Value

  package init(_ value: Value) { self.value = value }

  package func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    lock.lock()
    defer { lock.unlock() }
    return try body(&value)
  }
}
