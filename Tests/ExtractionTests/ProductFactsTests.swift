import Diagnostics
import Documents
import Specification
import TestSupport
import Testing

@testable import Extraction

/// What a general page gives; pages are written here in our own words.
struct ReadingFacts {
  let facts: ExtractedFacts?
  let findings: [Diagnostic]

  /// Reads a page at an address, with an English half and perhaps a Chinese one.
  init(_ english: String, chinese: String? = nil, at address: String = "margin_trading/common-definition") {
    let collector = DiagnosticCollector()
    let head = "---\nexchange: e\nsource_url: https://x.example/docs/\(address)\n---\n"
    let text = head + english + (chinese.map { "\n---\n" + $0 } ?? "")
    let page = PageReader.read(Array(text.utf8), file: "page.md", sink: collector)
    facts = page.flatMap { page in
      let extracted = PageExtractor(catalogue: Extracting.catalogue).read(page, sink: DiagnosticCollector())
      return ProductFactsReader(catalogue: Extracting.catalogue).facts(of: page, extracted, sink: collector)
    }
    findings = collector.diagnostics.filter { $0.rule != .pageHalfMissing }
  }

  var ids: [String] { findings.map { "\($0.rule.id) \($0.subject ?? "")" } }

  /// The definitions, a line each.
  var enums: [String] {
    facts?.facts.enums.map { definition in
      let values = definition.values.map { $0.value.text + ($0.name.map { "=\($0)" } ?? "") }
      let aliases = definition.aliases.isEmpty ? "" : " (\(definition.aliases.joined(separator: ", ")))"
      return
        "\(definition.name)\(aliases): \(values.joined(separator: " ")) [\(definition.languages.joined(separator: " "))]"
    } ?? []
  }

  /// The codes and names of the first list.
  var codes: [String] {
    facts?.facts.errors.first?.errors.map { error in
      "\(error.code) \(error.name ?? "-")" + (error.languages.isEmpty ? "" : " \(error.languages)")
    } ?? []
  }

  /// The messages of the first list.
  var messages: [String] {
    facts?.facts.errors.first?.messages.map { "\($0.codes) \($0.text)" } ?? []
  }

  /// The limits as JSON without page and languages.
  var limits: [String] {
    facts?.facts.limits.map { limit in
      let members = limit.json.members?.filter { $0.name != "page" && $0.name != "languages" } ?? []
      return CanonicalJSON.inline(.object(members))
    } ?? []
  }
}

@Suite("Enum definitions")
struct EnumReaderTests {
  @Test("bold lines below the heading of definitions, each with a list; the name stands in parentheses")
  func boldHeadings() {
    let read = ReadingFacts(
      """
      # Words

      ## ENUM definitions

      **Way of an order (way):**

        * BUY
        * SELL

      **State of a deal (dealState, state):**

        * `OPEN`
        * `SHUT`

      **Sort of thing:**

        * ROUND

      # Filters

      **Not a definition (other):**

        * A
      """)
    #expect(read.enums == ["way: BUY SELL [en]", "dealState (state): OPEN SHUT [en]", "sortOfThing: ROUND [en]"])
    #expect(read.ids == [])
    #expect(read.facts?.product == "margin_trading")
  }

  @Test("headings below a page that is about enums, with lists cut by code, and tables")
  func headings() {
    let read = ReadingFacts(
      """
      # ENUM Definitions

      ## Limiters (limiterType)

        * WEIGHT


          {
            "limit": 5
          }

        * COUNT

      ## Lasting (lasting)

      A sentence about it.

      State| Meaning
      ---|---
      `DAY`| Until The Evening
      It is shut then.
      `EVER`| it is never shut.

      ## ABC Modes

        * `NONE`
      """)
    #expect(
      read.enums == [
        "limiterType: WEIGHT COUNT [en]", "lasting: DAY=Until The Evening EVER [en]", "abcModes: NONE [en]",
      ])
    #expect(read.ids == [])
  }

  @Test("two headings that claim one name give way to themselves; the name becomes an alias")
  func claims() {
    let read = ReadingFacts(
      "# ENUM definitions\n\n## Order state (state)\n\n* NEW\n\n\n\n## Deal state (state)\n\n* OPEN\n")
    #expect(read.enums == ["orderState (state): NEW [en]", "dealState (state): OPEN [en]"])
  }

  @Test(
    "values and the short names behind them; sentences are no names",
    arguments: [
      ("GTC - Good Till Cancel(stays for a year)", "GTC", "Good Till Cancel"),
      ("`A` \\- Both Of Them", "A", "Both Of Them"),
      ("IOC: Immediate or Cancel", "IOC", "Immediate or Cancel"), ("ONE // is no longer used", "ONE", nil),
      ("ONE (the first of all)", "ONE", nil), ("15m", "15m", nil), ("1M", "1M", nil), ("0: Pending", "0", "Pending"),
      ("BUY 买入", "BUY", nil), ("OPEN state of the thing", "OPEN", nil), ("isolated", "isolated", nil),
      ("QUEUE_5 (fifth best)", "QUEUE_5", nil), ("two words", nil, nil), ("PERPETUAL DELIVERING", nil, nil),
      ("xx_1: prefix of a name", nil, nil), ("`two words`", nil, nil), ("The order is open.", nil, nil),
    ] as [(String, String?, String?)])
  func values(text: String, value: String?, name: String?) {
    let page = ReadingFacts("# ENUM definitions\n\n**Thing (thing):**\n\n  * \(text)\n")
    let read = page.facts?.facts.enums.first?.values.first
    #expect(read?.value.text == value)
    #expect(read?.name == name)
  }

  @Test("Chinese definitions are found by name, then by values; a difference is reported and English stays")
  func halves() {
    let read = ReadingFacts(
      "# ENUM definitions\n\n**Way (way):**\n\n  * BUY\n  * SELL\n\n\n\n**Kind (kind):**\n\n  * LIMIT\n  * MARKET\n\n",
      chinese: """
        # 枚举定义

        **方向:**

          * BUY 买入
          * SELL 卖出

        **种类（类型 kind）：**

          * LIMIT 限价
          * MAERKET 市价

        **状态 (state):**

          * NEW
        """)
    #expect(read.enums == ["way: BUY SELL [en zh]", "kind: LIMIT MARKET [en]", "state: NEW [zh]"])
    #expect(read.ids == ["enum-disagrees enum kind"])
    #expect(read.findings.first?.message == "`kind`: zh lacks MARKET and has MAERKET")
  }

  @Test("a bold line without values, and a line that is no value, are reported")
  func unread() {
    let read = ReadingFacts(
      "# ENUM definitions\n\n**Prefix (id):**\n\n  * ab_xx: an order of the house\n\n\n\n**Way (way):**\n\n  * BUY\n  * what else\n"
    )
    #expect(read.enums == ["way: BUY [en]"])
    #expect(read.ids == ["enum-unread enum Prefix", "enum-unread enum Way"])
  }
}

@Suite("Error codes")
struct ErrorReaderTests {
  private static let page = """
    # Error codes

        {
          "code": -1121,
          "msg": "Wrong thing."
        }

    ### -1000 UNKNOWN

      * Something was wrong with it.

    ### -1003 TOO_MANY

      * Too many; the limit is %s per %s.

    ### -2022 Replacing failed.

    ### -18002

    ## Messages for -1010 ERROR_RECEIVED, -2010 REJECTED, and -2038 AMEND_REJECTED

    Error message| Description
    ---|---
    "No such thing."| It is not there.
    "This is off." / "That is off."| Neither is on.

    ## Filter failures

    Error message| Description
    ---|---
    "Filter failure: SIZE"| Too large.
    """

  @Test("codes with names, without, with text, and named in a heading of messages")
  func codes() {
    let read = ReadingFacts(Self.page, at: "wallet/error-code")
    #expect(
      read.codes == [
        "-1000 UNKNOWN", "-1003 TOO_MANY", "-2022 -", "-18002 -", "-1010 ERROR_RECEIVED", "-2010 REJECTED",
        "-2038 AMEND_REJECTED",
      ])
    #expect(read.facts?.product == "wallet")
    #expect(read.ids == [])
  }

  @Test("messages are taken where they stand as on the wire: bodies, places to fill in, tables of messages")
  func messages() {
    #expect(
      ReadingFacts(Self.page, at: "wallet/error-code").messages == [
        "[-1121] Wrong thing.", "[-1003] Too many; the limit is %s per %s.", "[-1010, -2010, -2038] No such thing.",
        "[-1010, -2010, -2038] This is off.", "[-1010, -2010, -2038] That is off.", "[] Filter failure: SIZE",
      ])
  }

  @Test("Chinese fills in codes and names; two names of one code are reported once and the first is used")
  func halves() {
    let read = ReadingFacts(
      "# Error codes\n\n### -1 NO\n\n### -1000 UNKNOWN\n\n### -1001 Cut off\n\n### -1002 A_B\n\n### -1002 C_D\n",
      chinese: "# 错误代码\n\n### -1000 未知\n\n### -1001 DISCONNECTED\n\n### -1002 C_D\n\n### -1003 MORE\n",
      at: "wallet/error-code")
    #expect(read.codes == ["-1000 UNKNOWN", "-1001 DISCONNECTED", "-1002 A_B", #"-1003 MORE ["zh"]"#])
    #expect(read.ids == ["error-disagrees error -1002"])
  }

  @Test(
    "places that the server fills in",
    arguments: [
      ("it is %s", true), ("%sx of it", true), ("in {0} hours", true), ("the '{param}' tag", true), ("5% sure", false),
      ("{}", false), ("a { b }", false), ("100%", false),
    ])
  func placeholders(text: String, expected: Bool) {
    #expect(ErrorVocabulary.hasPlaceholder(text) == expected)
  }
}

@Suite("Facts of products")
struct ProductFactsMergerTests {
  private func extracted(_ page: String, _ code: Int) -> ExtractedFacts {
    let list = ErrorList(page: page, languages: ["en"], errors: [ErrorCode(code)])
    return ExtractedFacts(product: "wallet", page: page, facts: ProductFacts(errors: [list]))
  }

  @Test("a page replaces what it said before; other pages stay unless pruned; the order is of no importance")
  func pages() {
    let first = ProductFactsMerger.merge(
      [extracted("wallet/b", -1), extracted("wallet/a", -2)], into: [:], prune: false)
    #expect(first["wallet"]?.errors.map(\.page) == ["wallet/a", "wallet/b"])
    #expect(
      first == ProductFactsMerger.merge([extracted("wallet/a", -2), extracted("wallet/b", -1)], into: [:], prune: true))
    let second = ProductFactsMerger.merge([extracted("wallet/a", -3)], into: first, prune: false)
    #expect(second["wallet"]?.errors.flatMap { $0.errors.map(\.code) } == [-3, -1])
    let third = ProductFactsMerger.merge([extracted("wallet/a", -3)], into: first, prune: true)
    #expect(third["wallet"]?.errors.map(\.page) == ["wallet/a"])
    #expect(ProductFactsMerger.merge([], into: first, prune: false) == first)
  }

  @Test("pages below a folder of another environment are left out; unknown products are named after their folder")
  func products() {
    let text = "# Error codes\n\n### -1000 UNKNOWN\n"
    #expect(ReadingFacts(text, at: "binance-spot-api-docs/errors").facts?.product == "spot")
    #expect(ReadingFacts(text, at: "binance-spot-api-docs/testnet/errors").facts == nil)
    #expect(ReadingFacts(text, at: "mining/error-code").facts?.product == "mining")
  }

  @Test("the summary counts by product and in all; codes that products share count once")
  func summary() {
    let other = ExtractedFacts(product: "algo", page: "algo/a", facts: extracted("algo/a", -1).facts)
    #expect(
      ProductFactsSummary.table([extracted("wallet/a", -1), other]) == """
        product  enums  error codes  limits  filters  structures
        algo         0            1       0        0           0
        wallet       0            1       0        0           0
        all          0            1       0        0           0
        """)
    #expect(ProductFactsSummary.table([]) == nil)
  }
}
