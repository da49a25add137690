import Specification
import Testing

@testable import Extraction

/// What the rest of a page says of the fields of an answer; each case names the form by its words.
@Suite("Facts of answers")
struct AnswerFactTests {
  private static let twoRows = """
        [
          {"thingId": 1, "network": "a", "total": 2, "state": 0},
          {"thingId": 2, "network": "b", "total": 3, "state": 2}
        ]
    """

  private func field(_ name: String, of page: Extracting) -> String? {
    var found: String?
    for response in page.operation?.responses ?? [] {
      var shape = response.shape
      shape.apply(to: name) { found = found ?? CanonicalJSON.inline($0.json) }
    }
    return found
  }

  // MARK: - Notes

  @Test(
    "a note says that a field is not in every answer",
    arguments: [
      "`network` may not be in the response for old things.", "`network` will be returned only if it is known.",
      "旧记录可能不会返回`network`字段。", "`network`仅在已知时返回。",
    ])
  func absent(note: String) {
    let page = Extracting(notes: "  * \(note)\n", response: Self.twoRows)
    #expect(field("network", of: page) == #"{"name": "network", "type": "string"}"#)
    #expect(field("thingId", of: page) == #"{"name": "thingId", "type": "int64", "required": true}"#)
    #expect(page.ids == [])
  }

  @Test(
    "a field is answered when a parameter asks for it, by a note or by its name",
    arguments: [
      ("withTotal| STRING| NO|", "If `withTotal` is set, then return thingId.", "thingId", #"{"sent": "withTotal"}"#),
      ("withTotal| STRING| NO|", "If withTotal is sent, return thigId", "thingId", #"{"sent": "withTotal"}"#),
      ("needTotal| BOOLEAN| NO|", "", "total", #"{"parameter": "needTotal", "is": ["true"]}"#),
      ("needTotal| STRING| NO| true or false", "", "total", #"{"parameter": "needTotal", "is": ["true"]}"#),
    ])
  func requested(row: String, note: String, name: String, condition: String) {
    let page = Extracting(rows: [row], notes: note.isEmpty ? "" : "  * \(note)\n", response: Self.twoRows)
    #expect(
      field(name, of: page)?.hasSuffix(#", "presentWhen": \#(condition)}"#) == true, "\(field(name, of: page) ?? "")")
    #expect(page.ids == [])
  }

  @Test("a note says that a number below zero stands where there is none")
  func hidden() {
    let page = Extracting(notes: "  * Totals of old things are shown as -1.\n", response: Self.twoRows)
    #expect(
      field("total", of: page)
        == #"{"name": "total", "type": "int64", "unavailable": "negative", "required": true}"#)
    #expect(page.ids == [])
  }

  @Test("a sentence gives a field the values that it lists, and that the examples show in part")
  func prose() {
    let response = #"    [{"risk": "low", "name": "a"}, {"risk": "high", "name": "b"}]"#
    let page = Extracting(notes: "  * The risk can be high, medium and low, and changes daily.\n", response: response)
    #expect(field("risk", of: page)?.contains(#""values": ["high", "medium", "low"]"#) == true)
    #expect(field("name", of: page)?.contains("values") == false)
  }

  // MARK: - Parameters

  @Test("values of a parameter are those of the field of its name and type, where the examples show no other")
  func namesakes() {
    let rows = ["state| INT| NO| 0:begun, 2:over", "total| INT| NO| 2:first, 4:second", "network| ENUM| NO| a, b"]
    let page = Extracting(rows: rows, response: Self.twoRows)
    #expect(
      field("state", of: page)
        == #"{"name": "state", "type": "int64", "values": [{"value": 0, "name": "begun"}, {"value": 2, "name": "over"}], "#
        + #""required": true}"#)
    #expect(field("total", of: page)?.contains("values") == false)
    #expect(field("network", of: page)?.contains("values") == false)
  }

  @Test("a number of the request that is shown as an empty text has no value there")
  func empty() {
    let page = Extracting(
      rows: ["stop| DECIMAL| NO|"], response: #"    [{"stop": "", "id": 1}, {"stop": "", "id": 2}]"#)
    #expect(field("stop", of: page) == #"{"name": "stop", "type": "string", "unavailable": "empty", "required": true}"#)
  }

  @Test("members of a map are named after the one parameter that selects them")
  func keys() {
    let response = #"    {"limits": {"BTCUSDT": [1], "ETHUSDT": [2]}}"#
    let byParameter = Extracting(rows: ["symbol| STRING| NO|"], response: response)
    #expect(field("limits", of: byParameter)?.contains(#""key": "symbol""#) == true)
    #expect(field("limits", of: Extracting(response: response))?.contains(#""key": "limits""#) == true)
  }

  @Test("examples without labels are for the values of a parameter that they show, each another one")
  func telling() {
    let response = """
          {"rows": [{"kind": "spot", "id": 1, "free": "1.5"}]}

      OR

          {"rows": [{"kind": "margin", "id": 2, "level": "1.5"}]}
      """
    let page = Extracting(rows: ["kind| STRING| YES| \"SPOT\", \"MARGIN\""], response: response)
    #expect(
      field("level", of: page)
        == #"{"name": "level", "type": "decimal", "presentWhen": {"parameter": "kind", "is": ["MARGIN"]}}"#)
    let other = Extracting(rows: ["kind| STRING| YES| \"SPOT\", \"OTHER\""], response: response)
    #expect(field("level", of: other) == #"{"name": "level", "type": "decimal"}"#)
  }

  // MARK: - Forms

  private static let reports = """
        {"listId": 5, "reports": [
          {"symbol": "A", "orderId": 1, "status": "NEW", "fills": []},
          {"symbol": "A", "orderId": 2, "status": "NEW", "fills": []}
        ], "before": [
          {"orderId": 1, "origClientOrderId": "x", "status": "NEW"}, {"orderId": 2, "origClientOrderId": "y", "status": "NEW"}
        ]}
    """

  @Test(
    "a page that shows a longer form of an answer only does not show what every form has",
    arguments: [
      ("newOrderRespType| ENUM| NO| ACK, RESULT, FULL", true), ("newOrderRespType| ENUM| NO| See below", true),
      (#"newOrderRespType| ENUM| NO| "ACK", "RESULT", default "ACK""#, false), ("other| ENUM| NO| ACK, FULL", false),
      (#"newOrderRespType| ENUM| NO| "RESULT", "FULL""#, false),
    ])
  func forms(row: String, isWeakened: Bool) {
    let page = Extracting(rows: [row], response: Self.reports)
    #expect(field("status", of: page)?.contains("required") == !isWeakened)
    #expect(field("fills", of: page)?.contains("required") == !isWeakened)
    #expect(field("symbol", of: page)?.contains("required") == true)
    #expect(field("origClientOrderId", of: page)?.contains("required") == true)
    #expect(page.findings.contains { $0.message.contains("newOrderRespType") } == isWeakened)
  }

  @Test("an example of the shortest form says what every form has")
  func shortestForm() {
    let response = """
          {"symbol": "A", "orderId": 1}

      RESULT:

          {"symbol": "A", "orderId": 1, "status": "NEW"}
      """
    let page = Extracting(rows: ["newOrderRespType| ENUM| NO| ACK, RESULT"], response: "ACK:\n\n" + response)
    #expect(
      field("status", of: page)
        == #"{"name": "status", "type": "string", "presentWhen": {"parameter": "newOrderRespType", "is": ["RESULT"]}}"#)
  }

  @Test("a longer form that comes by default for some orders is there for them")
  func defaultForm() {
    let response = """
      ACK:

          {"symbol": "A", "orderId": 1}

      RESULT:

          {"symbol": "A", "orderId": 1, "status": "NEW"}
      """
    let row =
      "newOrderRespType| ENUM| NO| ACK or RESULT; `MARKET` and `LIMIT` order types default to `RESULT`, "
      + "all other orders default to `ACK`"
    let condition =
      #"{"any": [{"parameter": "newOrderRespType", "is": ["RESULT"]}, "#
      + #"{"all": [{"notSent": "newOrderRespType"}, {"parameter": "type", "is": ["MARKET", "LIMIT"]}]}]}"#
    let page = Extracting(rows: [row, "type| ENUM| YES| "], response: response)
    #expect(
      field("status", of: page) == #"{"name": "status", "type": "string", "presentWhen": \#(condition)}"#)
  }

  @Test("an example without a label beside labelled ones is a case without a condition")
  func unlabelled() {
    let response = """
          {"a": 1}

      Or (account violation triggered)

          {"a": 2}
      """
    let variants = Extracting(response: response).operation?.responses.first?.variants
    #expect(variants == [ResponseVariant(), ResponseVariant(when: .state("accountViolation"))])
  }

  // MARK: - Tables of fields

  private func tabled(_ rows: String, _ response: String) -> Extracting {
    Extracting(response: "\(response)\n\nField| Type| Description\n---|---|---\n\(rows)\n")
  }

  @Test("one object that a table calls a list of objects may be either, whatever stands inside")
  func lists() {
    let page = tabled(
      "box| Object Array| \n→part| Object Array| \n→→id| Long| ", #"    {"box": {"part": {"id": 7}}}"#)
    let part =
      #"{"name": "part", "type": "oneOf", "alternatives": [{"type": "object", "fields": [{"name": "id", "type": "int64"}]}, "#
    #expect(field("box", of: page)?.contains(#""type": "oneOf""#) == true)
    #expect(field("part", of: page)?.hasPrefix(part) == true, "\(field("part", of: page) ?? "")")
    #expect(page.ids == ["field-types-differ", "field-types-differ"])
  }

  @Test("a number that a table calls text may stand in a string; the integers of such a table are no evidence")
  func strings() {
    let response = #"    {"uid": 7, "interest": 1, "ltv": 1}"#
    let page = tabled("uid| String| \ninterest| String| \nltv| Long| ", response)
    #expect(field("uid", of: page)?.contains(#""type": "int64", "wire": "either""#) == true)
    #expect(field("interest", of: page)?.contains(#""type": "decimal", "wire": "either""#) == true)
    #expect(field("ltv", of: page)?.contains(#""type": "decimal", "wire": "number""#) == true)
    let believed = tabled("uid| Long| \nltv| Long| ", response)
    #expect(field("ltv", of: believed)?.contains(#""type": "int64""#) == true)
  }

  @Test("a text that no example shows is a decimal under the name of an amount")
  func unshown() {
    let page = tabled("id| Long| \nmaxQty| String| \nremark| String| ", #"    {"id": 7}"#)
    #expect(field("maxQty", of: page)?.contains(#""type": "decimal""#) == true)
    #expect(field("remark", of: page)?.contains(#""type": "string""#) == true)
  }

  @Test(
    "a name is known by a word that is one letter off, if it is the only one",
    arguments: [
      ("totl", "total"), ("totals", "total"), ("tatal", "total"), ("toatl", nil), ("tbc", nil), ("total", nil),
    ])
  func near(word: String, name: String?) {
    #expect(NameSet(["total", "abc", "tba", "tbd"]).closest(to: word) == name)
  }
}
