/// A unit of lengths of time.
public enum TimeSpanUnit: String, Sendable, Hashable, CaseIterable {
  case millisecond, second, minute, hour, day, week, month, year

  /// The unit of a spelling in specifications: the letters of parameters (`ms`, `s`, `d`), or the word in singular or
  /// plural. Nil for other words.
  public init?(spelling: String) {
    guard let unit = Self.spellings[spelling] else { return nil }
    self = unit
  }

  /// The length in milliseconds; a month counts 31 days and a year 366, their longest.
  public var milliseconds: Int {
    switch self {
    case .millisecond: 1
    case .second: 1000
    case .minute: 60_000
    case .hour: 3_600_000
    case .day: 86_400_000
    case .week: 7 * 86_400_000
    case .month: 31 * 86_400_000
    case .year: 366 * 86_400_000
    }
  }

  /// The length of so many of it in milliseconds; nil for more than can be counted.
  public func milliseconds(_ count: Int) -> Int? {
    let (product, isTooLong) = count.multipliedReportingOverflow(by: milliseconds)
    return isTooLong ? nil : product
  }

  /// Whether every one is as long as the others: no month and no year.
  public var isFixed: Bool { self != .month && self != .year }

  /// So many of it as the interval of a limit: `minute`, `10 seconds`.
  public func interval(_ count: Int) -> String { count == 1 ? rawValue : "\(count) \(rawValue)s" }

  private static let spellings: [String: TimeSpanUnit] = {
    var spellings: [String: TimeSpanUnit] = [
      "ms": .millisecond, "s": .second, "m": .minute, "min": .minute, "h": .hour, "d": .day, "w": .week, "M": .month,
      "y": .year,
    ]
    for unit in allCases {
      spellings[unit.rawValue] = unit
      spellings[unit.rawValue + "s"] = unit
    }
    return spellings
  }()
}
