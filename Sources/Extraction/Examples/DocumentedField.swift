import Diagnostics
import Documents
import Specification

/// A field of the answer as a table or a list of the page names it.
struct DocumentedField {
  var name: String
  var entry: FieldTypeVocabulary.Entry
  /// What stands behind the type.
  var text: String
  var fields: [DocumentedField] = []
  var language: Language
  var span: SourceSpan
}

/// The fields that one language documents beside its examples, or instead of them.
struct DocumentedAnswer {
  var fields: [DocumentedField] = []
  /// Whether the answer is a list of objects with these fields.
  var isList = false
}

/// Reads tables `Parameter | Type | Description` with arrows, and nested lists of `name: Type, meaning`.
struct DocumentedFieldReader {
  let language: Language
  let sink: any DiagnosticSink

  /// What the sections about the answer say.
  func answer(in sections: [OperationSection]) -> DocumentedAnswer {
    var answer = DocumentedAnswer()
    for block in sections.flatMap(\.blocks) {
      switch block.content {
      case .table(let table) where Self.isFieldHeader(table.header): answer.fields += fields(table)
      case .list(let items): answer.fields += fields(items)
      case .paragraph(let text):
        if answer.fields.isEmpty, let (entry, _) = FieldTypeVocabulary.entry(of: Substring(text.plain)) {
          answer.isList = entry.lists > 0 && entry.kind == .object
        }
      default: break
      }
    }
    return answer
  }

  // MARK: - Tables

  private static func isFieldHeader(_ header: [Table.Cell]) -> Bool {
    guard header.count == FieldTypeVocabulary.headers.count else { return false }
    return zip(header, FieldTypeVocabulary.headers).allSatisfy { cell, words in
      words.contains(cell.text.plain.lowercased().filter { !$0.isWhitespace && $0 != "*" })
    }
  }

  private func fields(_ table: Table) -> [DocumentedField] {
    var rows: [(depth: Int, field: DocumentedField)] = []
    for row in table.rows {
      guard row.cells.count >= 2, let (depth, name) = Self.name(row.cells[0].text.plain),
        let (entry, _) = FieldTypeVocabulary.entry(of: Substring(row.cells[1].text.plain))
      else {
        sink.report(
          Diagnostic(
            .blockUnread, "a row of the table of answer fields has no name or type", at: row.span,
            subject: "response fields \(language.rawValue)"))
        continue
      }
      let text = row.cells.count > 2 ? row.cells[2].text.marked : ""
      rows.append((depth, DocumentedField(name: name, entry: entry, text: text, language: language, span: row.span)))
    }
    return Self.tree(rows[...], depth: 0)
  }

  /// The name without the arrows before it, and their number.
  private static func name(_ cell: String) -> (depth: Int, name: String)? {
    let depth = cell.filter { $0 == "→" }.count
    let name = cell.filter { !$0.isWhitespace && $0 != "→" && $0 != "`" && $0 != "*" }
    return Token.isIdentifier(name) ? (depth, name) : nil
  }

  private static func tree(_ rows: ArraySlice<(depth: Int, field: DocumentedField)>, depth: Int) -> [DocumentedField] {
    var fields: [DocumentedField] = []
    var index = rows.startIndex
    while index < rows.endIndex {
      var end = index + 1
      while end < rows.endIndex, rows[end].depth > rows[index].depth { end += 1 }
      var field = rows[index].field
      field.fields = tree(rows[index + 1..<end], depth: rows[index].depth + 1)
      fields.append(field)
      index = end
    }
    return fields
  }

  // MARK: - Lists

  private func fields(_ items: [ListItem]) -> [DocumentedField] {
    items.compactMap { item in
      guard case .paragraph(let text)? = item.blocks.first?.content else { return nil }
      let nested = item.blocks.dropFirst().flatMap { block -> [ListItem] in
        if case .list(let items) = block.content { items } else { [] }
      }
      guard var field = field(text, item.span) else { return nil }
      field.fields = field.entry.lists == 2 ? columns(nested) : fields(nested)
      return field
    }
  }

  /// `` `name`: Type, meaning ``; nil for an item of another form.
  private func field(_ text: Inline, _ span: SourceSpan) -> DocumentedField? {
    guard let first = text.runs.first, first.isCode, Token.isIdentifier(first.text) else { return nil }
    var rest = Substring(text.runs.dropFirst().map { $0.isCode ? "`\($0.text)`" : $0.text }.joined())
    rest = rest.drop { $0.isWhitespace || $0 == ":" || $0 == "：" }
    guard let (entry, meaning) = FieldTypeVocabulary.entry(of: rest) else { return nil }
    return DocumentedField(
      name: first.text, entry: entry, text: String(meaning), language: language, span: span)
  }

  /// The columns of a row, numbered in a list.
  private func columns(_ items: [ListItem]) -> [DocumentedField] {
    items.enumerated().map { index, item in
      var text = ""
      if case .paragraph(let inline)? = item.blocks.first?.content { text = inline.marked }
      let name = FieldLabel.name(in: text) ?? "column\(index + 1)"
      return DocumentedField(
        name: name, entry: .init(kind: .string), text: text, language: language, span: item.span)
    }
  }
}
