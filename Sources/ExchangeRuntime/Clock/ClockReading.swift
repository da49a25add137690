/// What one answer says of the exchange's clock: an interval that holds its offset from this machine's clock.
///
/// The server read its clock at some time between sending and receiving, and cut the reading to its resolution (a
/// second for the `Date` header). Readings are intersected, so that many coarse ones make a fine one.
struct ClockReading: Sendable, Hashable {
  /// The smallest and the largest offset that fit, in microseconds.
  private(set) var lower: Int64
  private(set) var upper: Int64
  /// When it was received, in microseconds of this machine's clock.
  private(set) var received: Int64
  /// Whether this machine's clock may be right; not once the exchange refused a stamp of it.
  var mayBeNone = true

  /// Clocks drift apart by no more than one part in so many.
  private static let drift: Int64 = 5_000

  /// A reading, all in microseconds: the server's time, what it was cut to, and when the request left and was answered.
  init(server: Int64, resolution: Int64, sent: Int64, received: Int64) {
    lower = server - received
    upper = server + resolution - sent
    self.received = received
  }

  /// The offset: none while that fits, since most machines keep their clock well; else the middle.
  var offset: Int64 { mayBeNone && lower <= 0 && upper >= 0 ? 0 : lower + (upper - lower) / 2 }

  /// What both readings allow; nil when they contradict each other.
  func intersection(_ newer: ClockReading) -> ClockReading? {
    let (widening, rest) = (newer.received - received).quotientAndRemainder(dividingBy: Self.drift)
    guard widening >= 0 else { return nil }
    var result = newer
    // What is too short to widen it yet counts the next time: else many readings in a row would never.
    result.received -= rest
    result.mayBeNone = mayBeNone
    result.lower = max(newer.lower, lower - widening)
    result.upper = min(newer.upper, upper + widening)
    return result.lower <= result.upper ? result : nil
  }
}
