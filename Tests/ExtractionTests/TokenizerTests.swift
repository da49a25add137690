import Testing

@testable import Extraction

@Suite("Tokens and sentences")
struct TokenizerTests {
  /// A token as `kind:text` with one letter for the kind.
  private func outline(_ tokens: [Token]) -> String {
    tokens.map { token in
      switch token.kind {
      case .word: "w:\(token.text)"
      case .number: "n:\(token.text)"
      case .quoted: "q:\(token.text)"
      case .code: "c:\(token.text)"
      case .ideograph: "i:\(token.text)"
      case .mark: "m:\(token.text)"
      case .newline: "nl"
      }
    }.joined(separator: " ")
  }

  @Test(
    "text is cut into words, numbers, names and marks",
    arguments: [
      ("Max 5 symbols", "w:Max n:5 w:symbols"),
      ("`orderId` or`x `", "c:orderId w:or c:x"),
      ("\"TRUE\", “FALSE”", "q:TRUE m:, q:FALSE"),
      ("'a' isn't", "q:a w:isn't"),
      ("an open \" quote", "w:an w:open m:\" w:quote"),
      ("an open ` tick", "w:an w:open w:tick"),
      ("5,000 and 5,10 and 1,000,000", "n:5000 w:and n:5 m:, n:10 w:and n:1000000"),
      ("100,200,300 and 5,10,500", "n:100 m:, n:200 m:, n:300 w:and n:5 m:, n:10 m:, n:500"),
      ("0.5 .5 5.", "n:0.5 m:. n:5 n:5 m:. "),
      ("24hrs 1000ms 1m 5min", "n:24 w:hrs n:1000 w:ms w:1m n:5 w:min"),
      ("no-break snake_case", "w:no-break w:snake_case"),
      ("e.g. A, eg. B", "w:e.g. w:A m:, w:e.g. w:B"),
      ("默认 500；最大1000", "i:默 i:认 n:500 m:； i:最 i:大 n:1000"),
      ("a，b：c（d）", "w:a m:, w:b m:: w:c m:( w:d m:)"),
      ("a\nb", "w:a nl w:b"),
      ("\u{A0}a\u{3000}b\u{200B}", "w:a w:b"),
      ("", ""),
    ])
  func tokens(text: String, expected: String) {
    #expect(outline(Tokenizer.tokens(of: text)) == expected)
  }

  @Test(
    "sentences end at full stops before blanks, at Chinese stops, semicolons and line ends",
    arguments: [
      ("One two. Three; four! Five", ["w:One w:two", "w:Three", "w:four", "w:Five"]),
      ("at 0.5 a.b", ["w:at n:0.5 w:a m:. w:b"]),
      ("一。二；三", ["i:一", "i:二", "i:三"]),
      ("a\n\nb.", ["w:a", "w:b"]),
      ("  ", []),
    ])
  func sentences(text: String, expected: [String]) {
    #expect(Tokenizer.sentences(of: text).map(outline) == expected)
  }

  @Test("a name is an ASCII identifier, a constant a word in capitals")
  func kinds() {
    #expect(["a", "_b1", "orderId"].allSatisfy(Token.isIdentifier))
    #expect(!["", "1a", "a-b", "é", "a b", "价"].contains(where: Token.isIdentifier))
    #expect(Token(.word, "TRAILING_STOP_MARKET").isConstant)
    #expect(!Token(.word, "Stop").isConstant)
    #expect(!Token(.word, "A").isConstant)
    #expect(Token(.word, "true").isValue)
    #expect(!Token(.word, "either").isValue)
    #expect(!Token(.quoted, ",").isValue)
  }
}

@Suite("Phrases")
struct PhraseTests {
  private func match(_ pattern: String, _ text: String, names: [String]? = nil) -> [[String]]? {
    let tokens = Tokenizer.tokens(of: text)
    return PhraseMatcher(tokens, names: names.map { NameSet($0) }).first(Phrase(pattern))?.captures.map {
      $0.map(\.text)
    }
  }

  @Test(
    "a pattern finds its words and captures",
    arguments: [
      ("max <number>", "the Max 5 of", [["5"]]),
      ("max|maximum :? <number>", "Maximum: 1,000", [["1000"]]),
      ("max <number>", "max of 5", nil),
      ("either <names> must", "Either `a` or `b` must", [["a", "b"]]),
      ("either <names> must", "either a, b and c must", [["a", "b", "c"]]),
      ("either <names> must", "either a must", nil),
      ("<values>", "\"TRUE\", \"FALSE\"", [["TRUE", "FALSE"]]),
      ("<values>", "BUY or SELL", [["BUY", "SELL"]]),
      ("<values>", "BUY OR SELL", [["BUY", "SELL"]]),
      ("<values>", "`or` or `and`", [["or", "and"]]),
      ("<values>", "buy or sell", nil),
      ("<name> ... <number>", "orderId at most 7", [["orderId"], ["7"]]),
      ("^ with <name>", "with a", [["a"]]),
      ("^ with <name>", "and with a", nil),
      ("sent $", "a is sent", []),
      ("sent $", "sent twice", nil),
      ("不能 大于 <number>", "不能大于 `60000`", [["60000"]]),
      ("默认 值? 是|为? :|=? <value>", "默认值为 10", [["10"]]),
      ("默认 值? 是|为? :|=? <value>", "默认: 10", [["10"]]),
      ("error message <text>", "error message \"No such order.\"", [["No such order."]]),
      ("only with <constant>", "only with LIMIT", [["LIMIT"]]),
      ("only with <constant>", "only with Limit", nil),
    ] as [(String, String, [[String]]?)])
  func matching(pattern: String, text: String, captures: [[String]]?) {
    #expect(match(pattern, text) == captures)
  }

  @Test("a literal does not match quoted text or code")
  func literals() {
    #expect(match("max <number>", "`max` 5") == nil)
    #expect(match("max <number>", "\"max\" 5") == nil)
  }

  @Test("a name must be known where names are given, whatever its case")
  func knownNames() {
    #expect(match("without <name>", "without OrderId", names: ["orderId"]) == [["OrderId"]])
    #expect(match("without <name>", "without delay", names: ["orderId"]) == nil)
    #expect(NameSet(["orderId"]).spelling(of: "ORDERID") == "orderId")
    #expect(NameSet(["orderId"]).spelling(of: "order") == nil)
  }

  @Test(
    "a name is known by a word that is one letter off, if it is the only one",
    arguments: [
      ("totl", "total"), ("totals", "total"), ("tatal", "total"), ("toatl", nil), ("tbc", nil), ("total", nil),
    ])
  func near(word: String, name: String?) {
    #expect(NameSet(["total", "abc", "tba", "tbd"]).closest(to: word) == name)
  }
}
