import Diagnostics
import Specification
import Testing

@testable import Extraction

@Suite("Notes that speak of cases, and pages without some of their marks")
struct CaseNoteTests {
  private static let rows = [
    "startTime| LONG| NO| ", "endTime| LONG| NO| ", "kind| STRING| NO| ", "symbol| STRING| NO| ",
    "size| DECIMAL| NO| ",
  ]

  private func noted(_ note: String) -> Extracting {
    Extracting(rows: Self.rows, notes: "  * \(note)")
  }

  // MARK: - Cases

  @Test(
    "how far back there is data is the longest time of all cases, and the cases are reported",
    arguments: [
      "The history is limited to 30 days when `kind` is sent and to 90 days otherwise.",
      "传 `kind` 时可查询最近 90 天，否则只能查询最近 7 天",
    ])
  func history(note: String) {
    let read = noted(note)
    #expect(read.json("history") == #"{"max": 90, "unit": "day"}"#)
    #expect(read.ids == ["note-unread"])
  }

  @Test(
    "two windows in one sentence are a rule for each case",
    arguments: ["and 7 days if it is not", "but 7 days otherwise", "and 7 days if `kind` is not sent"])
  func windows(other: String) {
    let read = noted("The maximum interval between `startTime` and `endTime` is 30 days if `kind` is sent, \(other).")
    let window = #""from": "startTime", "to": "endTime""#
    #expect(
      read.json("rules")
        == #"[{\#(window), "max": 30, "unit": "day", "when": {"sent": "kind"}}, "#
        + #"{\#(window), "max": 7, "unit": "day", "when": {"notSent": "kind"}}]"#)
    #expect(read.ids == [])
  }

  @Test(
    "a parameter that is demanded where several others are missing",
    arguments: [
      "If neither `kind` nor `symbol` is sent, `size` is mandatory.",
      "`size` is required when neither `kind` nor `symbol` is sent.", "如果`kind`和`symbol`均未发送，`size`必填。",
    ])
  func missing(note: String) {
    let read = noted(note)
    #expect(
      read.json("parameters")?.contains(
        #""size", "type": "decimal", "requiredWhen": {"all": [{"notSent": "kind"}, {"notSent": "symbol"}]}"#) == true)
    #expect(read.ids == [])
  }

  @Test("no two parameters may be sent")
  func onlyOne() {
    let read = Extracting(
      rows: Array(Self.rows[2...]), notes: "  * Any combination of more than one parameter is invalid.")
    #expect(
      read.json("rules")
        == #"[{"notTogether": ["kind", "size"]}, {"notTogether": ["kind", "symbol"]}, "#
        + #"{"notTogether": ["size", "symbol"]}]"#)
  }

  @Test("a number that is more than nothing may be a part of a structured parameter")
  func positive() {
    #expect(noted("Size should be positive number only").json("parameters")?.contains(#""above": 0"#) == true)
    let parts = "orders.symbol should be STRING, orders.quantity should be DECIMAL, e.g. orders[0].symbol=A"
    let read = Extracting(rows: ["orders| ARRAY| YES| \(parts)"], notes: "  * Quantity should be positive number only")
    #expect(read.json("parameters")?.contains(#""quantity", "type": "decimal", "above": 0"#) == true)
  }

  @Test("results may be sorted by a field that is named; what is to be used instead is read with its request")
  func sorted() {
    let read = noted("Records are sorted by `startTime` in descending order by default.")
    #expect(read.json("order") == #""descending""#)
    #expect(read.ids == [])
    let old = noted("This endpoint is deprecated since 2026-09-01. Please use `POST /sapi/v2/thing` instead.")
    #expect(old.json("deprecated") == #"{"since": "2026-09-01", "replacement": "POST /sapi/v2/thing"}"#)
    #expect(old.ids == [])
  }

  // MARK: - Pages

  @Test("an answer that is nothing but a truth value is one")
  func truth() {
    let read = Extracting(rows: Self.rows, response: "    true")
    #expect(read.json("responses")?.contains(#""type": "bool""#) == true)
    #expect(read.ids == [])
  }

  @Test("a table without the line between header and rows is one all the same")
  func withoutRuler() {
    let read = Extracting(
      body: """
        # Query Thing (USER_DATA)

        ## HTTP Request

        GET `/sapi/v1/thing`

        ## Request Weight

        1

        ## Request Parameters

        Name| Type| Mandatory| Description
        ruleId| LONG| NO| which one
        level| INT| YES|

        ## Response Example

            {}
        """)
    #expect(
      read.json("parameters")
        == #"[{"name": "ruleId", "type": "int64"}, {"name": "level", "type": "int64", "required": true}]"#)
    #expect(read.ids == [])
  }

  @Test("a path without a method is an error that names it")
  func withoutMethod() {
    let read = Extracting(title: "Thing Rebalance (TRADE)", request: "`/sapi/v1/thing`")
    #expect(read.operations.isEmpty)
    #expect(read.findings.contains { $0.severity == .error && $0.message.contains("/sapi/v1/thing") })
  }

  @Test("a word where a security type stands is named where it is none that is known")
  func unknownSecurity() {
    let read = Extracting(title: "Redeem Thing (WITHDRAW)", rows: ["timestamp| LONG| YES| "])
    #expect(read.operation?.title == "Redeem Thing")
    #expect(read.findings.contains { $0.rule == .securityUndocumented && $0.message.contains("`WITHDRAW`") })
  }

  @Test("an example in code shows how a list is written")
  func listInCode() {
    let read = Extracting(rows: ["symbols| ARRAY| NO| Several ones. Example: `symbols=[\"A1B\",\"B2C\"]`"])
    #expect(read.json("parameters")?.contains(#""format": "json""#) == true)
  }
}
