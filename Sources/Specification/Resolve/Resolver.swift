/// Fills in what a page leaves to other pages. A pure function over a whole specification.
public struct Resolver: Sendable {
  private let specification: Specification
  private let namesakes: NamesakeTypes

  /// Prepares what products learn from each other.
  public init(_ specification: Specification) {
    self.specification = specification
    namesakes = NamesakeTypes(specification.operations.values.joined())
  }

  /// Resolves every reference and weak fact that the rest of the specification settles.
  public static func resolve(_ specification: Specification) -> ResolvedSpecification {
    let resolver = Resolver(specification)
    return ResolvedSpecification(
      catalogue: specification.catalogue,
      products: specification.operations.keys.sorted().compactMap { resolver.product($0) },
      facts: specification.facts)
  }

  /// One product, resolved; nil where it has no operations or the catalogue lacks it.
  public func product(_ name: String) -> ResolvedProduct? {
    guard let operations = specification.operations[name], !operations.isEmpty,
      let product = specification.catalogue.products.first(where: { $0.name == name })
    else { return nil }
    let examples = specification.examples[name] ?? [:]
    let references = EnumReferences(specification.facts[name]?.enums ?? [])
    let defined = specification.facts[name]?.structures ?? []
    let structures = StructureReferences(defined)
    let elementRules = ElementRules(operations)
    let filters = FilterLists(specification.facts[name]?.filters ?? [], operations: operations)
    let own = Inheritance.resolved(operations).map(elementRules.resolved).map(filters.completed)
      .map(namesakes.completed).map(structures.completed)
      .sorted { $0.key < $1.key }
    let (paths, legs, formats) = (PathParameters(own), LegParameters(own), ListFormats(own))
    let requests = own.map { operation in
      let complete = legs.completed(
        paths.completed(references.withParameters(Self.withBuckets(operation, product.bucket))))
      return ConditionValues.completed(formats.completed(complete), own: operation)
    }
    let vocabulary = ParameterValues(requests)
    let replacements = Replacements(own)
    let answers = requests.map { operation in
      references.withFields(operation, examples: examples[operation.key] ?? [], vocabulary: vocabulary)
    }
    let values = AnswerValues(answers)
    let resolved = answers.map { operation in
      let shown = examples[operation.key] ?? []
      let answer = references.withFields(operation, examples: shown, vocabulary: vocabulary, answers: values)
      let complete = replacements.completed(answer)
      return ResolvedOperation(
        operation: specification.glossary.explained(complete, product: name), examples: shown)
    }
    return ResolvedProduct(
      product: product, operations: resolved,
      structures: defined.map { specification.glossary.explained(references.withParts($0), product: name) },
      names: specification.names.products[name] ?? NameTable.ProductNames())
  }

  /// Weights whose page names no bucket count in the product's usual one.
  private static func withBuckets(_ operation: Operation, _ bucket: String) -> Operation {
    var result = operation
    for index in result.weights.indices where result.weights[index].bucket == nil {
      result.weights[index].bucket = bucket
    }
    return result
  }
}
