import Specification
import SwiftCode

/// Values of the wire as Swift literals of a parameter's type.
enum ValueCode {
  /// The literal; nil where the value is none of the type.
  static func literal(_ text: String, _ type: ParameterTypePlan) -> String? {
    switch type {
    case .string: Expression.quoted(text)
    case .int64: Int64(text).map { Expression.grouped("\($0)") }
    case .decimal: decimal(text)
    case .bool: ["true", "false"].contains(text.lowercased()) ? text.lowercased() : nil
    case .enumeration(let reference): enumeration(text, reference)
    case .timestamp(let unit): Int64(text).map { "Timestamp(\(unit): \(Expression.grouped("\($0)")))" }
    case .record, .structure, .json, .list: nil
    }
  }

  /// A decimal literal; a string literal where the number has a fraction, since a float literal would be binary.
  static func decimal(_ text: String) -> String? {
    if let integer = Int64(text) { return Expression.grouped("\(integer)") }
    let digits = text.drop { $0 == "-" }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }) else {
      return nil
    }
    return Expression.quoted(text)
  }

  private static func enumeration(_ text: String, _ reference: EnumerationReference) -> String? {
    let plan = reference.enumeration
    if let name = plan.names[text] { return "." + name.filter { $0 != "`" } }
    return plan.raw == "String" ? "\(reference.spelling)(rawValue: \(Expression.quoted(text)))" : nil
  }
}
