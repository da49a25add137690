import Documents

/// Which columns of a table of parameters hold what, whatever their order.
struct ParameterColumns {
  /// What a column holds, where its header tells.
  enum Kind { case name, type, requirement, location, example }

  private let type: Int
  private let requirement: Int
  private let example: Int?
  /// The columns of prose: description, limitation, remarks.
  private let descriptions: [Int]
  private let count: Int
  /// The words that stand for the headers of columns of bounds and defaults, by column.
  private let announcements: [Int: String]

  /// The columns of a header; nil when it is not that of a table of parameters.
  ///
  /// The name comes first. Where no header names the requirement, four columns have the usual order.
  init?(_ header: [String]) {
    // Rows are held against this, too, and the first cell of nearly all of them is a parameter's name.
    guard header.count >= 3, TableVocabulary.column(header[0]) == .name else { return nil }
    let kinds = header.map(TableVocabulary.column)
    guard let type = kinds.firstIndex(of: .type),
      let requirement = kinds.firstIndex(of: .requirement) ?? (kinds.count >= 4 && type == 1 ? 2 : nil)
    else { return nil }
    self.type = type
    self.requirement = requirement
    example = kinds.firstIndex(of: .example)
    count = header.count
    announcements = Dictionary(
      uniqueKeysWithValues: header.enumerated().compactMap { index, text in
        TableVocabulary.announcement(text).map { (index, $0) }
      })
    descriptions = kinds.indices.dropFirst().filter {
      $0 != type && $0 != requirement && kinds[$0] != .example && kinds[$0] != .location
    }
  }

  /// Whether the columns stand in the usual order: name, type, requirement, description, example.
  private var isUsual: Bool {
    type == 1 && requirement == 2 && descriptions.prefix(1) == [3] && (count <= 5 || descriptions.count == 1)
      && (count != 5 || example == 4)
  }

  /// The table with its columns in the usual order, and one column of prose.
  ///
  /// Rows that lost cells are left as they are: nobody knows which.
  func arranged(_ table: Table) -> Table {
    guard !isUsual else { return table }
    var result = table
    result.header = arranged(table.header)
    for index in table.rows.indices where table.rows[index].cells.count == count {
      result.rows[index].cells = arranged(table.rows[index].cells)
    }
    return result
  }

  private func arranged(_ cells: [Table.Cell]) -> [Table.Cell] {
    var prose = Table.Cell(text: Inline(), span: cells[descriptions.last ?? requirement].span)
    for column in descriptions where !Self.isBlank(cells[column]) {
      if !prose.text.isEmpty { prose.text.runs.append(Inline.Run("\n")) }
      prose.text.runs += runs(cells[column], column)
    }
    return [cells[0], cells[type], cells[requirement], prose] + (example.map { [cells[$0]] } ?? [])
  }

  /// What a cell says, its header included where that is a part of it: `Default: 20`, `[1, 100]`.
  private func runs(_ cell: Table.Cell, _ column: Int) -> [Inline.Run] {
    guard let word = announcements[column] else { return cell.text.runs }
    let bounds = cell.text.plain.split { "-~–".contains($0) || $0.isWhitespace }
    if word.isEmpty, bounds.count == 2, bounds.allSatisfy({ $0.allSatisfy(\.isNumber) }) {
      return [Inline.Run("[\(bounds[0]), \(bounds[1])]")]
    }
    return [Inline.Run(word)] + cell.text.runs
  }

  /// Whether a cell holds nothing, or a dash for nothing.
  private static func isBlank(_ cell: Table.Cell) -> Bool {
    cell.text.plain.allSatisfy { $0.isWhitespace || $0 == "-" || $0 == "–" }
  }
}
