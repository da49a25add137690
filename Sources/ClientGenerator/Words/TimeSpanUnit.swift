/// Units of the longest windows.
struct TimeSpanUnit {
  /// The unit in words, singular.
  let word: String
  /// The function of the runtime's `TimeSpan`.
  let function: String
  /// How many of the function's units it is.
  let factor: Int

  /// Words and letters of units; months and years are at their longest, so that no allowed window is refused.
  private static let table: [(words: Set<String>, word: String, function: String, factor: Int)] = [
    (["ms", "millisecond", "milliseconds"], "millisecond", "milliseconds", 1),
    (["s", "second", "seconds"], "second", "seconds", 1),
    (["m", "min", "minute", "minutes"], "minute", "minutes", 1),
    (["h", "hour", "hours"], "hour", "hours", 1),
    (["d", "day", "days"], "day", "days", 1),
    (["w", "week", "weeks"], "week", "days", 7),
    (["M", "month", "months"], "month", "days", 31),
    (["y", "year", "years"], "year", "days", 366),
  ]

  /// The unit of that word; nil where there is none.
  init?(_ text: String) {
    guard let row = Self.table.first(where: { $0.words.contains(text) }) else { return nil }
    word = row.word
    function = row.function
    factor = row.factor
  }
}
