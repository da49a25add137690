import Diagnostics
import Documents
import Specification

/// A field of the answer as a table or a list of the page names it.
struct DocumentedField {
  var name: String
  var entry: FieldTypeVocabulary.Entry
  /// The name of a type that the page describes in a table of its own.
  var typeName: String?
  /// What stands behind the type.
  var text: String
  var fields: [DocumentedField] = []
  var language: Language
  var span: SourceSpan

  /// The field and those below it.
  var all: [DocumentedField] { [self] + fields.flatMap(\.all) }
}

/// The fields that one language documents beside its examples, or instead of them.
struct DocumentedAnswer {
  var fields: [DocumentedField] = []
  /// Whether the answer is a list of objects with these fields.
  var isList = false
}

/// Reads tables of answer fields, and nested lists of `name: Type, meaning`.
struct DocumentedFieldReader {
  let language: Language
  let sink: any DiagnosticSink

  /// What the sections about the answer say.
  func answer(in sections: [OperationSection]) -> DocumentedAnswer {
    var answer = DocumentedAnswer()
    var types: [String: [DocumentedField]] = [:]
    let names = AnswerSections.typeNames(in: sections)
    let tables = DocumentedFieldTable(language: language, sink: sink)
    for section in sections {
      var label = section.title
      for block in section.blocks {
        switch block.content {
        case .table(let table) where DocumentedFieldTable.reads(table):
          let fields = tables.fields(table)
          let own = AnswerSections.typeName(label)
          if names.contains(own) { types[own, default: []] += fields } else { answer.fields += fields }
        case .list(let items): answer.fields += fields(items)
        case .paragraph(let text):
          if text.isAllStrong { label = text.plain }
          if answer.fields.isEmpty, let (entry, _) = FieldTypeVocabulary.entry(of: Substring(text.plain)) {
            answer.isList = entry.lists > 0 && entry.kind == .object
          }
        default: break
        }
      }
    }
    var expansion = TypeExpansion(types: types, language: language, sink: sink)
    answer.fields = answer.fields.map { expansion.expanded($0) }
    return answer
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
