import Specification
import SwiftCode

/// The documentation comment of a member of an answer, composed from its facts.
enum FieldWords {
  /// The comment.
  static func documentation(_ member: MemberPlan, isColumn: Bool) -> Documentation {
    let field = member.field
    let shape = field.shape
    let type = member.form.map { "time as text, `\($0)`" } ?? type(shape)
    let values = shape.values.isEmpty ? "" : ", \(ConditionWords.alternatives(shape.values.map(\.value.text)))"
    let null = shape.nullable ? ", or null" : ""
    var sentences = ["\(isColumn ? "Column `" : "`")\(field.name)`: \(type)\(values)\(null)."]
    if let condition = field.presentWhen {
      sentences.append("Only there when \(ConditionWords.text(condition)).")
    } else if !field.required {
      sentences.append("Not always there.")
    }
    if field.unshown { sentences.append("No example of the documentation shows it.") }
    if let condition = field.appliesWhen { sentences.append("Has a meaning when \(ConditionWords.text(condition)).") }
    if let unavailable = shape.unavailable { sentences.append("Not available where the value is \(unavailable).") }
    if let meaning = field.meaning { sentences.append(meaning) }
    return Documentation(sentences.joined(separator: " "))
  }

  /// The type on the wire.
  private static func type(_ shape: Shape) -> String {
    switch shape.kind {
    case .string: "string"
    case .decimal: "decimal" + spelling(shape)
    case .int64: "integer" + spelling(shape)
    case .bool: "boolean" + spelling(shape)
    case .timestamp: "time in \(TimestampUnit(shape.unit))" + spelling(shape)
    case .object: "object"
    case .array(let element): "array of \(plural(element))"
    case .tuple: "array with a meaning for each position"
    case .map(let key, let value): "object with a member for each \(key): \(type(value))"
    case .oneOf: "one of several shapes"
    case .unknown: "not documented"
    }
  }

  /// How a scalar stands in JSON, where its type does not tell.
  private static func spelling(_ shape: Shape) -> String {
    switch (shape.kind, shape.wire) {
    case (_, .either): " in a string or bare"
    case (.decimal, .number): " as a number"
    case (.decimal, _), (_, .string): " in a string"
    default: ""
    }
  }

  private static func pluralSpelling(_ shape: Shape) -> String {
    switch spelling(shape) {
    case " as a number": " as numbers"
    case let singular: singular.replacing("a string", with: "strings")
    }
  }

  private static func plural(_ shape: Shape) -> String {
    switch shape.kind {
    case .string: "strings"
    case .decimal: "decimals" + pluralSpelling(shape)
    case .int64: "integers" + pluralSpelling(shape)
    case .bool: "booleans" + pluralSpelling(shape)
    case .timestamp: "times in \(TimestampUnit(shape.unit))" + pluralSpelling(shape)
    case .object: "objects"
    case .array(let element): "arrays of \(plural(element))"
    case .tuple: "arrays with a meaning for each position"
    case .map: "objects"
    case .oneOf: "values of several shapes"
    case .unknown: "values that are not documented"
    }
  }
}
