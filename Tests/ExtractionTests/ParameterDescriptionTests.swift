import Specification
import Testing

@testable import Extraction

/// What the description of a parameter says; rows are `name| type| mandatory| description`.
@Suite struct ParameterDescriptionTests {
  /// The parameter named `p` or the first one, without name and type, on one line.
  private func facts(_ rows: [String], at index: Int = 0) -> String? {
    guard let parameters = Extracting(rows: rows).operation?.parameters, index < parameters.count else { return nil }
    return parameters[index].json.line
  }

  @Test(
    "values are read in every spelling (7.1 enum)",
    arguments: [
      ("p| ENUM| NO| \"A1\",\"B1\"", #"{"name": "p", "type": "enum", "values": ["A1", "B1"]}"#),
      ("p| ENUM| NO| `AA`/`BB`", #"{"name": "p", "type": "enum", "values": ["AA", "BB"]}"#),
      ("p| ENUM| NO| `AA/BB` or `CC`", #"{"name": "p", "type": "enum", "values": ["AA", "BB", "CC"]}"#),
      (
        "p| STRING| NO| e.g., \"1h\" – supported intervals: 1s, 1m, 1M",
        #"{"name": "p", "type": "string", "values": ["1s", "1m", "1M"], "example": "1h"}"#
      ),
      (
        "p| STRING| NO| 例如 \"1h\"，支持时间区间：1s, 1m、1M",
        #"{"name": "p", "type": "string", "values": ["1s", "1m", "1M"], "example": "1h"}"#
      ),
      ("p| STRING| NO| AA or BB", #"{"name": "p", "type": "string", "values": ["AA", "BB"]}"#),
      ("p| ENUM| NO| AA ; BB", #"{"name": "p", "type": "enum", "values": ["AA", "BB"]}"#),
      (
        "p| ENUM| NO| 10s, 30s, default 10s",
        #"{"name": "p", "type": "enum", "values": ["10s", "30s"], "default": "10s"}"#
      ),
      ("p| STRING| NO| \"AA\"(first), \"BB\"", #"{"name": "p", "type": "string", "values": ["AA", "BB"]}"#),
      ("p| ENUM| NO| Inward/Outward", #"{"name": "p", "type": "enum", "values": ["Inward", "Outward"]}"#),
      (
        "p| INT| NO| kind（default=0）0 all, 1 sound, 2 broken",
        #"{"name": "p", "type": "int64", "values": [{"value": 0, "name": "all"}, {"value": 1, "name": "sound"}, "#
          + #"{"value": 2, "name": "broken"}], "default": 0}"#
      ),
      (
        "p| ENUM| NO| 0 Running，1 Ended",
        #"{"name": "p", "type": "enum", "values": [{"value": 0, "name": "Running"}, {"value": 1, "name": "Ended"}]}"#
      ),
      (
        "p| INT| NO| Default: 1. 1 for 'one kind'; 2 for 'the other'.",
        #"{"name": "p", "type": "int64", "values": [{"value": 1, "name": "one kind"}, "#
          + #"{"value": 2, "name": "the other"}], "default": 1}"#
      ),
      ("p| INT| NO| 1 day, 2 days", #"{"name": "p", "type": "int64"}"#),
      ("p| INT| NO| 3 ways, 4 modes", #"{"name": "p", "type": "int64"}"#),
      (
        "p| ENUM| NO| `AA` for one kind, `BB` for the other.", #"{"name": "p", "type": "enum", "values": ["AA", "BB"]}"#
      ),
      (
        "p| STRING| NO| \"true\": this; \"false\": that",
        #"{"name": "p", "type": "string", "values": ["true", "false"]}"#
      ),
      ("p| ENUM| NO| Only `AA` is supported", #"{"name": "p", "type": "enum", "values": ["AA"]}"#),
      (
        "p| ENUM| NO| Default `AA` for one-way mode; `BB` or `CC` else",
        #"{"name": "p", "type": "enum", "values": ["AA", "BB", "CC"], "default": "AA"}"#
      ),
      ("p| ENUM| NO| Names of shops like AA,BB etc.", #"{"name": "p", "type": "enum", "enum": "p", "example": "AA"}"#),
      ("p| STRING| NO| One or another, e.g. AA or BB", #"{"name": "p", "type": "string", "example": "AA"}"#),
      (
        "p| INT| NO| 1:Move in, 2:Move out",
        #"{"name": "p", "type": "int64", "values": [{"value": 1, "name": "Move in"}, {"value": 2, "name": "Move out"}]}"#
      ),
      (
        "p| INT| NO| 0(0:open, 6: closed early)",
        #"{"name": "p", "type": "int64", "values": [{"value": 0, "name": "open"}, {"value": 6, "name": "closed early"}]}"#
      ),
      (
        "p| INT| NO| Default 5; Valid limits:[5, 10]",
        #"{"name": "p", "type": "int64", "values": [5, 10], "default": 5}"#
      ),
      (
        "p| ENUM| NO| `1m`,`2m`....`59m`",
        #"{"name": "p", "type": "enum", "enum": "p", "pattern": "^(([1-9]|[1-4][0-9]|5[0-9])m)$"}"#
      ),
    ])
  func values(row: String, expected: String) {
    #expect(facts([row]) == expected)
  }

  @Test(
    "defaults are read; conditional ones in words (7.1 default)",
    arguments: [
      ("p| INT| NO| Default:10 Max:100", #"{"name": "p", "type": "int64", "default": 10, "max": 100}"#),
      ("p| BOOLEAN| NO| （Default false）", #"{"name": "p", "type": "bool", "default": false}"#),
      (
        "p| ENUM| NO| AA, BB; AA and BB orders default to AA, all other orders default to BB.",
        #"{"name": "p", "type": "enum", "values": ["AA", "BB"], "whenOmitted": "AA for AA, BB, else BB"}"#
      ),
      (
        "p| LONG| NO| Span in milliseconds; default 24 hours",
        #"{"name": "p", "type": "int64", "default": 86400000, "unit": "ms"}"#
      ),
      (
        "endTime| LONG| NO| Default: present timestamp",
        #"{"name": "endTime", "type": "timestamp", "unit": "ms", "whenOmitted": "now"}"#
      ),
      ("p| LONG| NO| Default gets most recent ones.", #"{"name": "p", "type": "int64", "whenOmitted": "latest"}"#),
      (
        "p| DECIMAL| NO| Price of oil; If it is not sent, will place order by market price by default",
        #"{"name": "p", "type": "decimal", "whenOmitted": "market price"}"#
      ),
      ("p| DECIMAL| NO| 油价，默认标记价格", #"{"name": "p", "type": "decimal", "whenOmitted": "mark price"}"#),
      (
        "p| DECIMAL| NO| Default as the latest price",
        #"{"name": "p", "type": "decimal", "whenOmitted": "latest price"}"#
      ),
      ("p| LONG| NO| ID to get lamps from INCLUSIVE.", #"{"name": "p", "type": "int64", "cursor": "inclusive"}"#),
      ("p| LONG| NO| 只返回此p及之后的灯", #"{"name": "p", "type": "int64", "cursor": "inclusive"}"#),
      (
        "p| STRING| NO| If not sent, rows of all shops are returned",
        #"{"name": "p", "type": "string", "whenOmitted": "all"}"#
      ),
      (
        "p| STRING| NO| Automatically generated by default",
        #"{"name": "p", "type": "string", "whenOmitted": "generated"}"#
      ),
    ])
  func defaults(row: String, expected: String) {
    #expect(facts([row]) == expected)
  }

  @Test(
    "bounds, lengths, counts, patterns and units are read (7.1 max, min, range, regex, time unit)",
    arguments: [
      ("p| INT| NO| Range (0,5000]", #"{"name": "p", "type": "int64", "max": 5000, "above": 0}"#),
      (
        "p| INT| NO| Length in seconds. [30, 90]", #"{"name": "p", "type": "int64", "min": 30, "max": 90, "unit": "s"}"#
      ),
      (
        "p| INT| NO| Values smaller than 1000 are reserved and cannot be used.",
        #"{"name": "p", "type": "int64", "min": 1000}"#
      ),
      ("p| LONG| NO| 0 to disable it. Minimum acceptable value is 5,000", #"{"name": "p", "type": "int64", "min": 0}"#),
      ("endTime| LONG| NO| Maximum range: 1 months.", #"{"name": "endTime", "type": "timestamp", "unit": "ms"}"#),
      (
        "timestamp| LONG| YES| Epoch Sec", #"{"name": "timestamp", "type": "timestamp", "required": true, "unit": "s"}"#
      ),
      ("p| STRING| NO| yyyy-mm-dd", #"{"name": "p", "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$"}"#),
      (
        "p| STRING| NO| A word (length should be 32 characters)",
        #"{"name": "p", "type": "string", "minLength": 32, "maxLength": 32}"#
      ),
      (
        "p| STRING| NO| Can only be string following the rule: `^[a-z]{1,9}$`",
        #"{"name": "p", "type": "string", "pattern": "^[a-z]{1,9}$"}"#
      ),
    ])
  func bounds(row: String, expected: String) {
    #expect(facts([row]) == expected)
  }

  @Test(
    "lists are read by the way they are written (6.6)",
    arguments: [
      (
        "ids| LIST<LONG>| NO| max length 10, e.g. [12,34]",
        #"{"name": "ids", "type": "array", "items": "int64", "maxItems": 10, "format": "json", "example": "[12,34]"}"#
      ),
      (
        "ids| STRING| NO| Comma(,) separated list of things.",
        #"{"name": "ids", "type": "array", "items": "string", "declared": "STRING", "format": "comma-separated"}"#
      ),
      (
        "ids| ARRAY| NO| For example: ids=AA,BB",
        #"{"name": "ids", "type": "array", "items": "string", "format": "comma-separated", "example": "AA,BB"}"#
      ),
      (
        "ids| ARRAY| NO| For example: ids=AA&ids=BB",
        #"{"name": "ids", "type": "array", "items": "string", "format": "repeated"}"#
      ),
      (
        "p| STRING| YES| JSON format answers.",
        #"{"name": "p", "type": "object", "declared": "STRING", "required": true}"#
      ),
      (
        "arg| LIST<JSON>| YES| arg.name should be STRING, arg.size should be DECIMAL. Each is like arg[0].name=x",
        #"{"name": "arg", "type": "array", "items": "object", "required": true, "format": "indexed", "fields": [{"name": "name", "type": "string"}, {"name": "size", "type": "decimal"}]}"#
      ),
    ])
  func lists(row: String, expected: String) {
    #expect(facts([row]) == expected)
  }

  @Test(
    "conditions name the parameter whose values they are (7.1 condition)",
    arguments: [
      ("Used with `STOP/STOP_MARKET` kinds.", #""appliesWhen": {"parameter": "type", "is": ["STOP", "STOP_MARKET"]}"#),
      (
        "This can only be used if `type` is `STOP` or if `mode` is `FAST`.",
        #""appliesWhen": {"any": [{"parameter": "type", "is": ["STOP"]}, {"parameter": "mode", "is": ["FAST"]}]}"#
      ),
      ("mandatory when `Type` set to `STOP`", #""requiredWhen": {"parameter": "type", "is": ["STOP"]}"#),
      ("used when other is not specified", #""appliesWhen": {"notSent": "other"}"#),
      ("Only when FAST order takes effect", #""appliesWhen": {"parameter": "mode", "is": ["FAST"]}"#),
      ("当 `type` 为 `STOP` 时必填", #""requiredWhen": {"parameter": "type", "is": ["STOP"]}"#),
      ("It must be sent in Hedge Mode.", #""requiredWhen": {"state": "hedgeMode"}"#),
      ("在双向持仓模式下必填,且仅可选择 `AA` 或 `BB`", #""requiredWhen": {"state": "hedgeMode"}"#),
      (
        "Mandatory when `type` set to `STOP`. It must be sent in Hedge Mode.",
        #""requiredWhen": {"parameter": "type", "is": ["STOP"]}"#
      ),
      (
        "When the parent account calls this endpoint, the `p` field is mandatory.",
        #""requiredWhen": {"state": "parentAccount"}"#
      ),
      ("双开模式下不接受此参数", #""appliesWhen": {"state": "oneWayMode"}"#),
      (
        "Cannot be sent in Hedge Mode; cannot be sent with `closeAll`=`true`",
        #""appliesWhen": {"state": "oneWayMode"}"#
      ),
    ])
  func conditions(description: String, expected: String) {
    let rows = [
      "p| DECIMAL| NO| \(description)", "type| ENUM| YES| ", "mode| ENUM| NO| `FAST`, `SLOW`",
      "closeAll| STRING| NO| `true`, `false`", "other| STRING| NO| ",
    ]
    #expect(facts(rows)?.contains(expected) == true)
  }

  @Test("a parameter may be required where another one is sent")
  func requiredBySending() {
    let rows = ["p| DECIMAL| NO| If provided, `q` is required.", "q| ENUM| NO| AA or BB"]
    #expect(
      facts(rows, at: 1) == #"{"name": "q", "type": "enum", "requiredWhen": {"sent": "p"}, "values": ["AA", "BB"]}"#)
  }

  @Test(
    "rules with other parameters are read (7.1 exclusion, either/or)",
    arguments: [
      ("Can't be passed together with `q`", #"[{"notTogether": ["p", "q"]}]"#),
      (
        "If supplied, neither `q` or `r` can be provided",
        #"[{"notTogether": ["p", "q"]}, {"notTogether": ["p", "r"]}]"#
      ),
      ("One of `p` or `q` is required", #"[{"atLeastOneOf": ["p", "q"]}]"#),
      ("This can only be used in combination with `q`", #"[{"parameter": "p", "needs": "q"}]"#),
    ])
  func rules(description: String, expected: String) {
    #expect(
      Extracting(rows: ["p| LONG| NO| \(description)", "q| LONG| NO| ", "r| LONG| NO| "]).json("rules") == expected)
  }

  @Test(
    "a parameter is excluded beside one value of another, or beside one that is true (7.1 exclusion)",
    arguments: [
      ("Cannot be sent with `mode`=`FAST`", #"[{"parameter": "p", "notWith": "mode", "is": ["FAST"]}]"#),
      (
        "Cannot be sent in Hedge Mode; cannot be sent with `all`=`true`(All)",
        #"[{"parameter": "p", "notWith": "all", "is": ["true"]}]"#
      ),
      ("Can't be used together with `all`", #"[{"parameter": "p", "notWith": "all", "is": ["true"]}]"#),
      ("使用`all`不支持此参数。", #"[{"parameter": "p", "notWith": "all", "is": ["true"]}]"#),
    ])
  func excluded(description: String, expected: String) {
    let rows = [
      "p| DECIMAL| NO| \(description)", "mode| ENUM| NO| `FAST`, `SLOW`", "all| STRING| NO| `true`, `false`",
    ]
    #expect(Extracting(rows: rows).json("rules") == expected)
  }

  @Test("of two truth values that exclude each other in both rows, what is said first counts")
  func excludedTruths() {
    let rows = [
      "all| STRING| NO| `true`, `false`; cannot be used with `flag`",
      "flag| BOOLEAN| NO| Cannot be sent with `all`=`true`",
    ]
    #expect(Extracting(rows: rows).json("rules") == #"[{"parameter": "all", "notWith": "flag", "is": ["true"]}]"#)
  }

  @Test("a word of a vocabulary that is not listed refers to a definition")
  func definitions() {
    #expect(facts(["side| ENUM| YES| "]) == #"{"name": "side", "type": "enum", "required": true, "enum": "side"}"#)
    #expect(
      facts(["pendingTimeInForce| ENUM| NO| "])
        == #"{"name": "pendingTimeInForce", "type": "enum", "enum": "timeInForce"}"#)
    #expect(
      facts(["p| ENUM| NO| See [Kinds](/docs/x/enums#orderkinds)"])
        == #"{"name": "p", "type": "enum", "enum": "orderkinds"}"#)
  }

  @Test("a demand that no row reads is reported")
  func unread() {
    #expect(Extracting(rows: ["p| LONG| NO| Must be older than the shop"]).ids == ["description-unread"])
  }

  @Test(
    "facts that no row takes over are reported, though another one is read beside them",
    arguments: [
      "p| DECIMAL| NO| Such things weigh more than 3 stones",
      "p| DECIMAL| NO| 重量 大于 3 石",
      "p| LONG| NO| Must be greater than now plus 600 seconds and smaller than 9000",
      "p| STRING| NO| 不必满足正则规则 `^[a-z]$`",
      "p| STRING| NO| `AB_CD` 才用",
    ])
  func forgotten(row: String) {
    #expect(Extracting(rows: [row]).ids == ["description-unread"])
  }
}
