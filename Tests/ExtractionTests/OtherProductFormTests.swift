import Testing

@testable import Extraction

@Suite("Descriptions of other products")
struct OtherProductFormTests {
  /// The parameter `wick` as JSON behind its name.
  private func wick(_ type: String, _ description: String, requirement: String = "NO") -> Extracting {
    Extracting(rows: [
      "wick| \(type)| \(requirement)| \(description)", "tallow| BOOLEAN| NO| ", "grade| INT| NO| 1: low, 2: high",
    ])
  }

  private func json(_ read: Extracting) -> String {
    String((read.json("parameters") ?? "").dropFirst(2).prefix { $0 != "}" })
  }

  @Test(
    "values, defaults and bounds in words of other products, read whole",
    arguments: [
      ("ENUM", "values: A, B, C", #""enum", "values": ["A", "B", "C"]"#),
      ("STRING", "Y: yes, N: no", #""string", "values": ["Y", "N"]"#),
      ("STRING", "`Y` or `N`; N when omitted", #""string", "values": ["Y", "N"], "default": "N""#),
      ("STRING", "`csv`/`json`, json if not sent", #""string", "values": ["csv", "json"], "default": "json""#),
      ("STRING", "`csv`/`json`, csv by default", #""string", "values": ["csv", "json"], "default": "csv""#),
      ("INT", "1-based, default 1", #""int64", "default": 1, "min": 1"#),
      ("INT", "default 20, wicks above 100 are cut to 100", #""int64", "default": 20"#),
      ("INT", "默认 50，超过 200 按 200 处理", #""int64", "default": 50"#),
      ("INT", "取值 1、7、30，默认 7", #""int64", "values": [1, 7, 30], "default": 7"#),
      ("STRING", "at most 64 characters", #""string", "maxLength": 64"#),
      ("STRING", "`^[a-z]+$`", #""string", "pattern": "^[a-z]+$""#),
      ("LONG", "Return the wick and subsequent data", #""int64", "cursor": "inclusive""#),
    ])
  func facts(type: String, description: String, expected: String) {
    let read = wick(type, description)
    #expect(json(read) == #""name": "wick", "type": "# + expected)
    #expect(read.ids == [])
  }

  @Test("lines of a cell that are a value each are the values, numbers among them; one may be marked as the default")
  func lines() {
    let numbers = wick("INT", "one of  \n30  \n60  \n90")
    #expect(json(numbers) == #""name": "wick", "type": "int64", "values": [30, 60, 90]"#)
    let words = wick("ENUM", "One of:  \n`FLEX`  \n`LOCKED` (default)")
    #expect(json(words) == #""name": "wick", "type": "enum", "values": ["FLEX", "LOCKED"], "default": "LOCKED""#)
  }

  @Test("what an amount is worth is no bound of it")
  func worth() {
    let read = wick("DECIMAL", "at least 10 USDT worth")
    #expect(json(read) == #""name": "wick", "type": "decimal""#)
    #expect(read.ids == ["description-unread"])
  }

  @Test("a single capital is a word like any other unless it is one of several values")
  func articles() {
    #expect(json(wick("STRING", "A unique id of plan B")) == #""name": "wick", "type": "string""#)
  }

  @Test(
    "a demand that depends on a truth value, on a number, or that stands in the cell of the requirement",
    arguments: [
      (
        "NO", "mandatory unless `tallow` is true",
        #"{"any": [{"notSent": "tallow"}, {"parameter": "tallow", "is": ["false"]}]}"#
      ),
      ("C", "Mandatory for `grade` 2", #"{"parameter": "grade", "is": ["2"]}"#),
      ("Mandatory if `tallow` = false", "", #"{"parameter": "tallow", "is": ["false"]}"#),
      ("YES/NO", "required if `tallow` is not sent", #"{"notSent": "tallow"}"#),
    ])
  func demands(requirement: String, description: String, when: String) {
    let read = wick("STRING", description, requirement: requirement)
    #expect(read.json("parameters")?.contains(#""requiredWhen": \#(when)"#) == true)
    #expect(read.ids == [])
  }

  @Test("a name that ends a time or counts in a unit tells the type and the unit")
  func names() {
    let read = Extracting(rows: ["validUntil| LONG| NO| ", "expireSeconds| INT| NO| "])
    #expect(
      read.json("parameters")
        == #"[{"name": "validUntil", "type": "timestamp", "unit": "ms"}, {"name": "expireSeconds", "type": "int64", "unit": "s"}]"#
    )
  }

  @Test("numbers with their labels behind a dash, one after the other, are the values of a field")
  func dashes() {
    let read = Extracting(response: "    {\n      \"status\": 1 // 1-accepted 2-settled 3-failed\n    }")
    #expect(
      read.json("responses")?.contains(#"{"value": 1, "name": "accepted"}, {"value": 2, "name": "settled"}"#) == true)
  }
}
