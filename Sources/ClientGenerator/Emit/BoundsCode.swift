import Specification
import SwiftCode

/// Checks of the bounds of one parameter.
struct BoundsCode {
  /// The parameter, named as the function spells it.
  let plan: ParameterPlan
  /// The name of the check.
  let local: String

  /// What elements of a list are called while they are checked.
  static let element = "element"

  private var name: String { plan.name }

  /// The checks, in the order number, length, form, count, parts.
  var statements: [Statement] {
    switch plan.type {
    case .int64, .decimal, .timestamp: numbers
    case .string: length + form
    case .list(let element, _): count + parts(element)
    case .record, .structure: isChecked(plan.type) ? [check(name + (plan.isOptional ? "?" : ""))] : []
    default: []
    }
  }

  /// Bounds that no check covers.
  var unchecked: [UncheckedFact] {
    let parameter = plan.parameter
    let numbers = [
      ("min", parameter.min), ("max", parameter.max), ("above", parameter.above), ("below", parameter.below),
    ]
    var facts = numbers.compactMap { member, bound -> UncheckedFact? in
      guard let bound, !isNumber || ValueCode.literal(bound.text, plan.type) == nil else { return nil }
      return UncheckedFact(member: member, text: "the bound \(bound.text)")
    }
    if let pattern = parameter.pattern, form.isEmpty {
      facts.append(UncheckedFact(member: "pattern", text: "the form `\(pattern)`"))
    }
    return facts
  }

  private var isNumber: Bool {
    switch plan.type {
    case .int64, .decimal, .timestamp: true
    default: false
    }
  }

  private var numbers: [Statement] {
    let parameter = plan.parameter
    if !values.isEmpty { return [call("oneOf", .text(name), values.map { Argument(nil, .text($0)) })] }
    let inclusive = bounds([("min", parameter.min), ("max", parameter.max)])
    let exclusive = bounds([("above", parameter.above), ("below", parameter.below)])
    return (inclusive.isEmpty ? [] : [call("range", .text(name), inclusive)])
      + (exclusive.isEmpty ? [] : [call("open", .text(name), exclusive)])
  }

  /// The numbers that are valid, as literals, where the page lists them: bare numbers are not open like words, nor like
  /// numbers with names.
  private var values: [String] {
    guard case .int64 = plan.type else { return [] }
    let values = plan.parameter.values
    let literals = values.filter { $0.name == nil }.compactMap { ValueCode.literal($0.value.text, plan.type) }
    return literals.count == values.count ? literals : []
  }

  private func bounds(_ bounds: [(String, JSONScalar?)]) -> [Argument] {
    bounds.compactMap { label, bound in
      bound.flatMap { ValueCode.literal($0.text, plan.type) }.map { Argument(label, .text($0)) }
    }
  }

  private var length: [Statement] {
    let bounds = counts(plan.parameter.minLength, plan.parameter.maxLength)
    return bounds.isEmpty ? [] : [call("length", .text(name), bounds)]
  }

  private var form: [Statement] {
    guard case .string = plan.type, let form = plan.parameter.pattern.flatMap(TextFormCode.init) else { return [] }
    return [call("form", .text(name), [Argument(nil, form.expression)])]
  }

  private var count: [Statement] {
    let bounds = counts(plan.parameter.minItems, plan.parameter.maxItems)
    return bounds.isEmpty ? [] : [call("count", .text("\(name)\(plan.isOptional ? "?" : "").count"), bounds)]
  }

  private func counts(_ min: Int?, _ max: Int?) -> [Argument] {
    [min.map { Argument("min", .integer($0)) }, max.map { Argument("max", .integer($0)) }].compactMap { $0 }
  }

  private func parts(_ element: ParameterTypePlan) -> [Statement] {
    guard isChecked(element) else { return [] }
    let list = plan.isOptional ? "\(name) ?? []" : name
    return [.loop(Self.element, in: .text(list), [check(Self.element)])]
  }

  /// Whether a structured value has anything to check.
  private func isChecked(_ type: ParameterTypePlan) -> Bool {
    switch type {
    case .record(_, let fields): ValidateCode.function(fields, rules: plan.parameter.rules) != nil
    case .structure(let reference):
      reference.structure.forms.contains { ValidateCode.function($0.fields, rules: $0.definition.rules) != nil }
    default: false
    }
  }

  private func check(_ value: String) -> Statement { .expression(.text("\(value).validate(&\(local))")) }

  private func call(_ function: String, _ value: Expression, _ bounds: [Argument]) -> Statement {
    .expression(
      .call("\(local).\(function)", [Argument(nil, .string(plan.parameter.name)), Argument(nil, value)] + bounds))
  }
}
