/// What the general pages of a product say: facts that belong to no single operation.
public struct ProductFacts: Sendable, Hashable {
  /// Definitions of enums, by page and place.
  public var enums: [EnumDefinition]
  /// Lists of error codes, one a page.
  public var errors: [ErrorList]
  /// Budgets and the headers that tell of them, by page and place.
  public var limits: [RateLimit]
  /// Definitions of filters, by page and place.
  public var filters: [FilterDefinition]
  /// Definitions of structured values, by page and place.
  public var structures: [StructureDefinition]

  /// Creates facts.
  public init(
    enums: [EnumDefinition] = [], errors: [ErrorList] = [], limits: [RateLimit] = [], filters: [FilterDefinition] = [],
    structures: [StructureDefinition] = []
  ) {
    self.enums = enums
    self.errors = errors
    self.limits = limits
    self.filters = filters
    self.structures = structures
  }

  /// Whether there is nothing.
  public var isEmpty: Bool {
    enums.isEmpty && errors.isEmpty && limits.isEmpty && filters.isEmpty && structures.isEmpty
  }

  /// The pages that say it.
  public var pages: Set<String> {
    let lists = [
      enums.map(\.page), errors.map(\.page), limits.map(\.page), filters.map(\.page), structures.map(\.page),
    ]
    return Set(lists.joined())
  }

  /// The number of different error codes.
  public var codeCount: Int { Set(errors.flatMap { $0.errors.map(\.code) }).count }

  /// Both together, the own ones first.
  public func adding(_ facts: ProductFacts) -> ProductFacts {
    ProductFacts(
      enums: enums + facts.enums, errors: errors + facts.errors, limits: limits + facts.limits,
      filters: filters + facts.filters, structures: structures + facts.structures)
  }

  /// The facts with what `pages` say replaced by `facts`; what other pages say stays.
  public func replacing(pages: Set<String>, with facts: ProductFacts) -> ProductFacts {
    var result = self
    result.enums.removeAll { pages.contains($0.page) }
    result.errors.removeAll { pages.contains($0.page) }
    result.limits.removeAll { pages.contains($0.page) }
    result.filters.removeAll { pages.contains($0.page) }
    result.structures.removeAll { pages.contains($0.page) }
    result = result.adding(facts)
    result.enums = Self.byPage(result.enums, \.page)
    result.errors = Self.byPage(result.errors, \.page)
    result.limits = Self.byPage(result.limits, \.page)
    result.filters = Self.byPage(result.filters, \.page)
    result.structures = Self.byPage(result.structures, \.page)
    return result
  }

  /// Elements by page; those of one page keep their order.
  private static func byPage<Element>(_ elements: [Element], _ page: (Element) -> String) -> [Element] {
    elements.enumerated().sorted { (page($0.element), $0.offset) < (page($1.element), $1.offset) }.map(\.element)
  }
}
