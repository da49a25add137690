import Foundation
import TestSupport
import Testing

/// Nothing that apiscribe did not write is replaced or removed, whatever it is told.
@Suite("What is not ours survives")
struct SurvivalTests {
  /// Files that are somebody else's, a command that has them in its way, and how it ends.
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var files: [String: String]
    var command: [String]
    var code: Int32

    var testDescription: String { name }
  }

  private static let extract = ["extract", "--pages", "pages", "--specs", "specs"]
  private static let generate = ["generate", "--specs", "specs", "--output"]
  private static let order = "GET /sapi/v1/margin/order"

  static let rows = [
    Row(
      name: "a folder where the accounting shall go", files: ["mine/a.txt": "mine"],
      command: extract + ["--accounting", "mine"], code: 73),
    Row(
      name: "a file that is no accounting", files: ["mine.txt": "mine"],
      command: extract + ["--accounting", "mine.txt"],
      code: 73),
    Row(name: "a page", files: [:], command: extract + ["--accounting", "pages/page.md"], code: 73),
    Row(
      name: "a product's folder of the specification", files: [:],
      command: extract + ["--accounting", "specs/margin_trading"], code: 73),
    Row(
      name: "the specification", files: [:], command: extract + ["--accounting", "other/../specs"], code: 73),
    Row(
      name: "operations whose page cannot be read", files: ["pages/bad.md": ""],
      command: extract + ["--prune", "--keep-going"], code: 1),
    Row(
      name: "operations of pages that were not named", files: [:], command: extract + ["--prune"], code: 65),
    Row(
      name: "sources in folders of generated code",
      files: [
        "mine/Package.swift": "// mine", "mine/Generated/Other/x.swift": "mine",
        "mine/Tests/GeneratedTests/Generated/y.swift": "mine",
      ], command: generate + ["mine"], code: 73),
    Row(
      name: "a source with the name of a generated one", files: ["mine/Generated/BinanceMargin/Margin.swift": "mine"],
      command: generate + ["mine"], code: 73),
    Row(
      name: "a package of another one", files: ["mine/Package.swift": "// mine"],
      command: generate + ["mine", "--only", order], code: 73),
    Row(
      name: "sources with the names of the runtime's", files: ["mine/Sources/ExchangeRuntime/mine.swift": "mine"],
      command: generate + ["mine", "--runtime", Repository.url("").path], code: 73),
    Row(
      name: "a file that is no list of accepted findings", files: ["mine.json": "[1]"],
      command: [
        "lint", "--pages", "pages", "--specs", "specs", "--accepted", "mine.json", "--accept", "page-half-missing",
      ]
        + ["--reason", "only a test of this program"], code: 65),
  ]

  @Test("whatever a command is told", arguments: rows)
  func survives(row: Row) async throws {
    let apiscribe = try Apiscribe()
    _ = try await apiscribe.extractSamples()
    try apiscribe.folder.write(SamplePage.text(), to: "pages/page.md")
    for (path, text) in row.files { try apiscribe.folder.write(text, to: path) }
    let before = apiscribe.folder.files(below: ".")
    let run = try await Program.run(Apiscribe.program, row.command, in: apiscribe.folder.url)
    #expect(run.code == row.code, "\(run.errors)")
    let after = apiscribe.folder.files(below: ".")
    for (path, bytes) in before where path != "specs/names.json" { #expect(after[path] == bytes, "\(path)") }
  }

  @Test("a selection removes nothing outside the modules that it writes, and what goes is counted")
  func selection() async throws {
    let apiscribe = try Apiscribe()
    _ = try await apiscribe.extractSamples()
    #expect(try await apiscribe.run("generate", "--specs", "specs", "--output", "out").code == 0)
    let before = apiscribe.folder.files(below: "out")
    let run = try await apiscribe.run("generate", "--specs", "specs", "--output", "out", "--only", Self.order)
    #expect(run.code == 0)
    let gone = Set(before.keys).subtracting(apiscribe.folder.files(below: "out").keys)
    #expect(!gone.isEmpty)
    #expect(gone.allSatisfy { $0.hasPrefix("Generated/BinanceMargin/") })
    #expect(run.output.hasSuffix(", \(gone.count) removed\n"))
  }

  @Test("what a link leads to is replaced, and the link stays; a linked folder of a product is read")
  func links() async throws {
    let apiscribe = try Apiscribe()
    _ = try await apiscribe.extractSamples()
    let manager = FileManager.default
    for name in ["names.json", "margin_trading"] {
      try manager.moveItem(atPath: apiscribe.folder.path("specs/\(name)"), toPath: apiscribe.folder.path(name))
      try manager.createSymbolicLink(
        atPath: apiscribe.folder.path("specs/\(name)"), withDestinationPath: "../\(name)")
    }
    #expect(try await apiscribe.extractSamples().output.hasSuffix("\n0 of the specification's files changed\n"))
    try apiscribe.folder.write(SamplePage.text(), to: "pages/PAGE.MD")
    #expect(try await apiscribe.run("extract", "--pages", "pages", "--specs", "specs").code == 0)
    #expect((try? manager.destinationOfSymbolicLink(atPath: apiscribe.folder.path("specs/names.json"))) != nil)
    let names = try String(contentsOfFile: apiscribe.folder.path("names.json"), encoding: .utf8)
    #expect(names.contains("GET /sapi/v1/margin/thing"))
    #expect(manager.fileExists(atPath: apiscribe.folder.path("margin_trading/GET-sapi-v1-margin-thing.json")))
  }

  @Test("names that are gone are an error and never assigned anew")
  func names() async throws {
    let apiscribe = try Apiscribe()
    _ = try await apiscribe.extractSamples()
    try FileManager.default.removeItem(atPath: apiscribe.folder.path("specs/names.json"))
    let before = apiscribe.specification
    let extract = try await apiscribe.extractSamples()
    #expect(extract.code == 66)
    #expect(
      extract.errorFindings == [
        "specs/names.json: error: the specification has operations and no file names.json [input-missing]"
      ])
    #expect(try await apiscribe.run("generate", "--specs", "specs", "--output", "out").code == 66)
    #expect(apiscribe.specification == before)
  }

  @Test("operations of a product that exchange.json does not list are an error of generate")
  func unknownProduct() async throws {
    let apiscribe = try Apiscribe()
    _ = try await apiscribe.extractSamples()
    try apiscribe.folder.write(
      SamplePage.text().replacing("docs/margin_trading/", with: "docs/derivatives/new-thing/"), to: "pages/x.md")
    #expect(try await apiscribe.run("extract", "--pages", "pages", "--specs", "specs").code == 0)
    let run = try await apiscribe.run("generate", "--specs", "specs", "--output", "out")
    #expect(run.code == 65)
    #expect(run.ids.contains("product-unknown"))
    #expect(apiscribe.folder.files(below: "out") == [:])
  }

  @Test("diff ends as the overlays of both sides demand, and tells of them once")
  func diff() async throws {
    let apiscribe = try Apiscribe()
    _ = try await apiscribe.extractSamples()
    try apiscribe.folder.write(
      """
      {"format": 1, "entries": [{"operation": "GET /sapi/v1/margin/order", "at": "parameter symbol.required",
      "expect": null, "put": true, "reason": "only a test of this program"}]}
      """, to: "specs/overlays/margin_trading.json")
    let run = try await apiscribe.run("diff", "specs", "specs")
    #expect(run.code == 1)
    #expect(run.errorFindings.count == 1)
  }
}
