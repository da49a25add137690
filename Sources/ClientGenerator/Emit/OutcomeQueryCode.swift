import Specification
import SwiftCode

/// The members of an operation by which is told what became of a lost one.
enum OutcomeQueryCode {
  /// The members; none for an operation of which no id tells what it creates or changes.
  static func members(_ plan: OutcomeQueryPlan?) -> [Declaration] {
    guard let plan else { return [] }
    var members: [Declaration] = []
    if let parameter = plan.parameter {
      let what =
        plan.batch == nil
        ? "The parameter that carries the caller's own id; the client sends one where the caller gives none."
        : "The part of each element that carries the caller's own id; the client sends one where the caller gives none."
      members.append(text(what, "clientOrderIdParameter", parameter))
    }
    if let batch = plan.batch {
      members.append(text("The parameter that holds the elements of the batch.", "batchParameter", batch))
    }
    guard !plan.queries.isEmpty else { return members }
    let names = plan.queries.map(words).joined(separator: ", then ")
    let lost = plan.batch == nil ? "it" : "each element"
    let read = Property(
      "How to ask what became of \(lost) when its answer is lost: \(names).", "public static let", "outcomeQueries",
      type: "[OutcomeQuery]", value: .array(plan.queries.map(query)))
    return members + [.property(read)]
  }

  private static func words(_ query: OutcomeQueryPlan.Query) -> String {
    let name = "``\(query.operation.name)``"
    return if case .replaced = query.ids { name + " of what it cancels" } else { name }
  }

  private static func text(_ summary: String, _ name: String, _ plan: ParameterPlan) -> Declaration {
    .property(
      Property(
        Documentation(summary), "public static let", name, type: "String?", value: .string(plan.parameter.name)))
  }

  /// A read by the caller's own id or by the ids that were sent.
  private static func query(_ query: OutcomeQueryPlan.Query) -> Expression {
    let weight = WeightCode(parameters: []).constant(query.operation.operation.weights) ?? ".unknown"
    return .call(
      ".init",
      [
        Argument(nil, .text("\(query.operation.name).endpoint")), Argument("weight", weight),
        Argument("by", ids(query.ids)), Argument("with", .array(query.common.map(common))),
      ])
  }

  private static func ids(_ ids: OutcomeQueryPlan.Ids) -> Expression {
    switch ids {
    case .own(let name): .string(name)
    case .sent(let ids), .replaced(let ids): .array(ids.map(identifier))
    }
  }

  private static func identifier(_ id: OutcomeQueryPlan.Identifier) -> Expression {
    guard id.isList || id.name != id.inRead else { return .string(id.name) }
    let name = Argument(id.isList ? "eachOf" : nil, .string(id.name))
    return .call(".init", [name, Argument("as", .string(id.inRead))])
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
