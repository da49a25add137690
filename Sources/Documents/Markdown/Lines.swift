/// One line of a text with its number.
struct Line {
  /// The text without the newline.
  var text: Substring.UTF8View
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
  var trimmed: String {
    String(Substring(text).trimmingBlanks())
  }

  /// The number of characters, for the column of the end.
  var length: Int {
    func count(_ bytes: some Sequence<UInt8>) -> Int { bytes.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) } }
    return text.withContiguousStorageIfAvailable { count($0) } ?? count(text)
  }

  func starts(with byte: UInt8) -> Bool { text.first == byte }

  func pipeCount() -> Int {
    text.reduce(0) { $0 + ($1 == UInt8(ascii: "|") ? 1 : 0) }
  }

  /// The text after `count` characters of ASCII.
  func dropping(_ count: Int) -> Line {
    Line(text: text.dropFirst(count), number: number, column: column + count)
  }

  /// Cuts `text` into lines.
  static func split(_ text: String) -> [Line] {
    var lines: [Line] = []
    var number = 1
    let bytes = text.utf8
    var start = bytes.startIndex
    func add(upTo end: String.Index) {
      let part = bytes[start..<end]
      lines.append(Line(text: part.last == 0x0D ? part.dropLast() : part, number: number, column: 1))
      number += 1
    }
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      add(upTo: end)
      start = bytes.index(after: end)
    }
    add(upTo: bytes.endIndex)
    return lines
  }
}

extension Substring {
  /// The text without blanks, tabs and line ends at both ends.
  func trimmingBlanks() -> Substring {
    var result = self.utf8
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A }
    while let first = result.first, isBlank(first) { result = result.dropFirst() }
    while let last = result.last, isBlank(last) { result = result.dropLast() }
    return Substring(result)
  }
}
