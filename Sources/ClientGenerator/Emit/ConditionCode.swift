import Specification
import SwiftCode

/// Conditions on the parameters of an operation as Swift expressions.
struct ConditionCode {
  /// What a condition comes to.
  enum Result: Hashable {
    case always, never
    case when(Expression)
    /// It speaks of something that the request does not hold.
    case inexpressible
  }

  let parameters: [ParameterPlan]
  /// Whether a parameter that is not sent counts with its documented default.
  var usesDefaults = true

  /// The condition as an expression.
  func result(_ condition: Condition) -> Result {
    switch condition {
    case .sent(let name): presence(name, isSent: true)
    case .notSent(let name): presence(name, isSent: false)
    case .parameter(let name, let values): equals(name, values)
    case .range(let name, let min, let max): range(name, min, max)
    case .count(let name, let min, let max): count(name, min, max)
    case .field, .fieldNot, .state: .inexpressible
    case .all(let conditions): combine(conditions, operator: "&&", neutral: .always, absorbing: .never)
    case .any(let conditions): combine(conditions, operator: "||", neutral: .never, absorbing: .always)
    }
  }

  /// Whether a parameter is sent, as an expression; `true` for one that always is.
  func isSent(_ name: String) -> Expression? {
    guard let plan = plan(name) else { return nil }
    return plan.isOptional ? "\(plan.name) != nil" : "true"
  }

  private func plan(_ name: String) -> ParameterPlan? {
    parameters.first { $0.parameter.name == name }
  }

  private func presence(_ name: String, isSent: Bool) -> Result {
    guard let plan = plan(name) else { return .inexpressible }
    guard plan.isOptional else { return isSent ? .always : .never }
    return .when("\(plan.name) \(isSent ? "!=" : "==") nil")
  }

  private func equals(_ name: String, _ values: [String]) -> Result {
    guard let plan = plan(name) else { return .inexpressible }
    let literals = values.compactMap { ValueCode.literal($0, plan.type) }
    guard literals.count == values.count, !literals.isEmpty else { return .inexpressible }
    // Not sent means the default, which may be one of the values.
    let countsMissing =
      usesDefaults && plan.isOptional && plan.parameter.defaultValue.map { values.contains($0.text) } == true
    let tests = Self.tests(plan.name, literals) + (countsMissing ? ["\(plan.name) == nil"] : [])
    return .when(tests.count == 1 ? tests[0] : .infix(tests, operator: "||"))
  }

  /// Whether a value is one of several: one test where they are cases of an enumeration, else one for each.
  private static func tests(_ name: String, _ literals: [String]) -> [Expression] {
    guard literals.count > 1, literals.allSatisfy({ $0.hasPrefix(".") }) else {
      return literals.map { .text("\(name) == \($0)") }
    }
    let cases = literals.enumerated().map { Argument($0.offset == 0 ? "of" : nil, .text($0.element)) }
    return [.call("\(name).isOne", cases)]
  }

  private func range(_ name: String, _ min: Int?, _ max: Int?) -> Result {
    guard let plan = plan(name), let range = Self.range(min, max) else { return .inexpressible }
    switch plan.type {
    case .int64, .decimal: break
    default: return .inexpressible
    }
    guard plan.isOptional else { return .when("(\(range)).contains(\(plan.name))") }
    if usesDefaults, let value = plan.parameter.defaultValue.flatMap({ ValueCode.literal($0.text, plan.type) }) {
      return .when("(\(range)).contains(\(plan.name) ?? \(value))")
    }
    return .when("\(plan.name).map({ (\(range)).contains($0) }) == true")
  }

  private func count(_ name: String, _ min: Int?, _ max: Int?) -> Result {
    guard let plan = plan(name), case .list = plan.type, let range = Self.range(min, max) else { return .inexpressible }
    return plan.isOptional
      ? .when("\(plan.name).map({ (\(range)).contains($0.count) }) == true")
      : .when("(\(range)).contains(\(plan.name).count)")
  }

  private static func range(_ min: Int?, _ max: Int?) -> String? {
    switch (min, max) {
    case (let min?, let max?): "\(Expression.grouped("\(min)"))...\(Expression.grouped("\(max)"))"
    case (let min?, nil): "\(Expression.grouped("\(min)"))..."
    case (nil, let max?): "...\(Expression.grouped("\(max)"))"
    case (nil, nil): nil
    }
  }

  private func combine(
    _ conditions: [Condition], operator sign: String, neutral: Result, absorbing: Result
  ) -> Result {
    var operands: [Expression] = []
    for condition in conditions {
      switch result(condition) {
      case .inexpressible: return .inexpressible
      case neutral: continue
      case absorbing: return absorbing
      case .when(let expression):
        // Operators of the other kind bind differently.
        if case .infix(_, let inner) = expression, inner != sign {
          operands.append(.parenthesized(expression))
        } else {
          operands.append(expression)
        }
      case .always, .never: continue
      }
    }
    guard let first = operands.first else { return neutral }
    return .when(operands.count == 1 ? first : .infix(operands, operator: sign))
  }
}
