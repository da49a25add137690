import Diagnostics
import Documents
import Specification

/// A definition as one language states it.
struct StatedEnum {
  var heading: EnumHeading
  var values: [EnumValue]
  var span: SourceSpan
}

/// Reads the enum definitions of a general page: headings or bold lines with lists and tables of values below them.
struct EnumReader {
  let sink: any DiagnosticSink

  /// A definition that is being read.
  private struct Draft {
    var heading: EnumHeading
    var span: SourceSpan
    var values: [EnumValue] = []
    var unread: [SourceSpan] = []
  }

  /// The definitions of a half, in their order.
  func definitions(in half: LanguageHalf) -> [StatedEnum] {
    var result: [StatedEnum] = []
    var scope: Int?
    var draft: Draft?
    for (index, block) in half.blocks.enumerated() {
      switch block.content {
      case .heading(let heading):
        finish(&draft, into: &result)
        if EnumVocabulary.isScope(heading.text.plain.trimmedBlanks) {
          scope = heading.level
        } else if let level = scope {
          if heading.level > level {
            draft = Draft(heading: EnumHeading(heading.text.plain), span: block.span)
          } else {
            scope = nil
          }
        }
      case .paragraph(let text) where scope != nil:
        if let label = EnumLabel(text, isBeforeList: Self.isList(half.blocks[(index + 1)...].first)) {
          finish(&draft, into: &result)
          draft = Draft(heading: label.heading, span: block.span, values: label.values)
        } else if let values = EnumValueReader.values(text) {
          for value in values { add(value, to: &draft) }
        }
      case .table(let table) where scope != nil && draft?.values.isEmpty != true && Self.name(of: table) != nil:
        finish(&draft, into: &result)
        draft = Draft(heading: EnumHeading(Self.name(of: table) ?? ""), span: block.span)
        read(table, into: &draft)
      case .list(let items): for item in items { read(item, into: &draft) }
      case .table(let table): read(table, into: &draft)
      default: break
      }
    }
    finish(&draft, into: &result)
    return result
  }

  /// Whether a block is a list of values.
  private static func isList(_ block: Block?) -> Bool {
    switch block?.content {
    case .list(let items):
      items.allSatisfy { item in
        if case .paragraph(let text)? = item.blocks.first?.content { EnumValueReader.value(text) != nil } else { false }
      }
    case .paragraph(let text): EnumValueReader.values(text) != nil
    default: false
    }
  }

  /// The name that the first column of a table of values is headed with: `lockType`.
  private static func name(of table: Table) -> String? {
    let header = table.header.first?.text.plain.trimmedBlanks ?? ""
    return Token(.word, header).isCamelCase ? header : nil
  }

  private func finish(_ draft: inout Draft?, into result: inout [StatedEnum]) {
    guard let found = draft else { return }
    draft = nil
    let title = found.heading.title
    if found.values.isEmpty {
      sink.report(
        Diagnostic(
          .enumUnread, "no values were read below `\(title)`", at: found.unread.first ?? found.span,
          subject: "enum \(title)"))
      return
    }
    for span in found.unread {
      sink.report(
        Diagnostic(.enumUnread, "a line below `\(title)` is no value", at: span, subject: "enum \(title)"))
    }
    result.append(StatedEnum(heading: found.heading, values: found.values, span: found.span))
  }

  // MARK: - Values

  private func read(_ item: ListItem, into draft: inout Draft?) {
    guard draft != nil, case .paragraph(let text)? = item.blocks.first?.content else { return }
    guard let values = EnumValueReader.values(ofItem: text) else {
      draft?.unread.append(item.span)
      return
    }
    for value in values { add(value, to: &draft) }
  }

  /// A table gives the values of the first column that holds nothing else, or lists of them.
  private func read(_ table: Table, into draft: inout Draft?) {
    guard draft != nil else { return }
    let rows = table.rows.filter { $0.cells.contains { !$0.text.isEmpty } }
    if let lists = table.header.indices.lazy.compactMap({ Self.lists(in: $0, of: rows) }).first {
      for value in lists.joined() { add(value, to: &draft) }
      return
    }
    let column = table.header.indices.first { column in
      !rows.isEmpty && rows.allSatisfy { column < $0.cells.count && EnumValueReader.isValue($0.cells[column].text) }
    }
    guard let column else {
      draft?.unread.append(contentsOf: rows.prefix(1).map(\.span))
      return
    }
    for row in rows {
      guard var value = EnumValueReader.value(row.cells[column].text) else { continue }
      if column + 1 < row.cells.count {
        let line = row.cells[column + 1].text.plain.split(separator: "\n").first.map(String.init) ?? ""
        value.name = value.name ?? EnumValueReader.name(line)
      }
      add(value, to: &draft)
    }
  }

  /// The lists of values in code that a column holds, one a row; nil where no row has several.
  private static func lists(in column: Int, of rows: [Table.Row]) -> [[EnumValue]]? {
    let lists = rows.compactMap { row -> [EnumValue]? in
      guard column < row.cells.count, row.cells[column].text.runs.contains(where: \.isCode) else { return nil }
      return EnumValueReader.values(row.cells[column].text)
    }
    return lists.count == rows.count && lists.contains { $0.count > 1 } ? lists : nil
  }

  private func add(_ value: EnumValue, to draft: inout Draft?) {
    guard draft?.values.contains(where: { $0.value == value.value }) == false else { return }
    draft?.values.append(value)
  }
}
