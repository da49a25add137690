import Diagnostics

/// Moves over the bytes of a JSON text and knows line and column.
struct JSONScanner {
  enum CommentMark { case slashes, hash, block }

  let bytes: [UInt8]
  private(set) var index = 0
  private var line = 1
  private var column = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { index >= bytes.count }

  var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Line and column of the next byte; the column counts characters (scalars).
  var position: SourcePosition { SourcePosition(line: line, column: column) }

  mutating func advance() {
    let byte = bytes[index]
    if byte == UInt8(ascii: "\n") {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
    index += 1
  }

  mutating func advance(_ count: Int) {
    for _ in 0..<count { advance() }
  }

  func starts(with text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    return text.withUTF8Buffer { buffer in
      for offset in 0..<count where bytes[index + offset] != buffer[offset] { return false }
      return true
    }
  }

  mutating func skip(_ text: StaticString) -> Bool {
    guard starts(with: text) else { return false }
    advance(text.utf8CodeUnitCount)
    return true
  }

  /// Skips white space, the no-break and the ideographic space among it.
  mutating func skipSpace() {
    while let byte = peek {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: advance()
      case 0xC2 where starts(with: "\u{A0}"): advance(2)
      case 0xE3 where starts(with: "\u{3000}"): advance(3)
      case 0xE2 where starts(with: "\u{200B}"): advance(3)
      default: return
      }
    }
  }

  /// A comment that begins here, without its marks and outer blanks.
  mutating func takeComment() -> (text: String, mark: CommentMark)? {
    let mark: CommentMark
    if skip("//") {
      mark = .slashes
    } else if skip("#") {
      mark = .hash
    } else if skip("/*") {
      mark = .block
    } else {
      return nil
    }
    let start = index
    var end = index
    while let byte = peek {
      if mark == .block {
        if starts(with: "*/") { break }
      } else if byte == UInt8(ascii: "\n") {
        break
      }
      advance()
      end = index
    }
    if mark == .block { _ = skip("*/") }
    var text = Substring(String(decoding: bytes[start..<end], as: UTF8.self))
    while let first = text.first, first == " " || first == "\t" || first == "/" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" || last == "\r" { text.removeLast() }
    return (String(text), mark)
  }

  /// The bytes up to the next white space, punctuation or comment.
  mutating func takeWord() -> String {
    let start = index
    while let byte = peek, isWordByte(byte) { advance() }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","),
      UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
      false
    case UInt8(ascii: "/"): !starts(with: "//")
    case 0xEF: !starts(with: "，") && !starts(with: "：")
    case 0xE2: !starts(with: "“") && !starts(with: "”") && !starts(with: "\u{200B}")
    case 0xC2: !starts(with: "\u{A0}")
    default: true
    }
  }
}
