import Specification

/// The longest time between two parameters.
extension NoteFacts {
  /// Notes the longest time, be it in a case only, between the parameters that a match names, else between the table's
  /// own pair; gives what was understood of the sentence.
  func addWindow(
    _ match: PhraseMatch, _ sentence: [Token], isOfCase: Bool, _ notes: inout StatedNotes
  ) -> CoveredTokens? {
    guard let length = length(in: match), let (from, to) = pair(of: match) else { return nil }
    var covered = CoveredTokens(range: match.range, passed: match.gaps)
    var condition: Condition?
    let (lead, tail) = (sentence[..<match.range.lowerBound], sentence[match.range.upperBound...])
    if isOfCase || mentions(lead, otherThan: [from, to]) || mentions(tail, otherThan: [from, to]) && Self.isCase(tail) {
      guard let stated = self.condition(around: match.range, of: sentence, otherThan: [from, to]) else { return nil }
      condition = stated.condition
      covered.add(CoveredTokens(range: stated.range, passed: []))
    } else if isOfOtherCase(lead, than: [from, to]) || isOfOtherCase(tail, than: [from, to]) {
      return nil
    }
    let rule = ParameterRule.window(from: from, to: to, max: length.count, unit: length.unit.rawValue, when: condition)
    if !notes.rules.contains(where: { $0.rule == rule }) { notes.rules.append((rule, span)) }
    return covered
  }

  /// Whether a clause of these words tells a case and names none of `names`, so that what is said holds there only.
  private func isOfOtherCase(_ words: ArraySlice<Token>, than names: [String]) -> Bool {
    words.split { $0.text == "," }.contains { clause in
      let isBare = clause.allSatisfy { CaseVocabulary.conjunctions.contains($0.folded) }
      return !isBare && Self.isCase(clause) && !mentions(clause, anyOf: names)
    }
  }

  /// The beginning and the end of the time that a match limits.
  private func pair(of match: PhraseMatch) -> (String, String)? {
    var stated: [String] = []
    for name in match.captures.joined().compactMap({ parameters.spelling(of: $0.text) }) where !stated.contains(name) {
      stated.append(name)
    }
    if stated.count == 2 {
      // `endTime - startTime` is as long as the time from the one to the other.
      let isTurned = NoteVocabulary.timePairs.contains { $0.from == stated[1] && $0.to == stated[0] }
      return isTurned ? (stated[1], stated[0]) : (stated[0], stated[1])
    }
    guard let pair = ownPair(), stated.isEmpty || stated == [pair.1] else { return nil }
    return pair
  }

  /// The two parameters of the table that begin and end a time, if there is one such pair.
  func ownPair() -> (String, String)? {
    let pairs = NoteVocabulary.timePairs.compactMap { pair -> (String, String)? in
      guard let from = parameters.spelling(of: pair.from), let to = parameters.spelling(of: pair.to) else { return nil }
      return (from, to)
    }
    return pairs.count == 1 ? pairs[0] : nil
  }

  /// The case in which a statement holds, as the words before or behind it tell; nil where they tell anything else.
  private func condition(
    around statement: Range<Int>, of sentence: [Token], otherThan names: [String]
  ) -> (condition: Condition, range: Range<Int>)? {
    for range in [0..<statement.lowerBound, statement.upperBound..<sentence.count] {
      let clause = Array(sentence[range])
      guard mentions(clause[...], otherThan: names), let condition = condition(in: clause) else { continue }
      return (condition, range)
    }
    return nil
  }

  /// The condition on a parameter that a clause is.
  private func condition(in clause: [Token]) -> Condition? {
    let matcher = PhraseMatcher(clause, names: parameters)
    func name(_ match: PhraseMatch?) -> String? { match.flatMap { parameters.spelling(of: $0.text(0)) } }
    if let name = name(matcher.first(of: CaseVocabulary.notSent)) { return .notSent(name) }
    if let name = name(matcher.first(of: CaseVocabulary.sent)) { return .sent(name) }
    guard let match = matcher.first(of: CaseVocabulary.equal), let name = name(match) else { return nil }
    return .parameter(name, values: match.texts(1))
  }
}
