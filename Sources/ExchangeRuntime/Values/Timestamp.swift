public import Foundation

/// A point in time as the exchange counts it: a number of units since 1970 in UTC.
public struct Timestamp: Sendable, Codable {
  /// What is counted.
  public enum Unit: String, Sendable, Codable, CaseIterable {
    /// Seconds.
    case seconds
    /// Thousandths of a second, the usual unit.
    case milliseconds
    /// Millionths of a second.
    case microseconds

    /// Units in a second.
    var perSecond: Int64 {
      switch self {
      case .seconds: 1
      case .milliseconds: 1_000
      case .microseconds: 1_000_000
      }
    }
  }

  /// Units since 1970-01-01T00:00:00Z, exactly as on the wire.
  public let count: Int64
  /// The unit of ``count``.
  public let unit: Unit

  /// A count of units since 1970.
  public init(_ count: Int64, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// Seconds since 1970.
  public init(seconds: Int64) {
    self.init(seconds, .seconds)
  }

  /// Milliseconds since 1970.
  public init(milliseconds: Int64) {
    self.init(milliseconds, .milliseconds)
  }

  /// Microseconds since 1970.
  public init(microseconds: Int64) {
    self.init(microseconds, .microseconds)
  }

  /// A date to the nearest unit; dates beyond 64 bits of it become the nearest end.
  public init(_ date: Date, _ unit: Unit = .milliseconds) {
    let units = (date.timeIntervalSince1970 * Double(unit.perSecond)).rounded()
    self.init(Int64(exactly: units) ?? (units > 0 ? .max : .min), unit)
  }

  /// The point in time as Foundation has it, whose resolution today is about a tenth of a microsecond.
  public var date: Date {
    let (seconds, microseconds) = parts
    return Date(timeIntervalSince1970: Double(seconds) + Double(microseconds) / 1_000_000)
  }

  /// Whole milliseconds since 1970, rounded down; the nearest end where they do not fit into 64 bits.
  public var milliseconds: Int64 {
    if unit == .milliseconds { return count }
    let (seconds, microseconds) = parts
    let (product, overflows) = seconds.multipliedReportingOverflow(by: 1_000)
    if overflows { return seconds < 0 ? .min : .max }
    let (sum, exceeds) = product.addingReportingOverflow(microseconds / 1_000)
    return exceeds ? .max : sum
  }

  /// Whole seconds, rounded down, and the microseconds above them: the form that all units share.
  var parts: (seconds: Int64, microseconds: Int64) {
    let perSecond = unit.perSecond
    let (seconds, rest) = Self.floorDivided(count, by: perSecond)
    return (seconds, rest * (1_000_000 / perSecond))
  }
}

extension Timestamp {
  /// Division that rounds down, with a remainder that is not negative.
  private static func floorDivided(_ value: Int64, by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}

extension Timestamp: Hashable, Comparable {
  /// Whether both are the same point in time, in whatever unit.
  public static func == (left: Timestamp, right: Timestamp) -> Bool {
    left.parts == right.parts
  }

  /// Whether the left one is earlier.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.parts < right.parts
  }

  /// Feeds the point in time, so that equal timestamps hash alike whatever their unit.
  public func hash(into hasher: inout Hasher) {
    let (seconds, microseconds) = parts
    hasher.combine(seconds)
    hasher.combine(microseconds)
  }
}

extension Timestamp: CustomStringConvertible {
  /// ISO 8601 in UTC with the digits of the unit, for example `2019-07-03T05:50:08.725Z`.
  public var description: String {
    let (seconds, microseconds) = parts
    let (day, second) = Self.floorDivided(seconds, by: 86_400)
    let date = Self.civilDate(daysSince1970: day)
    let clock = [second / 3_600, second / 60 % 60, second % 60].map { Self.padded($0, 2) }.joined(separator: ":")
    let fraction =
      switch unit {
      case .seconds: ""
      case .milliseconds: "." + Self.padded(microseconds / 1_000, 3)
      case .microseconds: "." + Self.padded(microseconds, 6)
      }
    return "\(Self.padded(date.year, 4))-\(Self.padded(date.month, 2))-\(Self.padded(date.day, 2))T\(clock)\(fraction)Z"
  }

  /// The Gregorian date of a day: years begin in March, so that the leap day is the last one (Hinnant's method).
  private static func civilDate(daysSince1970: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let days = daysSince1970 + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  private static func padded(_ value: Int64, _ width: Int) -> String {
    let digits = String(value.magnitude)
    return (value < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
