/// A window of time, both ends included.
public struct TimeWindow: Sendable, Hashable {
  /// The first millisecond, counted from 1970 in UTC.
  public let start: Int64
  /// The last millisecond; not before the first.
  public let end: Int64

  /// The window between two times in milliseconds; nil when `end` lies before `start`.
  public init?(start: Int64, end: Int64) {
    guard start <= end else { return nil }
    self.start = start
    self.end = end
  }

  /// The window between two times; nil when one is missing or `end` lies before `start`.
  public init?(from start: Timestamp?, to end: Timestamp?) {
    guard let start, let end else { return nil }
    self.init(start: start.milliseconds, end: end.milliseconds)
  }

  /// The first time, in milliseconds.
  public var startTime: Timestamp { Timestamp(milliseconds: start) }
  /// The last time, in milliseconds.
  public var endTime: Timestamp { Timestamp(milliseconds: end) }

  /// The beginning of this window, no longer than `length` from its first to its last time.
  func prefix(_ length: TimeSpan) -> TimeWindow {
    guard self.length > length, length.milliseconds > 0 else { return self }
    return TimeWindow(start: start, end: start + length.milliseconds) ?? self
  }

  /// The first half; nil for a window of one millisecond.
  var firstHalf: TimeWindow? {
    start < end ? TimeWindow(start: start, end: start + length.milliseconds / 2) : nil
  }

  /// From the first to the last time; the longest there is where that is longer.
  var length: TimeSpan {
    let (length, isTooLong) = end.subtractingReportingOverflow(start)
    return .milliseconds(isTooLong ? .max : length)
  }

  /// What lies behind this window until `end`, which is included; nil when nothing does.
  func remainder(until end: Int64) -> TimeWindow? {
    self.end < end ? TimeWindow(start: self.end + 1, end: end) : nil
  }
}
