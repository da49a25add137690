import Diagnostics
import Documents
import Specification

/// Completes the fields of answers that come in several forms.
///
/// Where a parameter chooses how much is answered, an example without a label shows the form that comes by default. Unless
/// that is the shortest one, or an example shows that one too, what is answered in every form only is sure. Where the form
/// that comes by default depends on the order, what it holds is there in that case, too.
struct AnswerForms {
  let parameters: [Parameter]
  /// The forms that come by default in some cases, by the name of the parameter that selects them.
  let defaults: [String: [ConditionalDefault]]
  let place: SourceSpan?
  let sink: any DiagnosticSink

  /// Makes every field optional that the shortest form lacks, and adds the cases in which longer ones come by default.
  func complete(_ responses: inout [Response]) {
    for row in ExampleVocabulary.formParameters {
      guard let parameter = parameters.first(where: { $0.name == row.name }), let form = row.shortest else { continue }
      let values = parameter.values.isEmpty ? row.values : parameter.values.map(\.value.text)
      guard values.contains(form.value), values.count > 1, parameter.defaultValue?.text != form.value else { continue }
      var isWeakened = false
      for index in responses.indices where !responses[index].isError {
        let cases = responses[index].variants.compactMap(\.when)
        guard !cases.contains(where: { Self.states($0, row.name, is: form.value) }) else { continue }
        Self.weaken(&responses[index].shape, to: form, &isWeakened)
      }
      if isWeakened { report(row.name) }
    }
    for (name, defaults) in defaults {
      for index in responses.indices {
        responses[index].shape.changeEveryField { add(defaults, of: name, to: &$0) }
      }
    }
  }

  /// Gives a field that is there for some forms the cases in which one of them comes by default.
  private func add(_ defaults: [ConditionalDefault], of name: String, to field: inout Field) {
    guard let condition = field.presentWhen, case .parameter(name, let forms) = condition else { return }
    let cases = defaults.filter { forms.contains($0.value) }.flatMap(\.cases)
    guard let holder = holder(of: cases) else { return }
    field.presentWhen = .any([condition, .all([.notSent(name), .parameter(holder, values: cases)])])
  }

  /// The parameter that has the values: the one that documents them, else the type of the order.
  private func holder(of values: [String]) -> String? {
    guard !values.isEmpty else { return nil }
    let documenting = parameters.filter { Set(values).isSubset(of: $0.values.map(\.value.text)) }
    if documenting.count == 1 { return documenting[0].name }
    return ExampleVocabulary.orderTypes.first { name in parameters.contains { $0.name == name } }
  }

  private func report(_ name: String) {
    sink.report(
      Diagnostic(
        .fieldSingleWitness, "the example shows one form of those that `\(name)` chooses; what others lack is optional",
        at: place, subject: "response \(name)"))
  }

  private static func states(_ condition: Condition, _ name: String, is value: String) -> Bool {
    switch condition {
    case .parameter(name, let values): values.contains(value)
    case .all(let parts), .any(let parts): parts.contains { states($0, name, is: value) }
    default: false
    }
  }

  private static func weaken(_ shape: inout Shape, to form: ExampleVocabulary.ShortestForm, _ isWeakened: inout Bool) {
    let names = Set(shape.fields.map(\.name))
    guard names.contains(form.holds), !names.contains(form.lacks) else {
      return shape.changeParts { part, _ in weaken(&part, to: form, &isWeakened) }
    }
    shape.changeFields { fields in
      for index in fields.indices where fields[index].required && !form.members.contains(fields[index].name) {
        fields[index].required = false
        isWeakened = true
      }
    }
  }
}
