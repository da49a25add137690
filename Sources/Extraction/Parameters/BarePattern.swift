/// A regular expression that stands in a text without backticks: `max 36 characters, ^[a-z]{1,36}$`.
enum BarePattern {
  /// The expression, and the text without it; nil where there is none.
  static func find(in text: String) -> (pattern: String, rest: String)? {
    guard let begin = text.firstRange(of: "^["), !isCode(text[..<begin.lowerBound]) else { return nil }
    let word = text[begin.lowerBound...].prefix { !$0.isWhitespace }
    guard let end = word.lastIndex(of: "$") else { return nil }
    let pattern = word[...end]
    return (String(pattern), text.replacing(pattern, with: "", maxReplacements: 1))
  }

  /// Whether a backtick in front of a place is still open.
  private static func isCode(_ text: Substring) -> Bool { text.utf8.count { $0 == UInt8(ascii: "`") } % 2 == 1 }
}
