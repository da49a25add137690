/// Sentences that state one thing for two cases: `at most 30 days if kind is sent, and 7 days if it is not`.
enum CasedSentence {
  /// A sentence for each case, with the words around the two lengths of time; the sentence as it is where it is of
  /// another form.
  static func apart(_ sentence: [Token], names: NameSet) -> [[Token]] {
    let matcher = PhraseMatcher(sentence, names: names)
    guard let match = matcher.first(of: forms), match.captures.count > 2, matcher.first(of: subjects) != nil else {
      return [sentence]
    }
    return [(0, ["is", "sent"]), (2, ["is", "not", "sent"])].map { place, words in
      var result = Array(sentence[..<match.range.lowerBound])
      result += match.captures[place]
      result.append(Token(.word, "if"))
      result += match.captures[1]
      result += words.map { Token(.word, $0) }
      result += sentence[match.range.upperBound...]
      return result
    }
  }

  /// What such a sentence is about: how far two times may be apart. How far back there is data has no cases.
  private static let subjects = NoteVocabulary.phrases("between", "interval|period|range|gap|difference|window")

  private static let forms = NoteVocabulary.phrases(
    "<span> if|when <name> is|are? SENT ,? and|but? to? <span> otherwise|else",
    "<span> if|when <name> is|are? SENT ,? and|but? to? <span> if|when it|they? is|are? not SENT?",
    "<span> if|when <name> is|are? SENT ,? and|but? to? <span> if|when <name> is|are? not SENT?")
}
