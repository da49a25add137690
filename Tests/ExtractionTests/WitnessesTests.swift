import Diagnostics
import Documents
import Testing

@testable import Extraction

@Suite("Witnesses of a fact")
struct WitnessesTests {
  private static func entry(
    _ unit: Ledger.Unit, _ rule: String?, _ text: String, section: String = "parameters"
  ) -> Ledger.Entry {
    Ledger.Entry(
      unit: unit, rule: rule, language: .english, section: section,
      span: SourceSpan(file: "a.md", start: SourcePosition(line: 1)), text: text)
  }

  private static let ledger = [
    entry(.heading, "title", "Query Order (USER_DATA)", section: "other"),
    entry(.sentence, "request", "GET `/x`", section: "request"),
    entry(.sentence, "weight", "10 (IP)", section: "weight"),
    entry(.row, "parameter", "symbol | STRING | YES |"),
    entry(.row, "parameter", "symbols | STRING | NO |"),
    entry(.sentence, "note-atLeastOneOf", "Either `symbol` or orderId must be sent."),
    entry(.sentence, nil, "`symbol` twice is slower."),
    entry(.example, "example", "", section: "response"),
  ]

  @Test(
    "rows and sentences that name it, sections that state it, examples for fields",
    arguments: [
      ("parameter symbol.required", [3, 5, 6]), ("parameter symbols", [4]), ("weights", [2]), ("title", [0]),
      ("security", [0, 1]), ("rules", [1, 2, 5, 6]), ("response.price.type", [7]), ("response.rows[].price.type", [7]),
    ])
  func selection(fact: String, expected: [Int]) {
    let witnesses = Witnesses(of: fact)
    #expect(Self.ledger.indices.filter { witnesses.include(Self.ledger[$0]) } == expected)
  }

  @Test("a field is known in examples by the name before the member that is asked for")
  func exampleName() {
    #expect(Witnesses(of: "response.rows[].price.type").exampleName == "price")
    #expect(Witnesses(of: "response.price").exampleName == "price")
    #expect(Witnesses(of: "parameter price").exampleName == nil)
  }

  @Test("a name counts as a word of its own only")
  func words() {
    #expect(Witnesses.mentions("{\"price\": 1}", "price"))
    #expect(Witnesses.mentions("{\"avgPrice\": 1, \"prices\": 2}", "price") == false)
    #expect(Witnesses.mentions("若不传symbol则返回全部", "symbol"))
  }
}
