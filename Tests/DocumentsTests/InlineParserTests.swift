import Testing

@testable import Documents

@Suite("Inline marks")
struct InlineParserTests {
  typealias Run = Inline.Run

  @Test(
    "marks become runs",
    arguments: [
      ("", []),
      ("plain text", [Run("plain text")]),
      ("a `b` c", [Run("a "), Run("b", isCode: true), Run(" c")]),
      ("``a ` b``", [Run("a ` b", isCode: true)]),
      ("an open ` tick", [Run("an open ` tick")]),
      ("**bold** rest", [Run("bold", isStrong: true), Run(" rest")]),
      ("**10(IP)**", [Run("10(IP)", isStrong: true)]),
      ("**a `b`**", [Run("a ", isStrong: true), Run("b", isCode: true, isStrong: true)]),
      ("_note_ snake_case_name", [Run("note snake_case_name")]),
      ("_asset and a _ or kind__x", [Run("_asset and a _ or kind__x")]), ("(_a, b_)", [Run("(a, b)")]),
      ("_a _b_ c_", [Run("a _b c_")]), ("_a b\\_", [Run("_a b_")]),
      (#"\+ \- 1\. \_x\_ \\"#, [Run(#"+ - 1. _x_ \"#)]),
      (#"`\+`"#, [Run(#"\+"#, isCode: true)]),
      ("a<br>b<br/>c<br />d", [Run("a\nb\nc\nd")]), ("&lt;= 5&nbsp;&amp; a&b", [Run("<= 5 & a&b")]),
      ("`&lt;`", [Run("&lt;", isCode: true)]),
      ("List<symbol> < 5", [Run("List<symbol> < 5")]),
      (
        "<https://a.example/b>.",
        [Run("https://a.example/b", link: "https://a.example/b"), Run(".")]
      ),
      ("[text](/docs/a) end", [Run("text", link: "/docs/a"), Run(" end")]),
      ("[`code`](/docs/a)", [Run("code", isCode: true, link: "/docs/a")]),
      ("[](/docs/a#b \"Direct link to b\")", [Run("", link: "/docs/a#b")]),
      (#"[](/docs/a#b "Direct link to Weight\(IP\)")"#, [Run("", link: "/docs/a#b")]),
      ("[300, 86400]", [Run("[300, 86400]")]),
      ("[a [b] c](u)", [Run("a [b] c", link: "u")]),
      ("[open](never", [Run("[open](never")]),
      ("全角，`符号`", [Run("全角，"), Run("符号", isCode: true)]),
    ] as [(String, [Run])])
  func runs(text: String, expected: [Run]) {
    #expect(InlineParser.parse(text).runs == expected)
  }

  @Test("text without marks and text with backticks are derived from the runs")
  func derivedTexts() {
    let text = InlineParser.parse("Either`orderId` **or** [`x`](u)")
    #expect(text.plain == "EitherorderId or x")
    #expect(text.marked == "Either`orderId` or `x`")
    #expect(text.link == "u")
    #expect(!text.isEmpty)
  }

  @Test("a text is empty when it has only blanks, and a heading when all of it is bold")
  func properties() {
    #expect(InlineParser.parse("   ").isEmpty)
    #expect(InlineParser.parse("").isEmpty)
    #expect(InlineParser.parse("**Notes:** ").isAllStrong)
    #expect(!InlineParser.parse("**Notes:** x").isAllStrong)
    #expect(!InlineParser.parse("").isAllStrong)
  }
}

extension InlineParser {
  /// A text with its marks interpreted.
  fileprivate static func parse(_ text: String) -> Inline { parse(Array(text.utf8)[...]) }
}
