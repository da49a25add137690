import Specification
import Testing

@testable import Extraction

/// Forms of facts in descriptions and notes, as they are counted in the documentation.
@Suite("Forms of descriptions and notes")
struct DescribedFormTests {
  private static func forms(_ fact: String, _ texts: String...) -> [StatedForm] {
    texts.map { StatedForm("\(fact): \($0)", $0, fact) }
  }

  static let numbers =
    forms(
      #""default": 500"#, "Default 500", "Default: 500", "default value 500", "Defaults to 500", "Default is 500",
      "The default value is 500", "（Default 500）", "Default：500", "By default 500", "500 by default", "默认500",
      "默认值为500",
      "默认值: 500", "默认为500")
    + forms(
      #""max": 500"#, "Max 500", "max: 500", "Maximum 500", "max value 500", "the max value is 500",
      "The value cannot be greater than `500`", "cannot be greater than 500", "can not exceed 500", "No more than 500",
      "must not be greater than 500", "should be no greater than 500", "must be less than or equal to 500",
      "at most 500",
      "a maximum of 500", "up to 500", "最大 500", "最大值500", "不能大于 500", "不超过500", "不得超过500", "最多500", "上限为500")
    + forms(
      #""min": 5"#, "min 5", "Min: 5", "cannot be less than `5`", "Values smaller than 5 are reserved", "minimum 5",
      "at least 5",
      "no less than 5", "must be greater than or equal to 5", "不能小于 5", "不小于5", "最小 5", "最小值5", "最少5")
    + forms(#""min": 5000"#, "Minimum acceptable value is 5,000")
    + forms(
      #""min": 1, "max": 125"#, "[1, 125]", "Range [1,125]", "int from 1 to 125", "MIN 1, MAX 125", "between 1 and 125",
      "1 ~ 125", "1到125之间", "范围 1-125", "取值范围 [1, 125]")
    + forms(
      #""values": [5, 10, 500]"#, "Valid limits:[5, 10, 500]", "Optional value:[5, 10, 500]",
      "Can only adjust 5 , 10 or 500",
      "可选值:[5, 10, 500]")
    + forms(
      #""values": [{"value": 1, "name": "gas"}, {"value": 2, "name": "oil"}]"#, "1:gas, 2:oil", "1-gas ，2-oil",
      "1 = gas, 2 = oil")
    + forms(#""unit": "ms""#, "in ms", "unit: millisecond", "单位: 毫秒")
    + forms(#""unit": "s""#, "in seconds", "unit: second")
    + forms(#""unit": "min""#, "Burning in minutes") + forms(#""unit": "h""#, "单位：小时")
    + forms(#""unit": "d""#, "number of days")

  @Test("facts of numbers (7.1)", arguments: numbers)
  func number(_ form: StatedForm) {
    let page = Extracting(rows: ["lamp| INT| NO| \(form.text)"])
    #expect(page.json("parameters") == #"[{"name": "lamp", "type": "int64", \#(form.fact)}]"#)
    #expect(page.ids == [])
  }

  static let texts =
    forms(
      #""values": ["OAK", "ELM"]"#, #""OAK","ELM""#, #""OAK" or "ELM""#, "`OAK`/`ELM`", "`OAK`, and `ELM`",
      "OAK or ELM", "OAK,ELM",
      "Supported values: `OAK`, `ELM`", "Valid values: OAK, ELM", "Allowed values: `OAK`/`ELM`", "可选值: OAK, ELM",
      "支持的值：`OAK`、`ELM`")
    + forms(#""values": ["oak1", "elm"]"#, "Supported values: oak1, elm", "Valid values: oak1 / elm", "支持的值：oak1、elm")
    + forms(#""values": ["true", "false"]"#, #""true": lit; "false": dark"#)
    + forms(
      #""pattern": "^[a-z_-]{1,36}$""#, "Can only be string following the rule: `^[a-z_-]{1,36}$`",
      "必须满足正则规则 `^[a-z_-]{1,36}$`")
    + forms(#""pattern": "^\\d{4}-\\d{2}-\\d{2}$""#, "yyyy-mm-dd", "Format: YYYY-MM-DD")
    + forms(#""whenOmitted": "generated""#, "Automatically generated if not sent", "不发送则自动生成")
    + forms(#""whenOmitted": "all""#, "If not sent, all lamps will be returned", "If omitted, all lamps", "不传则返回所有灯")
    + forms(#""example": "OAK""#, "e.g. OAK, ELM", "eg. OAK", "Example: OAK", "for example OAK", "例如 OAK")

  @Test("facts of texts (7.1)", arguments: texts)
  func text(_ form: StatedForm) {
    let page = Extracting(rows: ["lamp| STRING| NO| \(form.text)"])
    #expect(page.json("parameters") == #"[{"name": "lamp", "type": "string", \#(form.fact)}]"#)
    #expect(page.ids == [])
  }

  static let counts = forms(
    #""maxItems": 10"#, "Max 10 symbols", "max length 10", "up to 10", "Max 10 orders", "最多支持10个", "Maximum 10 items",
    "The maximum number of `lamp` allowed in a request is 10")

  @Test("how many elements a list has (7.1)", arguments: counts)
  func count(_ form: StatedForm) {
    let page = Extracting(rows: ["lamp| LIST<STRING>| NO| \(form.text)"])
    #expect(page.json("parameters") == #"[{"name": "lamp", "type": "array", "items": "string", \#(form.fact)}]"#)
  }

  static let conditions =
    forms(
      #""appliesWhen": {"parameter": "type", "is": ["OIL"]}"#, "Used with `OIL` lamps",
      "can only be used if `type` is `OIL`",
      "only if `type` is `OIL`", "仅 `OIL` 类型需要此参数", "仅在 `type` 为 `OIL` 时可用")
    + forms(
      #""requiredWhen": {"parameter": "type", "is": ["OIL"]}"#, "mandatory when `type` is `OIL`", "mandatory for `OIL`",
      "required if `type` is `OIL`", "当 `type` 为 `OIL` 时必填")
    + forms(#""requiredWhen": {"state": "hedgeMode"}"#, "It must be sent in Hedge Mode")

  @Test("cases in which a parameter counts (7.1)", arguments: conditions)
  func condition(_ form: StatedForm) {
    let page = Extracting(rows: ["lamp| STRING| NO| \(form.text)", "type| ENUM| NO| OIL, GAS"])
    #expect(page.operation?.parameters.first?.json.line == #"{"name": "lamp", "type": "string", \#(form.fact)}"#)
    #expect(page.ids == [])
  }

  static let rules =
    forms(
      #"{"notTogether": ["lamp", "price"]}"#, "Cannot be sent with `price`", "Can't be passed together with `price`",
      "与 `price` 不能同时传")
    + forms(
      #"{"atLeastOneOf": ["lamp", "price"]}"#, "Either `lamp` or `price` must be provided",
      "One of `lamp` or `price` is required")
    + forms(
      #"{"notTogether": ["lamp", "startTime"]}, {"notTogether": ["lamp", "endTime"]}"#,
      "If supplied, neither `startTime` or `endTime` can be provided")

  @Test("rules with other parameters (7.1)", arguments: rules)
  func rule(_ form: StatedForm) {
    let page = Extracting(
      rows: ["lamp| STRING| NO| \(form.text)", "price| DECIMAL| NO| ", "startTime| LONG| NO| ", "endTime| LONG| NO| "])
    #expect(page.json("rules") == "[\(form.fact)]")
    #expect(page.ids == [])
  }

  static let durations = [
    StatedForm("hours", "burnTime| INT| NO| in hours, max 24", #""max": 24, "unit": "h""#),
    StatedForm("days", "burnTime| LONG| NO| number of days", #""unit": "d""#),
    StatedForm("minutes in Chinese", "burnTime| INT| NO| 单位：分钟", #""unit": "min""#),
    StatedForm("seconds", "burnTime| INT| NO| in seconds, [30, 90]", #""min": 30, "max": 90, "unit": "s""#),
    StatedForm("a duration in milliseconds", "burnTime| LONG| NO| Duration in milliseconds", #""unit": "ms""#),
    StatedForm("a bound in another unit", "burnTime| INT| NO| in minutes, max 2 hours", #""max": 120, "unit": "min""#),
  ]

  @Test("a length of time is no point in time, whatever its name", arguments: durations)
  func duration(_ form: StatedForm) {
    let page = Extracting(rows: [form.text])
    #expect(page.json("parameters") == #"[{"name": "burnTime", "type": "int64", \#(form.fact)}]"#)
    #expect(page.ids == [])
  }

  static let instants = [
    StatedForm("a timestamp in seconds", "burnTime| LONG| NO| timestamp in seconds", "s"),
    StatedForm("milliseconds", "burnTime| LONG| NO| in milliseconds", "ms"),
    StatedForm("the begin of a time", "startTime| LONG| NO| in seconds", "s"),
    StatedForm("no text", "burnTime| LONG| NO| ", "ms"),
  ]

  @Test("a point in time stays one", arguments: instants)
  func instant(_ form: StatedForm) {
    let parameter = Extracting(rows: [form.text]).operation?.parameters.first
    #expect(parameter?.type == .timestamp)
    #expect(parameter?.unit == form.fact)
  }

  @Test("a field of a table whose text says how long it lasts is no point in time")
  func fieldDuration() {
    let table =
      "## Response Parameters\n\nName| Type| Description\n---|---|---\nlockTime| LONG| in hours\nbuyTime| LONG| \n"
    #expect(
      Extracting(response: "    {}\n\n\(table)").json("responses")
        == #"[{"shape": {"type": "object", "fields": [{"name": "lockTime", "type": "int64"}, "#
        + #"{"name": "buyTime", "type": "timestamp", "unit": "ms"}]}}]"#)
  }

  static let notes =
    forms(
      #"rules [{"atLeastOneOf": ["orderId", "clientId"]}]"#, "Either`orderId` or `clientId` must be sent",
      "`OrderId` or `clientId ` must be sent", "At least one instance of `orderId` or `clientId` must be sent",
      "orderId 与 clientId 必须至少发送一个")
    + forms(
      #"rules [{"notTogether": ["orderId", "clientId"]}]"#, "`orderId` and `clientId` may not be sent together",
      "orderId 和 clientId 不能同时传")
    + forms(
      #"rules [{"from": "startTime", "to": "endTime", "max": 7, "unit": "day"}]"#,
      "The time between `startTime` and `endTime` can not be longer than 7 days",
      "The interval between startTime and endTime can only be up to 7 days",
      "The time between startTime and endTime may not exceed 7 days", "Less than 7 days between startTime and endTime",
      "Please notice the default startTime and endTime to make sure that time interval is within 0-7 days",
      "startTime 与 endTime 之间的间隔不能超过 7 天")
    + forms(
      #"history {"max": 3, "unit": "month"}"#, "Only the data of the latest 3 months is available", "仅支持查询最近 3 个月的数据")
    + forms(
      #"order "descending""#, "Response in descending order", "Data is returned in reverse chronological order",
      "Newest first", "以降序返回")
    + forms(#"order "ascending""#, "Response in ascending order", "Listed in chronological order")
    + forms(
      #"permissions ["futures"]"#, "You need to enable `Futures Trading Permission` for the api key",
      "需要开通 API Key 的合约交易权限")
    + forms(#"accounts ["master"]"#, "Only master account can use the function")

  @Test("facts of notes (7.2)", arguments: notes)
  func note(_ form: StatedForm) {
    let page = Extracting(
      rows: ["orderId| LONG| NO| ", "clientId| STRING| NO| ", "startTime| LONG| NO| ", "endTime| LONG| NO| "],
      notes: "  * \(form.text)\n")
    let member = String(form.fact.prefix { $0 != " " })
    #expect("\(member) \(page.json(member) ?? "")" == form.fact)
    #expect(page.ids == [])
  }

  @Test(
    "notes stand in quotes, lists of lists, paragraphs and sections (7.2)",
    arguments: [
      "> **Note**\n>\n>   * NOTE\n", "**Notes:**\n\n  * Lamps:\n    * of gas\n      * NOTE\n", "NOTE", "> NOTE\n",
      "### Notes\n\nNOTE",
    ])
  func container(_ text: String) {
    let note = text.replacing("NOTE", with: "Either `orderId` or `clientId` must be sent.")
    let page = Extracting(rows: ["orderId| LONG| NO| ", "clientId| STRING| NO| "], notes: note)
    #expect(page.json("rules") == #"[{"atLeastOneOf": ["orderId", "clientId"]}]"#)
  }

  @Test("notes on a request for many speak of one (7.2)")
  func elements() {
    let page = Extracting(
      rows: ["orderIds| LIST<LONG>| NO| ", "clientIds| LIST<STRING>| NO| "],
      notes: "  * Either `orderId` or `clientId` must be sent\n", response: "    {\"orderId\": 1, \"clientId\": \"a\"}")
    #expect(page.json("rules") == #"[{"atLeastOneOf": ["orderIds", "clientIds"]}]"#)
  }

  @Test(
    "a demand without a name or a figure is reported, be it of sending",
    arguments: [
      "User needs to supply either or both", "One of them must be supplied", "They have to be sent",
      "You may not light them",
    ])
  func namelessDemand(_ note: String) {
    #expect(Extracting(rows: ["lamp| LONG| NO| "], notes: "  * \(note)\n").ids == ["note-unread"])
  }

  @Test(
    "that something may not be so is possible, and denies no leave",
    arguments: ["Lamps may not be up to date", "The light may not be seen in the harbour"])
  func possibility(_ note: String) {
    #expect(Extracting(rows: ["lamp| LONG| NO| "], notes: "  * \(note)\n").ids == ["note-without-place"])
  }
}
