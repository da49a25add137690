/// Gives every row of a table the cells that reach into it from the rows above; such a cell keeps its place.
struct MergedCells {
  /// How far a cell may reach; more is no table of a documentation page.
  private static let limit = 64

  private var reaching: [Int: (cell: Table.Cell, rows: Int)] = [:]

  /// The cells of the next row, given those that stand in it.
  mutating func row(_ own: some Sequence<(HTMLNode, Table.Cell)>) -> [Table.Cell] {
    var cells: [Table.Cell] = []
    var column = 0
    func takeReaching(_ reaching: inout [Int: (cell: Table.Cell, rows: Int)]) {
      while let (cell, rows) = reaching[column] {
        cells.append(cell)
        reaching[column] = rows > 1 ? (cell, rows - 1) : nil
        column += 1
      }
    }
    for (node, cell) in own {
      takeReaching(&reaching)
      cells.append(cell)
      let rows = Self.number("rowspan", of: node)
      if rows > 1 { reaching[column] = (cell, rows - 1) }
      column += Self.number("colspan", of: node)
    }
    takeReaching(&reaching)
    return cells
  }

  private static func number(_ name: String, of node: HTMLNode) -> Int {
    max(1, min(limit, node.attribute(name).flatMap { Int($0) } ?? 1))
  }
}
