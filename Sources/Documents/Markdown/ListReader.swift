import Diagnostics

/// The mark at the beginning of a list item.
enum ListMarker {
  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  /// How far a line that begins a list item is indented, or nil.
  static func indentation(of line: Line) -> Int? {
    length(of: line).map { _ in line.indentation }
  }

  /// Whether a line begins with `* `: a list however far it is indented, since no code begins so.
  static func isBullet(_ line: Line) -> Bool {
    line.text.drop { $0 == 0x20 }.starts(with: "* ".utf8)
  }

  /// How many bytes come before the text of a list item, or nil.
  static func length(of line: Line) -> Int? {
    var rest = line.text.drop { $0 == 0x20 }
    guard let mark = rest.popFirst() else { return nil }
    switch mark {
    case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "+"): break
    case digits:
      let others = rest.prefix { digits.contains($0) }
      guard others.count <= 2 else { return nil }
      rest = rest.dropFirst(others.count)
      guard rest.popFirst() == UInt8(ascii: ".") else { return nil }
    default: return nil
    }
    guard rest.popFirst() == 0x20 else { return nil }
    return line.text.count - rest.count
  }
}

/// Reads a list: items, nested lists, code inside items.
struct ListReader {
  let blocks: BlockReader
  private var depth = 0

  init(blocks: BlockReader) {
    self.blocks = blocks
  }

  private var lines: ArraySlice<Line> { blocks.lines }

  /// The items from `index` on that are indented by `indentation` blanks.
  mutating func items(at index: inout Int, indentation: Int) throws(BlockReader.TooDeep) -> [ListItem] {
    depth += 1
    defer { depth -= 1 }
    guard blocks.depth + depth <= BlockReader.nestingLimit else {
      throw BlockReader.TooDeep(line: lines[index].number)
    }
    var items: [ListItem] = []
    while index < lines.endIndex, let found = ListMarker.indentation(of: lines[index]), found >= indentation {
      let start = index
      let content = try item(at: &index, indentation: found)
      items.append(ListItem(blocks: content, span: blocks.span(start, index)))
      skipOneBlankLine(&index)
    }
    return items
  }

  private mutating func item(at index: inout Int, indentation: Int) throws(BlockReader.TooDeep) -> [Block] {
    let start = index
    let first = lines[index]
    var parts = [first.dropping(ListMarker.length(of: first) ?? 0).trimmed]
    index += 1
    while index < lines.endIndex, isContinuation(lines[index]) {
      parts.append(lines[index].trimmed)
      index += 1
    }
    var content = [
      Block(.paragraph(InlineParser.parse(Line.joined(parts))), span: blocks.span(start, index))
    ]
    while index < lines.endIndex {
      var next = index
      skipOneBlankLine(&next)
      guard next < lines.endIndex else { break }
      let line = lines[next]
      let begin = next
      if let nested = ListMarker.indentation(of: line), nested > indentation {
        content.append(
          Block(.list(try items(at: &next, indentation: nested)), span: blocks.span(begin, next)))
      } else if next > index, line.indentation >= indentation + 6 {
        content.append(
          Block(.code(blocks.code(at: &next, indentation: indentation + 6)), span: blocks.span(begin, next)))
      } else {
        break
      }
      index = next
    }
    return content
  }

  private func isContinuation(_ line: Line) -> Bool {
    !line.isBlank && ListMarker.indentation(of: line) == nil && !line.starts(with: UInt8(ascii: "#"))
      && !line.starts(with: UInt8(ascii: ">"))
  }

  /// One blank line, or a few that hold only blanks, may stand inside a list; two empty ones end it.
  private func skipOneBlankLine(_ index: inout Int) {
    var next = index
    var empty = 0
    while next < lines.endIndex, lines[next].isBlank, empty < 2 {
      if lines[next].isEmpty { empty += 1 }
      next += 1
    }
    if empty < 2 { index = next }
  }
}
