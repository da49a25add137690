import Testing

@testable import Extraction

/// Statements of notes beside the rules between parameters: what is answered without a parameter, how long lists may be,
/// and remarks that bind no request.
@Suite("Remarks of notes")
struct RemarkTests {
  private func page(_ note: String, title: String = "Query Lamps (USER_DATA)") -> Extracting {
    Extracting(
      title: title,
      rows: [
        "startTime| LONG| NO| ", "endTime| LONG| NO| ", "lampId| STRING| NO| ", "lampName| STRING| NO| ",
        "network| STRING| NO| ", "lampIds| LIST| NO| ",
      ],
      notes: "  * \(note)\n", response: "    {\"lamp\": \"A\"}")
  }

  @Test(
    "what is answered without a parameter",
    arguments: [
      ("If lampId is empty, only currently activated lamps will be returned", "lampId", "current"),
      ("If no lampId is sent, all lamps will be returned", "lampId", "all"),
      ("Lamps come from master account by default if lampId is not sent", "lampId", "master"),
      ("若 lampId 和 lampName 都未传，默认返回 lampId 为母账户的记录", "lampId", "master where lampName is not sent"),
      ("If `network` is not sent, return with default `network` of the coin", "network", "default"),
      ("如果没传网络，会返回网络对应的默认网络", "network", "default"),
      ("If startTime is omitted, it defaults to endTime minus 7 days", "startTime", "7 days before endTime"),
      ("startTime不传，默认endTime-7天", "startTime", "7 days before endTime"),
      ("`startTime` set as `endTime` - 3days by default", "startTime", "3 days before endTime"),
      ("If endTime is not sent, current time will be returned by default", "endTime", "now"),
      ("如果没有发送任何筛选参数(lampId, lampName)，默认返回最近的灯", "lampName", "latest"),
      ("若startTime和endTime都未传，则只可查询最近7天的记录", "startTime", "last 7 days"),
      ("结束时间不传，默认当前时间", "endTime", "now"),
      ("The current activated lamp will be returned if the parameter of lampId is not input", "lampId", "current"),
      ("If lampId is sent, get lamps >= that lampId. Otherwise lamps within 24 hours are returned", "lampId", nil),
    ])
  func omitted(note: String, parameter: String, expected: String?) {
    let page = page(note)
    #expect(page.operation?.parameters.first { $0.name == parameter }?.whenOmitted == expected)
  }

  @Test("what an end of a time stands for beside the other one is a case where both may be left out")
  func openEnds() {
    let page = Extracting(
      rows: ["startTime| LONG| NO| ", "endTime| LONG| NO| "],
      notes: "  * 如果 startTime, endTime 均未提供, 将会使用当前时间为 endTime, 200天前为 startTime\n"
        + "  * If `endTime` is sent only, the timestamp of 200 days before `endTime` will be set as `startTime`\n"
        + "  * If `startTime` is sent only, the timestamp of 200 days after `startTime` will be set as `endTime`\n")
    #expect(
      page.operation?.parameters.map(\.whenOmitted) == [
        "200 days ago, 200 days before endTime where endTime is sent",
        "now, 200 days after startTime where startTime is sent",
      ])
  }

  @Test("what is answered when both ends of a time are left out is told of the end that is now")
  func endIsNow() {
    let page = Extracting(
      rows: ["startTime| LONG| NO| ", "endTime| LONG| NO| "],
      notes: "  * If `startTime` and `endTime` are not sent, current timestamp will be set as `endTime`, and the most "
        + "recent data will be returned.\n")
    #expect(page.operation?.parameters.map(\.whenOmitted) == [nil, "now"])
    #expect(page.ids == [])
  }

  @Test("the case that one language tells of an effect holds for the other one, too")
  func narrowerEffect() {
    let page = page(
      "Return lampId equal master account email by default\n  * 若 lampId 和 lampName 都未传，默认返回 lampId 为母账户的记录")
    #expect(
      page.operation?.parameters.first { $0.name == "lampId" }?.whenOmitted == "master where lampName is not sent")
  }

  @Test(
    "keys that an operation is about are not those of its callers",
    arguments: [
      "This only applies to Special Key for lamps", "修改灯的IP地址，仅适用于低延迟交易SpecialKey",
    ])
  func keysOfOthers(note: String) {
    let page = Extracting(rows: ["ip| STRING| NO| "], notes: "  * \(note)\n")
    #expect(page.operation?.accounts == [])
    #expect(page.ids.allSatisfy { $0 == "note-without-place" })
  }

  @Test("some of all are not all")
  func someOfAll() {
    let page = Extracting(rows: ["kinds| ENUM| NO| "], notes: "  * 如果未提供 kinds，那么所有具有红色的灯都将被返回。\n")
    #expect(page.operation?.parameters.first?.whenOmitted == nil)
  }

  @Test("an effect that names one of the parameters is told of that one alone")
  func bearer() {
    let page = page("若 lampId 和 lampName 都未传，默认返回 lampId 为母账户的记录")
    #expect(page.operation?.parameters.first { $0.name == "lampName" }?.whenOmitted == nil)
  }

  @Test(
    "the value that counts where a parameter is not sent is its default",
    arguments: [
      "When kind is omitted, one sees kind 2 by default", "不传kind，默认返回kind为2的灯",
      "If lampId and kind are empty, lamps whose kind is 2 come by default",
    ])
  func defaults(note: String) {
    let page = Extracting(rows: ["kind| INT| NO| 1: land, 2: sea", "lampId| LONG| NO| "], notes: "  * \(note)\n")
    #expect(page.operation?.parameters[0].defaultValue == .number("2"))
    #expect(page.ids == [])
    let other = Extracting(rows: ["kind| INT| NO| 1: land, 3: air", "lampId| LONG| NO| "], notes: "  * \(note)\n")
    #expect(other.operation?.parameters[0].defaultValue == nil)
    #expect(other.ids == ["note-disagrees"])
  }

  @Test(
    "how many elements a list may have",
    arguments: ["Maximum support `lampIds` number is 45", "最大支持的 `lampIds` 是 45 个"])
  func maxItems(note: String) {
    #expect(page(note).operation?.parameters[5].maxItems == 45)
    #expect(page(note).ids == [])
  }

  @Test("rules that speak of the names of the sentence before, or of what is ignored")
  func rules() {
    #expect(
      page("Use `lampId` and `lampName` to see more. These parameters must be sent together.").json("rules")
        == #"[{"allTogether": ["lampId", "lampName"]}]"#)
    #expect(
      page("If lampId is given, lampName will be ignored").json("rules")
        == #"[{"prevails": "lampId", "over": "lampName"}]"#)
    #expect(
      page("`lampId` can be one or more. This cannot be used in combination with `lampName`").json("rules")
        == #"[{"notTogether": ["lampId", "lampName"]}]"#)
    #expect(page("\"lampId\" 和 \"lampName\" 二者必须传至少一个").json("rules") == #"[{"atLeastOneOf": ["lampId", "lampName"]}]"#)
  }

  @Test("Chinese words stand for the ends of a time; a length in parentheses says the one before again")
  func chinese() {
    #expect(
      page("开始时间和结束时间间隔不能超过7天").json("rules")
        == #"[{"from": "startTime", "to": "endTime", "max": 7, "unit": "day"}]"#)
    #expect(page("仅支持查询最近半年（6个月）数据").json("history") == #"{"max": 6, "unit": "month"}"#)
    #expect(page("仅支持查询最近半年（6个月）数据").ids == [])
  }

  @Test(
    "how short and how long a time may be, in the unit of the parameter",
    arguments: [
      "`burning` cannot be less than 5 mins or more than 24 hours", "`burning` 不能小于 5 分钟，且不能大于 24 小时",
    ])
  func bounds(note: String) {
    let stated = Extracting(rows: ["burning| LONG| NO| in seconds"], notes: "  * \(note)")
    #expect(
      stated.json("parameters") == #"[{"name": "burning", "type": "int64", "min": 300, "max": 86400, "unit": "s"}]"#)
    #expect(stated.ids == [])
    let other = Extracting(rows: ["burning| LONG| NO| in seconds, maximum 80000"], notes: "  * \(note)")
    #expect(other.ids == ["note-disagrees"])
    #expect(Extracting(rows: ["burning| LONG| NO| "], notes: "  * \(note)").ids == ["note-disagrees"])
  }

  @Test("a number of times a minute is a limit")
  func quota() {
    #expect(
      page("An account can light lamps max 2000 times a minute").json("quotas")
        == #"[{"count": 2000, "per": "minute"}]"#)
  }

  @Test("the title is no statement where a sentence repeats it with the security type")
  func title() {
    #expect(page("Lamps of the Harbour (USER_DATA)").ids == [])
    #expect(page("Lamps of the Harbour (USER_STREAM)").ids == ["note-unread"])
  }

  @Test(
    "denials that name nothing, demand nothing and state no figure are remarks",
    arguments: [
      "Broken lamps are not lit again", "Lamps burn without a sound", "灯不会自动熄灭", "灯亮着，并无声音",
    ])
  func denials(note: String) {
    #expect(page(note).ids == ["note-without-place"])
  }

  @Test(
    "denials that bind a caller are none",
    arguments: ["Do not send lamps", "The `lampId` is not lit", "Lamps cannot burn", "Not 3 lamps", "灯不要点两次"])
  func bindingDenials(note: String) {
    #expect(page(note).ids == ["note-unread"])
  }

  @Test("a denial in a description speaks of its parameter")
  func describedDenial() {
    #expect(Extracting(rows: ["lamp| STRING| NO| Not for harbours"]).ids == ["description-unread"])
  }

  @Test(
    "what the operation works for, what codes, names and periods mean, and what is advised has no place",
    arguments: [
      "Only support lamps of the harbour", "灯塔无法使用此功能", "该功能仅对港口开放",
      "The error {\"code\": -7, \"msg\": \"Dark.\"} occurs when the maximum is exceeded",
      "-27009: The harbour has not been lit", "`lampName=RED` means the lamp at the gate", "h -> hours",
      "https://lamps.example/x?lamp=RED_LAMP", "-27028: Exceed the maximum of lamps",
      "24 hour rolling window of lamps", "We recommend an interval of at least 3 seconds",
      "If the address could not match the default network, the lamp will be rejected",
    ])
  func placeless(note: String) {
    #expect(page(note).ids == ["note-without-place"])
  }

  @Test(
    "a remark passes over no demand, over nothing that its demand is about, and over no figure beside a name",
    arguments: [
      "BUY: lamps at the last price must be lit", "Only lamps of `lampId` are supported",
      "Not supported where `lampId` burns",
      "We recommend lamps, at most 3 of them", "Get lamps, of which `lampId` must be lit", "建议点灯，但最多点三盏",
      "In hedge mode `lampId` burns for 3 days", "You may find lamps, but cannot light them", "查询灯，必须先点亮",
      "Get lamps that should be lit", "Get lamps; wicks shall be dry", "Get lamps, of which `lampId` has to be even",
      "Get lamps, of which `lampId` needs to be odd", "Get lamps, but you may not light them",
      "Get lamps; smoking is not allowed", "查询灯，须先点亮", "查询灯，应先点亮", "查询灯，禁止吸烟", "查询灯，请勿吸烟",
    ])
  func bindingRemarks(note: String) {
    #expect(page(note).ids == ["note-unread"])
  }

  @Test("what says nothing that could change is no finding, whatever its subject")
  func idleRemarks() {
    #expect(page("It shows the working order").ids == [])
  }

  @Test("a clause about others demands nothing of the request")
  func relativeClauses() {
    #expect(page("Fetch lamps of harbours that required light").ids == [])
  }
}
