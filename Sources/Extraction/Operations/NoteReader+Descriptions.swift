import Diagnostics

extension NoteReader {
  /// Holds what is left of descriptions against the rules of notes: a description may state what notes state. What they
  /// do not read whole either is reported.
  func readDescriptions(of parameters: [StatedParameter], into notes: inout StatedNotes) {
    for stated in parameters {
      for statement in stated.statements {
        guard let hasNoPlace = read(statement, of: stated, into: &notes) else {
          sink.report(statement.finding(on: stated.parameter.name, at: stated.span))
          continue
        }
        guard hasNoPlace else { continue }
        let placeless = DescriptionStatement(rest: [], words: statement.words, left: [])
        sink.report(placeless.finding(on: stated.parameter.name, at: stated.span))
      }
    }
  }

  /// Whether a statement has no place; nil, with nothing taken over, when the rules do not read it whole.
  private func read(
    _ statement: DescriptionStatement, of stated: StatedParameter, into notes: inout StatedNotes
  ) -> Bool? {
    guard !statement.left.isEmpty else { return nil }
    var taken = notes
    var context = NoteContext(section: .parameters)
    context.described = stated.parameter.name
    let reading = read(statement.rest, span: stated.span, context: &context, into: &taken)
    guard !reading.isUnread, !reading.rules.isEmpty else { return nil }
    notes = taken
    return reading.hasNoPlace
  }
}
