import Documents
import Specification

/// Finds the sentences that give the operation the parameters of another one, in addition to those of the table or as the
/// same ones, and that give the elements of its list the rules of another one.
enum InheritanceReader {
  private static let phrases = [
    "in addition to all? the? parameters ... <value>", "除 了? <value> 的? 所有 参数", "除 了? <value> 的? 全部 参数",
    "similar to <value> ... same parameters", "similar to <word> ... same parameters",
    // Parameters of the same names, which another one decides to demand.
    "similar to <value> ... mandatory|required ... determined|depend|depends", "如同|类似 <value> , ... 强制|必填|必需 参数 取决 于",
    "如同|类似 <value> , ... 强制|必填|必需 参数 由 ... 决定",
  ].map { Phrase($0) }

  /// Parts of words, whatever their first letter, without which no phrase matches: most texts need no closer look.
  private static let cues = ["ddition to", "imilar to", "除", "如同", "类似"]

  /// The request whose parameters are taken over, `POST /api/v3/order`; nil when there is none.
  ///
  /// A name alone is the last part of a path beside that of `own`: `klines` beside `/api/v3/uiKlines`.
  static func request(in sections: [OperationSection], own: RequestLine) -> String? {
    for (text, _) in NoteReader.texts(sections.flatMap(\.blocks)) where cues.contains(where: text.contains) {
      for sentence in Tokenizer.sentences(of: text) {
        guard let match = PhraseMatcher(sentence).first(of: phrases) else { continue }
        let parts = match.text(0).split(separator: " ").map(String.init)
        if parts.count == 2, HTTPMethod(rawValue: parts[0]) != nil, parts[1].hasPrefix("/") {
          return parts.joined(separator: " ")
        }
        let folder = own.path.split(separator: "/").dropLast().map { "/" + $0 }.joined()
        let other = RequestLine(method: own.method, path: "\(folder)/\(match.text(0))", oddity: nil, span: own.span)
        if parts.count == 1, Token.isIdentifier(parts[0]), other.path != own.path { return other.request }
      }
    }
    return nil
  }

  private static let elementRules = [
    "rules are same with|as|like <value> $", "rules are same with|as|like <word> <word> $",
    "same rules as|with|like <value> $",
  ].map { Phrase($0) }

  /// The title of the operation whose rules the elements of a list keep; nil when there is none.
  static func elementRules(in sections: [OperationSection]) -> String? {
    for (text, _) in NoteReader.texts(sections.flatMap(\.blocks)) where text.contains("ules") {
      for sentence in Tokenizer.sentences(of: text) {
        guard let match = PhraseMatcher(sentence).first(of: elementRules) else { continue }
        return match.captures.joined().map(\.text).joined(separator: " ")
      }
    }
    return nil
  }
}
