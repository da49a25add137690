import Diagnostics
import Specification

/// Puts what notes of all languages say into an operation; the first language that states a fact is believed.
struct NoteMerger {
  let sink: any DiagnosticSink

  /// Adds the facts that notes state about the operation and, case by case, about its parameters.
  func apply(_ halves: [HalfFacts], to operation: inout Operation) {
    let all = halves.map(\.notes)
    operation.permissions = Self.distinct(all.map(\.permissions))
    operation.accounts = Self.distinct(all.map(\.accounts))
    operation.history = all.lazy.compactMap(\.history).first
    operation.order = all.lazy.compactMap(\.order).first
    if halves.contains(where: { Self.isDeprecated($0.title.text) }) { operation.deprecated = Deprecation() }
    operation.deprecated = all.lazy.compactMap(\.deprecation).first ?? operation.deprecated
    operation.rules = rules(all, of: operation.parameters)
    operation.errors = Self.errors(all)
    for notes in all {
      for index in operation.parameters.indices { apply(notes, to: &operation.parameters[index]) }
    }
    if let span = halves.first?.titleSpan {
      for index in operation.parameters.indices { settle(&operation.parameters[index], span) }
    }
    if all.count > 1, let first = all[0].history, let other = all[1].history, first != other {
      report("history", "how far back there is data", halves[1].titleSpan)
    }
  }

  private func apply(_ notes: StatedNotes, to parameter: inout Parameter) {
    for found in notes.cursors where found.name == parameter.name {
      parameter.cursor = parameter.cursor ?? found.kind
      guard parameter.cursor != found.kind else { continue }
      report(
        "parameter \(parameter.name).cursor (\(found.kind))", "where results of `\(parameter.name)` begin", found.span)
    }
    for found in notes.defaults where found.name == parameter.name {
      apply(found.value, found.span, to: &parameter)
    }
    for found in notes.maxItems where found.name == parameter.name {
      apply(found.count, found.span, to: &parameter)
    }
    for found in notes.bounds where found.name == parameter.name {
      apply(found.min, found.max, found.span, to: &parameter)
    }
    if let found = notes.applications.first(where: { $0.name == parameter.name }) {
      parameter.appliesWhen = parameter.appliesWhen ?? found.when
    }
    guard let demand = notes.demands.first(where: { $0.name == parameter.name }) else { return }
    switch parameter.required {
    case .optional: parameter.required = .requiredWhen(demand.when)
    case .requiredWhen: break
    case .required:
      parameter.required = .requiredWhen(demand.when)
      report(
        contradiction: "the table demands `\(parameter.name)` but a note does so in one case only; the case is used",
        parameter.name, demand.span)
    }
  }

  /// What has a default is not demanded where other parameters have some values.
  private func settle(_ parameter: inout Parameter, _ span: SourceSpan) {
    for index in parameter.fields.indices { settle(&parameter.fields[index], span) }
    guard case .requiredWhen(let condition) = parameter.required, parameter.defaultValue != nil,
      condition.parts.allSatisfy({ if case .parameter = $0 { true } else { false } })
    else { return }
    parameter.required = .optional
    report(
      contradiction: "the page demands `\(parameter.name)` in a case, and yet it has a default; it is optional",
      parameter.name, span)
  }

  /// The default, which is one of the parameter's values.
  private func apply(_ value: String, _ span: SourceSpan, to parameter: inout Parameter) {
    let documented = parameter.values.first { $0.value.text == value }?.value
    parameter.defaultValue = parameter.defaultValue ?? documented
    guard documented == nil || parameter.defaultValue != documented else { return }
    report("parameter \(parameter.name).default (\(value))", "the default of `\(parameter.name)`", span)
  }

  /// How many elements a list may have; what is no list has one anyway.
  private func apply(_ maxItems: Int, _ span: SourceSpan, to parameter: inout Parameter) {
    var stated = 1
    if case .array = parameter.type {
      parameter.maxItems = parameter.maxItems ?? maxItems
      stated = parameter.maxItems ?? maxItems
    }
    guard stated != maxItems else { return }
    report("parameter \(parameter.name).maxItems (\(maxItems))", "how many values `\(parameter.name)` may have", span)
  }

  /// Bounds in the unit of the parameter; the table is believed where it states others.
  private func apply(_ min: StatedSpan, _ max: StatedSpan, _ span: SourceSpan, to parameter: inout Parameter) {
    guard let unit = parameter.unit, let least = TimeUnits.number(of: min, in: unit),
      let most = TimeUnits.number(of: max, in: unit)
    else { return report("parameter \(parameter.name)", "the unit of bounds of `\(parameter.name)`", span) }
    parameter.min = parameter.min ?? .number(String(least))
    parameter.max = parameter.max ?? .number(String(most))
    if parameter.min != .number(String(least)) || parameter.max != .number(String(most)) {
      report("parameter \(parameter.name)", "how long `\(parameter.name)` may be", span)
    }
  }

  // MARK: - Rules

  private func rules(_ all: [StatedNotes], of parameters: [Parameter]) -> [ParameterRule] {
    var rules: [ParameterRule] = []
    for (rule, span) in all.flatMap(\.rules) where !rules.contains(where: { $0.isSame(as: rule) }) {
      guard !Self.isDemandedAnyway(rule, by: parameters) else { continue }
      if let name = Self.answeredWithout(rule, parameters) {
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
  private static func answeredWithout(_ rule: ParameterRule, _ parameters: [Parameter]) -> String? {
    guard case .atLeastOneOf(let names) = rule else { return nil }
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
      if let index = errors.firstIndex(where: { $0.message == error.message }) {
        if errors[index].code == nil { errors[index].code = error.code }
        if errors[index].code != error.code, error.code != nil { errors.append(error) }
      } else {
        errors.append(error)
      }
    }
    var seen: Set<DocumentedError> = []
    return errors.filter { seen.insert($0).inserted }
  }

  private static func distinct(_ lists: [[String]]) -> [String] {
    var seen: Set<String> = []
    return lists.joined().filter { seen.insert($0).inserted }
  }

  private func report(contradiction: String, _ name: String, _ span: SourceSpan) {
    sink.report(
      Diagnostic(.parameterContradiction, contradiction, at: span, subject: "parameter \(name).required"))
  }

  private func report(_ subject: String, _ what: String, _ span: SourceSpan) {
    sink.report(
      Diagnostic(.noteDisagrees, "\(what) is stated in two ways; the first one is used", at: span, subject: subject))
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
    default: self == other
    }
  }
}
