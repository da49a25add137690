import Documents
import Specification

/// Recognises arrays whose positions have meanings of their own.
enum TupleEvidence {
  struct Column {
    var name: String
    var evidence: Evidence
    /// The language that shows it where the rows of the other one are shorter.
    var only: Language?
  }

  /// The columns, or nil when the arrays are lists of like elements.
  static func columns(of arrays: [Evidence.Witness], name: String) -> [Column]? {
    let rows = arrays.map { (nodes: elements($0), witness: $0) }
    guard let longest = rows.max(by: { $0.nodes.count < $1.nodes.count }), let shortest = rows.map(\.nodes.count).min(),
      shortest >= 2, rows.allSatisfy({ $0.nodes.allSatisfy(isScalar) })
    else { return nil }
    let width = longest.nodes.count
    let kinds = String(longest.nodes.map(kind))
    guard shortest == width || areOfTwoStates(rows.map { ($0.nodes, $0.witness.language) }, kinds) else { return nil }
    let comments = (0..<width).map { column in
      rows.lazy.compactMap { $0.nodes.dropFirst(column).first?.comments.first.flatMap(FieldLabel.name) }.first
    }
    let commented = rows.map { row in row.nodes.filter { !$0.comments.isEmpty }.count }.max() ?? 0
    let known = FieldVocabulary.columns.first {
      [kinds, String(kinds.prefix(shortest))].contains($0.kinds)
        && ($0.names.isEmpty || $0.names.contains(name.lowercased()))
    }
    let named = known.flatMap { $0.names.isEmpty ? nil : $0.columns }
    let isMixed = Set(kinds).count > 1
    let isExplained = commented * 2 > width && longest.nodes.contains(where: isNumber)
    guard known != nil || isMixed || isExplained else { return nil }
    var taken: Set<String> = []
    return (0..<width).map { index in
      let wanted =
        named?.dropFirst(index).first ?? comments[index] ?? known?.columns.dropFirst(index).first
        ?? "column\(index + 1)"
      var name = wanted
      var count = 1
      while !taken.insert(name).inserted {
        count += 1
        name = "\(wanted)\(count)"
      }
      let evidence = Evidence(
        rows.filter { index < $0.nodes.count }.map {
          Evidence.Witness(node: $0.nodes[index], example: $0.witness.example, language: $0.witness.language)
        })
      return Column(name: name, evidence: evidence, only: index < shortest ? nil : longest.witness.language)
    }
  }

  /// Whether one language shows rows that the other one shows without their last positions, as where a page was changed
  /// in one half only; lists of like elements have any length.
  private static func areOfTwoStates(_ rows: [(nodes: [JSONNode], language: Language)], _ kinds: String) -> Bool {
    Set(kinds).count > 1 && rows.allSatisfy { kinds.hasPrefix(String($0.nodes.map(kind))) }
      && Dictionary(grouping: rows, by: \.language).values.allSatisfy { Set($0.map(\.nodes.count)).count == 1 }
  }

  private static func elements(_ witness: Evidence.Witness) -> [JSONNode] {
    if case .array(let nodes) = witness.node.content { nodes } else { [] }
  }

  private static func isScalar(_ node: JSONNode) -> Bool {
    switch node.content {
    case .object, .array: false
    default: true
    }
  }

  private static func isNumber(_ node: JSONNode) -> Bool {
    switch node.content {
    case .number: true
    case .string(let text): ScalarEvidence.isNumeric(text)
    default: false
    }
  }

  private static func kind(_ node: JSONNode) -> Character {
    switch node.content {
    case .string: "s"
    case .number: "n"
    case .bool: "b"
    default: "-"
    }
  }
}
