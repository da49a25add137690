/// A place in a text: line and column, both from 1, the column in characters.
public struct SourcePosition: Sendable, Hashable, Comparable {
  /// Line, from 1.
  public var line: Int
  /// Column in characters, from 1.
  public var column: Int

  /// Creates a position.
  public init(line: Int, column: Int = 1) {
    self.line = line
    self.column = column
  }

  /// Orders by line, then column.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A range of a file, from the first character to the last one.
public struct SourceSpan: Sendable, Hashable {
  /// The file as the user named it.
  public var file: String
  /// The first character.
  public var start: SourcePosition
  /// The last character.
  public var end: SourcePosition

  /// Creates a span; one without an end is a point.
  public init(file: String, start: SourcePosition, end: SourcePosition? = nil) {
    self.file = file
    self.start = start
    self.end = end ?? start
  }

  /// Creates the span of a file or folder as a whole, in which no place is meant.
  public init(whole file: String) {
    self.init(file: file, start: SourcePosition(line: 0, column: 0))
  }

  /// Whether a file or folder as a whole is meant.
  public var isWhole: Bool { start.line == 0 }

  /// The span from the start of this one to the end of `other`.
  public func through(_ other: SourceSpan) -> SourceSpan {
    SourceSpan(file: file, start: start, end: max(end, other.end))
  }

  /// A point `lines` further down, at `column`.
  public func point(line: Int, column: Int) -> SourceSpan {
    SourceSpan(file: file, start: SourcePosition(line: line, column: column))
  }
}
