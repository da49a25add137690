import Specification

/// What stands for one end of a time when only the other one is sent.
extension NoteFacts {
  /// Notes what the end stands for that a sentence says is not sent; false where the sentence is about something else.
  func addOpenEnd(_ sentence: [Token], _ notes: inout StatedNotes) -> Bool {
    guard let (from, to) = ownPair(), !mentions(sentence[...], otherThan: [from, to]) else { return false }
    let matcher = PhraseMatcher(sentence, names: parameters)
    if let length = distance(OpenWindowVocabulary.beforeEnd, of: to, in: matcher) {
      omitAlone(from, "\(length.words) before \(to)", &notes)
    } else if let length = distance(OpenWindowVocabulary.behindBegin, of: from, in: matcher) {
      omitAlone(to, "\(length.words) after \(from)", &notes)
    } else if let match = matcher.first(of: OpenWindowVocabulary.beforeNow), let length = length(in: match),
      parameters.spelling(of: match.text(0)) == from
    {
      omitAlone(from, "\(length.words) ago", &notes)
    } else if let match = matcher.first(of: OpenWindowVocabulary.endsNow), parameters.spelling(of: match.text(0)) == to
    {
      omitAlone(to, Self.untilNow(nil), &notes)
    } else if let match = matcher.first(of: OpenWindowVocabulary.untilNow),
      parameters.spelling(of: match.text(0)) == from
    {
      let earliest = length(in: match) ?? cutOff(of: from, in: matcher)
      omitAlone(to, Self.untilNow(earliest), &notes)
    } else if let earliest = cutOff(of: from, in: matcher),
      let index = notes.omissions.lastIndex(where: { $0.name == to && $0.effect == Self.untilNow(nil) })
    {
      notes.omissions[index].effect = Self.untilNow(earliest)
    } else {
      return false
    }
    return true
  }

  /// What the end stands for where a time ends when the request is answered, and how far back it begins at most.
  private static func untilNow(_ earliest: StatedSpan?) -> String {
    earliest.map { "now, from \($0.words) ago at the earliest" } ?? "now"
  }

  /// How far back a begin may lie, where a sentence says that an earlier one is cut off.
  private func cutOff(of name: String, in matcher: PhraseMatcher) -> StatedSpan? {
    guard let match = matcher.first(of: OpenWindowVocabulary.cutOff), parameters.spelling(of: match.text(0)) == name
    else { return nil }
    let lengths = match.captures.compactMap { StatedSpan.read($0, at: 0)?.span }
    return Set(lengths.map(\.words)).count == 1 ? lengths.first : nil
  }

  /// The length of time that phrases give from a parameter on.
  private func distance(_ phrases: [Phrase], of name: String, in matcher: PhraseMatcher) -> StatedSpan? {
    guard let match = matcher.first(of: phrases),
      match.captures.contains(where: { $0.count == 1 && parameters.spelling(of: $0[0].text) == name })
    else { return nil }
    return length(in: match)
  }
}
