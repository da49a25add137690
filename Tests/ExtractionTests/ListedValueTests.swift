import Testing

@testable import Extraction

/// Lists that name values, an item each, and whose values they are.
@Suite("Lists of values")
struct ListedValueTests {
  private func page(_ notes: String, response: String = "    {}") -> Extracting {
    Extracting(rows: ["kind| ENUM| YES| ", "interval| ENUM| NO| "], notes: notes, response: response)
  }

  @Test(
    "a line that names a parameter and announces values stands above them, with their meanings",
    arguments: [
      "  * Supported kinds:\n\n    * RED_LAMP Lamp of the harbour\n    * BLUE_LAMP Lamp of the gate",
      "  * ENUM of lamp kinds:\n\n    * RED_LAMP Lamp of the harbour\n    * BLUE_LAMP Lamp of the gate",
      "  * 目前支持的kind:\n\n    * RED_LAMP 港口 A 灯\n    * BLUE_LAMP 城门灯",
      "  * Kind:\n\n    * RED_LAMP(\"Harbour\")\n    * BLUE_LAMP(\"Gate\", \"城门\")",
    ])
  func parameter(notes: String) {
    #expect(page(notes).operation?.parameters[0].values.map(\.value.text) == ["RED_LAMP", "BLUE_LAMP"])
    #expect(page(notes).ids == [])
  }

  @Test("lengths of time are the values of an interval, whatever stands above them")
  func periods() {
    let page = page("> Lamps burn as long as you like:\n>\n>   * 1m\n>   * 4h\n>   * 1M")
    #expect(page.operation?.parameters[1].values.map(\.value.text) == ["1m", "4h", "1M"])
    #expect(page.ids == [])
  }

  @Test("a column whose header announces values of a parameter lists them")
  func table() {
    let page = page("Length| `interval` value\n---|---\nminutes| `1m`, `3m`\nmonths| `1M`\n")
    #expect(page.operation?.parameters[1].values.map(\.value.text) == ["1m", "3m", "1M"])
    #expect(page.ids == [])
    let chinese = self.page("长度| `间隔` 值\n---|---\n分钟| `1m`， `3m`\n月| `1M`\n")
    #expect(chinese.operation?.parameters[1].values.map(\.value.text) == ["1m", "3m", "1M"])
    let other = self.page("Length| `oil` value\n---|---\nminutes| `LOW`, `FULL`\n")
    #expect(other.operation?.parameters[1].values.isEmpty == true)
    #expect(other.ids == ["block-unread"])
  }

  @Test(
    "values of a field are named, or shown by one field alone",
    arguments: [
      "  * `state` in response has 2 enums:\n\n    * `LIT` burns now\n    * `OUT` burnt down",
      "  * 返回的`state`数据有2种类型:\n\n    * `LIT` 亮着\n    * `OUT` 灭了",
      "Lists lamps.\n\n  * LIT -> Burning\n  * OUT -> Dark",
    ])
  func field(notes: String) {
    let page = page(notes, response: "    {\"state\": \"LIT\", \"lamp\": \"A\"}")
    #expect(page.json("responses")?.contains(#""name": "state", "type": "string", "values": ["LIT", "OUT"]"#) == true)
    #expect(!page.ids.contains("note-unread"))
  }

  @Test("what else an item says of its value has no place")
  func meanings() {
    let page = page("  * Supported kinds:\n\n    * RED_LAMP burns for 3 hours\n    * BLUE_LAMP burns longer")
    #expect(page.ids == ["note-without-place"])
  }

  @Test("a list that nobody's values fit is reported item by item")
  func strangers() {
    let page = page("  * Harbours:\n\n    * NORTH_PIER by the sea\n    * SOUTH_PIER by the lake")
    #expect(page.operation?.parameters[0].values.isEmpty == true)
    #expect(page.ids == ["note-unread", "note-unread"])
  }
}
