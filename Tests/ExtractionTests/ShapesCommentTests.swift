import Documents
import Specification
import Testing

@testable import Extraction

@Suite("Comments in examples")
struct ShapesCommentTests {
  @Test(
    "a comment lists values in every spelling",
    arguments: [
      (#""NEW", "DONE""#, "NEW", #"["NEW", "DONE"]"#), ("NEW/DONE/LOST", "NEW", #"["NEW", "DONE", "LOST"]"#),
      ("NEW or DONE", "DONE", #"["NEW", "DONE"]"#), ("status: NEW / DONE", "NEW", #"["NEW", "DONE"]"#),
      ("NEW, DONE, or Lost2", "NEW", #"["NEW", "DONE", "Lost2"]"#),
      ("NEW,DONE，LOST", "LOST", #"["NEW", "DONE", "LOST"]"#),
      ("one of NEW (5), DONE (all over, nothing left)", "NEW", #"["NEW", "DONE"]"#),
      (
        "one of NEW (just made), DONE (all over, nothing left)", "NEW",
        #"[{"value": "NEW", "name": "just made"}, {"value": "DONE", "name": "all over"}]"#
      ),
      ("The state of it:\"NEW\", \"DONE\"", "NEW", #"["NEW", "DONE"]"#),
      (
        "Direction: UP long, DOWN short", "UP",
        #"[{"value": "UP", "name": "long"}, {"value": "DOWN", "name": "short"}]"#
      ),
      (
        "MM_1 for First Kind, MM_2 for Second Kind", "MM_1",
        #"[{"value": "MM_1", "name": "First Kind"}, {"value": "MM_2", "name": "Second Kind"}]"#
      ),
      ("MM_1 for First, MM_2 for Second(some)", "MM_1", #"["MM_1", "MM_2"]"#),
      (
        "MM_1 for First, MM_2 for First(XY)", "MM_1",
        #"[{"value": "MM_1", "name": "First"}, {"value": "MM_2", "name": "First XY"}]"#
      ),
      ("A_A,B_B for one thing; B_B，C_C for another", "C_C", #"["A_A", "B_B", "C_C"]"#),
      ("Enum：first，second", "second", #"["first", "second"]"#),
      ("状态，枚举类型：first 已完成，second 处理中", "first", #"["first", "second"]"#),
      ("状态: NEW (新), DONE (完成)", "DONE", #"["NEW", "DONE"]"#),
      ("IN TRANSIT or DONE", "IN_TRANSIT", #"["IN_TRANSIT", "DONE"]"#),
      ("NEW, DONE", "LOST", "[]"), ("e.g. NEW, DONE", "NEW", "[]"),
      ("including but not limited to: NEW, DONE", "NEW", "[]"),
      ("only with NEW", "NEW", "[]"), ("the sum of all", "NEW", "[]"),
    ])
  func texts(comment: String, shown: String, expected: String) {
    let values = ValueList(shown: [shown], areNumbers: false).values(in: comment)
    #expect(CanonicalJSON.inline(.array(values.map(\.json))) == expected)
  }

  @Test("a list of three constants counts where some of them are shown, and others that are shown join it")
  func openList() {
    let list = "NEW, HALF_DONE, ALL_DONE"
    #expect(
      ValueList(shown: ["NEW", "DONE"], areNumbers: false).values(in: list).map(\.value.text)
        == ["NEW", "HALF_DONE", "ALL_DONE", "DONE"])
    #expect(ValueList(shown: ["DONE"], areNumbers: false).values(in: list) == [])
    #expect(ValueList(shown: ["NEW", "done"], areNumbers: false).values(in: list) == [])
    #expect(ValueList(shown: ["NEW", "DONE"], areNumbers: false).values(in: "NEW, HALF_DONE") == [])
  }

  @Test(
    "a comment gives numbers names",
    arguments: [
      (
        "0:PASS,2:REJECTED,-1:FAILED", "-1",
        #"[{"value": 0, "name": "PASS"}, {"value": 2, "name": "REJECTED"}, {"value": -1, "name": "FAILED"}]"#
      ),
      (
        "1 for inner transfer, 0 for outer transfer, only for some", "0",
        #"[{"value": 1, "name": "inner transfer"}, {"value": 0, "name": "outer transfer"}]"#
      ),
      (
        "1: First Wallet 0:Other Wallet", "1",
        #"[{"value": 1, "name": "First Wallet"}, {"value": 0, "name": "Other Wallet"}]"#
      ),
      (
        "1 for cash, 4 or 6 for cards", "4",
        #"[{"value": 1, "name": "cash"}, {"value": 4, "name": "cards 4"}, {"value": 6, "name": "cards 6"}]"#
      ),
      ("Side（-1 Sell，1 Buy）", "1", #"[{"value": -1, "name": "Sell"}, {"value": 1, "name": "Buy"}]"#),
      ("0: 正常，1：维护", "0", "[0, 1]"),
      (
        "0: this is a long tale of what it may mean to whom, 1: and so on", "1",
        #"[0, {"value": 1, "name": "and so on"}]"#
      ),
      ("每5分钟不得超过5000", "5000", "[]"), ("200 for success; others are error codes", "200", "[]"),
      ("24-hour high", "24", "[]"),
    ])
  func numbers(comment: String, shown: String, expected: String) {
    let values = ValueList(shown: [shown], areNumbers: true).values(in: comment)
    #expect(CanonicalJSON.inline(.array(values.map(\.json))) == expected)
  }

  @Test("what stands in parentheses behind words names them, if it is a few words behind each of them")
  func explainedWords() {
    let list = ValueList(shown: ["LIT"], areNumbers: false)
    let named = list.values(in: "one of LIT (burns well), OUT (no longer lit, but whole), OLD (long gone)")
    #expect(named.map(\.name) == ["burns well", "no longer lit", "long gone"])
    #expect(list.values(in: "one of LIT (burns well), OUT, OLD").map(\.name) == [nil, nil, nil])
    #expect(list.values(in: "LIT for new lamps, OUT for old lamps(ABC)").map(\.name) == ["new lamps", "old lamps ABC"])
  }

  @Test("a comment that explains one number of a switch gives it a name; other numbers may be any")
  func explainedNumbers() {
    let list = ValueList(shown: ["0", "1"], areNumbers: true)
    let values = list.explained(in: "'isLit' is 1 means the lamp is lit, as the room shows.") ?? []
    #expect(CanonicalJSON.inline(.array(values.map(\.json))) == #"[0, {"value": 1, "name": "the lamp is lit"}]"#)
    #expect(ValueList(shown: ["0", "7"], areNumbers: true).explained(in: "0 means unlimited") == nil)
  }

  @Test("a bare number that a comment calls an amount of an asset may have a fraction")
  func amounts() {
    let page = Extracting(
      response: """
            {"unit": 1, // the quantity of the underlying asset in one lamp
             "lamps": 2} // quantity of lamps
        """)
    guard case .object(let fields)? = page.operation?.responses[0].shape.kind else {
      Issue.record("no object")
      return
    }
    #expect(fields.map(\.shape.word) == ["decimal", "int64"])
    #expect(fields[0].shape.weak)
  }

  @Test(
    "a name that says nothing gets one from the comment, never a sentence",
    arguments: [
      ("a", "Aggregate tradeId", "aggregateTradeId"), ("T", "Timestamp", "timestamp"), ("ps", "pair", "pair"),
      ("E", "Message output time, in ms", "messageOutputTime"), ("m", "Was the buyer the maker?", "isBuyerMaker"),
      ("x", "Whether this is so", nil), ("x", "Is it?", nil), ("q", "数量", nil), ("id", "unique id", nil),
      ("price", "Trade price", nil),
    ])
  func labels(name: String, comment: String, expected: String?) {
    #expect(FieldLabel.label(name, comments: [(.english, comment)]) == expected)
  }

  @Test(
    "a comment says when a field is there",
    arguments: [
      ("only return with LIMIT order", #""presentWhen": {"field": "type", "is": ["LIMIT"]}"#),
      ("仅 LIMIT 订单返回", #""presentWhen": {"field": "type", "is": ["LIMIT"]}"#),
      (#"shown only when "isOpen" is true"#, #""presentWhen": {"field": "isOpen", "is": ["true"]}"#),
      (#"shown only when "isOpen" is false"#, #""appliesWhen": {"field": "isOpen", "is": ["false"]}"#),
      ("the end, only if state = 3(done)", #""presentWhen": {"field": "tradeState", "is": ["3"]}"#),
      ("the end, only if size = 3(done)", ""), ("only for a second kind of account", ""), ("仅适用于另一种账户", ""),
      ("only for BTC asset", #""required": true"#),
      ("LIMIT order", #""required": true, "appliesWhen": {"field": "type", "is": ["LIMIT"]}"#),
      (
        "if type != 'LIMIT', this value is blank",
        #""required": true, "appliesWhen": {"field": "type", "is": ["LIMIT"]}"#
      ),
      (
        "please ignore when order type is LIMIT",
        #""required": true, "appliesWhen": {"field": "type", "isNot": ["LIMIT"]}"#
      ),
      ("will not be returned for old accounts", ""), ("no answer: 没有则不返回该字段", ""),
      ("will be null for some", #""nullable": true, "required": true"#),
      ("value will be -1 outside of lists", #""unavailable": "negative", "required": true"#),
      ("an ordinary field", #""required": true"#),
    ])
  func presence(comment: String, expected: String) {
    let page = Extracting(
      response: """
            [
              {
                "type": "LIMIT",
                "isOpen": true,
                "tradeState": 3,
                "extra": 7   // \(comment)
              },
              {
                "type": "LIMIT",
                "isOpen": true,
                "tradeState": 3,
                "extra": 7
              }
            ]
        """)
    let field = [#"{"name": "extra", "type": "int64""#, expected].filter { !$0.isEmpty }.joined(separator: ", ")
    #expect(page.json("responses")?.contains(field + "}") == true, "\(page.json("responses") ?? "")")
    #expect(page.ids.isEmpty)
  }

  @Test(
    "a comment behind the last word of a list says when the list is there",
    arguments: [
      ("only returned if the filter is on", false), ("仅当过滤器开启时才返回", false), ("only some are returned", true),
    ])
  func lists(comment: String, isRequired: Bool) {
    let page = Extracting(
      response: """
            [
              {"words": ["a", "b" // \(comment)
              ]},
              {"words": ["c"]}
            ]
        """)
    let required = isRequired ? #", "required": true"# : ""
    #expect(page.json("responses")?.contains(#"{"name": "words", "type": "array"\#(required), "items""#) == true)
  }

  @Test("what a comment says of a field holds for the same field in another form of the answer")
  func sisters() {
    let page = Extracting(
      response: """
            [
              {"box": {"extra": 7, "more": 1}}, // all of them
              {"box": {"extra": 7, "more": 1}}
            ]

        ```

            {"box": {
              "extra": 7, // only there if asked, else it will not be returned
              "more": 1 // 1: first, 2: second
            }}
        """)
    let shapes = page.operation?.responses.map { CanonicalJSON.inline($0.shape.json) } ?? []
    #expect(shapes.count == 2)
    #expect(shapes.allSatisfy { $0.contains(#"{"name": "extra", "type": "int64"}"#) }, "\(shapes)")
    let values = #""values": [{"value": 1, "name": "first"}, {"value": 2, "name": "second"}]"#
    #expect(shapes.first?.contains(#"{"name": "more", "type": "int64", \#(values), "required": true}"#) == true)
  }

  @Test("a comment with a demand that no row reads is a finding at its place")
  func unread() {
    let page = Extracting(response: "    {\n      \"a\": 1, // must be odd\n      \"b\": 2\n    }")
    #expect(page.places.contains { $0.hasSuffix("comment-unread") })
  }
}
