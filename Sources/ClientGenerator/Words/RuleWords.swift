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
    case .notWith(let name, let other, let values):
      "`\(name)` not together with `\(other)` = \(ConditionWords.alternatives(values))."
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
    let singular = TimeSpanUnit(spelling: unit)?.rawValue ?? unit
    return count == 1 ? singular : singular + "s"
  }
}
