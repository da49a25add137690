import Diagnostics
import Documents

/// A table of budgets: a row for each, with its size and its interval in a column of their own or in one cell.
struct LimitTable {
  private let table: Table
  /// The columns of which every cell is a number, and a length of time or its unit, alone.
  private let size: Int?
  private let interval: Int?

  init(_ table: Table) {
    self.table = table
    let columns = table.header.indices.filter { column in
      !table.rows.isEmpty && table.rows.allSatisfy { column < $0.cells.count }
    }
    func cells(_ column: Int) -> [String] { table.rows.map { $0.cells[column].text.plain } }
    interval = columns.first { column in cells(column).allSatisfy { Self.interval($0) != nil } }
    size = columns.first { column in
      let header = table.header[column].text.plain.lowercased()
      return LimitVocabulary.sizeColumns.contains(where: header.contains)
        && cells(column).allSatisfy { Self.number($0) != nil }
    }
  }

  /// What each row states, as a sentence: `a limit of 2400 per 1 minute, REQUEST_WEIGHT, Counted by IP`.
  var statements: [(text: String, span: SourceSpan)] {
    table.rows.compactMap { row in
      let others = zip(table.header, row.cells).enumerated().filter { $0.offset != size && $0.offset != interval }
      let rest = others.map { "\($0.element.0.text.plain) \($0.element.1.text.plain)" }
      guard let size, size < row.cells.count, let number = Self.number(row.cells[size].text.plain) else {
        return ("limit , " + rest.joined(separator: " , "), row.span)
      }
      let column = table.header[size].text.plain
      let span = interval.flatMap { Self.interval(row.cells[$0].text.plain) } ?? Self.interval(column)
      return span.map { (["limit \(number) per \($0)"] + rest).joined(separator: " , ") }.map { ($0, row.span) }
    }
  }

  /// Rows of which the size has no interval.
  var unread: [SourceSpan] {
    guard let size, interval == nil, Self.interval(table.header[size].text.plain) == nil else { return [] }
    return table.rows.map(\.span)
  }

  private static func number(_ cell: String) -> Int? { Int(cell.filter { $0 != "," && !$0.isWhitespace }) }

  /// The length of time that a text ends with, in words: `1 minute` for `Minute`, `per 1 minute` and `Limit (1 min)`.
  private static func interval(_ text: String) -> String? {
    let tokens = Tokenizer.tokens(of: text.lowercased()).filter { $0.kind != .mark }
    guard tokens.count(where: \.isNumber) < 2 else { return nil }
    for start in tokens.indices {
      if let (span, end) = StatedSpan.read(tokens, at: start), end == tokens.count { return span.words }
    }
    guard let last = tokens.last, let unit = TimeVocabulary.units[last.word] else { return nil }
    return "1 \(unit.rawValue)"
  }
}
