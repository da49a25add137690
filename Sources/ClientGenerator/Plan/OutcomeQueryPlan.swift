import Specification

/// How a lost order or transfer is found again: its parameter for the caller's own id, and the read that takes that id.
struct OutcomeQueryPlan {
  /// The parameter of the operation.
  let parameter: ParameterPlan
  /// The read; nil where the product has none.
  let query: Query?

  /// A read by the caller's own id.
  struct Query {
    var operation: OperationPlan
    /// Its parameter for the id.
    var parameter: String
    /// Parameters that both have, in the order of the read.
    var common: [Parameter]
  }

  /// A name that parameters for the caller's own id have.
  private struct Form {
    /// The name where something is created.
    let created: String
    /// The last part of the path of the read.
    let resource: String
    /// The name where it is read.
    let read: String
  }

  /// The names; where an operation has several, the first is that of the whole.
  private static let forms = [
    Form(created: "listClientOrderId", resource: "orderList", read: "origClientOrderId"),
    Form(created: "newClientOrderId", resource: "order", read: "origClientOrderId"),
    Form(created: "clientOrderId", resource: "order", read: "clientOrderId"),
    Form(created: "clientAlgoId", resource: "algoOrder", read: "clientAlgoId"),
    Form(created: "newClientStrategyId", resource: "orderHistory", read: "newClientStrategyId"),
    Form(created: "clientTranId", resource: "universalTransfer", read: "clientTranId"),
    Form(created: "withdrawOrderId", resource: "history", read: "withdrawOrderId"),
  ]

  /// Plans for an operation that places or transfers; nil where it has no such parameter.
  init?(_ plan: OperationPlan, beside operations: [OperationPlan]) {
    guard [.place, .transfer].contains(plan.operation.safety),
      let form = Self.forms.first(where: { plan.parameter($0.created) != nil }),
      let parameter = plan.parameter(form.created), case .string = parameter.type
    else { return nil }
    self.parameter = parameter
    let paths = Self.paths(plan.operation.key.path, form.resource)
    let reads = paths.compactMap { path in
      operations.first {
        $0.operation.key.method == .get && $0.operation.key.host == plan.operation.key.host
          && $0.operation.key.path == path && $0.operation.safety == .read
      }
    }
    query = reads.lazy.compactMap { Self.query($0, form, plan) }.first
  }

  /// Where a resource may be read: at the path itself, or beside one of the folders that it lies in, the nearest first.
  private static func paths(_ path: String, _ resource: String) -> [String] {
    var parts = path.split(separator: "/").map(String.init)
    var paths = parts.last == resource ? [path] : []
    while parts.popLast() != nil, !parts.isEmpty {
      paths.append("/" + (parts + [resource]).joined(separator: "/"))
    }
    return paths
  }

  /// The read, where the operation holds whatever it needs.
  private static func query(_ read: OperationPlan, _ form: Form, _ plan: OperationPlan) -> Query? {
    guard read.parameter(form.read) != nil else { return nil }
    // Another id would only contradict the caller's own.
    let rivals = read.operation.rules.flatMap { rule -> [String] in
      switch rule {
      case .atLeastOneOf(let names), .exactlyOneOf(let names): names.contains(form.read) ? names : []
      default: []
      }
    }
    let others = read.parameters.map(\.parameter).filter { $0.name != form.read && !rivals.contains($0.name) }
    let needed = others.filter { $0.required == .required }.map(\.name)
    let shared = Set(others.map(\.name).filter { plan.parameter($0) != nil })
    guard shared.isSuperset(of: needed) else { return nil }
    let common = withoutExcluded(others.filter { shared.contains($0.name) && canTell($0, shared) }, read)
    return Query(operation: read, parameter: form.read, common: common)
  }

  /// Whether the parameters that both have tell if the read takes this one.
  private static func canTell(_ parameter: Parameter, _ shared: Set<String>) -> Bool {
    switch parameter.appliesWhen {
    case nil: true
    case .parameter(let name, _): shared.contains(name)
    default: false
    }
  }

  /// Of parameters that the read takes one at a time, the first.
  private static func withoutExcluded(_ parameters: [Parameter], _ read: OperationPlan) -> [Parameter] {
    let groups = read.operation.rules.compactMap { rule -> [String]? in
      if case .notTogether(let names) = rule { names } else { nil }
    }
    return parameters.filter { parameter in
      groups.allSatisfy { group in
        guard group.contains(parameter.name) else { return true }
        return parameters.first { group.contains($0.name) }?.name == parameter.name
      }
    }
  }
}
