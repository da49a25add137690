import Specification

/// What notes say of when a field of the answer is there.
extension NoteFacts {
  /// Takes over that a field may lack, stands for another one, or comes when a parameter asks for it; false where the match
  /// cannot mean it.
  func addPresence(_ row: NoteVocabulary.Row, _ match: PhraseMatch, _ notes: inout StatedNotes) -> Bool {
    switch row.fact {
    case .mayLack:
      let named = match.captures.joined().filter { names.contains($0) }
      // `orders` and the like are words of the language, unless a name beside them is none.
      guard !named.isEmpty, row.argument == nil || named.contains(where: { NoteReader.isMention($0, of: names) }),
        row.argument != "field" || !named.contains(where: { parameters.contains($0) })
      else { return false }
      notes.absences += named.compactMap(names.spelling)
    case .replaces:
      guard let other = names.spelling(of: match.captures[match.captures.count - 1][0].text),
        Token.isIdentifier(match.text(0)), match.text(0) != other
      else { return false }
      notes.substitutes.append((match.text(0), other, span))
    case .answeredWhenSent:
      guard let parameter = parameters.spelling(of: match.text(0)), let field = field(match.captures[1]) else {
        return false
      }
      notes.presences.append(StatedPresence(field: field, parameter: parameter))
    default:
      let texts = match.captures.map { $0[0].text }
      guard let described, row.argument == "true" || texts.contains(where: { $0.lowercased() == "true" }),
        let field = texts.first(where: { !["true", "false"].contains($0.lowercased()) }), Token.isIdentifier(field)
      else { return false }
      notes.presences.append(StatedPresence(field: field, parameter: described, span: span))
    }
    return true
  }

  /// The field that a word names, be it one letter off.
  private func field(_ word: [Token]) -> String? {
    guard let token = word.first, NoteReader.isMention(token, of: names) else { return nil }
    let name = names.spelling(of: token.text) ?? names.closest(to: token.text)
    return name.flatMap { parameters.contains($0) ? nil : $0 }
  }
}
