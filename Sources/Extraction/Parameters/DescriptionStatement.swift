import Diagnostics

/// A sentence of a parameter's description that its rows did not read whole, or that has no place in a specification.
struct DescriptionStatement {
  /// The sentence without what was read.
  var rest: [Token]
  /// What the sentence turns on.
  var words: [String]
  /// What of that no row read; empty for a sentence that has no place.
  var left: [String]

  /// The finding about it.
  func finding(on parameter: String, at span: SourceSpan) -> Diagnostic {
    let subject = "parameter \(parameter) (\(words.joined(separator: " ")))"
    guard !left.isEmpty else {
      return Diagnostic(
        .noteWithoutPlace, "the description of `\(parameter)` states what has no place", at: span, subject: subject)
    }
    return Diagnostic(
      .descriptionUnread,
      "a description is stated in a form that no rule reads: \(left.joined(separator: " "))", at: span,
      subject: subject)
  }
}
