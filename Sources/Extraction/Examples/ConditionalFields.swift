import Diagnostics
import Documents
import Specification

/// A field of answers with the condition under which they have it, as a row of a table names it.
struct ConditionalField {
  var name: String
  /// The value that the row shows.
  var value: JSONNode
  /// What the row says of when it is there.
  var condition: [Token]
  var span: SourceSpan

  /// The fields that orders are known to have in some cases, for answers that refer to a table of another page.
  static func ofOrders(at span: SourceSpan) -> [ConditionalField] { known.map { Self($0.name, $0.node, span) } }

  private static let known: [JSONNodeMember] = {
    guard case .object(let members)? = try? JSONReader.readStrict(ExampleVocabulary.conditionalOrderFields).content
    else { return [] }
    return members
  }()

  private init(_ name: String, _ value: JSONNode, _ span: SourceSpan) {
    self.init(name: name, value: value, condition: [], span: span)
  }

  /// The field of a row.
  init(name: String, value: JSONNode, condition: [Token], span: SourceSpan) {
    self.name = name
    self.value = value
    self.condition = condition
    self.span = span
  }
}

/// A table of fields that answers of a page have in some cases only: it names no types, but shows a value for each.
struct ConditionalFieldTable {
  /// What the line or the heading above it says, by which other parts of the page refer to it.
  let heading: String
  let fields: [ConditionalField]
  let span: SourceSpan

  /// The tables of a half.
  static func found(in sections: [OperationSection]) -> [ConditionalFieldTable] {
    var tables: [ConditionalFieldTable] = []
    for section in sections {
      var heading = section.title
      for block in section.blocks {
        switch block.content {
        case .paragraph(let text) where text.isAllStrong: heading = text.plain
        case .table(let table):
          let fields = fields(of: table)
          if !fields.isEmpty { tables.append(Self(heading: heading, fields: fields, span: block.span)) }
        default: break
        }
      }
    }
    return tables
  }

  private static func fields(of table: Table) -> [ConditionalField] {
    let header = table.header.map { $0.text.plain.lowercased().filter { !$0.isWhitespace && $0 != "*" } }
    guard let first = header.first, FieldTypeVocabulary.nameHeaders.contains(first),
      let condition = header.firstIndex(where: FieldTypeVocabulary.conditionHeaders.contains),
      let example = header.firstIndex(where: FieldTypeVocabulary.exampleHeaders.contains)
    else { return [] }
    return table.rows.compactMap { row in
      guard row.cells.count > max(condition, example), let name = row.cells.first?.text.plain,
        Token.isIdentifier(name), let value = value(of: name, in: row.cells[example].text.plain)
      else { return nil }
      let text = row.cells[condition].text.marked
      return ConditionalField(name: name, value: value, condition: Tokenizer.tokens(of: text), span: row.span)
    }
  }

  /// The value in a cell that reads `"name": value`.
  private static func value(of name: String, in cell: String) -> JSONNode? {
    guard let end = cell.lastIndex(where: { !$0.isWhitespace && $0 != "｜" && $0 != "`" }),
      case .object(let members)? = try? JSONReader.read("{\(cell[...end])}").roots.first?.content
    else { return nil }
    return members.first { $0.name == name }?.node
  }

  /// Whether the table is about the answers of a part of the page: it stands there, or is referred to by its heading.
  func isMeant(in part: OperationPart) -> Bool {
    part.sections.contains { section in section.blocks.contains { isMeant(by: $0) } }
  }

  private func isMeant(by block: Block) -> Bool {
    switch block.content {
    case .table: block.span == span
    case .paragraph(let text): !text.isAllStrong && !heading.isEmpty && text.plain.contains(heading)
    case .list(let items): items.contains { $0.blocks.contains(where: isMeant) }
    case .quote(let blocks): blocks.contains(where: isMeant)
    default: false
    }
  }
}
