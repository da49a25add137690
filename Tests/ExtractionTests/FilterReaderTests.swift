import Diagnostics
import Documents
import Specification
import TestSupport
import Testing

@testable import Extraction

@Suite("Filters")
struct FilterReaderTests {
  private static let english = """
    # Words

    ## MARKET

    # Filters

    Two kinds.

    ## Symbol filters

    ### PRICE_BAND

    The `PRICE_BAND` is about the `price`.

      * `floor` is the lowest `price`/`stopPrice`; off on `floor` == 0.
      * `step` is what a `price` grows by, off on `step` == 0.5.

    What holds of `price`:

      * `price` >= `floor`
      * (`price`-`floor`) % `step` == 0

    **/markets format:**

        {
          "kind": "PRICE_BAND",
          "floor": "0.10",
          "step": "0.10"
        }

    ### OPEN_ORDERS

    > **Markets format:**

        {
          "most": 20,
          "kind": "OPEN_ORDERS"
        }

    ## Exchange Filters

    ### OPEN_EVERYWHERE

    The `most` is a number.

        {
          "kind": "OPEN_EVERYWHERE",
          "most": 900,
          "more": 1
        }

    # Filters of another thing

    ### NOT_A_FILTER

        {"kind": "NOT_A_FILTER"}
    """

  private static let chinese = """
    # 过滤器

    ## 交易对过滤器

    #### PRICE_BAND 价格

      * `floor` 是 `price`/`stopPrice` 的下限
      * `price` > = `floor`
      * (`price` - `floor`) % `step` == 0

    **/markets 格式:**

        {
          "kind": "PRICE_BAND",
          "floor": "0.10",
          "step": "0.10"
        }

    ### OPEN_ORDERS

    **/markets 格式:**

        {
          "kind": "OPEN_ORDERS",
          "most": 20
        }
    """

  /// The filters of a page without members that all of them have.
  private static func filters(_ read: ReadingFacts) -> [String] {
    read.facts?.facts.filters.map { filter in
      let members = filter.json.members?.filter { $0.name != "page" && $0.name != "tag" } ?? []
      return CanonicalJSON.inline(.object(members))
    } ?? []
  }

  @Test("a filter has a heading below the heading of filters, an example, and lines about its members")
  func page() {
    let read = ReadingFacts(Self.english, chinese: Self.chinese)
    #expect(
      Self.filters(read) == [
        #"{"name": "PRICE_BAND", "scope": "symbol", "shownIn": "markets", "languages": ["en", "zh"], "fields": [{"name": "#
          + #""floor", "type": "decimal", "unavailable": "zero", "required": true}, {"name": "step", "type": "decimal", "#
          + #""required": true}], "rules": [{"of": ["price", "stopPrice"], "atLeast": "floor"}, {"of": ["price"], "#
          + #""multipleOf": "step", "from": "floor"}]}"#,
        #"{"name": "OPEN_ORDERS", "scope": "symbol", "shownIn": "markets", "languages": ["en", "zh"], "fields": [{"name": "#
          + #""most", "type": "int64", "required": true}]}"#,
        #"{"name": "OPEN_EVERYWHERE", "scope": "exchange", "languages": ["en"], "fields": [{"name": "most", "type": "#
          + #""int64", "required": true}, {"name": "more", "type": "int64"}]}"#,
      ])
    #expect(read.ids == [])
    #expect(read.facts?.facts.filters.map(\.tag) == ["kind", "kind", "kind"])
    #expect(read.facts?.facts.filters.map(\.page) == Array(repeating: "margin_trading/common-definition", count: 3))
  }

  @Test(
    "comparisons in their forms; what is in front of one, or above the list, tells for which orders",
    arguments: [
      ("`price` <= `mark` * `up`", #"{"of": ["price"], "atMost": "mark * up"}"#),
      (
        "BUY: `price` <= `mark` * `up`",
        #"{"of": ["price"], "atMost": "mark * up", "when": {"parameter": "side", "is": ["BUY"]}}"#
      ),
      ("卖单`price` >= `up`", #"{"of": ["price"], "atLeast": "up", "when": {"parameter": "side", "is": ["SELL"]}}"#),
      (
        "sell order `price` >= `up`",
        #"{"of": ["price"], "atLeast": "up", "when": {"parameter": "side", "is": ["SELL"]}}"#
      ),
      ("`Order Price` <=`up`", #"{"of": ["price"], "atMost": "up"}"#),
      ("`price * quantity` >= `up`", #"{"of": ["price * quantity"], "atLeast": "up"}"#),
      ("`price` % `up` == 0", #"{"of": ["price"], "multipleOf": "up"}"#),
      ("`price` <= `mark` _ `up`", nil), ("BUY `a` <= `up` SELL `a` >= `up`", nil), ("`price` % `up` == 1", nil),
      ("`price` <= `other`", nil),
    ] as [(String, String?)])
  func comparisons(line: String, expected: String?) {
    let read = ReadingFacts(
      "# Filters\n\n### RISE\n\n  * \(line)\n\n\n\n**/x format:**\n\n    {\n      \"kind\": \"RISE\",\n      \"up\": \"1.5\"\n    }\n"
    )
    let rules = read.facts?.facts.filters.first?.rules ?? []
    if let expected {
      #expect(rules.map { CanonicalJSON.inline($0.json) } == [expected])
      #expect(read.ids == [])
    } else {
      #expect(read.ids == ["filter-unread filter RISE"])
    }
  }

  @Test("a line above a list names the side of its orders, or their types and sides")
  func orders() {
    let read = ReadingFacts(
      """
      # Filters

      ### RISE

      Whether `BUY` or `SELL` counts.

      Buy orders pass if

        * `price` <= `up`

      For `STOP BUY`, `STOP_LIMIT_BUY` and `TAKE SELL` orders:

        * `price` >= `up`

          {"kind": "RISE", "up": "1.5"}
      """)
    let conditions = read.facts?.facts.filters.first?.rules.map(\.when)
    #expect(
      conditions == [
        .parameter("side", values: ["BUY"]),
        .any([
          .all([.parameter("type", values: ["STOP", "STOP_LIMIT"]), .parameter("side", values: ["BUY"])]),
          .all([.parameter("type", values: ["TAKE"]), .parameter("side", values: ["SELL"])]),
        ]),
      ])
  }

  @Test(
    "a filter that is defined for orders of one type holds for these only",
    arguments: [
      "`RISE` defines the `price` rules for `MARKET` orders on a symbol.", "`RISE`过滤器为交易对上的`MARKET`订单定义了规则。",
    ])
  func type(sentence: String) {
    let page =
      "### RISE\n\n\(sentence) They are for `LIMIT` orders.\n\n  * `price` >= `up`\n\n\n\n    {\"kind\": \"RISE\", \"up\": 1}\n"
    let read = ReadingFacts("# Filters\n\n" + page)
    #expect(
      read.facts?.facts.filters.first?.rules == [
        FilterRule(["price"], .atLeast, "up", when: .parameter("type", values: ["MARKET"]))
      ])
    let other = page.replacing("defines", with: "suits").replacing("定义", with: "看")
    #expect(
      ReadingFacts("# Filters\n\n" + other).facts?.facts.filters.first?.rules == [FilterRule(["price"], .atLeast, "up")]
    )
  }

  @Test("a sentence may define what the only amount of a filter bounds, and another what that is")
  func definedBound() {
    func rules(_ text: String) -> [FilterRule]? {
      ReadingFacts(
        "# Filters\n\n### RISE\n\n\(text)\n\n    {\"kind\": \"RISE\", \"up\": \"1.5\", \"flag\": true, \"mins\": 5}\n"
      )
      .facts?.facts.filters.first?.rules
    }
    let value = "An order's notional value is the `price` * `quantity`."
    #expect(
      rules("The `RISE` filter defines the minimum notional value of an order. \(value) It is `flag`.")
        == [FilterRule(["price * quantity"], .atLeast, "up")])
    #expect(
      rules("The `RISE` filter defines the maximum notional value of an order. \(value)")
        == [FilterRule(["price * quantity"], .atMost, "up")])
    #expect(rules("The `RISE` filter defines the minimum notional value of an order.") == [])
    #expect(rules("The `RISE` filter defines the minimum value of an order. \(value)") == [])
  }

  @Test("languages that differ are reported, and English decides; what nothing shows is reported and left out")
  func disagreement() {
    let english = """
      # Filters

      ### RISE

        * `price` >= `up`

          {"kind": "RISE", "up": "1.5"}

      ### DOWN

          {"kind": "DOWN", "down": "1.5"}

      ### EMPTY

      ### FOREIGN

          {"kind": "OTHER"}

      ### MENDED

          {"kind": "MENDED", "most": 5,}

      """
    let chinese = """
      # 过滤器

      ### RISE

        * `price` <= `up`

          {"kind": "RISE", "up": "1.5", "more": 1}

      ### DOWNWARD

          {"kind": "DOWNWARD", "down": "1.5"}

      ### ALONE

          {"kind": "ALONE", "most": 6}
      """
    let read = ReadingFacts(english, chinese: chinese)
    let filters = read.facts?.facts.filters ?? []
    #expect(
      filters.map { "\($0.name) \($0.languages)" } == [
        #"RISE ["en"]"#, #"DOWN ["en"]"#, #"MENDED ["en"]"#, #"ALONE ["zh"]"#,
      ])
    #expect(filters.first?.rules == [FilterRule(["price"], .atLeast, "up")])
    #expect(filters.first?.fields.map { "\($0.name) \($0.required)" } == ["up true", "more false"])
    #expect(
      read.ids == [
        "filter-disagrees filter RISE", "filter-disagrees filter RISE", "filter-disagrees filter DOWN",
        "filter-unread filter EMPTY", "filter-unread filter FOREIGN", "example-repaired filter MENDED",
      ])
  }
}
