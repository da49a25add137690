import Diagnostics
import Specification

/// Rules between the parts of a structured parameter, which are conditions of these parts.
struct FieldRules {
  let sink: any DiagnosticSink

  /// The parts with the conditions that the rules of their rows make.
  func applied(to stated: [StatedParameter]) -> [Parameter] {
    var fields = stated.map(\.parameter)
    for row in stated {
      for rule in row.rules {
        switch rule {
        case .notTogether(let names) where names.count == 2 && names.contains(row.parameter.name):
          exclude(row.parameter.name, beside: names.first { $0 != row.parameter.name }, in: &fields, row.span)
        case .atLeastOneOf(let names), .exactlyOneOf(let names):
          for index in fields.indices where names.contains(fields[index].name) {
            demand(&fields[index], without: names.filter { $0 != fields[index].name }, row.span)
          }
        default: break
        }
      }
    }
    return fields
  }

  /// A part that is not sent beside another one applies only without it, and excuses it where the table demands it.
  private func exclude(_ name: String, beside other: String?, in fields: inout [Parameter], _ span: SourceSpan) {
    guard let other, let own = fields.firstIndex(where: { $0.name == name }) else { return }
    fields[own].appliesWhen = ConditionResolver.all([fields[own].appliesWhen, .notSent(other)].compactMap(\.self))
    let pairs = [(name: name, other: other), (name: other, other: name)]
    for pair in pairs {
      guard let index = fields.firstIndex(where: { $0.name == pair.name }), fields[index].required == .required else {
        continue
      }
      weaken(&fields[index], to: .notSent(pair.other), "it is excluded beside `\(pair.other)`", span)
    }
  }

  /// A part of which one of several is needed is required where none of the others is sent.
  private func demand(_ field: inout Parameter, without others: [String], _ span: SourceSpan) {
    guard let condition = ConditionResolver.all(others.map(Condition.notSent)) else { return }
    switch field.required {
    case .optional: field.required = .requiredWhen(condition)
    case .required: weaken(&field, to: condition, "it is one of several", span)
    case .requiredWhen: break
    }
  }

  private func weaken(_ field: inout Parameter, to condition: Condition, _ reason: String, _ span: SourceSpan) {
    field.required = .requiredWhen(condition)
    field.declaredRequired = true
    sink.report(
      Diagnostic(
        .parameterContradiction,
        "the table demands `\(field.name)` but \(reason); it is required where that is not sent", at: span,
        subject: "parameter \(field.name).required"))
  }
}
