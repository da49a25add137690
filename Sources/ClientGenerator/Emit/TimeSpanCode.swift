import Specification
import SwiftCode

extension TimeSpanUnit {
  /// So many of the unit as the runtime's `TimeSpan`; months and years are at their longest, so that no allowed window is
  /// refused.
  func code(_ count: Int) -> Expression {
    let function =
      switch self {
      case .millisecond: "milliseconds"
      case .second: "seconds"
      case .minute: "minutes"
      case .hour: "hours"
      case .day, .week, .month, .year: "days"
      }
    let daysEach = milliseconds / Self.day.milliseconds
    // A length of time beyond reason is one of the runtime's longest.
    guard milliseconds(count) != nil else { return ".milliseconds(.max)" }
    return .text(".\(function)(\(Expression.integer(count * max(1, daysEach)).inline))")
  }
}
