import Foundation
import TestSupport
import Testing

@Suite("Subcommands")
struct SubcommandTests {
  @Test("extract writes a file for each operation and its examples, tells what it read, and is done the second time")
  func extract() async throws {
    let apiscribe = try Apiscribe()
    let first = try await apiscribe.extractSamples()
    #expect(first.code == 0)
    #expect(
      first.output == """
        product                pages  operations  parameters  fields  repairs  disagreements  unread
        coin-margined-futures      1           1           5      26        2              1       0
        margin_trading             2           2           9      54        2              0       0
        portfolio-margin           2           2           9      31        2              1       0
        all                        5           5          23     111        6              2       0
        pages by kind: operation 5
        5 pages read, 8 findings
        11 of the specification's files changed

        """)
    #expect(first.errorLines.count == 8)
    #expect(first.errorLines == first.errorLines.filter { $0.contains(": warning: ") })
    let before = apiscribe.specification
    #expect(before.keys.filter { $0.hasSuffix(".json") }.count == 12)
    let second = try await apiscribe.extractSamples()
    #expect(second.output.hasSuffix("\n0 of the specification's files changed\n"))
    #expect(second.errors == first.errors)
    #expect(apiscribe.specification == before)
  }

  @Test("what is extracted from the samples is what is committed")
  func committed() async throws {
    let apiscribe = try Apiscribe()
    #expect(try await apiscribe.extractSamples().code == 0)
    // Names are assigned beside those of all other operations, and once: the committed ones are not what a first run gives.
    for (path, bytes) in apiscribe.folder.files(below: "specs").sorted(by: { $0.key < $1.key })
    where path != "names.json" {
      let committed = FileManager.default.contents(atPath: Repository.url("specs/binance/\(path)").path) ?? Data()
      let difference = UnifiedDiff.text(
        expected: String(decoding: committed, as: UTF8.self), actual: String(decoding: bytes, as: UTF8.self), name: path
      )
      if !difference.isEmpty { Issue.record(Comment(rawValue: difference)) }
    }
  }

  @Test("with --keep-going what is good is written, the rest is reported, and the exit code says so")
  func keepGoing() async throws {
    let apiscribe = try Apiscribe()
    try apiscribe.folder.write(SamplePage.text(), to: "pages/good.md")
    try apiscribe.folder.write("", to: "pages/bad.md")
    let program = try await apiscribe.run("extract", "--pages", "pages", "--specs", "specs", "--keep-going")
    #expect(program.errorFindings == ["pages/bad.md:1:1: error: the file holds no text [input-empty]"])
    #expect(program.code == 1)
    #expect(apiscribe.specification.keys.contains("margin_trading/GET-sapi-v1-margin-thing.json"))
  }

  @Test("an operation whose page is gone stays, and goes with --prune")
  func prune() async throws {
    let apiscribe = try Apiscribe()
    #expect(try await apiscribe.extractSamples().code == 0)
    try apiscribe.folder.write(SamplePage.text(), to: "pages/thing.md")
    #expect(try await apiscribe.run("extract", "--pages", "pages", "--specs", "specs").code == 0)
    let both = apiscribe.specification.keys.filter { $0.hasPrefix("margin_trading/GET") }.sorted()
    #expect(
      both == [
        "margin_trading/GET-sapi-v1-margin-isolated-account.json", "margin_trading/GET-sapi-v1-margin-order.json",
        "margin_trading/GET-sapi-v1-margin-thing.json",
      ])
    let before = apiscribe.specification
    let many = try await apiscribe.run("extract", "--pages", "pages", "--specs", "specs", "--prune")
    #expect(many.code == 65)
    #expect(many.ids.contains("prune-excessive"))
    #expect(many.errors.contains("5 of 6 operations and general pages would be removed"))
    #expect(apiscribe.specification == before)
    let all = try await apiscribe.run("extract", "--pages", "pages", "--specs", "specs", "--prune-all")
    #expect(all.code == 0)
    #expect(
      all.output.contains("5 operations and the facts of 0 general pages removed\n  GET dapi /dapi/v1/openOrder\n"))
    let rest = apiscribe.specification.keys.filter { $0.contains("/GET") }.sorted()
    #expect(
      rest == ["margin_trading/GET-sapi-v1-margin-thing.json", "margin_trading/examples/GET-sapi-v1-margin-thing.json"])
  }

  @Test("facts of general pages go to files of their product; the summary counts them")
  func productFacts() async throws {
    let apiscribe = try Apiscribe()
    let head = "---\nexchange: binance\nsource_url: https://developers.binance.com/docs"
    try apiscribe.folder.write(
      "\(head)/wallet/enums\n---\n\n# ENUM definitions\n\n**Way (way):**\n\n  * IN\n  * OUT\n", to: "pages/enums.md")
    try apiscribe.folder.write(
      "\(head)/wallet/form\n---\n\n# Form\n\n## North\n\nName| Type| Mandatory\n---|---|---\ngiver| STRING| YES\n",
      to: "pages/form.md")
    for product in ["wallet", "algo"] {
      try apiscribe.folder.write(
        "\(head)/\(product)/error-code\n---\n\n# Error codes\n\n### -1000 UNKNOWN\n", to: "pages/\(product).md")
    }
    let program = try await apiscribe.run("extract", "--pages", "pages", "--specs", "specs")
    #expect(program.code == 0)
    #expect(
      program.output.contains(
        """
        product  enums  error codes  limits  filters  structures
        algo         0            1       0        0           0
        wallet       1            1       0        0           1
        all          1            1       0        0           1

        """))
    let names = ["algo/errors.json", "wallet/enums.json", "wallet/errors.json", "wallet/structures.json"]
    #expect(apiscribe.specification.keys.filter { $0.contains(".json") && $0.contains("/") }.sorted() == names)
    try apiscribe.folder.write(SamplePage.text(), to: "more/thing.md")
    #expect(try await apiscribe.run("extract", "--pages", "more", "--specs", "specs").code == 0)
    #expect(names.allSatisfy(apiscribe.specification.keys.contains))
    #expect(try await apiscribe.run("extract", "--pages", "more", "--specs", "specs", "--prune-all").code == 0)
    #expect(!names.contains(where: apiscribe.specification.keys.contains))
  }

  @Test("the catalogue must be of the exchange that is asked for")
  func exchange() async throws {
    let apiscribe = try Apiscribe()
    let program = try await apiscribe.run(
      "extract", "--exchange", "other", "--pages", Repository.url("specs/samples").path, "--specs", "specs")
    #expect(
      program.errorFindings == [
        "specs/exchange.json:1:1: error: the catalogue is of the exchange binance, not other [specification-invalid]"
      ]
    )
    #expect(program.code == 65)
  }

  @Test("findings are written as JSON lines, or as commands for GitHub, when asked")
  func formats() async throws {
    let apiscribe = try Apiscribe()
    try apiscribe.folder.write("", to: "pages/a.md")
    try apiscribe.folder.write("x", to: "pages/b.md")
    let json = try await apiscribe.run("extract", "--pages", "pages", "--specs", "specs", "--format", "json")
    let ids = try json.errorLines.map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return "\(object?["file"] ?? "") \(object?["line"] ?? "") \(object?["id"] ?? "")"
    }
    #expect(ids == ["pages/a.md 1 input-empty", "pages/b.md 1 page-front-matter"])
    let github = try await apiscribe.run("extract", "--pages", "pages", "--specs", "specs", "--format", "github")
    #expect(
      github.errorLines.first
        == "::error file=pages/a.md,line=1,col=1,title=input-empty::the file holds no text%0Aremedy: Fetch the page again, "
        + "or remove the file from the folder of pages.")
  }

  @Test("export writes the facts table to standard output, and nothing else")
  func export() async throws {
    let apiscribe = try Apiscribe()
    #expect(try await apiscribe.extractSamples().code == 0)
    let program = try await apiscribe.run("export", "--specs", "specs", "--format", "facts")
    #expect(program.code == 0)
    #expect(program.errors == "")
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(program.output.utf8)) as? [[String: Any]])
    #expect(
      rows.map { "\($0["product"] ?? "") \($0["method"] ?? "") \($0["path"] ?? "")" } == [
        "coin-margined-futures GET /dapi/v1/openOrder", "margin_trading GET /sapi/v1/margin/isolated/account",
        "margin_trading GET /sapi/v1/margin/order", "portfolio-margin GET /papi/v1/margin/forceOrders",
        "portfolio-margin GET /papi/v1/margin/openOrders",
      ])
    #expect(rows.map { ($0["response_fields"] as? [Any])?.count } == [26, 33, 18, 10, 20])
  }

  @Test("explain tells what a rule means, and refuses what is no rule")
  func explain() async throws {
    let apiscribe = try Apiscribe()
    let program = try await apiscribe.run("explain", "page-foreign")
    #expect(program.output.hasPrefix("page-foreign (error)\nThe heading links belong to another page"))
    #expect(program.output.contains("\nRemedy: "))
    #expect(program.code == 0)
    let unknown = try await apiscribe.run("explain", "page-foregn")
    #expect(
      unknown.errors
        == "apiscribe: `page-foregn` is no rule; did you mean `page-foreign`? `apiscribe explain all` lists them\n")
    #expect(unknown.code == 64)
  }

  @Test("help goes to standard output; a line without words is a mistake")
  func help() async throws {
    let apiscribe = try Apiscribe()
    for words in [["--help"], ["extract", "--help"]] {
      let program = try await Program.run(Apiscribe.program, words, in: apiscribe.folder.url)
      #expect(program.output.contains("usage: apiscribe "))
      #expect(program.errors == "")
      #expect(program.code == 0)
    }
    #expect(try await apiscribe.run().code == 64)
    #expect(try await apiscribe.run("help", "lint").output.contains("usage: apiscribe lint "))
    #expect(try await apiscribe.run("--version").output == "apiscribe, unreleased; reads format 1 of specifications\n")
  }

  @Test("one stream is a machine's alone when JSON is asked for")
  func jsonSummary() async throws {
    let apiscribe = try Apiscribe()
    try apiscribe.folder.write(SamplePage.text(), to: "pages/thing.md")
    let extract = try await apiscribe.run("extract", "--pages", "pages", "--specs", "specs", "--format", "json")
    #expect(extract.output == "{\"pages\": 1, \"findings\": 1, \"changed\": 3, \"unread\": [], \"removed\": []}\n")
    let lint = try await apiscribe.run("lint", "--pages", "pages", "--specs", "specs", "--format", "json")
    #expect(lint.output == "{\"pages\": 1, \"accepted\": 0, \"new\": 1, \"gone\": 0}\n")
  }

  @Test("an operation whose page is renamed and changed is written and told")
  func renamed() async throws {
    let apiscribe = try Apiscribe()
    #expect(try await apiscribe.extractSamples().code == 0)
    for name in try Repository.names(in: "specs/samples", ending: ".md") {
      var text = try Repository.text("specs/samples/\(name)")
      if name == "Query-Current-Open-Order.md" {
        text = text.replacing("Query-Current-Open-Order", with: "Query-Open-Order").replacing("**1**", with: "**7**")
      }
      try apiscribe.folder.write(text, to: "pages/\(name)")
    }
    let lint = try await apiscribe.run("lint", "--pages", "pages", "--specs", "specs")
    #expect(lint.errors.contains("not accepted, operation-moved: "))
    let extract = try await apiscribe.run("extract", "--pages", "pages", "--specs", "specs")
    #expect(extract.ids.contains("operation-moved"))
    let file = try #require(apiscribe.specification["coin-margined-futures/GET-dapi-v1-openOrder.json"])
    #expect(String(decoding: file, as: UTF8.self).contains("\"value\": 7"))
  }
}
