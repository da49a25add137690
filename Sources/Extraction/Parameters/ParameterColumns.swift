import Documents

/// Which columns of a table of parameters hold what, whatever their order.
struct ParameterColumns {
  /// What a column holds, where its header tells.
  enum Kind {
    case name, type, requirement, location, example
    /// The opposite of a requirement: whether a parameter may be left out.
    case leave
    /// The number of the row.
    case number
  }

  private let name: Int
  private let type: Int?
  private let requirement: Int?
  private let example: Int?
  /// Whether the column on requirement says what need not be sent.
  private let isInverse: Bool
  /// The columns of prose: description, limitation, remarks.
  private let descriptions: [Int]
  private let count: Int
  /// The words that stand for the headers of columns of bounds and defaults, by column.
  private let announcements: [Int: String]

  /// The columns of a header; nil when it is not that of a table of parameters.
  ///
  /// Where no header names the requirement, four columns have the usual order. A table of `parameters`, of which the section's heading says that it is one, may lack the types or the requirements.
  init?(_ header: [String], ofParameters: Bool = false) {
    // Rows are held against this, too, and the first cell of nearly all of them is a parameter's name.
    guard header.count >= 3 || ofParameters && header.count == 2, let first = TableVocabulary.column(header[0]),
      first != .example, first != .location
    else { return nil }
    let kinds = header.map(TableVocabulary.column)
    guard let name = kinds.firstIndex(of: .name) else { return nil }
    self.name = name
    type = kinds.firstIndex(of: .type)
    let stated = kinds.firstIndex(of: .requirement)
    let leave = stated == nil ? kinds.firstIndex(of: .leave) : nil
    isInverse = leave != nil
    requirement = stated ?? leave ?? (name == 0 && kinds.count >= 4 && type == 1 ? 2 : nil)
    guard type != nil && requirement != nil || ofParameters && (type != nil || requirement != nil) else { return nil }
    example = kinds.firstIndex(of: .example)
    count = header.count
    announcements = Dictionary(
      uniqueKeysWithValues: header.enumerated().compactMap { index, text in
        TableVocabulary.announcement(text).map { (index, $0) }
      })
    let (type, requirement) = (type, requirement)
    descriptions = kinds.indices.filter {
      $0 != name && $0 != type && $0 != requirement && kinds[$0] != .example && kinds[$0] != .location
        && kinds[$0] != .number
    }
  }

  /// Whether the columns stand in the usual order: name, type, requirement, description, example.
  private var isUsual: Bool {
    name == 0 && type == 1 && requirement == 2 && !isInverse && descriptions.prefix(1) == [3]
      && (count <= 5 || descriptions.count == 1)
      && (count != 5 || example == 4)
  }

  /// The table with its columns in the usual order, and one column of prose.
  ///
  /// Rows that lost cells are left as they are: nobody knows which. The line above a table without requirements may have
  /// the word for all of them.
  func arranged(_ table: Table, labelled label: String? = nil) -> Table {
    guard !isUsual else { return table }
    var result = table
    result.header = arranged(table.header)
    for index in table.rows.indices where table.rows[index].cells.count == count {
      result.rows[index].cells = arranged(table.rows[index].cells)
      if requirement == nil, let label, result.rows[index].cells[2].text.isEmpty {
        result.rows[index].cells[2].text = Inline([Inline.Run(label)])
      }
      if isInverse { invert(&result.rows[index].cells[2]) }
    }
    return result
  }

  private func arranged(_ cells: [Table.Cell]) -> [Table.Cell] {
    let end = cells[descriptions.last ?? requirement ?? type ?? 0].span
    var prose = Table.Cell(text: Inline(), span: end)
    for column in descriptions where !Self.isBlank(cells[column]) {
      if !prose.text.isEmpty { prose.text.runs.append(Inline.Run("\n")) }
      prose.text.runs += runs(cells[column], column)
    }
    let type = type.map { cells[$0] } ?? Self.type(of: cells[name])
    let requirement = requirement.map { cells[$0] } ?? Self.requirement(in: &prose)
    return [cells[name], type, requirement, prose] + (example.map { [cells[$0]] } ?? [])
  }

  /// Turns a word on leave into one on requirement: a parameter that is not optional is required.
  private func invert(_ cell: inout Table.Cell) {
    switch RequirementVocabulary.word(cell.text.plain) {
    case .yes: cell.text = Inline([Inline.Run("NO")])
    case .no: cell.text = Inline([Inline.Run("YES")])
    default: break
    }
  }

  /// The type of a parameter where the table has none: what everyone knows of it.
  private static func type(of name: Table.Cell) -> Table.Cell {
    let known = TableVocabulary.knownType(of: name.text.plain)
    return Table.Cell(text: Inline(known.map { [Inline.Run($0)] } ?? []), span: name.span)
  }

  /// The word on requirement with which a description begins, `Optional. …`, `(required) …`, taken out of it.
  private static func requirement(in prose: inout Table.Cell) -> Table.Cell {
    var cell = Table.Cell(text: Inline(), span: prose.span)
    guard let first = prose.text.runs.first, !first.isCode else { return cell }
    let isMark: (Character) -> Bool = { "().,;:（）。，；：".contains($0) || $0.isWhitespace }
    let word = first.text.drop(while: isMark).prefix { !isMark($0) }
    guard word.count > 1, RequirementVocabulary.word(String(word)) != nil else { return cell }
    cell.text = Inline([Inline.Run(String(word))])
    prose.text.runs[0].text = String(first.text[word.endIndex...].drop(while: isMark))
    return cell
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
