import Foundation
import TestSupport
import Testing

/// Every bad input gives one clear message with file and line and the documented exit code, and changes nothing.
@Suite("Bad input")
struct BadInputTests {
  /// A page that cannot be used, and the finding that it must give.
  struct BadPage: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: Data
    var place: String
    var message: String
    var file = "x.md"

    init(_ name: String, _ text: String, _ place: String, _ message: String) {
      self.init(name, bytes: Data(text.utf8), place, message)
    }

    init(_ name: String, bytes: Data, _ place: String, _ message: String) {
      self.name = name
      self.bytes = bytes
      self.place = place
      self.message = message
    }

    var testDescription: String { name }
  }

  private static let front = "---\nsource_url: https://x.example/docs/wallet/a\n---\n# T\n\n"

  static let pages = [
    BadPage("empty file", "", "1:1", "the file holds no text [input-empty]"),
    BadPage(
      "binary file", bytes: Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]), "1:1",
      "the file is not UTF-8 text [input-not-text]"),
    BadPage(
      "no front matter", "# Query Thing (USER_DATA)\n", "1:1",
      "the page does not begin with a line `---` [page-front-matter]"),
    BadPage(
      "no request line", SamplePage.text(request: "Ask us."), "8:1",
      "the request section holds no line with a method and a path [page-no-request]"),
    BadPage(
      "two request lines in one section", SamplePage.text(request: "GET `/a/b`\n\nPOST `/a/c`"), "12:1",
      "the request section names `GET /a/b` and `POST /a/c` [request-ambiguous]"),
    BadPage(
      "example that ends in the middle", SamplePage.text(example: "    {\n      \"a\": [1,\n"), "26:15",
      "the example cannot be read: the text ends before `]` [example-unreadable]"),
    BadPage(
      "file over the limit", front + String(repeating: "x\n", count: 2 << 20), "1:1",
      "the file has 4194361 bytes; a page has at most 4194304 [input-too-large]"),
    BadPage(
      "line over the limit", front + String(repeating: "x", count: 65537) + "\n", "6:1",
      "line 6 has 65537 bytes; a line has at most 65536 [input-line-too-long]"),
    BadPage(
      "quotes nested over the limit", front + String(repeating: "> ", count: 65) + "x\n", "6:1",
      "lists and quotes are nested more than 64 deep [input-nesting-too-deep]"),
    BadPage(
      "example nested over the limit", SamplePage.text(example: "    " + String(repeating: "[", count: 65)), "25:69",
      "the example cannot be read: values are nested more than 64 deep [input-nesting-too-deep]"),
    BadPage(
      "page of another address",
      SamplePage.text().replacing("## HTTP Request", with: "## HTTP Request[](/docs/wallet/other#http \"x\")"), "8:1",
      "the file claims to be margin_trading/trade/Thing but its headings belong to wallet/other [page-foreign]"),
  ]

  @Test("a page that cannot be used", arguments: pages)
  func page(_ page: BadPage) async throws {
    let apiscribe = try Apiscribe()
    #expect(try await apiscribe.extractSamples().code == 0)
    let before = apiscribe.specification
    try apiscribe.folder.write(page.bytes, to: "pages/x.md")
    let program = try await apiscribe.run("extract", "--pages", "pages", "--specs", "specs")
    #expect(program.errorFindings == ["pages/x.md:\(page.place): error: \(page.message)"])
    #expect(program.ids.filter { $0 != "page-half-missing" }.count == 1)
    #expect(program.output == "")
    #expect(program.code == 65)
    #expect(apiscribe.specification == before)
  }

  @Test("a directory without pages, and a name that does not exist")
  func missing() async throws {
    let apiscribe = try Apiscribe()
    try apiscribe.folder.write("no page", to: "pages/readme.txt")
    let before = apiscribe.specification
    let empty = try await apiscribe.run("extract", "--pages", "pages", "--specs", "specs")
    #expect(empty.errorFindings == ["pages: error: the folder pages holds no page [input-missing]"])
    #expect(empty.code == 66)
    let absent = try await apiscribe.run("extract", "--pages", "nowhere", "--specs", "specs")
    #expect(absent.errorFindings == ["nowhere: error: no file or folder is called nowhere [input-missing]"])
    #expect(absent.code == 66)
    #expect(apiscribe.specification == before)
  }

  @Test("a page that cannot be read: a folder with the name of a page, and a link to nothing")
  func unreadable() async throws {
    let apiscribe = try Apiscribe()
    let before = apiscribe.specification
    try FileManager.default.createDirectory(
      atPath: apiscribe.folder.path("pages/x.md"), withIntermediateDirectories: true)
    let folder = try await apiscribe.run("extract", "--pages", "pages", "--specs", "specs")
    #expect(folder.errorFindings == ["pages/x.md:1:1: error: the file cannot be read [input-unreadable]"])
    #expect(folder.code == 66)
    try FileManager.default.removeItem(atPath: apiscribe.folder.path("pages/x.md"))
    try FileManager.default.createSymbolicLink(
      atPath: apiscribe.folder.path("pages/y.md"), withDestinationPath: "nothing.md")
    let link = try await apiscribe.run("extract", "--pages", "pages", "--specs", "specs")
    #expect(link.errorFindings.count == 1)
    #expect(link.errors.hasPrefix("pages/y.md: error: no file is called pages/y.md"))
    #expect(link.code == 66)
    #expect(apiscribe.specification == before)
  }

  @Test("a product folder that cannot be made, because a file has its name, changes nothing at all")
  func unwritable() async throws {
    let apiscribe = try Apiscribe()
    try apiscribe.folder.write("in the way", to: "specs/portfolio-margin")
    let before = apiscribe.specification
    let program = try await apiscribe.extractSamples()
    #expect(program.errorFindings.count == 1)
    #expect(
      program.errorFindings.first
        == "specs: error: the folder cannot be written: Not a directory [output-unwritable]")
    #expect(program.code == 73)
    #expect(apiscribe.specification == before)
  }

  @Test("a specification folder below a regular file is no folder")
  func belowFile() async throws {
    let apiscribe = try Apiscribe()
    try apiscribe.folder.write("text", to: "file")
    let program = try await apiscribe.run(
      "extract", "--pages", Repository.url("specs/samples").path, "--specs", "file/specs")
    #expect(
      program.errorFindings == [
        "file/specs/exchange.json: error: the specification has no file exchange.json [input-missing]"
      ])
    #expect(program.code == 66)
    #expect(try String(contentsOf: apiscribe.folder.url.appending(path: "file"), encoding: .utf8) == "text")
  }

  @Test(
    "a command line that cannot be understood",
    arguments: [
      (["extract", "--page", "x"], "`--page` is no option of `extract`; did you mean `--pages`?"),
      (["extract", "--specs", "specs"], "`extract` needs `--pages PATH…`"),
      (
        ["extract", "--pages", "x", "--specs", "s", "--prose", "some"],
        "`some` is no value of `--prose`; it takes keep, drop"
      ),
      (["extrac"], "`extrac` is no subcommand; did you mean `extract`?"),
      (["export", "--specs", "specs", "--format", "yaml"], "`yaml` is no value of `--format`; it takes facts"),
    ])
  func usage(words: [String], message: String) async throws {
    let apiscribe = try Apiscribe()
    let before = apiscribe.specification
    let program = try await Program.run(Apiscribe.program, words, in: apiscribe.folder.url)
    let subcommand = words[0] == "extrac" ? "" : "\(words[0]) "
    #expect(program.errors == "apiscribe: \(message)\nTry `apiscribe \(subcommand)--help`.\n")
    #expect(program.output == "")
    #expect(program.code == 64)
    #expect(apiscribe.specification == before)
  }

  @Test("a specification file of another format, or no JSON, is refused by every subcommand that reads it")
  func specificationFiles() async throws {
    let apiscribe = try Apiscribe()
    #expect(try await apiscribe.extractSamples().code == 0)
    let path = "specs/margin_trading/GET-sapi-v1-margin-order.json"
    let good = try String(contentsOf: apiscribe.folder.url.appending(path: path), encoding: .utf8)
    for (old, new, finding) in [
      (
        "\"format\": 1", "\"format\": 2",
        "1:1: error: format 2 is not known; this version reads format 1 [specification-format]"
      ),
      ("\"format\": 1,", "\"format\": 1", "2:14: error: missing comma in JSON [specification-syntax]"),
      ("\"signed\": true", "\"signed\": 1", "9:13: error: true or false is expected [specification-invalid]"),
    ] {
      try apiscribe.folder.write(good.replacing(old, with: new), to: path)
      let before = apiscribe.specification
      let extract = try await apiscribe.extractSamples()
      #expect(extract.errorFindings == ["\(path):\(finding)"])
      #expect(extract.code == 65)
      let export = try await apiscribe.run("export", "--specs", "specs", "--format", "facts")
      #expect(export.errorFindings == ["\(path):\(finding)"])
      #expect(export.output == "")
      #expect(export.code == 65)
      #expect(apiscribe.specification == before)
    }
  }

  @Test("a specification or an output folder that cannot be used leaves the generated sources as they were")
  func generate() async throws {
    let apiscribe = try Apiscribe()
    #expect(try await apiscribe.extractSamples().code == 0)
    try apiscribe.folder.write("in the way", to: "package/Generated")
    let blocked = try await apiscribe.run("generate", "--specs", "specs", "--output", "package")
    #expect(blocked.ids.filter { $0 == "output-unwritable" }.count == 1)
    #expect(blocked.errorFindings.count == 1)
    #expect(blocked.code == 73)
    #expect(apiscribe.folder.files(below: "package").keys.sorted() == ["Generated"])
    try apiscribe.folder.write("{", to: "specs/margin_trading/GET-sapi-v1-margin-order.json")
    let broken = try await apiscribe.run("generate", "--specs", "specs", "--output", "other")
    #expect(
      broken.errorFindings == [
        "specs/margin_trading/GET-sapi-v1-margin-order.json:1:2: error: the text ends before `}` "
          + "[specification-syntax]"
      ])
    #expect(broken.code == 65)
    #expect(apiscribe.folder.files(below: "other") == [:])
  }

  @Test("a stale overlay is a finding with the exit code 1; the specification stays as it was")
  func staleOverlay() async throws {
    let apiscribe = try Apiscribe()
    #expect(try await apiscribe.extractSamples().code == 0)
    try apiscribe.folder.write(
      """
      {"format": 1, "entries": [
        {"operation": "GET /sapi/v1/margin/order", "at": "parameter symbol.required", "expect": null, "put": true,
          "reason": "the page forgot to say so"}
      ]}
      """, to: "specs/overlays/margin_trading.json")
    let before = apiscribe.specification
    let message =
      "specs/overlays/margin_trading.json:2:3: error: the entry `parameter symbol.required` of "
      + "`GET /sapi/v1/margin/order` expects null but the page says true [overlay-stale]"
    let extract = try await apiscribe.extractSamples()
    #expect(extract.errorFindings == [message])
    #expect(extract.code == 1)
    #expect(extract.output.hasSuffix("0 of the specification's files changed\n"))
    let export = try await apiscribe.run("export", "--specs", "specs", "--format", "facts")
    #expect(export.errorFindings == [message])
    #expect(export.output == "")
    #expect(export.code == 1)
    #expect(apiscribe.specification == before)
  }
}
