import Specification
import SwiftCode

/// Plans the parameters of one operation.
struct RequestPlanner {
  let context: PlanContext
  let operation: Operation
  /// Names of the types that the answer declares beside the parameters.
  let declared: Set<String>

  /// Parameters that the client adds to signed requests itself.
  private var clientParameters: Set<String> {
    let dialect = context.catalogue.dialect
    return operation.signed
      ? [dialect.timestampParameter, dialect.receiveWindowParameter, dialect.signatureParameter] : []
  }

  /// The parameters that callers set.
  func plan() -> [ParameterPlan] {
    plans(operation.parameters.filter { !clientParameters.contains($0.name) }, place: "", hiding: declared)
  }

  /// The largest receive window, when documented.
  var maximumReceiveWindow: JSONScalar? {
    guard operation.signed else { return nil }
    return operation.parameters.first { $0.name == context.catalogue.dialect.receiveWindowParameter }?.max
  }

  /// Parameters of one scope; `hiding` are the types around it that hide those of the module.
  private func plans(_ parameters: [Parameter], place: String, hiding: Set<String>) -> [ParameterPlan] {
    var names = MemberNames(context, request: operation.key.request, place: place)
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
      let scope = Scope(path: path, record: record, hiding: taken)
      return ParameterPlan(
        parameter: parameter, name: names.name(parameter.name), type: type(parameter, parameter.type, scope))
    }
  }

  /// Where a parameter stands.
  private struct Scope {
    var path: String
    /// The name of the type that the parameter declares.
    var record: String?
    var hiding: Set<String>
  }

  private func type(_ parameter: Parameter, _ type: ParameterType, _ scope: Scope) -> ParameterTypePlan {
    switch type {
    case .int64:
      return enumeration(parameter, scope) ?? .int64
    case .string, .enumeration:
      if let spelling = TruthSpelling(parameter) { return .bool(inCapitals: spelling == .inCapitals) }
      return enumeration(parameter, scope) ?? .string
    case .decimal: return .decimal
    case .bool: return .bool(inCapitals: TruthSpelling(parameter) == .inCapitals)
    case .timestamp: return .timestamp(unit: TimestampUnit(parameter.unit))
    case .object:
      guard let record = scope.record else { return .json }
      return .record(name: record, plans(parameter.fields, place: scope.path, hiding: scope.hiding))
    case .array(let element): return .list(self.type(parameter, element, scope), parameter.format ?? .json)
    }
  }

  private func enumeration(_ parameter: Parameter, _ scope: Scope) -> ParameterTypePlan? {
    guard let plan = context.enumerations.plan(EnumerationUses.use(parameter)) else { return nil }
    let spelling = scope.hiding.contains(plan.name) ? "\(context.product.namespace).\(plan.name)" : plan.name
    return .enumeration(EnumerationReference(enumeration: plan, spelling: spelling))
  }
}
