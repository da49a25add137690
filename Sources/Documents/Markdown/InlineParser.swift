/// Reads the inline marks of crawled markdown: code, bold, emphasis, links, backslash escapes.
struct InlineParser {
  private let bytes: [UInt8]
  private var index = 0
  private var runs: [Inline.Run] = []
  private var pending: [UInt8] = []
  private var isStrong = false
  private var isEmphasized = false
  private var marks = InlineMarks()
  private var backticksEnd = 0
  private let depth: Int

  /// How many links may stand in each other's text: an image in a link, and one more.
  private static let linkLimit = 3

  private init(_ text: ArraySlice<UInt8>, depth: Int) {
    bytes = Array(text)
    self.depth = depth
  }

  /// A text in UTF-8 with its marks interpreted.
  static func parse(_ text: ArraySlice<UInt8>) -> Inline { parse(text, depth: 0) }

  private static func parse(_ text: ArraySlice<UInt8>, depth: Int) -> Inline {
    guard text.contains(where: isMark) else { return Inline(text.isEmpty ? [] : [Inline.Run(text.string)]) }
    var parser = InlineParser(text, depth: depth)
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
      case UInt8(ascii: "_") where takeEmphasisMark(): index += 1
      case UInt8(ascii: "[") where takeLink(): continue
      case UInt8(ascii: "<") where takeAutolink() || takeBreak(): continue
      case UInt8(ascii: "&") where takeEntity(): continue
      default:
        let end = bytes[(index + 1)...].firstIndex(where: Self.isMark) ?? bytes.count
        pending += bytes[index..<end]
        index = end
      }
    }
    flush()
    return Inline(runs)
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    runs.append(Inline.Run(pending[...].string, isStrong: isStrong))
    pending.removeAll(keepingCapacity: true)
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

  /// Code between runs of backticks of one length; an unclosed run is text.
  private mutating func takeCode() -> Bool {
    if index >= backticksEnd {
      backticksEnd = bytes[index...].firstIndex { $0 != UInt8(ascii: "`") } ?? bytes.count
    }
    let open = backticksEnd
    guard let close = marks.nextBackticks(count: open - index, from: open, in: bytes) else { return false }
    flush()
    runs.append(Inline.Run(bytes[open..<close].string, isCode: true, isStrong: isStrong))
    index = close + open - index
    return true
  }

  /// Whether `_` begins or ends emphasis: at the edge of a word, with another one at its other end; any other belongs to
  /// a word.
  private mutating func takeEmphasisMark() -> Bool {
    if isEmphasized {
      guard endsEmphasis(at: index) else { return false }
      isEmphasized = false
      return true
    }
    let before = index > 0 ? bytes[index - 1] : 0x20
    guard !Self.isWord(before), index + 1 < bytes.count, bytes[index + 1] > 0x20, lastEmphasisEnd > index + 1 else {
      return false
    }
    isEmphasized = true
    return true
  }

  /// Whether `_` at a place may end emphasis: it stands behind something, and no word goes on behind it.
  private func endsEmphasis(at index: Int) -> Bool {
    guard index > 0, bytes[index] == UInt8(ascii: "_"), bytes[index - 1] > 0x20,
      bytes[index - 1] != UInt8(ascii: "\\")
    else { return false }
    return index + 1 == bytes.count || !Self.isWord(bytes[index + 1])
  }

  /// The last place where emphasis may end.
  private lazy var lastEmphasisEnd: Int = bytes.indices.last(where: endsEmphasis) ?? -1

  /// `[text](url "title")`; the title may hold escaped parentheses.
  private mutating func takeLink() -> Bool {
    guard depth < Self.linkLimit, let close = marks.closingBracket(of: index, in: bytes), close + 1 < bytes.count,
      bytes[close + 1] == UInt8(ascii: "(")
    else { return false }
    guard var end = marks.addressEnd(from: close + 2, in: bytes) else { return false }
    let url = bytes[close + 2..<end].string
    if bytes[end] == UInt8(ascii: " ") {
      guard starts(with: " \"", at: end), let quote = marks.titleEnd(from: end + 2, in: bytes) else { return false }
      end = quote + 1
    }
    let text = InlineParser.parse(bytes[index + 1..<close], depth: depth + 1)
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
    guard starts(with: "<http"), let close = marks.autolinkEnd(from: index, in: bytes),
      bytes[close] == UInt8(ascii: ">")
    else { return false }
    flush()
    let text = bytes[index + 1..<close].string
    runs.append(Inline.Run(text, isStrong: isStrong, link: text))
    index = close + 1
    return true
  }

  /// `<br>`, `<br/>` and `<br />`, a line break.
  private mutating func takeBreak() -> Bool {
    guard let tag = InlineEntities.breaks.first(where: { bytes[index...].starts(with: $0) }) else { return false }
    pending.append(UInt8(ascii: "\n"))
    index += tag.count
    return true
  }

  /// A character that is written by its name, `&lt;`.
  private mutating func takeEntity() -> Bool {
    guard let entity = InlineEntities.characters.first(where: { bytes[index...].starts(with: $0.name) }) else {
      return false
    }
    pending += entity.text
    index += entity.name.count
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
