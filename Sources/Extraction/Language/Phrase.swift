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

  /// Whether it passes over some words.
  let hasGap: Bool

  /// Compiles a pattern.
  init(_ pattern: String) {
    var elements: [Element] = []
    var needed: [NeededWords] = []
    for part in pattern.split(separator: " ") {
      var text = String(part)
      switch text {
      case "...": elements.append(.gap)
      case "^": elements.append(.start)
      case "$": elements.append(.end)
      default:
        if text.hasPrefix("<"), text.hasSuffix(">"),
          let capture = Capture(rawValue: String(text.dropFirst().dropLast()))
        {
          elements.append(.capture(capture))
          continue
        }
        let isOptional = text.count > 1 && text.hasSuffix("?")
        if isOptional { text.removeLast() }
        let alternatives = text.count == 1 ? [text] : text.split(separator: "|").map { $0.lowercased() }
        if alternatives.contains(where: { $0.unicodeScalars.contains(where: Tokenizer.isIdeograph) }) {
          elements.append(
            .ideographs(
              alternatives.map { $0.unicodeScalars.map { FoldedWord(String($0)) } }, isOptional: isOptional))
          if !isOptional { needed.append(NeededWords(alternatives.map { String($0.prefix(1)) })) }
        } else {
          elements.append(.literal(alternatives.map(FoldedWord.init), isOptional: isOptional))
          if !isOptional { needed.append(NeededWords(alternatives)) }
        }
      }
    }
    self.elements = elements
    self.needed = needed
    hasGap = elements.contains { if case .gap = $0 { true } else { false } }
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
