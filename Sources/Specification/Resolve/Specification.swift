/// Everything in one folder of specifications, with overlays applied, before resolving.
public struct Specification: Sendable {
  /// The catalogue of the exchange.
  public var catalogue: Catalogue
  /// Operations by product name.
  public var operations: [String: [Operation]]
  /// Examples by product name and operation.
  public var examples: [String: [OperationKey: [Example]]]
  /// What general pages say, by product name.
  public var facts: [String: ProductFacts]
  /// Swift names.
  public var names: NameTable
  /// What names on the wire mean.
  public var glossary = Glossary()

  /// Creates a specification.
  public init(
    catalogue: Catalogue, operations: [String: [Operation]] = [:],
    examples: [String: [OperationKey: [Example]]] = [:], facts: [String: ProductFacts] = [:],
    names: NameTable = NameTable()
  ) {
    self.catalogue = catalogue
    self.operations = operations
    self.examples = examples
    self.facts = facts
    self.names = names
  }
}

/// Swift names that were assigned once and are changed only by hand.
public struct NameTable: Sendable, Hashable {
  /// Names of one product.
  public struct ProductNames: Sendable, Hashable {
    /// Type names by request, `GET /sapi/v1/margin/order`.
    public var operations: [String: String] = [:]
    /// Type names by the place that first used the enumeration, `GET /sapi/v1/x response.rows[].status`.
    public var enumerations: [String: String] = [:]
    /// Type names of structured values by the page that describes them, `wallet/travel-rule/withdraw-questionnaire`, and
    /// of their forms by page and section, `wallet/travel-rule/withdraw-questionnaire Japan`.
    public var structures: [String: String] = [:]
    /// Names of members given by hand: `GET /api/v3/aggTrades response[].M`, or `enumeration Interval 1M`.
    public var members: [String: String] = [:]

    /// Creates an empty table.
    public init() {}
  }

  /// Names by product.
  public var products: [String: ProductNames]

  /// Creates a table.
  public init(products: [String: ProductNames] = [:]) {
    self.products = products
  }
}

/// A specification in which nothing refers to another page any more.
public struct ResolvedSpecification: Sendable {
  /// The catalogue of the exchange.
  public var catalogue: Catalogue
  /// The products that have operations, by name.
  public var products: [ResolvedProduct]
  /// What general pages say, by product name; also of products without operations.
  public var facts: [String: ProductFacts]
}

/// A product with its operations.
public struct ResolvedProduct: Sendable {
  /// The product.
  public var product: Product
  /// The operations, in the order of their keys.
  public var operations: [ResolvedOperation]
  /// The structured values that general pages describe, with the references of their parts followed.
  public var structures: [StructureDefinition]
  /// Swift names.
  public var names: NameTable.ProductNames
}

/// An operation with everything that generation needs.
public struct ResolvedOperation: Sendable {
  /// The operation; buckets, enumerations and inherited facts are filled in.
  public var operation: Operation
  /// The examples.
  public var examples: [Example]
}
