import Specification

/// Rules between parameters in words.
enum RuleWords {
  /// The rule as one sentence.
  static func text(_ rule: ParameterRule) -> String {
    switch rule {
    case .atLeastOneOf(let names): "at least one of \(list(names))."
    case .exactlyOneOf(let names): "exactly one of \(list(names))."
    case .notTogether(let names): "at most one of \(list(names))."
    case .allTogether(let names): "all of \(list(names)), or none."
    case .needs(let name, let other, let values):
      "`\(name)` only together with `\(other)`" + (values.isEmpty ? "." : " = \(ConditionWords.alternatives(values)).")
    case .prevails(let name, let other): "`\(name)` prevails over `\(other)` when both are sent."
    case .window(let from, let to, let max, let unit, let condition):
      "`\(to)` at most \(max) \(Self.unit(unit, max)) after `\(from)`\(self.condition(condition))."
    }
  }

  private static func condition(_ condition: Condition?) -> String {
    condition.map { " when \(ConditionWords.text($0))" } ?? ""
  }

  private static func list(_ names: [String]) -> String {
    ConditionWords.codes(names)
  }

  /// The unit for that many of it.
  static func unit(_ unit: String, _ count: Int) -> String {
    let singular = TimeSpanUnit(unit)?.word ?? unit
    return count == 1 ? singular : singular + "s"
  }
}

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
