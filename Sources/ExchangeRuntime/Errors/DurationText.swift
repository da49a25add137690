/// Durations as messages and logs tell them: rounded, since nobody reads the digits behind a microsecond.
enum DurationText {
  /// Days, hours and minutes where they are whole, else seconds, below one second milliseconds; no more than three digits
  /// behind the point.
  static func text(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let microseconds = attoseconds / 1_000_000_000_000
    if seconds == 0, microseconds != 0 { return digits(microseconds) + " ms" }
    if microseconds == 0, let unit = units.first(where: { seconds != 0 && seconds % $0.seconds == 0 }) {
      let count = seconds / unit.seconds
      return count == 1 ? "1 \(unit.name)" : "\(count) \(unit.name)s"
    }
    // Rounded up: what waits for that long waits long enough.
    let (whole, thousandths) = seconds.multipliedReportingOverflow(by: 1_000)
    return thousandths ? "\(seconds) s" : digits(whole + (microseconds + 999) / 1_000) + " s"
  }

  private static let units: [(name: String, seconds: Int64)] = [("day", 86_400), ("hour", 3_600), ("minute", 60)]

  /// Thousandths as a number with up to three digits behind the point.
  private static func digits(_ thousandths: Int64) -> String {
    let (whole, rest) = thousandths.quotientAndRemainder(dividingBy: 1_000)
    guard rest != 0 else { return "\(whole)" }
    var fraction = String(1_000 + abs(rest)).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    let sign = whole == 0 && rest < 0 ? "-" : ""
    return "\(sign)\(whole).\(fraction)"
  }
}
