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
    for (index, half) in halves.enumerated() {
      if index > 0 { checkOmissions(half.notes, besides: primary.notes) }
      checkRepeatedOmissions(half)
    }
    for omission in halves.flatMap(\.notes.omissions).narrowed.withEndsInCases.inOrderOfUse {
      apply(omission, witnesses: halves, to: &merged)
    }
    for half in halves { applyRules(half.notes, to: &merged) }
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
      let isClamped = primary.parameters.contains { $0.parameter.name == merged[index].name && $0.isClamped }
      if isClamped || other.isClamped { merged[index].max = nil }
    }
    for stated in half.parameters where others[stated.parameter.name] != nil {
      var extra = stated.parameter
      if extra.location == nil { extra.required = .optional }
      extra.declaredRequired = nil
      merged.insert(extra, at: place(of: extra.name, in: half.parameters.map(\.parameter.name), merged))
      report(.parameterOneLanguage, extra.name, "stands in one language only; it is optional", stated.span)
    }
  }

  /// Behind the parameter that stands before it in its own language.
  func place(of name: String, in names: [String], _ merged: [Parameter]) -> Int {
    let before = names.prefix { $0 != name }
    for known in before.reversed() {
      if let index = merged.firstIndex(where: { $0.name == known }) { return index + 1 }
    }
    return 0
  }

  /// Reports effects of leaving a parameter out that two languages state otherwise.
  private func checkOmissions(_ notes: StatedNotes, besides primary: StatedNotes) {
    for omission in notes.omissions where !omission.isOfCase {
      guard let effect = omission.effect else { continue }
      let stated = primary.omissions.filter { $0.name == omission.name && $0.isOwn == omission.isOwn }
        .compactMap(\.effect)
      guard !stated.isEmpty, !stated.contains(effect) else { continue }
      reportDisagreement(of: omission.name, "whenOmitted", stated[0], effect, omission.span)
    }
  }

  /// Reports that the table and notes of one language tell more than one effect of leaving a parameter out: the parameter
  /// bears the first one, and the others hold in cases that no parameter tells.
  private func checkRepeatedOmissions(_ half: HalfFacts) {
    var effects: [String: Set<String>] = [:]
    for parameter in half.parameters.map(\.parameter) {
      if let effect = parameter.whenOmitted { effects[parameter.name] = [effect] }
    }
    for omission in half.notes.omissions.withEndsInCases.inOrderOfUse where !omission.isOfCase {
      guard let effect = omission.effect else { continue }
      let known = effects[omission.name, default: []]
      effects[omission.name] = known.union([effect])
      guard !known.isEmpty, !known.contains(effect) else { continue }
      sink.report(
        Diagnostic(
          .noteDisagrees,
          "the page tells more than one effect of leaving `\(omission.name)` out; one is used",
          at: omission.span, subject: "parameter \(omission.name).whenOmitted (\(effect))"))
    }
  }

  /// Applies that a note speaks of a parameter as not sent. A note of one language alone does not count against the
  /// tables of both: such remarks are copied from neighbouring pages.
  private func apply(_ omission: StatedOmission, witnesses: [HalfFacts], to parameters: inout [Parameter]) {
    guard let index = parameters.firstIndex(where: { $0.name == omission.name }) else { return }
    let isOutvoted =
      witnesses.count > 1 && witnesses.allSatisfy { $0.demands(omission.name) }
      && !witnesses.allSatisfy { $0.notes.omissions.contains { $0.name == omission.name } }
    guard !isOutvoted else {
      sink.report(
        Diagnostic(
          .parameterContradiction,
          "the tables of both languages demand `\(omission.name)` but a note in one of them says what happens when it "
            + "is not sent; it is required", at: omission.span, subject: "parameter \(omission.name).required"))
      return
    }
    if let effect = omission.effect {
      let known = parameters[index].whenOmitted
      let isNew = omission.isOfCase && known?.hasSuffix(effect) != true
      parameters[index].whenOmitted =
        isNew ? [known, effect].compactMap(\.self).joined(separator: ", ") : known ?? effect
    }
    weaken(&parameters[index], "a note says what happens when it is not sent", omission.span)
  }

  /// Applies what rules between parameters say about the demands of the table.
  private func applyRules(_ notes: StatedNotes, to parameters: inout [Parameter]) {
    for (rule, span) in notes.rules {
      switch rule {
      case .atLeastOneOf(let names), .exactlyOneOf(let names), .notTogether(let names):
        for index in parameters.indices where names.contains(parameters[index].name) {
          if case .notTogether = rule, let other = names.first(where: { $0 != parameters[index].name }),
            names.count == 2, parameters[index].required == .required
          {
            weaken(&parameters[index], "a note excludes it beside `\(other)`", span)
            parameters[index].required = .requiredWhen(.notSent(other))
            continue
          }
          if case .notTogether = rule {
            exclude(names, from: &parameters[index])
            continue
          }
          weaken(&parameters[index], "a note makes it one of several", span)
        }
      default: break
      }
    }
  }

  /// What is required in some case is not where a parameter is sent that excludes it.
  private func exclude(_ names: [String], from parameter: inout Parameter) {
    guard case .requiredWhen(let condition) = parameter.required, names.count == 2,
      let other = names.first(where: { $0 != parameter.name })
    else { return }
    let parts = condition.parts
    guard !parts.contains(.notSent(other)), parts != [.sent(other)] else { return }
    parameter.required = .requiredWhen(.all(parts + [.notSent(other)]))
  }

  private func weaken(_ parameter: inout Parameter, _ reason: String, _ span: Diagnostics.SourceSpan) {
    guard parameter.required == .required else { return }
    parameter.required = .optional
    parameter.declaredRequired = true
    sink.report(
      Diagnostic(
        .parameterContradiction, "the table demands `\(parameter.name)` but \(reason); it is optional", at: span,
        subject: "parameter \(parameter.name).required"))
  }

  /// Reports a fact that the other language states otherwise.
  func reportDisagreement(
    of name: String, _ what: String, _ first: String, _ other: String, _ span: Diagnostics.SourceSpan
  ) {
    report(
      .parameterDisagrees, name,
      "has two statements of `\(what)`: `\(first)`, and `\(other)` in the other language; the first one is used",
      span, part: what)
  }

  /// Reports a finding about a parameter, or a part of what is told of it.
  func report(
    _ rule: DiagnosticRule, _ name: String, _ what: String, _ span: Diagnostics.SourceSpan?, part: String? = nil
  ) {
    sink.report(
      Diagnostic(
        rule, "the parameter `\(name)` \(what)", at: span,
        subject: "parameter \(name)" + (part.map { ".\($0)" } ?? "")))
  }
}

extension HalfFacts {
  /// Whether its table demands a parameter in every case.
  fileprivate func demands(_ name: String) -> Bool {
    parameters.contains { $0.parameter.name == name && $0.parameter.required == .required }
  }
}
