import Diagnostics
import Specification
import SwiftCode

/// The file with a method for each operation: `client.margin.queryMarginAccountOrder(symbol: "BNBBTC")`.
struct CallsFile {
  let module: ModulePlanner

  private var product: Product { module.context.product }
  private var namespace: String { product.namespace }

  /// The name of the type that holds the methods.
  static let type = "Calls"

  /// The door on every client, and the methods behind it.
  var declarations: [Declaration] {
    let calls = "\(namespace).\(Self.type)"
    let door = ComputedProperty(
      "The operations of `\(product.module)` as methods.", "public var",
      module.context.naming.member(namespace) ?? namespace, type: calls,
      body: [.return(.call(calls, [Argument("client", "self")]))])
    let type = TypeDeclaration(
      "A method for each operation: it sends the request and returns its answer.", "public struct", Self.type,
      conformances: ["Sendable"],
      members: [.property(Property("", "let", "client", type: "any ExchangeSending"))]
        + methods)
    return [
      .type(TypeDeclaration("", "extension", "ExchangeSending", members: [.computed(door)])),
      .type(TypeDeclaration("", "extension", namespace, members: [.type(type)])),
    ]
  }

  private var methods: [Declaration] {
    var scope = NameScope()
    return module.operations.map { plan in
      let name = module.context.naming.member(plan.name) ?? plan.name
      do throws(NameScope.Collision) {
        try scope.take(name, for: plan.operation.key.request)
      } catch {
        module.context.report(
          .nameCollision, "`\(error.second)` and `\(error.first)` would both be methods named `\(error.name)`.",
          request: plan.operation.key.request)
      }
      return .function(method(plan, name))
    }
  }

  private func method(_ plan: OperationPlan, _ name: String) -> Function {
    let options = plan.parameters.contains { $0.name == "options" } ? "callOptions" : "options"
    let parameters = plan.parameters.map { parameter in
      FunctionParameter(
        parameter.name, spelling(parameter.type, in: plan) + (parameter.isOptional ? "?" : ""),
        default: parameter.isOptional ? "nil" : nil)
    }
    let request = Expression.call(
      plan.name, plan.parameters.map { Argument($0.name.filter { $0 != "`" }, .text($0.name)) })
    let client = LocalNames(plan.parameters.map(\.name)).reference("client")
    let call = Expression.call(
      "try await \(client).send", [Argument(nil, request), Argument("options", .text(options))])
    return Function(
      Documentation(
        OperationWords.sentence(plan.operation.title),
        paragraphs: ["`\(plan.operation.key.request)`; see ``\(namespace)/\(plan.name)``."]),
      attributes: OperationWords.availability(plan.operation, module.context.names).map { [$0] } ?? [],
      "public func \(name)",
      parameters + [FunctionParameter(options, "CallOptions", default: "CallOptions()")],
      result: "async throws(ExchangeError) -> \(plan.name).Response", body: [.return(call)])
  }

  /// The type as it is spelled outside of the operation.
  private func spelling(_ type: ParameterTypePlan, in plan: OperationPlan) -> String {
    switch type {
    case .record(let name, _): "\(plan.name).\(name)"
    case .list(let element, _): "[\(spelling(element, in: plan))]"
    case .enumeration(let reference): reference.enumeration.name
    case .structure(let reference): reference.structure.name
    default: type.spelling
    }
  }
}
