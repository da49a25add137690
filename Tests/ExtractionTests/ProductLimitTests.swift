import Testing

@testable import Extraction

@Suite("Limits")
struct LimitReaderTests {
  @Test("headers by address and by account, in both languages")
  func headers() {
    let read = ReadingFacts(
      """
      # Information

      ## LIMITS

      ### Weights

        * Answers of https://papi.binance.com carry `X-MBX-USED-WEIGHT-(intervalNum)(intervalLetter)`, the IP's weight.
        * Our limit by IP is 6000/min.

      ### Orders

        * Answers carry `X-MBX-ORDER-COUNT-(intervalNum)(intervalLetter)`, too.
        * The order rate limit is counted against each account.

      ### WebSocket limits

        * There is a limit of 300 connections every 5 minutes per IP, 10 per second.
      """, chinese: "# 信息\n\n## 访问限制\n\n  * 当前IP的头是`X-MBX-USED-WEIGHT-(intervalNum)(intervalLetter)`\n",
      at: "derivatives/portfolio-margin/general-info")
    #expect(
      read.limits == [
        #"{"bucket": "ip", "countedBy": "ip", "count": 6000, "per": "minute", "header": "X-MBX-USED-WEIGHT-*"}"#,
        #"{"bucket": "orders", "countedBy": "account", "header": "X-MBX-ORDER-COUNT-*"}"#,
      ])
    #expect(read.ids == [])
  }

  @Test("budgets that the answer of an operation shows, without what is used of them")
  func shownByAnswer() {
    let half = { (title: String, limit: Int) in
      """
      # \(title)

      ## HTTP Request

      GET `/fapi/v1/thingInfo`

      ## Response Example

          {"rateLimits": [
            {"rateLimitType": "ORDERS", "interval": "SECOND", "intervalNum": 10, "limit": \(limit)},
            {"rateLimitType": "ORDERS", "interval": "DAY", "intervalNum": 1, "limit": 9, "count": 2}
          ]}
      """
    }
    let read = ReadingFacts(
      half("Thing Information", 300), chinese: half("信息", 100),
      at: "derivatives/usds-margined-futures/market-data/Thing-Information")
    #expect(read.limits == [#"{"bucket": "orders", "count": 300, "per": "10 seconds", "example": true}"#])
  }

  @Test("budgets of all operations and of each, by the paths that the list item above names")
  func budgets() {
    let english = """
      # Information

      ## Limit of requests

        * Operations below `/api/*`:
          * Endpoints share a limit of 6000 per minute by IP.
        * Operations below `/sapi/*`:
          * Each endpoint with IP limits keeps an independent limit of 12000 per minute.
          * Each endpoint with UID limits keeps an independent limit of 180000 per minute.
          * The header `X-SAPI-USED-IP-WEIGHT-1M` tells the weight used by the current IP.
          * The header `X-SAPI-USED-UID-WEIGHT-1M` tells the weight used by the UID.
      """
    let expected = [
      #"{"bucket": "ip", "countedBy": "ip", "scope": "host", "paths": "/api/*", "count": 6000, "per": "minute"}"#,
      #"{"bucket": "ip", "countedBy": "ip", "scope": "operation", "paths": "/sapi/*", "count": 12000, "#
        + #""per": "minute", "header": "X-SAPI-USED-IP-WEIGHT-1M"}"#,
      #"{"bucket": "uid", "countedBy": "account", "scope": "operation", "paths": "/sapi/*", "count": 180000, "#
        + #""per": "minute", "header": "X-SAPI-USED-UID-WEIGHT-1M"}"#,
    ]
    #expect(ReadingFacts(english, at: "wallet/general-info").limits == expected)
    let chinese = """
      # 信息

      ## 限频

        * `/api/*`:
          * `/api/*`接口按IP限频，所有接口共用每分钟6,000限制。
        * `/sapi/*`:
          * 单接口模式，按IP统计的总额为每分钟12000；按照UID统计的单接口总额是每分钟180000。
      """
    let read = ReadingFacts("# Information\n\nNothing.\n", chinese: chinese, at: "wallet/general-info")
    #expect(
      read.limits == [
        expected[0], expected[1].replacing(#", "header": "X-SAPI-USED-IP-WEIGHT-1M""#, with: ""),
        expected[2].replacing(#", "header": "X-SAPI-USED-UID-WEIGHT-1M""#, with: ""),
      ])
  }

  @Test("example answers that list limits are examples, and nothing else is")
  func examples() {
    let read = ReadingFacts(
      """
      # ENUM definitions

      ## Limiters (rateLimitType)

          {
            "rateLimitType": "ORDERS",
            "interval": "SECOND",
            "intervalNum": 10,
            "limit": 100
          },
          {
            "rateLimitType": "RAW_REQUESTS",
            "interval": "MINUTE",
            "intervalNum": 5,
            "limit": 5000
          }

        * ORDERS
      """)
    #expect(
      read.limits == [
        #"{"bucket": "orders", "count": 100, "per": "10 seconds", "example": true}"#,
        #"{"bucket": "rawRequests", "count": 5000, "per": "5 minutes", "example": true}"#,
      ])
  }

  @Test("a limit of an unknown bucket is reported; pages of streams, FAQ and operations give none")
  func refusals() {
    let text = "# LIMITS\n\n  * The limit is 10 requests per second for you.\n"
    #expect(ReadingFacts(text, at: "wallet/general-info").ids == ["limit-unread limit"])
    let known = text.replacing("you", with: "an IP")
    #expect(ReadingFacts(known, at: "wallet/general-info").limits.count == 1)
    for address in ["binance-spot-api-docs/websocket-api/rate-limits", "wallet/faqs/limits", "wallet/change-log"] {
      #expect(ReadingFacts(known, at: address).facts == nil)
    }
    let operation = known + "\n## HTTP Request\n\nGET `/sapi/v1/a`\n"
    #expect(ReadingFacts(operation, at: "wallet/a").facts == nil)
  }

  @Test(
    "headers",
    arguments: [
      ("X-MBX-USED-WEIGHT-(intervalNum)(intervalLetter)", "X-MBX-USED-WEIGHT-*", "ip", nil),
      ("x-mbx-order-count-10s", "X-MBX-ORDER-COUNT-10S", "orders", "10 seconds"),
      ("X-MBX-ORDER-COUNT-**", "X-MBX-ORDER-COUNT-*", "orders", nil),
      ("X-SAPI-USED-UID-WEIGHT-1M=<value>", "X-SAPI-USED-UID-WEIGHT-1M", "uid", "minute"),
      ("X-MBX-APIKEY", nil, nil, nil), ("X-MBX-USED-权重-(intervalNum)", nil, nil, nil), ("Retry-After", nil, nil, nil),
    ] as [(String, String?, String?, String?)])
  func header(code: String, name: String?, bucket: String?, per: String?) {
    let header = LimitVocabulary.header(code)
    #expect(header?.name == name)
    #expect(header?.bucket == bucket)
    #expect(header?.per == per)
  }
}
