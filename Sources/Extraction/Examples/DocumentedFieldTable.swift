import Diagnostics
import Documents

/// Reads tables of answer fields: nested by marks before the names (`→ price`, `└ price`, `- price`) or by whole paths
/// (`rows[].price`), with or without columns of other things.
struct DocumentedFieldTable {
  let language: Language
  let sink: any DiagnosticSink

  /// Which columns of a table of answer fields hold what.
  private struct Columns {
    var type: Int
    /// The columns of prose.
    var texts: [Int]

    /// The columns of a header; nil when it is not that of a table of answer fields. The name comes first.
    init?(_ header: [Table.Cell]) {
      let words = header.map { $0.text.plain.lowercased().filter { !$0.isWhitespace && $0 != "*" } }
      guard let first = words.first, FieldTypeVocabulary.nameHeaders.contains(first),
        let type = words.firstIndex(where: FieldTypeVocabulary.typeHeaders.contains)
      else { return nil }
      self.type = type
      texts = words.indices.dropFirst().filter { index in
        index != type && TableVocabulary.column(header[index].text.plain) == nil
      }
    }
  }

  /// Whether a table is one of answer fields.
  static func reads(_ table: Table) -> Bool { Columns(table.header) != nil }

  /// The names of types in a table of answer fields that no vocabulary knows.
  static func typeNames(in table: Table) -> [String] {
    guard let columns = Columns(table.header) else { return [] }
    return table.rows.filter { columns.type < $0.cells.count }.compactMap { row in
      FieldTypeVocabulary.type(ofCell: row.cells[columns.type].text.plain)?.name
    }
  }

  /// The fields of a table, as a tree.
  func fields(_ table: Table) -> [DocumentedField] {
    guard let columns = Columns(table.header) else { return [] }
    var tree = DocumentedFieldTree()
    for row in table.rows {
      guard let (depth, path) = Self.path(row.cells.first?.text.plain ?? ""), columns.type < row.cells.count,
        let type = FieldTypeVocabulary.type(ofCell: row.cells[columns.type].text.plain)
      else {
        sink.report(
          Diagnostic(
            .blockUnread, "a row of the table of answer fields has no name or type", at: row.span,
            subject: "response fields \(language.rawValue)"))
        continue
      }
      let texts = columns.texts.filter { $0 < row.cells.count }.map { row.cells[$0].text.marked }
      tree.add(
        DocumentedField(
          name: "", entry: type.entry, typeName: type.name, text: texts.joined(separator: " "), language: language,
          span: row.span), at: path, depth: depth)
    }
    return tree.fields
  }

  /// A name in a path, and how many lists stand around its elements.
  typealias Step = (name: String, lists: Int)

  /// The path that a cell names, and how deep the marks before it say that it lies.
  static func path(_ cell: String) -> (depth: Int, path: [Step])? {
    let (depth, rest) = FieldTypeVocabulary.depth(of: cell.filter { $0 != "`" && $0 != "*" })
    let text = rest.filter { !$0.isWhitespace && $0 != "\u{200B}" }
    let steps = text.split(separator: ".", omittingEmptySubsequences: false).map { step($0) }
    guard steps.allSatisfy({ $0 != nil }) else { return nil }
    // A list of rows at the top has no name: `[].price`.
    var path = steps.compactMap(\.self)
    if path.count > 1, path[0].name.isEmpty { path.removeFirst() }
    return path.allSatisfy { Token.isIdentifier($0.name) } ? (depth, path) : nil
  }

  /// `rows`, `rows[]`, `rows[0]`, `rows[n]`, `[]`.
  private static func step(_ text: Substring) -> Step? {
    guard let open = text.firstIndex(of: "[") else { return (String(text), 0) }
    let brackets = text[open...]
    guard brackets.hasSuffix("]") else { return nil }
    return (String(text[..<open]), brackets.count { $0 == "[" })
  }
}

/// Puts rows of fields together into a tree.
struct DocumentedFieldTree {
  /// The fields read so far.
  private(set) var fields: [DocumentedField] = []
  /// Where the last row of each depth stands, as indices from the top.
  private var last: [(depth: Int, place: [Int])] = []

  /// Adds the field of a row; what its path names above it is there already or comes into being.
  mutating func add(_ field: DocumentedField, at path: [DocumentedFieldTable.Step], depth: Int) {
    last.removeAll { $0.depth >= depth }
    var place = last.last?.place ?? []
    for (index, step) in path.enumerated() {
      let isEnd = index == path.count - 1
      var part = field
      part.name = step.name
      if isEnd {
        part.entry.lists = max(part.entry.lists, step.lists)
      } else {
        part.entry = FieldTypeVocabulary.Entry(kind: .object, lists: step.lists)
        part.typeName = nil
        part.text = ""
      }
      place.append(Self.insert(part, into: &fields, at: place[...], keepsFirst: path.count > 1))
    }
    last.append((depth, place))
  }

  /// The index of a field below the place, put there unless one of its name may stay.
  private static func insert(
    _ field: DocumentedField, into fields: inout [DocumentedField], at place: ArraySlice<Int>, keepsFirst: Bool
  ) -> Int {
    if let index = place.first {
      if fields[index].entry.kind == .null { fields[index].entry.kind = .object }
      return insert(field, into: &fields[index].fields, at: place.dropFirst(), keepsFirst: keepsFirst)
    }
    if keepsFirst, let index = fields.firstIndex(where: { $0.name == field.name }) {
      fields[index].entry.lists = max(fields[index].entry.lists, field.entry.lists)
      return index
    }
    fields.append(field)
    return fields.count - 1
  }
}
