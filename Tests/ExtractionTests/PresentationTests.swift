import Specification
import Testing

@testable import Extraction

/// Facts that pages of other products, versions and exchanges present in another way.
@Suite("Facts in other forms")
struct PresentationTests {
  private static let table = "Name| Type| Mandatory| Description\n---|---|---|---\n"

  // MARK: - Headings

  static let headings = [
    ("📌 Request Weight", "weight"), ("2.1 Request Weight", "weight"), ("3) Response", "response"),
    ("二、请求参数", "parameters"), ("【Request Parameters】", "parameters"), ("Request Weight -", "weight"),
    ("API Weight", "weight"), ("Weight per Request", "weight"), ("单次请求权重", "weight"), ("Cost", "weight"),
    ("Weighted Average", "other"), ("Request Weight {#weight}", "weight"), ("Arguments", "parameters"),
    ("Query String", "parameters"), ("Returns", "response"),
    ("Response Payload", "response"), ("返回数据", "response"), ("Request Path", "request"),
  ]

  @Test("headings with numbers, symbols and brackets, and in rarer words", arguments: headings)
  func heading(text: String, kind: String) {
    #expect(SectionVocabulary.classify(text).kind.rawValue == kind)
  }

  @Test(
    "a heading on weights names the bucket",
    arguments: [("Endpoint Weight (UID)", "UID"), ("IP Weight", "ip"), ("请求 UID 权重", "uid")])
  func bucket(text: String, bucket: String) {
    #expect(SectionVocabulary.classify(text).remark == bucket)
  }

  @Test("bold words are headings, that of the request among them")
  func boldHeadings() {
    let page = Extracting(
      body:
        "# Q (TRADE)\n\n**HTTP Request**\n\nGET `/sapi/v1/q`\n\n**Request Weight:**\n\n5\n\n**Request Parameters**\n\n"
        + Self.table + "a| LONG| YES| \n\n**Response:**\n\n    {\"x\": 1}\n")
    #expect(page.operation?.key.request == "GET /sapi/v1/q")
    #expect(page.json("weights") == #"[{"cost": [{"value": 5}]}]"#)
    #expect(page.json("parameters") == #"[{"name": "a", "type": "int64", "required": true}]"#)
    #expect(page.operation?.responses.count == 1)
  }

  @Test("a heading above nothing but a request line is that of the request, whatever it is called")
  func otherHeading() {
    let page = Extracting(
      body: "# Q (TRADE)\n\n## Where\n\nGET `/sapi/v1/q`\n\n## Weight\n\n5\n\n## Response\n\n    {\"x\": 1}\n")
    #expect(page.operation?.key.request == "GET /sapi/v1/q")
    #expect(page.operation?.title == "Q")
    #expect(page.places == [])
  }

  // MARK: - Requests

  static let requests = [
    "Endpoint: GET /sapi/v1/a", "**URL:** `GET /sapi/v1/a`", "`/sapi/v1/a` (GET)", "HTTP GET `/sapi/v1/a`",
    "GET → `/sapi/v1/a`", "GET | /sapi/v1/a", "> GET `/sapi/v1/a`", "```http\nGET /sapi/v1/a HTTP/1.1\n```",
    "```http\nGET /sapi/v1/a HTTP/1.1\nHost: api.example.com\n```", "~~~\nGET /sapi/v1/a\n~~~",
    "Method: GET\n\nPath: /sapi/v1/a", "Method: GET\nURL: `/sapi/v1/a`", "**Method:** GET **URL:** /sapi/v1/a",
    "请求方式：GET\n\n请求地址：/sapi/v1/a", "| Method | GET |\n|---|---|\n| URL | /sapi/v1/a |",
    "GET `{baseUrl}/sapi/v1/a`", "GET `<base-url>/sapi/v1/a`", "GET api.example.com/sapi/v1/a",
  ]

  @Test("method and path behind words, before each other, on lines and in tables of their own", arguments: requests)
  func request(text: String) {
    #expect(Extracting(request: text).operation?.key.request == "GET /sapi/v1/a")
  }

  // MARK: - Weights

  static let weights = [
    ("`5`", nil), ("Weight = 5", nil), ("5 weight", nil), ("Each request costs 5 weight.", nil),
    ("The weight of this endpoint is 5.", nil), ("This endpoint has a weight of 5", nil), ("每次请求消耗 5 权重", nil),
    ("本接口权重为5。", nil), ("```\n5\n```", nil), ("| Weight |\n|---|\n| 5 |", nil), ("Weight|\n---|\n5|", nil),
    ("| IP |\n|---|\n| 5 |", "ip"), ("按UID计，权重5", "uid"), ("5 weight, counted by UID", "uid"),
  ]

  @Test("weights in sentences, as code, and in tables of one row", arguments: weights)
  func weight(text: String, bucket: String?) {
    let page = Extracting(weight: text)
    let name = bucket.map { "\"bucket\": \"\($0)\", " } ?? ""
    #expect(page.json("weights") == "[{\(name)\"cost\": [{\"value\": 5}]}]")
    #expect(page.places == [])
  }

  // MARK: - Tables

  static let tables = [
    "Type| Name| Mandatory| Description\n---|---|---|---\nLONG| a| YES| Max 9",
    "No.| Name| Type| Required| Remarks\n---|---|---|---|---\n1| a| LONG| ✔️| max. 9",
    "Argument| Value Type| Compulsory| Detail\n---|---|---|---\na| uint64| ALWAYS| up to 9",
    "Name| Type| Optional| Description\n---|---|---|---\na| integer&lt;int64&gt;| NO| upper limit 9",
    "变量名| 字段类型| 是否必选| 描述\n---|---|---|---\n\"a\"| 长整型| 必选| 上限为9",
    "参数| 类型| 是否可选| 描述\n---|---|---|---\na:| 整数| 否| 不超过9",
    "  * `a` (LONG, required): Max 9", "  * **a** (LONG) - Required. at most 9", "  * a: LONG, mandatory. ≤ 9",
  ]

  @Test("parameters in columns of any order, in columns that say what may be left out, and in lists", arguments: tables)
  func parameters(text: String) {
    let page = Extracting(
      body:
        "# Q (TRADE)\n\n## HTTP Request\n\nGET `/sapi/v1/q`\n\n## Request Parameters\n\n\(text)\n\n## Response\n\n    {}\n"
    )
    #expect(page.json("parameters") == #"[{"name": "a", "type": "int64", "required": true, "max": 9}]"#)
  }

  @Test("a list that does not tell types is one of notes")
  func notes() {
    let page = Extracting(rows: ["a| LONG| NO| "], notes: "  * `a` (required): counts lamps")
    #expect(page.operation?.parameters.map(\.name) == ["a"])
  }

  @Test("a number of digits is no bound of the value", arguments: ["up to 8 decimals", "max 8 digits"])
  func digits(text: String) {
    #expect(Extracting(rows: ["a| DECIMAL| NO| \(text)"]).operation?.parameters.first?.max == nil)
  }

  // MARK: - Statements

  static let statements = [
    "Either `lampId` or `buoyId` is mandatory.", "`lampId` or `buoyId` is required.",
    "It is required to send either lampId or buoyId.", "One of the two, lampId or buoyId, must be sent.",
    "lampId and buoyId: at least one must be sent.", "Either of lampId and buoyId must be sent.",
    "Must send either lampId or buoyId.", "lampId or buoyId should be sent", "lampId or buoyId shall be sent",
    "lampId或buoyId必填", "lampId 与 buoyId 必需传一个", "lampId和buoyId不能同时为空",
  ]

  @Test("one of two is demanded", arguments: statements)
  func either(text: String) {
    let page = Extracting(rows: ["lampId| LONG| NO| ", "buoyId| STRING| NO| "], notes: "  * \(text)")
    #expect(page.json("rules") == #"[{"atLeastOneOf": ["lampId", "buoyId"]}]"#)
    #expect(page.places == [])
  }

  static let bounds = [
    "can't be greater than 9", "can not be greater than 9", "Maximum of 9", "maximum allowed: 9", "limited to 9",
    "上限 9",
    "不得超过 9", "最高9", "小于等于9", "最大不超过9",
  ]

  @Test("the greatest value", arguments: bounds)
  func bound(text: String) {
    let page = Extracting(rows: ["a| LONG| NO| \(text)"])
    #expect(page.json("parameters") == #"[{"name": "a", "type": "int64", "max": 9}]"#)
    #expect(page.places == [])
  }

  @Test(
    "the default", arguments: ["default will be 9", "If not sent, 9 is used", "缺省值为9", "默认使用9", "9 by default, really"])
  func standard(text: String) {
    let page = Extracting(rows: ["a| LONG| NO| \(text)"])
    #expect(page.json("parameters") == #"[{"name": "a", "type": "int64", "default": 9}]"#)
  }

  // MARK: - Examples

  @Test("a word for the response between a label and its example divides nothing")
  func labels() {
    let page = Extracting(
      rows: ["lampId| LONG| NO| "],
      response: "> with lampId\n\n**Response:**\n\n    {\"x\": 1}\n\n> without lampId\n\nResponse:\n\n    [{\"x\": 1}]")
    #expect(
      page.operation?.responses.map { $0.variants.compactMap(\.when) } == [[.sent("lampId")], [.notSent("lampId")]])
  }

  @Test("a semicolon behind an example, and `{...}` in place of more elements")
  func examples() {
    let page = Extracting(response: "    [{\"a\": 1}, {\"a\": 2}, {...}];")
    #expect(
      page.json("responses")
        == #"[{"shape": {"type": "array", "items": {"type": "object", "fields": [{"name": "a", "type": "int64", "required": true}]}}}]"#
    )
  }
}
