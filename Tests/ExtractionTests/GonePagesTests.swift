import Diagnostics
import Documents
import Foundation
import Specification
import TestSupport
import Testing

import struct Specification.Operation

@testable import Extraction

/// What the set of pages that were read tells of those that were not, and of operations that none of them documents.
@Suite("Pages that are gone")
struct GonePagesTests {
  private func found(
    _ path: String, page: String, languages: [String] = ["en", "zh"], weight: Int = 1, parameters: [String] = []
  ) -> ExtractedOperation {
    var operation = Operation(
      key: OperationKey(host: "api", method: .get, path: path), title: "T", section: "s", page: page)
    operation.languages = languages
    operation.weights = [Weight(bucket: "ip", cost: [WeightCost(.value(weight))])]
    operation.parameters = parameters.map { Parameter(name: $0, type: .string) }
    return ExtractedOperation(product: "spot", operation: operation, examples: [])
  }

  private func merge(
    _ extracted: [ExtractedOperation], into base: Specification? = nil, pages: Set<String> = [], prune: Bool = false
  ) -> (operations: [Operation], specification: Specification, files: [String: String], findings: [String]) {
    let collector = DiagnosticCollector()
    let result = SpecificationMerger.merge(
      extracted, into: base ?? Specification(catalogue: Extracting.catalogue), pages: pages, prune: prune,
      sink: collector)
    let findings = collector.diagnostics.map { "\($0.rule.id) \($0.subject ?? "")" }
    return (result.operations["spot"] ?? [], result, SpecificationFiles.write(result), findings)
  }

  private func weight(_ operations: [Operation]) -> JSONValue? {
    operations.first?.weights.first?.json["cost"]?.elements?.first?["value"]
  }

  @Test(
    "a page that is renamed and changed in one crawl is used, whichever address sorts first", arguments: ["a", "z"])
  func renamed(page: String) {
    let base = merge([found("/a", page: "m"), found("/b", page: "n")]).specification
    let merged = merge(
      [found("/a", page: page, weight: 7), found("/b", page: "n")], into: base, pages: [page, "n"])
    #expect(merged.operations.map(\.page) == [page, "n"])
    #expect(weight(merged.operations) == .number("7"))
    #expect(merged.findings == (page == "z" ? ["operation-moved page m"] : []))
  }

  @Test("general pages that are gone count, whatever they say of the product")
  func generalPages() {
    let filter = FilterDefinition(name: "BAND", scope: "symbol", tag: "kind", languages: ["en"], page: "filters")
    let structure = StructureDefinition(
      title: "Form", name: "North", fields: [Parameter(name: "a", type: .bool)], languages: ["en"], page: "forms")
    var old = Specification(catalogue: Extracting.catalogue)
    old.facts = ["spot": ProductFacts(filters: [filter], structures: [structure])]
    let removals = Removals(from: old, to: Specification(catalogue: Extracting.catalogue))
    #expect(removals.pages == ["filters", "forms"])
    #expect(removals.known == 2)
  }

  @Test("a second page that is read without the first one takes nothing away, with a finding")
  func second() {
    let base = merge([found("/a", page: "m"), found("/b", page: "n")]).specification
    for pages: Set<String> in [["z"], ["z", "y"]] {
      let merged = merge([found("/a", page: "z", weight: 7)], into: base, pages: pages)
      #expect(merged.files == SpecificationFiles.write(base))
      #expect(merged.findings == ["operation-duplicate page z"])
    }
  }

  @Test("an operation that its page no longer documents is told, and goes with --prune")
  func changedPath() {
    let base = merge([found("/v1/a", page: "m")]).specification
    let new = [found("/v2/a", page: "m")]
    let merged = merge(new, into: base, pages: ["m"])
    #expect(merged.operations.map(\.key.path) == ["/v1/a", "/v2/a"])
    #expect(merged.findings == ["operation-gone page m"])
    #expect(merge(new, into: merged.specification, pages: ["n"]).findings == [])
    #expect(merge(new, into: base, pages: ["m"], prune: true).findings == [])
  }

  @Test("a page that lost its Chinese half states costs and new parameters; the rest stays as both languages say")
  func lostHalf() {
    let base = merge([found("/a", page: "m", weight: 10, parameters: ["size", "time"])]).specification
    let half = found("/a", page: "m", languages: ["en"], weight: 90, parameters: ["size", "fromId"])
    let merged = merge([half], into: base, pages: ["m"])
    #expect(weight(merged.operations) == .number("90"))
    #expect(merged.operations[0].languages == ["en", "zh"])
    #expect(merged.operations[0].parameters.map(\.name) == ["size", "time", "fromId"])
    #expect(merged.findings == ["operation-duplicate page m", "operation-duplicate page m parameter time"])
    #expect(merge([half], into: merged.specification, pages: ["m"]).files == merged.files)
    let chinese = found("/a", page: "m", languages: ["zh"], weight: 90)
    #expect(merge([chinese], into: base, pages: ["m"]).files == SpecificationFiles.write(base))
  }

  @Test("a page that lost its Chinese half states new fields of its answer; types and other fields stay")
  func newFields() {
    func answer(_ fields: [Field]) -> Response {
      Response(
        shape: Shape(.object([Field(name: "rows", shape: Shape(.array(Shape(.object(fields)))), required: true)])))
    }
    func field(_ name: String, _ kind: Shape.Kind) -> Field { Field(name: name, shape: Shape(kind), required: true) }
    var known = found("/a", page: "m", parameters: []).operation
    known.responses = [answer([field("id", .int64), field("fee", .decimal)])]
    var reading = known
    reading.languages = ["en"]
    reading.responses = [answer([field("id", .string), field("tag", .string)])]
    let refreshed = RefreshedOperation(known, by: reading)
    #expect(refreshed.changed == ["field rows[].tag"])
    #expect(refreshed.kept == ["field rows[].id"])
    var tag = field("tag", .string)
    tag.required = false
    #expect(refreshed.operation.responses == [answer([field("id", .int64), field("fee", .decimal), tag])])
  }

  @Test(
    "a page of the crawl that is read again in English alone changes nothing",
    .enabled(if: SharedData.runs("corpus"), Comment(rawValue: SharedData.missing("corpus"))))
  func crawlInEnglish() throws {
    let crawl = try #require(SharedData.url("corpus/crawl-2026-01"))
    let extractor = PageExtractor(catalogue: Extracting.catalogue)
    var count = 0
    for path in (FileManager.default.subpaths(atPath: crawl.path) ?? []).sorted() where path.hasSuffix(".md") {
      let data = FileManager.default.contents(atPath: crawl.appending(path: path).path) ?? Data()
      guard let page = PageReader.read([UInt8](data), file: path, sink: DiscardingSink()), page.halves.count == 2 else {
        continue
      }
      var half = page
      half.halves = page.halves.filter { $0.language == .english }
      let alone = extractor.extract(half, sink: DiscardingSink()).map(\.operation)
      for known in extractor.extract(page, sink: DiscardingSink()).map(\.operation) {
        guard known.languages.count == 2, let again = alone.first(where: { $0.key == known.key }) else { continue }
        let refreshed = RefreshedOperation(known, by: again)
        count += 1
        #expect(refreshed.operation == known, "\(known.key) \(refreshed.changed)")
      }
    }
    #expect(count > 400)
  }

  @Test("a table that no rule reads is told, and one word for nothing is not")
  func unreadSection() {
    let rows = "size| LONG| NO|\ntimestamp| LONG| YES|"
    let page = Extracting(rows: [""], notes: rows)
    #expect(page.ids.contains("parameter-table"))
    #expect(page.operations.map(\.lacksParameters) == [true])
    #expect(Extracting().operations.map(\.lacksParameters) == [false])
  }

  @Test("parameters whose table could not be read stay as they were known")
  func unreadTable() {
    let base = merge([found("/a", page: "m", parameters: ["size"])]).specification
    var unread = found("/a", page: "m", weight: 3)
    unread.lacksParameters = true
    let merged = merge([unread], into: base, pages: ["m"])
    #expect(merged.operations[0].parameters.map(\.name) == ["size"])
    #expect(weight(merged.operations) == .number("3"))
    #expect(merge([found("/a", page: "m")], into: base, pages: ["m"]).operations[0].parameters == [])
  }
}
