/// Words that mean the same as another, by which phrases know them: `can't` and `can not` are `cannot`.
enum Synonyms {
  /// Words in lower case.
  private static let words: [String: String] = [
    "can't": "cannot", "can’t": "cannot", "shall": "must", "mustn't": "cannot", "mustn’t": "cannot",
  ]

  /// Pairs of words.
  private static let pairs: [String: [String: String]] = [
    "can": ["not": "cannot"], "has": ["to": "must"], "have": ["to": "must"], "needs": ["to": "must"],
    "need": ["to": "must"],
  ]

  /// Words before a pair of words that demands, which make it none: `you do not need to`.
  private static let denials: Set<String> = ["not", "no", "don't", "don’t", "doesn't", "doesn’t", "without", "only"]

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

  /// Gives the tokens of a text the words by which phrases know them; their texts stay.
  static func fold(_ tokens: inout [Token]) {
    var index = 0
    while index + 1 < tokens.count {
      let (first, second) = (tokens[index], tokens[index + 1])
      if first.kind == .word, second.kind == .word, let joined = pairs[first.folded]?[second.folded],
        joined == "cannot" || index == 0 || !denials.contains(tokens[index - 1].folded)
      {
        tokens[index] = Token(.word, first.text + " " + second.text)
        tokens[index].word = FoldedWord(joined)
        tokens.remove(at: index + 1)
      } else if first.kind == .ideograph, second.kind == .ideograph,
        let pair = pair(first.text, second.text, before: index + 2 < tokens.count ? tokens[index + 2].text : "")
      {
        tokens[index].word = FoldedWord(pair.0)
        tokens[index + 1].word = FoldedWord(pair.1)
      }
      index += 1
    }
  }

  private static func pair(_ first: String, _ second: String, before next: String) -> (String, String)? {
    guard let text = ideographs[first]?[second], !exceptions.contains(next) else { return nil }
    return (String(text.prefix(1)), String(text.suffix(1)))
  }
}
