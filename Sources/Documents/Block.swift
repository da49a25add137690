import Diagnostics

/// A block of a page with its place.
public struct Block: Sendable {
  /// What the block is.
  public indirect enum Content: Sendable {
    case heading(Heading)
    case paragraph(Inline)
    case list([ListItem])
    case quote([Block])
    case table(Table)
    case code(CodeBlock)
  }

  /// What the block is.
  public var content: Content
  /// From its first to its last character.
  public var span: SourceSpan

  /// Creates a block.
  public init(_ content: Content, span: SourceSpan) {
    self.content = content
    self.span = span
  }

  /// Whether it is a heading.
  var isHeading: Bool {
    if case .heading = content { true } else { false }
  }
}

/// A heading.
public struct Heading: Sendable {
  /// The level, 1 to 6.
  public var level: Int
  /// The text without the anchor link.
  public var text: Inline
  /// The page that the anchor link points to, if there is a link.
  public var page: PageAddress?

  /// Creates a heading.
  public init(level: Int, text: Inline, page: PageAddress? = nil) {
    self.level = level
    self.text = text
    self.page = page
  }
}

/// One item of a list: its own blocks, nested lists among them.
public struct ListItem: Sendable {
  /// The blocks of the item.
  public var blocks: [Block]
  /// The item's place.
  public var span: SourceSpan

  /// Creates an item.
  public init(blocks: [Block], span: SourceSpan) {
    self.blocks = blocks
    self.span = span
  }
}

/// A table.
public struct Table: Sendable {
  /// The cells of the header row.
  public var header: [Cell]
  /// The other rows.
  public var rows: [Row]

  /// Creates a table.
  public init(header: [Cell], rows: [Row]) {
    self.header = header
    self.rows = rows
  }

  /// One row; it may have fewer or more cells than the header.
  public struct Row: Sendable {
    /// The cells.
    public var cells: [Cell]
    /// The row's place.
    public var span: SourceSpan

    /// Creates a row.
    public init(cells: [Cell], span: SourceSpan) {
      self.cells = cells
      self.span = span
    }
  }

  /// One cell.
  public struct Cell: Sendable {
    /// The text; a line break inside the cell is a newline.
    public var text: Inline
    /// The cell's place.
    public var span: SourceSpan

    /// Creates a cell.
    public init(text: Inline, span: SourceSpan) {
      self.text = text
      self.span = span
    }
  }
}

/// Preformatted text.
public struct CodeBlock: Sendable {
  /// The lines, each with the place of its first character.
  public var lines: [(text: String, position: SourcePosition)]

  /// Creates a code block.
  public init(lines: [(text: String, position: SourcePosition)]) {
    self.lines = lines
  }

  /// The lines joined by newlines.
  public var text: String { lines.map(\.text).joined(separator: "\n") }

  /// The place in the file of a place in `text`.
  public func position(of inner: SourcePosition) -> SourcePosition {
    guard inner.line >= 1, inner.line <= lines.count else { return lines.last?.position ?? inner }
    let start = lines[inner.line - 1].position
    return SourcePosition(line: start.line, column: start.column + inner.column - 1)
  }
}
