/// Reads the inline marks of crawled markdown: code, bold, emphasis, links, backslash escapes.
struct InlineParser {
  private let bytes: [UInt8]
  private var index = 0
  private var runs: [Inline.Run] = []
  private var pending: [UInt8] = []
  private var isStrong = false

  private init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The text of `text` with its marks interpreted.
  static func parse(_ text: String) -> Inline {
    guard text.utf8.contains(where: isMark) else { return Inline(text.isEmpty ? [] : [Inline.Run(text)]) }
    var parser = InlineParser(text)
    return parser.parse()
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "\\"),
      UInt8(ascii: "<"), UInt8(ascii: "&"):
      true
    default: false
    }
  }

  private mutating func parse() -> Inline {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\") where index + 1 < bytes.count && Self.isPunctuation(bytes[index + 1]):
        pending.append(bytes[index + 1])
        index += 2
      case UInt8(ascii: "`") where takeCode(): continue
      case UInt8(ascii: "*") where starts(with: "**"):
        flush()
        isStrong.toggle()
        index += 2
      case UInt8(ascii: "_") where isEmphasisMark(): index += 1
      case UInt8(ascii: "[") where takeLink(): continue
      case UInt8(ascii: "<") where takeAutolink(): continue
      default:
        pending.append(bytes[index])
        index += 1
      }
    }
    flush()
    return Inline(runs)
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    runs.append(Inline.Run(String(decoding: pending, as: UTF8.self), isStrong: isStrong))
    pending = []
  }

  private func starts(with text: StaticString, at start: Int? = nil) -> Bool {
    let start = start ?? index
    let count = text.utf8CodeUnitCount
    guard start + count <= bytes.count else { return false }
    return text.withUTF8Buffer { buffer in
      for offset in 0..<count where bytes[start + offset] != buffer[offset] { return false }
      return true
    }
  }

  private func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    var position = start
    while position < bytes.count {
      if bytes[position] == byte { return position }
      position += 1
    }
    return nil
  }

  /// Code between runs of backticks of one length; an unclosed run is text.
  private mutating func takeCode() -> Bool {
    var open = index
    while open < bytes.count, bytes[open] == UInt8(ascii: "`") { open += 1 }
    let length = open - index
    var position = open
    while let start = firstIndex(of: UInt8(ascii: "`"), from: position) {
      var end = start
      while end < bytes.count, bytes[end] == UInt8(ascii: "`") { end += 1 }
      if end - start == length {
        flush()
        runs.append(
          Inline.Run(String(decoding: bytes[open..<start], as: UTF8.self), isCode: true, isStrong: isStrong))
        index = end
        return true
      }
      position = end
    }
    return false
  }

  /// `_` at the edge of a word is emphasis, inside one it belongs to it.
  private func isEmphasisMark() -> Bool {
    let before = index > 0 ? bytes[index - 1] : 0x20
    let after = index + 1 < bytes.count ? bytes[index + 1] : 0x20
    return !Self.isWord(before) || !Self.isWord(after)
  }

  /// `[text](url "title")`; the title may hold escaped parentheses.
  private mutating func takeLink() -> Bool {
    var depth = 0
    var close = index
    while close < bytes.count {
      if bytes[close] == UInt8(ascii: "\\") {
        close += 2
        continue
      }
      if bytes[close] == UInt8(ascii: "[") { depth += 1 }
      if bytes[close] == UInt8(ascii: "]") {
        depth -= 1
        if depth == 0 { break }
      }
      close += 1
    }
    guard close + 1 < bytes.count, bytes[close + 1] == UInt8(ascii: "(") else { return false }
    var end = close + 2
    while end < bytes.count, bytes[end] != UInt8(ascii: " "), bytes[end] != UInt8(ascii: ")") { end += 1 }
    let url = String(decoding: bytes[close + 2..<end], as: UTF8.self)
    if end < bytes.count, bytes[end] == UInt8(ascii: " ") {
      guard starts(with: " \"", at: end) else { return false }
      end += 2
      while end < bytes.count, !starts(with: "\")", at: end) { end += 1 }
      end += 1
    }
    guard end < bytes.count else { return false }
    let text = InlineParser.parse(String(decoding: bytes[index + 1..<close], as: UTF8.self))
    flush()
    if text.runs.isEmpty {
      runs.append(Inline.Run("", isStrong: isStrong, link: url))
    }
    for run in text.runs {
      runs.append(Inline.Run(run.text, isCode: run.isCode, isStrong: isStrong || run.isStrong, link: url))
    }
    index = end + 1
    return true
  }

  /// `<https://…>`; anything else between angle brackets is text, such as `<symbol>`.
  private mutating func takeAutolink() -> Bool {
    guard starts(with: "<http"), let close = firstIndex(of: UInt8(ascii: ">"), from: index) else { return false }
    let url = bytes[index + 1..<close]
    guard !url.contains(0x20) else { return false }
    flush()
    let text = String(decoding: url, as: UTF8.self)
    runs.append(Inline.Run(text, isStrong: isStrong, link: text))
    index = close + 1
    return true
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !isWord(byte) || byte == UInt8(ascii: "_")
  }
}
