/// Fills in what a page leaves to other pages. A pure function over a whole specification.
public enum Resolver {
  /// Resolves every reference and weak fact that the rest of the specification settles.
  public static func resolve(_ specification: Specification) -> ResolvedSpecification {
    let products = specification.operations.keys.sorted().compactMap { name -> ResolvedProduct? in
      guard let operations = specification.operations[name], !operations.isEmpty,
        let product = specification.catalogue.products.first(where: { $0.name == name })
      else { return nil }
      let examples = specification.examples[name] ?? [:]
      let references = EnumReferences(specification.facts[name]?.enums ?? [])
      let elementRules = ElementRules(operations)
      let own = Inheritance.resolved(operations).map(elementRules.resolved).sorted { $0.key < $1.key }
      let requests = own.map { references.withParameters(withBuckets($0, product.bucket)) }
      let vocabulary = ParameterValues(requests)
      let resolved = requests.map { operation in
        let shown = examples[operation.key] ?? []
        let complete = references.withFields(operation, examples: shown, vocabulary: vocabulary)
        return ResolvedOperation(
          operation: specification.glossary.explained(complete, product: name), examples: shown)
      }
      return ResolvedProduct(
        product: product, operations: resolved,
        names: specification.names.products[name] ?? NameTable.ProductNames())
    }
    return ResolvedSpecification(catalogue: specification.catalogue, products: products, facts: specification.facts)
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
