import Documents
import Specification

/// Values of fields that a sentence lists in plain words: `the rating can be high, medium and low`.
extension ListedValueOwners {
  /// The values that sentences list, each with the one field whose examples show some of them and nothing else.
  func values(inProseOf sections: [OperationSection], shownIn examples: [JSONNode]) -> [(
    name: String, values: [EnumValue]
  )] {
    let texts = sections.flatMap { NoteReader.texts($0.blocks) }.map(\.0)
    let named = texts.filter { $0.hasPrefix("`") && $0.contains("of the following") }.compactMap { text in
      Self.named(Tokenizer.tokens(of: text))
    }
    return values(inProse: texts, examples) + (named.isEmpty ? [] : Self.values(of: named, Self.shown(in: examples)))
  }

  /// The values of lists that follow the name of a field, spelled as its examples are, which show some of them.
  private static func values(
    of named: [(name: String, words: [String])], _ shown: [String: Set<String>]
  ) -> [(name: String, values: [EnumValue])] {
    named.compactMap { name, words in
      guard let texts = shown[name], !texts.isEmpty,
        texts.isSubset(of: words) || texts.isSubset(of: words.map { $0.uppercased() })
      else { return nil }
      let isInCapitals = !texts.isSubset(of: words)
      return (name, words.map { EnumValue(.string(isInCapitals ? $0.uppercased() : $0)) })
    }
  }

  /// The name and the words of `` `state`: … one of the following - Lit, Out, Old ``.
  private static func named(_ tokens: [Token]) -> (name: String, words: [String])? {
    guard tokens.count > 6, tokens[0].kind == .code, tokens[1].text == ":",
      let start = tokens.indices.dropFirst(2).first(where: { tokens[$0].folded == "following" }),
      start + 2 < tokens.count,
      tokens[start - 1].folded == "the", ["-", ":"].contains(tokens[start + 1].text)
    else { return nil }
    let list = tokens[(start + 2)...].prefix { $0.text != ". " }.filter { !["and", "or", ","].contains($0.folded) }
    guard list.count > 1, list.allSatisfy({ $0.kind == .word }), Set(list).count == list.count else { return nil }
    return (tokens[0].text, list.map(\.text))
  }

  private func values(inProse texts: [String], _ examples: [JSONNode]) -> [(name: String, values: [EnumValue])] {
    let lists = texts.filter { $0.contains("can be ") }.flatMap { text in
      Tokenizer.sentences(of: text).compactMap(Self.words)
    }
    guard !lists.isEmpty else { return [] }
    let shown = Self.shown(in: examples)
    return lists.compactMap { words in
      let holders = shown.filter { $0.value.count > 1 && $0.value.isSubset(of: words) }.keys
      guard holders.count == 1, let name = holders.first else { return nil }
      return (name, words.map { EnumValue(.string($0)) })
    }
  }

  /// The words behind `can be`, three or more, with commas between them and `and` or `or` before the last.
  private static func words(_ sentence: [Token]) -> [String]? {
    guard
      let start = sentence.indices.dropLast().first(where: { index in
        sentence[index].folded == "can" && sentence[index + 1].folded == "be"
      })
    else { return nil }
    var words: [String] = []
    var isLast = false
    for token in sentence[(start + 2)...] {
      switch (token.kind, token.folded) {
      case (.mark, ","): continue
      case (.word, "and"), (.word, "or"): isLast = true
      case (.word, _):
        words.append(token.text)
        if isLast { return words.count >= 3 && Set(words).count == words.count ? words : nil }
      default: return nil
      }
    }
    return nil
  }
}
