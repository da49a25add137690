import Specification

/// Conditions in words, for documentation comments and violations.
enum ConditionWords {
  /// States that no parameter or field shows, as clauses; others are named as the specification names them.
  private static let states = [
    "hedgeMode": "the account is in hedge mode",
    "oneWayMode": "the account is in one-way mode",
    "parentAccount": "the key is of the parent account",
    "orderOfList": "the order is part of an order list",
    "singleOrder": "the order stands alone",
  ]

  /// The condition as a clause that follows "when".
  static func text(_ condition: Condition) -> String {
    switch condition {
    case .sent(let name): "`\(name)` is sent"
    case .notSent(let name): "`\(name)` is not sent"
    case .parameter(let name, let values), .field(let name, let values): "`\(name)` is \(alternatives(values))"
    case .fieldNot(let name, let values): "`\(name)` is not \(alternatives(values))"
    case .state(let name): states[name] ?? "the state is `\(name)`"
    case .range(let name, let min, let max): "`\(name)` is \(range(min, max))"
    case .count(let name, let min, let max): "`\(name)` has \(range(min, max)) elements"
    case .all(let conditions):
      conditions.map(text).joined(separator: conditions.contains(where: hasChoice) ? ", and " : " and ")
    case .any(let conditions):
      conditions.map(text).joined(separator: conditions.contains(where: isJoint) ? ", or " : " or ")
    }
  }

  /// Whether a clause has an "or", to which an "and" behind it would seem to belong.
  private static func hasChoice(_ condition: Condition) -> Bool {
    switch condition {
    case .parameter(_, let values), .field(_, let values), .fieldNot(_, let values): values.count > 1
    case .any(let parts): parts.count > 1
    case .all, .sent, .notSent, .state, .range, .count: false
    }
  }

  /// Whether a clause has an "and", which binds closer than the "or" behind it.
  private static func isJoint(_ condition: Condition) -> Bool {
    if case .all(let parts) = condition { parts.count > 1 } else { false }
  }

  /// The condition without marks of code, for messages.
  static func plain(_ condition: Condition) -> String {
    text(condition).filter { $0 != "`" }
  }

  /// `A`, `B`, `C`.
  static func codes(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }

  /// `A`, `B` or `C`.
  static func alternatives(_ values: [String]) -> String {
    list(values.map { "`\($0)`" }, last: "or")
  }

  /// The items with commas, and a word before the last one.
  static func list(_ items: [String], last word: String) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  private static func range(_ min: Int?, _ max: Int?) -> String {
    switch (min, max) {
    case (let min?, let max?): min == max ? "\(min)" : "\(min) to \(max)"
    case (let min?, nil): "at least \(min)"
    case (nil, let max?): "at most \(max)"
    case (nil, nil): "any number of"
    }
  }
}
