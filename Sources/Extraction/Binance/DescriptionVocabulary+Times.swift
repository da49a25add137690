/// What makes a number a length of time or a point in time.
extension DescriptionVocabulary {
  /// Words that make a number a length of time, whatever its name: not when, but how long.
  static let durations: [Phrase] =
    [
      "duration", "length of? time", "how long|many", "时长", "持续 时间",
    ].map { Phrase($0) }
    + rows.filter { [.minutes, .hours, .days].contains($0.fact) }.flatMap(\.phrases)
  /// Words for a number of seconds, and those that make it a point in time.
  static let secondsOfTime: [Phrase] = rows.first { $0.fact == .seconds }?.phrases ?? []
  static let instants: [Phrase] = ["timestamp|epoch|unix|utc|since|date", "时间戳|日期"].map { Phrase($0) }
}
