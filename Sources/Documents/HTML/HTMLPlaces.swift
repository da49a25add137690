import Diagnostics

/// Tells where nodes of an HTML tree stand in the file that was read.
protocol HTMLPlaces {
  /// The place of an element.
  func span(of node: HTMLNode) -> SourceSpan

  /// Where the lines of preformatted text begin, the first of them inside `node`.
  func positions(ofLines lines: [Substring], in node: HTMLNode) -> [SourcePosition]
}

/// Places in the HTML text itself: where the start tags stand.
struct HTMLFilePlaces: HTMLPlaces {
  let file: String
  let table: LineTable

  init(file: String, text: String) {
    self.file = file
    table = LineTable(text)
  }

  func span(of node: HTMLNode) -> SourceSpan {
    SourceSpan(file: file, start: node.begin.map(table.position) ?? SourcePosition(line: node.line))
  }

  func positions(ofLines lines: [Substring], in node: HTMLNode) -> [SourcePosition] {
    let start = span(of: node).start
    return lines.indices.map { SourcePosition(line: start.line + $0, column: $0 == 0 ? start.column : 1) }
  }
}
