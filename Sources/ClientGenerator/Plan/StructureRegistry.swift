import Diagnostics
import Specification
import SwiftCode

/// The structured values of a product that its general pages describe, by the titles of these pages.
struct StructureRegistry {
  private let plans: [String: StructurePlan]

  /// None, while they are planned.
  static var none: StructureRegistry { StructureRegistry(plans: [:]) }

  private init(plans: [String: StructurePlan]) {
    self.plans = plans
  }

  /// Plans those to which parameters refer.
  init(_ definitions: [StructureDefinition], usedBy operations: [Operation], context: PlanContext) {
    let titles = Set(operations.flatMap { StructureUses.titles(in: $0.parameters) })
    let used = Dictionary(grouping: definitions.filter { titles.contains($0.title) }, by: \.title)
    plans = used.compactMapValues { Self.plan($0, context) }
  }

  /// The type for a reference; nil where nothing is described.
  func plan(_ title: String?) -> StructurePlan? { title.flatMap { plans[$0] } }

  /// Those that these operations use, by name.
  func used(by operations: [Operation]) -> [StructurePlan] {
    Set(operations.flatMap { StructureUses.titles(in: $0.parameters) }).compactMap(plan).sorted { $0.name < $1.name }
  }

  private static func plan(_ definitions: [StructureDefinition], _ context: PlanContext) -> StructurePlan? {
    guard let first = definitions.first else { return nil }
    guard let name = context.names.structures[first.page] else {
      context.report(
        .nameInvalid, "No Swift name can be made of the title `\(first.title)`.", request: first.page)
      return nil
    }
    let types = definitions.compactMap { context.names.structures[$0.place] }
    var scope = NameScope()
    for member in [StructurePlan.undocumented, StructurePlan.form] { try? scope.take(member, for: "every form") }
    let forms = definitions.compactMap { definition -> StructurePlan.Form? in
      guard let type = context.names.structures[definition.place], let name = context.naming.value(type) else {
        context.report(
          .nameInvalid, "No Swift name can be made of the heading `\(definition.name)`.", request: definition.place)
        return nil
      }
      do throws(NameScope.Collision) {
        try scope.take(name, for: definition.name)
      } catch {
        context.report(
          .nameCollision, "`\(error.second)` and `\(error.first)` would both be named `\(error.name)`.",
          request: definition.place)
        return nil
      }
      let planner = ParameterPlanner(context: context, owner: definition.place)
      let fields = planner.plans(definition.fields, of: .form, hiding: Set(types))
      return StructurePlan.Form(name: name, type: type, definition: definition, fields: fields)
    }
    return StructurePlan(name: name, page: first.page, forms: forms)
  }
}

/// Finds the references to structured values.
enum StructureUses {
  /// The titles of the pages to which parameters and their parts refer.
  static func titles(in parameters: [Parameter]) -> [String] {
    parameters.flatMap { [$0.structures].compactMap { $0 } + titles(in: $0.fields) }
  }
}
