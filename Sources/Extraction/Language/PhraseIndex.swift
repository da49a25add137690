/// Many phrases, found by the words that they need, so that a sentence is held against few of them.
struct PhraseIndex<Row: Sendable>: Sendable {
  private var entries: [(phrase: Phrase, row: Row)] = []
  private var byWord: [FoldedWord: [Int]] = [:]
  private var always: [Int] = []

  /// Indexes phrases; they are tried in this order.
  init(_ phrases: [(phrase: Phrase, row: Row)]) {
    entries = phrases
    for (index, entry) in phrases.enumerated() {
      let rarest = entry.phrase.needed.map(\.words).min {
        ($0.count, -$0[0].text.count) < ($1.count, -$1[0].text.count)
      }
      guard let rarest else {
        always.append(index)
        continue
      }
      for word in Set(rarest) { byWord[word, default: []].append(index) }
    }
  }

  /// The phrases of which a sentence has the needed words, in order.
  func candidates(for tokens: [Token]) -> [(phrase: Phrase, row: Row)] {
    let bits = FoldedWord.bits(of: tokens)
    var found = always
    for token in tokens {
      if let indices = byWord[token.word] { found += indices }
    }
    found.sort()
    var last = -1
    var candidates: [(phrase: Phrase, row: Row)] = []
    for index in found where index != last {
      last = index
      if entries[index].phrase.isPossible(in: tokens, bits: bits) { candidates.append(entries[index]) }
    }
    return candidates
  }
}
