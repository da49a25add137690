import Specification
import SwiftCode

/// The documentation comment of a member of an answer, composed from its facts.
enum FieldWords {
  /// The comment.
  static func documentation(_ field: Field, isColumn: Bool) -> Documentation {
    let shape = field.shape
    let values = shape.values.isEmpty ? "" : ", \(ConditionWords.alternatives(shape.values.map(\.value.text)))"
    let null = shape.nullable ? ", or null" : ""
    var sentences = ["\(isColumn ? "Column `" : "`")\(field.name)`: \(type(shape))\(values)\(null)."]
    if let condition = field.presentWhen {
      sentences.append("Only there when \(ConditionWords.text(condition)).")
    } else if !field.required {
      sentences.append("Not always there.")
    }
    if let condition = field.appliesWhen { sentences.append("Has a meaning when \(ConditionWords.text(condition)).") }
    if let unavailable = shape.unavailable { sentences.append("Not available where the value is \(unavailable).") }
    if let meaning = field.meaning { sentences.append(meaning) }
    return Documentation(sentences.joined(separator: " "))
  }

  /// The type on the wire.
  private static func type(_ shape: Shape) -> String {
    switch shape.kind {
    case .string: "string"
    case .decimal: shape.wire == .number ? "decimal as a number" : "decimal in a string"
    case .int64: "integer" + inString(shape)
    case .bool: "boolean" + inString(shape)
    case .timestamp: "time in \(TimeUnit.name(shape.unit))" + inString(shape)
    case .object: "object"
    case .array(let element): "array of \(plural(element))"
    case .tuple: "array with a meaning for each position"
    case .map(let key, let value): "object with a member for each \(key): \(type(value))"
    case .oneOf: "one of several shapes"
    case .unknown: "not documented"
    }
  }

  private static func inString(_ shape: Shape) -> String {
    shape.wire == .string ? " in a string" : ""
  }

  private static func plural(_ shape: Shape) -> String {
    switch shape.kind {
    case .string: "strings"
    case .decimal: shape.wire == .number ? "decimals as numbers" : "decimals in strings"
    case .int64: "integers" + (shape.wire == .string ? " in strings" : "")
    case .bool: "booleans" + (shape.wire == .string ? " in strings" : "")
    case .timestamp: "times in \(TimeUnit.name(shape.unit))" + (shape.wire == .string ? " in strings" : "")
    case .object: "objects"
    case .array(let element): "arrays of \(plural(element))"
    case .tuple: "arrays with a meaning for each position"
    case .map: "objects"
    case .oneOf: "values of several shapes"
    case .unknown: "values that are not documented"
    }
  }
}
