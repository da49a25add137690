import Specification
import SwiftCode

/// The function that checks documented bounds and rules.
enum ValidateCode {
  /// The name of what collects violations.
  private static let local = "check"
  /// The names that the body has of its own.
  private static let locals = LocalNames(local, BoundsCode.element)

  /// `validate(_:)`, or nil where nothing is documented that could be checked.
  static func function(_ parameters: [ParameterPlan], rules: [ParameterRule]) -> Declaration? {
    let own = locals.references(parameters)
    let body = rules.compactMap { statement($0, own) } + own.flatMap { statements($0, own, rules) }
    guard !body.isEmpty else { return nil }
    return .function(
      Function(
        "Checks the documented bounds and rules.", "public func validate",
        [FunctionParameter("_ \(local)", "inout ParameterCheck")], body: body))
  }

  /// The check of a rule; nil where it demands nothing, always holds or speaks of what the request does not hold.
  static func statement(_ rule: ParameterRule, _ parameters: [ParameterPlan]) -> Statement? {
    guard !alwaysHolds(rule, parameters) else { return nil }
    return switch rule {
    case .atLeastOneOf(let names): group("atLeastOne", "of", names, parameters)
    case .exactlyOneOf(let names): group("exactlyOne", "of", names, parameters)
    case .notTogether(let names): group("notTogether", nil, names, parameters)
    case .allTogether(let names): group("allOrNone", "of", names, parameters)
    case .needs(let name, let other, let values): needs(name, other, values, parameters)
    case .notWith(let name, let other, let values): notWith(name, other, values, parameters)
    case .prevails: nil
    case .window(let from, let to, let max, let unit, let condition): window(from, to, max, unit, condition, parameters)
    }
  }

  /// Whether a rule demands no more than a parameter that is always sent.
  private static func alwaysHolds(_ rule: ParameterRule, _ parameters: [ParameterPlan]) -> Bool {
    let isAlwaysSent = { (name: String) in parameters.contains { $0.parameter.name == name && !$0.isOptional } }
    return switch rule {
    case .needs(_, let other, let values): values.isEmpty && isAlwaysSent(other)
    case .atLeastOneOf(let names): names.contains(where: isAlwaysSent)
    default: false
    }
  }

  /// Whether a rule is left to the documentation although it demands something.
  static func isInexpressible(_ rule: ParameterRule, _ parameters: [ParameterPlan]) -> Bool {
    if case .prevails = rule { return false }
    if alwaysHolds(rule, parameters) { return false }
    return statement(rule, parameters) == nil
  }

  private static func call(_ function: String, _ arguments: [Argument]) -> Statement {
    .expression(.call("\(local).\(function)", arguments))
  }

  private static func group(
    _ function: String, _ label: String?, _ names: [String], _ parameters: [ParameterPlan]
  ) -> Statement? {
    let code = ConditionCode(parameters: parameters)
    let pairs = names.compactMap { name in
      code.isSent(name).map { Expression.tuple([Argument(nil, .string(name)), Argument(nil, $0)]) }
    }
    guard pairs.count == names.count else { return nil }
    return call(function, pairs.enumerated().map { Argument($0.offset == 0 ? label : nil, $0.element) })
  }

  private static func needs(
    _ name: String, _ other: String, _ values: [String], _ parameters: [ParameterPlan]
  ) -> Statement? {
    let code = ConditionCode(parameters: parameters)
    guard let isSent = code.isSent(name), let isOtherSent = code.isSent(other) else { return nil }
    var (demand, holds) = (other, isOtherSent)
    if !values.isEmpty {
      guard case .when(let hasValue) = code.result(.parameter(other, values: values)) else { return nil }
      (demand, holds) = ("\(other)=\(values.joined(separator: "|"))", hasValue)
    }
    return call(
      "required",
      [
        Argument(nil, .string(demand)), Argument(nil, holds), Argument("when", .longString("\(name) is sent")),
        Argument(nil, isSent),
      ])
  }

  /// A value that holds where the other one is not sent excludes nothing.
  private static func notWith(
    _ name: String, _ other: String, _ values: [String], _ parameters: [ParameterPlan]
  ) -> Statement? {
    let code = ConditionCode(parameters: parameters, usesDefaults: false)
    guard let isSent = code.isSent(name), case .when(let hasValue) = code.result(.parameter(other, values: values))
    else { return nil }
    let pairs = [(name, isSent), ("\(other)=\(values.joined(separator: "|"))", hasValue)]
    return call("notTogether", pairs.map { Argument(nil, .tuple([Argument(nil, .string($0)), Argument(nil, $1)])) })
  }

  private static func window(
    _ from: String, _ to: String, _ max: Int, _ unit: String, _ condition: Condition?, _ parameters: [ParameterPlan]
  ) -> Statement? {
    guard let start = parameters.first(where: { $0.parameter.name == from }), case .timestamp = start.type,
      let end = parameters.first(where: { $0.parameter.name == to }), case .timestamp = end.type,
      let unit = TimeSpanUnit(spelling: unit)
    else { return nil }
    var arguments = [
      Argument(nil, .string(from)), Argument(nil, .text(start.name)), Argument(nil, .string(to)),
      Argument(nil, .text(end.name)),
      Argument("max", unit.code(max)),
    ]
    if let condition {
      switch ConditionCode(parameters: parameters).result(condition) {
      case .when(let holds):
        arguments += [Argument("when", .longString(ConditionWords.plain(condition))), Argument(nil, holds)]
      case .always: break
      case .never, .inexpressible: return nil
      }
    }
    return call("window", arguments)
  }

  /// What of parameters and of the rules between them is left to the documentation although it demands something: what
  /// it is of, and what it says.
  static func unchecked(_ parameters: [ParameterPlan], rules: [ParameterRule]) -> [(subject: String, text: String)] {
    let rules = rules.filter { isInexpressible($0, parameters) }.map {
      ("rule \($0.names.joined(separator: " "))", "The rule “\(RuleWords.text($0))”")
    }
    let facts = parameters.flatMap { unchecked($0, parameters) }.map { place, fact in
      ("parameter \(place).\(fact.member)", "`\(place)`: \(fact.text)")
    }
    return rules + facts
  }

  /// What of a parameter, and of its parts, is left to the documentation although it demands something.
  private static func unchecked(
    _ plan: ParameterPlan, _ parameters: [ParameterPlan], in place: String = ""
  ) -> [(place: String, fact: UncheckedFact)] {
    let place = place + plan.parameter.name
    let parts = plan.type.record?.fields ?? []
    return facts(plan, parameters, parts).map { (place, $0) }
      + parts.flatMap { unchecked($0, parts, in: place + ".") }
  }

  private static func facts(
    _ plan: ParameterPlan, _ parameters: [ParameterPlan], _ parts: [ParameterPlan]
  ) -> [UncheckedFact] {
    var facts = BoundsCode(plan: plan, local: local).unchecked
    if case .requiredWhen(let condition) = plan.parameter.required,
      ConditionCode(parameters: parameters).result(condition) == .inexpressible
    {
      facts.append(
        UncheckedFact(member: "requiredWhen", text: "required when \(ConditionWords.text(condition))"))
    }
    let rules = plan.parameter.rules.filter { isInexpressible($0, parts) }
    return facts + rules.map { UncheckedFact(member: "rules", text: "the rule “\(RuleWords.text($0))”") }
  }

  /// The checks of one parameter.
  private static func statements(
    _ plan: ParameterPlan, _ parameters: [ParameterPlan], _ rules: [ParameterRule]
  ) -> [Statement] {
    let isSaid = rules.contains { demands(plan.parameter, $0) }
    return (isSaid ? [] : required(plan, parameters)) + BoundsCode(plan: plan, local: local).statements
  }

  /// Whether a rule about two parameters is all that one of them is required for: one where the other is not sent.
  private static func demands(_ parameter: Parameter, _ rule: ParameterRule) -> Bool {
    guard case .requiredWhen(.notSent(let other)) = parameter.required else { return false }
    return switch rule {
    case .atLeastOneOf(let names), .exactlyOneOf(let names): Set(names) == [parameter.name, other]
    default: false
    }
  }

  private static func required(_ plan: ParameterPlan, _ parameters: [ParameterPlan]) -> [Statement] {
    guard case .requiredWhen(let condition) = plan.parameter.required else { return [] }
    let holds: Expression
    switch ConditionCode(parameters: parameters).result(condition) {
    case .when(let expression): holds = expression
    case .always: holds = "true"
    case .never, .inexpressible: return []
    }
    let arguments = [
      Argument(nil, .string(plan.parameter.name)), Argument(nil, "\(plan.name) != nil"),
      Argument("when", .longString(ConditionWords.plain(condition))), Argument(nil, holds),
    ]
    return [call("required", arguments)]
  }
}

/// A fact of a parameter that demands something and that no generated code checks.
struct UncheckedFact {
  /// The member of the specification that states it.
  var member: String
  /// What it demands.
  var text: String
}
