import Specification

/// Tells of which parameter a row names a part, by the marks before its name: `> price` or `└ price` below `orders`.
struct RowNesting {
  /// The rows above that enclose the next one, from the outermost inwards.
  private var enclosing: [(depth: Int, path: String)] = []

  /// The depth that marks before a name tell, and the cell without them.
  static func split(_ cell: String) -> (depth: Int, cell: String) {
    let (depth, rest) = FieldTypeVocabulary.depth(of: cell)
    return (depth, depth == 0 ? cell : String(rest))
  }

  /// The paths of the names of a row, `orders.price`; names alone where nothing encloses them. Rows below may name parts
  /// of this one unless its `type` has none.
  mutating func paths(of names: [String], depth: Int, type: ParameterType?) -> [String] {
    guard !names.isEmpty else { return names }
    enclosing.removeAll { $0.depth >= depth }
    let paths = enclosing.last.map { outer in names.map { outer.path + "." + $0 } } ?? names
    switch type {
    case .int64, .decimal, .bool, .timestamp, .enumeration: break
    default: enclosing.append((depth, paths[0]))
    }
    return paths
  }
}
