/// Finds what a sentence turns on: names, values, numbers and their units, demands, denials and comparisons.
///
/// A sentence of which one of these changes states something else; its other words may be put differently. What is
/// left of a sentence behind all rules may hold none of them, else the sentence was not understood whole.
struct Substance {
  /// Names of parameters and fields.
  let names: NameSet
  /// Names and values that say nothing new, since the statement is about them; in lower case.
  var known: Set<String> = []

  /// Whether tokens hold anything that a sentence turns on.
  func isFound(in tokens: [Token]) -> Bool {
    !words(of: tokens).isEmpty
  }

  /// What a sentence turns on, in its order; nothing where only weak words are found, unless they are about sending or
  /// what is left of a sentence that turns on more, on `whole`.
  func words(of tokens: [Token], leftOf whole: @autoclosure () -> [String] = []) -> [String] {
    var words: [String] = []
    var index = 0
    while index < tokens.count {
      let (word, length) = read(tokens, at: index)
      if let word, !known.contains(word.lowercased()) { words.append(word) }
      index += length
    }
    guard words.allSatisfy({ StatementVocabulary.weak.contains($0.lowercased()) }) else { return words }
    if let need = tokens.indices.first(where: { isNeed(tokens, at: $0) }) { return words + [tokens[need].text] }
    guard !words.isEmpty else { return words }
    let isWeighty = tokens.contains { StatementVocabulary.sending.contains($0.word) } || !whole().isEmpty
    return isWeighty ? words : []
  }

  /// The word at a place, if it is one, and how many tokens are read.
  private func read(_ tokens: [Token], at index: Int) -> (word: String?, length: Int) {
    let token = tokens[index]
    switch token.kind {
    case .number:
      guard let (span, end) = StatedSpan.read(tokens, at: index) else { return (token.text, 1) }
      return (span.words, end - index)
    case .code, .quoted: return (Self.isProse(token.text) ? nil : token.text, 1)
    case .word:
      if let (span, end) = StatedSpan.read(tokens, at: index) { return (span.words, end - index) }
      return (isSubstantial(tokens, at: index) ? token.text : nil, 1)
    case .ideograph: return StatementVocabulary.chinese.read(tokens, at: index)
    case .mark:
      let isComparison =
        StatementVocabulary.comparisons.contains(token.text) && index + 1 < tokens.count && tokens[index + 1].isNumber
      return (isComparison ? token.text : nil, 1)
    case .newline: return (nil, 1)
    }
  }

  /// Whether marked text is of the language: a title, a message, a term in Chinese.
  private static func isProse(_ text: String) -> Bool {
    if text.isEmpty || text == "," || text.unicodeScalars.contains(where: Tokenizer.isIdeograph) { return true }
    return text.contains(" ")
      && !text.unicodeScalars.contains { Token.isDigit($0) || "/=_".unicodeScalars.contains($0) }
  }

  private func isSubstantial(_ tokens: [Token], at index: Int) -> Bool {
    let token = tokens[index]
    return StatementVocabulary.words.contains(token.word) && !StatementVocabulary.isRelative(tokens, at: index)
      || NoteReader.isMention(token, of: names)
      || index > 0 && StatementVocabulary.behind[token.word]?.contains(tokens[index - 1].folded) == true
      || token.isPeriod || isSent(tokens, at: index) || isListed(tokens, at: index)
      || StatementVocabulary.comparatives.contains(token.word) && index + 1 < tokens.count
        && StatementVocabulary.than.contains(tokens[index + 1].folded)
  }

  /// Whether a word demands that something is sent, `needs to supply`, `have to be sent`: it counts where nothing else
  /// does, since what is demanded tells more.
  private func isNeed(_ tokens: [Token], at index: Int) -> Bool {
    guard index + 2 < tokens.count, tokens[index + 1].folded == "to",
      StatementVocabulary.needs.contains(tokens[index].folded)
    else { return false }
    return tokens[(index + 2)...].prefix(2).contains {
      StatementVocabulary.sending.contains($0.word) || StatementVocabulary.sendingVerbs.contains($0.folded)
    }
  }

  /// Whether a word that is spelled like any other names a parameter, since the sentence says that it is sent or not.
  private func isSent(_ tokens: [Token], at index: Int) -> Bool {
    guard names.contains(tokens[index]) else { return false }
    return tokens.contains { StatementVocabulary.sending.contains($0.word) }
  }

  /// Whether the word before a value binds it to something: `is X`, `set to X`.
  private func isBound(_ tokens: [Token], at index: Int) -> Bool {
    guard let before = StatementVocabulary.bindings[tokens[index - 1].folded] else { return false }
    return before.isEmpty || index > 1 && before.contains(tokens[index - 2].folded)
  }

  /// Whether a word in capitals is a value: it holds an underscore, stands behind a number or a word that binds
  /// it to something, or in a list of such words.
  private func isListed(_ tokens: [Token], at index: Int) -> Bool {
    guard tokens[index].isConstant else { return false }
    if tokens[index].text.contains("_") { return true }
    if index > 0, tokens[index - 1].kind == .number || isBound(tokens, at: index) { return true }
    func isNeighbour(_ joint: Int, _ other: Int) -> Bool {
      tokens.indices.contains(other) && StatementVocabulary.joints.contains(tokens[joint].folded)
        && tokens[other].isConstant
    }
    return isNeighbour(index + 1, index + 2) || isNeighbour(index - 1, index - 2)
  }
}

/// Words of Chinese characters, found at a place of a sentence; the longest one counts.
struct IdeographWords: Sendable {
  private struct Entry {
    var spelling: [FoldedWord]
    var isNeutral: Bool
  }

  private let byFirst: [FoldedWord: [Entry]]

  /// Words with blanks between them; the neutral ones hold others and mean none of them.
  init(_ words: String, neutral: String) {
    func entries(_ words: String, _ isNeutral: Bool) -> [Entry] {
      words.split(separator: " ").map { Entry(spelling: $0.map { FoldedWord(String($0)) }, isNeutral: isNeutral) }
    }
    byFirst = Dictionary(grouping: entries(words, false) + entries(neutral, true)) { $0.spelling[0] }
      .mapValues { $0.sorted { $0.spelling.count > $1.spelling.count } }
  }

  /// The word at a place, nil where none stands or a neutral one, and how many characters are read.
  func read(_ tokens: [Token], at index: Int) -> (word: String?, length: Int) {
    let entry = byFirst[tokens[index].word]?.first { entry in
      index + entry.spelling.count <= tokens.count
        && zip(tokens[index...], entry.spelling).allSatisfy { $0.word == $1 }
    }
    guard let entry else { return (nil, 1) }
    return (entry.isNeutral ? nil : entry.spelling.map(\.text).joined(), entry.spelling.count)
  }
  /// Whether one of the words stands among tokens.
  func isFound(in tokens: [Token]) -> Bool {
    var index = 0
    while index < tokens.count {
      let (word, length) = read(tokens, at: index)
      if word != nil { return true }
      index += length
    }
    return false
  }
}
