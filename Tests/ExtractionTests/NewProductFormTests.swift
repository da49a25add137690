import Specification
import Testing

@testable import Extraction

@Suite("Forms of further products")
struct NewProductFormTests {
  private func parameter(_ type: String, _ description: String, name: String = "wick") -> String {
    let page = Extracting(rows: ["\(name)| \(type)| NO| \(description)"])
    guard page.ids == [], let parameter = page.operation?.parameters.first else {
      return page.ids.joined(separator: " ")
    }
    return String(CanonicalJSON.inline(parameter.json).dropFirst("{\"name\": \"\(name)\", \"type\": ".count).dropLast())
  }

  // MARK: - Descriptions

  @Test(
    "bounds in further words",
    arguments: [
      ("DECIMAL", "amount must be > 0", #""decimal", "above": 0"#),
      ("DECIMAL", "must be >= 5", #""decimal", "min": 5"#), ("DECIMAL", "must be <= 5", #""decimal", "max": 5"#),
      ("DECIMAL", "must be < 5", #""decimal", "below": 5"#),
      ("INT", "Range is 0 to 90", #""int64", "min": 0, "max": 90"#),
      ("INT", "Must be number between 1 and 31", #""int64", "min": 1, "max": 31"#),
      ("INT", "A number from 1 through 28", #""int64", "min": 1, "max": 28"#),
      ("INT", ">= 1 (default 1)", #""int64", "default": 1, "min": 1"#),
      ("INT", "1 ≤ wick ≤ 50, default 9", #""int64", "default": 9, "min": 1, "max": 50"#),
      ("INT", "1 <= wick <= 50", #""int64", "min": 1, "max": 50"#),
      ("STRING", "len = 64", #""string", "minLength": 64, "maxLength": 64"#),
      ("STRING", "min length 4", #""string", "minLength": 4"#),
      ("STRING", "at least 4 characters", #""string", "minLength": 4"#),
      ("STRING", "最小长度为4", #""string", "minLength": 4"#),
    ])
  func bounds(type: String, description: String, expected: String) {
    #expect(parameter(type, description) == expected)
  }

  @Test("numbers that are all a description tells may have a unit behind them")
  func numbersWithUnit() {
    #expect(parameter("INT", "7/14/30 days") == #""int64", "values": [7, 14, 30], "unit": "d""#)
    #expect(parameter("INT", "7/14/30天") == #""int64", "values": [7, 14, 30], "unit": "d""#)
  }

  @Test("how long a request is good for may be told in seconds")
  func receiveWindow() {
    #expect(parameter("LONG", "The value cannot be greater than 60s", name: "recvWindow") == #""int64", "max": 60000"#)
    #expect(parameter("LONG", "The value cannot be greater than 60s") == "description-unread")
  }

  @Test(
    "all is answered without a parameter",
    arguments: [
      "If don't fill this field, will response all the wicks", "while empty query all", "when blank, returns all",
      "Default: all wicks",
    ])
  func all(description: String) {
    #expect(parameter("STRING", description) == #""string", "whenOmitted": "all""#)
  }

  @Test("a begin and an end of a time tell how long and how far back it may be in their own descriptions")
  func times() {
    let page = Extracting(
      rows: [
        "startTime| LONG| NO| startTime cannot be earlier than 30 days ago",
        "endTime| LONG| NO| Default: now; the range must not be larger than 9 days",
      ])
    #expect(page.ids == [])
    #expect(page.json("history") == #"{"max": 30, "unit": "day"}"#)
    #expect(page.json("rules") == #"[{"from": "startTime", "to": "endTime", "max": 9, "unit": "day"}]"#)
    #expect(page.operation?.parameters.last?.whenOmitted == "now")
  }

  @Test("a demand may name the value of another parameter behind a colon")
  func demand() {
    let page = Extracting(rows: ["kind| STRING| NO| WAX, OIL", "wick| STRING| NO| Mandatory if kind: WAX"])
    #expect(page.ids == [])
    #expect(page.operation?.parameters.last?.required == .requiredWhen(.parameter("kind", values: ["WAX"])))
  }

  // MARK: - Values

  @Test(
    "numbers may have their labels in front, behind, and in parentheses",
    arguments: [
      "Unlit=0, Half Lit=1", "state: Unlit=0; Half Lit=1", "0 (Unlit), 1 (Half Lit)", "(0) Unlit (1) Half Lit",
    ])
  func labels(text: String) {
    let values = #"[{"value": 0, "name": "Unlit"}, {"value": 1, "name": "Half Lit"}]"#
    #expect(parameter("INT", text) == #""int64", "values": \#(values)"#)
    let found = ValueList(shown: ["1"], areNumbers: true).values(in: text)
    #expect(CanonicalJSON.inline(.array(found.map(\.json))) == values)
  }

  @Test(
    "what only looks like labels is none",
    arguments: ["default=0&max=1", "a=3, b=9", "10 (ms), 20 (s)", "x = 0"])
  func noLabels(text: String) {
    let tokens = Tokenizer.tokens(of: text)
    #expect(NumberedLabels.normalized(tokens) == tokens)
  }

  @Test(
    "words of a comment are values in further forms",
    arguments: [
      ("INIT -> LIT -> OUT", "LIT", #"["INIT", "LIT", "OUT"]"#), ("INIT → LIT", "LIT", #"["INIT", "LIT"]"#),
      ("[OPEN, SHUT]", "OPEN", #"["OPEN", "SHUT"]"#), ("enum{OPEN, SHUT}", "OPEN", #"["OPEN", "SHUT"]"#),
      ("(WITHDRAW), (DEPOSIT)", "DEPOSIT", #"["WITHDRAW", "DEPOSIT"]"#),
      ("“LIT/OUT\"", "OUT", #"["LIT", "OUT"]"#), ("Values: A, B or C", "A", #"["A", "B", "C"]"#),
      ("One of: Wax, Oil", "Oil", #"["Wax", "Oil"]"#), ("Lit: it burns; Out: it does not", "Lit", #"["Lit", "Out"]"#),
      ("Note: it burns; Out: it does not", "Lit", "[]"), ("a/b", "a/b", "[]"),
    ])
  func comments(text: String, shown: String, expected: String) {
    let values = ValueList(shown: [shown], areNumbers: false).values(in: text)
    #expect(CanonicalJSON.inline(.array(values.map(\.json))) == expected)
  }

  @Test("what a comment lists of states is all that there are, whichever of them is shown")
  func states() {
    func values(_ name: String, _ shown: String = "Out") -> [String]? {
      let page = Extracting(response: "    {\"\(name)\": \"\(shown)\" // Lit, Half Lit, Gone\n    }")
      return page.operation?.responses.first?.shape.fields.first?.shape.values.map(\.value.text)
    }
    #expect(values("wickStatus") == ["Lit", "Half Lit", "Gone", "Out"])
    #expect(values("state") == ["Lit", "Half Lit", "Gone", "Out"])
    #expect(values("wick") == [])
    #expect(values("state", "out") == [])
  }

  @Test("a comment may offer null beside a value")
  func orNull() {
    let page = Extracting(response: "    {\"a\": 1 // or null when pending\n    }")
    #expect(page.operation?.responses.first?.shape.fields.first?.shape.nullable == true)
  }

  // MARK: - Tables

  @Test("a type may tell values, a unit and a length in parentheses")
  func typeRemarks() {
    #expect(parameter("Enum(WAX, OIL)", "") == #""enum", "values": ["WAX", "OIL"]"#)
    #expect(parameter("varchar(32)", "what it is") == #""string", "maxLength": 32"#)
    #expect(parameter("Long (ms)", "") == #""int64", "unit": "ms""#)
    #expect(parameter("Decimal(20,8)", "") == #""decimal""#)
    #expect(parameter("TIMESTAMP", "", name: "burnt") == #""timestamp", "unit": "ms""#)
  }

  @Test("the line above a table without requirements may have the word for all of them")
  func labelledTables() {
    let page = Extracting(
      body: """
        # Query Thing (USER_DATA)

        ## HTTP Request

        GET `/sapi/v1/thing`

        ## Request Parameters

        **Required**

        Name| Type| Description
        ---|---|---
        wick| STRING|

        **Optional parameters**

        Name| Type| Description
        ---|---|---
        rows| INT| default 9

        ## Response Example

            {}
        """)
    #expect(page.operation?.parameters.map(\.required) == [.required, .optional])
    #expect(!page.ids.contains("parameter-requirement"))
  }

  @Test("rows of a table without a separator are no description")
  func noSeparator() {
    let rows = "wick| STRING| what it is\nwax| STRING| what it burns"
    let page = Extracting(response: "    {\"wick\": \"a\"}\n\nFields:\n\n\(rows)")
    #expect(page.places == ["27:1 block-unread"])
  }

  @Test("a path without a method is read where the title says that something is asked for, and reported")
  func noMethod() {
    let page = Extracting(request: "`/sapi/v1/thing`")
    #expect(page.operation?.key.method == .get)
    #expect(page.ids == ["path-unusual"])
    let change = Extracting(title: "Redeem Thing (TRADE)", request: "`/sapi/v1/thing`")
    #expect(change.operations.isEmpty)
    #expect(change.ids.contains("page-no-request"))
  }

  // MARK: - Notes

  @Test(
    "rules and times in further words",
    arguments: [
      ("wick or coat, one of them must be sent", #"[{"atLeastOneOf": ["wick", "coat"]}]"#),
      ("Send one and only one of wick and coat.", #"[{"exactlyOneOf": ["wick", "coat"]}]"#),
      ("coat is required if wick is provided", #"[{"parameter": "wick", "needs": "coat"}]"#),
      ("endTime - startTime <= 9 days", #"[{"from": "startTime", "to": "endTime", "max": 9, "unit": "day"}]"#),
      (
        "endTime should not be earlier than startTime, and the gap should not exceed 9 days.",
        #"[{"from": "startTime", "to": "endTime", "max": 9, "unit": "day"}]"#
      ),
      (
        "The query window must not be longer than 9 days.",
        #"[{"from": "startTime", "to": "endTime", "max": 9, "unit": "day"}]"#
      ),
    ])
  func rules(note: String, expected: String) {
    let rows = ["wick| STRING| NO| ", "coat| STRING| NO| ", "startTime| LONG| NO| ", "endTime| LONG| NO| "]
    let page = Extracting(rows: rows, notes: "  * \(note)")
    #expect(page.json("rules") == expected)
    // Which of two times is the earlier one has no place.
    #expect(page.ids == (note.contains("earlier") ? ["note-without-place"] : []))
  }

  @Test(
    "which time is answered by default, in further words",
    arguments: [
      "By default returns records of the past 7 days if no time range is given.",
      "If no startTime and endTime, default to show past 7 day data", "Default time range is the last 7 days.",
    ])
  func defaults(note: String) {
    let page = Extracting(rows: ["startTime| LONG| NO| ", "endTime| LONG| NO| "], notes: "  * \(note)")
    #expect(page.operation?.parameters.map(\.whenOmitted) == ["last 7 days", "last 7 days"])
    #expect(page.ids == [])
  }

  @Test("how far back there is data, who may ask and what the key needs, in further words")
  func access() {
    func page(_ note: String) -> Extracting { Extracting(rows: ["startTime| LONG| NO| "], notes: "  * \(note)") }
    let history = #"{"max": 6, "unit": "month"}"#
    #expect(page("The data of past 6 months can be queried only.").json("history") == history)
    #expect(page("startTime cannot be earlier than 6 months ago").json("history") == history)
    for note in [
      "Data is kept for 6 months.", "Records older than 6 months will not be returned.",
      "You can query up to 6 months of history.", "The start time must be within the last 6 months.", "数据保留6个月",
    ] {
      #expect(page(note).json("history") == history, "\(note)")
      #expect(page(note).ids == [], "\(note)")
    }
    #expect(page("Only VIP user can query this endpoint").json("accounts") == #"["vip"]"#)
    #expect(page("It is available for VIP users only.").json("accounts") == #"["vip"]"#)
    #expect(page("The API key must have the `Enable Spot & Margin Trading` option").json("permissions") != nil)
    #expect(page("You need to enable `Enable Withdrawals`").json("permissions") == #"["withdrawals"]"#)
    for note in ["startTime cannot be earlier than 6 months ago", "Only VIP user can query this endpoint"] {
      #expect(page(note).ids == [])
    }
  }
}
