import Documents
import Specification

/// Names for fields whose wire name says nothing, taken from the comments beside them.
enum FieldLabel {
  /// The label of a field, or nil when its name is telling or no comment gives one.
  static func label(_ name: String, comments: [(language: Language, text: String)]) -> String? {
    guard isTerse(name) else { return nil }
    let english = comments.filter { $0.language == .english } + comments.filter { $0.language != .english }
    for comment in english {
      for sentence in Tokenizer.sentences(of: comment.text) {
        let matcher = PhraseMatcher(sentence)
        if let row = ExampleVocabulary.labelNames.first(where: { matcher.first($0.phrase) != nil }) { return row.name }
      }
      if let label = self.name(in: comment.text), label.lowercased() != name.lowercased() { return label }
    }
    return nil
  }

  /// Whether a name says nothing: one letter, or two without a vowel.
  static func isTerse(_ name: String) -> Bool {
    guard name.count <= 2, !FieldVocabulary.tellingShortNames.contains(name.lowercased()) else { return false }
    return name.count == 1 || !name.lowercased().contains { "aeiou".contains($0) }
  }

  /// The name that a short text is, in camel case; nil when it is a sentence or no English.
  static func name(in comment: String) -> String? {
    let head = comment.prefix { !"(（,，;；:：.。".contains($0) }
    guard !head.contains(where: { $0 == "?" || $0 == "？" }) else { return nil }
    var words: [String] = []
    for part in head.split(whereSeparator: { $0 == " " || $0 == "/" || $0 == "-" || $0 == "\t" || $0 == "_" }) {
      let word = part.filter { $0.isLetter || $0.isNumber }
      guard word.allSatisfy(\.isASCII) else { return nil }
      words += FieldVocabulary.words(of: String(word))
    }
    guard let first = words.first, first.first?.isLetter ?? false, words.count <= 6,
      !words.contains(where: sentenceWords.contains)
    else { return nil }
    return first + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// Words that names do not have.
  private static let sentenceWords: Set<String> = [
    "is", "are", "was", "were", "will", "be", "if", "whether", "please", "must", "cannot", "returned", "that", "which",
  ]
}
