/// The title of an operation and the security type behind it.
struct OperationTitle {
  var text: String
  var security: String?

  /// Splits `Query Order (USER_DATA)`; only words of `securityTypes` count as a security type.
  init(_ heading: String, securityTypes: Set<String>) {
    var title = heading.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    title = String(title.map { $0 == "（" ? "(" : $0 == "）" ? ")" : $0 })
    if title.hasSuffix(")"), let open = title.lastIndex(of: "(") {
      let inner = title[title.index(after: open)...].dropLast().split(separator: "/").last.map(String.init) ?? ""
      if securityTypes.contains(inner) {
        security = inner
        title = String(title[..<open])
        while title.last?.isWhitespace ?? false { title.removeLast() }
      }
    }
    text = title
  }
}
