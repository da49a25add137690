import Specification

/// Puts what general pages say into a specification, by page. A pure function.
public enum ProductFactsMerger {
  /// The facts with what the extracted pages say in place of what they said before.
  ///
  /// What other pages say stays unless `prune` is set; the order of `extracted` is of no importance.
  public static func merge(
    _ extracted: [ExtractedFacts], into existing: [String: ProductFacts], prune: Bool
  ) -> [String: ProductFacts] {
    var result = prune ? [:] : existing
    for (product, found) in Dictionary(grouping: extracted, by: \.product) {
      var facts = ProductFacts()
      for page in found.sorted(by: { $0.page < $1.page }) { facts = facts.adding(page.facts) }
      result[product] = (result[product] ?? ProductFacts()).replacing(pages: Set(found.map(\.page)), with: facts)
    }
    return result.filter { !$0.value.isEmpty }
  }
}

/// How many facts general pages gave, by product.
public enum ProductFactsSummary {
  /// A table with a row a product and one for all; nil where there is nothing.
  public static func table(_ extracted: [ExtractedFacts]) -> String? {
    guard !extracted.isEmpty else { return nil }
    let products = ProductFactsMerger.merge(extracted, into: [:], prune: true)
    var rows = [["product", "enums", "error codes", "limits", "filters", "structures"]]
    for (product, facts) in products.sorted(by: { $0.key < $1.key }) {
      rows.append([product] + counts(facts))
    }
    rows.append(["all"] + counts(products.values.reduce(ProductFacts()) { $0.adding($1) }))
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + padding : padding + cell
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  private static func counts(_ facts: ProductFacts) -> [String] {
    [facts.enums.count, facts.codeCount, facts.limits.count, facts.filters.count, facts.structures.count]
      .map(String.init)
  }
}
