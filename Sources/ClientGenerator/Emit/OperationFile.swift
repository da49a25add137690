import Diagnostics
import Specification
import SwiftCode

/// The file of one operation.
struct OperationFile {
  let plan: OperationPlan
  let context: PlanContext
  /// The operations of the module, among them the reads that find a lost order.
  let operations: [OperationPlan]
  /// The protocols of the module for answers that play a role.
  let roles: [RolePlan]

  private var operation: Operation { plan.operation }
  private var vocabulary: Vocabulary { context.catalogue.vocabulary }

  /// The declaration in the namespace of the module.
  var declaration: Declaration {
    context.reportUnchecked(plan.parameters, rules: operation.rules, request: operation.key.request)
    let pages = PagePlan(plan, vocabulary.paging).map(PageCode.init)
    let parameters = ParameterListCode.properties(plan.parameters, written: pages?.written ?? [])
    let create = ParameterListCode.initializer(
      plan.parameters, summary: "Creates the request; parameters stand in the order of the documentation.")
    let query = OutcomeQueryPlan(plan, beside: operations, vocabulary)
    var members = parameters + [create, endpoint] + OutcomeQueryCode.members(query)
    members += [weight, EncodeCode.function(plan.parameters)]
    if let validate = ValidateCode.function(plan.parameters, rules: operation.rules) { members.append(validate) }
    members += (pages?.members ?? []) + ParameterListCode.nested(plan.parameters) + response + failure
    let type = TypeDeclaration(
      OperationWords.documentation(operation, context), attributes: availability, "public struct", plan.name,
      conformances: conformances(pages), members: members)
    return .type(TypeDeclaration("", "extension", context.product.namespace, members: [.type(type)]))
  }

  private func conformances(_ pages: PageCode?) -> [String] {
    let all = (pages?.conformances ?? []) + (plan.failure == nil ? [] : ["DetailedFailureOperation"])
    return all.isEmpty ? ["ExchangeOperation"] : all
  }

  private var availability: [String] {
    OperationWords.availability(operation, context.names).map { [$0] } ?? []
  }

  private var weight: Declaration {
    let (declaration, isComplete) = WeightCode(parameters: plan.parameters).property(operation.weights)
    if !isComplete {
      context.report(
        .generationUnsupported, "The request weight depends on what the request does not hold; it is unknown there.",
        request: operation.key.request, subject: "weight")
    }
    return declaration
  }

  private var endpoint: Declaration {
    let catalogue = context.catalogue
    var arguments = [
      Argument(nil, ".\(operation.key.method.rawValue.lowercased())"), Argument(nil, .string(operation.key.path)),
      Argument("host", .text(".\(HostCode.name(operation.key.host))")),
      Argument("security", .text(".\(SecurityCode.name(operation.security))")),
      Argument("safety", .text(".\(operation.safety.rawValue)")),
    ]
    if catalogue.securityType(operation.security)?.signature != operation.signed {
      arguments.append(Argument("signed", .text("\(operation.signed)")))
    }
    if let maximum = plan.maximumReceiveWindow, let count = Int64(maximum.text) {
      arguments.append(Argument("maximumReceiveWindow", .integer(count)))
    }
    if !operation.inaccurateHeaders.isEmpty {
      arguments.append(Argument("inaccurateHeaders", .array(operation.inaccurateHeaders.map { .string($0) })))
    }
    arguments.append(Argument("page", .string(operation.page)))
    return .property(
      Property(
        "Method, path, host, security and safety, as documented.", "public static let", "endpoint",
        value: .call("Endpoint", arguments)))
  }

  private var code: DeclaredCode { DeclaredCode(roles: roles, namespace: context.product.namespace) }

  private var failure: [Declaration] { plan.failure.map { [code.declaration(.record($0))] } ?? [] }

  private var response: [Declaration] {
    if let declared = plan.response.declared, plan.response.spelling == "Response" {
      return [code.declaration(declared)]
    }
    let alias = TypeAlias(
      "The answer to ``\(plan.name)``.", "public typealias", "Response", type: plan.response.spelling)
    return [.alias(alias)] + code.nested([plan.response])
  }
}
