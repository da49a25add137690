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
    #expect(
      field("will not display if kind is WAX")
        == #"{"name": "heft", "type": "int64", "presentWhen": {"field": "kind", "isNot": ["WAX"]}}"#)
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

  @Test("quoted constants beside labelled ones are values, whatever leads to their labels")
  func labels() {
    #expect(
      parameter("ENUM", #""WAX" - what burns, "OIL" also burns, "ALL"(set to default)"#)
        == #"{"name": "wick", "type": "enum", "values": ["WAX", "OIL", "ALL"], "default": "ALL"}"#)
    #expect(
      parameter("STRING", #""ADD" 增加, "CUT" 减少"#) == #"{"name": "wick", "type": "string", "values": ["ADD", "CUT"]}"#)
    #expect(
      parameter("STRING", "ROUND for single wicks, FLAT for many of them")
        == #"{"name": "wick", "type": "string", "values": ["ROUND", "FLAT"]}"#)
    #expect(
      parameter("ENUM", "One of `WAX` / `OIL` (default: `WAX`)")
        == #"{"name": "wick", "type": "enum", "values": ["WAX", "OIL"], "default": "WAX"}"#)
  }

  @Test("a constant that is the whole description is the only value")
  func onlyConstant() {
    #expect(parameter("ENUM", #""FAST""#) == #"{"name": "wick", "type": "enum", "values": ["FAST"]}"#)
  }

  @Test("values of a condition are those of the other parameter")
  func valuesOfConditions() {
    let page = Extracting(
      rows: [
        "kind| STRING| YES| ", #"wick| STRING| NO| "1234", 若kind为"WAX"或"OIL"则为必填"#, "coat| STRING| NO| 当kind为空时，必填",
      ])
    #expect(
      page.json("parameters")
        == #"[{"name": "kind", "type": "string", "required": true}, {"name": "wick", "type": "string", "#
        + #""requiredWhen": {"parameter": "kind", "is": ["WAX", "OIL"]}}, {"name": "coat", "type": "string", "#
        + #""requiredWhen": {"notSent": "kind"}}]"#)
  }

  @Test("a small integer that lists its numbers is no point in time")
  func hours() {
    let page = Extracting(rows: [#"cutStartTime| INT| YES| "0,1,2,3,4,..23""#, "cutEndTime| LONG| YES| "])
    #expect(page.operation?.parameters.map(\.type) == [.int64, .timestamp])
  }

  @Test(
    "rules between parameters in other words",
    arguments: [
      ("wick and coat cannot be empty at the same time", #"[{"atLeastOneOf": ["wick", "coat"]}]"#),
      ("wick and coat can not be both empty", #"[{"atLeastOneOf": ["wick", "coat"]}]"#),
      (
        "Send either wick or coat, if both parameters are sent, take wick only.",
        #"[{"atLeastOneOf": ["wick", "coat"]}, {"prevails": "wick", "over": "coat"}]"#
      ),
    ])
  func rules(note: String, expected: String) {
    let page = Extracting(rows: ["wick| STRING| NO| ", "coat| STRING| NO| "], notes: "  * \(note)")
    #expect(page.json("rules") == expected)
    #expect(page.ids == [])
  }

  @Test(
    "the longest time between two parameters in other words",
    arguments: [
      "Max 30 day difference between startTime and endTime",
      "The query period between startTime and endTime must be less than or equal to 30 days",
      "startTime与endTime最大间隔30天",
    ])
  func windows(note: String) {
    let page = Extracting(rows: ["startTime| LONG| NO| ", "endTime| LONG| NO| "], notes: "  * \(note)")
    #expect(page.json("rules") == #"[{"from": "startTime", "to": "endTime", "max": 30, "unit": "day"}]"#)
    #expect(page.ids == [])
  }

  @Test("a default in parentheses behind what orders may send stands for the parameter of these orders")
  func defaultsOfTypes() {
    let page = Extracting(
      rows: ["coatKind| STRING| NO| "],
      notes: "  * Order with type `WAX`, parameter `coatKind` can be sent ( default `DAY`).\n"
        + "  * Order with type `OIL`, parameter `coatKind` can be sent ( default `DAY`).")
    #expect(page.operation?.parameters.first?.whenOmitted == "DAY for WAX, OIL")
    #expect(page.ids == [])
  }

  // MARK: - Requests

  @Test("a security type counts wherever a title or the path has it in parentheses")
  func securityTypes() {
    let title = Extracting(title: "Query Thing (MARKET_DATA) (For Partner)")
    #expect(title.operation?.security == "MARKET_DATA")
    #expect(title.operation?.title == "Query Thing (For Partner)")
    let withdrawn = Extracting(title: "Query Thing (MARKET_DATA) - Deprecated").operation
    #expect(withdrawn?.security == "MARKET_DATA")
    #expect(withdrawn?.title == "Query Thing")
    #expect(withdrawn?.deprecated != nil)
    let path = Extracting(
      title: "Query Thing", request: "GET `/sapi/v1/thing (USER_DATA)`", rows: ["timestamp| LONG| YES| "])
    #expect(path.operation?.security == "USER_DATA")
    #expect(path.ids == ["path-unusual"])
  }

  @Test("what replaces an operation that is deprecated counts in whatever sentence it stands")
  func replacement() {
    let page = Extracting(
      title: "Query Thing (USER_DATA) - Deprecated",
      notes: "  * It may be ambiguous, suggest using `GET /sapi/v2/thing` instead.")
    #expect(page.operation?.deprecated?.replacement == "GET /sapi/v2/thing")
  }

  @Test("a table of weights may name a parameter alone, none, or each element of a list")
  func weights() {
    let page = Extracting(
      weight: """
        Parameter | Weight
        --- | ---
        `wick` | 2
        `wicks` | 2 for each `wick`, capped at a max of 40
        `wickStatus` | 40
        None | 40
        """, rows: ["wick| STRING| NO| ", "wicks| STRING| NO| ", "wickStatus| STRING| NO| "])
    #expect(
      page.json("weights")
        == #"[{"cost": [{"value": 2, "when": {"sent": "wick"}}, {"value": 2, "perItemOf": "wicks", "#
        + #""cap": 40}, {"value": 40, "when": {"sent": "wickStatus"}}, {"value": 40}]}]"#)
  }

  @Test("a table of answer fields tells when a field is there, and numbers with their meanings")
  func fieldTables() {
    let page = Extracting(
      response: """
            [{"mode": 0, "heft": "a", "wax": "b"}, {"mode": 1, "heft": "a", "wax": "b"}]

        Field| Type| Description
        ---|---|---
        mode| INT| 0: lit, 1: out
        heft| STRING| Only returned when mode is 1
        wax| STRING| what it is
        """)
    guard case .array(let items)? = page.operation?.responses.first?.shape.kind else {
      Issue.record("no list")
      return
    }
    #expect(items.fields.map(\.required) == [true, false, true])
    #expect(items.fields.first?.shape.values.map(\.value.text) == ["0", "1"])
  }

  @Test(
    "an example with a defect beyond repair costs itself, and the lines above a value that announce it are passed over")
  func exampleAlone() {
    let broken = Extracting(response: "    {\"a\" b}")
    #expect(broken.operations.count == 1 && broken.ids.contains("example-left-out"))
    let announced = Extracting(response: "    Response:\n    {\"a\": 1}")
    #expect(announced.operation?.responses.first?.shape.fields.map(\.name) == ["a"])
  }

  @Test("an end of a time defaults to the current time, or to a time before it or before the other end")
  func endsOfTimes() {
    func ends(_ notes: String...) -> [String?] {
      let page = Extracting(
        rows: ["startTime| LONG| NO| ", "endTime| LONG| NO| "], notes: notes.map { "  * \($0)\n" }.joined())
      return page.operation?.parameters.map(\.whenOmitted) ?? []
    }
    let isBegun = "If startTime is sent but endTime is not sent, "
    let isEnded = "If endTime is sent but startTime is not sent, "
    #expect(ends(isBegun + "endTime is set to current time.") == [nil, "now"])
    #expect(ends(isBegun + "endTime is startTime + 9 days.") == [nil, "9 days after startTime"])
    #expect(ends(isEnded + "startTime defaults to endTime - 9 days.") == ["9 days before endTime", nil])
    #expect(ends(isEnded + "startTime defaults to the current time minus one month.") == ["1 month ago", nil])
    #expect(ends("如果只发送endTime而没有发送startTime，则startTime默认为当前时间减去一个月。") == ["1 month ago", nil])
    #expect(
      ends(
        "If startTime and endTime are both not sent, the last 9 days' data will be returned.",
        isBegun + "endTime is set to current time.", isEnded + "startTime defaults to 1 month ago.")
        == ["last 9 days, 1 month ago where endTime is sent", "last 9 days, now where startTime is sent"])
  }

  @Test("values are told by numbers alone, in words with a default, with a remark, or by the first and the last one")
  func shortLists() {
    func parameter(_ row: String) -> String {
      Extracting(rows: [row]).json("parameters") ?? ""
    }
    #expect(
      parameter("term| INT| NO| 30 or 60") == #"[{"name": "term", "type": "int64", "values": [30, 60]}]"#)
    #expect(
      parameter("way| STRING| NO| up/down, default down")
        == #"[{"name": "way", "type": "string", "values": ["up", "down"], "default": "down"}]"#)
    #expect(
      parameter("way| ENUM| NO| `UP` (default) or `DOWN`")
        == #"[{"name": "way", "type": "enum", "values": ["UP", "DOWN"], "default": "UP"}]"#)
    #expect(
      parameter(#"startTime| INT| NO| "0,1,2,..23""#)
        == #"[{"name": "startTime", "type": "int64", "min": 0, "max": 23}]"#)
    #expect(
      parameter("startTime| LONG| NO| default: current time - 30 days")
        == #"[{"name": "startTime", "type": "timestamp", "unit": "ms", "whenOmitted": "30 days ago"}]"#)
    #expect(
      parameter(#"ids| JSONArray| NO| e.g. ["a","b"]"#).hasPrefix(
        #"[{"name": "ids", "type": "array", "items": "string", "format": "json""#))
  }

  @Test("notes on two parameters in a case, on what counts when both are sent, and on leave in a case")
  func relations() {
    let rows = ["wick| STRING| NO| ", "dye| STRING| NO| ", "kind| STRING| NO| "]
    func page(_ note: String) -> Extracting { Extracting(rows: rows, notes: "  * \(note)\n") }
    let demand = #""requiredWhen": {"parameter": "kind", "is": ["WAX"]}"#
    #expect(
      page("When kind is WAX, wick and dye are required.").json("parameters")
        == #"[{"name": "wick", "type": "string", \#(demand)}, {"name": "dye", "type": "string", \#(demand)}, "#
        + #"{"name": "kind", "type": "string"}]"#)
    #expect(
      page("If both wick and dye are sent, wick will be used only.").json("rules")
        == #"[{"prevails": "wick", "over": "dye"}]"#)
    #expect(
      page("Query parameter wick or dye, only one of them should be sent.").json("rules")
        == #"[{"exactlyOneOf": ["wick", "dye"]}]"#)
    #expect(
      page("dye only works when kind is WAX").operation?.parameters[1].appliesWhen
        == .parameter("kind", values: ["WAX"]))
  }
}
