import Specification
import Testing

@testable import Extraction

@Suite("Limits on how often a request may be sent")
struct WeightQuotaTests {
  /// The limits that a sentence states: `10 a second of ip`.
  private func limits(_ text: String) -> [String] {
    var quotas: [Quota] = []
    for sentence in Tokenizer.sentences(of: text) { _ = WeightQuotas.take(from: sentence, &quotas) }
    return quotas.map { "\($0.count) a \($0.per)" + ($0.scope.map { " of \($0)" } ?? "") }
  }

  @Test(
    "a limit is a number of requests in a time, in both languages",
    arguments: [
      ("Limit: 10 requests per second", ["10 a second"]), ("1 times/min per IP", ["1 a minute of ip"]),
      ("60times/min per IP", ["60 a minute of ip"]), ("IP rate limit 1000 requests/5min", ["1000 a 5 minutes of ip"]),
      ("at most 5 times per month", ["5 a month"]), ("2 times per 10 minutes in a rolling manner", ["2 a 10 minutes"]),
      ("max 2000 times a minute", ["2000 a minute"]), ("360/hour，500/day", ["360 a hour", "500 a day"]),
      ("only once within 6 hours", ["1 a 6 hours"]), ("once every 24 hours", ["1 a 24 hours"]),
      ("1/3s per account", ["1 a 3 seconds of uid"]), ("1次/分钟/IP", ["1 a minute of ip"]),
      ("IP限频为1000次/5min", ["1000 a 5 minutes of ip"]), ("每秒10次", ["10 a second"]),
      ("每10分钟仅可以调用2次", ["2 a 10 minutes"]), ("每小时360次，每天500次", ["360 a hour", "500 a day"]),
      ("每个母账户每分钟上限2000次", ["2000 a minute of uid"]), ("限流6小时一次", ["1 a 6 hours"]),
      ("24小时内只能操作1次", ["1 a 24 hours"]), ("存在每月5次的限制", ["5 a month"]),
    ])
  func rates(text: String, expected: [String]) {
    #expect(limits(text) == expected)
  }

  @Test(
    "other numbers beside times are no limits",
    arguments: [
      "the window is at most 7 days", "call it at 30s intervals", "orders within 5 days are kept", "1000 for 1 second",
      "charged per hour", "an order can be changed 10000 times", "同一订单修改次数最多10000次", "只返回最近 7 天内的数据",
      "查询范围不超过 24 小时", "24 hour rolling window", "ranges of 1/2/5 are fine",
    ])
  func others(text: String) {
    #expect(limits(text).isEmpty)
  }

  @Test("a limit may stand behind a weight, or share its budget with another request")
  func besideWeights() {
    let behind = Extracting(weight: "**18(UID)** Request limit: 10 requests per second")
    #expect(behind.json("weights") == "[{\"bucket\": \"uid\", \"cost\": [{\"value\": 18}]}]")
    #expect(behind.json("quotas") == "[{\"count\": 10, \"per\": \"second\"}]")
    let below = Extracting(weight: "**50(IP)**\n\n**360/hour，500/day**")
    #expect(below.json("weights") == "[{\"bucket\": \"ip\", \"cost\": [{\"value\": 50}]}]")
    #expect(below.json("quotas") == "[{\"count\": 360, \"per\": \"hour\"}, {\"count\": 500, \"per\": \"day\"}]")
    let shared = Extracting(weight: "share 500/5min/IP rate limit with GET /fapi/v1/other")
    #expect(shared.json("weights") == "[{\"cost\": [{\"value\": 0}]}]")
    #expect(
      shared.json("quotas")
        == "[{\"count\": 500, \"per\": \"5 minutes\", \"scope\": \"ip\", \"sharedWith\": [\"GET /fapi/v1/other\"]}]")
    #expect(shared.ids.contains("weight-missing") && !shared.ids.contains("weight-unread"))
    let zero = Extracting(weight: "**0** 和`GET /fapi/v1/other`共享500/5min/IP")
    #expect(zero.json("weights") == "[{\"cost\": [{\"value\": 0}]}]")
    #expect(zero.json("quotas") == shared.json("quotas"))
  }

  @Test("notes and sections of their own state limits; a section that states none is reported")
  func notesAndSections() {
    let noted = Extracting(notes: ">   * Files are limited to 5 times per month, shared with the web page")
    #expect(noted.json("quotas") == "[{\"count\": 5, \"per\": \"month\"}]")
    #expect(!noted.ids.contains("note-unread"))
    let section = Extracting(weight: "**1(IP)**\n\n## Request Limit\n\n**60times/min per IP**")
    #expect(section.json("quotas") == "[{\"count\": 60, \"per\": \"minute\", \"scope\": \"ip\"}]")
    let unread = Extracting(weight: "**1(IP)**\n\n## Request Limit\n\nnot too often")
    #expect(unread.ids == ["weight-unread"])
  }

  @Test("requests that a text names are a method and a path")
  func mentions() {
    #expect(RequestLine.mentions(in: "with GET /a/b and `POST /c`, see get-started") == ["GET /a/b", "POST /c"])
    #expect(RequestLine.mentions(in: "和GET /a/b共享") == ["GET /a/b"])
  }
}
