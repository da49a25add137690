import Testing

@testable import Extraction

/// Lists and tables of the combinations of parameters that may be sent.
@Suite("Supported combinations of parameters")
struct CombinationTests {
  private static let rows = [
    "symbol| STRING| YES| ", "orderId| LONG| NO| ", "fromId| LONG| NO| ", "startTime| LONG| NO| ", "limit| INT| NO| ",
  ]

  private func page(_ notes: String) -> Extracting { Extracting(rows: Self.rows, notes: notes) }

  @Test("what stands in no row together may not be sent together")
  func excluded() {
    let page = page(
      "  * These are the supported combinations of all parameters:\n    * `symbol`\n    * `symbol` \\+ `orderId`\n"
        + "    * `symbol`\\+ `orderId` \\+ `fromId`\n    * `symbol` \\+ `fromId`\n    * `symbol` \\+ `startTime`\n")
    #expect(
      page.json("rules")
        == #"[{"notTogether": ["orderId", "startTime"]}, {"notTogether": ["fromId", "startTime"]}]"#)
  }

  @Test("one of the names without which there is no row must be sent, and some need another one")
  func demanded() {
    let page = page(
      "Supported parameter combinations:\n\nParameters| Response\n---|---\n`symbol` \\+ `orderId`| one\n"
        + "`symbol` \\+ `startTime`| some\n`symbol` \\+ `orderId` \\+ `fromId` (`limit` is 5)| more\n")
    #expect(
      page.json("rules")
        == #"[{"exactlyOneOf": ["orderId", "startTime"]}, {"notTogether": ["startTime", "fromId"]}, "#
        + #"{"parameter": "fromId", "needs": "orderId"}]"#)
    #expect(page.ids.allSatisfy { $0 == "note-without-place" })
  }

  @Test("a list of other things beside the word is none of combinations")
  func others() {
    #expect(page("Some combinations:\n\n  * `symbol` \\+ `orderId`\n  * `symbol` \\+ `fromId`\n").json("rules") == nil)
  }
}
