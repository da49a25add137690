import Specification
import SwiftCode

/// Sample values of parameters, with the text that must be sent for them.
struct SampleCode {
  let namespace: String

  /// Text with what percent-encoding must not lose.
  private static let text = "a+b c/d&é"

  /// A value in Swift.
  func expression(_ plan: ParameterPlan) -> Expression { expression(plan.type) }

  /// The pairs that the value must give.
  func pairs(_ plan: ParameterPlan) -> [(name: String, text: String)] {
    let name = plan.parameter.name
    guard case .list(let element, let format) = plan.type else { return [(name, text(plan.type))] }
    switch format {
    case .json: return [(name, "[\(json(element)),\(json(element))]")]
    case .commaSeparated: return [(name, "\(text(element)),\(text(element))")]
    case .repeated: return [(name, text(element)), (name, text(element))]
    case .indexed:
      return [0, 1].flatMap { index -> [(name: String, text: String)] in
        guard let record = element.record else { return [("\(name)[\(index)]", text(element))] }
        return record.fields.flatMap { pairs($0) }.map { ("\(name)[\(index)].\($0.name)", $0.text) }
      }
    }
  }

  private func expression(_ type: ParameterTypePlan) -> Expression {
    switch type {
    case .string: .string(Self.text)
    case .int64: "9_007_199_254_740_993"
    case .decimal: "\"0.10\""
    case .bool: "true"
    case .timestamp(let unit): "Timestamp(\(unit): 1_562_133_008)"
    case .enumeration(let reference):
      .call(
        "\(namespace).\(reference.enumeration.name)",
        [Argument("rawValue", .text(reference.enumeration.literal(first(reference))))])
    case .record(_, let fields): expression(fields)
    case .structure(let reference): reference.structure.forms.first.map { expression($0) } ?? "[\"a\": 1]"
    case .json: "[\"a\": 1]"
    case .list(let element, _): .array([expression(element), expression(element)])
    }
  }

  private func expression(_ fields: [ParameterPlan]) -> Expression {
    .call(".init", fields.map { Argument($0.name.filter { $0 != "`" }, expression($0)) })
  }

  /// A form of a structured value, with all of its parts; the type is said where nothing around it tells.
  func expression(_ form: StructurePlan.Form, of type: String = "") -> Expression {
    .call("\(type).\(form.name.filter { $0 != "`" })", [Argument(nil, expression(form.fields))])
  }

  /// The JSON object of parts.
  func json(_ fields: [ParameterPlan]) -> String {
    "{" + fields.map { "\"\($0.parameter.name)\":\(json($0.type))" }.joined(separator: ",") + "}"
  }

  private func first(_ reference: EnumerationReference) -> String {
    reference.enumeration.values.first?.value.text ?? ""
  }

  private func text(_ type: ParameterTypePlan) -> String {
    switch type {
    case .string: Self.text
    case .int64: "9007199254740993"
    case .decimal: "0.10"
    case .bool(let inCapitals): inCapitals ? "TRUE" : "true"
    case .timestamp: "1562133008"
    case .enumeration(let reference): first(reference)
    case .record, .structure, .json, .list: json(type)
    }
  }

  private func json(_ type: ParameterTypePlan) -> String {
    switch type {
    case .int64, .timestamp: text(type)
    case .bool(let inCapitals): inCapitals ? "\"TRUE\"" : "true"
    case .enumeration(let reference):
      reference.enumeration.raw == "String" ? "\"\(first(reference))\"" : first(reference)
    case .string, .decimal: "\"\(text(type))\""
    case .record(_, let fields): json(fields)
    case .structure(let reference): reference.structure.forms.first.map { json($0.fields) } ?? "{\"a\":1}"
    case .json: "{\"a\":1}"
    case .list(let element, let format):
      format == .json ? "[\(json(element)),\(json(element))]" : "\"\(text(element)),\(text(element))\""
    }
  }
}
