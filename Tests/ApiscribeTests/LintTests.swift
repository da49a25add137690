import Foundation
import TestSupport
import Testing

@Suite("lint and why")
struct LintTests {
  private static let samples = Repository.url("specs/samples").path

  @Test("findings that nobody accepted fail, each as an error with its place")
  func new() async throws {
    let apiscribe = try Apiscribe()
    _ = try await apiscribe.extractSamples()
    let before = apiscribe.specification
    let run = try await apiscribe.run("lint", "--pages", Self.samples, "--specs", "specs")
    #expect(run.code == 1)
    #expect(Set(run.ids) == ["diagnostic-new"])
    #expect(run.output.contains("    6 example-repaired, 6 not accepted\n"))
    #expect(run.output.hasSuffix("0 findings accepted, 8 not, 0 gone\n"))
    #expect(apiscribe.specification == before, "lint writes no specification")
  }

  @Test("the maintainer accepts by rule and reason, and forgets what is gone")
  func accepting() async throws {
    let apiscribe = try Apiscribe()
    _ = try await apiscribe.extractSamples()
    var run = try await apiscribe.run(
      "lint", "--pages", Self.samples, "--specs", "specs", "--accept", "example-repaired", "--reason",
      "the values can be read all the same")
    #expect(run.output.contains("4 findings accepted, 0 forgotten in specs/diagnostics.json"))
    #expect(run.output.hasSuffix("6 findings accepted, 2 not, 0 gone\n"))
    let other = ["--accept", "parameter-contradiction", "--accept", "field-one-language"]
    run = try await Program.run(
      Apiscribe.program,
      ["lint", "--pages", Self.samples, "--specs", "specs", "--reason", "checked by hand on the page"] + other,
      in: apiscribe.folder.url)
    #expect(run.code == 0)
    try apiscribe.folder.write(
      """
      {"format": 1, "accepted": [{"id": "note-unread", "reason": "checked by hand on the page", "places": {
      "GET api /sapi/v1/margin/order": ["parameters statement en"], "GET api /sapi/v1/other": ["x"]}}]}
      """, to: "gone.json")
    let page = Self.samples + "/Query-Margin-Account-Order.md"
    run = try await apiscribe.run("lint", "--pages", page, "--specs", "specs", "--accepted", "gone.json")
    #expect(run.code == 1)
    #expect(run.ids == ["diagnostic-gone", "diagnostic-gone"], "of operations that nothing documents any more, too")
    run = try await apiscribe.run("lint", "--pages", page, "--specs", "specs", "--accepted", "gone.json", "--forget")
    #expect(run.code == 0)
  }

  @Test("a list of accepted findings that cannot be read is bad input")
  func malformed() async throws {
    let apiscribe = try Apiscribe()
    _ = try await apiscribe.extractSamples()
    try apiscribe.folder.write("{}", to: "specs/diagnostics.json")
    let run = try await apiscribe.run("lint", "--pages", Self.samples, "--specs", "specs")
    #expect(run.code == 65)
    #expect(run.ids == ["specification-invalid"])
  }

  @Test(
    "what cannot be accepted is refused before anything is written",
    arguments: [
      (
        ["--accept", "note-unread", "--reason", "x"], "a reason has at least 20 characters; this one has 1", 64
      ),
      (
        ["--accept", "note-unred"],
        "`note-unred` is no rule of findings that can be accepted; did you mean `note-unread`?", 64
      ),
      (["--reason", "the values can be read all the same"], "`--reason` needs `--accept ID…`", 64),
      (["--accepted", "typo.json"], "no file is called typo.json", 66),
    ])
  func refused(options: [String], message: String, code: Int32) async throws {
    let apiscribe = try Apiscribe()
    _ = try await apiscribe.extractSamples()
    let before = apiscribe.folder.files(below: ".")
    let run = try await Program.run(
      Apiscribe.program, ["lint", "--pages", Self.samples, "--specs", "specs"] + options, in: apiscribe.folder.url)
    #expect(run.errors.contains(message))
    #expect(run.code == code)
    #expect(apiscribe.folder.files(below: ".") == before)
  }

  @Test("everything that the samples have wrong is accepted")
  func acceptedSamples() async throws {
    let run = try await Program.run(
      Apiscribe.program,
      [
        "lint", "--pages", Self.samples, "--specs", Repository.url("specs/binance").path, "--accepted",
        Self.samples + "/diagnostics.json",
      ])
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.hasSuffix("8 findings accepted, 0 not, 0 gone\n"))
  }

  @Test(
    "everything that the crawled documentation has wrong is accepted, and nothing accepted is gone",
    .enabled(if: SharedData.runs("corpus"), Comment(rawValue: SharedData.missing("corpus"))))
  func acceptedCrawl() async throws {
    let path = "corpus/crawl-2026-01"
    let crawl = try #require(SharedData.url(path), Comment(rawValue: SharedData.missing(path)))
    let run = try await Program.run(
      Apiscribe.program, ["lint", "--pages", crawl.path, "--specs", Repository.url("specs/binance").path])
    #expect(run.code == 0, "\(run.errors.prefix(4000))")
    #expect(run.output.hasSuffix(" findings accepted, 0 not, 0 gone\n"))
  }

  @Test("why names the page, the lines with their rules, the languages and the correction")
  func why() async throws {
    let apiscribe = try Apiscribe()
    _ = try await apiscribe.extractSamples()
    try apiscribe.folder.write(
      """
      {"format": 1, "entries": [{"operation": "GET /sapi/v1/margin/order", "at": "parameter symbol.required",
      "expect": true, "put": null, "reason": "only a test of this program"}]}
      """, to: "specs/overlays/margin_trading.json")
    let run = try await apiscribe.run(
      "why", "GET api /sapi/v1/margin/order", "parameter symbol.required", "--pages", Self.samples, "--specs", "specs")
    #expect(run.code == 0)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "`parameter symbol.required` of `GET api /sapi/v1/margin/order`")
    #expect(lines.contains("in the specification, margin_trading: true"))
    #expect(lines.contains("after overlays, margin_trading: nothing"))
    #expect(lines.contains("overlay overlays/margin_trading.json: true becomes null; only a test of this program"))
    #expect(lines.contains("page margin_trading/trade/Query-Margin-Account-Order: true"))
    #expect(lines.contains("  en alone: true"))
    #expect(
      lines.contains { $0.contains("Query-Margin-Account-Order.md:") && $0.contains(": row, rule parameter: symbol") })
  }

  @Test("why shows the lines of examples for a field, and refuses what is no address")
  func whyField() async throws {
    let apiscribe = try Apiscribe()
    _ = try await apiscribe.extractSamples()
    let page = Self.samples + "/Query-Margin-Account-Order.md"
    var run = try await apiscribe.run(
      "why", "GET /sapi/v1/margin/order", "response.price.type", "--pages", page, "--specs", "specs")
    #expect(run.code == 0)
    #expect(run.output.contains("in the specification, margin_trading: \"decimal\"\n"))
    #expect(run.output.contains(": example, rule example: \"price\": "))
    for (key, fact, code, message) in [
      ("GET /x", "parameters[0]", 64, "is no address of a fact"),
      ("get /sapi/v1/margin/order", "weights", 64, "is no key of an operation"),
      ("GET /sapi/v1/margin/orderz", "weights", 66, "did you mean `GET /sapi/v1/margin/order`?"),
      ("GET /sapi/v1/margin/order", "bogus", 66, "nothing is known of `bogus`"),
    ] {
      run = try await apiscribe.run("why", key, fact, "--pages", page, "--specs", "specs")
      #expect(run.code == Int32(code))
      #expect(run.errors.contains(message))
      #expect(run.output == "")
    }
  }
}
