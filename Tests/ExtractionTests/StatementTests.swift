import Diagnostics
import Testing

@testable import Extraction

@Suite("Statements")
struct StatementTests {
  private static let names = NameSet(["startTime", "price"])

  @Test(
    "a sentence turns on names, values, numbers with their units, demands, denials and comparisons",
    arguments: [
      ("The `price` must not exceed 3 hours", ["price", "must", "not", "exceed", "3 hours"]),
      ("Half a year at most, or more than 24h", ["6 months", "most", "more", "24 hours"]),
      ("Kinds are RED, GREEN or BIG_BLUE", ["RED", "GREEN", "BIG_BLUE"]),
      ("The price is sent", ["price"]),
      ("The price is right", []),
      ("The answer may also be late", []),
      ("The `price` may be late", ["price", "may"]),
      ("两种颜色不能大于 3 个月", ["不能", "大于", "3 months"]),
      ("响应所需", []),
    ])
  func words(text: String, expected: [String]) {
    #expect(Substance(names: Self.names).words(of: Tokenizer.tokens(of: text)) == expected)
  }

  @Test("words that state nothing alone count beside others of their sentence")
  func weakWords() {
    func ids(_ note: String) -> [String] { Extracting(rows: ["startTime| LONG| NO| "], notes: "  * \(note)").ids }
    #expect(ids("Lamps may be late") == [])
    #expect(ids("If startTime is not sent, all lamps will be returned") == [])
    #expect(ids("If startTime is not sent, all lamps will be returned, also") == ["note-without-place"])
  }

  @Test("what a rule passes over is left for other rules, and reported where none reads it")
  func passedOver() {
    let page = Extracting(
      rows: ["startTime| LONG| NO| ", "endTime| LONG| NO| "],
      notes: "  * Only keeps, but for `ghosts` and 5 others, records of the last 3 months")
    #expect(page.json("history") == #"{"max": 3, "unit": "month"}"#)
    #expect(page.ids == ["note-unread"])
    #expect(page.findings.first { $0.rule == .noteUnread }?.message.hasSuffix(": ghosts 5") == true)
  }

  @Test("a changed word of a statement that no rule reads changes its finding")
  func changedWord() {
    func subjects(_ note: String) -> [String?] {
      Extracting(rows: ["a| LONG| NO| "], notes: "  * \(note)").findings.filter { $0.rule == .noteUnread }
        .map(\.subject)
    }
    #expect(subjects("The moon must be full for 3 days") == ["parameters statement en (must 3 days)"])
    #expect(subjects("The moon must be full for 4 days") == ["parameters statement en (must 4 days)"])
    #expect(subjects("The moon may be full for 3 days") == ["parameters statement en (may 3 days)"])
  }

  @Test(
    "what a sentence says of zones, modes and the meaning of codes is understood and has no place",
    arguments: [
      "Hours and minutes (e.g. `+2:00`)", "仅小时（例如 `3`）", "Values 7, 8, 9 shows how full the moon is",
      "Cannot be used with `lamp` parameter", "不支持 `lamp` 参数",
      "`UP`方向上不支持`DOWN`", "When the order is `RED` and the new price makes it executed immediately",
    ])
  func placeless(note: String) {
    let page = Extracting(rows: ["lamp| STRING| NO| "], notes: "  * \(note)")
    #expect(page.ids == ["note-without-place"])
  }

  @Test(
    "a description's remarks on other fields and on times from now have no place",
    arguments: [
      "It must be greater than the current time plus 30 seconds", "Filters for symbols that have this `moonStatus`.",
      "unique Id for the entire moonList",
    ])
  func remarks(description: String) {
    #expect(Extracting(rows: ["moon| LONG| NO| \(description)"]).ids == ["note-without-place"])
  }

  @Test("a description may state what notes state")
  func descriptions() {
    let page = Extracting(
      rows: ["startTime| LONG| NO| Cannot be earlier than 1 month ago", "endTime| LONG| NO| Maximum range: 7 days."])
    #expect(page.json("history") == #"{"max": 1, "unit": "month"}"#)
    #expect(page.json("rules") == #"[{"from": "startTime", "to": "endTime", "max": 7, "unit": "day"}]"#)
    #expect(page.ids == [])
  }

  @Test(
    "units and times before now are facts of descriptions",
    arguments: [
      ("timer| LONG| NO| timer, 1000 for 1 second", #"{"name": "timer", "type": "int64", "unit": "ms"}"#),
      (
        "startTime| LONG| NO| Default: 7 days ago",
        #"{"name": "startTime", "type": "timestamp", "unit": "ms", "whenOmitted": "7 days ago"}"#
      ),
    ])
  func units(row: String, expected: String) {
    let page = Extracting(rows: [row])
    #expect(page.json("parameters") == "[\(expected)]")
    #expect(page.ids == [])
  }
}
