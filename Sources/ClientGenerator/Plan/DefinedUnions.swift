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

  /// Plans what the answers of all operations of a product hold.
  init(_ operations: [Operation], context: PlanContext) {
    var plans: [String: Set<UnionPlan>] = [:]
    for operation in operations {
      for shape in operation.responses.lazy.filter({ !$0.isError }).flatMap(\.shape.defined) {
        guard let definition = shape.definition, let plan = Self.plan(shape, definition, operation, context) else {
          continue
        }
        plans[definition, default: []].insert(plan)
      }
    }
    self.plans = plans.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  private static func plan(
    _ shape: Shape, _ definition: String, _ operation: Operation, _ context: PlanContext
  ) -> UnionPlan? {
    guard let name = context.naming.type(definition) else { return nil }
    let place = ResponsePlanner.Place(
      field: definition, name: name, union: name, summary: "One of the \(definition)s that answers list.",
      path: definition, hiding: [])
    let planner = ResponsePlanner(context: context.silenced, operation: operation, operationName: "")
    guard case .union(let union) = planner.type(shape, place) else { return nil }
    return union
  }

  /// The type of the module for a shape; nil where its place declares one.
  func plan(for shape: Shape) -> UnionPlan? { shape.definition.flatMap { plans[$0] } }

  /// The types that answers of these operations hold, by name.
  func used(by operations: [Operation]) -> [UnionPlan] {
    let shapes = operations.flatMap(\.responses).lazy.filter { !$0.isError }.flatMap(\.shape.defined)
    return Set(shapes.compactMap(plan)).sorted { $0.name < $1.name }
  }
}

extension Shape {
  /// The shapes in it that a general page defines.
  fileprivate var defined: [Shape] { definition == nil ? parts.flatMap(\.defined) : [self] }
}
