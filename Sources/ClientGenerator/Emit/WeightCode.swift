import Specification
import SwiftCode

/// The request weight computed from the parameters.
struct WeightCode {
  let parameters: [ParameterPlan]

  /// The property; `isComplete` is false where a documented case could not be expressed.
  func property(_ weights: [Weight]) -> (declaration: Declaration, isComplete: Bool) {
    let cases = Self.counting(weights).map(branches)
    let declaration = Declaration.computed(
      ComputedProperty(
        "Request weight for these parameters.", "public var", "weight", type: "RequestWeight", body: body(cases)))
    return (declaration, !cases.contains { $0.isIncomplete })
  }

  /// The weight of a request whatever its parameters; nil where it depends on them or is not known.
  func constant(_ weights: [Weight]) -> Expression? {
    let weights = Self.counting(weights)
    let cases = weights.map(branches)
    guard !cases.isEmpty, cases.allSatisfy({ $0.branches.isEmpty && !$0.isIncomplete }),
      !weights.contains(where: { $0.cost.isEmpty || $0.cost[0].when != nil })
    else { return nil }
    let parts = cases.map { item in
      item.otherwise.inline.hasPrefix(".") ? .text("RequestWeight" + item.otherwise.inline) : item.otherwise
    }
    return parts.count == 1 ? parts[0] : .infix(parts, operator: "+")
  }

  /// The weights without those that are nothing whatever is sent; one is left where all are nothing.
  private static func counting(_ weights: [Weight]) -> [Weight] {
    let counting = weights.filter { $0.cost.count != 1 || $0.cost[0] != WeightCost(.value(0)) }
    return counting.isEmpty ? Array(weights.prefix(1)) : counting
  }

  /// The cases of one bucket.
  private struct Cases {
    var branches: [(condition: Expression, value: Expression)] = []
    var otherwise: Expression = ".unknown"
    var isIncomplete = false
  }

  private func branches(_ weight: Weight) -> Cases {
    var cases = Cases()
    let bucket = BucketCode.argument(weight.bucket ?? "unknown")
    var earlier: Set<Condition> = []
    for cost in weight.cost {
      guard let amount = amount(cost.amount, bucket) else {
        cases.isIncomplete = true
        return cases
      }
      let result = cost.when.map(ConditionCode(parameters: parameters).result) ?? .always
      switch cost.when.flatMap(\.opposite).map(earlier.contains) == true ? .always : result {
      case .always:
        cases.otherwise = amount
        return cases
      case .never: continue
      case .when(let condition):
        cases.branches.append((condition, amount))
        earlier.formUnion([cost.when].compactMap(\.self))
      case .inexpressible:
        // What the remaining cases cost cannot be told either.
        cases.isIncomplete = true
        return cases
      }
    }
    return cases
  }

  private func amount(_ amount: WeightCost.Amount, _ bucket: String) -> Expression? {
    switch amount {
    case .value(let value):
      return .call("RequestWeight", [Argument(nil, .text(bucket)), Argument(nil, .integer(value))])
    case .unbounded: return ".unbounded(\(bucket))"
    case .perItem(let value, let list, let cap):
      guard let plan = parameters.first(where: { $0.parameter.name == list }), case .list = plan.type else {
        return nil
      }
      let count = plan.isOptional ? "(\(plan.name)?.count ?? 0)" : "\(plan.name).count"
      let product = value == 1 ? count : "\(value) * \(count)"
      let total = cap.map { "Swift.min(\(product), \($0))" } ?? product
      return .call("RequestWeight", [Argument(nil, .text(bucket)), Argument(nil, .text(total))])
    }
  }

  private func body(_ cases: [Cases]) -> [Statement] {
    guard cases.count != 1 else { return body(cases[0]) }
    guard !cases.isEmpty else { return [.return(".unknown")] }
    var locals: [Statement] = []
    let operands = cases.enumerated().map { index, item -> Expression in
      guard !item.branches.isEmpty else {
        // Without a name in front, a leading dot has no type to look in.
        return item.otherwise.inline.hasPrefix(".") ? .text("RequestWeight" + item.otherwise.inline) : item.otherwise
      }
      let name = "part\(index + 1)"
      locals.append(
        .conditionalLocal(
          name, type: "RequestWeight", item.branches.map { .init($0.condition, [.expression($0.value)]) },
          otherwise: item.otherwise))
      return .text(name)
    }
    return locals + [.return(.infix(operands, operator: "+"))]
  }

  private func body(_ cases: Cases) -> [Statement] {
    if let only = cases.branches.first, cases.branches.count == 1 {
      let value = Expression.ternary(only.condition, only.value, cases.otherwise)
      // A chain of conditions reads better over lines.
      if value.inline.count < 90 { return [.return(value)] }
    }
    return cases.branches.map { .conditional([.init($0.condition, [.return($0.value)])], otherwise: []) }
      + [.return(cases.otherwise)]
  }
}

extension Condition {
  /// What holds exactly where a condition on a parameter's presence does not.
  fileprivate var opposite: Condition? {
    switch self {
    case .sent(let name): .notSent(name)
    case .notSent(let name): .sent(name)
    default: nil
    }
  }
}
