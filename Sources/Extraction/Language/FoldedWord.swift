/// A word in lower case with a number that is made of it, so that most comparisons are of numbers.
struct FoldedWord: Sendable, Hashable, ExpressibleByStringLiteral {
  let text: String
  private let number: UInt64

  /// Makes a word of a text in lower case; FNV-1a makes the number.
  init(_ text: String) {
    self.text = text
    number = text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  init(stringLiteral text: String) { self.init(text) }

  /// One bit of 64: words of different bits are different words.
  var bit: UInt64 { 1 << (number >> 58) }

  /// The bits of all words of a sentence.
  static func bits(of tokens: [Token]) -> UInt64 { tokens.reduce(0) { $0 | $1.word.bit } }

  static func == (left: FoldedWord, right: FoldedWord) -> Bool {
    left.number == right.number && left.text == right.text
  }

  func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

/// Words of which a sentence must have at least one.
struct NeededWords: Sendable {
  let words: [FoldedWord]
  private let bits: UInt64

  init(_ words: [String]) {
    self.words = words.map { FoldedWord($0) }
    bits = self.words.reduce(0) { $0 | $1.bit }
  }

  /// Whether one of them is among the words of a sentence, whose bits are `known`.
  func isMet(by tokens: [Token], bits known: UInt64) -> Bool {
    known & bits != 0 && tokens.contains { words.contains($0.word) }
  }
}
