/// What stands behind the text of a heading and is no part of it: closing marks, an identifier, a link to itself.
enum HeadingMarks {
  /// The texts of links that lead to the heading that they stand behind.
  private static let anchors: Set<String> = ["", "\u{200B}", "#", "¶", "§", "🔗"]

  /// The text of a heading without an identifier, `{#weight}`, and without the marks that close it, `## Weight ##`.
  static func removed(from text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let last = text.last, last == UInt8(ascii: "#") || last == UInt8(ascii: "}") else { return text }
    if last == UInt8(ascii: "}") {
      guard let open = text.lastIndex(of: UInt8(ascii: "{")), text.dropFirst(open + 1 - text.startIndex).first == 0x23
      else { return text }
      return text[..<open].trimmingBlanks()
    }
    let marks = text.reversed().prefix { $0 == UInt8(ascii: "#") }.count
    let rest = text.dropLast(marks)
    return rest.last == 0x20 ? rest.trimmingBlanks() : text
  }

  /// Takes a link of the heading to itself from its text; the page that it leads to, where it names one.
  static func removeAnchor(from text: inout Inline) -> PageAddress? {
    guard let last = text.runs.last, let link = last.link, anchors.contains(last.text) else { return nil }
    text.runs.removeLast()
    return PageAddress(url: link)
  }
}
