import Specification

/// Demands on parameters, and on parts of structured ones, that a match alone states.
extension NoteFacts {
  /// Adds such a fact; nil where the fact is none, false where the match cannot mean it.
  func addParameterFact(_ row: NoteVocabulary.Row, _ match: PhraseMatch, _ notes: inout StatedNotes) -> Bool? {
    switch row.fact {
    case .positive:
      guard let name = parameters.spelling(of: match.text(0)) ?? parts.spelling(of: match.text(0)) else { return false }
      notes.positives.append(name)
    case .onlyOne:
      let names = parameters.spellings.filter { !TableVocabulary.isOfEveryRequest($0) }.sorted()
      guard (2...Self.mostAlternatives).contains(names.count) else { return false }
      for (index, name) in names.enumerated() {
        for other in names[(index + 1)...] { notes.rules.append((.notTogether([name, other]), span)) }
      }
    case .whenMissing:
      var found = match.captures.joined().compactMap { parameters.spelling(of: $0.text) }
      guard found.count > 2, Set(found).count == found.count else { return false }
      let name = row.argument == "first" ? found.removeFirst() : found.removeLast()
      notes.demands.append((name, .all(found.map(Condition.notSent)), span))
    default: return nil
    }
    return true
  }

  /// How many parameters there may be of which no two are sent.
  private static let mostAlternatives = 4
}
