import Specification
import SwiftCode

/// The unions that general pages of a product define, of which answers only say that they hold them: the filters of a
/// symbol. Each is a type of the module, whatever is the name of the list in an answer.
///
/// Where examples of answers say different things about the same filters, each answer keeps a type of its own.
struct DefinedUnions: Sendable {
  private let plans: [String: UnionPlan]

  /// None, while the plans of answers are compared.
  static let none = DefinedUnions(plans: [:])

  private init(plans: [String: UnionPlan]) {
    self.plans = plans
  }

  /// Plans what the answers of all operations of a product hold; what is found about a type is reported once.
  init(_ operations: [Operation], context: PlanContext) {
    let uses = Dictionary(grouping: Self.uses(in: operations)) { $0.shape.definition ?? "" }
    plans = uses.compactMapValues { uses in
      let plans = Set(uses.map { Self.plan($0, context.silenced) })
      return plans.count == 1 ? Self.plan(uses[0], context) : nil
    }
  }

  /// A shape that a general page defines, in the answer of an operation.
  private typealias Use = (shape: Shape, operation: Operation)

  private static func uses(in operations: [Operation]) -> [Use] {
    operations.flatMap { operation in
      operation.responses.filter { !$0.isError }.flatMap(\.shape.defined).map { ($0, operation) }
    }
  }

  private static func plan(_ use: Use, _ context: PlanContext) -> UnionPlan? {
    guard let definition = use.shape.definition, let name = context.naming.type(definition) else { return nil }
    let place = ResponsePlanner.Place(
      field: definition, name: name, union: name, summary: "One of the \(definition)s that answers list.",
      path: definition, hiding: [])
    let planner = ResponsePlanner(context: context, operation: use.operation, operationName: "")
    guard case .union(let union) = planner.type(use.shape, place) else { return nil }
    return union
  }

  /// The type of the module for a shape; nil where its place declares one.
  func plan(for shape: Shape) -> UnionPlan? { shape.definition.flatMap { plans[$0] } }

  /// The types that answers of these operations hold, by name.
  func used(by operations: [Operation]) -> [UnionPlan] {
    Set(Self.uses(in: operations).compactMap { plan(for: $0.shape) }).sorted { $0.name < $1.name }
  }
}

extension Shape {
  /// The shapes in it that a general page defines.
  fileprivate var defined: [Shape] { definition == nil ? parts.flatMap(\.defined) : [self] }
}
