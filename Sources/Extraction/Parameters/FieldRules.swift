import Diagnostics
import Specification

/// The parts of a structured parameter and the rules between them.
struct StatedParts {
  var fields: [Parameter]
  var rules: [ParameterRule] = []
}

/// Rules between the parts of a structured parameter: what excludes stays a rule, and what demands one of several is a
/// condition of each.
struct FieldRules {
  let sink: any DiagnosticSink

  /// The parts with the conditions that the rules of their rows make, and the rules that stay.
  func applied(to stated: [StatedParameter]) -> StatedParts {
    var fields = stated.map(\.parameter)
    var rules: [ParameterRule] = []
    for row in stated {
      for rule in row.rules {
        switch rule {
        case .notTogether(let names) where names.count == 2 && names.contains(row.parameter.name):
          exclude(row.parameter.name, beside: names.first { $0 != row.parameter.name }, in: &fields, row.span)
          if !rules.contains(where: { Set($0.names) == Set(names) }) { rules.append(rule) }
        case .notWith where !rules.contains(rule): rules.append(rule)
        case .atLeastOneOf(let names), .exactlyOneOf(let names):
          for index in fields.indices where names.contains(fields[index].name) {
            demand(&fields[index], without: names.filter { $0 != fields[index].name }, row.span)
          }
        default: break
        }
      }
    }
    return StatedParts(fields: fields, rules: rules)
  }

  /// Of two parts that exclude each other neither is demanded beside the other one.
  private func exclude(_ name: String, beside other: String?, in fields: inout [Parameter], _ span: SourceSpan) {
    guard let other else { return }
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
