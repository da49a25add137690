import Specification
import Testing

@testable import Extraction

/// A form of the documentation, what a page writes, and the fact that it is.
struct StatedForm: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let fact: String

  init(_ name: String, _ text: String, _ fact: String) {
    self.name = name
    self.text = text
    self.fact = fact
  }

  var testDescription: String { name }
}

/// Forms in which pages state requests, weights and security, as they are counted in the documentation.
@Suite("Forms of requests, weights and security")
struct StatedFormTests {
  static let requests = [
    StatedForm("code behind the method", "GET `/sapi/v1/lamp`", "GET /sapi/v1/lamp"),
    StatedForm("no code", "POST /sapi/v1/lamp", "POST /sapi/v1/lamp"),
    StatedForm("code around both", "`PUT /sapi/v1/lamp`", "PUT /sapi/v1/lamp"),
    StatedForm("blank at the end of the code", "GET `/sapi/v1/lamp `", "GET /sapi/v1/lamp"),
    StatedForm("blank at the end of the code around both", "`GET /sapi/v1/lamp `", "GET /sapi/v1/lamp"),
    StatedForm("no leading slash", "GET `eapi/v1/lamp`", "GET /eapi/v1/lamp path-unusual"),
    StatedForm("remark on signing", "GET `/sapi/v1/lamp (HMAC SHA256)`", "GET /sapi/v1/lamp path-unusual"),
    StatedForm("bold method", "**DELETE** `/sapi/v1/lamp`", "DELETE /sapi/v1/lamp"),
    StatedForm("code from the path's first word on", "GET /`papi/v1/lamp`", "GET /papi/v1/lamp"),
    StatedForm("code block", "    GET /api/v3/lamp", "GET /api/v3/lamp"),
    StatedForm("mixed case", "Get `/sapi/v1/lamp`", "GET /sapi/v1/lamp path-unusual"),
    StatedForm("second paragraph", "Lamps burn all night.\n\nGET `/sapi/v1/lamp`", "GET /sapi/v1/lamp"),
    StatedForm(
      "notes below", "GET `/sapi/v1/lamp`\n\n**Note:**\n\nSome lamps are for ghosts and rarely seen.",
      "GET /sapi/v1/lamp"),
  ]

  @Test("a request section names one method and one path", arguments: requests)
  func request(_ form: StatedForm) {
    let page = Extracting(request: form.text)
    #expect(([page.operation?.key.request ?? ""] + page.ids).joined(separator: " ") == form.fact)
  }

  static let beside = [
    StatedForm(
      "permission", "You need to enable `Universal Transfer` for the api key", #"permissions ["universalTransfer"]"#),
    StatedForm("weight", "**Weight:** 2", #"weights [{"cost": [{"value": 2}]}]"#),
    StatedForm("weight with its bucket", "**Weight(UID):** 2", #"weights [{"bucket": "uid", "cost": [{"value": 2}]}]"#),
    StatedForm(
      "table of parameters", "Name| Type| Mandatory| Description\n---|---|---|---\nwick| INT| YES| ",
      #"parameters [{"name": "wick", "type": "int64", "required": true}]"#),
    StatedForm(
      "further requests in prose", "See `Get /sapi/v1/other/all (HMAC SHA256)` and GET /sapi/v1/others.",
      "parameters []"),
  ]

  @Test("what else stands in the section of a request", arguments: beside)
  func besideRequest(_ form: StatedForm) {
    let page = Extracting(
      body:
        "# Light (TRADE)\n\n## HTTP Request\n\nGET `/sapi/v1/lamp`\n\n\(form.text)\n\n## Response Example\n\n    {}\n")
    let member = String(form.fact.prefix { $0 != " " })
    #expect(page.operation?.key.request == "GET /sapi/v1/lamp")
    #expect("\(member) \(page.json(member) ?? "[]")" == form.fact)
  }

  @Test("values listed below a request are those of the interval, and a description may withdraw an operation")
  func listAndDescription() {
    let page = Extracting(request: "GET `/sapi/v1/lamp`\n\n  * 1m\n  * 4h\n", rows: ["interval| ENUM| YES| "])
    #expect(page.operation?.parameters[0].values.map(\.value.text) == ["1m", "4h"])
    let old = Extracting(
      body: "# Light (TRADE)\n\n## API Description\n\nLights. **Not recommended to continue using this v1 lamp**\n\n"
        + "## HTTP Request\n\nGET `/a/b`\n\n## Response Example\n\n    {}\n")
    #expect(old.operation?.deprecated == Deprecation())
  }

  static let several = [
    StatedForm("both whole", "GET `/sapi/v1/lamp` or GET `/sapi/v1/lamps`", ""),
    StatedForm("one method", "GET /sapi/v1/lamp, /sapi/v1/lamps", ""),
    StatedForm("in Chinese", "GET `/sapi/v1/lamp`或GET `/sapi/v1/lamps`", ""),
    StatedForm("lines of code", "    GET /sapi/v1/lamp\n    GET /sapi/v1/lamps", ""),
    StatedForm("lines", "GET `/sapi/v1/lamp`\nGET `/sapi/v1/lamps`", ""),
  ]

  @Test("requests of one method on one line are an operation each", arguments: several)
  func severalRequests(_ form: StatedForm) {
    let page = Extracting(request: form.text)
    #expect(page.operations.map(\.operation.key.request) == ["GET /sapi/v1/lamp", "GET /sapi/v1/lamps"])
    #expect(page.ids == ["request-shared"])
  }

  @Test("requests of two methods on one line are ambiguous, other words make no request")
  func ambiguous() {
    #expect(Extracting(request: "GET `/a/b` or POST `/a/c`").ids == ["request-ambiguous"])
    #expect(Extracting(request: "GET `/a/b` rather than GET `/a/c`").operations.isEmpty)
  }

  static let labelled = [
    StatedForm("paragraphs", "## HTTP Request\n\nMethod: POST\n\nPath: `/sapi/v1/lamp`", ""),
    StatedForm("lines of one paragraph", "## HTTP Request\n\n**Method:** POST\n**URL:** /sapi/v1/lamp", ""),
    StatedForm("below the title", "**HTTP Method**: `POST`\n\n**Endpoint**: `/sapi/v1/lamp`", ""),
    StatedForm("headings", "## HTTP Method\n\nPOST\n\n## Endpoint\n\n`/sapi/v1/lamp`", ""),
    StatedForm("headings, the path first", "## URL\n\nhttps://a.example/sapi/v1/lamp\n\n## Method\n\n**POST**", ""),
    StatedForm("headings in Chinese", "## 请求方式\n\nPOST\n\n## 请求路径\n\n/sapi/v1/lamp", ""),
  ]

  @Test("method and path stand on lines, or under headings, of their own", arguments: labelled)
  func labelledRequest(_ form: StatedForm) {
    let page = Extracting(
      body: "# Light (TRADE)\n\n\(form.text)\n\n## Request Weight\n\n1\n\n## Request Parameters\n\nNONE\n\n"
        + "## Response Example\n\n    {\"a\": 1}\n")
    #expect(page.operations.map(\.operation.key.request) == ["POST /sapi/v1/lamp"])
    #expect(page.operation?.title == "Light")
    #expect(page.json("weights") == #"[{"cost": [{"value": 1}]}]"#)
    #expect(page.operation?.responses.count == 1)
    #expect(page.ids.allSatisfy { $0 == "path-unusual" })
  }

  static let bySymbol = #"[{"value": 1, "when": {"sent": "symbol"}}, {"value": 9, "when": {"notSent": "symbol"}}]"#

  static let weights = [
    StatedForm(
      "a single one is specified",
      "**1 when a single is specified;(IP)** **9 when the symbol parameter is omitted(IP)**",
      #"[{"bucket": "ip", "cost": \#(bySymbol)}]"#),
    StatedForm(
      "no mark between", "**1** for a single symbol **9** when the symbol parameter is omitted",
      #"[{"cost": \#(bySymbol)}]"#),
    StatedForm("a dash between, in Chinese", "带symbol **1** \\- 不带 **9**", #"[{"cost": \#(bySymbol)}]"#),
    StatedForm(
      "advice before, in Chinese", "请小心使用不带symbol参数的调用\n\n带symbol **1** ，不带symbol **9**", #"[{"cost": \#(bySymbol)}]"#),
    StatedForm("a list in Chinese", "  * 单交易对**1** ，不传交易对**9**", #"[{"cost": \#(bySymbol)}]"#),
    StatedForm(
      "no number, no bucket of weight", "0 on IP rate limit(x-mbx-used-weight-1m)",
      #"[{"bucket": "ip", "header": "X-MBX-USED-WEIGHT-1M", "cost": [{"value": 0}]}]"#),
    StatedForm(
      "orders a minute in Chinese", "1min order rate limit(X-MBX-ORDER-COUNT-1M)为1",
      #"[{"bucket": "order1m", "header": "X-MBX-ORDER-COUNT-1M", "cost": [{"value": 1}]}]"#),
    StatedForm(
      "lead of a table", "Adjusted based on the limit:\n\nLimit| Weight\n---|---\n5, 10| 2\n100| 5",
      #"[{"cost": [{"value": 2, "when": {"parameter": "limit", "is": ["5", "10"]}}, {"value": 5, "when": {"parameter": "limit", "is": ["100"]}}]}]"#
    ),
    StatedForm(
      "lead of a table in Chinese, and a row that broke off",
      "取决于请求中的LIMIT参数\n\nLIMIT参数| 权重\n---|---\n[1,100)| 1\n\n> 1000 | 10",
      #"[{"cost": [{"value": 1, "when": {"parameter": "limit", "min": 1, "max": 99}}, {"value": 10, "when": {"parameter": "limit", "min": 1001}}]}]"#
    ),
    StatedForm("a limit behind, in Chinese", "**18** **请求限制:** 每秒10次", #"[{"cost": [{"value": 18}]}]"#),
    StatedForm("an example in place of a number", "{}", #"[{"cost": []}]"#),
  ]

  @Test("weights in sentences and tables", arguments: weights)
  func weight(_ form: StatedForm) {
    let page = Extracting(weight: form.text, rows: ["symbol| STRING| NO| ", "limit| INT| NO| "])
    #expect(page.json("weights") == form.fact)
    let ids = page.ids.filter { $0 != "weight-unlikely" }
    #expect(ids == (form.fact.contains(#""cost": []"#) ? ["weight-unread"] : []))
  }

  static let conditionalBuckets = [
    StatedForm(
      "behind the numbers", "1 with symbol, 9 without symbol (IP); 5 (UID)",
      #"[{"bucket": "ip", "cost": \#(bySymbol)}, {"bucket": "uid", "cost": [{"value": 5}]}]"#),
    StatedForm(
      "behind each number", "**1(IP)** with symbol, **9(IP)** without symbol, **5(UID)**",
      #"[{"bucket": "ip", "cost": \#(bySymbol)}, {"bucket": "uid", "cost": [{"value": 5}]}]"#),
    StatedForm(
      "before the numbers", "IP: 1 with symbol, 9 without symbol; UID: 5",
      #"[{"bucket": "ip", "cost": \#(bySymbol)}, {"bucket": "uid", "cost": [{"value": 5}]}]"#),
    StatedForm(
      "before the numbers, in a list", "  * UID weight: 5\n  * IP weight: 1 with symbol, 9 without symbol",
      #"[{"bucket": "uid", "cost": [{"value": 5}]}, {"bucket": "ip", "cost": \#(bySymbol)}]"#),
    StatedForm(
      "both conditional", "IP: with symbol 1, without symbol 9; UID: with symbol 2, without symbol 3",
      #"[{"bucket": "ip", "cost": \#(bySymbol)}, {"bucket": "uid", "cost": [{"value": 2, "when": {"sent": "symbol"}}, {"value": 3, "when": {"notSent": "symbol"}}]}]"#
    ),
    StatedForm(
      "columns of a table",
      "Condition| Weight(IP)| Weight(UID)\n---|---|---\nWith `symbol`| 1| 5\nWithout `symbol`| 9| 5",
      #"[{"bucket": "ip", "cost": \#(bySymbol)}, {"bucket": "uid", "cost": [{"value": 5, "when": {"sent": "symbol"}}, {"value": 5, "when": {"notSent": "symbol"}}]}]"#
    ),
  ]

  @Test("a weight with a condition in each of several buckets", arguments: conditionalBuckets)
  func conditionalBucket(_ form: StatedForm) {
    let page = Extracting(weight: form.text, rows: ["symbol| STRING| NO| "])
    #expect(page.json("weights") == form.fact)
    #expect(page.ids == [])
  }

  @Test("the bucket of the heading is that of the numbers beside which none stands")
  func headingBucket() {
    let page = Extracting(
      body:
        "# Q (TRADE)\n\n## HTTP Request\n\nGET `/a/b`\n\n## Request Weight(IP)\n\n1 with `symbol`, 9 without; 5 (UID)\n\n"
        + "## Request Parameters\n\nName| Type| Mandatory| Description\n---|---|---|---\nsymbol| STRING| NO|\n\n"
        + "## Response Example\n\n    {}\n")
    #expect(
      page.json("weights")
        == #"[{"bucket": "ip", "cost": \#(Self.bySymbol)}, {"bucket": "uid", "cost": [{"value": 5}]}]"#)
  }

  static let weightHeadings = [
    StatedForm("IP", "Request Weight(IP)", "ip"), StatedForm("UID", "Request Weight(UID)", "uid"),
    StatedForm("orders", "Request Weight(Order)", "order"),
    StatedForm("orders in capitals", "Request Weight(ORDER)", "order"),
    StatedForm("missing letter", "Request Weigh", "none"), StatedForm("blank before the bucket", "Weight (UID)", "uid"),
    StatedForm("colon", "Weight(UID):", "uid"), StatedForm("account", "Weight(Master Account)", "uid"),
    StatedForm("colon in Chinese", "请求权重(IP):", "ip"), StatedForm("orders in Chinese", "请求权重(Order)", "order"),
  ]

  @Test("headings of weights name the bucket", arguments: weightHeadings)
  func weightHeading(_ form: StatedForm) {
    let page = Extracting(
      body: "# Q (TRADE)\n\n## HTTP Request\n\nGET `/a/b`\n\n## \(form.text)\n\n7\n\n## Response Example\n\n    {}\n")
    #expect(page.operation?.weights.map { $0.bucket ?? "none" } == [form.fact])
    #expect(page.operation?.weights.map(\.cost) == [[WeightCost(.value(7))]])
  }

  static let quotas = [
    StatedForm(
      "times a month", "Request Limitation is 5 times per month, shared by the lamp page",
      #"[{"count": 5, "per": "month"}]"#),
    StatedForm(
      "requests in five minutes", "IP rate limit 1000 requests/5min",
      #"[{"count": 1000, "per": "5 minutes", "scope": "ip"}]"#),
    StatedForm(
      "times in ten minutes", "Lamps can be lit 2 times per 10 minutes", #"[{"count": 2, "per": "10 minutes"}]"#),
    StatedForm("rolling", "500 times per hour in a rolling manner", #"[{"count": 500, "per": "hour"}]"#),
    StatedForm("once", "Only convert once within 6 hours", #"[{"count": 1, "per": "6 hours"}]"#),
  ]

  @Test("limits that notes state", arguments: quotas)
  func quota(_ form: StatedForm) {
    #expect(Extracting(notes: "  * \(form.text)\n").json("quotas") == form.fact)
  }

  @Test("a limit under a bold line in Chinese is one, and no weight")
  func boldLimit() {
    let page = Extracting(weight: "**3000**\n\n**访问限制**\n\n1次/分钟/IP")
    #expect(page.json("weights") == #"[{"cost": [{"value": 3000}]}]"#)
    #expect(page.json("quotas") == #"[{"count": 1, "per": "minute", "scope": "ip"}]"#)
  }

  static let signing = [
    StatedForm("TRADE", "Light (TRADE)", "TRADE signed"),
    StatedForm("USER_DATA", "Light(USER_DATA)", "USER_DATA signed"),
    StatedForm("MARGIN", "Light (MARGIN)", "MARGIN signed"),
    StatedForm("USER_STREAM", "Light (USER_STREAM)", "USER_STREAM"),
    StatedForm("MARKET_DATA", "Light (MARKET_DATA)", "MARKET_DATA"), StatedForm("none", "Light", "NONE"),
    StatedForm("a remark of the name", "Light (Low-Latency Trading) (TRADE)", "TRADE signed"),
    StatedForm("a word that is no type", "Light (System)", "NONE"),
  ]

  @Test(
    "the suffix of the title says whether a request is signed, with or without a time in its table", arguments: signing)
  func signed(_ form: StatedForm) {
    let page = Extracting(title: form.text)
    let signed = page.operation?.signed == true ? " signed" : ""
    #expect("\(page.operation?.security ?? "")\(signed)" == form.fact)
  }

  @Test("market data with a time in its table is signed")
  func signedMarketData() {
    let page = Extracting(title: "Light (MARKET_DATA)", rows: ["timestamp| LONG| YES| "])
    #expect(page.operation?.security == "MARKET_DATA")
    #expect(page.operation?.signed == true)
  }
}
