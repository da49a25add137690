import Specification
import SwiftCode

/// Plans parameters, those of an operation or the parts of a structured value.
struct ParameterPlanner {
  let context: PlanContext
  /// What they belong to: a request, or the form of a structured value by page and section.
  let owner: String

  /// What parameters are members of.
  enum Scope: Hashable {
    /// An operation.
    case operation
    /// A form of a structured value.
    case form
    /// The structured value of a parameter, by its place.
    case record(String)
  }

  /// Parameters of one scope; `hiding` are the types around it that hide those of the module.
  func plans(_ parameters: [Parameter], of scope: Scope, hiding: Set<String>) -> [ParameterPlan] {
    let place = if case .record(let place) = scope { place } else { "" }
    var names = MemberNames(context, request: owner, place: place, isOperation: scope == .operation)
    var taken = hiding
    let records = parameters.map { parameter -> String? in
      guard !parameter.fields.isEmpty else { return nil }
      let isList = if case .array = parameter.type { true } else { false }
      let name = context.naming.type(isList ? Singular.of(parameter.name) : parameter.name) ?? "Value"
      let candidates = [name, name + "Parameter"] + (2..<100).map { "\(name)Parameter\($0)" }
      let free = candidates.first { !taken.contains($0) } ?? name
      taken.insert(free)
      return free
    }
    return zip(parameters, records).map { parameter, record in
      let path = place.isEmpty ? parameter.name : "\(place).\(parameter.name)"
      let site = Site(path: path, record: record, hiding: taken)
      return ParameterPlan(
        parameter: parameter, name: names.name(parameter.name), type: type(parameter, parameter.type, site))
    }
  }

  /// Where a parameter stands.
  private struct Site {
    var path: String
    /// The name of the type that the parameter declares.
    var record: String?
    var hiding: Set<String>
  }

  private func type(_ parameter: Parameter, _ type: ParameterType, _ site: Site) -> ParameterTypePlan {
    switch type {
    case .int64:
      return enumeration(parameter, site) ?? .int64
    case .string, .enumeration:
      if let spelling = TruthSpelling(parameter) { return .bool(inCapitals: spelling == .inCapitals) }
      return enumeration(parameter, site) ?? .string
    case .decimal: return .decimal
    case .bool: return .bool(inCapitals: TruthSpelling(parameter) == .inCapitals)
    case .timestamp: return .timestamp(unit: TimestampUnit(parameter.unit))
    case .object:
      guard let record = site.record else { return structure(parameter, site) ?? .json }
      return .record(name: record, plans(parameter.fields, of: .record(site.path), hiding: site.hiding))
    case .array(let element): return .list(self.type(parameter, element, site), parameter.format ?? .json)
    }
  }

  private func enumeration(_ parameter: Parameter, _ site: Site) -> ParameterTypePlan? {
    guard let plan = context.enumerations.plan(EnumerationUses.use(parameter)) else { return nil }
    return .enumeration(EnumerationReference(enumeration: plan, spelling: spelling(plan.name, site)))
  }

  private func structure(_ parameter: Parameter, _ site: Site) -> ParameterTypePlan? {
    guard let plan = context.structures.plan(parameter.structures) else { return nil }
    return .structure(StructureReference(structure: plan, spelling: spelling(plan.name, site)))
  }

  /// A type of the module as the place spells it.
  private func spelling(_ name: String, _ site: Site) -> String {
    site.hiding.contains(name) ? "\(context.product.namespace).\(name)" : name
  }
}
