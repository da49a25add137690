import Specification
import SwiftCode

/// Properties and memberwise initialiser of an operation or of a structured parameter.
enum ParameterListCode {
  /// The properties, in the order of the page; constants, which compile faster, but for those that paging writes.
  static func properties(_ parameters: [ParameterPlan], written: Set<String> = []) -> [Declaration] {
    parameters.map {
      let keyword = written.contains($0.name) ? "public private(set) var" : "public let"
      return .property(Property(ParameterWords.documentation($0), keyword, $0.name, type: $0.spelling))
    }
  }

  /// The initialiser; optional parameters default to nil.
  static func initializer(_ parameters: [ParameterPlan], summary: String) -> Declaration {
    let list = parameters.map { FunctionParameter($0.name, $0.spelling, default: $0.isOptional ? "nil" : nil) }
    let body = parameters.map { Statement.assign("self.\($0.name)", .text($0.name)) }
    return .function(Function(Documentation(summary), "public init", list, body: body))
  }

  /// The types of structured parameters, to be declared beside the properties.
  static func nested(_ parameters: [ParameterPlan]) -> [Declaration] {
    parameters.compactMap { parameter in
      parameter.type.record.map {
        record(
          $0.name, $0.fields, summary: "A value of `\(parameter.parameter.name)`.", rules: parameter.parameter.rules)
      }
    }
  }

  /// The type of a structured value with these parts.
  static func record(
    _ name: String, _ fields: [ParameterPlan], summary: String, rules: [ParameterRule]
  ) -> Declaration {
    let create = "Creates the value; its parts stand in the order of the documentation."
    var members =
      properties(fields) + [initializer(fields, summary: create), EncodeCode.function(fields, isParts: true)]
    if let validate = ValidateCode.function(fields, rules: rules) { members.append(validate) }
    members += nested(fields)
    return .type(
      TypeDeclaration(
        Documentation(summary), "public struct", name, conformances: ["ParameterRecord"], members: members))
  }
}
