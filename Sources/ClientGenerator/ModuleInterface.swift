import Diagnostics
import Specification
import SwiftCode

/// What callers of a module meet that no single fact of the specification tells: which enumeration a place has, how lists
/// are paged, what answers have in common.
public struct ModuleInterface: Sendable {
  /// The product.
  public let product: String
  /// The types of enumerations by request and place in it: `GET /api/v3/order` and `response.side`, or `side` for a
  /// parameter.
  public let enumerations: [String: [String: String]]
  /// The protocols by which the pages of a list are read, by request.
  public let paging: [String: [String]]
  /// The types of members by protocol and member.
  public let protocols: [String: [String: String]]

  /// The interfaces of all modules; what cannot be planned is left out, since `generate` reports it.
  public static func all(of specification: ResolvedSpecification) -> [ModuleInterface] {
    specification.products.map {
      ModuleInterface(ModulePlanner($0, specification.catalogue, .all, sink: DiagnosticCollector()), $0)
    }
  }

  private init(_ module: ModulePlanner, _ resolved: ResolvedProduct) {
    product = resolved.product.name
    var enumerations: [String: [String: String]] = [:]
    for use in resolved.operations.flatMap({ EnumerationUses.of($0.operation) }) {
      let place = String(use.place.dropFirst(use.owner.count + 1))
      enumerations[use.owner, default: [:]][place] = module.context.enumerations.plan(use)?.name
    }
    self.enumerations = enumerations
    let paged = module.operations.compactMap { plan in
      PagePlan(plan, module.context.catalogue.vocabulary.paging).map {
        (plan.operation.key.request, PageCode(plan: $0).conformances)
      }
    }
    paging = Dictionary(paged) { first, _ in first }
    let roles = module.roles.map { role in
      (
        role.name,
        Dictionary(role.members.compactMap(RoleMember.init).map { ($0.property, $0.type) }) { first, _ in first }
      )
    }
    protocols = Dictionary(roles) { first, _ in first }
  }
}
