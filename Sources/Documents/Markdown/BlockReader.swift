import Diagnostics

/// Reads the blocks of crawled markdown, the output of html2text: uniform, and not CommonMark.
///
/// Code is indented by four blanks, lists end at two blank lines, cells may go on over several lines.
struct BlockReader {
  /// How deep quotes and lists may be nested.
  static let nestingLimit = 64

  let file: String
  let lines: ArraySlice<Line>
  let depth: Int

  /// Raised when quotes and lists are nested too deeply.
  struct TooDeep: Error {
    var line: Int
  }

  /// The blocks of the lines.
  func blocks() throws(TooDeep) -> [Block] {
    guard depth <= Self.nestingLimit else { throw TooDeep(line: lines.first?.number ?? 1) }
    var blocks: [Block] = []
    var index = lines.startIndex
    while index < lines.endIndex {
      let line = lines[index]
      if line.isBlank || isRule(line) {
        index += 1
        continue
      }
      let start = index
      let content = try block(at: &index)
      if let content { blocks.append(Block(content, span: span(start, index))) }
      if index == start { index += 1 }
    }
    return blocks
  }

  private func block(at index: inout Int) throws(TooDeep) -> Block.Content? {
    let line = lines[index]
    if Self.isHeading(line) { return heading(at: &index) }
    if line.starts(with: UInt8(ascii: ">")) { return try quote(at: &index) }
    if TableReader.isHeader(at: index, of: lines) {
      return .table(TableReader(file: file, lines: lines).table(at: &index))
    }
    if let indentation = ListMarker.indentation(of: line), indentation < 4 || ListMarker.isBullet(line) {
      var reader = ListReader(blocks: self)
      return .list(try reader.items(at: &index, indentation: indentation))
    }
    if let fence = CodeFence(line) { return .code(code(in: fence, at: &index)) }
    if line.indentation >= 4 { return .code(code(at: &index, indentation: 4)) }
    return paragraph(at: &index)
  }

  // MARK: - Kinds of blocks

  /// Whether a line is a heading, `# …`.
  static func isHeading(_ line: Line) -> Bool {
    guard line.starts(with: UInt8(ascii: "#")) else { return false }
    let marks = line.text.prefix { $0 == UInt8(ascii: "#") }
    return marks.count <= 6 && line.text.dropFirst(marks.count).first == 0x20
  }

  private func heading(at index: inout Int) -> Block.Content {
    let line = lines[index]
    let level = line.text.prefix { $0 == UInt8(ascii: "#") }.count
    var text = InlineParser.parse(HeadingMarks.removed(from: line.dropping(level).trimmed))
    let page = HeadingMarks.removeAnchor(from: &text)
    index += 1
    return .heading(Heading(level: level, text: text, page: page))
  }

  private func quote(at index: inout Int) throws(TooDeep) -> Block.Content? {
    let start = index
    var inner: [Line] = []
    while index < lines.endIndex, lines[index].starts(with: UInt8(ascii: ">")) {
      let rest = lines[index].dropping(1)
      inner.append(rest.starts(with: 0x20) ? rest.dropping(1) : rest)
      index += 1
    }
    let blocks = try BlockReader(file: file, lines: inner[...], depth: depth + 1).blocks()
    return blocks.isEmpty && index > start ? nil : .quote(blocks)
  }

  /// Code from `index` on: lines indented at least so far, and blank lines between them.
  func code(at index: inout Int, indentation: Int) -> CodeBlock {
    var collected: [(text: String, position: SourcePosition)] = []
    var end = index
    var cursor = index
    while cursor < lines.endIndex {
      let line = lines[cursor]
      if !line.isBlank, line.indentation < indentation { break }
      let content = line.isBlank ? line.dropping(line.text.count) : dropping(indentation, of: line)
      var text = content.text
      while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
      collected.append((text.string, SourcePosition(line: line.number, column: content.column)))
      cursor += 1
      if !line.isBlank { end = cursor }
    }
    collected.removeLast(cursor - end)
    index = end
    return CodeBlock(lines: collected)
  }

  /// Code between fences, or up to the end where nothing closes it.
  private func code(in fence: CodeFence, at index: inout Int) -> CodeBlock {
    var collected: [(text: String, position: SourcePosition)] = []
    index += 1
    while index < lines.endIndex, !fence.isClosed(by: lines[index]) {
      let line = dropping(min(fence.indentation, lines[index].indentation), of: lines[index])
      let text = String(decoding: line.text, as: UTF8.self)
      collected.append((text, SourcePosition(line: line.number, column: line.column)))
      index += 1
    }
    index = Swift.min(index + 1, lines.endIndex)
    return CodeBlock(lines: collected)
  }

  private func dropping(_ indentation: Int, of line: Line) -> Line {
    var width = 0
    var count = 0
    for byte in line.text {
      guard width < indentation else { break }
      width += byte == 0x09 ? 4 : 1
      count += 1
    }
    return line.dropping(count)
  }

  private func paragraph(at index: inout Int) -> Block.Content {
    var parts = [lines[index].trimmed]
    index += 1
    while index < lines.endIndex, continuesParagraph(at: index) {
      parts.append(lines[index].trimmed)
      index += 1
    }
    return .paragraph(InlineParser.parse(Line.joined(parts)))
  }

  private func continuesParagraph(at index: Int) -> Bool {
    let line = lines[index]
    return !line.isBlank && !Self.isHeading(line) && !line.starts(with: UInt8(ascii: ">"))
      && !TableReader.isHeader(at: index, of: lines) && !(ListMarker.indentation(of: line).map { $0 > 0 } ?? false)
      && !isRule(line) && CodeFence(line) == nil
  }

  /// `* * *`, a line between topics.
  private func isRule(_ line: Line) -> Bool {
    guard let first = line.text.first(where: { $0 > 0x20 }), first == UInt8(ascii: "*") || first == UInt8(ascii: "-")
    else { return false }
    let text = line.trimmed
    return Self.rules.contains { text.elementsEqual($0.utf8) }
  }

  private static let rules = ["* * *", "---", "***"]

  /// The place of the lines from `start` up to, not including, `end`.
  func span(_ start: Int, _ end: Int) -> SourceSpan {
    let first = lines[start]
    let last = lines[Swift.max(start, Swift.min(end, lines.endIndex) - 1)]
    return SourceSpan(
      file: file, start: SourcePosition(line: first.number, column: first.column),
      end: SourcePosition(line: last.number, column: Swift.max(1, last.column + last.length - 1)))
  }
}
