import Diagnostics

/// Reads tables whose cells may go on over several lines and whose rows may have a wrong number of cells.
struct TableReader {
  let file: String
  let lines: ArraySlice<Line>

  /// Whether a table begins at `index`: a row, and below it a line of dashes and pipes.
  static func isHeader(at index: Int, of lines: ArraySlice<Line>) -> Bool {
    guard index + 1 < lines.endIndex, lines[index].text.contains(UInt8(ascii: "|")) else { return false }
    return isSeparator(lines[index + 1])
  }

  static func isSeparator(_ line: Line) -> Bool {
    var dashes = 0
    var pipes = 0
    for byte in line.text {
      switch byte {
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: ":"), 0x20: break
      default: return false
      }
    }
    return dashes > 0 && pipes > 0
  }

  /// The table that begins at `index`; moves `index` behind it.
  func table(at index: inout Int) -> Table {
    // Pipes around the rows, too: the line of dashes has them even where cells are empty.
    let isFramed = lines[index + 1].starts(with: UInt8(ascii: "|"))
    let header = cells(lines[index], isFramed: isFramed)
    let columns = header.count
    let end = self.end(after: index + 2, columns: columns)
    var rows: [Table.Row] = []
    var cursor = index + 2
    while cursor < end, !Self.isHeader(at: cursor, of: lines) {
      let line = lines[cursor]
      if !line.isBlank {
        if line.pipeCount() == 0, !rows.isEmpty {
          append(line, to: &rows[rows.count - 1], columns: columns)
        } else {
          rows.append(Table.Row(cells: cells(line, isFramed: isFramed), span: span(line)))
        }
      }
      cursor += 1
    }
    index = cursor
    return Table(header: header, rows: rows)
  }

  /// A table goes on to its last full row before an empty line, and over the lines that follow directly.
  private func end(after start: Int, columns: Int) -> Int {
    var cursor = start
    var end = start
    while cursor < lines.endIndex, !lines[cursor].isEmpty, !lines[cursor].starts(with: UInt8(ascii: "#")) {
      cursor += 1
      let line = lines[cursor - 1]
      if line.pipeCount() >= Swift.max(1, columns - 2) { end = cursor }
    }
    while end < cursor, !lines[end].isBlank { end += 1 }
    return end
  }

  private func append(_ line: Line, to row: inout Table.Row, columns: Int) {
    let last = row.cells.count - 1
    let more = InlineParser.parse([UInt8(ascii: "\n")] + line.trimmed)
    row.cells[last].text.runs += more.runs
    row.cells[last].span = row.cells[last].span.through(span(line))
    row.span = row.span.through(span(line))
  }

  /// The cells of a row, without the pipes around a framed one.
  private func cells(_ line: Line, isFramed: Bool) -> [Table.Cell] {
    var cells = cells(line)
    guard isFramed, line.starts(with: UInt8(ascii: "|")) else { return cells }
    cells.removeFirst()
    if cells.count > 1, cells.last?.text.isEmpty ?? false { cells.removeLast() }
    return cells
  }

  private func cells(_ line: Line) -> [Table.Cell] {
    var cells: [Table.Cell] = []
    var start = line.text.startIndex
    var column = line.column
    var isCode = false
    func add(upTo end: Int) {
      let raw = line.text[start..<end]
      let leading = raw.prefix { $0 == 0x20 }.count
      let text = raw.trimmingBlanks()
      let first = SourcePosition(line: line.number, column: column + leading)
      let last = SourcePosition(
        line: line.number, column: Swift.max(first.column, first.column + text.scalarCount - 1))
      cells.append(Table.Cell(text: InlineParser.parse(text), span: SourceSpan(file: file, start: first, end: last)))
      column += raw.scalarCount + 1
    }
    for cursor in line.text.indices {
      let byte = line.text[cursor]
      if byte == UInt8(ascii: "`") { isCode.toggle() }
      if byte == UInt8(ascii: "|"), !isCode || !closesCode(line.text[cursor...]) {
        add(upTo: cursor)
        start = cursor + 1
        isCode = false
      }
    }
    add(upTo: line.text.endIndex)
    return cells
  }

  /// Whether the code that a backtick opened is closed before the next pipe but one.
  private func closesCode(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.dropFirst().contains(UInt8(ascii: "`"))
  }

  private func span(_ line: Line) -> SourceSpan {
    SourceSpan(
      file: file, start: SourcePosition(line: line.number, column: line.column),
      end: SourcePosition(line: line.number, column: Swift.max(1, line.column + line.length - 1)))
  }
}
