import Specification
import SwiftCode

/// The members of an operation by which a lost order is found again.
enum OutcomeQueryCode {
  /// The members; none for an operation without a parameter for the caller's own id.
  static func members(_ plan: OutcomeQueryPlan?) -> [Declaration] {
    guard let plan else { return [] }
    let parameter = Property(
      "The parameter that carries the caller's own id; the client sends one where the caller gives none.",
      "public static let", "clientOrderIdParameter", type: "String?", value: .string(plan.parameter.parameter.name))
    guard let query = plan.query else { return [.property(parameter)] }
    let weight = WeightCode(parameters: []).constant(query.operation.operation.weights) ?? ".unknown"
    let value = Expression.call(
      "OutcomeQuery",
      [
        Argument(nil, .text("\(query.operation.name).endpoint")), Argument("weight", weight),
        Argument("by", .string(query.parameter)), Argument("with", .array(query.common.map(common))),
      ])
    let read = Property(
      "How to ask what became of it when its answer is lost: ``\(query.operation.name)``.", "public static let",
      "outcomeQuery", type: "OutcomeQuery?", value: value)
    return [.property(parameter), .property(read)]
  }

  /// A parameter that the read has in common with the operation, with the condition under which it takes it.
  private static func common(_ parameter: Parameter) -> Expression {
    guard case .parameter(let name, let values) = parameter.appliesWhen else { return .string(parameter.name) }
    return .call(
      ".init",
      [
        Argument(nil, .string(parameter.name)), Argument("when", .string(name)),
        Argument("is", .array(values.map { .string($0) })),
      ])
  }
}
