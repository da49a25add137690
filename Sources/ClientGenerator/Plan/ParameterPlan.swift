import Specification

/// A parameter of an operation or of a structured value.
struct ParameterPlan {
  /// The fact.
  var parameter: Parameter
  /// The Swift name, in backticks where needed.
  var name: String
  /// The type without optionality.
  var type: ParameterTypePlan

  /// Whether it may be left out.
  var isOptional: Bool { parameter.required != .required }

  /// The type of the property.
  var spelling: String { isOptional ? type.spelling + "?" : type.spelling }
}

/// The type of a parameter.
indirect enum ParameterTypePlan {
  case string, int64, decimal
  /// A truth value, sent in capitals or not.
  case bool(inCapitals: Bool)
  /// A time that counts this unit.
  case timestamp(unit: TimestampUnit)
  case enumeration(EnumerationReference)
  /// A structured value declared beside the operation.
  case record(name: String, [ParameterPlan])
  /// A structured value that a general page describes, in one of several forms.
  case structure(StructureReference)
  /// A structured value of which nothing is documented.
  case json
  case list(ParameterTypePlan, ListFormat)

  /// The type as code spells it.
  var spelling: String {
    switch self {
    case .string: "String"
    case .int64: "Int64"
    case .decimal: "ExactDecimal"
    case .bool: "Bool"
    case .timestamp: "Timestamp"
    case .enumeration(let reference): reference.spelling
    case .record(let name, _): name
    case .structure(let reference): reference.spelling
    case .json: "JSON"
    case .list(let element, _): "[\(element.spelling)]"
    }
  }

  /// The structured value at the core.
  var record: (name: String, fields: [ParameterPlan])? {
    switch self {
    case .record(let name, let fields): (name, fields)
    case .list(let element, _): element.record
    default: nil
    }
  }
}
