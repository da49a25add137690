/// Names and words that speak of points in time and of durations.
enum TimeUnits {
  private static let names: Set<String> = ["timestamp", "time", "date", "starttime", "endtime"]

  /// Whether a name's last word says that the value is a point in time.
  static func isTime(_ name: String) -> Bool {
    let folded = name.lowercased()
    guard !folded.hasSuffix("countdowntime"), !folded.hasSuffix("lifetime") else { return false }
    return names.contains(folded) || name.hasSuffix("Time") || name.hasSuffix("Timestamp") || folded.hasSuffix("_time")
      || name.hasSuffix("TimeStamp") || name.hasSuffix("Date")
  }

  /// The unit that a name states: `windowTimeInMilliseconds`.
  static func unit(inName name: String) -> String? {
    name.hasSuffix("InMilliseconds") ? "ms" : name.hasSuffix("InSeconds") ? "s" : nil
  }

  /// The unit in which a number is as long as a time that is stated beside it: `1000 for 1 second`.
  static func unit(of number: Int, thatIs span: StatedSpan) -> String? {
    guard let length = DescriptionVocabulary.units[span.unit] else { return nil }
    let milliseconds = span.count * length
    return number == milliseconds ? "ms" : number * 1000 == milliseconds ? "s" : nil
  }

  /// A length of time in the unit of a parameter, `ms` or `s`; nil where its duration varies.
  static func number(of span: StatedSpan, in unit: String) -> Int? {
    guard let length = DescriptionVocabulary.units[span.unit] else { return nil }
    switch unit {
    case "ms": return span.count * length
    case "s": return span.count * length / 1000
    default: return nil
    }
  }

  /// The unit of time at a place of a sentence, and how many tokens it takes; its duration is nil when it varies.
  static func unit(in tokens: [Token], at index: Int) -> (milliseconds: Int?, length: Int)? {
    guard index < tokens.count else { return nil }
    let one = tokens[index].folded
    let two = index + 1 < tokens.count ? [(one + tokens[index + 1].folded, 2)] : []
    for (word, length) in two + [(one, 1)] {
      if let milliseconds = DescriptionVocabulary.units[word] { return (milliseconds, length) }
      if DescriptionVocabulary.looseUnits.contains(word) { return (nil, length) }
    }
    return nil
  }
}
