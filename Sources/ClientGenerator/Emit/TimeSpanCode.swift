import Specification
import SwiftCode

extension TimeSpanUnit {
  /// So many of the unit as the runtime's `TimeSpan`; months and years are at their longest, so that no allowed window is
  /// refused.
  func code(_ count: Int) -> Expression {
    let (function, factor) =
      switch self {
      case .millisecond: ("milliseconds", 1)
      case .second: ("seconds", 1)
      case .minute: ("minutes", 1)
      case .hour: ("hours", 1)
      case .day: ("days", 1)
      case .week: ("days", 7)
      case .month: ("days", 31)
      case .year: ("days", 366)
      }
    return .text(".\(function)(\(Expression.integer(count * factor).inline))")
  }
}
