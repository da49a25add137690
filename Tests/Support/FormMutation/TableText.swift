import Documents
import Mutilation

/// A table of parameters as text: name, type, requirement, description.
struct TableText {
  var header: [String]
  /// Cells by row; lines inside a cell have newlines between them.
  var rows: [[String]]
  var language: Language

  /// The column of each thing that the table tells.
  enum Column: Int, CaseIterable {
    case name, type, requirement, description
  }

  /// The table at a site; nil when it is none of parameters, or has rows with too few or too many cells.
  init?(_ site: FormPage.Site, of page: FormPage) {
    guard case .table(let table) = site.block.content, StatedPart.isParameterTable(table),
      table.rows.allSatisfy({ $0.cells.count == table.header.count })
    else { return nil }
    header = table.header.map { page.text($0.span) }
    rows = table.rows.map { row in row.cells.map { $0.text.isEmpty ? "" : page.text($0.span) } }
    language = site.language
  }

  /// The table with the cells of a column rewritten.
  func mapping(_ column: Column, _ map: (String) -> String) -> TableText {
    var result = self
    for index in rows.indices { result.rows[index][column.rawValue] = map(rows[index][column.rawValue]) }
    return result
  }

  /// As crawled pages have it: no pipes around rows.
  var open: [String] {
    ([header] + rows).map { $0.joined(separator: "| ") }.inserting(
      header.map { _ in "---" }.joined(separator: "|"), at: 1
    ).flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false).map { $0 + "  " } }
  }

  /// With pipes around rows; lines inside cells are cut by `<br>`.
  func framed(dash: String = " --- ", pad: String = " ") -> [String] {
    ([header] + rows).map { row in
      "|" + row.map { pad + $0.replacing("\n", with: "<br>") + pad + "|" }.joined()
    }.inserting("|" + header.map { _ in dash + "|" }.joined(), at: 1)
  }

  /// Framed, with cells that are filled up with blanks to the width of their column.
  var padded: [String] {
    let cells = ([header] + rows).map { $0.map { $0.replacing("\n", with: "<br>") } }
    let widths = header.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    return cells.map { row in
      "|" + zip(row, widths).map { " \($0)\(String(repeating: " ", count: $1 - $0.count)) |" }.joined()
    }.inserting("|" + widths.map { String(repeating: "-", count: $0 + 2) + "|" }.joined(), at: 1)
  }

  /// As a list, an item a parameter: `` `symbol` (STRING, required): … ``.
  func list(_ item: (_ name: String, _ type: String, _ isRequired: Bool, _ description: String) -> String) -> [String]?
  {
    guard header.count == 4 else { return nil }
    var lines: [String] = []
    for row in rows {
      let word = row[2].uppercased()
      guard word == "YES" || word == "NO" else { return nil }
      lines.append("  * " + item(row[0], row[1], word == "YES", row[3].replacing("\n", with: " ")))
    }
    return lines
  }
}

extension [String] {
  /// With a line inserted.
  func inserting(_ line: String, at index: Int) -> [String] {
    var result = self
    result.insert(line, at: index)
    return result
  }
}
