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
    } else if let match = matcher.first(of: OpenWindowVocabulary.untilNow),
      parameters.spelling(of: match.text(0)) == from
    {
      omitAlone(to, length(in: match).map { "now, from \($0.words) ago at the earliest" } ?? "now", &notes)
    } else {
      return false
    }
    return true
  }

  /// The length of time that phrases give from a parameter on.
  private func distance(_ phrases: [Phrase], of name: String, in matcher: PhraseMatcher) -> StatedSpan? {
    guard let match = matcher.first(of: phrases),
      match.captures.contains(where: { $0.count == 1 && parameters.spelling(of: $0[0].text) == name })
    else { return nil }
    return length(in: match)
  }
}
