import Specification

/// Values that a text beside a field tells without listing several.
extension ValueList {
  /// The one value with which a text begins before a colon, `DONE: lit for good`, if that is all that examples show.
  func meaning(in text: String) -> [EnumValue]? {
    let tokens = Tokenizer.tokens(of: text)
    guard tokens.count > 2, tokens[1].text == ":", tokens[1].kind == .mark, shown == [tokens[0].text],
      tokens[0].kind != .mark
    else { return nil }
    return [EnumValue(.string(tokens[0].text))]
  }

  /// The values that examples show, where a short text has all of them in other letters: `Credit or Collateral Account`.
  func recased(in text: String) -> [EnumValue]? {
    let words = Tokenizer.tokens(of: text).filter { $0.kind == .word }
    guard shown.count > 1, words.count <= 8, shown.allSatisfy({ Token(.word, $0).isConstant }) else { return nil }
    let found = words.compactMap { word in shown.first { $0.lowercased() == word.folded } }
    guard Set(found).count == shown.count, words.contains(where: { $0.folded == "or" || $0.folded == "and" })
    else { return nil }
    var seen: Set<String> = []
    return found.filter { seen.insert($0).inserted }.map { EnumValue(.string($0)) }
  }

  /// The values that examples show, one of which a text explains: `'isDefault' is 1 means the address is default`.
  func explained(in text: String) -> [EnumValue]? {
    guard areNumbers else { return nil }
    let tokens = Tokenizer.tokens(of: text)
    let matcher = PhraseMatcher(tokens)
    // Other numbers than those of a switch may be any.
    guard Set(shown).isSubset(of: ["0", "1"]), let match = matcher.first(of: ExampleVocabulary.meaningsOfValues),
      let value = match.captures.last?.first?.text, shown.contains(value)
    else { return nil }
    let words = tokens[match.range.upperBound...].prefix { $0.kind == .word || $0.kind == .number }
    let name = (1...8).contains(words.count) ? words.map(\.text).joined(separator: " ") : nil
    return ["0", "1"].map { EnumValue(.number($0), name: $0 == value ? name : nil) }
  }
}
