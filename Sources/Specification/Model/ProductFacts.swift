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

  /// Creates facts.
  public init(
    enums: [EnumDefinition] = [], errors: [ErrorList] = [], limits: [RateLimit] = [], filters: [FilterDefinition] = []
  ) {
    self.enums = enums
    self.errors = errors
    self.limits = limits
    self.filters = filters
  }

  /// Whether there is nothing.
  public var isEmpty: Bool { enums.isEmpty && errors.isEmpty && limits.isEmpty && filters.isEmpty }

  /// The number of different error codes.
  public var codeCount: Int { Set(errors.flatMap { $0.errors.map(\.code) }).count }

  /// The facts with what `pages` say replaced by `facts`; what other pages say stays.
  public func replacing(pages: Set<String>, with facts: ProductFacts) -> ProductFacts {
    var result = self
    result.enums.removeAll { pages.contains($0.page) }
    result.errors.removeAll { pages.contains($0.page) }
    result.limits.removeAll { pages.contains($0.page) }
    result.filters.removeAll { pages.contains($0.page) }
    result.enums = Self.byPage(result.enums + facts.enums, \.page)
    result.errors = Self.byPage(result.errors + facts.errors, \.page)
    result.limits = Self.byPage(result.limits + facts.limits, \.page)
    result.filters = Self.byPage(result.filters + facts.filters, \.page)
    return result
  }

  /// Elements by page; those of one page keep their order.
  private static func byPage<Element>(_ elements: [Element], _ page: (Element) -> String) -> [Element] {
    elements.enumerated().sorted { (page($0.element), $0.offset) < (page($1.element), $1.offset) }.map(\.element)
  }
}
