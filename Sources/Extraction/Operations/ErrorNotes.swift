import Specification

/// Finds error answers that stand inside a sentence: `{"code": -3045, "msg": "…"}`.
enum ErrorNotes {
  /// The error answers of a sentence.
  static func errors(in sentence: [Token]) -> [DocumentedError] {
    found(in: sentence).map(\.error)
  }

  /// The error answers among the examples, those inside of others too.
  static func errors(shownIn examples: [JSONNode]) -> [DocumentedError] {
    var errors: [DocumentedError] = []
    for example in examples { collect(example, into: &errors) }
    return errors
  }

  private static func collect(_ node: JSONNode, into errors: inout [DocumentedError]) {
    switch node.content {
    case .object(let members):
      if let error = error(members) { errors.append(error) }
      for member in members { collect(member.node, into: &errors) }
    case .array(let elements): for element in elements { collect(element, into: &errors) }
    default: break
    }
  }

  /// A negative code with its message.
  private static func error(_ members: [JSONNodeMember]) -> DocumentedError? {
    guard case .string(let message)? = members.first(where: { $0.name == "msg" })?.node.content, !message.isEmpty
    else { return nil }
    switch members.first(where: { $0.name == "code" })?.node.content {
    case .number(let text), .string(let text):
      return Int(text).flatMap { $0 < 0 ? DocumentedError(code: $0, message: message) : nil }
    default: return nil
    }
  }

  /// Stands where an error answer stood.
  static let mark = "\u{2}"

  /// The sentence without its error answers.
  static func removed(from sentence: [Token]) -> [Token] {
    var rest = sentence
    for (_, range) in found(in: sentence).reversed() { rest.replaceSubrange(range, with: [Token(.mark, mark)]) }
    return rest
  }

  private static func found(in sentence: [Token]) -> [(error: DocumentedError, range: Range<Int>)] {
    var found: [(error: DocumentedError, range: Range<Int>)] = []
    var index = 0
    while index < sentence.count {
      if sentence[index].kind == .code, sentence[index].text.hasPrefix("{") {
        let inner = Tokenizer.tokens(of: sentence[index].text)
        if let error = inner.indices.lazy.compactMap({ read(inner, at: $0)?.error }).first {
          found.append((error, index..<index + 1))
        }
      } else if let (error, end) = read(sentence, at: index) {
        found.append((error, index..<end))
        index = end
        continue
      }
      index += 1
    }
    return found
  }

  /// `"code": -1, "msg": "…"`, whatever the quotation marks.
  private static func read(_ tokens: [Token], at start: Int) -> (error: DocumentedError, end: Int)? {
    guard tokens[start].kind == .quoted, tokens[start].folded == "code" else { return nil }
    var index = start + 1
    func skip(_ mark: String) -> Bool {
      guard index < tokens.count, tokens[index].kind == .mark, tokens[index].text == mark else { return false }
      index += 1
      return true
    }
    guard skip(":"), skip("-"), index < tokens.count, let code = Int(tokens[index].text) else { return nil }
    index += 1
    guard skip(","), index < tokens.count, tokens[index].folded == "msg" else { return nil }
    index += 1
    guard skip(":"), index < tokens.count, tokens[index].kind == .quoted else { return nil }
    return (DocumentedError(code: -code, message: tokens[index].text), index + 1)
  }
}
