import CAllocation

/// Counts the memory that a value holds.
enum Memory {
  /// Bytes that are allocated while the value lives and were not before; 1 at least.
  static func held<Value>(_ make: () throws -> Value) rethrows -> Double {
    let before = allocated_bytes()
    let value = try make()
    let after = allocated_bytes()
    return withExtendedLifetime(value) { max(1, Double(after) - Double(before)) }
  }
}
