import Documents
import Specification

/// Values of fields that a sentence lists in plain words: `the rating can be high, medium and low`.
extension ListedValueOwners {
  /// The values that sentences list, each with the one field whose examples show some of them and nothing else.
  func values(inProseOf sections: [OperationSection], shownIn examples: [JSONNode]) -> [(
    name: String, values: [EnumValue]
  )] {
    let texts = sections.flatMap { NoteReader.texts($0.blocks) }.map(\.0)
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
