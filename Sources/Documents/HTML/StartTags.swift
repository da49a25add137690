/// The start tags of an HTML text in their order. libxml2 knows lines only; this finds the byte of an element.
struct StartTags {
  /// A start tag.
  struct Tag {
    /// The element's name in lower case, as libxml2 gives it.
    var name: String
    /// The name as the text spells it.
    var spelling: String
    /// The byte of its `<`.
    var offset: Int
    fileprivate var lines: ClosedRange<Int>
  }

  private var tags: [Tag] = []
  private var next = 0

  init(_ text: String) {
    var scanner = Scanner(bytes: Array(text.utf8))
    while let tag = scanner.tag() { tags.append(tag) }
  }

  /// The tag with which an element begins; elements must be asked for in the order of the document.
  ///
  /// Nil for elements that the parser added because their tags are left out.
  mutating func tag(of name: String, line: Int) -> Tag? {
    var index = next
    while index < tags.count, tags[index].lines.lowerBound <= line {
      if tags[index].lines.contains(line), tags[index].name == name {
        next = index + 1
        return tags[index]
      }
      index += 1
    }
    return nil
  }

  private struct Scanner {
    let bytes: [UInt8]
    var index = 0
    var line = 1

    init(bytes: [UInt8]) {
      self.bytes = bytes
    }

    /// The next start tag; comments and the text of scripts and styles hold none.
    mutating func tag() -> Tag? {
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: "<") {
          if starts(with: "<!--") {
            skip(behind: "-->")
            continue
          }
          if index + 1 < bytes.count, Self.isLetter(bytes[index + 1]) { return startTag() }
        }
        advance()
      }
      return nil
    }

    private mutating func startTag() -> Tag {
      let offset = index
      let first = line
      advance()
      let start = index
      while index < bytes.count, Self.isName(bytes[index]) { advance() }
      let spelling = String(decoding: bytes[start..<index], as: UTF8.self)
      let name = spelling.lowercased()
      var quote: UInt8?
      while index < bytes.count, quote != nil || bytes[index] != UInt8(ascii: ">") {
        if let open = quote {
          if bytes[index] == open { quote = nil }
        } else if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
          quote = bytes[index]
        }
        advance()
      }
      let lines = first...line
      if name == "script" { skip(behind: "</script") }
      if name == "style" { skip(behind: "</style") }
      return Tag(name: name, spelling: spelling, offset: offset, lines: lines)
    }

    private mutating func advance() {
      if bytes[index] == 0x0A { line += 1 }
      index += 1
    }

    private mutating func skip(behind text: StaticString) {
      while index < bytes.count, !starts(with: text) { advance() }
    }

    private func starts(with text: StaticString) -> Bool {
      let count = text.utf8CodeUnitCount
      guard index + count <= bytes.count else { return false }
      return text.withUTF8Buffer { $0.elementsEqual(bytes[index..<index + count]) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
    }

    private static func isName(_ byte: UInt8) -> Bool {
      isLetter(byte) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || byte == UInt8(ascii: "-")
    }
  }
}
