import Documents
import Specification
import Testing

@testable import Extraction

@Suite("Forms of products that no one has read yet")
struct UnseenFormTests {
  // MARK: - Examples

  @Test("an example that cannot be read costs itself where the operation has another one, and nothing is demanded then")
  func leftOutExample() {
    let page = Extracting(response: "    {\"a\": 1}\n\n  or\n\n    {\"a\": [1,")
    #expect(page.ids.contains("example-left-out") && !page.ids.contains("example-unreadable"))
    #expect(page.operations.count == 1)
    #expect(page.operation?.responses.first?.shape.fields.map(\.required) == [false])
    #expect(Extracting(response: "    {\"a\": [1,").operations.isEmpty)
  }

  @Test("a field that a comment ties to a case is not demanded")
  func casesOfFields() {
    func field(_ comment: String, _ value: String = "1") -> String? {
      let row = "{\"kind\": \"WAX\", \"heft\": \(value) // \(comment)\n    }"
      let page = Extracting(rows: ["mould| STRING| NO| "], response: "    [\(row),\n    \(row)]")
      guard case .array(let items)? = page.operation?.responses.first?.shape.kind else { return nil }
      return items.fields.last.map { CanonicalJSON.inline($0.json) }
    }
    let plain = #"{"name": "heft", "type": "int64"}"#
    #expect(field("what it weighs") == #"{"name": "heft", "type": "int64", "required": true}"#)
    for comment in [
      "Display if it was cut", "returned when cut", "shown if trimmed", "optional", "will not display if whole",
      "(Only TALLOW) what it weighs", "若已剪则展示",
    ] {
      #expect(field(comment) == plain, "\(comment)")
    }
    let inCase = #"{"name": "heft", "type": "int64", "presentWhen": {"field": "kind", "is": ["WAX"]}}"#
    #expect(field("Display if kind is WAX") == inCase)
    #expect(field("若kind为WAX则展示") == inCase)
    #expect(field("(Only WAX) what it weighs") == inCase)
    #expect(
      field("returned when mould is ROUND")
        == #"{"name": "heft", "type": "int64", "presentWhen": {"parameter": "mould", "is": ["ROUND"]}}"#)
    let blank = #"{"name": "heft", "type": "int64", "nullable": true}"#
    #expect(field("empty if it burns") == blank)
    #expect(field("若已燃则为空") == blank)
    #expect(field("null if it burns") == #"{"name": "heft", "type": "int64", "nullable": true, "required": true}"#)
    #expect(
      field("-1 if it burns") == #"{"name": "heft", "type": "int64", "unavailable": "negative", "required": true}"#)
    #expect(field("正数为多, 负数为空") == #"{"name": "heft", "type": "int64", "required": true}"#)
  }

  @Test("what a comment says behind a comma belongs to something else")
  func commas() {
    let page = Extracting(
      response: """
            [{"r": "0.1", "t": 5}, {
              "r": "", // 只对长烛有效，其他返回""
              "t": 0 // 对长烛, 其他返回0
            }]
        """)
    guard case .array(let items)? = page.operation?.responses.first?.shape.kind else {
      Issue.record("no list")
      return
    }
    #expect(
      items.fields.first.map { CanonicalJSON.inline($0.json) }
        == #"{"name": "r", "type": "string", "unavailable": "empty", "required": true}"#)
  }

  @Test("a time that is shown as 0 is none there")
  func zeroTimes() {
    let page = Extracting(response: "    [{\"endTime\": 0}, {\"endTime\": 1700000000000}]")
    guard case .array(let items)? = page.operation?.responses.first?.shape.kind else {
      Issue.record("no list")
      return
    }
    #expect(items.fields.first?.shape.unavailable == "zero")
  }

  @Test(
    "a comment that is nothing but words with commas lists values when one of them is shown",
    arguments: [
      ("Burning, Out, Half Out", "Out", #"["Burning", "Out", "Half Out"]"#),
      ("running, paused", "paused", #"["running", "paused"]"#),
      ("what it is, and why", "Out", "[]"), ("Burning, Out", "Wet", "[]"), ("Out", "Out", "[]"),
    ])
  func words(comment: String, shown: String, expected: String) {
    let values = ValueList(shown: [shown], areNumbers: false).values(in: comment)
    #expect(CanonicalJSON.inline(.array(values.map(\.json))) == expected)
  }

  // MARK: - Operations

  @Test(
    "a GET that is named after a change is no read",
    arguments: [
      ("/a/wick/set", "Trim Wicks", Safety.unknown), ("/a/wick/set", "Get Wick Settings", .read),
      ("/a/wicks", "Redeem Wicks", .unknown), ("/a/wicks/redeem", "Redeem History", .read),
      ("/a/wicks", "Wicks", .read),
    ])
  func changes(path: String, title: String, safety: Safety) {
    #expect(SafetyTable.safety(of: OperationKey(host: "api", method: .get, path: path), title: title) == safety)
  }

  @Test("failures that are counted are no limit of requests")
  func penalties() {
    let note = "  * If you enter a wrong code 5 times within 24 hours, you will no longer be able to open it"
    #expect(Extracting(notes: note).json("quotas") == nil)
    #expect(Extracting(notes: "  * It can only be called 5 times within 24 hours").json("quotas") != nil)
  }

  @Test("what each end of a time stands for beside the other one is a case where both may be left out")
  func openWindows() {
    let rows = ["startTime| LONG| NO| ", "endTime| LONG| NO| "]
    let both = "  * If startTime and endTime are both not sent, the last 30 days' data are returned.\n"
    for notes in [
      "  * If startTime is sent but endTime is not sent, the next 30 days' data beginning from startTime will be returned.\n"
        + "  * If endTime is sent but startTime is not sent, the 30 days' data before endTime will be returned.",
      "  * 如果发送了startTime但没有发送endTime，将返回从startTime开始的接下来30天的数据。\n"
        + "  * 如果发送了endTime但没有发送startTime，将返回endTime之前30天的数据。",
    ] {
      let page = Extracting(rows: rows, notes: both + notes)
      #expect(
        page.operation?.parameters.map(\.whenOmitted) == [
          "last 30 days, 30 days before endTime where endTime is sent",
          "last 30 days, 30 days after startTime where startTime is sent",
        ])
      #expect(page.ids == [])
    }
  }

  @Test("a begin that lies too far back is cut off")
  func cutOff() {
    let rows = ["startTime| LONG| NO| ", "endTime| LONG| NO| "]
    for notes in [
      "  * If startTime is sent and endTime is not sent, records from startTime to the present will be returned; if startTime "
        + "is more than 30 days ago, the records of the past 30 days will be returned",
      "  * 若传了startTime而没传endTime，则返回startTime到现在的记录；若startTime至今超过30天，则返回过去30天的记录",
    ] {
      #expect(
        Extracting(rows: rows, notes: notes).operation?.parameters.last?.whenOmitted
          == "now, from 30 days ago at the earliest")
    }
  }

  // MARK: - Parameters

  private func parameter(_ type: String, _ description: String) -> String? {
    Extracting(rows: ["wick| \(type)| NO| \(description)"]).operation?.parameters.first.map {
      CanonicalJSON.inline($0.json)
    }
  }

  @Test("a default behind the last labelled number is none of its name")
  func defaultBehindLabels() {
    let expected =
      #"{"name": "wick", "type": "int64", "values": [{"value": 1, "name": "Round Wicks"}, "#
      + #"{"value": 2, "name": "Flat Wicks"}], "default": 1}"#
    #expect(parameter("INT", "1:Round Wicks, 2: Flat Wicks Default：1") == expected)
  }

  @Test("all values that are said to be the only ones are taken")
  func onlyValues() {
    #expect(
      parameter("STRING", "Only support WAX and OIL")
        == #"{"name": "wick", "type": "string", "values": ["WAX", "OIL"]}"#)
    #expect(parameter("STRING", "Only support WAX") == #"{"name": "wick", "type": "string", "values": ["WAX"]}"#)
  }
}
