import Diagnostics
import Specification

/// Puts what notes of all languages say into an operation; the first language that states a fact is believed.
struct NoteMerger {
  let sink: any DiagnosticSink

  /// Adds the facts that notes state about the operation and, case by case, about its parameters.
  func apply(_ halves: [HalfFacts], to operation: inout Operation) {
    let all = halves.map(\.notes)
    operation.inaccurateHeaders = Array(Set(all.flatMap(\.inaccurateHeaders))).sorted()
    operation.permissions = first(all.map(\.permissions), "permissions", "what the API key must be allowed", halves)
    operation.accounts = first(all.map(\.accounts), "accounts", "whose key it must be", halves)
    operation.history = history(all, halves)
    operation.order = all.lazy.compactMap(\.order).first
    if halves.contains(where: { Self.isDeprecated($0.title.text) }) { operation.deprecated = Deprecation() }
    operation.deprecated = all.lazy.compactMap(\.deprecation).first ?? operation.deprecated
    if operation.deprecated != nil, operation.deprecated?.replacement == nil {
      operation.deprecated?.replacement = all.lazy.compactMap(\.replacement).first { $0 != operation.key.request }
    }
    operation.rules = rules(all, of: operation.parameters)
    operation.errors = Self.errors(all)
    for notes in all {
      for index in operation.parameters.indices { apply(notes, to: &operation.parameters[index]) }
    }
    if let span = halves.first?.titleSpan {
      for index in operation.parameters.indices {
        excuse(&operation.parameters[index], by: all.flatMap(\.excuses))
        settle(&operation.parameters[index], span)
      }
    }
    if all.count > 1, let first = all[0].lifetimes.first, let other = all[1].lifetimes.first, first != other {
      report("lifetime \(other.max) \(other.unit)", "how long orders of some states are found", halves[1].titleSpan)
    }
    if all.count > 1, let first = all[0].history, let other = all[1].history, first != other {
      report("history", "how far back there is data", halves[1].titleSpan)
    }
  }

  /// How far back there is data. What the second language alone states is not taken over where the first one allows
  /// longer times.
  private func history(_ all: [StatedNotes], _ halves: [HalfFacts]) -> TimeLimit? {
    guard let index = all.firstIndex(where: { $0.history != nil }), let limit = all[index].history else { return nil }
    let isOverruled = all[..<index].contains { notes in
      notes.rules.contains {
        if case .window(_, _, let max, let unit, _) = $0.rule { limit.isShorter(than: max, unit) } else { false }
      }
    }
    guard isOverruled else { return limit }
    report("history \(limit.max) \(limit.unit)", "how far back there is data", halves[index].titleSpan)
    return nil
  }

  // MARK: - Rules

  private func rules(_ all: [StatedNotes], of parameters: [Parameter]) -> [ParameterRule] {
    var rules: [ParameterRule] = []
    for (rule, span) in all.flatMap(\.rules) where !rules.contains(where: { $0.isSame(as: rule) }) {
      guard !Self.isDemandedAnyway(rule, by: parameters) else { continue }
      if let name = Self.answeredWithout(rule, parameters, all) {
        report(
          contradiction: "one of several is demanded, and yet the page tells what holds without `\(name)`", name, span)
        continue
      }
      if case .window(let from, let to, _, _, let condition) = rule,
        rules.contains(where: { $0.isWindow(from, to, when: condition) })
      {
        report("rule \(from) \(to)", "the longest time from `\(from)` to `\(to)`", span)
        continue
      }
      rules.append(rule)
    }
    return Self.canonical(rules)
  }

  /// Whether a rule demands together what the table demands anyway, in its cases.
  private static func isDemandedAnyway(_ rule: ParameterRule, by parameters: [Parameter]) -> Bool {
    guard case .allTogether(let names) = rule else { return false }
    return names.allSatisfy { name in parameters.contains { $0.name == name && $0.required != .optional } }
  }

  /// A parameter that a rule demands, it or another, although the page tells what stands for it.
  private static func answeredWithout(
    _ rule: ParameterRule, _ parameters: [Parameter], _ all: [StatedNotes]
  ) -> String? {
    guard case .atLeastOneOf(let names) = rule else { return nil }
    if all.contains(where: { $0.answeredWithout.contains { Set($0) == Set(names) } }) { return names.first }
    return names.first { name in
      parameters.contains { $0.name == name && ($0.whenOmitted ?? $0.defaultValue?.text) != nil }
    }
  }

  /// At least one and not together is exactly one, however the page states it.
  private static func canonical(_ rules: [ParameterRule]) -> [ParameterRule] {
    var result: [ParameterRule] = []
    for rule in rules {
      switch rule {
      case .atLeastOneOf(let names):
        let isExclusive = rules.contains { $0.isSame(as: .notTogether(names)) || $0.isSame(as: .exactlyOneOf(names)) }
        let exact = ParameterRule.exactlyOneOf(names)
        if !isExclusive {
          result.append(rule)
        } else if !result.contains(where: { $0.isSame(as: exact) }) {
          result.append(exact)
        }
      case .notTogether(let names):
        let isDemanded = rules.contains { $0.isSame(as: .atLeastOneOf(names)) || $0.isSame(as: .exactlyOneOf(names)) }
        let exact = ParameterRule.exactlyOneOf(names)
        if !isDemanded {
          result.append(rule)
        } else if !result.contains(where: { $0.isSame(as: exact) }) {
          result.append(exact)
        }
      case .exactlyOneOf:
        if !result.contains(where: { $0.isSame(as: rule) }) { result.append(rule) }
      default: result.append(rule)
      }
    }
    return result
  }

  private static func isDeprecated(_ title: String) -> Bool {
    title.lowercased().hasSuffix("deprecated") || title.contains("弃用")
  }

  // MARK: - Lists

  /// Error answers, one for each message; a code that one place states counts for all.
  private static func errors(_ all: [StatedNotes]) -> [DocumentedError] {
    var errors: [DocumentedError] = []
    for error in all.flatMap(\.errors) {
      if let index = errors.firstIndex(where: { Self.isSame($0.message, error.message) }) {
        if error.message.count > errors[index].message.count { errors[index].message = error.message }
        if errors[index].code == nil { errors[index].code = error.code }
        if errors[index].code != error.code, error.code != nil { errors.append(error) }
      } else {
        errors.append(error)
      }
    }
    var seen: Set<DocumentedError> = []
    return errors.filter { seen.insert($0).inserted }
  }

  /// Whether messages are the same but for the stop at their end, which some halves leave out.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    left == right || left + "." == right || left == right + "."
  }

  /// The list of the first language that states one; one that differs is reported.
  private func first(_ lists: [[String]], _ subject: String, _ what: String, _ halves: [HalfFacts]) -> [String] {
    guard let index = lists.firstIndex(where: { !$0.isEmpty }) else { return [] }
    let other = lists.indices.last { $0 > index && !lists[$0].isEmpty && Set(lists[$0]) != Set(lists[index]) }
    if let other { report("\(subject) \(lists[other].joined(separator: " "))", what, halves[other].titleSpan) }
    return lists[index]
  }

  func report(contradiction: String, _ name: String, _ span: SourceSpan) {
    sink.report(
      Diagnostic(.parameterContradiction, contradiction, at: span, subject: "parameter \(name).required"))
  }

  func report(_ subject: String, _ what: String, _ span: SourceSpan) {
    sink.report(
      Diagnostic(.noteDisagrees, "\(what) is stated in two ways; the first one is used", at: span, subject: subject))
  }
}

extension TimeLimit {
  /// Whether it is shorter than another time; of months and years, which vary, the longest counts.
  fileprivate func isShorter(than count: Int, _ other: String) -> Bool {
    guard let own = TimeSpanUnit(spelling: unit), let other = TimeSpanUnit(spelling: other) else { return false }
    return Double(max) * Double(own.milliseconds) < Double(count) * Double(other.milliseconds)
  }
}

extension ParameterRule {
  /// Whether it is the longest time between these two in this case.
  fileprivate func isWindow(_ first: String, _ last: String, when condition: Condition?) -> Bool {
    if case .window(first, last, _, _, condition) = self { true } else { false }
  }

  /// Whether both say the same, whatever the order of names.
  fileprivate func isSame(as other: ParameterRule) -> Bool {
    switch (self, other) {
    case (.atLeastOneOf(let left), .atLeastOneOf(let right)), (.exactlyOneOf(let left), .exactlyOneOf(let right)),
      (.notTogether(let left), .notTogether(let right)), (.allTogether(let left), .allTogether(let right)):
      Set(left) == Set(right)
    // Of two truth values either may be said to exclude the other one; what is said first counts.
    case (.notWith(let left, let leftOther, let values), .notWith(let right, let rightOther, let others)):
      Set([left, leftOther]) == Set([right, rightOther]) && values == others
    default: self == other
    }
  }
}
