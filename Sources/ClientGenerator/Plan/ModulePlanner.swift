import Diagnostics
import Specification
import SwiftCode

/// Plans one module: names, enumerations, operations.
struct ModulePlanner {
  let context: PlanContext
  /// The operations, in the order of their keys.
  let operations: [OperationPlan]
  /// The enumerations that the operations use.
  let enumerations: [EnumerationPlan]
  /// The structured values that general pages describe and the operations send.
  let structures: [StructurePlan]
  /// The unions that general pages define and the answers of the operations hold.
  let unions: [UnionPlan]
  /// The roles that answers of the product play, whatever is selected.
  let roles: [RolePlan]

  /// Plans the operations of a product that are selected; names come from the whole product.
  init(
    _ product: ResolvedProduct, _ catalogue: Catalogue, _ selection: GeneratorConfiguration.Selection,
    sink: any DiagnosticSink
  ) {
    let naming = NamingStrategy.generated(catalogue)
    let all = product.operations.sorted { $0.operation.key < $1.operation.key }
    let facts = all.map(\.operation)
    let names = NameAssigner.assign(facts, product.structures, catalogue: catalogue, existing: product.names)
    Self.reportMissing(facts, names, given: product.names, product.product, sink)
    var context = PlanContext(
      catalogue: catalogue, product: product.product, names: names, naming: naming,
      enumerations: EnumerationRegistry(EnumerationUses.of(facts, product.structures), naming, names: names),
      keys: Dictionary(facts.map { ($0.key.request, $0.key) }) { first, _ in first }, sink: sink)
    context.unions = DefinedUnions(facts, context: context)
    context.structures = StructureRegistry(product.structures, usedBy: facts, context: context)
    self.context = context
    let selected = all.filter { selection.contains($0.operation, of: product.product) }
    var scope = NameScope()
    operations = selected.map { Self.plan($0, context) }.filter {
      Self.take($0.name, for: $0.operation.key.request, in: &scope, context)
    }
    roles = RolePlan.all(
      catalogue.vocabulary.roles,
      in: all.map { ResponsePlanner(context: context.silenced, operation: $0.operation, operationName: "").plan() }
    ).filter { scope.isFree($0.name) }
    for role in roles { try? scope.take(role.name, for: "answers") }
    unions = context.unions.used(by: selected.map(\.operation)).filter {
      Self.take($0.name, for: "values of `\($0.name)`", in: &scope, context)
    }
    structures = context.structures.used(by: selected.map(\.operation)).filter {
      Self.take($0.name, for: "values of `\($0.page)`", in: &scope, context)
    }
    let uses = EnumerationUses.of(selected.map(\.operation), structures.flatMap { $0.forms.map(\.definition) })
    let used = Set(uses.compactMap { context.enumerations.plan($0)?.name } + roles.flatMap(\.enumerationNames))
    enumerations = context.enumerations.all.filter {
      used.contains($0.name)
        && Self.take($0.name, for: "values of \($0.concepts.joined(separator: " "))", in: &scope, context)
    }
  }

  private static func plan(_ resolved: ResolvedOperation, _ context: PlanContext) -> OperationPlan {
    let operation = resolved.operation
    let name = context.names.operations[operation.key.request] ?? "Operation"
    let responses = ResponsePlanner(
      context: context, operation: operation, operationName: name, shown: ShownForms(resolved.examples))
    let response = responses.plan()
    let failure = FailurePlanner(responses: responses, answer: response).plan()
    let declared = Set(["Response"] + (failure == nil ? [] : ["Failure"]) + [response.declared?.name].compactMap { $0 })
    let request = RequestPlanner(context: context, operation: operation, declared: declared)
    if response.declared == nil || response.declared?.name != response.spelling, response.form != .natural {
      context.report(
        .generationUnsupported,
        "The answer is no object, and its scalars have a form that cannot be told to the reader.",
        request: operation.key.request, subject: "response")
    }
    return OperationPlan(
      name: name, resolved: resolved, parameters: request.plan(), maximumReceiveWindow: request.maximumReceiveWindow,
      response: response, failure: failure)
  }

  private static func reportMissing(
    _ operations: [Operation], _ names: NameTable.ProductNames, given: NameTable.ProductNames, _ product: Product,
    _ sink: any DiagnosticSink
  ) {
    for operation in operations where given.operations[operation.key.request] == nil {
      let name = names.operations[operation.key.request] ?? "none"
      sink.report(
        Diagnostic(
          .nameMissing, "names.json has no name for the operation; by rule it would be `\(name)`.",
          operation: operation.key.description))
    }
    func reportMissing(_ what: String, _ kind: String, _ table: KeyPath<NameTable.ProductNames, [String: String]>) {
      for (key, name) in names[keyPath: table].sorted(by: { $0.key < $1.key })
      where given[keyPath: table][key] == nil {
        sink.report(
          Diagnostic(
            .nameMissing, "names.json has no name for the \(what) of `\(key)`; by rule it would be `\(name)`.",
            subject: "\(product.name) \(kind) \(key)"))
      }
    }
    reportMissing("structured value", "structure", \.structures)
    reportMissing("values", "enumeration", \.enumerations)
  }

  /// Types of one namespace must differ, and have names that Swift takes; the first one keeps the name.
  private static func take(_ name: String, for place: String, in scope: inout NameScope, _ context: PlanContext) -> Bool
  {
    if !context.naming.isUsableType(name) {
      context.report(.nameInvalid, "`\(name)` is no usable name for a Swift type.", request: place)
    }
    do throws(NameScope.Collision) {
      try scope.take(name, for: place)
      return true
    } catch {
      let both = "`\(error.second)` and `\(error.first)`"
      context.report(.nameCollision, "\(both) would both be named `\(error.name)`.", request: place)
      return false
    }
  }
}
