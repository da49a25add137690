import Specification
import SwiftCode

/// The generated part of the round-trip tests of a module.
///
/// For each operation it decodes an example, rebuilds it through the public memberwise initialisers, and makes a request
/// with all parameters set together with the pairs that it must send; for each form of a structured value it makes one with
/// all parts set, together with its JSON.
struct RoundTripFile {
  let module: ModulePlanner
  let files: FileBuilder

  private var product: Product { module.context.product }
  private var rebuild: RebuildCode { RebuildCode(namespace: product.namespace) }
  private var isDeprecated: Bool { module.operations.contains { $0.operation.deprecated != nil } }

  /// The file that names the round trips of all modules.
  static func list(of modules: [ModulePlanner], files: FileBuilder) -> GeneratedFile {
    let names = modules.map { "\($0.context.product.module)RoundTrip()" }.sorted()
    let list = Property(
      "The modules, by name.", "static let", "all", type: "[any RoundTripModule]",
      value: .array(names.map { .text($0) }))
    let type = TypeDeclaration(
      "The generated modules under test.", "enum", "GeneratedModules", members: [.property(list)])
    return files.test("GeneratedModules", imports: [], [.type(type)])
  }

  /// The file.
  func file() -> GeneratedFile {
    let name = "\(product.module)RoundTrip"
    let table = ComputedProperty(
      "A case for each operation.", "\(attribute(isDeprecated))var", "cases", type: "[RoundTripCase]",
      body: [.return(.array(module.operations.map { .text(caseName($0)) }))])
    let type = TypeDeclaration(
      Documentation("Round trips of the operations of \(product.title)."), "struct", name,
      conformances: ["RoundTripModule"], members: [.computed(table)] + structures)
    return files.test(
      name, imports: [Import(product.module, ""), Import("ExchangeRuntime", "")],
      [.type(type)] + module.operations.flatMap(declarations)
        + module.unions.flatMap(rebuild.functions).map(Declaration.function))
  }

  /// The forms of the structured values that general pages describe, where there are any.
  private var structures: [Declaration] {
    guard !module.structures.isEmpty else { return [] }
    let samples = SampleCode(namespace: product.namespace)
    let values = module.structures.flatMap { structure in
      structure.forms.map { form in
        let value = samples.expression(form, of: "\(product.namespace).\(structure.name)")
        return Expression.call(
          "StructureCase", [Argument(nil, value), Argument("json", .longString(samples.json(form.fields)))])
      }
    }
    return [
      .computed(
        ComputedProperty(
          "A case for each form of a structured value.", "var", "structures", type: "[StructureCase]",
          body: [.return(.array(values))]))
    ]
  }

  /// A requirement's witness may be deprecated without a warning where the protocol is used.
  private func attribute(_ isDeprecated: Bool) -> String {
    isDeprecated ? "@available(*, deprecated) " : ""
  }

  private func caseName(_ plan: OperationPlan) -> String { "case" + plan.name }

  /// The case of an operation and the functions that it needs; apart, so that the compiler looks at one at a time.
  private func declarations(_ plan: OperationPlan) -> [Declaration] {
    let attribute = attribute(plan.operation.deprecated != nil)
    let item = ComputedProperty(
      "", "\(attribute)private var", caseName(plan), type: "RoundTripCase", body: [.return(value(plan))])
    let functions = rebuild.functions(of: plan).map { function in
      var function = function
      function.introducer = attribute + function.introducer
      return Declaration.function(function)
    }
    return [.computed(item)] + functions
  }

  private func value(_ plan: OperationPlan) -> Expression {
    let samples = SampleCode(namespace: product.namespace)
    let request = Expression.call(
      "\(product.namespace).\(plan.name)",
      plan.parameters.map { Argument($0.name.filter { $0 != "`" }, samples.expression($0)) })
    let pairs = plan.parameters.flatMap { samples.pairs($0) }.map { pair in
      Expression.tuple([Argument(nil, .string(pair.name)), Argument(nil, .longString(pair.text))])
    }
    var arguments = [
      Argument("operation", .string("\(product.namespace).\(plan.name)")), Argument("product", .string(product.name)),
      Argument("examples", .string(plan.operation.key.fileName)),
    ]
    let answers = plan.operation.responses.indices.filter { !plan.operation.responses[$0].isError }
    if answers != [0] { arguments.append(Argument("responses", .array(answers.map { .integer($0) }))) }
    let failures = plan.operation.responses.indices.filter { plan.operation.responses[$0].isDetailedFailure }
    if plan.failure != nil {
      arguments.append(Argument("failures", .array(failures.map { .integer($0) })))
    }
    arguments += [Argument("request", request), Argument("pairs", .array(pairs))]
    for (label, places) in [("untyped", LenientPlaces.untyped), ("eitherForm", .ofEitherForm)] {
      let places = places.of(plan.response)
      if !places.isEmpty { arguments.append(Argument(label, .array(places.map { .string($0) }))) }
    }
    let rebuilt = rebuild.answer("$0", of: plan).inline
    arguments.append(Argument("rebuild", .text("{ \(rebuilt) }")))
    return .call("RoundTripCase", arguments)
  }
}
