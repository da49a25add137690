import Documents
import Specification

/// Finds the sentence that adds all parameters of another operation to those of the table.
enum InheritanceReader {
  private static let phrases = [
    "in addition to all? the? parameters ... <value>", "除 了? <value> 的? 所有 参数", "除 了? <value> 的? 全部 参数",
  ].map { Phrase($0) }

  /// The request whose parameters are taken over, `POST /api/v3/order`; nil when there is none.
  static func request(in sections: [OperationSection]) -> String? {
    for (text, _) in NoteReader.texts(sections.flatMap(\.blocks)) {
      for sentence in Tokenizer.sentences(of: text) {
        let matcher = PhraseMatcher(sentence)
        guard let match = matcher.first(of: phrases) else { continue }
        let parts = match.text(0).split(separator: " ")
        if parts.count == 2, HTTPMethod(rawValue: String(parts[0])) != nil, parts[1].hasPrefix("/") {
          return parts.joined(separator: " ")
        }
      }
    }
    return nil
  }
}
