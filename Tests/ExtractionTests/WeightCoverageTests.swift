import Diagnostics
import Documents
import Foundation
import Specification
import TestSupport
import Testing

@testable import Extraction

@Suite("What pages are about")
struct WeightCoverageTests {
  private static let space = "https://x.example/docs/"

  /// What a page with this text at this address is about, its requests, and the findings.
  private func read(_ body: String, at address: String) -> (page: ExtractedPage?, ids: [String]) {
    let sink = DiagnosticCollector()
    let text = "---\nsource_url: \(Self.space)\(address)\n---\n" + body
    let page = PageReader.read(Array(text.utf8), file: "page.md", sink: DiagnosticCollector())
    return (
      page.map { PageExtractor(catalogue: Extracting.catalogue).read($0, sink: sink) }, sink.diagnostics.map(\.rule.id)
    )
  }

  @Test(
    "pages without operations are told apart by sections, title and address",
    arguments: [
      ("# A Stream\n\n## Stream Name\n\n`<symbol>@a`", "x/streams/a", PageKind.stream),
      ("# Event: Fill\n\n## Event Name\n\n`FILL`", "x/e/fill", .event), ("# Payload: Fill\n\ntext", "x/e/fill", .event),
      ("# New Order (TRADE)\n\n## Method\n\n`order.place`\n\n## Request\n\n    {}", "x/ws/new", .webSocketMethod),
      ("# Account requests\n\n### Status\n\n    {\"method\": \"a.b\"}", "x/ws/account-requests", .webSocketMethod),
      ("# User Data Streams Connect\n\n  * base address", "x/user-data-streams", .streamGuide),
      ("# How to manage a local order book correctly\n\n  * step", "x/book", .streamGuide),
      ("# General Info\n\ntext", "x/general-info", .generalInformation),
      ("# LIMITS\n\n### IP Limits", "x/limits", .generalInformation),
      ("# Error Codes\n\n### -1000 UNKNOWN", "x/error-code", .errorCodes),
      ("# Public API Definitions\n\n## ENUM definitions", "x/common-definition", .definitions),
      ("# Change Log\n\n## 2025-01-01", "x/change-log", .changeLog), ("# Trailing FAQ\n\n### Why?", "x/a", .faq),
      ("# Commission Rates\n\n### What?", "x/faqs/commission", .faq), ("# FIX API\n\ntext", "x/fix-api", .fix),
      ("# Introduction\n\ntext", "x/Introduction", .introduction),
      ("# Deposit Questionnaire Contents\n\na| b\n---|---\n1| 2", "x/q", .appendix),
      ("# Transfer (TRADE)\n\nSee [here](https://x.example).", "x/transfer", .pointer),
    ])
  func kinds(body: String, address: String, kind: PageKind) {
    let read = read(body, at: address)
    #expect(read.page?.kind == kind)
    #expect(read.ids == ["page-no-operation"])
  }

  @Test("a page with parameters and a response but without a request is an error")
  func noRequest() {
    let body =
      "# Lost\n\n## Request Parameters\n\nName| Type| Mandatory| Description\n---|---|---|---\na| INT| NO| \n\n"
    #expect(read(body + "## Response Example\n\n    {}", at: "wallet/lost").ids == ["page-no-request"])
  }

  private static let operation =
    "# Ping\n\n## HTTP Request\n\nGET `/api/v3/ping`\n\n## Weight\n\n1\n\n## Response\n\n    {}"

  @Test("operations of another environment are counted and left out")
  func twins() {
    let twin = read(Self.operation, at: "binance-spot-api-docs/testnet/rest-api/general-endpoints")
    #expect(twin.page?.kind == .twin)
    #expect(twin.page?.leftOut == 1)
    #expect(twin.page?.operations.isEmpty == true)
    #expect(twin.ids == ["page-twin"])
    #expect(read(Self.operation, at: "binance-spot-api-docs/rest-api/general-endpoints").page?.operations.count == 1)
  }

  @Test("a heading that ends with a path names a request whose method the product states")
  func impliedMethod() {
    let body = "# List\n\n## Endpoint: /bapi/things/list\n\n## Parameters\n\nNone\n\n## Response Structure\n\n"
    let list = "  * `code`: String, the code, e.g., \"000\"\n  * `data`: Array of objects: \n    * `id`: Integer\n"
    let alpha = read(body + list, at: "alpha/market-data/rest-api/list").page?.operations.first?.operation
    #expect(alpha?.key.description == "GET www /bapi/things/list")
    #expect(read(body + list, at: "wallet/list").ids.contains("page-no-request"))
  }

  @Test("one operation of a page that goes on with something else keeps its title and its sections")
  func oneOfSeveral() {
    let body = """
      # Tokens

      ## Create Token (USER_STREAM)

      ### HTTP Request

      **POST** `/sapi/v1/token`

      **Request weight (UID)** : 1

      ### Request Parameters

      Name| Type| Required| Description
      ---|---|---|---
      name| STRING| YES|

      ### Response Example

          {"token": "t"}

      ## Subscribe (USER_STREAM)

      ### Request Parameters

      Name| Type| Required| Description
      ---|---|---|---
      token| STRING| YES|
      """
    let operation = read(body, at: "margin_trading/tokens").page?.operations.first?.operation
    #expect(operation?.title == "Create Token")
    #expect(operation?.security == "USER_STREAM")
    #expect(operation?.parameters.map(\.name) == ["name"])
    #expect(operation?.weights == [Weight(bucket: "uid", cost: [WeightCost(.value(1))])])
  }

  @Test("a request whose title names no type but whose table has a timestamp is signed")
  func unstatedSecurity() {
    let signed = Extracting(title: "Find Thing", rows: ["timestamp| LONG| YES| "])
    #expect(signed.operation?.security == "USER_DATA")
    #expect(signed.operation?.signed == true)
    #expect(signed.ids == ["security-undocumented"])
    let open = Extracting(title: "Ping Thing")
    #expect(open.operation?.security == "NONE")
    #expect(open.operation?.signed == false)
  }

  @Test("a title says that an operation is deprecated")
  func deprecated() {
    let page = Extracting(title: "Old Thing - Deprecated (TRADE)")
    #expect(page.operation?.deprecated == Deprecation())
    #expect(page.operation?.title == "Old Thing")
    #expect(page.operation?.security == "TRADE")
    #expect(Extracting(title: "Thing(Deprecated)").operation?.deprecated == Deprecation())
    #expect(Extracting(title: "Thing").operation?.deprecated == nil)
  }
}

@Suite("The whole documentation", .enabled(if: SharedData.runs("corpus/crawl-2026-01")))
struct WeightCorpusTests {
  private static let pages: [ExtractedPage] = {
    guard let root = SharedData.url("corpus/crawl-2026-01") else { return [] }
    let paths = (FileManager.default.subpaths(atPath: root.path) ?? []).filter { $0.hasSuffix(".md") }.sorted()
    let sink = DiagnosticCollector()
    let extractor = PageExtractor(catalogue: Extracting.catalogue)
    return paths.compactMap { path in
      (try? Data(contentsOf: root.appending(path: path)))
        .flatMap { PageReader.read([UInt8]($0), file: path, sink: sink) }.map { extractor.read($0, sink: sink) }
    }
  }()

  @Test("every operation is found once, every page is of a known kind")
  func coverage() {
    let summary = ExtractionSummary(Self.pages, diagnostics: [])
    #expect(Self.pages.flatMap(\.operations).count == 560)
    #expect(summary.products.values.reduce(0) { $0 + $1.operations } == 559)
    #expect(summary.products["spot"]?.operations == 44)
    #expect(summary.products["alpha"]?.operations == 5)
    #expect(summary.leftOut == 43)
    #expect(summary.kinds[.other] == nil)
    #expect(summary.kinds[.operation] == 520)
  }

  @Test("no request is of unknown safety, and every row of the table is of use")
  func safety() {
    let keys = Self.pages.flatMap(\.operations).map(\.operation.key)
    #expect(keys.filter { SafetyTable.safety(of: $0, title: "") == .unknown }.map(\.request) == [])
    for row in SafetyTable.rows {
      for path in row.paths {
        #expect(
          keys.contains { $0.method == row.method && $0.path.hasSuffix(path) }, "\(row.method.rawValue) \(path)")
      }
    }
  }
}
