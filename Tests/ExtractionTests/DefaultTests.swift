import Testing

@testable import Extraction

/// What stands for a parameter that is not sent, and what of a page's demands that takes back.
@Suite("Defaults and what they contradict")
struct DefaultTests {
  @Test("a default for some types of order, and one for all others")
  func conditionalDefault() {
    for description in [
      "`SHORT` or `LONG`; `AA` and `BB` order types default to `LONG`, all other orders default to `SHORT`.",
      "`SHORT` 或 `LONG`; `AA` 与 `BB` 订单默认为`LONG`, 其他默认为`SHORT`。",
    ] {
      let page = Extracting(rows: ["form| ENUM| NO| \(description)", "type| ENUM| YES| `AA` or `BB` or `CC`"])
      #expect(page.operation?.parameters[0].whenOmitted == "LONG for AA, BB, else SHORT")
      #expect(page.operation?.parameters[0].defaultValue == nil)
      #expect(page.ids == [])
    }
  }

  @Test(
    "what the account has or has chosen is the default",
    arguments: ["Default: user's vip level", "Default lampLevel is the current \"selected lamp\" under lamp->room"])
  func current(description: String) {
    let page = Extracting(rows: ["lampLevel| INT| NO| \(description)"])
    #expect(page.operation?.parameters[0].whenOmitted == "current")
  }

  @Test("the numbers that a text may be are texts")
  func numbersInText() {
    let page = Extracting(rows: ["status| STRING| YES| 1: on; 2: off"])
    #expect(page.operation?.parameters[0].values.map(\.value) == [.string("1"), .string("2")])
  }

  @Test("cross margin as default means no for what tells isolated margin")
  func crossMargin() {
    let page = Extracting(rows: ["isIsolated| BOOLEAN| NO| Whether it is isolated; default is cross margin"])
    #expect(page.operation?.parameters[0].defaultValue == .bool(false))
  }

  @Test(
    "a number from which a list is fetched is a cursor, a time is none",
    arguments: [
      ("fromId", "LampId to fetch from.", "inclusive"), ("fromId", "从哪一条灯id开始返回", "inclusive"),
      ("fromTime", "Time to fetch from.", nil),
    ])
  func cursor(name: String, description: String, expected: String?) {
    let page = Extracting(rows: ["\(name)| LONG| NO| \(description)"])
    #expect(page.operation?.parameters[0].cursor == expected)
  }

  @Test("zero is allowed beside a least value, below which no example stands")
  func zero() {
    let page = Extracting(rows: [
      "delay| LONG| YES| delay, in milliseconds (ex. 1,000 for 1 second). 0 to disable the lamp. "
        + "Minimum acceptable value is 5,000."
    ])
    #expect(
      page.json("parameters")
        == #"[{"name": "delay", "type": "int64", "required": true, "min": 0, "unit": "ms"}]"#)
  }

  @Test("an example of what a parameter is for is no value of it")
  func exampleOfOther() {
    let page = Extracting(rows: [
      "tag| STRING| NO| Second name for lamps like ABC,DEF etc.", "room| STRING| NO| like ABC",
    ])
    #expect(page.operation?.parameters[0].example == nil)
    #expect(page.operation?.parameters[1].example == "ABC")
  }

  @Test("one of several is not demanded where the page tells what stands for one of them")
  func demandWithDefault() {
    let page = Extracting(
      rows: ["lampId| LONG| NO| ", "startTime| LONG| NO| ", "endTime| LONG| NO| "],
      notes: """
          * `lampId` or `startTime` must be sent.
          * `startTime` set as `endTime` - 7days by default, `endTime` set as current time by default
        """)
    #expect(page.operation?.rules == [])
    #expect(page.operation?.parameters[1].whenOmitted == "7 days before endTime")
    #expect(page.ids == ["parameter-contradiction"])
  }

  @Test("what a table of types demands has a default, so that it may be left out")
  func typeTableWithDefault() {
    let page = Extracting(
      rows: ["type| ENUM| YES| `AA` or `BB`", "mode| ENUM| NO| `RED` or `BLUE`; mandatory if type=AA. Default `RED`"])
    #expect(page.operation?.parameters[1].required == .optional)
    #expect(page.operation?.parameters[1].defaultValue == .string("RED"))
    #expect(page.ids == ["parameter-contradiction"])
  }

  @Test("elements of a list that a description shows whole have all their parts")
  func wholeElements() {
    let page = Extracting(rows: [
      "lamps| LIST<JSON>| YES| lamps.kind should be STRING, lamps.amount should be BIGDECIMAL. Each entry should be like "
        + "lamps[0].kind=AA,lamps[0].amount=0.1."
    ])
    #expect(page.operation?.parameters[0].fields.map(\.required) == [.required, .required])
  }

  @Test("a weight in orders of an operation that places none is reported")
  func unlikelyWeight() {
    #expect(Extracting(weight: "**1(Order)**").ids == ["weight-unlikely"])
    #expect(Extracting(weight: "**1(IP)**").ids == [])
  }
}
