import Specification
import Testing

@testable import Extraction

@Suite("Request weights")
struct WeightTests {
  private static let rows = ["symbol| STRING| NO| ", "symbols| STRING| NO| ", "coin| STRING| NO| ", "limit| INT| NO| "]

  /// The weights of an English page with this text in its weight section, as JSON.
  private func weights(_ text: String, rows: [String] = Self.rows) -> String? {
    Extracting(weight: text, rows: rows).json("weights")
  }

  private static let byName =
    "[{\"value\": 1, \"when\": {\"sent\": \"symbol\"}}, {\"value\": 40, \"when\": {\"notSent\": \"symbol\"}}]"

  @Test(
    "one number is the weight; a word in parentheses is its bucket",
    arguments: [
      ("**20**", "[{\"cost\": [{\"value\": 20}]}]"), ("20", "[{\"cost\": [{\"value\": 20}]}]"),
      ("**20(UID)**", "[{\"bucket\": \"uid\", \"cost\": [{\"value\": 20}]}]"),
      ("20 (IP)", "[{\"bucket\": \"ip\", \"cost\": [{\"value\": 20}]}]"), ("0", "[{\"cost\": [{\"value\": 0}]}]"),
    ])
  func numbers(text: String, json: String) {
    #expect(weights(text) == json)
  }

  @Test(
    "two numbers have a condition each, before or behind them",
    arguments: [
      "**1** for a single symbol; **40** when the symbol parameter is omitted",
      "**1** for a single symbol  \n**40** when the symbol parameter is omitted",
      "  * **1** for a single symbol\n  * **40** when the symbol parameter is omitted",
      "**1** with symbol, **40** without symbol", "**1** with symbol，**40** without symbol",
      "**1** if send symbol or **40** if not send symbol", "**1** for a single symbol, **40** for multiple symbols",
      "**1** with symbol, **40** without symbol **Careful** when calling this without one.",
      "带symbol **1** ，不带symbol **40**", "带symbol**1** ; 不带**40**", "带symbol为**1** , 不带为**40**",
      "单交易对**1** ，无交易对**40**", "带symbol: 1 不带: 40", "传symbol**1** 不传symbol**40**",
      "  * 带symbol _**1**_\n  * 不带 _**40**_ 请小心使用不带的调用",
    ])
  func conditions(text: String) {
    #expect(weights(text) == "[{\"cost\": \(Self.byName)}]")
  }

  @Test("a Chinese noun means the parameter that the table has, a bucket may stand behind each number")
  func nouns() {
    let json =
      "[{\"bucket\": \"ip\", \"cost\": [{\"value\": 1, \"when\": {\"sent\": \"coin\"}}, "
      + "{\"value\": 5, \"when\": {\"notSent\": \"coin\"}}]}]"
    let rows = ["coin| STRING| NO| "]
    #expect(weights("**1 指定币种;(IP)** **5 币种参数缺失(IP)**", rows: rows) == json)
    #expect(
      weights("**1 when coin is specified;(IP)** **5 when the coin parameter is omitted(IP)**", rows: rows) == json)
  }

  @Test(
    "several parameters are one condition: one of them is enough behind an or, all are missing behind a denial",
    arguments: [
      ("5 if `symbol` or `coin` is sent, 50 otherwise", #"{"any": [{"sent": "symbol"}, {"sent": "coin"}]}"#),
      ("5 if `symbol` and `coin` are sent, 50 otherwise", #"{"all": [{"sent": "symbol"}, {"sent": "coin"}]}"#),
      (
        "5 if neither `symbol` nor `coin` is sent, 50 otherwise",
        #"{"all": [{"notSent": "symbol"}, {"notSent": "coin"}]}"#
      ),
    ])
  func severalNames(text: String, when: String) {
    #expect(weights(text) == #"[{"cost": [{"value": 5, "when": \#(when)}, {"value": 50}]}]"#)
  }

  @Test("Chinese conditions may have a particle behind their verb")
  func particle() {
    #expect(
      weights("**20** 若传了symbol  \n**40** 若传了coin")
        == #"[{"cost": [{"value": 20, "when": {"sent": "symbol"}}, {"value": 40, "when": {"sent": "coin"}}]}]"#)
  }

  @Test("a weight for every so many elements is one for each number of them, where the list has a most")
  func everySoMany() {
    let rows = ["symbols| ARRAY| NO| Max 25 symbols, e.g. [\"A\",\"B\"]"]
    let one = #"{"value": 1, "when": {"count": "symbols", "min": 1, "max": 10}}"#
    let two = #"{"value": 2, "when": {"count": "symbols", "min": 11, "max": 20}}"#
    #expect(weights("1 per 10 symbols", rows: rows) == #"[{"cost": [\#(one), \#(two), {"value": 3}]}]"#)
    #expect(Extracting(rows: Self.rows).ids.contains("weight-unread") == false)
    #expect(Extracting(weight: "1 per 10 symbols", rows: Self.rows).ids.contains("weight-unread"))
  }

  @Test("where a page says that there is no weight, none is counted, and that is reported")
  func noWeight() {
    let read = Extracting(weight: "None", rows: Self.rows)
    #expect(read.json("weights") == #"[{"cost": [{"value": 0}]}]"#)
    #expect(read.ids.contains("weight-missing"))
  }

  @Test("rows of a table: a most beside a number for each element, and a column headed with what requests name")
  func tableForms() {
    let table = """
      Parameter| Weight
      ---|---
      `symbol`| 2
      `symbols`| 2 per symbol with a cap of 40
      None| 40
      """
    #expect(
      weights(table)
        == #"[{"cost": [{"value": 2, "when": {"sent": "symbol"}}, "#
        + #"{"value": 2, "perItemOf": "symbols", "cap": 40}, {"value": 40}]}]"#)
    #expect(
      weights("Symbols provided| Weight\n---|---\n1 - 20| 2\nsymbols parameter is omitted| 80")
        == #"[{"cost": [{"value": 2, "when": {"count": "symbols", "min": 1, "max": 20}}, {"value": 80}]}]"#)
  }

  @Test("both numbers may depend on parameters that are sent")
  func alternatives() {
    #expect(
      weights("**20** with symbol, **40** with coin")
        == "[{\"cost\": [{\"value\": 20, \"when\": {\"sent\": \"symbol\"}}, "
        + "{\"value\": 40, \"when\": {\"sent\": \"coin\"}}]}]")
  }

  @Test(
    "a weight for every element has a list and may have a cap",
    arguments: [
      "4 for each requested `symbol`.  \n  \nThe weight will cap at 200 once there are more than 50 `symbols`.",
      "每个`交易对`占用4个权重.\n\n当交易对数量超过50，权重将限制在200。",
    ])
  func perItem(text: String) {
    #expect(
      weights(text)
        == "[{\"cost\": [{\"value\": 4, \"when\": {\"sent\": \"symbol\"}}, "
        + "{\"value\": 4, \"perItemOf\": \"symbols\", \"cap\": 200}]}]")
  }

  @Test("several buckets name the headers that count them, behind or before the number")
  func buckets() {
    let json =
      "[{\"bucket\": \"order10s\", \"header\": \"X-MBX-ORDER-COUNT-10S\", \"cost\": [{\"value\": 5}]}, "
      + "{\"bucket\": \"ip\", \"header\": \"X-MBX-USED-WEIGHT-1M\", \"cost\": [{\"value\": 0}]}]"
    #expect(
      weights("5 on 10s order rate limit(X-MBX-ORDER-COUNT-10S); 0 on IP rate limit(x-mbx-used-weight-1m)") == json)
    #expect(weights("10s order rate limit(X-MBX-ORDER-COUNT-10S)为5; IP rate limit(x-mbx-used-weight-1m)为0;") == json)
  }

  @Test(
    "what no rule reads has no cost and is reported", arguments: ["it depends", "1 or so", "1 on weekdays; 2 else"])
  func unread(text: String) {
    let page = Extracting(weight: text, rows: Self.rows)
    #expect(page.json("weights") == "[{\"cost\": []}]")
    #expect(page.ids.contains("weight-unread"))
  }

  @Test("two weight sections are two buckets, a bold line in the request section is a weight section")
  func places() {
    let two = Extracting(request: "GET `/sapi/v1/thing`\n\n**Weight(UID):** **3**", weight: "**1(IP)**")
    #expect(
      two.json("weights")
        == "[{\"bucket\": \"uid\", \"cost\": [{\"value\": 3}]}, {\"bucket\": \"ip\", \"cost\": [{\"value\": 1}]}]")
    let behind = Extracting(
      body: "# T\n\n## HTTP Request\n\nGET `/a/b`\n\n### **Request weight** (UID) : 2\n\n## Response\n\n    {}")
    #expect(behind.json("weights") == "[{\"bucket\": \"uid\", \"cost\": [{\"value\": 2}]}]")
  }

  @Test("unfilled orders are a bucket, and prose behind the bare number is no weight")
  func unfilledOrders() {
    let page = Extracting(
      request: "POST `/api/v3/thing`\n\n**Weight:** 1\n\n**Unfilled Order Count:** 2\n\nPlaces 3 things at once.",
      weight: "")
    #expect(
      page.json("weights")
        == "[{\"cost\": [{\"value\": 1}]}, {\"bucket\": \"unfilledOrders\", \"cost\": [{\"value\": 2}]}]")
    #expect(!page.ids.contains("weight-unread"))
  }

  @Test(
    "a note says how many orders a request counts as, and in which count",
    arguments: [
      ("`LIST` counts as 2 orders against the order rate limit.", "order"),
      ("一个`LIST`订单被算成 2 个普通订单", "order"),
      ("LISTs add **2 orders** to the unfilled order count.", "unfilledOrders"),
      ("`LIST` 在未成交订单计数的基础上添加**2个订单** 。", "unfilledOrders"),
      ("`LIST` 订单将**2 个订单** 添加到未成交订单计数中。", "unfilledOrders"),
    ])
  func notes(note: String, bucket: String) {
    let page = Extracting(weight: "1(IP)", notes: "  * " + note)
    #expect(
      page.json("weights")
        == "[{\"bucket\": \"ip\", \"cost\": [{\"value\": 1}]}, "
        + "{\"bucket\": \"\(bucket)\", \"cost\": [{\"value\": 2}]}]")
  }

  @Test("a note on orders stands before the weight section, and the two are reported")
  func noteAgainstSection() {
    let page = Extracting(
      weight: "1(Order)", notes: "  * `LIST` counts as 2 orders against the order rate limit.")
    #expect(page.json("weights") == "[{\"bucket\": \"order\", \"cost\": [{\"value\": 2}]}]")
    #expect(page.ids.contains("weight-disagrees"))
  }
}

@Suite("Tables of request weights")
struct WeightTableTests {
  private static let rows = [
    "symbol| STRING| NO| ", "symbols| STRING| NO| ", "limit| INT| NO| ", "orderId| LONG| NO| ",
  ]

  private func costs(_ header: String, _ table: [String], more: String = "") -> String? {
    let text = ([header, header.contains("| S") ? "---|---|---" : "---|---"] + table).joined(separator: "  \n")
    return Extracting(weight: text + "\n\n" + more, rows: Self.rows).operation?.weights.map { weight in
      weight.cost.map { CanonicalJSON.inline($0.json) }.joined(separator: " ")
    }.joined(separator: " + ")
  }

  @Test(
    "cells are ranges or values of a parameter",
    arguments: [
      ("[1,100)", "{\"value\": 1, \"when\": {\"parameter\": \"limit\", \"min\": 1, \"max\": 99}}"),
      ("[500, 1000]", "{\"value\": 1, \"when\": {\"parameter\": \"limit\", \"min\": 500, \"max\": 1000}}"),
      ("(0, 10]", "{\"value\": 1, \"when\": {\"parameter\": \"limit\", \"min\": 1, \"max\": 10}}"),
      ("101-500", "{\"value\": 1, \"when\": {\"parameter\": \"limit\", \"min\": 101, \"max\": 500}}"),
      ("> 1000", "{\"value\": 1, \"when\": {\"parameter\": \"limit\", \"min\": 1001}}"),
      (">= 1000", "{\"value\": 1, \"when\": {\"parameter\": \"limit\", \"min\": 1000}}"),
      ("101 or more", "{\"value\": 1, \"when\": {\"parameter\": \"limit\", \"min\": 101}}"),
      ("5, 10, 20", "{\"value\": 1, \"when\": {\"parameter\": \"limit\", \"is\": [\"5\", \"10\", \"20\"]}}"),
      ("100", "{\"value\": 1, \"when\": {\"parameter\": \"limit\", \"is\": [\"100\"]}}"),
    ])
  func values(cell: String, json: String) {
    for header in ["LIMIT| weight", "Limit| Request Weight", "LIMIT参数| 权重", "限制| 权重"] {
      #expect(costs(header, ["\(cell)| 1"]) == json)
    }
  }

  @Test("a row that broke off into a quote belongs to the table")
  func brokenRow() {
    #expect(
      costs("LIMIT| weight", ["[1,100)| 1"], more: "> 1000| 10")
        == "{\"value\": 1, \"when\": {\"parameter\": \"limit\", \"min\": 1, \"max\": 99}} "
        + "{\"value\": 10, \"when\": {\"parameter\": \"limit\", \"min\": 1001}}")
  }

  @Test(
    "cells are conditions",
    arguments: [
      ("Without `orderId`", "With orderId"), ("没有 orderId", "有 orderId"),
      ("orderId is omitted", "Querying by `orderId`"),
      ("不提供orderId", "通过 `orderId` 查询"),
    ])
  func conditions(without: String, with: String) {
    #expect(
      costs("Condition| Weight", ["\(without)| 20", "\(with)| 5"])
        == "{\"value\": 20, \"when\": {\"notSent\": \"orderId\"}} {\"value\": 5, \"when\": {\"sent\": \"orderId\"}}")
  }

  @Test("a weight that depends on what the exchange finds is reported, not stated")
  func findings() {
    let page = Extracting(
      weight: "Case| Weight\n---|---\nIf `symbol` is invalid| 2\nWith `orderId`| 20", rows: Self.rows)
    #expect(page.json("weights") == "[{\"cost\": [{\"value\": 20, \"when\": {\"sent\": \"orderId\"}}]}]")
    #expect(page.ids == ["weight-unread"])
  }

  @Test("numbers of elements stand beside merged cells; whoever leaves a parameter out pays the last price")
  func counts() {
    let english = [
      "symbol | 1 | 2", "symbol parameter is omitted | 80", "symbols | 1-20 | 2", "21-100 | 40", "101 or more | 80",
      "symbols parameter is omitted | 80",
    ]
    let json =
      "{\"value\": 2, \"when\": {\"sent\": \"symbol\"}} "
      + "{\"value\": 2, \"when\": {\"count\": \"symbols\", \"min\": 1, \"max\": 20}} "
      + "{\"value\": 40, \"when\": {\"count\": \"symbols\", \"min\": 21, \"max\": 100}} "
      + "{\"value\": 80, \"when\": {\"count\": \"symbols\", \"min\": 101}} {\"value\": 80}"
    #expect(costs("Parameter | Symbols Provided | Weight", english) == json)
    let chinese = ["symbol | 1 | 2", "不提供symbol | 80", "symbols | 1-20 | 2", "21-100 | 40", ">= 101 | 80"]
    #expect(costs("参数 | Symbols 数量 | 权重", chinese) == json)
    #expect(
      costs("Parameter | Symbols Provided | Weight", ["symbol | 1 | 2", "symbols | Any | 4"])
        == "{\"value\": 2, \"when\": {\"sent\": \"symbol\"}} {\"value\": 4, \"when\": {\"sent\": \"symbols\"}}")
  }

  @Test("a row of another form makes the weight unknown", arguments: ["many| 1", "5| one", "5| 1| 2"])
  func unread(row: String) {
    let page = Extracting(weight: "limit| weight\n---|---\n" + row, rows: Self.rows)
    #expect(page.json("weights") == "[{\"cost\": []}]")
    #expect(page.ids.contains("weight-unread"))
  }
}

@Suite("Request weights for ranges of a parameter")
struct WeightRangeTests {
  private static let rows = ["symbol| STRING| NO| ", "limit| INT| NO| "]

  private func costs(_ text: String) -> String? {
    let page = Extracting(weight: text, rows: Self.rows)
    return page.ids.contains("weight-unread") ? nil : page.json("weights")
  }

  private static let split =
    #"[{"cost": [{"value": 5, "when": {"parameter": "limit", "max": 100}}, "#
    + #"{"value": 10, "when": {"parameter": "limit", "min": 101}}]}]"#

  @Test(
    "a number that bounds a parameter is no weight",
    arguments: [
      "**5** when limit <= 100, **10** when limit > 100", "5 (limit ≤ 100), 10 (limit > 100)",
      "limit <= 100: 5; limit > 100: 10", "100 >= limit: 5; 100 < limit: 10",
      "**5** if limit is not greater than 100, **10** if limit is greater than 100",
      "Up to 100 rows: 5; more than 100 rows: 10", "5 for limit up to 100, 10 for limit at least 101",
      "limit不超过100权重为5，limit大于100权重为10", "limit小于101为5，limit至少101为10",
      "Limit| Weight\n---|---\nlimit <= 100| 5\nlimit > 100| 10", "Rows| Cost\n---|---\n≤ 100| 5\n101 or more| 10",
    ])
  func ranges(text: String) {
    #expect(costs(text) == Self.split)
  }

  @Test(
    "a range has two ends",
    arguments: [
      "1 <= limit <= 100: 5, 100 < limit <= 500: 10", "limit between 1 and 100: 5, limit from 101 to 500: 10",
      "5 for limit 1-100, 10 for limit 101-500", "limit在1至100之间权重5，limit在101到500之间权重10",
      "Range| Cost\n---|---\n1 to 100| 5\n101 to 500| 10", "Limit| Weight\n---|---\n1 <= limit <= 100| 5\n101-500| 10",
    ])
  func bothEnds(text: String) {
    #expect(
      costs(text)
        == #"[{"cost": [{"value": 5, "when": {"parameter": "limit", "min": 1, "max": 100}}, "#
        + #"{"value": 10, "when": {"parameter": "limit", "min": 101, "max": 500}}]}]"#)
  }

  @Test(
    "what a word or nothing names is for all other requests",
    arguments: [
      "**100** if limit exceeds 500, otherwise **20**", "**20** (Note: 100 for limit greater than 500)",
      "若limit超过500，权重为100，否则为20", "20; 100 when limit > 500",
      "Limit| Weight\n---|---\n> 500| 100\notherwise| 20",
    ])
  func others(text: String) {
    #expect(costs(text) == #"[{"cost": [{"value": 100, "when": {"parameter": "limit", "min": 501}}, {"value": 20}]}]"#)
  }

  @Test(
    "the other case of a parameter that is not sent is that it is sent",
    arguments: [
      ("**150** if `symbol` is not sent, else **50**", "notSent", "sent"),
      ("**150** if `symbol` is sent, else **50**", "sent", "notSent"),
      ("`symbol` sent: 150; not sent: 50", "sent", "notSent"),
      ("Single symbol: 150  \nAll symbols: 50", "sent", "notSent"),
      ("150 when `symbol` is provided, 50 when `symbol` is missing", "sent", "notSent"),
    ])
  func contraries(text: String, first: String, second: String) {
    #expect(
      costs(text)
        == "[{\"cost\": [{\"value\": 150, \"when\": {\"\(first)\": \"symbol\"}}, "
        + "{\"value\": 50, \"when\": {\"\(second)\": \"symbol\"}}]}]")
  }

  @Test("a second bucket may have a paragraph of its own")
  func secondBucket() {
    let json = #"[{"bucket": "ip", "cost": [{"value": 1}]}, {"bucket": "uid", "cost": [{"value": 50}]}]"#
    #expect(costs("1(IP)\n\nand 50 on UID") == json)
    #expect(costs("**1(IP)**\n\n**50(UID)**") == json)
    let page = Extracting(weight: "1(IP)\n\nAt most 50 things are returned.", rows: Self.rows)
    #expect(page.json("weights") == #"[{"bucket": "ip", "cost": [{"value": 1}]}]"#)
  }

  @Test("each element of a list may cost, and all together the most that follows a comma")
  func cappedCell() {
    let page = Extracting(
      weight: "Parameter| Weight\n---|---\nsymbol| 2\nsymbols| 2 per symbol, max 200\nnone| 200",
      rows: ["symbol| STRING| NO| ", "symbols| STRING| NO| "])
    #expect(
      page.json("weights")
        == #"[{"cost": [{"value": 2, "when": {"sent": "symbol"}}, {"value": 2, "perItemOf": "symbols", "cap": 200}, "#
        + #"{"value": 200}]}]"#)
  }

  @Test("a cell may hold the number and its bucket")
  func cellOfBucket() {
    #expect(costs("Weight| \n---|---\n50 (UID)| ") == #"[{"bucket": "uid", "cost": [{"value": 50}]}]"#)
  }
}
