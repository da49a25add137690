import Testing

@testable import Extraction

@Suite("Forms of general pages")
struct GeneralPageFormTests {
  // MARK: - Limits

  private func limits(_ body: String, chinese: String? = nil) -> ReadingFacts {
    ReadingFacts("# LIMITS\n\n" + body, chinese: chinese.map { "# 访问限制\n\n" + $0 }, at: "wallet/rate-limits")
  }

  @Test("rows of a table of budgets: interval and size in columns of their own, in one cell, or in the header")
  func limitTables() {
    let weight = #"{"bucket": "ip", "countedBy": "ip", "count": 2400, "per": "minute"}"#
    let orders = #"{"bucket": "orders", "countedBy": "account", "count": 300, "per": "10 seconds"}"#
    let read = limits(
      """
      Type| Interval| Limit| Counted by
      ---|---|---|---
      REQUEST_WEIGHT| 1 minute| 2,400| IP
      ORDERS| 10 seconds| 300| Account
      RAW_REQUESTS| 5 minutes| 6100| IP
      """)
    #expect(
      read.limits == [
        weight, orders, #"{"bucket": "rawRequests", "countedBy": "ip", "count": 6100, "per": "5 minutes"}"#,
      ])
    #expect(limits("What| Limit per minute\n---|---\nRequest weight| 2400\n").limits == [weight])
    #expect(limits("What| Limit\n---|---\nOrders by account| 300 per 10 seconds\n").limits == [orders])
    #expect(limits("What| Limit\n---|---\nOrders| 300\n").ids == ["limit-unread limit"])
  }

  @Test(
    "several sizes in one sentence, and intervals of several units",
    arguments: [
      ("  * Each account may place up to 50 orders every 10 seconds and 160,000 orders every 24 hours.\n", nil),
      ("", "  * 每 10 秒最多 50 个订单，每 24 小时最多 160000 个订单。\n"),
    ] as [(String, String?)])
  func sizes(english: String, chinese: String?) {
    let account = chinese == nil ? #""countedBy": "account", "# : ""
    #expect(
      limits(english, chinese: chinese).limits == [
        #"{"bucket": "orders", \#(account)"count": 50, "per": "10 seconds"}"#,
        #"{"bucket": "orders", \#(account)"count": 160000, "per": "24 hours"}"#,
      ])
  }

  @Test("a number before a weight, or behind a total, is a size")
  func chineseSizes() {
    let read = limits("", chinese: "  * 每分钟 12000 权重 (IP)\n  * UID 每分钟总额 180000\n")
    #expect(
      read.limits == [
        #"{"bucket": "ip", "countedBy": "ip", "count": 12000, "per": "minute"}"#,
        #"{"bucket": "uid", "countedBy": "account", "count": 180000, "per": "minute"}"#,
      ])
  }

  // MARK: - Errors

  private func errors(_ body: String) -> ReadingFacts {
    ReadingFacts("# Error Codes\n\n" + body, at: "wallet/error-code")
  }

  @Test("rows of a table, items of a list and headings of two codes")
  func errorForms() {
    let table = errors(
      """
      ## Desk

      Code| Name| Message
      ---|---|---
      -70001| QUOTE_GONE| gone after %s
      700003| DESK_PAUSED| paused
      other| ANYTHING| x
      """)
    #expect(table.codes == ["-70001 QUOTE_GONE", "700003 DESK_PAUSED"])
    #expect(table.messages == ["[-70001] gone after %s", "[700003] paused"])
    let named = errors("Error Code| Message\n---|---\n-70001| QUOTE_GONE\n")
    #expect(named.codes == ["-70001 QUOTE_GONE"])
    #expect(named.messages == [])
    let list = errors(
      "  * **-1000 UNKNOWN** something\n  * `-1015 TOO_MANY` at most %s\n  * -1100 ILLEGAL_CHARS: no\n  * -1 day\n")
    #expect(list.codes == ["-1000 UNKNOWN", "-1015 TOO_MANY", "-1100 ILLEGAL_CHARS"])
    #expect(list.messages == ["[-1015] at most %s"])
    #expect(errors("### -2016 NO_WINDOW / -2017 KEYS_LOCKED\n").codes == ["-2016 NO_WINDOW", "-2017 KEYS_LOCKED"])
  }

  @Test("messages of a table belong to the codes of its rows, not to the heading above")
  func ownMessages() {
    let read = errors("### -9001 LIMIT\n\nCode| Message\n---|---\n-9003| must be {step}\n")
    #expect(read.codes == ["-9001 LIMIT", "-9003 -"])
    #expect(read.messages == ["[-9003] must be {step}"])
  }

  @Test("a page that lists codes in a form that no rule reads is reported, one that points to another page is not")
  func unreadErrors() {
    #expect(errors("### E40012 GONE\n").ids == ["error-unread "])
    #expect(errors("Read the other page.\n").ids == [])
  }

  // MARK: - Enums

  private func enums(_ body: String) -> [String] {
    ReadingFacts("# ENUM definitions\n\n" + body).enums
  }

  @Test(
    "values in a line of code, behind a bold name, a line each, in cells of several",
    arguments: [
      ("### State (state)\n\n`OPEN`, `SHUT` and `GONE`\n", "state: OPEN SHUT GONE [en]"),
      ("**State (state):** `OPEN`, `SHUT`\n", "state: OPEN SHUT [en]"),
      ("**State** (`state`)\n\n  * OPEN\n  * SHUT\n", "state: OPEN SHUT [en]"),
      ("State:\n\n  * OPEN\n  * SHUT\n", "state: OPEN SHUT [en]"),
      ("State:\n\nOPEN  \nSHUT\n", "state: OPEN SHUT [en]"),
      ("### State\n\nOPEN — it is open  \nSHUT — it is shut\n", "state: OPEN SHUT [en]"),
      ("### State\n\n  * 0: open\n  * -1: failed\n", "state: 0 -1 [en]"),
      ("### State\n\nunit| values\n---|---\nminutes| `1m`, `3m`\ndays| `1d`\n", "state: 1m 3m 1d [en]"),
    ])
  func enumForms(body: String, expected: String) {
    #expect(enums(body) == [expected])
  }

  @Test("a table below another list whose first header is a name defines values of that name")
  func namedTable() {
    let body =
      "**State (state)**\n\n  * OPEN\n  * SHUT\n\nlockType| Meaning\n---|---\nFLEX| any time\nFIXED| at the end\n"
    #expect(enums(body) == ["state: OPEN SHUT [en]", "lockType: FLEX FIXED [en]"])
  }
}
