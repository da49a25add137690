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

  @Test(
    "a field that a sentence says is not returned in some case is not always there, nor are those named beside it",
    arguments: [
      ("If lightLevel is set to 0, the lamp and corresponding lightLevel parameter will not be returned.", true),
      ("若`lightLevel`设置为0，该灯对应的参数不会被返回。", false),
      ("`lamp` and `lightLevel` won't be returned for lamps that are off.", true),
    ])
  func missing(note: String, isOfBoth: Bool) {
    let page = Extracting(notes: "  * \(note)\n", response: Self.lamps)
    #expect(field("lightLevel", of: page) == #"{"name": "lightLevel", "type": "int64"}"#)
    #expect(field("lamp", of: page)?.contains("required") == !isOfBoth)
    #expect(page.ids == [])
  }

  @Test(
    "a field may be absent, a parameter may be omitted",
    arguments: ["`lightLevel` is omitted for old lamps.", "lightLevel may be missing.", "`lightLevel`可能不存在。"])
  func omitted(note: String) {
    let page = Extracting(notes: "  * \(note)\n", response: Self.lamps)
    #expect(field("lightLevel", of: page) == #"{"name": "lightLevel", "type": "int64"}"#)
    let other = Extracting(rows: ["lightLevel| INT| NO|"], notes: "  * \(note)\n", response: Self.lamps)
    #expect(field("lightLevel", of: other) == #"{"name": "lightLevel", "type": "int64", "required": true}"#)
  }

  private static let lamps = """
        [
          {"lamp": "a", "lightLevel": 2, "SHORT": 4, "BOTH": 1},
          {"lamp": "b", "lightLevel": 3, "SHORT": 5, "BOTH": 2}
        ]
    """

  @Test("a remark that denies and names a field, a parameter or a value is no remark")
  func denied() {
    let page = Extracting(notes: "  * Lamps in status `NEW` will not be found.\n", response: Self.lamps)
    #expect(page.ids == ["note-unread"])
    let other = Extracting(notes: "  * Old lamps will not be found.\n", response: Self.lamps)
    #expect(other.ids.contains("note-unread") == false)
  }

  @Test(
    "a field that comes in place of another one is of its shape; neither is always there",
    arguments: [
      #""BLINK" will be returned instead of "BOTH""#, #""BLINK" as a sign will be returned instead of "BOTH""#,
    ])
  func substitute(note: String) {
    let page = Extracting(notes: "  * \(note);\n", response: Self.lamps)
    #expect(field("BLINK", of: page) == #"{"name": "BLINK", "type": "int64"}"#)
    #expect(field("BOTH", of: page) == #"{"name": "BOTH", "type": "int64"}"#)
    #expect(field("SHORT", of: page) == #"{"name": "SHORT", "type": "int64", "required": true}"#)
    #expect(page.ids == ["field-unshown"])
  }

  @Test(
    "the description of a flag says which field it asks for, be it one that no example shows",
    arguments: [
      ("true: return `lightLevel` within response.", "lightLevel"),
      ("Default: `false`, return `lightLevel` field when set to `true`", "lightLevel"),
      ("默认 `false`，如果为`true`时会返回`lightLevel`字段", "lightLevel"),
      ("Whether to include `lightLevel` in the response", "lightLevel"),
      ("If true, the response includes `lightLevel`", "lightLevel"), ("是否返回`lightLevel`", "lightLevel"),
      ("Default: `false`, return `mailAddress` field when set to `true`", "mailAddress"),
    ])
  func asked(description: String, name: String) {
    let page = Extracting(rows: ["more| BOOLEAN| NO| \(description)"], response: Self.lamps)
    #expect(
      field(name, of: page)?.hasSuffix(#", "presentWhen": {"parameter": "more", "is": ["true"]}}"#) == true,
      "\(field(name, of: page) ?? "")")
    #expect(page.ids == (name == "mailAddress" ? ["field-unshown"] : []))
  }

  @Test(
    "the name alone tells the type of a value of which only null is shown, weakly, where it leaves no doubt",
    arguments: [
      ("isClosed", #""type": "bool", "nullable": true, "weak": true"#),
      ("preventedQuantity", #""type": "decimal", "nullable": true, "weak": true"#),
      ("closeTime", #""type": "timestamp", "unit": "ms", "nullable": true, "weak": true"#),
      ("contactEmail", #""type": "string", "nullable": true, "weak": true"#),
      ("lampId", #""type": "unknown", "nullable": true"#), ("issue", #""type": "unknown", "nullable": true"#),
    ])
  func nulls(name: String, expected: String) {
    let page = Extracting(response: #"    [{"\#(name)": null}, {"\#(name)": null}]"#)
    #expect(field(name, of: page) == #"{"name": "\#(name)", \#(expected), "required": true}"#)
  }

  @Test("an amount of which only null is shown stands as the amounts beside it")
  func nullBesideNumbers() {
    let page = Extracting(response: #"    [{"price": 1.5, "stopPrice": null}, {"price": 2.5, "stopPrice": null}]"#)
    #expect(
      field("stopPrice", of: page)
        == #"{"name": "stopPrice", "type": "decimal", "wire": "number", "nullable": true, "weak": true, "required": true}"#
    )
  }

  @Test("what one kind of element of a list has, that is named after the kinds, other kinds need not have")
  func kinds() {
    let english = #"    {"lampFilters": [{"filterType": "MAX_LAMPS", "maxLamps": 5}]}"#
    let page = Extracting(response: english + "\n\nor\n\n" + english)
    #expect(field("maxLamps", of: page) == #"{"name": "maxLamps", "type": "int64"}"#)
    #expect(field("filterType", of: page)?.contains(#""required": true"#) == true)
    let two = Extracting(
      response: #"    {"lampFilters": [{"filterType": "MAX_LAMPS", "m": 5}, {"filterType": "MAX_LAMPS", "m": 6}]}"#)
    #expect(field("m", of: two) == #"{"name": "m", "type": "int64", "required": true}"#)
  }

  @Test("an element that holds a comment only is no witness")
  func placeholder() {
    let page = Extracting(
      response: """
            {"lamps": [
              {"id": 1, "name": "a"},
              {
                // more of them
              },
              {"id": 2, "name": "b"}
            ]}
        """)
    #expect(field("id", of: page) == #"{"name": "id", "type": "int64", "required": true}"#)
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

  @Test("an item names a field and lists its values, which are spelled as the example spells them")
  func items() {
    let note = "  1. `state`: How the lamp is. Returns either of the following - Lit, Out, Old.\n"
    let page = Extracting(notes: note, response: #"    [{"state": "LIT", "name": "a"}]"#)
    #expect(field("state", of: page)?.contains(#""values": ["LIT", "OUT", "OLD"]"#) == true)
    let odd = Extracting(notes: "  1. `following`: one of the following: A, B\n", response: Self.twoRows)
    #expect(odd.operation != nil)
    let other = Extracting(notes: note, response: #"    [{"state": "BROKEN", "name": "a"}]"#)
    #expect(field("state", of: other)?.contains("values") == false)
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

  @Test("a field whose name ends in that of a parameter has its values, where examples show several and no other")
  func namesakesByEnd() {
    let rows = ["kind| ENUM| NO| Lit/Out/Old"]
    let page = Extracting(rows: rows, response: #"    [{"lampKind": "Lit", "a": 1}, {"lampKind": "Out", "a": 1}]"#)
    #expect(field("lampKind", of: page)?.contains(#""values": ["Lit", "Out", "Old"]"#) == true)
    let other = Extracting(rows: rows, response: #"    [{"lampKind": "Lit", "a": 1}, {"lampKind": "New", "a": 1}]"#)
    #expect(field("lampKind", of: other)?.contains("values") == false)
  }

  @Test("a number of the request that is shown as an empty text has no value there")
  func empty() {
    let page = Extracting(
      rows: ["stop| DECIMAL| NO|"], response: #"    [{"stop": "", "id": 1}, {"stop": "", "id": 2}]"#)
    #expect(field("stop", of: page) == #"{"name": "stop", "type": "string", "unavailable": "empty", "required": true}"#)
  }

  @Test("digits in a string under the name of an integer of the request are an integer in a string")
  func quotedIntegers() {
    let page = Extracting(
      rows: ["lampId| LONG| NO|", "room| LONG| NO|"], response: #"    [{"lampId": "28", "room": "007"}]"#)
    #expect(field("lampId", of: page) == #"{"name": "lampId", "type": "int64", "wire": "string"}"#)
    #expect(field("room", of: page) == #"{"name": "room", "type": "string"}"#)
  }

  @Test("a weak amount under the name of an integer of the request is that integer")
  func integers() {
    let page = Extracting(rows: ["trailingDelta| INT| NO|"], response: #"    [{"trailingDelta": 10, "delta": 10}]"#)
    #expect(field("trailingDelta", of: page) == #"{"name": "trailingDelta", "type": "int64"}"#)
    #expect(
      field("delta", of: page) == #"{"name": "delta", "type": "decimal", "wire": "number", "weak": true}"#)
  }

  @Test("members of a map of assets are amounts, though they are shown without a fraction")
  func assets() {
    let page = Extracting(response: #"    {"assets": {"BTC": "100", "ETH": "200"}}"#)
    #expect(
      field("assets", of: page)
        == #"{"name": "assets", "type": "map", "key": "asset", "value": {"type": "decimal", "weak": true}}"#)
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
}
