/// Writes lines with their indentation; knows the width of a line and nothing of Swift.
public struct LineWriter {
  /// The widest line.
  public static let width = 120
  /// Columns of one level.
  public static let step = 2

  /// What was written.
  public private(set) var text = ""
  /// Columns before a line.
  public private(set) var indentation = 0

  /// Starts with nothing.
  public init() {}

  /// Writes one line; an empty one without spaces.
  public mutating func line(_ content: String) {
    if !content.isEmpty {
      text += String(repeating: " ", count: indentation)
      text += content
    }
    text += "\n"
  }

  /// Writes an empty line, never two in a row.
  public mutating func blank() {
    if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
  }

  /// Writes lines one level deeper.
  public mutating func indented(_ body: (inout LineWriter) -> Void) {
    indentation += Self.step
    body(&self)
    indentation -= Self.step
  }

  /// Whether a line with that content is not too wide.
  public func fits(_ content: String) -> Bool {
    indentation + content.count <= Self.width
  }

  /// Writes items separated by commas, as many on a line as fit; `last` follows the last one directly.
  mutating func fill(_ items: [String], last: String = "") {
    var current = ""
    var columns = indentation
    for (index, item) in items.enumerated() {
      let piece = item + (index == items.count - 1 ? last : ",")
      let length = piece.count
      if current.isEmpty || columns + 1 + length > Self.width {
        if !current.isEmpty { line(current) }
        current = piece
        columns = indentation + length
      } else {
        current += " "
        current += piece
        columns += 1 + length
      }
    }
    if !current.isEmpty { line(current) }
  }
}
