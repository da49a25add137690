import Specification
import Testing

@testable import Extraction

/// Forms in which pages show answers, and where tables and notes contradict, as they are counted in the documentation.
@Suite("Forms of answers, and contradictions")
struct AnswerFormTests {
  static let tables = [
    StatedForm("arrows", "Response detail description\n\nParameter| Type| Description", ""),
    StatedForm("other headers", "Response detail desc:\n\nName| Type| Description", ""),
    StatedForm("Chinese", "响应信息详解：\n\n参数| 类型| 描述", ""),
  ]

  @Test("tables beside examples, with arrows and object arrays (7.3)", arguments: tables)
  func table(_ form: StatedForm) {
    let page = Extracting(
      response:
        "    {\"total\": 0, \"rows\": [{\"lampId\": 0}]}\n\n## \(form.text)\n---|---|---\ntotal| Long| How many\n"
        + "rows| OBJECT ARRAY| \n→ lampId| LONG| \n→ wick| STRING| \n")
    #expect(
      page.json("responses")
        == #"[{"shape": {"type": "object", "fields": [{"name": "total", "type": "int64"}, {"name": "rows", "type": "array", "#
        + #""items": {"type": "object", "fields": [{"name": "lampId", "type": "int64"}, {"name": "wick", "type": "string"}]}}]}}]"#
    )
    #expect(page.ids == ["field-unshown"])
  }

  @Test(
    "a page without an example has no answer, be its section empty or say none (8.1)", arguments: ["", "None", "NONE"])
  func noExample(_ text: String) {
    let page = Extracting(response: text)
    #expect(page.operation?.responses == [])
    #expect(page.ids == ["example-missing"])
  }

  static let labels = [
    StatedForm("plain", "> **Response:**", ""), StatedForm("or", "> OR", ""),
    StatedForm("or, in small letters", "or", ""),
    StatedForm("paragraph", "Response Example:", ""),
    StatedForm("being processed", "> **OR** (Response when server is processing)", #"{"state": "processing"}"#),
    StatedForm("kind of answer", "**Response - FULL:**", #"{"parameter": "newOrderRespType", "is": ["FULL"]}"#),
    StatedForm("kind of answer in a quote", "> Response ACK:", #"{"parameter": "newOrderRespType", "is": ["ACK"]}"#),
    StatedForm("single-asset mode", "> single-asset mode", #"{"state": "singleAssetMode"}"#),
    StatedForm("multi-assets mode", "> OR multi-assets mode", #"{"state": "multiAssetsMode"}"#),
    StatedForm("one-way mode", "> For One-way position mode:", #"{"state": "oneWayMode"}"#),
    StatedForm("item of a list", "  * For Hedge position mode:", #"{"state": "hedgeMode"}"#),
    StatedForm("violation", "Or (account violation triggered)", #"{"state": "accountViolation"}"#),
    StatedForm("single order", "Response for a single order:", #"{"state": "singleOrder"}"#),
  ]

  @Test("labels above the second of two examples (8.2)", arguments: labels)
  func label(_ form: StatedForm) {
    let page = Extracting(
      rows: ["newOrderRespType| ENUM| NO| ACK, RESULT, FULL"],
      response: "    {\"a\": 1}\n\n\(form.text)\n\n    {\"a\": 1, \"wick\": \"x\"}")
    let condition = form.fact.isEmpty ? "" : #", "presentWhen": \#(form.fact)"#
    #expect(page.json("responses")?.contains(#"{"name": "wick", "type": "string"\#(condition)}"#) == true)
    #expect(page.ids == [])
  }

  static let sent = [
    StatedForm("with", "With `lamp`:", "sent"), StatedForm("when using", "When using `lamp`:", "sent"),
    StatedForm("with, not as code", "With lamp", "sent"), StatedForm("without", "Without lamp", "notSent"),
    StatedForm("when not sent", "> **OR (when lamp not sent)**", "notSent"),
    StatedForm("when sent", "**OR (when lamp sent)**", "sent"),
    StatedForm("if sent", "> **OR** (if lamp sent)", "sent"), StatedForm("pass", "pass lamp", "sent"),
    StatedForm("not pass", "> or not pass lamp", "notSent"),
    StatedForm("without, in brackets", "> Or(without lamp)", "notSent"),
    StatedForm("quoted, not sent", "> If \"lamp\" is not sent", "notSent"),
    StatedForm("quoted, sent", "> If \"lamp\" is sent", "sent"),
  ]

  @Test("labels that speak of a parameter; the other example is that of the opposite case (8.2)", arguments: sent)
  func parameterLabel(_ form: StatedForm) {
    let page = Extracting(
      rows: ["lamp| STRING| NO| "], response: "    {\"a\": 1}\n\n\(form.text)\n\n    {\"a\": 1, \"wick\": \"x\"}")
    let opposite = form.fact == "sent" ? "notSent" : "sent"
    #expect(
      page.json("responses")?.contains(
        #""variants": [{"when": {"\#(opposite)": "lamp"}}, {"when": {"\#(form.fact)": "lamp"}}]"#) == true)
    #expect(
      page.json("responses")?.contains(#""type": "string", "presentWhen": {"\#(form.fact)": "lamp"}"#) == true)
  }

  static let shapes = [
    StatedForm("object", #"{"a": 1}"#, #"{"type": "object", "fields": [{"name": "a", "type": "int64"}]}"#),
    StatedForm(
      "array of objects", #"[{"a": 1}]"#,
      #"{"type": "array", "items": {"type": "object", "fields": [{"name": "a", "type": "int64"}]}}"#),
    StatedForm(
      "acknowledgement", #"{"code": 200, "msg": "success"}"#,
      #"{"type": "object", "fields": [{"name": "code", "type": "int64"}, {"name": "msg", "type": "string"}]}"#),
    StatedForm(
      "acknowledgement with a code in a string", #"{"code": "200", "msg": "success"}"#,
      #"{"type": "object", "fields": [{"name": "code", "type": "string"}, {"name": "msg", "type": "string"}]}"#),
    StatedForm("empty object", "{}", #"{"type": "object", "fields": []}"#),
    StatedForm(
      "rows and their number", #"{"rows": [{"a": 1}], "total": 1}"#,
      #"{"type": "object", "fields": [{"name": "rows", "type": "array", "items": {"type": "object", "fields": "#
        + #"[{"name": "a", "type": "int64"}]}}, {"name": "total", "type": "int64"}]}"#),
    StatedForm(
      "envelope", #"{"code": "000000", "message": "success", "data": [{"a": 1}], "success": true}"#,
      #"{"type": "object", "fields": [{"name": "code", "type": "string"}, {"name": "message", "type": "string"}, "#
        + #"{"name": "data", "type": "array", "items": {"type": "object", "fields": [{"name": "a", "type": "int64"}]}}, "#
        + #"{"name": "success", "type": "bool"}]}"#),
    StatedForm(
      "map of assets", #"{"BTC": {"free": "1.5"}, "ETH": {"free": "2.5"}}"#,
      #"{"type": "map", "key": "name", "value": {"type": "object", "fields": [{"name": "free", "type": "decimal", "required": true}]}}"#
    ),
    StatedForm(
      "map of lists below a field", #"{"indicators": {"BTCUSDT": [{"a": 1}], "ACCOUNT": [{"a": 2}]}}"#,
      #"{"type": "object", "fields": [{"name": "indicators", "type": "map", "key": "indicators", "value": {"type": "array", "#
        + #""items": {"type": "object", "fields": [{"name": "a", "type": "int64", "required": true}]}}}]}"#),
    StatedForm(
      "keys in capitals that are fixed",
      #"[{"adlQuantile": {"LONG": 1, "HEDGE": 3}}, {"adlQuantile": {"LONG": 1, "BOTH": 2}}]"#,
      #"{"type": "array", "items": {"type": "object", "fields": [{"name": "adlQuantile", "type": "object", "required": true, "#
        + #""fields": [{"name": "LONG", "type": "int64", "required": true}, {"name": "BOTH", "type": "int64"}, "#
        + #"{"name": "HEDGE", "type": "int64"}]}]}}"#),
    StatedForm(
      "array without elements", #"{"filters": []}"#,
      #"{"type": "object", "fields": [{"name": "filters", "type": "array", "items": {"type": "unknown"}}]}"#),
    StatedForm(
      "object that holds comments only", "{\"rateLimits\": [ {\n    // see elsewhere\n    } ]}",
      #"{"type": "object", "fields": [{"name": "rateLimits", "type": "array", "items": {"type": "object", "fields": []}}]}"#
    ),
    StatedForm(
      "null beside a value", #"[{"link": null}, {"link": "x"}]"#,
      #"{"type": "array", "items": {"type": "object", "fields": [{"name": "link", "type": "string", "nullable": true, "required": true}]}}"#
    ),
    StatedForm(
      "integer beside a fraction", #"[{"fastNum": 0}, {"fastNum": 0.5}]"#,
      #"{"type": "array", "items": {"type": "object", "fields": [{"name": "fastNum", "type": "decimal", "wire": "number", "required": true}]}}"#
    ),
    StatedForm(
      "more than 53 bits", #"{"orderId": 8389765519993908929}"#,
      #"{"type": "object", "fields": [{"name": "orderId", "type": "int64"}]}"#),
    StatedForm(
      "truth in a string", #"{"isAutoAddMargin": "TRUE"}"#,
      #"{"type": "object", "fields": [{"name": "isAutoAddMargin", "type": "bool", "wire": "string"}]}"#),
    StatedForm(
      "exponent", #"{"price": "0E-8"}"#, #"{"type": "object", "fields": [{"name": "price", "type": "decimal"}]}"#),
    StatedForm(
      "time in a string", #"{"timestamp": "1583127900000"}"#,
      #"{"type": "object", "fields": [{"name": "timestamp", "type": "timestamp", "wire": "string", "unit": "ms"}]}"#),
    StatedForm(
      "time in seconds", #"{"updateTime": 1699272487}"#,
      #"{"type": "object", "fields": [{"name": "updateTime", "type": "timestamp", "unit": "s"}]}"#),
    StatedForm(
      "date and time", #"{"applyTime": "2019-10-12 11:12:02"}"#,
      #"{"type": "object", "fields": [{"name": "applyTime", "type": "string"}]}"#),
    StatedForm(
      "keys that differ in case",
      "{\"t\": 1, // Lamp id\n    \"T\": 1591258320000, // Time of lighting\n    \"q\": \"1.0\" // Quantity\n    }",
      #"{"type": "object", "fields": [{"name": "t", "type": "int64", "label": "lampId"}, "#
        + #"{"name": "T", "type": "timestamp", "unit": "ms", "label": "timeOfLighting"}, {"name": "q", "type": "decimal", "label": "quantity"}]}"#
    ),
    StatedForm(
      "results and errors", #"[{"orderId": 1, "price": "1.5"}, {"code": -2022, "msg": "no"}]"#,
      #"{"type": "array", "items": {"type": "oneOf", "alternatives": [{"type": "object", "fields": [{"name": "orderId", "type": "int64"}, "#
        + #"{"name": "price", "type": "decimal"}]}, {"type": "object", "fields": [{"name": "code", "type": "int64"}, {"name": "msg", "type": "string"}]}]}}"#
    ),
  ]

  @Test("shapes of answers (9)", arguments: shapes)
  func shape(_ form: StatedForm) {
    let page = Extracting(response: "    " + form.text)
    let weak = page.json("responses")?.replacing(#", "weak": true"#, with: "")
    #expect(weak == #"[{"shape": \#(form.fact)}]"#)
    #expect(page.ids == [])
  }

  @Test("an object or a list of them, by a parameter (9)")
  func objectOrList() {
    let page = Extracting(
      rows: ["lamp| STRING| NO| "], response: "    {\"a\": 1}\n\n> OR (when lamp not sent)\n\n    [{\"a\": 1}]")
    #expect(page.operation?.responses.map { $0.variants.compactMap(\.when) } == [[.sent("lamp")], [.notSent("lamp")]])
  }

  static let contradictions = [
    StatedForm(
      "demanded, and left out by a note", "If the `lamp` is not sent, all lamps will be returned in an array.",
      "lamp all - parameter-contradiction"),
    StatedForm(
      "demanded, and one of two in a note", "Either `lamp` or `wick` must be sent", "- wick parameter-contradiction"),
  ]

  @Test("a note makes optional what the table demands, and the table's word is kept (10)", arguments: contradictions)
  func contradiction(_ form: StatedForm) {
    let page = Extracting(rows: ["lamp| STRING| YES| ", "wick| STRING| NO| "], notes: "  * \(form.text)\n")
    let lamp = page.operation?.parameters.first
    #expect(lamp?.required == .optional)
    #expect(lamp?.declaredRequired == true)
    #expect(lamp?.whenOmitted == (form.fact.hasPrefix("lamp all") ? "all" : nil))
    #expect(page.json("rules") == (form.fact.hasPrefix("- wick") ? #"[{"atLeastOneOf": ["lamp", "wick"]}]"# : nil))
    #expect(page.ids == ["parameter-contradiction"])
  }

  @Test("one of two in a cell and in a note is one rule; two that the table demands are optional (10)")
  func oneOfTwo() {
    let note = "  * Either `lamp` or `wick` must be sent\n"
    let either = Extracting(rows: ["lamp| STRING| EITHER| ", "wick| STRING| EITHER| "], notes: note)
    #expect(either.json("rules") == #"[{"atLeastOneOf": ["lamp", "wick"]}]"#)
    #expect(either.ids == [])
    let both = Extracting(rows: ["lamp| STRING| YES| ", "wick| STRING| YES| "], notes: note)
    #expect(both.operation?.parameters.map(\.required) == [.optional, .optional])
    #expect(both.ids == ["parameter-contradiction", "parameter-contradiction"])
  }

  @Test("a default beside a demand is kept, and the demand stays (10)")
  func demandedDefault() {
    let page = Extracting(rows: [
      "lamp| INT| YES| Default 30; max 500", "lit| STRING| YES| `TRUE`,`FALSE`; default `FALSE`",
    ])
    #expect(
      page.json("parameters")
        == #"[{"name": "lamp", "type": "int64", "required": true, "default": 30, "max": 500}, "#
        + #"{"name": "lit", "type": "string", "required": true, "values": ["TRUE", "FALSE"], "default": "FALSE"}]"#)
    #expect(page.ids == [])
  }

  @Test("what is optional may be required in a case (10)")
  func conditionallyRequired() {
    let page = Extracting(rows: [
      "lamp| DECIMAL| NO| If provided, `wick` is required", "wick| ENUM| NO| OAK, ELM",
      "isIsolated| STRING| NO| TRUE, FALSE",
      "symbol| STRING| NO| mandatory for isolated margin", "oil| DECIMAL| NO| Required if `wick` is `OAK`",
    ])
    #expect(
      page.operation?.parameters.map(\.required) == [
        .optional, .requiredWhen(.sent("lamp")), .optional, .requiredWhen(.parameter("isIsolated", values: ["TRUE"])),
        .requiredWhen(.parameter("wick", values: ["OAK"])),
      ])
    #expect(page.ids == [])
  }

  @Test("a limit that is said to be shared with the request itself is its own (10)")
  func sharedWithItself() {
    let page = Extracting(request: "GET `/a/lamp`", weight: "**0** share 500/5min/IP rate limit with `GET /a/lamp`")
    #expect(page.json("quotas") == #"[{"count": 500, "per": "5 minutes", "scope": "ip"}]"#)
  }
}
