/// One line of a text with its number.
struct Line {
  /// The text without the newline, as UTF-8.
  var text: ArraySlice<UInt8>
  /// Line number, from 1.
  var number: Int
  /// Column of the first character of `text`, from 1; more than 1 inside a quote.
  var column: Int

  /// Whether there is nothing at all on the line.
  var isEmpty: Bool { text.isEmpty }

  /// Whether there is nothing but blanks on the line.
  var isBlank: Bool { text.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }

  /// How many blanks the line begins with; a tab counts as four.
  var indentation: Int {
    var count = 0
    for byte in text {
      if byte == 0x20 {
        count += 1
      } else if byte == 0x09 {
        count += 4
      } else {
        break
      }
    }
    return count
  }

  /// The text without blanks at both ends.
  var trimmed: ArraySlice<UInt8> { text.trimmingBlanks() }

  /// The number of characters, for the column of the end.
  var length: Int { text.scalarCount }

  func starts(with byte: UInt8) -> Bool { text.first == byte }

  func pipeCount() -> Int {
    text.reduce(0) { $0 + ($1 == UInt8(ascii: "|") ? 1 : 0) }
  }

  /// The text after `count` characters of ASCII.
  func dropping(_ count: Int) -> Line {
    Line(text: text.dropFirst(count), number: number, column: column + count)
  }

  /// Cuts a text in UTF-8 into lines.
  static func split(_ bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    lines.reserveCapacity(bytes.count { $0 == UInt8(ascii: "\n") } + 1)
    var start = 0
    func add(upTo end: Int) {
      let part = bytes[start..<end]
      lines.append(Line(text: part.last == 0x0D ? part.dropLast() : part, number: lines.count + 1, column: 1))
    }
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      add(upTo: index)
      start = index + 1
    }
    add(upTo: bytes.count)
    return lines
  }

  /// The text of several lines, newlines between them.
  static func joined(_ texts: [ArraySlice<UInt8>]) -> ArraySlice<UInt8> {
    guard texts.count != 1 else { return texts[0] }
    return Array(texts.joined(separator: CollectionOfOne(UInt8(ascii: "\n"))))[...]
  }
}

extension ArraySlice<UInt8> {
  /// The text that the bytes are in UTF-8.
  var string: String { String(decoding: self, as: UTF8.self) }

  /// The number of Unicode scalars that the bytes are in UTF-8.
  var scalarCount: Int { reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) } }

  /// The text without blanks, tabs and line ends at both ends.
  func trimmingBlanks() -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A }
    var (start, end) = (startIndex, endIndex)
    while start < end, isBlank(self[start]) { start += 1 }
    while end > start, isBlank(self[end - 1]) { end -= 1 }
    return self[start..<end]
  }
}
