import Diagnostics
import Specification

/// Makes one list of parameters out of the tables and notes of both languages.
struct ParameterMerger {
  let sink: any DiagnosticSink

  /// The parameters of the first half, completed and checked by the others.
  func merge(_ halves: [HalfFacts]) -> [Parameter] {
    guard let primary = halves.first else { return [] }
    var merged = primary.parameters.map(\.parameter)
    for half in halves.dropFirst() where !half.parameters.isEmpty && !merged.isEmpty {
      compare(&merged, primary, half)
    }
    if merged.isEmpty, let other = halves.dropFirst().first(where: { !$0.parameters.isEmpty }) {
      merged = other.parameters.map(\.parameter)
    }
    for half in halves { applyNotes(half.notes, to: &merged) }
    return merged
  }

  private func compare(_ merged: inout [Parameter], _ primary: HalfFacts, _ half: HalfFacts) {
    var others: [String: StatedParameter] = [:]
    for stated in half.parameters where others[stated.parameter.name] == nil { others[stated.parameter.name] = stated }
    for index in merged.indices {
      guard let other = others.removeValue(forKey: merged[index].name) else {
        if primary.parameters.contains(where: { $0.parameter.name == merged[index].name }) {
          let span = primary.parameters.first { $0.parameter.name == merged[index].name }?.span
          report(.parameterOneLanguage, merged[index].name, "stands in one language only", span)
        }
        continue
      }
      complete(&merged[index], with: other)
    }
    for stated in half.parameters where others[stated.parameter.name] != nil {
      var extra = stated.parameter
      extra.required = .optional
      merged.append(extra)
      report(.parameterOneLanguage, extra.name, "stands in one language only; it is optional", stated.span)
    }
  }

  /// Fills in facts that the first language lacks, and reports those in which the languages differ.
  private func complete(_ parameter: inout Parameter, with stated: StatedParameter) {
    let other = stated.parameter
    func check<Fact: Equatable>(_ path: WritableKeyPath<Parameter, Fact?>, _ what: String) {
      if let mine = parameter[keyPath: path] {
        if let theirs = other[keyPath: path], theirs != mine { differ(what) }
      } else {
        parameter[keyPath: path] = other[keyPath: path]
      }
    }
    func differ(_ what: String) {
      report(
        .parameterDisagrees, parameter.name,
        "has something else as `\(what)` in the other language; the first one is used",
        stated.span, part: what)
    }
    if parameter.type != other.type, !isListOfOther(parameter, other) { differ("type") }
    if parameter.required != other.required { differ("required") }
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
    if parameter.example == nil { parameter.example = other.example }
    if parameter.values.isEmpty {
      parameter.values = other.values
    } else if !other.values.isEmpty, Set(parameter.values.map(\.value)) != Set(other.values.map(\.value)) {
      differ("values")
    }
  }

  /// A list that only one language describes as one; the richer description is kept.
  private func isListOfOther(_ parameter: Parameter, _ other: Parameter) -> Bool {
    if case .array(let element) = parameter.type { return element == other.type }
    return false
  }

  private func applyNotes(_ notes: StatedNotes, to parameters: inout [Parameter]) {
    for omission in notes.omissions {
      guard let index = parameters.firstIndex(where: { $0.name == omission.name }) else { continue }
      if let effect = omission.effect { parameters[index].whenOmitted = parameters[index].whenOmitted ?? effect }
      weaken(&parameters[index], "a note says what happens when it is not sent", omission.span)
    }
    for (rule, span) in notes.rules {
      switch rule {
      case .atLeastOneOf(let names), .exactlyOneOf(let names), .notTogether(let names):
        for index in parameters.indices where names.contains(parameters[index].name) {
          weaken(&parameters[index], "a note makes it one of several", span)
        }
      default: break
      }
    }
  }

  private func weaken(_ parameter: inout Parameter, _ reason: String, _ span: Diagnostics.SourceSpan) {
    guard parameter.required == .required else { return }
    parameter.required = .optional
    sink.report(
      Diagnostic(
        .parameterContradiction, "the table demands `\(parameter.name)` but \(reason); it is optional", at: span,
        subject: "parameter \(parameter.name).required"))
  }

  private func report(
    _ rule: DiagnosticRule, _ name: String, _ what: String, _ span: Diagnostics.SourceSpan?, part: String? = nil
  ) {
    sink.report(
      Diagnostic(
        rule, "the parameter `\(name)` \(what)", at: span,
        subject: "parameter \(name)" + (part.map { ".\($0)" } ?? "")))
  }
}
