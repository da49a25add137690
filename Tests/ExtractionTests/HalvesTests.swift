import Diagnostics
import Specification
import Testing

@testable import Extraction

/// What two languages of a page make of one operation, where one of them may be mistaken.
@Suite("Two languages as witnesses")
struct HalvesTests {
  /// A half with a path, rows of its table and a note.
  private func half(_ words: Words, path: String, rows: [String], note: String, weight: String) -> String {
    """
    # \(words.title) (USER_DATA)

    ## \(words.request)

    GET `\(path)`

    ## \(words.weight)

    \(weight)

    ## \(words.parameters)

    \(words.header)
    ---|---|---|---
    \(rows.joined(separator: "\n"))

      * \(note)

    ## \(words.response)

        {"id": 1}

    """
  }

  /// The headings of one language.
  private struct Words {
    var title, request, weight, parameters, header, response: String

    static let english = Words(
      title: "Query Thing", request: "HTTP Request", weight: "Request Weight", parameters: "Request Parameters",
      header: "Name| Type| Mandatory| Description", response: "Response Example")
    static let chinese = Words(
      title: "查询东西", request: "HTTP请求", weight: "请求权重", parameters: "请求参数", header: "名称| 类型| 是否必需| 描述",
      response: "响应示例")
  }

  private func page(
    english: (path: String, rows: [String], note: String), chinese: (path: String, rows: [String], note: String),
    weight: String = "**1(IP)**"
  ) -> Extracting {
    let head = "---\nexchange: e\nsource_url: https://x.example/docs/wallet/q\n---\n"
    let first = half(.english, path: english.path, rows: english.rows, note: english.note, weight: weight)
    let second = half(.chinese, path: chinese.path, rows: chinese.rows, note: chinese.note, weight: weight)
    return Extracting(Array((head + first + "---\n\n" + second).utf8))
  }

  @Test("a remark of one language alone does not count against the tables of both")
  func outvoted() {
    let rows = ["symbol| STRING| YES| ", "orderId| LONG| NO| "]
    let page = page(
      english: ("/sapi/v1/thing", rows, "One thing at a time"), chinese: ("/sapi/v1/thing", rows, "请小心不带symbol参数的调用"))
    #expect(page.operation?.parameters.first?.required == .required)
    #expect(page.operation?.parameters.first?.whenOmitted == nil)
    #expect(page.ids == ["parameter-contradiction"])
  }

  @Test("what both languages say happens without a parameter weakens the demand of the table")
  func agreed() {
    let rows = ["symbol| STRING| YES| "]
    let page = page(
      english: ("/sapi/v1/thing", rows, "If the symbol is not sent, all things are returned"),
      chinese: ("/sapi/v1/thing", rows, "如未发送`symbol`，返回所有东西"))
    #expect(page.operation?.parameters.first?.required == .optional)
    #expect(page.operation?.parameters.first?.whenOmitted == "all")
  }

  @Test("only the last cost is open above the number that both languages call the largest")
  func clampedTwice() {
    let rows = ["limit| INT| NO| max 50. If limit > 50, only 50 rows will be returned."]
    let weight = "limit| Weight\n---|---\n1-20| 2\n21-50| 5"
    let page = page(
      english: ("/sapi/v1/thing", rows, "One thing at a time"), chinese: ("/sapi/v1/thing", rows, "一次一个东西"),
      weight: weight)
    #expect(
      page.json("weights")
        == #"[{"cost": [{"value": 2, "when": {"parameter": "limit", "min": 1, "max": 20}}, "#
        + #"{"value": 5, "when": {"parameter": "limit", "min": 21}}]}]"#)
  }

  @Test("permissions of the first language count, and others are a finding")
  func permissions() {
    let page = page(
      english: ("/sapi/v1/thing", [], "You need to enable the \"trade\" option for the API key"),
      chinese: ("/sapi/v1/thing", [], "需要打开 合约交易 权限"))
    #expect(page.operation?.permissions == ["trade"])
    #expect(page.findings.filter { $0.rule == .noteDisagrees }.map(\.subject) == ["permissions futures"])
  }

  @Test("history that the second language alone states is not shorter than a time that the first one allows")
  func history() {
    let rows = ["startTime| LONG| NO| ", "endTime| LONG| NO| "]
    let page = page(
      english: ("/sapi/v1/thing", rows, "The time between startTime and endTime can't be longer than 200 days"),
      chinese: ("/sapi/v1/thing", rows, "仅支持查询最近3个月的数据"))
    #expect(page.operation?.history == nil)
    #expect(page.findings.filter { $0.rule == .noteDisagrees }.map(\.subject) == ["history 3 month"])
  }

  @Test("a half about another request with other parameters is no witness")
  func otherOperation() {
    let page = page(
      english: ("/sapi/v1/thing", ["symbol| STRING| YES| ", "orderId| LONG| NO| "], "One thing at a time"),
      chinese: ("/sapi/v1/things", ["symbol| STRING| NO| ", "pair| STRING| NO| "], "如未发送`symbol`，返回所有东西"))
    #expect(page.operation?.parameters.map(\.name) == ["symbol", "orderId"])
    #expect(page.operation?.languages == ["en"])
    #expect(page.operation?.parameters.first?.required == .required)
    #expect(page.ids == ["request-disagrees"])
  }
}
