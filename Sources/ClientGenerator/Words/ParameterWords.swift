import Specification
import SwiftCode

/// The documentation comment of a parameter, composed from its facts.
enum ParameterWords {
  /// The comment.
  static func documentation(_ plan: ParameterPlan) -> Documentation {
    let parameter = plan.parameter
    var sentences = ["`\(parameter.name)`: \(type(plan))" + values(parameter) + "."]
    if parameter.location == .path { sentences.append("Part of the path.") }
    if let value = parameter.defaultValue { sentences.append("Default: `\(value.text)`.") }
    sentences += bounds(parameter)
    if case .requiredWhen(let condition) = parameter.required {
      sentences.append("Required when \(ConditionWords.text(condition)).")
    }
    if let condition = parameter.appliesWhen { sentences.append("Applies when \(ConditionWords.text(condition)).") }
    sentences += parameter.rules.map { "Of its parts: \(RuleWords.text($0))" }
    if let effect = parameter.whenOmitted { sentences.append("When not sent: \(OmissionWords.text(effect)).") }
    if let meaning = parameter.meaning { sentences.append(meaning) }
    return Documentation(sentences.joined(separator: " "))
  }

  private static func type(_ plan: ParameterPlan) -> String {
    switch plan.type {
    case .list(let element, let format): "list of \(word(element))s, \(Self.format(format))"
    // A truth value that the page declares as text.
    case .bool where plan.parameter.type != .bool: "string"
    default: word(plan.type)
    }
  }

  private static func word(_ type: ParameterTypePlan) -> String {
    switch type {
    case .string: "string"
    case .int64: "integer"
    case .decimal: "decimal"
    case .bool: "boolean"
    case .timestamp(let unit): "time in \(unit)"
    case .enumeration(let reference): reference.enumeration.raw == "String" ? "string" : "integer"
    case .record, .structure, .json: "JSON object"
    case .list: "list"
    }
  }

  private static func format(_ format: ListFormat) -> String {
    switch format {
    case .commaSeparated: "separated by commas"
    case .json: "sent as a JSON array"
    case .repeated: "sent one by one"
    case .indexed: "sent with their indices"
    }
  }

  private static func values(_ parameter: Parameter) -> String {
    parameter.values.isEmpty ? "" : ", \(ConditionWords.alternatives(parameter.values.map(\.value.text)))"
  }

  private static func bounds(_ parameter: Parameter) -> [String] {
    var facts: [String] = []
    if let min = parameter.min { facts.append("at least \(min.text)") }
    if let above = parameter.above { facts.append("more than \(above.text)") }
    if let max = parameter.max { facts.append("at most \(max.text)") }
    if let below = parameter.below { facts.append("less than \(below.text)") }
    facts += counted(parameter.minItems, parameter.maxItems, "element")
    facts += counted(parameter.minLength, parameter.maxLength, "character")
    if let pattern = parameter.pattern { facts.append("of the form `\(pattern)`") }
    guard let first = facts.first else { return [] }
    let text = ([first.prefix(1).uppercased() + first.dropFirst()] + facts.dropFirst()).joined(separator: ", ")
    return [text + "."]
  }

  private static func counted(_ min: Int?, _ max: Int?, _ noun: String) -> [String] {
    let plural = { (count: Int) in "\(count) \(noun)\(count == 1 ? "" : "s")" }
    return [min.map { "at least \(plural($0))" }, max.map { "at most \(plural($0))" }].compactMap { $0 }
  }
}
