import Specification

/// Makes documented values of tokens.
enum EnumValues {
  /// The values in their order, each once.
  static func distinct(_ tokens: [Token]) -> [EnumValue] {
    var seen: Set<String> = []
    return tokens.filter { seen.insert($0.text).inserted }.map(value)
  }

  /// A number as one, anything else as text.
  static func value(_ token: Token) -> EnumValue {
    let isNumber = token.kind == .number && !token.text.contains(".")
    return EnumValue(isNumber ? .number(token.text) : .string(token.text))
  }

  /// The values of a text that is nothing but capitalized words with slashes between them.
  static func capitalized(_ tokens: [Token]) -> [EnumValue] {
    let isList = tokens.enumerated().allSatisfy { index, token in
      index % 2 == 1 ? token.text == "/" : token.kind == .word && token.text.first?.isUppercase ?? false
    }
    guard isList, tokens.count >= 3, tokens.count % 2 == 1 else { return [] }
    return distinct(tokens.filter { $0.kind == .word })
  }

  /// The words of a label; nil when it is none, or as long as a sentence.
  static func name(_ tokens: some Sequence<Token>) -> String? {
    let words = tokens.filter { $0.kind == .word || $0.kind == .number || $0.kind == .ideograph || $0.kind == .quoted }
    guard !words.isEmpty, words.count <= 12 else { return nil }
    return words.map(\.text).joined(separator: words.contains { $0.kind == .ideograph } ? "" : " ")
  }
}

/// Cuts code that holds several tokens: `STOP/STOP_MARKET`, `closePosition=true`.
enum CodeSplitter {
  /// Whether a word is a value and the first word of its label, `MAIN-main wallet`, where a list may go on.
  private static func isLabelled(_ tokens: [Token], _ index: Int) -> Bool {
    guard tokens[index].kind == .word, tokens[index].text.utf8.contains(UInt8(ascii: "-")) else { return false }
    let parts = tokens[index].text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, Token(.word, String(parts[0])).isConstant,
      parts[1].first?.isLowercase ?? false
    else { return false }
    return index == 0 || [",", ";", "\n", "；", "。", ":"].contains(tokens[index - 1].text)
  }

  /// The tokens, such code cut into its parts; words of a list of values, too.
  static func split(_ tokens: [Token]) -> [Token] {
    let words = tokens.indices.filter { isLabelled(tokens, $0) }
    let tokens =
      words.count < 2
      ? tokens
      : tokens.indices.flatMap { index -> [Token] in
        guard words.contains(index) else { return [tokens[index]] }
        let parts = tokens[index].text.split(separator: "-", maxSplits: 1)
        return [Token(.word, String(parts[0])), Token(.mark, "-"), Token(.word, String(parts[1]))]
      }
    return tokens.flatMap { token -> [Token] in
      guard token.kind == .code else { return [token] }
      let parts = Tokenizer.tokens(of: token.text)
      guard parts.count >= 3 else { return [token] }
      if parts.count == 3, parts[0].isName, parts[1].text == "=" {
        return [Token(.code, parts[0].text), parts[1], Token(.code, parts[2].text)]
      }
      let joints: Set<String> = ["/", ",", "or", "and", "或"]
      let isList = parts.enumerated().allSatisfy { index, part in
        index % 2 == 0 ? part.kind == .word && part.isConstant : joints.contains(part.folded)
      }
      guard isList, parts.count % 2 == 1 else { return [token] }
      return parts.enumerated().map { index, part in index % 2 == 0 ? Token(.code, part.text) : part }
    }
  }
}
