/// The title of an operation and what stands behind it: the security type, and that it is deprecated.
struct OperationTitle {
  var text: String
  var security: String?
  /// A word in capitals that stands where a security type does and is none that is known: `Redeem (WITHDRAW)`.
  var unknownSecurity: String?
  var isDeprecated = false
  /// The kind of account that may call the operation: `Query Balance (For Master Account)`.
  var account: String?

  /// Splits `Query Order (USER_DATA)` and `New OCO - Deprecated (TRADE)`.
  ///
  /// Only words of `securityTypes` count as a security type, with whatever stands before a slash: `(../TRADE)`.
  init(_ heading: String, securityTypes: Set<String>) {
    var title = Substring(heading.words.joined(separator: " "))
    if let inner = Self.remark(of: title) ?? Self.ending(of: title),
      let type = Self.securityType(inner.text, securityTypes)
    {
      security = type
      title = inner.head.trimmedBlanks
    } else if let group = Self.group(in: title, securityTypes) {
      security = group.type
      title = Substring((group.head.trimmedBlanks + " " + group.tail).split(separator: " ").joined(separator: " "))
    }
    if let inner = Self.remark(of: title), SecurityVocabulary.deprecated.contains(inner.text.lowercased()) {
      isDeprecated = true
      title = inner.head.trimmedBlanks
    } else if let dash = title.lastIndex(of: "-"),
      SecurityVocabulary.deprecated.contains(title[title.index(after: dash)...].trimmedBlanks.lowercased())
    {
      isDeprecated = true
      title = title[..<dash].trimmedBlanks
    }
    if security == nil, let inner = Self.remark(of: title), Token(.word, String(inner.text)).isConstant,
      inner.text.count > 3, inner.text.allSatisfy({ $0.isUppercase || $0 == "_" })
    {
      unknownSecurity = String(inner.text)
      title = inner.head.trimmedBlanks
    }
    account = Self.remark(of: title).flatMap { AccountVocabulary.kind(ofRemark: $0.text) }
    text = String(title)
    text = text.contains("（") ? String(text.map { $0 == "（" ? "(" : $0 == "）" ? ")" : $0 }) : text
  }

  /// The security type that a remark consists of: `TRADE`, `../TRADE`, `USER_DATA, SIGNED`.
  ///
  /// Only what is no English word may stand in small letters: `user_data`.
  private static func securityType(_ remark: Substring, _ known: Set<String>) -> String? {
    let words = remark.split { $0 == "/" || $0 == "," || $0 == ";" || $0 == " " }.map {
      $0.contains("_") ? $0.uppercased() : String($0)
    }
    // `USER DATA`, `USERDATA`
    let letters = remark.filter(\.isLetter)
    if let type = known.first(where: { $0.contains("_") && $0.filter(\.isLetter) == letters }) { return type }
    if let last = words.last, remark.contains("/") { return known.contains(last) ? last : nil }
    guard words.allSatisfy({ known.contains($0) || SecurityVocabulary.further.contains($0) }) else { return nil }
    return words.first(where: known.contains)
  }

  /// The last security type in parentheses that something follows, and what stands around it:
  /// `Query Order (USER_DATA) (For Partner)`.
  private static func group(
    in title: Substring, _ known: Set<String>
  ) -> (head: Substring, type: String, tail: Substring)? {
    var rest = title
    while let close = rest.unicodeScalars.lastIndex(where: isClosing) {
      let end = title.unicodeScalars.index(after: close)
      if let inner = remark(of: title[..<end]), let type = securityType(inner.text, known) {
        let tail = title[end...]
        return (inner.head, type, tail.contains { $0.isLetter || $0.isNumber } ? tail : tail.prefix(0))
      }
      rest = title[..<close]
    }
    return nil
  }

  /// What stands behind the last dash, `Query Order - USER_DATA`, where it is one word in capitals.
  private static func ending(of title: Substring) -> (head: Substring, text: Substring)? {
    guard let dash = title.lastIndex(where: { $0 == "-" || $0 == "–" }) else { return nil }
    let text = title[title.index(after: dash)...].trimmedBlanks
    return Token(.word, String(text)).isConstant ? (title[..<dash], text) : nil
  }

  /// The text in the parentheses or brackets at the end, of either width, and what stands before them.
  private static func remark(of title: Substring) -> (head: Substring, text: Substring)? {
    guard let last = title.unicodeScalars.last, isClosing(last),
      let open = title.unicodeScalars.lastIndex(where: isOpening)
    else { return nil }
    return (title[..<open], title[title.index(after: open)...].dropLast().trimmedBlanks)
  }

  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "(" || scalar == "（" || scalar == "[" || scalar == "【"
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    scalar == ")" || scalar == "）" || scalar == "]" || scalar == "】"
  }
}
