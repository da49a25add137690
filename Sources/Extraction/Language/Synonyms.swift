/// Words that mean the same as another, by which phrases know them: `can't` and `can not` are `cannot`.
enum Synonyms {
  /// Words in lower case.
  private static let words: [String: String] = [
    "can't": "cannot", "can’t": "cannot", "shall": "must", "mustn't": "cannot", "mustn’t": "cannot",
  ]

  /// Pairs of words.
  private static let pairs: [String: [String: String]] = ["can": ["not": "cannot"]]

  /// Pairs of Chinese characters.
  private static let ideographs: [String: [String: String]] = [
    "缺": ["省": "默认"], "必": ["需": "必须"], "假": ["如": "如果"], "倘": ["若": "如果"], "不": ["得": "不能", "可": "不能"],
  ]

  /// Characters behind such a pair that make it another word.
  private static let exceptions: Set<String> = ["以", "用"]

  /// The word by which phrases know a word in lower case.
  static func canonical(_ word: String) -> String { words[word] ?? word }

  /// A part of a pattern in Chinese, as phrases know it.
  static func canonical(ideographs text: String) -> String {
    var result = Array(text.unicodeScalars).map(String.init)
    for index in result.indices.dropLast() {
      guard let pair = pair(result[index], result[index + 1], before: index + 2 < result.count ? result[index + 2] : "")
      else { continue }
      result[index] = pair.0
      result[index + 1] = pair.1
    }
    return result.joined()
  }

  /// What a token may be part of: a word of its own, or a pair with the next one.
  private struct Entry {
    var word: FoldedWord?
    var pairs: [FoldedWord: String] = [:]
  }

  private static let entries: [FoldedWord: Entry] = {
    var entries: [FoldedWord: Entry] = [:]
    for (word, other) in words { entries[FoldedWord(word), default: Entry()].word = FoldedWord(other) }
    for (first, pairs) in pairs.merging(ideographs, uniquingKeysWith: { first, _ in first }) {
      for (second, other) in pairs { entries[FoldedWord(first), default: Entry()].pairs[FoldedWord(second)] = other }
    }
    return entries
  }()

  /// The bits of all words that begin an entry: most tokens are told apart by theirs.
  private static let bits: UInt64 = entries.keys.reduce(0) { $0 | $1.bit }

  /// Gives the tokens of a text the words by which phrases know them; their texts stay, but for pairs of words.
  static func fold(_ tokens: inout [Token]) {
    let bits = bits
    var index = 0
    while index < tokens.count {
      defer { index += 1 }
      let first = tokens[index]
      guard first.word.bit & bits != 0, first.kind == .word || first.kind == .ideograph,
        let entry = entries[first.word]
      else { continue }
      if let word = entry.word { tokens[index].word = word }
      guard index + 1 < tokens.count, tokens[index + 1].kind == first.kind,
        let joined = entry.pairs[tokens[index + 1].word]
      else { continue }
      if first.kind == .ideograph {
        if index + 2 < tokens.count, exceptions.contains(tokens[index + 2].text) { continue }
        tokens[index].word = FoldedWord(String(joined.prefix(1)))
        tokens[index + 1].word = FoldedWord(String(joined.suffix(1)))
      } else {
        tokens[index].text += " " + tokens[index + 1].text
        tokens[index].word = FoldedWord(joined)
        tokens.remove(at: index + 1)
      }
    }
  }

  private static func pair(_ first: String, _ second: String, before next: String) -> (String, String)? {
    guard let text = ideographs[first]?[second], !exceptions.contains(next) else { return nil }
    return (String(text.prefix(1)), String(text.suffix(1)))
  }
}
