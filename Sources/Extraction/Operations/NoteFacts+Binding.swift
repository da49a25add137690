/// What binds a caller: demands, and numbers with a unit.
extension NoteFacts {
  /// Whether a row that covers these tokens of a sentence passes over what binds a caller: a demand, a quantity, or what
  /// a demand is about that the row itself reads. For what an operation works at all is such a demand.
  func isBindingPassedOver(by covered: CoveredTokens, of fact: NoteVocabulary.Fact, in sentence: [Token]) -> Bool {
    let passed = covered.passedOver(in: sentence)
    if Self.isDemand(passed) || Self.holdsQuantity(passed) { return true }
    guard passed.contains(where: { NoteReader.isMention($0, of: names) }) else { return false }
    return fact == .scope || Self.isDemand(Array(sentence[covered.range]))
  }

  /// Whether tokens demand something or state a bound.
  private static func isDemand(_ tokens: [Token]) -> Bool {
    let isDemanding = tokens.indices.contains { index in
      StatementVocabulary.demands.contains(tokens[index].word) && !StatementVocabulary.isRelative(tokens, at: index)
    }
    if isDemanding || StatementVocabulary.chineseDemands.isFound(in: tokens) { return true }
    let matcher = PhraseMatcher(tokens)
    if matcher.first(of: StatementVocabulary.demandPhrases) != nil { return true }
    return tokens.contains(where: \.isNumber) && matcher.first(of: NoteVocabulary.boundPhrases) != nil
  }

  /// Whether tokens state a number with a unit, or one that is compared with something.
  private static func holdsQuantity(_ tokens: [Token]) -> Bool {
    tokens.indices.contains { index in
      if StatedSpan.read(tokens, at: index) != nil { return true }
      guard tokens[index].isNumber else { return false }
      if index > 0, NoteVocabulary.comparisons.contains(tokens[index - 1].folded) { return true }
      return index + 1 < tokens.count && NoteVocabulary.counted.contains(tokens[index + 1].folded)
    }
  }

  /// Whether a remark about what is answered or supported denies something that it names: a field, a parameter, a value.
  /// Such a sentence states a fact, be it one that no row reads.
  func isNamedAsMissing(_ fact: NoteVocabulary.Fact, in sentence: [Token]) -> Bool {
    guard fact == .coverage || fact == .scope else { return false }
    return sentence.contains { Self.denials.contains($0.word) }
      && sentence.contains { NoteReader.isMention($0, of: names) || Self.isValue($0) }
  }

  private static func isValue(_ token: Token) -> Bool {
    token.isConstant
      && (token.kind == .code || token.kind == .quoted || token.kind == .word && token.text.contains("_"))
  }

  private static let denials: Set<FoldedWord> = Set(["not", "cannot", "never", "不", "未", "无"].map { FoldedWord($0) })
}
