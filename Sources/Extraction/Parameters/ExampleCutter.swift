import Specification

/// Takes examples out of sentences: what stands in one is no fact about the parameter.
struct ExampleCutter {
  /// The sentence without the example.
  var rest: [Token]
  /// The tokens of the example.
  private var tokens: [Token]
  /// Whether it is one of what the parameter is for, "a second address for coins like …", or of what it must not be.
  private var isOfOther: Bool

  /// The sentence without its example; nil when it has none.
  static func cut(_ sentence: [Token]) -> ExampleCutter? {
    let matcher = PhraseMatcher(sentence)
    guard
      let start = DescriptionVocabulary.examples.compactMap({ matcher.first($0)?.range.lowerBound }).min()
    else { return nil }
    let isInside = sentence[..<start].reduce(0) { $0 + ($1.text == "(" ? 1 : $1.text == ")" ? -1 : 0) } > 0
    var depth = 0
    var end = start
    scan: while end < sentence.count {
      let token = sentence[end]
      if token.kind == .mark {
        switch token.text {
        case "(": depth += 1
        case ")":
          if depth == 0, isInside { break scan }
          depth -= 1
        default: break
        }
      }
      if end > start, depth == 0, DescriptionVocabulary.endsOfExamples.contains(token.folded) { break }
      end += 1
    }
    let inner = sentence[start..<end].flatMap { token in
      token.kind == .code && token.text.contains("[") ? Tokenizer.tokens(of: token.text) : [token]
    }
    return ExampleCutter(
      rest: Array(sentence[..<start]) + [Token(.mark, "\u{1}")] + sentence[end...], tokens: inner,
      isOfOther: start > 1 && sentence[start - 2].folded == "for"
        || PhraseMatcher(sentence).first(of: DescriptionVocabulary.forbidden) != nil)
  }

  private static let list = Phrase("<values>")

  /// Whether a sentence goes on with examples: an address, a list in brackets, "or".
  static func continues(_ sentence: [Token]) -> Bool {
    guard let first = sentence.first else { return true }
    return first.text == "[" || first.text == "%" || first.folded == "curl"
      || (sentence.count <= 2 && ["or", "或"].contains(first.folded))
  }

  /// Whether the example is a list of texts in JSON: `["BTCUSDT","BNBUSDT"]`.
  var isListOfTexts: Bool {
    guard let open = tokens.firstIndex(where: { $0.text == "[" }), open <= 5,
      let close = tokens[open...].firstIndex(where: { $0.text == "]" })
    else { return false }
    let inner = tokens[(open + 1)..<close]
    return inner.contains { $0.kind == .quoted } && inner.allSatisfy { $0.kind == .quoted || $0.text == "," }
  }

  /// Whether the example is nothing but values with commas between them: `BTCUSDT,ETHUSDT`.
  var isListInWords: Bool {
    let list = tokens.drop {
      ["e.g", "e.g.", "g", ".", ":", "e", "eg", "for", "example", "such", "as", "like"].contains($0.folded)
    }
    return list.count >= 3 && list.count % 2 == 1
      && list.enumerated().allSatisfy { place, token in
        place % 2 == 1 ? token.text == "," : token.isConstant || Self.isName(token)
      }
  }

  /// How a list is written in the example.
  func format(of name: String) -> ListFormat? {
    if tokens.contains(where: { $0.text == "[" }) { return .json }
    guard let equals = tokens.firstIndex(where: { $0.text == "=" }), equals > 0, tokens[equals - 1].text == name else {
      return nil
    }
    if tokens.filter({ $0.text == name }).count > 1 { return .repeated }
    return tokens[equals...].contains { $0.text == "," } ? .commaSeparated : nil
  }

  /// The first value, or the whole list in brackets; a call of the operation is none.
  func example(of name: String, isList: Bool) -> String? {
    guard !isOfOther, !tokens.contains(where: { ["curl", "{", "if", "when"].contains($0.folded) }) else { return nil }
    if let open = tokens.firstIndex(where: { $0.text == "[" }),
      let close = tokens[open...].firstIndex(where: { $0.text == "]" }), open <= 3, close > open + 1
    {
      return tokens[open...close].map { $0.kind == .quoted ? "\"\($0.text)\"" : $0.text }.joined()
    }
    if isList, let list = PhraseMatcher(tokens).first(Self.list) { return list.texts(0).joined(separator: ",") }
    if isList, !tokens.contains(where: { $0.kind == .quoted }) { return nil }
    return tokens.dropFirst().first { $0.isValue || Self.isName($0) }?.text
  }

  /// Words of an example that are neither prose nor a value in capitals: `BTC-200730-9000-C`.
  private static func isName(_ token: Token) -> Bool {
    token.kind == .word && token.text.unicodeScalars.contains { Token.isDigit($0) }
  }
}
