/// Tells of which parameter a row names a part, by the marks before its name: `> price` or `└ price` below `orders`.
struct RowNesting {
  /// The rows above that may enclose the next one, from the outermost inwards, each with its type cell.
  private var enclosing: [(depth: Int, path: String, type: String)] = []

  /// The depth that marks before a name tell, and the cell without them.
  static func split(_ cell: String) -> (depth: Int, cell: String) {
    let (depth, rest) = FieldTypeVocabulary.depth(of: cell)
    return (depth, depth == 0 ? cell : String(rest))
  }

  /// The paths of the names of a row, `orders.price`; names alone where nothing encloses them. A row whose `type` has no
  /// parts encloses none.
  mutating func paths(of names: [String], depth: Int, type: String) -> [String] {
    guard let first = names.first else { return names }
    enclosing.removeAll { $0.depth >= depth }
    while let last = enclosing.last, !Self.mayHaveParts(last.type) { enclosing.removeLast() }
    let paths = enclosing.last.map { outer in names.map { outer.path + "." + $0 } } ?? names
    enclosing.append((depth, paths.first ?? first, type))
    return paths
  }

  private static func mayHaveParts(_ type: String) -> Bool {
    switch TypeVocabulary.entry(for: type)?.type {
    case .int64, .decimal, .bool, .timestamp, .enumeration: false
    default: true
    }
  }
}
