import Diagnostics
import Documents
import Foundation
import Specification
import TestSupport
import Testing

@testable import Extraction

/// What the general pages of the whole crawl give, as counted by hand.
@Suite("General pages of the crawl")
struct ProductCorpusTests {
  private static let folder = "corpus/crawl-2026-01"

  /// The facts of all pages whose names are those of general pages, and the findings.
  private static let read: (facts: [String: ProductFacts], findings: [Diagnostic]) = {
    let collector = DiagnosticCollector()
    guard let root = SharedData.url(folder) else { return ([:], []) }
    let reader = ProductFactsReader(catalogue: Extracting.catalogue)
    let names = ["common-definition", "enums", "error", "filters", "general-info", "limits"]
    let paths = (FileManager.default.subpaths(atPath: root.path) ?? []).filter { path in
      path.hasSuffix(".md") && names.contains { path.split(separator: "/").last?.hasPrefix($0) == true }
    }
    let extracted = paths.sorted().compactMap { path -> ExtractedFacts? in
      guard let data = FileManager.default.contents(atPath: root.appending(path: path).path) else { return nil }
      return PageReader.read([UInt8](data), file: path, sink: collector).flatMap {
        reader.facts(of: $0, kind: .generalInformation, sink: collector)
      }
    }
    return (ProductFactsMerger.merge(extracted, into: [:], prune: true), collector.diagnostics)
  }()

  private static let runs = SharedData.runs(folder)
  private static let missing = Comment(rawValue: SharedData.missing(folder))

  @Test("102 definitions of enums in 7 products", .enabled(if: runs, missing))
  func enums() {
    let counts = Self.read.facts.mapValues(\.enums.count).filter { $0.value > 0 }
    #expect(
      counts == [
        "coin-margined-futures": 15, "institutional_loan": 15, "margin_trading": 15, "options-trading": 10,
        "portfolio-margin": 17, "spot": 15, "usds-margined-futures": 15,
      ])
    let definitions = Self.read.facts.values.flatMap(\.enums)
    #expect(Set(definitions.map { "\($0.name) \($0.values.map(\.value.text))" }).count == 53)
    #expect(definitions.allSatisfy { !$0.values.contains { $0.value.text.contains(" ") } })
  }

  @Test(
    "481 codes on headings of their own and one named among others; six products repeat one list",
    .enabled(if: runs, missing))
  func errors() {
    let codes = Self.read.facts.values.flatMap { $0.errors.flatMap { $0.errors.map(\.code) } }
    #expect(Set(codes).count == 482)
    #expect(
      Self.read.facts.mapValues(\.codeCount).filter { $0.value > 0 } == [
        "algo": 236, "coin-margined-futures": 152, "convert": 236, "copy_trading": 236, "institutional_loan": 236,
        "margin_trading": 244, "options-trading": 122, "portfolio-margin": 165, "portfolio-margin-pro": 237,
        "spot": 105, "sub_account": 236, "usds-margined-futures": 201, "wallet": 236,
      ])
    let specification = Specification(catalogue: Extracting.catalogue, facts: Self.read.facts)
    let files = SpecificationFiles.write(specification)
    let repeated = files.filter {
      $0.key.hasSuffix("/errors.json") && $0.value.contains(#""sameAs": "algo/error-code""#)
    }
    #expect(
      repeated.keys.sorted() == [
        "convert/errors.json", "copy_trading/errors.json", "institutional_loan/errors.json", "sub_account/errors.json",
        "wallet/errors.json",
      ])
  }

  @Test("each operation below /sapi has budgets of its own, by address and by account", .enabled(if: runs, missing))
  func limits() {
    let rows = Self.read.facts["wallet"]?.limits.filter { $0.paths == "/sapi/*" && $0.count != nil } ?? []
    #expect(
      rows.map { "\($0.bucket) \($0.scope?.rawValue ?? "") \($0.count ?? 0) \($0.per ?? "") \($0.header ?? "")" } == [
        "ip operation 12000 minute X-SAPI-USED-IP-WEIGHT-1M", "uid operation 180000 minute X-SAPI-USED-UID-WEIGHT-1M",
      ])
    let stated = Self.read.facts["portfolio-margin"]?.limits.filter { !$0.isExample } ?? []
    #expect(stated.map { "\($0.bucket) \($0.count ?? 0)" } == ["ip 6000", "orders 1200"])
  }

  @Test("73 filters in 7 products, with the comparisons that the pages state", .enabled(if: runs, missing))
  func filters() {
    let filters = Self.read.facts.mapValues(\.filters).filter { !$0.value.isEmpty }
    #expect(
      filters.mapValues(\.count) == [
        "coin-margined-futures": 5, "institutional_loan": 16, "margin_trading": 16, "options-trading": 2,
        "portfolio-margin": 7, "spot": 20, "usds-margined-futures": 7,
      ])
    #expect(Set(filters.values.joined().map(\.tag)) == ["filterType"])
    #expect(
      Dictionary(grouping: filters["spot"] ?? [], by: \.scope).mapValues(\.count) == [
        "symbol": 15, "exchange": 4, "asset": 1,
      ])
    #expect(filters["spot"]?.reduce(0) { $0 + $1.rules.count } == 22)
    let market = filters.values.joined().filter { $0.name == "MARKET_LOT_SIZE" }.flatMap(\.rules)
    #expect(Set(market.map(\.when)) == [.parameter("type", values: ["MARKET"])])
    #expect(filters["spot"]?.allSatisfy { $0.fields.allSatisfy(\.required) } == true)
  }

  @Test(
    "GitHub's page, which is in English only, defines the filters of the crawled one",
    .enabled(if: SharedData.runs("corpus/github-spot"), Comment(rawValue: SharedData.missing("corpus/github-spot"))))
  func originals() throws {
    let root = try #require(SharedData.url("corpus/github-spot/2025-12-17"))
    let bytes = [UInt8](try Data(contentsOf: root.appending(path: "filters.md")))
    let sink = DiagnosticCollector()
    let address = PageAddress(path: "binance-spot-api-docs/filters")
    let page = try #require(PageReader.read(bytes, file: "filters.md", address: address, sink: sink))
    let original = ProductFactsReader(catalogue: Extracting.catalogue).facts(
      of: page, kind: .generalInformation, sink: sink)
    func facts(_ filters: [FilterDefinition]?) -> [FilterDefinition] {
      filters?.map { filter in
        var filter = filter
        filter.languages = []
        for index in filter.fields.indices { filter.fields[index].required = false }
        return filter
      } ?? []
    }
    #expect(facts(original?.facts.filters) == facts(Self.read.facts["spot"]?.filters))
  }

  @Test("15 questionnaires of two pages, a country each", .enabled(if: runs, missing))
  func structures() throws {
    let root = try #require(SharedData.url(Self.folder))
    let reader = ProductFactsReader(catalogue: Extracting.catalogue)
    let found = try ["deposit", "withdraw"].flatMap { name -> [StructureDefinition] in
      let path = "wallet/travel-rule/\(name)-questionnaire.md"
      let bytes = [UInt8](try Data(contentsOf: root.appending(path: path)))
      let page = try #require(PageReader.read(bytes, file: path, sink: DiagnosticCollector()))
      return reader.facts(of: page, kind: .appendix, sink: DiagnosticCollector())?.facts.structures ?? []
    }
    let counts = Dictionary(grouping: found, by: \.title).mapValues { $0.map(\.fields.count) }
    #expect(
      counts == [
        "Deposit Questionnaire Contents": [10, 5, 9, 8, 12, 11, 10],
        "Withdraw Questionnaire Contents": [13, 11, 10, 9, 8, 8, 11, 10],
      ])
    #expect(found.allSatisfy { $0.languages == ["en", "zh"] })
    let conditions = found.flatMap(\.fields).filter { if case .requiredWhen = $0.required { true } else { false } }
    // 98 rows bear a mark; of three, both languages have a footnote that speaks of something else.
    #expect(conditions.count == 95)
  }

  @Test("what could not be read, and what the languages disagree about, is known", .enabled(if: runs, missing))
  func findings() {
    let counts = Dictionary(grouping: Self.read.findings, by: \.rule.id).mapValues(\.count)
    #expect(
      counts == [
        "enum-disagrees": 8, "enum-unread": 2, "error-disagrees": 10, "filter-disagrees": 3, "filter-unread": 2,
      ])
  }
}
