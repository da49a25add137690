public import Foundation

/// The received JSON cannot be read as the documented type.
public struct DecodingFailure: Error, Sendable, Hashable {
  /// Everything that does not fit, in document order; never empty.
  public let mismatches: [Mismatch]
  /// What could be read without types: the whole value, or what stands before the place where JSON ends.
  public let readable: JSON?

  /// Creates a failure.
  public init(_ mismatches: [Mismatch], readable: JSON?) {
    self.mismatches = mismatches
    self.readable = readable
  }
}

extension DecodingFailure: CustomStringConvertible, LocalizedError {
  /// The first mismatches, one a line.
  public var description: String {
    let lines = mismatches.prefix(10).map(\.description)
    let rest = mismatches.count > 10 ? ["and \(mismatches.count - 10) more"] : []
    return (lines + rest).joined(separator: "\n")
  }

  /// The first mismatches on one line.
  var excerpt: String {
    let shown = mismatches.prefix(3).map(\.description)
    let rest = mismatches.count > 3 ? ["and \(mismatches.count - 3) more"] : []
    return (shown + rest).joined(separator: ", ")
  }

  /// The same as ``description``.
  public var errorDescription: String? { description }
}
