import Specification
import Testing

@testable import Extraction

/// Forms in which pages state parameters, as they are counted in the documentation.
@Suite("Forms of parameters")
struct ParameterFormTests {
  private static let header = "Name| Type| Mandatory| Description\n---|---|---|---\n"

  private func page(_ table: String) -> Extracting {
    Extracting(
      body:
        "# Light (TRADE)\n\n## HTTP Request\n\nGET `/a/b`\n\n## Request Weight\n\n1\n\n## Request Parameters\n\n\(table)\n\n"
        + "## Response Example\n\n    {}\n")
  }

  static let headers = [
    "Name| Type| Mandatory| Description", "**Name**| **Type**| **Mandatory**| **Description**",
    "Name| Type| Required| Description", "名称| 类型| 是否必需| 描述", "名称| 类型| 是否必须| 描述", "名称| 类型| 类型| 描述",
    "Name| Type| 是否必须| 描述", "名称| Type| 是否必须| Description", "参数名| 类型| 是否强制| 详情", "参数名| 类型| 是否必需| 描述",
    "名称| 类型| 必填| 描述", "名称| 类型| 是否强制要求| 详情",
  ]

  @Test("headers of tables in both languages (6.1)", arguments: headers)
  func header(_ header: String) {
    let page = page("\(header)\n---|---|---|---\nlamp| INT| YES| max 5\nwick| LONG| NO| ")
    #expect(
      page.json("parameters")
        == #"[{"name": "lamp", "type": "int64", "required": true, "max": 5}, {"name": "wick", "type": "int64"}]"#)
    #expect(page.ids == [])
  }

  static let demands = [
    "Type| Additional mandatory parameters", "Type| Additional mandatory parameters| Additional information",
    "Type| Mandatory parameters", "Type| 强制要求的参数", "Type| 其他强制参数",
  ]

  @Test("a second table demands parameters by type, whatever its header (6.1)", arguments: demands)
  func secondTable(_ header: String) {
    let width = header.split(separator: "|").count
    let end = width == 3 ? "| a remark" : ""
    let page = page(
      "\(Self.header)type| ENUM| YES| AA, BB\nprice| DECIMAL| NO| \nsize| DECIMAL| NO| \n\n\(header)\n"
        + Array(repeating: "---", count: width).joined(separator: "|")
        + "\nAA| `price`, `size`\(end)\n`BB`| size\(end)\n")
    #expect(
      page.operation?.parameters.map(\.required) == [
        .required, .requiredWhen(.parameter("type", values: ["AA"])),
        .requiredWhen(.parameter("type", values: ["AA", "BB"])),
      ])
  }

  @Test(
    "tables of combinations and of conditions of answers are reported (6.1)",
    arguments: [
      "Parameters| Response\n---|---\n`lamp`| all of it\n`lamp` \\+ `wick`| some\n",
      "Field| Description| Visibility conditions| Examples\n---|---|---|---\n`wick`| Its wick| Lit lamps only| 5\n",
    ])
  func otherTables(_ table: String) {
    #expect(page("\(Self.header)lamp| INT| NO| \nwick| LONG| NO| \n\n\(table)").ids == ["block-unread"])
  }

  @Test("a page may have no section on parameters, or say on its line that there are none (6.2)")
  func none() {
    let without = Extracting(
      body: "# Q (TRADE)\n\n## HTTP Request\n\nGET `/a/b`\n\n## Request Weight\n\n1\n\n## Response Example\n\n    {}\n")
    let bold = Extracting(
      body: "# All\n\n## Lamps (TRADE)\n\n    GET /a/b\n\nLights.\n\n**Weight:** 1\n\n**Parameters:** NONE\n\n"
        + "**Data Source:** Memory => Database\n\n**Response:**\n\n    {}\n")
    for page in [without, bold] {
      #expect(page.operation?.parameters == [])
      #expect(page.json("weights") == #"[{"cost": [{"value": 1}]}]"#)
      #expect(page.ids == [])
    }
  }

  static let types = [
    StatedForm("LONG", "LONG", "int64"), StatedForm("STRING", "STRING", "string"),
    StatedForm("DECIMAL", "DECIMAL", "decimal"),
    StatedForm("INT", "INT", "int64"), StatedForm("BOOLEAN", "BOOLEAN", "bool"),
    StatedForm("INTEGER", "INTEGER", "int64"),
    StatedForm("List", "List", "array of string"), StatedForm("LIST<LONG>", "LIST<LONG>", "array of int64"),
    StatedForm("LIST<STRING>", "LIST<STRING>", "array of string"),
    StatedForm("LIST<JSON>", "LIST<JSON>", "array of object"),
    StatedForm("ARRAY", "ARRAY", "array of string"), StatedForm("list<JSON>", "list<JSON>", "array of object"),
    StatedForm("LIST", "LIST", "array of string"), StatedForm("Boolean", "Boolean", "bool"),
    StatedForm("BIGDECIMAL", "BIGDECIMAL", "decimal"),
    StatedForm("ARRAY OF STRING", "ARRAY OF STRING", "array of string"),
    StatedForm("bold", "**LONG**", "int64"), StatedForm("Integer", "Integer", "int64"),
    StatedForm("String", "String", "string"),
    StatedForm("BigDecimal", "BigDecimal", "decimal"), StatedForm("BigDECIMAL", "BigDECIMAL", "decimal"),
    StatedForm("Long", "Long", "int64"), StatedForm("FLOAT", "FLOAT", "decimal"),
    StatedForm("list of a type of the page", "List<LampName>", "array of object"),
    StatedForm("ENUM", "ENUM", "enum"), StatedForm("enum", "enum", "enum"),
    StatedForm("empty", "", "string parameter-type"),
  ]

  @Test("words for types (6.3)", arguments: types)
  func type(_ form: StatedForm) throws {
    let page = page("\(Self.header)lamp| \(form.text)| NO| \n")
    let json = try #require(page.operation?.parameters.first?.json)
    let items = json["items"]?.text.map { " of \($0)" } ?? ""
    #expect(([(json["type"]?.text ?? "") + items] + page.ids).joined(separator: " ") == form.fact)
  }

  static let requirements = [
    StatedForm("NO", "NO", "no no"), StatedForm("YES", "YES", "yes yes"), StatedForm("No", "No", "no no"),
    StatedForm("Yes", "Yes", "yes yes"), StatedForm("TRUE", "TRUE", "yes yes"), StatedForm("FALSE", "FALSE", "no no"),
    StatedForm("footnote: one of two", "NO*", "no no"), StatedForm("bold", "**NO**", "no no"),
    StatedForm("EITHER OR BOTH", "EITHER OR BOTH", "no no one of both"),
    StatedForm("EITHER", "EITHER", "no no one of both"),
    StatedForm("CONDITIONAL", "CONDITIONAL", "no no"),
    StatedForm("mark without a footnote", "YES *1", "yes yes parameter-requirement parameter-requirement"),
    StatedForm("Chinese: yes", "是", "yes yes"), StatedForm("Chinese: no", "否", "no no"),
    StatedForm("empty", "", "no no parameter-requirement parameter-requirement"),
  ]

  @Test("words for requirements (6.4)", arguments: requirements)
  func requirement(_ form: StatedForm) {
    let page = page("\(Self.header)lamp| INT| \(form.text)| \nwick| INT| \(form.text)| \n")
    let words = page.operation?.parameters.map { $0.required == .required ? "yes" : "no" } ?? []
    let rule = page.json("rules") == #"[{"atLeastOneOf": ["lamp", "wick"]}]"# ? ["one of both"] : []
    #expect((words + rule + page.ids).joined(separator: " ") == form.fact)
  }

  static let rows = [
    StatedForm(
      "breaks inside a cell, one of them a line of blanks",
      "lamp| ENUM| NO| Kinds of it:  \n`AA`, `BB`  \n  \nDefault `AA`  \nwick| INT| YES| Max 5  \n",
      #"[{"name": "lamp", "type": "enum", "values": ["AA", "BB"], "default": "AA"}, {"name": "wick", "type": "int64", "required": true, "max": 5}]"#
    ),
    StatedForm(
      "a line of blanks ends the table", "lamp| ENUM| NO| AA or BB  \n  \n  * Lamps burn.\n",
      #"[{"name": "lamp", "type": "enum", "values": ["AA", "BB"]}]"#),
    StatedForm(
      "three cells below a merged one",
      "lamp| STRING| NO| `lamp` and `lamps` cannot be used in combination.  \nlamps| STRING| NO\n",
      #"[{"name": "lamp", "type": "string"}, {"name": "lamps", "type": "string"}]"#),
    StatedForm(
      "prose in the column of names", "lamp| STRING| YES| \nSome lamps burn gas:| | | \nwick| INT| NO| \n",
      #"[{"name": "lamp", "type": "string", "required": true}, {"name": "wick", "type": "int64"}]"#),
    StatedForm(
      "prose of Chinese in the column of names", "lamp| STRING| YES| \n若发送则点亮| | | \nwick| INT| NO| \n",
      #"[{"name": "lamp", "type": "string", "required": true}, {"name": "wick", "type": "int64"}]"#),
    StatedForm(
      "a full-width bar ends a description", "lamp| STRING| NO| \"GAS\" or \"OIL\"; default \"GAS\"｜\n",
      #"[{"name": "lamp", "type": "string", "values": ["GAS", "OIL"], "default": "GAS"}]"#),
    StatedForm(
      "a key as a parameter", "apiKey| STRING| YES| \n", #"[{"name": "apiKey", "type": "string", "required": true}]"#),
  ]

  @Test("odd rows (6.5)", arguments: rows)
  func row(_ form: StatedForm) {
    let page = page(Self.header + form.text)
    #expect(page.json("parameters") == form.fact)
    #expect(page.ids == [])
  }

  @Test("a signature is a parameter where a table lists it, and that it comes last has no place (6.5)")
  func signature() {
    let page = page("\(Self.header)lamp| INT| YES| \nsignature| STRING| YES| Must be the last parameter.\n")
    #expect(page.operation?.parameters.map(\.name) == ["lamp", "signature"])
    #expect(page.ids == ["note-without-place"])
  }

  @Test("a table of demands below the rows of another one, without a line between (6.5)")
  func gluedTable() {
    let page = page(
      "\(Self.header)type| ENUM| YES| AA, BB\nprice| DECIMAL| NO| \n | | | \nSome are mandatory by type:| | | \n"
        + "Type| Mandatory parameters\n---|---\nAA| price\n")
    #expect(page.operation?.parameters[1].required == .requiredWhen(.parameter("type", values: ["AA"])))
  }

  static let lists = [
    StatedForm(
      "numbers in JSON", "lamp| LIST<LONG>| NO| max length 10  \ne.g. [1234567,2345678]",
      #"{"name": "lamp", "type": "array", "items": "int64", "maxItems": 10, "format": "json", "example": "[1234567,2345678]"}"#
    ),
    StatedForm(
      "texts in JSON", "lamp| LIST<STRING>| NO| max length 10  \ne.g. [\"id_1\",\"id_2\"], encode the double quotes",
      #"{"name": "lamp", "type": "array", "items": "string", "maxItems": 10, "format": "json", "example": "[\"id_1\",\"id_2\"]"}"#
    ),
    StatedForm(
      "JSON in a text", "lamp| STRING| NO| e.g. [\"OAK\",\"ELM\"]",
      #"{"name": "lamp", "type": "array", "items": "string", "declared": "STRING", "format": "json", "example": "[\"OAK\",\"ELM\"]"}"#
    ),
    StatedForm(
      "commas in a text", "lamps| STRING| NO| Max 5 symbols; separated by \",\". e.g. \"OAK,ELM\"",
      #"{"name": "lamps", "type": "array", "items": "string", "declared": "STRING", "maxItems": 5, "format": "comma-separated", "example": "OAK,ELM"}"#
    ),
    StatedForm(
      "a list of parameters in JSON", "lamp| LIST| YES| Max 1, list of lamp parameters in JSON",
      #"{"name": "lamp", "type": "array", "items": "object", "required": true, "maxItems": 1, "format": "json"}"#),
    StatedForm(
      "answers in JSON", "lamp| STRING| YES| JSON format answers.",
      #"{"name": "lamp", "type": "object", "declared": "STRING", "required": true}"#),
  ]

  @Test("how lists are written (6.6)", arguments: lists)
  func list(_ form: StatedForm) {
    #expect(page(Self.header + form.text).json("parameters") == "[\(form.fact)]")
  }

  @Test("an example of a request with JSON in it stands between a list and the table of its parts (6.6)")
  func exampleBeforeParts() {
    let page = page(
      "\(Self.header)lamps| LIST<JSON>| YES| Max 5 orders\n\n**Where`lamps` is the list of order parameters in JSON**\n\n"
        + "  * **Example:** /a/lamps?lamps=[{\"type\":\"OIL\"}]\n\n\(Self.header)type| ENUM| YES| OIL, GAS\n")
    #expect(
      page.json("parameters")
        == #"[{"name": "lamps", "type": "array", "items": "object", "required": true, "maxItems": 5, "format": "json", "#
        + #""fields": [{"name": "type", "type": "enum", "required": true, "values": ["OIL", "GAS"]}]}]"#)
  }
}
