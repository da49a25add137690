import Specification
import Testing

@testable import Extraction

@Suite("Examples and field lists of pages")
struct ShapesPageTests {
  /// A page in both languages with these answer sections.
  private func page(_ english: String, _ chinese: String, rows: String = "symbol| STRING| NO| ") -> Extracting {
    let text = """
      ---
      exchange: e
      source_url: https://x.example/docs/wallet/q
      ---
      # Query Thing (USER_DATA)

      ## HTTP Request

      GET `/sapi/v1/thing`

      ## Request Weight

      **1(IP)**

      ## Request Parameters

      Name| Type| Mandatory| Description
      ---|---|---|---
      \(rows)

      \(english)

      ---

      # 查询 (USER_DATA)

      ## HTTP请求

      GET `/sapi/v1/thing`

      ## 请求权重

      **1(IP)**

      ## 请求参数

      名称| 类型| 是否必需| 描述
      ---|---|---|---
      \(rows)

      \(chinese)
      """
    return Extracting(Array(text.utf8))
  }

  private func responses(_ page: Extracting) -> String { page.json("responses") ?? "none" }

  @Test("an example under a heading of the request is the answer where no answer section has one")
  func mislabelled() {
    let english = "## Response Example\n\n    {\"listenKey\": \"a\"}"
    for chinese in [
      "    {\"listenKey\": \"a\"}", "## HTTP请求\n\n    {\"listenKey\": \"a\"}", "## 请求权重\n\n    {\"listenKey\": \"a\"}",
    ] {
      let page = page(english, chinese)
      #expect(responses(page).contains(#"{"name": "listenKey", "type": "string", "required": true}"#), "\(chinese)")
      #expect(page.ids == ["example-elsewhere"])
    }
  }

  @Test("what one language says of a case holds for its twin, and the other answer is that of the opposite case")
  func pairs() {
    let page = page(
      "## Response Example\n\n> **Response:**\n\n    {\"price\": \"1\"}\n\n> OR\n\n    [{\"price\": \"1\"}]",
      "## 响应示例\n\n    {\"price\": \"1\"}\n\n> 或(当不发送symbol)\n\n    [{\"price\": \"1\"}]")
    #expect(page.ids.isEmpty)
    #expect(responses(page).hasPrefix(#"[{"variants": [{"when": {"sent": "symbol"}}], "shape": {"type": "object""#))
    #expect(responses(page).contains(#"{"variants": [{"when": {"notSent": "symbol"}}], "shape": {"type": "array""#))
    #expect(page.operations[0].examples.map(\.languages) == [["en", "zh"], ["en", "zh"]])
  }

  @Test("where the languages show different kinds of answer the English one is used, with a finding")
  func kinds() {
    let page = page("## Response Example\n\n    {\"a\": \"x\"}", "## 响应示例\n\n    [{\"a\": \"x\"}]")
    #expect(page.ids == ["field-types-differ"])
    #expect(page.operation?.responses.count == 1)
    #expect(page.operations[0].examples.map(\.languages) == [["en"]])
  }

  @Test("a field of some cases only is there in these cases")
  func cases() {
    let rows = "newOrderRespType| ENUM| NO| "
    let answers = { (title: String) in
      """
      ## \(title)

      > Response ACK:

          {"id": 1}

      > Response RESULT:

          {"id": 1, "price": "1"}

      > Response FULL:

          {"id": 1, "price": "1", "fills": []}
      """
    }
    let text = responses(page(answers("Response Example"), answers("响应示例"), rows: rows))
    #expect(text.contains(#""presentWhen": {"parameter": "newOrderRespType", "is": ["RESULT", "FULL"]}"#))
    #expect(text.contains(#""presentWhen": {"parameter": "newOrderRespType", "is": ["FULL"]}"#))
    #expect(text.contains(#"{"name": "id", "type": "int64", "required": true}"#))
  }

  @Test("a label in bold letters holds for all examples up to the next one")
  func boldLabels() {
    let rows = "kind| ENUM| NO| Supported values: `FULL` or `MINI`.\nlamp| STRING| NO| \nlamps| STRING| NO| "
    let answer = """
      ## Response Example

      **Response - FULL:**

      With `lamp`:

          {"id": 1, "oil": "0.5"}

      With `lamps`:

          [{"id": 1, "oil": "0.5"}]

      **Response - MINI:**

      With `lamp`:

          {"id": 1}

      With `lamps`:

          [{"id": 1}]
      """
    let text = responses(page(answer, answer, rows: rows))
    let full = #"{"parameter": "kind", "is": ["FULL"]}"#
    for name in ["lamp", "lamps"] {
      let condition = #"{"all": [\#(full), {"sent": "\#(name)"}]}"#
      #expect(text.contains(#"{"name": "oil", "type": "decimal", "presentWhen": \#(condition)}"#))
    }
  }

  @Test("a table names the values of a field beside their meanings")
  func valuesInTables() {
    let answer = """
      ## Response Example

          {"kind": "LAMP_A", "state": "LIT"}

      ## Response detail description

      Parameter| Type| Description
      ---|---|---
      kind| String| Kind of lamp. It can be "LAMP_A", "LAMP_B" or "LAMP_C"
      state| String| It can be "OUT" or "BROKEN"
      """
    let text = responses(page(answer, answer))
    #expect(text.contains(#""name": "kind", "type": "string", "values": ["LAMP_A", "LAMP_B", "LAMP_C"]"#))
    #expect(text.contains(#"{"name": "state", "type": "string", "required": true}"#))
  }

  @Test("a table names a value that examples show by its meaning alone, or in other letters")
  func shownValuesInTables() {
    let answer = """
      ## Response Example

          [{"kind": "LAMP", "state": "LIT", "end": "done"}, {"kind": "TORCH", "state": "LIT", "end": "done"}]

      ## Response detail description

      Parameter| Type| Description
      ---|---|---
      kind| String| Lamp account or torch account
      state| String| LIT: it burns well
      end| String| broken: no longer lit
      """
    let text = responses(page(answer, answer))
    #expect(text.contains(#""name": "kind", "type": "string", "values": ["LAMP", "TORCH"]"#))
    #expect(text.contains(#""name": "state", "type": "string", "values": ["LIT"]"#))
    #expect(text.contains(#"{"name": "end", "type": "string", "required": true}"#))
  }

  @Test("an example that a field gives for itself counts more than the word for its type, with a finding")
  func contradictedTypes() {
    let answer = """
      ## Response

        * `lampId`: Integer (id of the lamp, e.g., LAMP_175)
        * `watts`: Decimal, e.g. 4.5
        * `room`: Integer, the room, e.g. in HALL
        * `oldId`: Integer, deprecated
      """
    let page = page(answer, answer)
    let text = responses(page)
    #expect(text.contains(#"{"name": "lampId", "type": "string"}"#))
    #expect(text.contains(#"{"name": "watts", "type": "decimal"}"#))
    #expect(text.contains(#"{"name": "room", "type": "int64"}"#))
    #expect(page.ids == ["field-types-differ", "note-without-place"])
  }

  @Test("a truth value that a table calls text and examples show bare comes in both ways")
  func bareTruths() {
    let answer = """
      ## Response Example

          {"isLit": true, "watts": "4.5"}

      ## Response detail description

      Parameter| Type| Description
      ---|---|---
      isLit| STRING| TRUE: lit; FALSE: out
      watts| STRING| How strong it is
      """
    let text = responses(page(answer, answer))
    #expect(text.contains(#"{"name": "isLit", "type": "bool", "wire": "either", "required": true}"#))
    #expect(text.contains(#"{"name": "watts", "type": "decimal", "required": true}"#))
  }

  @Test("notes between examples are no labels")
  func notes() {
    let answer =
      "\n\nSome long words about what happens here if `symbol` is sent and what does not happen otherwise.\n\n    {\"a\": \"x\"}"
    let page = page("## Response Example" + answer, "## 响应示例" + answer)
    #expect(page.ids.isEmpty)
    #expect(!responses(page).contains("variants"))
  }

  @Test("a heading above the request's begins something else")
  func otherMethod() {
    let english =
      "### Response Example\n\n    {\"token\": \"x\"}\n\n## Subscribe\n\n### Response Example\n\n    {\"id\": 1}"
    let text = """
      # Two things

      ## Make a token (USER_STREAM)

      ### HTTP Request

      POST `/sapi/v1/token`

      ### Request weight

      1

      \(english)
      """
    let page = Extracting(body: text)
    #expect(responses(page).contains("token") && !responses(page).contains(#""id""#))
  }

  @Test("a table with arrows settles what examples leave open, and names fields that no example shows")
  func table() {
    let answer = """
      ## Response Example

          {"total": 0, "rows": [{"group": 0, "until": null}]}

      ## Response detail description

      Parameter| Type| Description
      ---|---|---
      total| LONG| How many
      rows| OBJECT ARRAY|
      → group| DECIMAL|
      → → until| STRINGString|
      extra| STRING| Another one
      """
    let page = page(answer, answer)
    let text = responses(page)
    #expect(text.contains(#"{"name": "total", "type": "int64", "required": true}"#))
    #expect(text.contains(#"{"name": "group", "type": "decimal", "wire": "number", "required": true}"#))
    #expect(text.contains(#"{"name": "until", "type": "string", "nullable": true, "required": true}"#))
    #expect(text.contains(#"{"name": "extra", "type": "string"}"#))
    #expect(page.ids == ["field-unshown"])
  }

  @Test("a nested list of fields stands for the answer where there is no example")
  func list() {
    let english = """
      ## Response Structure

      Array of objects, each one thing:

        * `p`: String (price)
        * `T`: Integer (timestamp)
        * `m`: Boolean (true if buyer is market maker)
        * `rows`: Array of objects, each with fields:
          * `rate`: String, how much, e.g., "0.5"
      """
    let page = page(english, "## 响应结构\n\n对象数组：\n\n  * `p`: 字符串，价格")
    #expect(
      responses(page) == """
        [{"shape": {"type": "array", "items": {"type": "object", "fields": [\
        {"name": "p", "type": "decimal", "label": "price"}, \
        {"name": "T", "type": "timestamp", "unit": "ms", "label": "timestamp"}, \
        {"name": "m", "type": "bool", "label": "isBuyerMaker"}, \
        {"name": "rows", "type": "array", "items": {"type": "object", "fields": [\
        {"name": "rate", "type": "decimal"}]}}]}}}]
        """)
    #expect(Set(page.ids) == ["field-one-language"])
  }

  @Test("a negative code with a message is an answer of its own, whether in a number or in a string")
  func errors() {
    let answer = "\n\n    {\"a\": \"x\"}\n\n> **No Order Response:**\n\n    {\"code\": -2013, \"msg\": \"no\"}"
    let page = page("## Response Example" + answer, "## 响应示例" + answer)
    #expect(page.operation?.responses.map(\.isError) == [false, true])
    #expect(page.ids.isEmpty)
  }
}
