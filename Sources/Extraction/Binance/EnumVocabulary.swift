/// The words by which enum definitions are found, and the forms of their headings and values.
enum EnumVocabulary {
  /// Headings above all definitions of a page.
  private static let scopes = ["enum definition", "enums", "枚举定义", "枚举"]

  /// Whether a heading stands above definitions.
  static func isScope(_ heading: String) -> Bool {
    let text = heading.lowercased()
    return scopes.contains { text.hasPrefix($0) }
  }

  /// Words that are small in names such as `Immediate or Cancel`.
  static let smallWords: Set<String> = ["and", "by", "for", "in", "not", "of", "on", "or", "the", "til", "till", "to"]

  /// Marks between a value and its meaning.
  static let separators: Set<Character> = ["-", "–", "—", ":", "：", "/", "=", ">", ",", "，", "|"]
}

/// The heading of a definition: `Contract status (contractStatus, status):`.
struct EnumHeading {
  /// The heading without its parentheses and closing colon.
  var title: String
  /// The names of parameters and fields in the parentheses.
  var names: [String]

  init(_ heading: String) {
    var text = ""
    for scalar in heading.unicodeScalars where !["\u{200B}", "\u{FFFD}", "*"].contains(scalar) {
      switch scalar {
      case "（": text.append("(")
      case "）": text.append(")")
      case "：": text.append(":")
      case "，", "、", "/": text.append(scalar == "/" ? "/" : ",")
      default: text.unicodeScalars.append(scalar)
      }
    }
    text = text.trimmedBlanks
    if text.hasSuffix(":") { text = String(text.dropLast()).trimmedBlanks }
    names = []
    if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
      let inner = text[text.index(after: open)...].dropLast()
      names = inner.split { $0 == "," || $0 == "/" }.compactMap { Self.name(String($0).trimmedBlanks) }
      text = String(text[..<open]).trimmedBlanks
    }
    title = text
  }

  /// A name, alone or behind Chinese words.
  private static func name(_ text: String) -> String? {
    if Token.isIdentifier(text) { return text }
    guard text.unicodeScalars.contains(where: Tokenizer.isIdeograph) else { return nil }
    let last = String(text.suffix(while: { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }))
    return Token.isIdentifier(last) ? last : nil
  }

  /// The title as one word, `orderSide`; nil where it has no letters of the Latin alphabet.
  var camelCase: String? {
    let words = title.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
    guard let first = words.first, first.first?.isLetter ?? false else { return nil }
    let head = first.uppercased() == first ? first.lowercased() : first.prefix(1).lowercased() + first.dropFirst()
    return head
      + words.dropFirst().map {
        $0.prefix(1).uppercased() + ($0.uppercased() == $0 ? $0.dropFirst().lowercased() : String($0.dropFirst()))
      }
      .joined()
  }
}

extension String {
  /// The longest ending of which all characters fulfil a condition.
  func suffix(while isIn: (Character) -> Bool) -> Substring {
    var start = endIndex
    while start > startIndex, isIn(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
