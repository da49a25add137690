import Specification

/// Names and words that speak of points in time and of durations.
enum TimeUnits {
  private static let names: Set<String> = ["timestamp", "time", "date", "starttime", "endtime"]

  /// Whether a name's last word says that the value is a point in time.
  static func isTime(_ name: String) -> Bool {
    let folded = name.lowercased()
    guard !folded.hasSuffix("countdowntime"), !folded.hasSuffix("lifetime") else { return false }
    return names.contains(folded) || name.hasSuffix("Time") || name.hasSuffix("Timestamp") || folded.hasSuffix("_time")
      || name.hasSuffix("TimeStamp") || name.hasSuffix("Date") || name.hasSuffix("Until")
  }

  /// Whether a name may be that of a length of time, too: none that begins or ends a time, and no date.
  static func mayBeDuration(_ name: String) -> Bool {
    let folded = name.lowercased()
    return !folded.hasSuffix("timestamp") && !folded.hasSuffix("date") && folded != "time"
      && !NoteVocabulary.timePairs.contains { $0.from == name || $0.to == name }
  }

  /// Type words of integers that are too small for milliseconds since 1970.
  static let smallTypes: Set<String> = ["INT", "INTEGER", "INT32", "SHORT"]

  /// Type words of points in time.
  static let timeTypes: Set<String> = ["TIMESTAMP", "时间戳"]

  /// The unit that a name states: `windowTimeInMilliseconds`.
  static func unit(inName name: String) -> String? {
    name.hasSuffix("Milliseconds") ? "ms" : name.hasSuffix("Seconds") ? "s" : nil
  }

  /// The unit of a parameter of the exchange that pages need not tell.
  static func customaryUnit(of name: String) -> String? { name == "recvWindow" ? "ms" : nil }

  /// A number and its unit that are one word, `60s`, as two.
  static func apart(_ token: Token) -> [Token] {
    guard token.isPeriod else { return [token] }
    let digits = token.text.prefix { $0.isNumber }
    let unit = Token(.word, String(token.text.dropFirst(digits.count)))
    return TimeVocabulary.units[unit.word] == nil ? [token] : [Token(.number, String(digits)), unit]
  }

  /// The unit in which a number is as long as a time that is stated beside it: `1000 for 1 second`.
  static func unit(of number: Int, thatIs span: StatedSpan) -> String? {
    guard let milliseconds = span.milliseconds else { return nil }
    return number == milliseconds
      ? "ms" : milliseconds.isMultiple(of: 1000) && number == milliseconds / 1000 ? "s" : nil
  }

  /// The units of parameters, as specifications write them.
  static let letters: [TimeSpanUnit: String] = [
    .millisecond: "ms", .second: "s", .minute: "min", .hour: "h", .day: "d",
  ]

  /// A length of time in the unit of a parameter; nil where its duration varies.
  static func number(of span: StatedSpan, in unit: String) -> Int? {
    guard let length = span.milliseconds, let own = TimeSpanUnit(spelling: unit) else { return nil }
    return length / own.milliseconds
  }

  /// The unit of time at a place of a sentence, and how many tokens it takes.
  static func unit(in tokens: [Token], at index: Int) -> (unit: TimeSpanUnit, length: Int)? {
    guard index < tokens.count else { return nil }
    let one = tokens[index].folded
    let two = index + 1 < tokens.count ? [(one + tokens[index + 1].folded, 2)] : []
    for (word, length) in two + [(one, 1)] {
      if let unit = TimeVocabulary.units[FoldedWord(word)] { return (unit, length) }
    }
    return nil
  }
}
