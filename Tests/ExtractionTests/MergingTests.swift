import Diagnostics
import Specification
import Testing

@testable import Extraction

/// A sink for findings that a test does not look at.
final class DiscardingSink: DiagnosticSink {
  func report(_ diagnostic: Diagnostic) {}
}

@Suite("Merging pages into a specification")
struct MergingTests {
  private func found(_ path: String, page: String, product: String = "spot", title: String = "T") -> ExtractedOperation
  {
    ExtractedOperation(
      product: product,
      operation: Operation(
        key: OperationKey(host: "api", method: .get, path: path), title: title, section: "s", page: page),
      examples: [Example(response: 0, languages: ["en"], value: .string(page))])
  }

  private func merge(
    _ extracted: [ExtractedOperation], into base: Specification? = nil, prune: Bool = false
  ) -> (specification: Specification, findings: [String]) {
    let collector = DiagnosticCollector()
    let result = SpecificationMerger.merge(
      extracted, into: base ?? Specification(catalogue: Extracting.catalogue), prune: prune, sink: collector)
    return (result, collector.diagnostics.map { "\($0.rule.id) \($0.operation ?? "")" })
  }

  @Test("operations are kept by product in the order of their keys, whatever the order of pages")
  func order() {
    let pages = [found("/b", page: "2"), found("/a", page: "1"), found("/c", page: "3", product: "wallet")]
    for extracted in [pages, pages.reversed()] {
      let merged = merge(extracted).specification
      #expect(merged.operations["spot"]?.map(\.key.path) == ["/a", "/b"])
      #expect(merged.operations["wallet"]?.map(\.key.path) == ["/c"])
    }
  }

  @Test("of two pages about one operation the one whose address sorts first is used, with a finding")
  func duplicates() {
    let pages = [found("/a", page: "z", title: "Z"), found("/a", page: "b", title: "B")]
    for extracted in [pages, pages.reversed()] {
      let merged = merge(extracted)
      #expect(merged.specification.operations["spot"]?.map(\.title) == ["B"])
      #expect(merged.findings == ["operation-duplicate GET api /a"])
    }
  }

  @Test("an operation extracted again replaces the one that was there; others stay unless pruned")
  func replacing() {
    let base = merge([found("/a", page: "1", title: "old"), found("/b", page: "2")]).specification
    let merged = merge([found("/a", page: "1", title: "new")], into: base).specification
    #expect(merged.operations["spot"]?.map(\.title) == ["new", "T"])
    let pruned = merge([found("/a", page: "1", title: "new")], into: base, prune: true).specification
    #expect(pruned.operations["spot"]?.map(\.title) == ["new"])
    #expect(pruned.examples["spot"]?.count == 1)
  }

  @Test("a page that no product claims goes to a product of its own, with a finding")
  func unknownProduct() {
    let text = """
      ---
      source_url: https://x.example/docs/brand_new/a/b
      ---
      # T (USER_DATA)

      ## HTTP Request

      GET `/sapi/v1/x`

      ## Request Weight

      **1**

      ## Response

          {}
      """
    let page = Extracting(Array(text.utf8))
    #expect(page.operations.map(\.product) == ["brand_new"])
    #expect(page.ids == ["page-product-unknown"])
  }

  @Test("the summary counts what was read and found by product")
  func summary() {
    let page = Extracting(
      rows: ["symbol| STRING| YES| "], notes: "  * If `symbol` is not sent, all are returned.",
      response: "    {\n      \"a\": 1,\n    }")
    let summary = ExtractionSummary(page.operations, diagnostics: page.findings)
    #expect(summary.findings == 3)
    #expect(
      summary.table == """
        product  pages  operations  parameters  fields  repairs  disagreements  unread
        wallet       1           1           1       1        1              1       0
        all          1           1           1       1        1              1       0
        """)
  }
}
