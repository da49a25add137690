/// A length of time in whole milliseconds, as documentation bounds time windows.
public struct TimeSpan: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The length in milliseconds.
  public let milliseconds: Int64

  /// A length in milliseconds.
  public static func milliseconds(_ count: Int64) -> TimeSpan { TimeSpan(milliseconds: count) }
  /// A length in seconds.
  public static func seconds(_ count: Int64) -> TimeSpan { TimeSpan(milliseconds: count * 1_000) }
  /// A length in minutes.
  public static func minutes(_ count: Int64) -> TimeSpan { TimeSpan(milliseconds: count * 60_000) }
  /// A length in hours.
  public static func hours(_ count: Int64) -> TimeSpan { TimeSpan(milliseconds: count * 3_600_000) }
  /// A length in days of 24 hours.
  public static func days(_ count: Int64) -> TimeSpan { TimeSpan(milliseconds: count * 86_400_000) }

  /// Whether the left length is shorter.
  public static func < (left: TimeSpan, right: TimeSpan) -> Bool { left.milliseconds < right.milliseconds }

  /// The length in the largest unit that divides it.
  public var description: String {
    let units: [(Int64, String)] = [
      (86_400_000, "days"), (3_600_000, "hours"), (60_000, "minutes"), (1_000, "seconds"),
    ]
    for (size, name) in units where milliseconds != 0 && milliseconds % size == 0 {
      return "\(milliseconds / size) \(name)"
    }
    return "\(milliseconds) milliseconds"
  }
}
