import Specification
import Testing

@testable import Extraction

/// What notes state, sentence by sentence; each case names the form by its words.
@Suite("Facts of notes")
struct NoteFactTests {
  private static let rows = [
    "symbol| STRING| NO| ", "pair| STRING| NO| ", "orderId| LONG| NO| ", "clientId| STRING| NO| ",
    "startTime| LONG| NO| ", "endTime| LONG| NO| ", "kind| ENUM| NO| ",
  ]

  private func page(_ note: String) -> Extracting { Extracting(rows: Self.rows, notes: "  * \(note)\n") }

  @Test(
    "rules between parameters, in the spellings of both languages",
    arguments: [
      ("Either symbol or pair should be provided", #"[{"atLeastOneOf": ["symbol", "pair"]}]"#),
      ("At least one of `orderId` and `clientId` is to be sent", #"[{"atLeastOneOf": ["orderId", "clientId"]}]"#),
      ("symbol or orderId must be sent", #"[{"atLeastOneOf": ["symbol", "orderId"]}]"#),
      ("Symbol and pair can not be sent at the same time", #"[{"notTogether": ["symbol", "pair"]}]"#),
      (
        "The parameter `orderId` can't be sent with `startTime` or `endTime`",
        #"[{"notTogether": ["orderId", "startTime"]}, {"notTogether": ["orderId", "endTime"]}]"#
      ),
      ("OrderId can only be sent together with symbol", #"[{"parameter": "orderId", "needs": "symbol"}]"#),
      (
        "Either `orderId` or `clientId` must be sent, and `orderId` will prevail if both are sent",
        #"[{"atLeastOneOf": ["orderId", "clientId"]}, {"prevails": "orderId", "over": "clientId"}]"#
      ),
      (
        "orderId or clientId must be sent. orderId takes precedence.",
        #"[{"atLeastOneOf": ["orderId", "clientId"]}, {"prevails": "orderId", "over": "clientId"}]"#
      ),
      (
        "Either symbol or pair must be sent. Symbol and pair cannot be sent together.",
        #"[{"exactlyOneOf": ["symbol", "pair"]}]"#
      ),
      (
        "Any order with a `symbol` MUST have `kind` set to `A_B`",
        #"[{"parameter": "symbol", "needs": "kind", "is": ["A_B"]}]"#
      ),
      (
        "If symbol is sent, kind must be A_B or C_D",
        #"[{"parameter": "symbol", "needs": "kind", "is": ["A_B", "C_D"]}]"#
      ),
      ("使用 `symbol` 时，`kind` 必须为 `A_B`", #"[{"parameter": "symbol", "needs": "kind", "is": ["A_B"]}]"#),
      ("`symbol` 和 `pair` 不可一起传", #"[{"notTogether": ["symbol", "pair"]}]"#),
      ("`symbol`必须和`pair`一起提供", #"[{"parameter": "symbol", "needs": "pair"}]"#),
      ("`symbol` 或 `pair` 必须传一个，不能同时传", #"[{"exactlyOneOf": ["symbol", "pair"]}]"#),
    ])
  func rules(note: String, expected: String) {
    #expect(page(note).json("rules") == expected)
    #expect(page(note).ids == [])
  }

  @Test(
    "the longest time between two parameters, named or not",
    arguments: [
      ("The time between `startTime` and `endTime` can not be longer than 1 year", 1, "year"),
      ("If both startTime and endTime are sent, time between startTime and endTime must be less then 7 days", 7, "day"),
      ("The max interval between startTime and endTime is 3 months", 3, "month"),
      ("Less than 24 hours between startTime and endTime", 24, "hour"),
      ("The query time period must be less than 30 days", 30, "day"),
      ("startTime 和 endTime 的最大间隔为7天", 7, "day"),
      ("`startTime`与`endTime`间隔不能超过一年", 1, "year"),
      ("查询时间范围最大不得超过3个月", 3, "month"),
    ])
  func windows(note: String, max: Int, unit: String) {
    #expect(
      page(note).json("rules") == #"[{"from": "startTime", "to": "endTime", "max": \#(max), "unit": "\#(unit)"}]"#)
  }

  @Test(
    "the longest time in the case that another parameter is sent, is not sent, or has a value",
    arguments: [
      (
        "If an `orderId` is passed, `startTime` - `endTime` must be within 8 days", 8,
        #"{"sent": "orderId"}"#
      ),
      (
        "The time between startTime and endTime cannot be longer than 2 days when symbol is not provided", 2,
        #"{"notSent": "symbol"}"#
      ),
      ("If an orderId is sent, lamps within 30 days before `endTime`", 30, nil),
      ("If an orderId is sent, data within 30 days before `endTime`", 30, #"{"sent": "orderId"}"#),
      (
        "Without pair, the maximum window is 9 days before `endTime`", 9,
        #"{"notSent": "pair"}"#
      ),
      (
        "When kind is A_B, the max interval between startTime and endTime is 3 days", 3,
        #"{"parameter": "kind", "is": ["A_B"]}"#
      ),
      ("当传入`orderId`时，`startTime`到`endTime`的跨度不能大于8天", 8, #"{"sent": "orderId"}"#),
      ("如果通过`orderId`查询`startTime`和`endTime`间隔不得超过7天", 7, #"{"sent": "orderId"}"#),
      ("不传`pair`参数，最大查询时间范围为`endTime`往前7天", 7, #"{"notSent": "pair"}"#),
    ])
  func conditionalWindows(note: String, max: Int, condition: String?) {
    guard let condition else {
      #expect(page(note).json("rules") == nil)
      return
    }
    #expect(
      page(note).json("rules")
        == #"[{"from": "startTime", "to": "endTime", "max": \#(max), "unit": "day", "when": \#(condition)}]"#)
    #expect(page(note).ids == [])
  }

  @Test(
    "a longest time behind or before a case that names no parameter is no rule for every request",
    arguments: [
      "If the lamp is isolated, startTime - endTime must be within 7 days",
      "The max interval between startTime and endTime is 3 days when the lamp is isolated",
      "如果是逐仓灯，`startTime`与`endTime`间隔不能超过7天",
    ])
  func windowsOfOtherCases(note: String) {
    #expect(page(note).json("rules") == nil)
    #expect(page(note).ids == ["note-unread"])
  }

  @Test(
    "what is answered where a time begins long ago is no bound of what there is",
    arguments: [
      "If `startTime` is older than 40 days ago, records of the last 40 days are returned",
      "若`startTime`至今超过40天，则返回近40天的灯",
    ])
  func oldBegin(note: String) {
    #expect(page(note).json("history") == nil)
    #expect(page(note).ids == ["note-without-place"])
  }

  @Test("windows of different cases stand side by side; a case that no rule understands is no rule")
  func windowCases() {
    let both = page(
      "If orderId is given, startTime - endTime must be within 7 days; the longest gap between "
        + "startTime and endTime is 90 days")
    #expect(
      both.json("rules") == #"[{"from": "startTime", "to": "endTime", "max": 7, "unit": "day", "when": {"sent": "#
        + #""orderId"}}, {"from": "startTime", "to": "endTime", "max": 90, "unit": "day"}]"#)
    #expect(both.ids == [])
    let odd = page("If orderId is even, startTime - endTime must be within 7 days")
    #expect(odd.json("rules") == nil)
    #expect(odd.ids == ["note-unread"])
  }

  @Test(
    "what happens without parameters",
    arguments: [
      ("If the symbol is not sent, all symbols are returned", "symbol", "all"),
      ("If startTime and endTime are not sent, the most recent rows are returned", "endTime", "latest"),
      ("If neither `startTime` nor `endTime` is sent, the recent 7-day data is returned", "startTime", "last 7 days"),
      ("If `startTime` and `endTime` are both not sent, the last '24 hours' are returned", "endTime", "last 24 hours"),
      ("If kind is not sent, lamps of both of the types will be returned", "kind", "all"),
      ("如果没有传`kind`，A 灯和 B 灯都会被返回", "kind", "all"),
      ("If symbol is not sent, crossed margin data will be sent", "symbol", "cross margin"),
      ("startTime 和 endTime 均未发送, 返回最近200条数据", "startTime", "latest 200"),
      (
        "If `orderId` is sent, `startTime` and `endTime` are not sent, it will return the last 7 days by default.",
        "startTime", "last 7 days where orderId is sent"
      ),
      ("若传了`orderId`，没传`startTime` 与 `endTime`，则默认返回最近7天数据.", "endTime", "last 7 days where orderId is sent"),
      ("若`startTime`和`endTime`没传，则默认返回最近7天数据", "endTime", "last 7 days"),
    ])
  func omissions(note: String, name: String, effect: String) {
    #expect(page(note).operation?.parameters.first { $0.name == name }?.whenOmitted == effect)
    #expect(page(note).ids == [])
  }

  @Test(
    "what stands for one end of a window when the other one is sent",
    arguments: [
      ("If `startTime` is sent and `endTime` is not sent, rows from `startTime` to the present come", "endTime", "now"),
      (
        "If `startTime` is not sent and `endTime` is sent, rows of the 7 days before `endTime` come", "startTime",
        "7 days before endTime"
      ),
      (
        "If startTime is sent only, the time 200 days after startTime will be the endTime", "endTime",
        "200 days after startTime"
      ),
      (
        "If `startTime` is sent and `endTime` is not sent, it returns lamps of [max(startTime, now-90d), now].",
        "endTime",
        "now, from 90 days ago at the earliest"
      ),
      ("如果发送了`startTime`且未发送`endTime`，则列出`startTime`到现在的灯", "endTime", "now"),
      ("如果没有发送`startTime`而发送了`endTime`，则列出`endTime`之前7天的灯", "startTime", "7 days before endTime"),
    ])
  func openEnds(note: String, name: String, effect: String) {
    #expect(page(note).operation?.parameters.first { $0.name == name }?.whenOmitted == effect)
    #expect(page(note).operation?.parameters.compactMap(\.whenOmitted).count == 1)
    #expect(page(note).ids == [])
  }

  @Test("what is told of one end alone counts before what is told of both")
  func ownOmissions() {
    let page = page(
      "If neither startTime nor endTime is sent, the recent 7-day data is returned\n"
        + "  * startTime set as endTime - 7days by default, endTime set as current time by default")
    #expect(page.operation?.parameters[4].whenOmitted == "7 days before endTime")
    #expect(page.operation?.parameters[5].whenOmitted == "now")
    #expect(
      page.findings.compactMap(\.subject) == [
        "parameter endTime.whenOmitted (last 7 days)", "parameter startTime.whenOmitted (last 7 days)",
      ])
  }

  @Test(
    "titles say what kind of account may call",
    arguments: [
      ("Query Thing (For Master Account) (USER_DATA)", "master"), ("查询 (仅适用子账户) (USER_DATA)", "sub"),
      ("Query Thing (For Investor Master Account) (USER_DATA)", "investor"),
      ("Query Thing (For Trading Team Sub Account)(USER_DATA)", "tradingTeam"),
    ])
  func titles(title: String, account: String) {
    #expect(Extracting(title: title).json("accounts") == #"["\#(account)"]"#)
    #expect(Extracting(title: "Query Thing (for lamps abroad) (USER_DATA)").json("accounts") == nil)
  }

  @Test("that one end of a window is not sent says nothing about that end alone")
  func openWindow() {
    let page = page("If `startTime` is not sent and `endTime` is sent, the records of the last 7 days are returned")
    #expect(page.operation?.parameters.allSatisfy { $0.whenOmitted == nil } == true)
    #expect(page.ids == ["note-unread"])
  }

  @Test(
    "facts of the operation",
    arguments: [
      ("Only the data of the latest 30 days is available", "history", #"{"max": 30, "unit": "day"}"#),
      ("仅支持最近3个月的数据", "history", #"{"max": 3, "unit": "month"}"#),
      ("Order create time + 90 days < current time", "history", #"{"max": 90, "unit": "day"}"#),
      ("订单创建时间 + 90天 < 当前时间", "history", #"{"max": 90, "unit": "day"}"#),
      ("Response in descending order", "order", #""descending""#),
      ("You need to enable `Futures Trading Permission` for the api key", "permissions", #"["futures"]"#),
      (
        "What `X-TORCH-USED-WEIGHT-1M` tells here is not accurate, please ignore it", "inaccurateHeaders",
        #"["X-TORCH-USED-WEIGHT-1M"]"#
      ),
      ("Only master account can use it", "accounts", #"["master"]"#),
      ("It is called with the key from either the parent or the credit accounts", "accounts", #"["parent", "credit"]"#),
      ("It can only be called 10 times per 10 minutes", "quotas", #"[{"count": 10, "per": "10 minutes"}]"#),
      ("IP rate limit 1000 requests/5min", "quotas", #"[{"count": 1000, "per": "5 minutes", "scope": "ip"}]"#),
      ("本接口每小时仅能被调用500次", "quotas", #"[{"count": 500, "per": "hour"}]"#),
      (
        #"It ends with {“code”: -3041, “msg”: “Too little.”} at times"#, "errors",
        #"[{"code": -3041, "message": "Too little."}]"#
      ),
      ("The endpoint is deprecated since 2025-8-21", "deprecated", #"{"since": "2025-08-21"}"#),
    ])
  func operationFacts(note: String, member: String, expected: String) {
    #expect(page(note).json(member) == expected)
    #expect(page(note).ids == [])
  }

  @Test("conditions that prose states")
  func conditions() throws {
    let demanded = page("`pair` must be sent when kind is A_B or C_D").operation?.parameters[1]
    #expect(demanded?.required == .requiredWhen(.parameter("kind", values: ["A_B", "C_D"])))
    let limited = page("`pair` is only effective when `kind` set to `A_B`").operation?.parameters[1]
    #expect(limited?.appliesWhen == .parameter("kind", values: ["A_B"]))
  }

  @Test(
    "whether results begin with the record that a parameter names or behind it, and what comes without it",
    arguments: [
      (
        "If `orderId` is given, lamps >= that `orderId` come. Otherwise most recent lamps come.", "inclusive",
        "latest"
      ),
      ("如果传入`orderId`，返回灯 >= `orderId`，不然返回30小时内的灯", "inclusive", "last 30 hours"),
      ("If `orderId` is set, lamps with id > orderId will be returned", "exclusive", nil),
      ("如果设置了 `orderId`, 会返回ID大于此 `orderId` 的灯. 不然则会返回最近的灯。", "exclusive", "latest"),
    ])
  func cursors(note: String, kind: String, effect: String?) {
    #expect(page(note).operation?.parameters[2].cursor == kind)
    #expect(page(note).operation?.parameters[2].whenOmitted == effect)
  }

  @Test("two statements of where results begin are reported; the first one is used")
  func cursorsDisagree() {
    let page = page("If orderId is set, it gets lamps >= that orderId. If orderId is set, it gets lamps > that orderId")
    #expect(page.operation?.parameters[2].cursor == "inclusive")
    #expect(page.ids == ["note-disagrees"])
  }

  @Test("that parameters go together is a rule unless the table demands them anyway, in its cases")
  func together() {
    let note = "Both `symbol` and `pair` must be sent"
    #expect(page(note).json("rules") == #"[{"allTogether": ["symbol", "pair"]}]"#)
    let rows = ["symbol| STRING| YES| ", "pair| STRING| YES| ", "kind| ENUM| NO| Can't be passed together with `pair`"]
    let demanding = Extracting(rows: rows, notes: "  * \(note)\n")
    #expect(demanding.json("rules") == #"[{"notTogether": ["kind", "pair"]}]"#)
    #expect(demanding.operation?.parameters[1].required == .requiredWhen(.notSent("kind")))
  }

  @Test("a list under the name of a parameter holds its values; one that says more than values does not")
  func listedValues() {
    let rows = ["orderKind| ENUM| NO| "]
    let listed = Extracting(rows: rows, notes: "  * Order kind: \n    * LIMIT\n    * MARKET_MAKER\n")
    #expect(listed.operation?.parameters.first?.values.map(\.value.text) == ["LIMIT", "MARKET_MAKER"])
    #expect(listed.operation?.parameters.first?.enumeration == nil)
    let named = Extracting(
      rows: rows, notes: "Possible values of `orderKind`:\n\n  * `LIMIT`: what it is\n  * `MARKET_MAKER`\n")
    #expect(named.operation?.parameters.first?.values.map(\.value.text) == ["LIMIT", "MARKET_MAKER"])
    let other = Extracting(rows: rows, notes: "  * Order kind: \n    * LIMIT\n    * MARKET_MAKER is rare\n")
    #expect(other.operation?.parameters.first?.values == [])
  }

  @Test("what stands behind an if is no rule")
  func cases() {
    #expect(page("如果`symbol`和`pair`只填写一个，返回部分").json("rules") == nil)
  }

  @Test(
    "what is understood and has no place in a specification is said to be so",
    arguments: [
      "Only market trades are shown, not those of the insurance fund", "仅返回有持仓的交易对",
      "`orderId` is self-increment for each specific `symbol`", "`orderId`在`symbol`维度是自增的",
      "Order with kind `AA`, parameter `pair` can be sent", "`kind` 为 `AA` 的条件订单可以传入参数 `pair`",
      "Set `pair` to `AA` to query data from 6 months ago", "In extreme market conditions, `pair` may be late",
    ])
  func placeless(note: String) {
    #expect(page(note).ids == ["note-without-place"])
  }

  @Test("what is answered in one case only is not passed over when it names a number")
  func coverageWithNumbers() {
    #expect(page("Only market trades of the 20 % largest users are shown").ids == ["note-unread"])
  }
}
