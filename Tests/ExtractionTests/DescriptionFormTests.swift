import Testing

@testable import Extraction

/// Forms of descriptions that state a fact, and remarks that have no place.
@Suite("Forms of descriptions")
struct DescriptionFormTests {
  private func page(_ description: String, type: String = "LONG") -> Extracting {
    Extracting(rows: [
      "lamp| \(type)| NO| \(description)", "mode| ENUM| NO| `RED` or `BLUE`", "lampKind| ENUM| NO| `BIG` or `SMALL`",
      "startTime| LONG| NO| ", "endTime| LONG| NO| ",
    ])
  }

  @Test(
    "either of two parameters has a value, in Chinese",
    arguments: [
      "仅当 `mode` 为 `RED` 或 `lampKind` 为 `BIG` 时可用。", "仅当 `mode` 为 `RED` 或 `lampKind` 为 `BIG` 时，才能使用此功能。",
    ])
  func either(description: String) {
    #expect(
      page(description).json("parameters")?.contains(
        #""appliesWhen": {"any": [{"parameter": "mode", "is": ["RED"]}, {"parameter": "lampKind", "is": ["BIG"]}]}"#)
        == true)
    #expect(page(description).ids == [])
  }

  @Test(
    "facts of the parameter",
    arguments: [
      ("灯的亮度：1 到 125", #"{"name": "lamp", "type": "int64", "min": 1, "max": 125}"#),
      ("默认值不能大于 60000", #"{"name": "lamp", "type": "int64", "max": 60000}"#),
      (
        "burning time for mode `RED`",
        #"{"name": "lamp", "type": "int64"}"#
      ),
      (
        "lamp cancel time for mode `RED`",
        #"{"name": "lamp", "type": "int64", "appliesWhen": {"parameter": "mode", "is": ["RED"]}}"#
      ),
    ])
  func facts(description: String, expected: String) {
    #expect(page(description).json("parameters")?.contains(expected) == true)
  }

  @Test(
    "bounds as comparisons, ranges and assignments",
    arguments: [
      ("> 0 and <= 1000", #""max": 1000, "above": 0"#), (">= 5", #""min": 5"#), ("≥ 5, ≤ 9", #""min": 5, "max": 9"#),
      ("greater than 0", #""above": 0"#), ("1 - 31", #""min": 1, "max": 31"#),
      ("1-100, default 10", #""default": 10, "min": 1, "max": 100"#),
      ("(Default=10, Max=100)", #""default": 10, "max": 100"#),
      ("0=all 1=open", #""values": [{"value": 0, "name": "all"}, {"value": 1, "name": "open"}]"#),
      ("Max Limit 100", #""max": 100"#), ("default 5, range 1 to 9", #""default": 5, "min": 1, "max": 9"#),
      ("default is first page, start from 1", #""default": 1, "min": 1"#),
      ("default is first page, begins at 0", #""default": 0, "min": 0"#),
      ("1～9", #""min": 1, "max": 9"#),
      ("-1: down; 1: up", #""values": [{"value": -1, "name": "down"}, {"value": 1, "name": "up"}]"#),
      ("Only for mode=RED", #""appliesWhen": {"parameter": "mode", "is": ["RED"]}"#),
    ])
  func bounds(description: String, expected: String) {
    let page = page(description)
    #expect(page.json("parameters")?.contains(#"{"name": "lamp", "type": "int64", \#(expected)}"#) == true)
    #expect(page.ids == [])
  }

  @Test("the first page is a default where the name or the lowest number tells which one it is")
  func firstPage() {
    let named = Extracting(rows: ["pageNo| INT| NO| default: the first page"])
    #expect(named.json("parameters") == #"[{"name": "pageNo", "type": "int64", "default": 1}]"#)
    let unnamed = Extracting(rows: ["lamp| INT| NO| default: the first page"])
    #expect(unnamed.operation?.parameters[0].defaultValue == nil)
    #expect(unnamed.ids == ["description-unread"])
  }

  @Test("all is answered without a parameter only where no word limits or denies that")
  func allByDefault() {
    func effect(_ description: String) -> String? {
      Extracting(rows: ["lamp| STRING| NO| \(description)"]).operation?.parameters[0].whenOmitted
    }
    #expect(effect("All lamps are returned by default") == "all")
    #expect(effect("All will be returned by default") == "all")
    #expect(effect("Not all lamps are returned by default") == nil)
    #expect(effect("All lamps of the last 7 days are returned by default") == nil)
  }

  @Test(
    "lengths, formats, defaults and values of texts",
    arguments: [
      ("Max length: 32", #""maxLength": 32"#), ("1-32 characters", #""minLength": 1, "maxLength": 32"#),
      ("no more than 20 chars", #""maxLength": 20"#), ("最多 20 个字符", #""maxLength": 20"#),
      ("Format: yyyy-MM-dd HH:mm:ss", #""pattern": "^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}$""#),
      ("OAK by default", #""default": "OAK""#),
      ("Must be one of: OAK, ELM or ASH", #""values": ["OAK", "ELM", "ASH"]"#),
      ("eg: OAK-1", #""example": "OAK-1""#), ("32 char max", #""maxLength": 32"#),
      ("Must match `^[a-z]{2}$`", #""pattern": "^[a-z]{2}$""#),
      (
        #""OAK" - hard wood, "ELM" - soft wood,"ANY"(set to default)"#,
        #""values": ["OAK", "ELM", "ANY"], "default": "ANY""#
      ),
      ("OAK-hard wood；ELM-soft wood", #""values": ["OAK", "ELM"]"#),
      ("木材 `OAK`：硬，`ELM`：软", #""values": ["OAK", "ELM"]"#),
      ("Enum：oakTree ,elmTree, ash", #""values": ["oakTree", "elmTree", "ash"]"#),
      ("All kinds will be returned by default", #""whenOmitted": "all""#),
    ])
  func texts(description: String, expected: String) {
    let page = page(description, type: "STRING")
    #expect(page.json("parameters")?.contains(#"{"name": "lamp", "type": "string", \#(expected)}"#) == true)
    #expect(page.ids == [])
  }

  @Test("a bound of the digits behind the point is none of the number")
  func scale() {
    let text = page("Scale should be less than 6", type: "DECIMAL").json("parameters")
    #expect(text?.contains(#"{"name": "lamp", "type": "decimal"}"#) == true)
  }

  @Test("a truth value whose label is marked is the default; what excludes another excludes it mutually")
  func truths() {
    let text = page("true: yes; false: no (default)", type: "BOOLEAN").json("parameters")
    #expect(text?.contains(#"{"name": "lamp", "type": "bool", "default": false}"#) == true)
    #expect(page("mutually exclusive with `mode`").json("rules") == #"[{"notTogether": ["lamp", "mode"]}]"#)
  }

  @Test("a window may be as long as half a year, and name its ends in two words")
  func halfYear() {
    #expect(
      page("End (the start time and end time interval cannot exceed half a year)").json("rules")
        == #"[{"from": "startTime", "to": "endTime", "max": 6, "unit": "month"}]"#)
  }

  @Test("exclusions in the words of combination")
  func combination() {
    #expect(page("不能与 `mode` 组合使用").json("rules") == #"[{"notTogether": ["lamp", "mode"]}]"#)
  }

  @Test(
    "where a value comes from, what it does and when it may not be sent has no place",
    arguments: [
      "`lampNo` in `POST /x/lamps`", "Set to `true` for archived data from 6 months ago",
      "If lamp > 5000, only 5000 entries will be returned", "A mismatch returns error `-7 DARK`",
      "`lamp` is distinct from the `workingLamp`", "cannot be sent with `harbourClosed=true`",
      "使用`harbourClosed`不支持此参数", "`RED`, `BLUE`, etc.",
    ])
  func placeless(description: String) {
    #expect(page(description, type: "STRING").ids == ["note-without-place"])
  }

  @Test("what may be sent, and what is generated in another case, is a statement")
  func sending() {
    #expect(page("It may be sent in the dark").ids == ["note-without-place"])
    #expect(page("Automatically generated when dark", type: "STRING").ids == ["description-unread"])
    #expect(page("The light generated by it is red", type: "STRING").ids == [])
  }
}
