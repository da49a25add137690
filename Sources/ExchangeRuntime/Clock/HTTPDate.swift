/// Reads the dates of HTTP headers, such as `Sun, 06 Nov 1994 08:49:37 GMT`.
enum HTTPDate {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Seconds since 1970 in UTC; nil when the text is no such date.
  static func seconds(_ text: String) -> Int64? {
    let words = text.split(separator: " ")
    guard words.count == 6, words[5] == "GMT", let day = number(words[1], 2), (1...31).contains(day),
      let month = months.firstIndex(where: { $0 == words[2] }), let year = number(words[3], 4), year >= 1970
    else { return nil }
    let parts = words[4].split(separator: ":", omittingEmptySubsequences: false).map { number($0, 2) }
    guard parts.count == 3, let hour = parts[0], let minute = parts[1], let second = parts[2], hour < 24,
      minute < 60, second <= 60
    else { return nil }
    return ((days(year, month + 1, day) * 24 + hour) * 60 + minute) * 60 + second
  }

  /// Days from 1970-01-01 to a date of the Gregorian calendar, counted in years that begin in March.
  private static func days(_ year: Int64, _ month: Int, _ day: Int64) -> Int64 {
    let (marchYear, marchMonth) = month > 2 ? (year, Int64(month) - 3) : (year - 1, Int64(month) + 9)
    let (era, yearOfEra) = marchYear.quotientAndRemainder(dividingBy: 400)
    let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func number(_ text: Substring, _ digits: Int) -> Int64? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int64(text)
  }
}

/// Reads the `Retry-After` header.
enum RetryAfter {
  /// The longest ban and the longest other pause that are believed: more than that is no length of time but a defect.
  static let (longestBan, longestPause) = (Duration.seconds(3 * 86_400), Duration.seconds(86_400))

  /// How long to wait from now on; nil without a header that can be read and believed.
  ///
  /// A date is meant by the clock that wrote it, which the answer's own `Date` shows; this machine's may be another.
  static func delay(_ headers: HTTPHeaders, now milliseconds: Int64, atMost longest: Duration) -> Duration? {
    told(headers, now: milliseconds).flatMap { $0 <= longest ? $0 : nil }
  }

  private static func told(_ headers: HTTPHeaders, now milliseconds: Int64) -> Duration? {
    guard let text = headers["Retry-After"] else { return nil }
    if let seconds = Int64(text) { return seconds < 0 ? nil : .seconds(min(seconds, 1 << 40)) }
    let now = headers["Date"].flatMap(HTTPDate.seconds).map { $0 * 1_000 } ?? milliseconds
    return HTTPDate.seconds(text).map { .milliseconds(max(0, $0 * 1_000 - now)) }
  }
}
