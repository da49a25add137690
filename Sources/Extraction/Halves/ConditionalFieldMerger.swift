import Diagnostics
import Documents
import Specification

/// Gives the orders of an answer the fields that a table of the page says they have in some cases.
struct ConditionalFieldMerger {
  let parameters: [Parameter]
  /// The names of the fields that the page lists so, for whatever answers.
  let names: Set<String>
  /// The fields of the tables that are about this answer.
  let fields: [ConditionalField]
  let sink: any DiagnosticSink

  /// Completes every answer; what a table of the page lists is required in no order of it.
  func complete(_ responses: inout [Response]) {
    var unshown: Set<String> = []
    for index in responses.indices { complete(&responses[index].shape, named: "", &unshown) }
    guard let first = fields.first, !unshown.isEmpty else { return }
    sink.report(
      Diagnostic(
        .fieldUnshown,
        "a table lists fields that no example shows: \(unshown.sorted().joined(separator: ", ")); they are optional",
        at: first.span, subject: "response conditional fields"))
  }

  private func complete(_ shape: inout Shape, named name: String, _ unshown: inout Set<String>) {
    shape.changeParts { part, step in complete(&part, named: step.name ?? name, &unshown) }
    guard case .object(let fields) = shape.kind, ExampleVocabulary.isOrder(Set(fields.map(\.name))) else { return }
    shape.changeFields { members in
      for index in members.indices where names.contains(members[index].name) { members[index].required = false }
      let isSent = !ExampleVocabulary.isOfOtherOrder(name)
      for field in self.fields { add(field, to: &members, isSent: isSent, &unshown) }
    }
  }

  /// Adds a field that the order does not show; `isSent` is whether the request tells of this order.
  private func add(
    _ conditional: ConditionalField, to fields: inout [Field], isSent: Bool, _ unshown: inout Set<String>
  ) {
    guard !fields.contains(where: { $0.name == conditional.name }) else { return }
    let witness = Evidence.Witness(node: conditional.value, example: 0, language: .english)
    guard var shape = ScalarEvidence.shape(Evidence([witness]), name: conditional.name) else { return }
    if shape.kind == .int64, TimeUnits.isTime(conditional.name) {
      shape = NameEvidence.shape(named: conditional.name)
      if case .number("-1") = conditional.value.content { shape.unavailable = "negative" }
    }
    if shape.kind == .decimal, shape.wire == .number, shape.weak, amountsAreTexts {
      // Amounts stand in strings there: a bare number without a fraction is none.
      shape.kind = .int64
      shape.wire = nil
    }
    var field = Field(name: conditional.name, shape: shape)
    field.unshown = true
    field.presentWhen = condition(of: conditional, beside: fields, isSent: isSent)
    fields.append(field)
    unshown.insert(conditional.name)
  }

  /// Whether the table shows amounts in strings.
  private var amountsAreTexts: Bool {
    fields.contains { field in
      guard case .string(let text) = field.value.content else { return false }
      return FieldVocabulary.isAmount(field.name) && ScalarEvidence.isNumeric(text)
    }
  }

  /// The condition of a row, where it names a parameter of the request or types of orders.
  private func condition(
    of conditional: ConditionalField, beside fields: [Field], isSent: Bool
  ) -> Condition? {
    let matcher = PhraseMatcher(conditional.condition, names: NameSet(parameters.map(\.name)))
    if let match = matcher.first(of: ExampleVocabulary.conditionsOfSending) {
      let name = match.captures.first?.first?.text ?? conditional.name
      return isSent && parameters.contains { $0.name == name } ? .sent(name) : nil
    }
    let values = conditional.condition.filter { $0.isConstant && $0.kind == .code }.map(\.text)
    guard !values.isEmpty, matcher.first(of: ExampleVocabulary.conditionsOfType) != nil,
      let holder = ExampleVocabulary.orderTypes.first(where: { name in fields.contains { $0.name == name } })
    else { return nil }
    return .field(holder, values: values)
  }
}
