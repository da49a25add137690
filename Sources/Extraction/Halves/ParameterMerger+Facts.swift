import Diagnostics
import Specification

/// Completes the facts of one parameter by what the other language says of it.
extension ParameterMerger {
  /// Fills in facts that the first language lacks, and reports those in which the languages differ.
  func complete(_ parameter: inout Parameter, with stated: StatedParameter) {
    let other = stated.parameter
    let name = parameter.name
    func check<Fact: Equatable>(_ path: WritableKeyPath<Parameter, Fact?>, _ what: String) {
      if let mine = parameter[keyPath: path] {
        if let theirs = other[keyPath: path], theirs != mine { differ(what) }
      } else {
        parameter[keyPath: path] = other[keyPath: path]
      }
    }
    let first = parameter
    func differ(_ what: String) {
      reportDisagreement(of: name, what, first.statement(of: what), other.statement(of: what), stated.span)
    }
    if parameter.type != other.type, !isListOfOther(parameter, other) { differ("type") }
    completeRequirement(&parameter, other, differ)
    check(\.defaultValue, "default")
    check(\.min, "min")
    check(\.max, "max")
    check(\.above, "above")
    check(\.below, "below")
    check(\.maxItems, "maxItems")
    check(\.minItems, "minItems")
    check(\.maxLength, "maxLength")
    check(\.pattern, "pattern")
    check(\.whenOmitted, "whenOmitted")
    check(\.minLength, "minLength")
    check(\.unit, "unit")
    check(\.example, "example")
    if parameter.format == nil { parameter.format = other.format }
    if parameter.cursor == nil { parameter.cursor = other.cursor }
    if parameter.rulesOf == nil { parameter.rulesOf = other.rulesOf }
    if parameter.structures == nil { parameter.structures = other.structures }
    completeCondition(&parameter, other, differ)
    completeValues(&parameter, other, differ)
    completeFields(&parameter, with: stated)
  }

  /// A condition completes what the other language leaves open; yes and no contradict each other.
  private func completeRequirement(_ parameter: inout Parameter, _ other: Parameter, _ differ: (String) -> Void) {
    switch (parameter.required, other.required) {
    case (.optional, .requiredWhen): parameter.required = other.required
    case (.required, .optional), (.optional, .required), (.required, .requiredWhen), (.requiredWhen, .required):
      differ("required")
    case (.requiredWhen(let mine), .requiredWhen(let theirs)) where mine != theirs: differ("required")
    default: break
    }
  }

  /// The narrower condition counts where it is the other one and something more.
  private func completeCondition(_ parameter: inout Parameter, _ other: Parameter, _ differ: (String) -> Void) {
    guard let mine = parameter.appliesWhen, let theirs = other.appliesWhen else {
      parameter.appliesWhen = parameter.appliesWhen ?? other.appliesWhen
      return
    }
    if Set(theirs.parts).isSuperset(of: mine.parts) {
      parameter.appliesWhen = theirs
    } else if !Set(mine.parts).isSuperset(of: theirs.parts) {
      differ("appliesWhen")
    }
  }

  /// The larger list of values counts when it holds the other one.
  private func completeValues(_ parameter: inout Parameter, _ other: Parameter, _ differ: (String) -> Void) {
    guard !other.values.isEmpty, parameter.type != .bool, isSameKind(parameter.type, other.type) else { return }
    let mine = Set(parameter.values.map(\.value))
    let theirs = Set(other.values.map(\.value))
    if mine.isSubset(of: theirs) {
      parameter.values += other.values.filter { !mine.contains($0.value) }
      parameter.enumeration = nil
    } else if !theirs.isSubset(of: mine) {
      differ("values")
    }
  }

  private func isSameKind(_ mine: ParameterType, _ theirs: ParameterType) -> Bool {
    let words: [ParameterType] = [.string, .enumeration]
    return mine == theirs || words.contains(mine) && words.contains(theirs)
  }

  /// The parts of a structured value, completed like parameters.
  private func completeFields(_ parameter: inout Parameter, with stated: StatedParameter) {
    for rule in stated.parameter.rules where !parameter.rules.contains(where: { Set($0.names) == Set(rule.names) }) {
      parameter.rules.append(rule)
    }
    if parameter.fields.isEmpty {
      parameter.fields = stated.parameter.fields
      if !parameter.fields.isEmpty { parameter.type = stated.parameter.type }
      return
    }
    for index in parameter.fields.indices {
      guard let other = stated.parameter.fields.first(where: { $0.name == parameter.fields[index].name }) else {
        continue
      }
      complete(&parameter.fields[index], with: StatedParameter(parameter: other, span: stated.span))
    }
    let known = Set(parameter.fields.map(\.name))
    for var field in stated.parameter.fields where !known.contains(field.name) {
      field.required = .optional
      field.declaredRequired = nil
      let names = stated.parameter.fields.map(\.name)
      parameter.fields.insert(field, at: place(of: field.name, in: names, parameter.fields))
      report(
        .parameterOneLanguage, "\(parameter.name).\(field.name)", "stands in one language only; it is optional",
        stated.span)
    }
  }

  /// A list that only one language describes as one; the richer description is kept.
  private func isListOfOther(_ parameter: Parameter, _ other: Parameter) -> Bool {
    switch (parameter.type, other.type) {
    case (.array(.object), .array), (.array, .array(.object)): true
    case (.array(let element), _): element == other.type || other.type == .string
    case (.object, .string): true
    default: false
    }
  }
}

extension Condition {
  /// The conditions that must hold together.
  var parts: [Condition] { if case .all(let parts) = self { parts } else { [self] } }
}

extension Parameter {
  /// What it tells under a member of the specification, for findings.
  fileprivate func statement(of member: String) -> String {
    switch (member, required) {
    case ("required", .required): return "required"
    case ("required", .optional): return "optional"
    case ("required", .requiredWhen(let condition)): return "required when \(CanonicalJSON.inline(condition.json))"
    default: break
    }
    let members = member == "type" ? ["type", "items"] : [member]
    let values = members.compactMap { json[$0] }.map { $0.text ?? CanonicalJSON.inline($0) }
    return values.joined(separator: " of ")
  }
}
