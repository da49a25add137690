/// The title of an operation and what stands behind it: the security type, and that it is deprecated.
struct OperationTitle {
  var text: String
  var security: String?
  var isDeprecated = false

  /// Splits `Query Order (USER_DATA)` and `New OCO - Deprecated (TRADE)`.
  ///
  /// Only words of `securityTypes` count as a security type, with whatever stands before a slash: `(../TRADE)`.
  init(_ heading: String, securityTypes: Set<String>) {
    var title = Substring(heading.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    if let inner = Self.remark(of: title),
      let word = inner.text.split(separator: "/").last.map(String.init), securityTypes.contains(word)
    {
      security = word
      title = Self.trimmed(inner.head)
    }
    if let inner = Self.remark(of: title), SecurityVocabulary.deprecated.contains(inner.text.lowercased()) {
      isDeprecated = true
      title = Self.trimmed(inner.head)
    } else if let dash = title.lastIndex(of: "-"),
      SecurityVocabulary.deprecated.contains(Self.trimmed(title[title.index(after: dash)...]).lowercased())
    {
      isDeprecated = true
      title = Self.trimmed(title[..<dash])
    }
    text = String(title)
    text = text.contains("（") ? String(text.map { $0 == "（" ? "(" : $0 == "）" ? ")" : $0 }) : text
  }

  /// The text in the parentheses at the end, of either width, and what stands before them.
  private static func remark(of title: Substring) -> (head: Substring, text: Substring)? {
    guard let last = title.last, last == ")" || last == "）",
      let open = title.lastIndex(where: { $0 == "(" || $0 == "（" })
    else { return nil }
    return (title[..<open], trimmed(title[title.index(after: open)...].dropLast()))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var result = text.drop(while: \.isWhitespace)
    while result.last?.isWhitespace ?? false { result.removeLast() }
    return result
  }
}
