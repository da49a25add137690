import Testing

@testable import Extraction

@Suite("Facts of pages")
struct FactTests {
  @Test(
    "weights are read in every form",
    arguments: [
      ("**1**", #"[{"cost": [{"value": 1}]}]"#),
      ("0", #"[{"cost": [{"value": 0}]}]"#),
      ("**10(IP)**", #"[{"bucket": "ip", "cost": [{"value": 10}]}]"#),
      ("**3000(UID)**", #"[{"bucket": "uid", "cost": [{"value": 3000}]}]"#),
      ("1 (Order)", #"[{"bucket": "order", "cost": [{"value": 1}]}]"#),
      (
        "**20** with symbol, **50** without symbol",
        #"[{"cost": [{"value": 20, "when": {"sent": "symbol"}}, {"value": 50, "when": {"notSent": "symbol"}}]}]"#
      ),
      (
        "**1** if send asset or **50** if not send asset",
        #"[{"cost": [{"value": 1, "when": {"sent": "asset"}}, {"value": 50, "when": {"notSent": "asset"}}]}]"#
      ),
      (
        "limit| Weight\n---|---\n5, 10, 20| 2\n1-100| 5\n> 100| 10",
        #"[{"cost": [{"value": 2, "when": {"parameter": "limit", "is": ["5", "10", "20"]}}, "#
          + #"{"value": 5, "when": {"parameter": "limit", "min": 1, "max": 100}}, "#
          + #"{"value": 10, "when": {"parameter": "limit", "min": 101}}]}]"#
      ),
      (
        "5 on 10s order rate limit(X-MBX-ORDER-COUNT-10S)",
        #"[{"bucket": "order10s", "header": "X-MBX-ORDER-COUNT-10S", "cost": [{"value": 5}]}]"#
      ),
    ])
  func weights(text: String, expected: String) {
    let page = Extracting(
      weight: text, rows: ["symbol| STRING| NO| ", "asset| STRING| NO| ", "limit| INT| NO| "], response: "    {}")
    #expect(page.json("weights") == expected)
    #expect(!page.ids.contains("weight-unread"))
  }

  @Test("a weight that no rule reads has no cost and is reported at its section")
  func unreadWeight() {
    let page = Extracting(weight: "**5** on Sundays")
    #expect(page.json("weights") == #"[{"cost": []}]"#)
    #expect(page.places == ["11:1 weight-unread"])
  }

  @Test("the bucket may stand in the heading, and a page without weight is reported")
  func weightHeadings() {
    let page = Extracting(
      body:
        "# A (USER_DATA)\n\n## HTTP Request\n\nGET `/a/b`\n\n## Request Weight(UID)\n\n**7**\n\n## Response\n\n    {}\n"
    )
    #expect(page.json("weights") == #"[{"bucket": "uid", "cost": [{"value": 7}]}]"#)
    let without = Extracting(body: "# A (USER_DATA)\n\n## HTTP Request\n\nGET `/a/b`\n\n## Response\n\n    {}\n")
    #expect(without.json("weights") == "[]")
    #expect(without.ids == ["weight-missing"])
  }

  @Test(
    "a description states defaults, bounds, values and formats",
    arguments: [
      ("a| INT| NO| Default 500; max 1000.", #"{"name": "a", "type": "int64", "default": 500, "max": 1000}"#),
      ("a| INT| NO| Default:10 Max:100", #"{"name": "a", "type": "int64", "default": 10, "max": 100}"#),
      ("a| LONG| NO| must not exceed 60000", #"{"name": "a", "type": "int64", "max": 60000}"#),
      ("a| LONG| NO| No more than 1,000", #"{"name": "a", "type": "int64", "max": 1000}"#),
      ("a| LONG| NO| 不能大于 `60000`", #"{"name": "a", "type": "int64", "max": 60000}"#),
      ("a| DECIMAL| NO| min 0.5", #"{"name": "a", "type": "decimal", "min": 0.5}"#),
      ("a| INT| NO| range [300, 86400]", #"{"name": "a", "type": "int64", "min": 300, "max": 86400}"#),
      ("a| INT| NO| Page, starts from 1", #"{"name": "a", "type": "int64", "min": 1}"#),
      ("a| BOOLEAN| NO| （Default false）", #"{"name": "a", "type": "bool", "default": false}"#),
      ("a| ENUM| NO| `A`/`B`", #"{"name": "a", "type": "enum", "values": ["A", "B"]}"#),
      ("a| STRING| NO| \"true\" or \"false\"", #"{"name": "a", "type": "string", "values": ["true", "false"]}"#),
      ("a| STRING| NO| GTC,IOC,FOK", #"{"name": "a", "type": "string", "values": ["GTC", "IOC", "FOK"]}"#),
      ("a| LONG| NO| must be smaller than 5", #"{"name": "a", "type": "int64", "below": 5}"#),
      ("a| DECIMAL| NO| Must be greater than 0", #"{"name": "a", "type": "decimal", "above": 0}"#),
      ("a| STRING| NO| a coin like XRP,XMR etc.", #"{"name": "a", "type": "string", "example": "XRP"}"#),
      ("a| STRING| NO| e.g. BTC,ETH,BNB", #"{"name": "a", "type": "string", "example": "BTC"}"#),
      ("time| LONG| NO| ", #"{"name": "time", "type": "timestamp", "unit": "ms"}"#),
      (
        "time| LONG| NO| Default: present timestamp",
        #"{"name": "time", "type": "timestamp", "unit": "ms", "whenOmitted": "now"}"#
      ),
      (
        "a| STRING| NO| comma-separated, max 5 symbols",
        #"{"name": "a", "type": "array", "items": "string", "declared": "STRING", "maxItems": 5, "#
          + #""format": "comma-separated"}"#
      ),
      (
        "a| STRING| NO| Automatically generated if not sent",
        #"{"name": "a", "type": "string", "whenOmitted": "generated"}"#
      ),
    ])
  func descriptions(row: String, expected: String) {
    let page = Extracting(rows: [row])
    #expect(page.json("parameters") == "[\(expected)]")
    #expect(page.ids == [])
  }

  @Test(
    "notes state rules between parameters",
    arguments: [
      ("Either `a` or `b` must be sent.", #"[{"atLeastOneOf": ["a", "b"]}]"#),
      ("Either`a` or `b` must be sent", #"[{"atLeastOneOf": ["a", "b"]}]"#),
      ("`a` and `b` cannot be sent together", #"[{"notTogether": ["a", "b"]}]"#),
      ("Both `a` and `b` must be sent", #"[{"allTogether": ["a", "b"]}]"#),
      ("Only one of `a`, `b` must be sent", #"[{"exactlyOneOf": ["a", "b"]}]"#),
      ("`a` 与 `b` 至少传一个", #"[{"atLeastOneOf": ["a", "b"]}]"#),
      ("`a` 和 `b` 不能同时发送", #"[{"notTogether": ["a", "b"]}]"#),
    ])
  func notes(note: String, expected: String) {
    for form in ["  * \(note)\n", "\(note)\n", ">   * \(note)\n"] {
      let page = Extracting(rows: ["a| LONG| NO| ", "b| LONG| NO| "], notes: form)
      #expect(page.json("rules") == expected)
      #expect(page.ids == [])
    }
  }

  @Test("a note that contradicts the table makes the parameter optional, with a finding at the note")
  func contradiction() {
    let page = Extracting(rows: ["symbol| STRING| YES| "], notes: "  * If `symbol` is not sent, all are returned.")
    #expect(
      page.json("parameters")
        == #"[{"name": "symbol", "type": "string", "declaredRequired": true, "whenOmitted": "all"}]"#)
    #expect(page.places == ["21:1 parameter-contradiction"])
  }

  @Test("a demanding note that no rule reads is reported; idle prose is not")
  func unreadNotes() {
    #expect(Extracting(rows: ["a| LONG| NO| "], notes: "  * The `a` is a secret.").places == ["21:1 note-unread"])
    #expect(Extracting(rows: ["a| LONG| NO| "], notes: "  * At most on 3 days.").places == ["21:1 note-unread"])
    #expect(Extracting(rows: ["a| LONG| NO| "], notes: "  * Have a nice day.").places == [])
  }

  @Test("odd rows of a table are reported at their place and the rest is kept")
  func oddRows() {
    let page = Extracting(rows: [
      "a| LONG| NO| ", "b| STRING", "two words| INT| NO| ", "a| STRING| NO| ", "c| INT| NO| ",
    ])
    #expect(page.json("parameters") == #"[{"name": "a", "type": "int64"}, {"name": "c", "type": "int64"}]"#)
    #expect(page.places == ["20:1 parameter-table", "21:1 parameter-table", "22:1 parameter-duplicate"])
  }

  @Test("an unknown or empty type is reported at its cell and taken as text")
  func unknownType() {
    let page = Extracting(rows: ["a| MONEY| NO| ", "b| | YES| "])
    #expect(
      page.json("parameters")
        == #"[{"name": "a", "type": "string"}, {"name": "b", "type": "string", "required": true}]"#)
    #expect(page.places == ["19:4 parameter-type", "20:4 parameter-type"])
  }

  @Test("an example that ends in the middle is an error at its end and gives no operation")
  func truncatedExample() {
    let page = Extracting(response: "    {\n      \"a\": [1,")
    #expect(page.operations.isEmpty)
    #expect(page.places == ["24:15 example-unreadable"])
  }

  @Test("several paths with one method are an operation each, with the same facts")
  func sharedRequest() {
    let page = Extracting(
      request: "GET `/sapi/v1/a`\n\nGET `/sapi/v2/a`", rows: ["lamp| STRING| YES| "], notes: "  * lamp is `X`\n")
    #expect(page.operations.map(\.operation.key.description) == ["GET api /sapi/v1/a", "GET api /sapi/v2/a"])
    #expect(page.operations.map { $0.operation.parameters.map(\.name) } == [["lamp"], ["lamp"]])
    #expect(
      page.findings.filter { $0.rule == .requestShared }.map(\.message) == [
        "the request section names `GET /sapi/v1/a`, `GET /sapi/v2/a`; each is an operation with the same facts"
      ])
  }

  @Test("two request lines of two methods in one section are an error at the second")
  func twoRequests() {
    let page = Extracting(request: "GET `/a/b`\n\nPOST `/a/c`")
    #expect(page.operations.isEmpty)
    #expect(page.places == ["11:1 request-ambiguous"])
    #expect(Extracting(request: "GET `/a/b`\n\nGET `/a/b`").operations.count == 1)
  }

  @Test("a request section without request line is an error, a page of another kind is passed over")
  func noRequest() {
    #expect(Extracting(request: "See elsewhere.").places == ["7:1 page-no-request"])
    let body = "# Events\n\n## Event Name\n\n`X`\n"
    #expect(Extracting(body: body).places == ["1:1 page-no-operation"])
    let sections = "# A\n\n## Request Parameters\n\nNONE\n\n## Response Example\n\n    {}\n"
    #expect(Extracting(body: sections).places == ["1:1 page-no-request"])
  }

  @Test("comments beside fields tell values and conditions")
  func comments() {
    let response = """
          {
            "type": "LIMIT",
            "status": "NEW", // "NEW", "FILLED"
            "stopPrice": "1.0", // only returned with LIMIT
            "rate": "0.1" // ignore for LIMIT
          }
      """
    #expect(
      Extracting(response: response).json("responses")
        == #"[{"shape": {"type": "object", "fields": [{"name": "type", "type": "string"}, "#
        + #"{"name": "status", "type": "string", "values": ["NEW", "FILLED"]}, "#
        + #"{"name": "stopPrice", "type": "decimal", "presentWhen": {"field": "type", "is": ["LIMIT"]}}, "#
        + #"{"name": "rate", "type": "decimal", "appliesWhen": {"field": "type", "isNot": ["LIMIT"]}}]}}]"#)
  }
}
