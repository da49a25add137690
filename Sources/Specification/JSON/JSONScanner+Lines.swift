/// What stands on the rest of a line: texts that lack their closing quote, and words that are no JSON.
extension JSONScanner {
  /// Whether a quote stands here that nothing closes on its line.
  var isUnclosedQuote: Bool {
    guard peek == UInt8(ascii: "\"") else { return false }
    var place = index + 1
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "\"") { return false }
      if bytes[place] == UInt8(ascii: "\n") { return true }
      place += 1
    }
    return false
  }

  /// Whether a bracket stands here, and behind it the name of a member with its colon.
  var isBracketAroundMembers: Bool {
    guard peek == UInt8(ascii: "[") else { return false }
    var place = index + 1
    func skipSpace() {
      while place < bytes.count {
        if isText("//", at: place) {
          place = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        } else if bytes[place] <= 0x20 {
          place += 1
        } else {
          return
        }
      }
    }
    skipSpace()
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return false }
    place += 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      guard bytes[place] != UInt8(ascii: "\n"), bytes[place] != UInt8(ascii: "\\") else { return false }
      place += 1
    }
    place += 1
    skipSpace()
    return place < bytes.count && bytes[place] == UInt8(ascii: ":")
  }

  /// The text behind a quote that is not closed: up to the end of the line, without a comma there and a comment.
  mutating func takeUnclosedText() -> String {
    advance()
    var end = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    if let comment = (index..<end).first(where: { isComment(at: $0) }) { end = comment }
    while end > index, Self.isBlank(bytes[end - 1]) { end -= 1 }
    if end > index, bytes[end - 1] == UInt8(ascii: ",") { end -= 1 }
    let text = String(decoding: bytes[index..<end], as: UTF8.self)
    advance(end - index)
    return text
  }

  /// Words behind a value up to a comma, a bracket, a comment or the end of the line; nil when there are none, and when
  /// they may be values or members of their own.
  mutating func takeTail() -> String? {
    var end = index
    while end < bytes.count, Self.isBlank(bytes[end]) { end += 1 }
    guard end < bytes.count, !endsTail(at: end) else { return nil }
    while end < bytes.count, !endsTail(at: end) {
      switch bytes[end] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): return nil
      case UInt8(ascii: ":") where !isBetweenDigits(end): return nil
      case 0xEF where isText("：", at: end): return nil
      case 0xE2 where isText("“", at: end) || isText("”", at: end): return nil
      default: end += 1
      }
    }
    let text = String(decoding: bytes[index..<end], as: UTF8.self).trimmedOfBlanks
    guard !text.isEmpty, !["true", "false", "null"].contains(text) else { return nil }
    let isNumber = ("0"..."9").contains(text.unicodeScalars.first { $0 != "-" } ?? "0")
    guard isNumber ? text.contains(":") : text.contains(where: \.isLetter) else { return nil }
    advance(end - index)
    return text
  }

  /// Words up to the end of the line that are no member: no quote, colon or bracket stands among them. Nil where none do.
  mutating func takeStrayWords() -> String? {
    guard let first = peek, first >= 0x80 || first == UInt8(ascii: "(") || first == UInt8(ascii: "/") || isLetter(first)
    else { return nil }
    let end = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let marks: [UInt8] = Array("\":{}[]'`".utf8)
    guard !bytes[index..<end].contains(where: marks.contains), end < bytes.count,
      !(index..<end).contains(where: { isText("：", at: $0) || isText("“", at: $0) || isText("”", at: $0) })
    else { return nil }
    let text = String(decoding: bytes[index..<end], as: UTF8.self).trimmedOfBlanks
    guard text.contains(where: \.isLetter) else { return nil }
    advance(end - index)
    return text
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
  }

  /// The digits behind a comma that go on with a number, `1,000`; nil where none do.
  mutating func takeThousands() -> String? {
    guard peek == UInt8(ascii: ","), index + 3 < bytes.count else { return nil }
    let digits = bytes[index + 1...index + 3]
    guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
    if index + 4 < bytes.count {
      let next = bytes[index + 4]
      guard next <= 0x20 || next == UInt8(ascii: ",") || next == UInt8(ascii: "}") || next == UInt8(ascii: "/") else {
        return nil
      }
    }
    advance(4)
    return String(decoding: digits, as: UTF8.self)
  }

  /// A text that is an object whose quotes are not escaped, `"{"a": 1}"`; nil where none stands here.
  mutating func takeUnescapedJSON() -> String? {
    guard starts(with: "\"{\"") || starts(with: "\"[{\"") else { return nil }
    let begin = index + (starts(with: "\"{") ? 3 : 4)
    guard begin < bytes.count, isLetter(bytes[begin]) else { return nil }
    let end = bytes[begin...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let close = (begin..<end).first { place in
      guard bytes[place] == UInt8(ascii: "\""), [UInt8(ascii: "}"), UInt8(ascii: "]")].contains(bytes[place - 1]) else {
        return false
      }
      let behind = bytes[(place + 1)..<end].first { !Self.isBlank($0) }
      return behind.map { [UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "/")].contains($0) } ?? true
    }
    guard let close else { return nil }
    let text = String(decoding: bytes[(index + 1)..<close], as: UTF8.self)
    advance(close + 1 - index)
    return text
  }

  private func endsTail(at place: Int) -> Bool {
    switch bytes[place] {
    case UInt8(ascii: "\n"), UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["),
      UInt8(ascii: "]"):
      true
    case 0xEF: isText("，", at: place)
    case 0xE2: isText("…", at: place)
    case UInt8(ascii: "."): isText("...", at: place)
    default: isComment(at: place)
    }
  }

  private func isComment(at place: Int) -> Bool {
    isText("//", at: place) && (place == 0 || bytes[place - 1] != UInt8(ascii: ":"))
      || isText("/*", at: place) || bytes[place] == UInt8(ascii: "#")
  }

  private func isBetweenDigits(_ place: Int) -> Bool {
    guard place > 0, place + 1 < bytes.count else { return false }
    return [bytes[place - 1], bytes[place + 1]].allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private func isText(_ text: StaticString, at place: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    return text.withUTF8Buffer { buffer in
      (0..<count).allSatisfy { bytes[place + $0] == buffer[$0] }
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}

extension String {
  /// The text without blanks at both ends, the no-break space among them.
  var trimmedOfBlanks: String {
    let isBlank: (Character) -> Bool = { $0.isWhitespace }
    return String(String(drop(while: isBlank).reversed()).drop(while: isBlank).reversed())
  }
}
