/// A pattern of words that documentation uses to state a fact.
///
/// Written as words separated by blanks: `a|b` is either word, `word?` may be missing, `...` is any number of tokens of
/// the same sentence, `^` and `$` are its ends. Captures: `<name>` a parameter or field, `<names>` two or more of them,
/// `<number>`, `<value>`, `<values>` two or more, `<constant>` a word in capitals, `<text>` quoted text, `<word>`,
/// `<span>` a length of time; `<name+>` and `<value+>` are one or more of them.
/// A word of Chinese characters stands for these characters in a row.
struct Phrase: Sendable {
  enum Capture: String, Sendable {
    case name, names, number, value, values, constant, text, word, span
    case someNames = "name+"
    case someValues = "value+"
  }

  enum Element: Sendable {
    case literal([FoldedWord], isOptional: Bool)
    case ideographs([[FoldedWord]], isOptional: Bool)
    case capture(Capture)
    case gap
    case start
    case end
  }

  let elements: [Element]
  /// Words of which a sentence must have at least one per entry, to be worth a closer look.
  let needed: [NeededWords]

  /// Whether it can only begin where the sentence does.
  let isAnchored: Bool

  /// Compiles a pattern; `words` are parts that are compiled already, by the word that stands for them.
  init(_ pattern: String, words: [Substring: Part] = [:]) {
    var elements: [Element] = []
    var needed: [NeededWords] = []
    for text in pattern.split(separator: " ") {
      let part = words[text] ?? Part(text)
      elements.append(part.element)
      if let words = part.needed { needed.append(words) }
    }
    self.elements = elements
    self.needed = needed
    isAnchored = if case .start? = elements.first { true } else { false }
  }

  /// Whether a sentence has the words that it needs; `bits` are those of its words.
  func isPossible(in tokens: [Token], bits: UInt64) -> Bool {
    for words in needed where !words.isMet(by: tokens, bits: bits) { return false }
    return true
  }

  /// What stands between two blanks of a pattern.
  struct Part: Sendable {
    let element: Element
    /// The words of which a sentence must have one; nil where it may have none.
    let needed: NeededWords?

    /// Compiles a part.
    init(_ part: Substring) {
      switch part {
      case "...": self.init(.gap)
      case "^": self.init(.start)
      case "$": self.init(.end)
      default:
        if part.hasPrefix("<"), part.hasSuffix(">"),
          let capture = Capture(rawValue: String(part.dropFirst().dropLast()))
        {
          self.init(.capture(capture))
        } else {
          self.init(words: part)
        }
      }
    }

    private init(_ element: Element) {
      self.element = element
      needed = nil
    }

    /// Compiles words with bars between them, and a question mark where they may be missing.
    private init(words: Substring) {
      var text = String(words)
      let isOptional = text.count > 1 && text.hasSuffix("?")
      if isOptional { text.removeLast() }
      let alternatives =
        text.count == 1 ? [text] : text.split(separator: "|").map { Synonyms.canonical($0.lowercased()) }
      if alternatives.contains(where: { $0.unicodeScalars.contains(where: Tokenizer.isIdeograph) }) {
        precondition(
          alternatives.allSatisfy { $0.unicodeScalars.count == 1 || !$0.utf8.contains { $0 < 0x80 } },
          "`\(words)` mixes Chinese characters with others, and no token is both")
        let alternatives = alternatives.map(Synonyms.canonical(ideographs:))
        let spellings = alternatives.map { $0.unicodeScalars.map { FoldedWord(String($0)) } }
        element = .ideographs(spellings, isOptional: isOptional)
        needed = isOptional ? nil : NeededWords(alternatives.map { String($0.prefix(1)) })
      } else {
        element = .literal(alternatives.map { FoldedWord($0) }, isOptional: isOptional)
        needed = isOptional ? nil : NeededWords(alternatives)
      }
    }
  }
}

/// What a phrase found in a sentence.
struct PhraseMatch {
  /// The tokens that the phrase covers.
  var range: Range<Int>
  /// What the captures hold, in their order.
  var captures: [[Token]]
  /// The tokens that the phrase passes over, where it allows any.
  var gaps: [Range<Int>] = []

  /// The text of the first token of a capture.
  func text(_ index: Int) -> String { captures[index].first?.text ?? "" }

  /// The texts of a capture.
  func texts(_ index: Int) -> [String] { captures[index].map(\.text) }

  /// The number of a capture.
  func number(_ index: Int) -> Int? { Int(text(index)) }
}
