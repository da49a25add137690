/// A list that is asked for by begin and end of a period, either of which may be left out.
public protocol PeriodOperation: WindowedOperation {
  /// The begin of the period that is asked for; nil where none is sent, and where an id says from where on.
  var periodStart: Timestamp? { get }

  /// The end of the period, which is included; nil where none is sent.
  var periodEnd: Timestamp? { get }
}

extension PeriodOperation {
  /// The window of this request; nil unless it is asked for by both ends of a period.
  public var window: TimeWindow? { TimeWindow(from: periodStart, to: periodEnd) }

  /// The request with which the rows of its period until `end` begin.
  func beginning(until end: Timestamp) -> Self {
    TimeWindow(from: periodStart, to: min(periodEnd ?? end, end)).map { within($0.prefix(maximumWindow)) } ?? self
  }
}
