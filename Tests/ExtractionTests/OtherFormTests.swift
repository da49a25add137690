import Specification
import Testing

@testable import Extraction

/// Forms that no page of the crawl has, and that pages of other products and versions have.
@Suite("Forms of other pages")
struct OtherFormTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var text: String
    var expected: String

    init(_ text: String, _ expected: String) {
      self.text = text
      self.expected = expected
    }

    var testDescription: String { text }
  }

  static let types = [
    Row("SELECT", #""type": "enum", "enum": "a""#), Row("STRING(32)", #""type": "string", "maxLength": 32"#),
    Row("Long (20)", #""type": "int64""#),
    Row("STRING/ENUM", #""type": "enum", "enum": "a""#), Row("INT/LONG", #""type": "int64""#),
    Row("BigInteger", #""type": "int64""#),
    Row("LONG LIST", #""type": "array", "items": "int64""#),
    Row("Array<STRING>", #""type": "array", "items": "string""#),
  ]

  @Test("sizes, alternatives and rarer words of types", arguments: types)
  func type(_ row: Row) {
    let page = Extracting(rows: ["a| \(row.text)| NO| "])
    #expect(page.json("parameters") == #"[{"name": "a", \#(row.expected)}]"#)
    #expect(page.places == [])
  }

  static let requirements = [
    Row("YES (always)", #", "required": true"#), Row("Not mandatory", ""), Row("YES (if b is sent)", ""),
    Row("Yes, if b is not sent", ""),
    Row("√", #", "required": true"#),
  ]

  @Test("requirements with remarks, and rarer words", arguments: requirements)
  func requirement(_ row: Row) {
    let page = Extracting(rows: ["a| LONG| \(row.text)| "])
    #expect(page.json("parameters") == #"[{"name": "a", "type": "int64"\#(row.expected)}]"#)
    #expect(page.places == [])
  }

  static let weights = [
    Row("UID-Weight: 150", #"[{"bucket": "uid", "cost": [{"value": 150}]}]"#),
    Row("UID 45000", #"[{"bucket": "uid", "cost": [{"value": 45000}]}]"#),
    Row("10 per IP", #"[{"bucket": "ip", "cost": [{"value": 10}]}]"#),
    Row("The weight is 10 (IP).", #"[{"bucket": "ip", "cost": [{"value": 10}]}]"#),
    Row("Weight is 5.", #"[{"cost": [{"value": 5}]}]"#),
    Row(
      "Weight Type| Weight\n---|---\nIP| 10\nUID| 200",
      #"[{"bucket": "ip", "cost": [{"value": 10}]}, {"bucket": "uid", "cost": [{"value": 200}]}]"#),
    Row("1 per request", #"[{"cost": [{"value": 1}]}]"#),
    Row(
      "10 (IP), 200 (UID)", #"[{"bucket": "ip", "cost": [{"value": 10}]}, {"bucket": "uid", "cost": [{"value": 200}]}]"#
    ),
    Row(
      "Weight(IP): 1 Weight(UID): 100",
      #"[{"bucket": "ip", "cost": [{"value": 1}]}, {"bucket": "uid", "cost": [{"value": 100}]}]"#),
  ]

  @Test("weights with the bucket before or behind the number", arguments: weights)
  func weight(_ row: Row) {
    let page = Extracting(weight: row.text)
    #expect(page.json("weights") == row.expected)
    #expect(page.places == [])
  }

  static let headings = [
    Row("IP Weight", "weight"), Row("Request Weight UID", "weight"), Row("Query Parameters", "parameters"),
    Row("Request Parameter", "parameters"), Row("Sample Response", "response"), Row("Responses", "response"),
    Row("Endpoint", "request"), Row("HTTP Requests", "request"), Row("Rate Limits", "quota"), Row("注意事项", "notes"),
    Row("2. HTTP Request", "request"), Row("3.1. Request Weight (IP)", "weight"), Row("4 Request Parameters", "other"),
    Row("Return Result", "response"),
  ]

  @Test("headings in other words", arguments: headings)
  func heading(_ row: Row) {
    #expect(SectionVocabulary.classify(row.text).kind.name == row.expected)
  }

  @Test("a section on requests with a method and a path is one of REST, in whatever words")
  func requestSection() {
    let page = Extracting(
      body: "# Q (TRADE)\n\n## Request\n\nPOST `/a/b`\n\n## Weight\n\n1\n\n## Return\n\n    {\"x\": 1}\n")
    #expect(page.operation?.key.request == "POST /a/b")
    #expect(page.operation?.responses.count == 1)
    #expect(page.places == [])
  }

  static let requests = [
    Row("GET `https://api.example.com/sapi/v1/a/b`", "/sapi/v1/a/b"), Row("GET </sapi/v1/a>", "/sapi/v1/a"),
    Row("* GET: `/sapi/v1/a`", "/sapi/v1/a"),
    Row("GET `/sapi/v1/a?b=1`", "/sapi/v1/a"), Row("GET /sapi/v1/a/{id}", "/sapi/v1/a/{id}"),
  ]

  @Test("paths behind a host, before a query, with a part to fill in", arguments: requests)
  func request(_ row: Row) {
    #expect(Extracting(request: row.text).operation?.key.path == row.expected)
  }

  static let titles = [
    Row("Do It [TRADE]", "Do It|TRADE"), Row("Do It (user_data)", "Do It|USER_DATA"),
    Row("Do It (Margin)", "Do It (Margin)|NONE"), Row("Do It - TRADE", "Do It|TRADE"),
    Row("Do It (USER_DATA, SIGNED)", "Do It|USER_DATA"), Row("Do It（TRADE）", "Do It|TRADE"),
    Row("Do It (For Master Account)", "Do It (For Master Account)|NONE"), Row("Stream - VIP", "Stream - VIP|NONE"),
  ]

  @Test("security types in brackets, in small letters, behind a dash, beside another word", arguments: titles)
  func title(_ row: Row) {
    let operation = Extracting(title: row.text).operation
    #expect("\(operation?.title ?? "")|\(operation?.security ?? "")" == row.expected)
  }

  @Test("a weight with a condition and one for all other requests, behind words that lead to them")
  func weightOtherwise() {
    let page = Extracting(weight: "Weight is 5 when `a` is sent, otherwise 10", rows: ["a| STRING| NO| "])
    #expect(
      page.json("weights")
        == #"[{"cost": [{"value": 5, "when": {"sent": "a"}}, {"value": 10, "when": {"notSent": "a"}}]}]"#)
    #expect(page.places == [])
  }

  @Test("a table of weights by the number of elements of a list")
  func weightByCount() {
    let page = Extracting(
      weight: "Number of symbols| Weight\n---|---\n1| 2\n2 - 10| 5\n\\> 10| 20", rows: ["symbols| LIST| NO| "])
    #expect(
      page.json("weights")
        == #"[{"cost": [{"value": 2, "when": {"sent": "symbols"}}, {"value": 5, "when": {"count": "symbols", "min": 2, "#
        + #""max": 10}}, {"value": 20, "when": {"count": "symbols", "min": 11}}]}]"#)
  }

  @Test("requirement cells that need one of several, and codes of errors in a section of their own")
  func eitherAndErrors() {
    let errors = "\n\n## Error Response\n\n    {\"code\": -1, \"msg\": \"no\"}"
    let page = Extracting(
      rows: ["a| LONG| YES (either a or b)| ", "b| LONG| YES (either a or b)| "], response: "    {\"x\": 1}" + errors)
    #expect(page.json("rules") == #"[{"atLeastOneOf": ["a", "b"]}]"#)
    #expect(page.operation?.parameters.map(\.required) == [.optional, .optional])
    #expect(page.operation?.responses.map(\.isError) == [false, true])
    #expect(page.places == [])
  }

  @Test("comments above the values of one block are their labels")
  func commentLabels() {
    let response = "    // with a\n    {\"x\": 1}\n    // without a\n    [{\"x\": 1}]"
    let page = Extracting(rows: ["a| STRING| NO| "], response: response)
    #expect(page.operation?.responses.map { $0.variants.compactMap(\.when) } == [[.sent("a")], [.notSent("a")]])
  }

  @Test("answer fields are set in by wide blanks")
  func wideBlanks() {
    let table = "## Response Parameters\n\nName| Type| Description\n---|---|---\na| OBJECT| \n\u{2003}b| LONG| \n"
    let page = Extracting(response: "    {\"a\": {\"b\": 1}}\n\n" + table)
    #expect(
      page.json("responses")
        == #"[{"shape": {"type": "object", "fields": [{"name": "a", "type": "object", "fields": [{"name": "b", "type": "int64"}]}]}}]"#
    )
    #expect(page.places == [])
  }

  @Test("a weight of two parts is no weight for each element")
  func weightOfTwoParts() {
    let page = Extracting(weight: "5 + 1 per symbol", rows: ["symbol| STRING| NO| "])
    #expect(page.json("weights") == #"[{"cost": []}]"#)
    #expect(page.ids.contains("weight-unread"))
  }

  @Test("parts of a parameter in a table of their own, named by their path; parts of none make one")
  func partsByPath() {
    let head = "Name| Type| Mandatory| Description\n---|---|---|---\n"
    let page = Extracting(
      rows: ["a| OBJECT| NO| ", "b.z| INT| NO| "], notes: "More:\n\n\(head)a.x| LONG| YES| \na[0].y| STRING| NO| ")
    #expect(
      page.json("parameters")
        == #"[{"name": "a", "type": "object", "fields": [{"name": "x", "type": "int64", "required": true}, "#
        + #"{"name": "y", "type": "string"}]}, "#
        + #"{"name": "b", "type": "object", "fields": [{"name": "z", "type": "int64"}]}]"#
    )
    #expect(page.places == ["20:1 parameter-table"])
  }

  @Test("rules between parts of a list stay rules or are conditions of these parts, and excuse what the table demands")
  func rulesOfParts() throws {
    let head = "Name| Type| Mandatory| Description\n---|---|---|---\n"
    let page = Extracting(
      rows: ["lamps| LIST<JSON>| YES| "],
      notes: "**lamps**\n\n\(head)oil| DECIMAL| YES| \n"
        + "gas| DECIMAL| NO| Can't be passed together with `oil`\n"
        + "id| LONG| NO| id 与 label 至少要传一个\nlabel| STRING| NO| id 与 label 至少要传一个")
    let fields = try #require(page.operation?.parameters.first?.fields)
    #expect(fields.map(\.name) == ["oil", "gas", "id", "label"])
    #expect(
      fields.map(\.required) == [
        .requiredWhen(.notSent("gas")), .optional, .requiredWhen(.notSent("label")), .requiredWhen(.notSent("id")),
      ])
    #expect(fields.map(\.declaredRequired) == [true, nil, nil, nil])
    #expect(fields[1].appliesWhen == nil)
    #expect(page.operation?.parameters.first?.rules == [.notTogether(["gas", "oil"])])
    #expect(page.ids == ["parameter-contradiction"])
  }

  @Test("a page under an unknown prefix goes to a product and host of its own")
  func unknownProduct() {
    let text =
      "---\nexchange: e\nsource_url: https://x.example/docs/derivatives/event-contracts/q\n---\n"
      + "# Q\n\n## HTTP Request\n\nGET `/fapi/v1/q`\n\n## Response Example\n\n    {}\n"
    let page = Extracting(Array(text.utf8))
    #expect(page.operations.map(\.product) == ["event-contracts"])
    #expect(page.operation?.key.host == "fapi")
    #expect(page.ids.contains("page-product-unknown"))
  }

  @Test("dots in place of more are no part of an example")
  func dots() {
    let page = Extracting(response: "    {\"a\": [1, 2, ...], \"b\": True, ...}")
    #expect(
      page.json("responses")
        == #"[{"shape": {"type": "object", "fields": [{"name": "a", "type": "array", "items": {"type": "int64"}}, {"name": "b", "type": "bool"}]}}]"#
    )
    #expect(page.places.count == 5)
  }

  @Test("operations of one page with plain section words; a title without a request is reported")
  func plainWords() {
    let page = Extracting(
      body: """
        # Sketches

        ## First Sketch (TRADE)

        **POST** `/sapi/v1/first`

        Weight: 5(UID)

        Parameters:

        Name| Type| Mandatory| Description
        ---|---|---|---
        id| LONG| YES|
        timestamp| LONG| YES|

        Response:

        ```json
        {"ok": true}
        ```

        ## Second Sketch (USER_DATA)

        `GET /sapi/v1/second`

        **Parameters:** NONE

        **Response:**

        ```json
        {"at": 1}
        ```

        ## Third Sketch (TRADE)

        Some day.
        """)
    #expect(page.operations.map(\.operation.key.request) == ["POST /sapi/v1/first", "GET /sapi/v1/second"])
    #expect(page.operations[0].operation.parameters.map(\.name) == ["id", "timestamp"])
    #expect(page.operations[0].operation.responses.count == 1)
    #expect(page.json("weights") == #"[{"bucket": "uid", "cost": [{"value": 5}]}]"#)
    #expect(page.findings.contains { $0.subject == "title Third Sketch (TRADE)" })
  }

  @Test("cells with several names, remarks behind names, and brackets of lists")
  func names() {
    let page = Extracting(rows: [
      "from, to| LONG| NO| ", "b (optional)| INT| NO| ", "c[]| STRING| M| ", "d[0]| LONG| O| ",
    ])
    #expect(
      page.json("parameters")
        == #"[{"name": "from", "type": "int64"}, {"name": "to", "type": "int64"}, {"name": "b", "type": "int64"}, "#
        + #"{"name": "c", "type": "array", "items": "string", "declared": "STRING", "required": true, "#
        + #""format": "repeated"}, {"name": "d", "type": "array", "items": "int64", "format": "indexed"}]"#)
    #expect(page.places == [])
  }

  @Test("parts of parts are named by whole paths")
  func deepParts() {
    let page = Extracting(
      rows: ["a| ARRAY| YES| ", "a[].b| STRING| YES| ", "a[].c.d| LONG| NO| ", "a[].c.e.f| BOOLEAN| YES| "])
    #expect(
      page.json("parameters")
        == #"[{"name": "a", "type": "array", "items": "object", "required": true, "format": "json", "fields": "#
        + #"[{"name": "b", "type": "string", "required": true}, {"name": "c", "type": "object", "fields": "#
        + #"[{"name": "d", "type": "int64"}, {"name": "e", "type": "object", "fields": "#
        + #"[{"name": "f", "type": "bool", "required": true}]}]}]}]"#)
    #expect(page.places == [])
  }

  @Test("tables framed by pipes")
  func framed() {
    let page = Extracting(
      body: """
        # Framed (USER_DATA)

        ## HTTP Request

        GET `/sapi/v1/framed`

        ## Request Weight

        | Condition | Weight(UID) |
        |-----------|-------------|
        | `limit` <= 100 | 1 |
        | `limit` > 100 | 5 |

        ## Request Parameters

        | Name | Type | Mandatory | Description |
        |:-----|:----:|----------:|-------------|
        | `limit` | `INT` | **NO** | default: 10 |
        | timestamp | LONG | YES | |
        """)
    #expect(
      page.json("parameters")
        == #"[{"name": "limit", "type": "int64", "default": 10}, {"name": "timestamp", "type": "timestamp", "#
        + #""required": true, "unit": "ms"}]"#)
    #expect(
      page.json("weights")
        == #"[{"bucket": "uid", "cost": [{"value": 1, "when": {"parameter": "limit", "max": 100}}, "#
        + #"{"value": 5, "when": {"parameter": "limit", "min": 101}}]}]"#)
  }
}
