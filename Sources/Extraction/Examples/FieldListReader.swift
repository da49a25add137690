import Diagnostics
import Documents
import Specification

/// Reads the fields of an answer that a page states as nested lists: a name in code, its type, an example value.
///
/// Such a list says what may be in an answer, not what always is: its fields are optional.
struct FieldListReader {
  let language: Language
  let sink: any DiagnosticSink

  /// The shape of the answer, or nil when no section lists fields.
  func shape(in sections: [OperationSection]) -> Shape? {
    for section in sections {
      var lead: [Token] = []
      for block in section.blocks {
        switch block.content {
        case .paragraph(let text): lead = Tokenizer.tokens(of: text.marked)
        case .list(let items):
          guard let fields = fields(items) else { continue }
          let object = Shape(.object(fields))
          return FieldTypeVocabulary.isList(lead) ? Shape(.array(object)) : object
        default: break
        }
      }
    }
    return nil
  }

  /// The fields that items list, or nil when the first one names none.
  private func fields(_ items: [ListItem]) -> [Field]? {
    guard let first = items.first.flatMap(Self.head), first.name != nil else { return nil }
    return items.compactMap { item in
      guard let head = Self.head(of: item), let name = head.name else {
        sink.report(
          Diagnostic(
            .blockUnread, "an item of the list of fields names no field", at: item.span, subject: "response fields"))
        return nil
      }
      return Field(name: name, shape: shape(head.text, name: name, item: item))
    }
  }

  /// The columns that items without names list in their order.
  private func columns(_ items: [ListItem]) -> [Field] {
    items.enumerated().map { index, item in
      let tokens = Self.head(of: item)?.text ?? []
      let name = TupleEvidence.columnName(Self.leading(tokens), index: index)
      return Field(name: name, shape: shape(tokens, name: name, item: item), required: true)
    }
  }

  /// The words of a column before its type in parentheses.
  private static func leading(_ tokens: [Token]) -> String {
    tokens.prefix { $0.kind == .word }.map(\.text).joined(separator: " ")
  }

  /// The name in code that an item begins with, and its other tokens.
  private static func head(of item: ListItem) -> (name: String?, text: [Token])? {
    guard case .paragraph(let text)? = item.blocks.first?.content else { return nil }
    let tokens = Tokenizer.tokens(of: text.marked)
    guard let first = tokens.first, first.kind == .code, Token.isIdentifier(first.text), tokens.count > 1,
      tokens[1].text == ":"
    else { return (nil, tokens) }
    return (first.text, Array(tokens.dropFirst(2)))
  }

  private func shape(_ tokens: [Token], name: String, item: ListItem) -> Shape {
    let nested = item.blocks.lazy.compactMap { block -> [ListItem]? in
      if case .list(let items) = block.content { items } else { nil }
    }.first
    switch FieldTypeVocabulary.type(of: tokens) {
    case .object: return Shape(.object(nested.flatMap(fields) ?? []))
    case .objects: return Shape(.array(Shape(.object(nested.flatMap(fields) ?? []))))
    case .strings: return Shape(.array(Shape(.string)))
    case .arrays:
      guard let nested else { return Shape(.array(Shape(.array(Shape(.unknown))))) }
      return Shape(.array(Shape(.tuple(columns(nested)))))
    case .boolean: return Shape(.bool)
    case .null:
      var shape = Shape(.unknown)
      shape.nullable = true
      return shape
    case .number: return scalar(tokens, name: name, isString: hasTextExample(tokens, name: name, item: item))
    case .numberAsString:
      var shape = Shape(.int64)
      shape.wire = .string
      return shape
    case .string: return scalar(tokens, name: name, isString: true)
    case nil:
      sink.report(
        Diagnostic(
          .blockUnread, "the list of fields states no known type for `\(name)`", at: item.span,
          subject: "response.\(name)"))
      return Shape(.unknown)
    }
  }

  /// Whether a number is shown with an example that is none: the list contradicts itself, and the example is the fact.
  private func hasTextExample(_ tokens: [Token], name: String, item: ListItem) -> Bool {
    guard let example = FieldTypeVocabulary.example(in: tokens), !ScalarEvidence.isNumeric(example) else {
      return false
    }
    sink.report(
      Diagnostic(
        .fieldTypesDiffer, "`\(name)` is called a number but shown as `\(example)`; taken as text", at: item.span,
        subject: "response.\(name)"))
    return true
  }

  /// What a text or a number is by its example value and by what the list says of time.
  private func scalar(_ tokens: [Token], name: String, isString: Bool) -> Shape {
    let example = FieldTypeVocabulary.example(in: tokens)
    var shape = Shape(isString ? .string : .int64)
    if let unit = FieldTypeVocabulary.timeUnit(tokens) {
      shape.kind = .timestamp
      shape.unit = unit
      if isString { shape.wire = .string }
    } else if let example, ScalarEvidence.isNumeric(example) {
      shape.kind =
        isString
        ? ScalarEvidence.kind(ofStrings: [example], name: name) : ScalarEvidence.kind(ofNumbers: [example], name: name)
      switch shape.kind {
      case .timestamp:
        shape.unit = TimestampEvidence.unit(example)
        if isString { shape.wire = .string }
      case .decimal: if !isString { shape.wire = .number }
      default: break
      }
    }
    return shape
  }
}

/// Compares what both languages list.
enum FieldListMerger {
  /// The shape of the first language that lists fields; what only one of them lists is reported.
  static func merge(_ halves: [HalfFacts], sink: any DiagnosticSink) -> Shape? {
    let stated = halves.compactMap(\.fields)
    guard let first = stated.first else { return nil }
    for other in stated.dropFirst() {
      let paths = (paths(first, ""), paths(other, ""))
      for path in Set(paths.0).symmetricDifference(paths.1).sorted() {
        sink.report(
          Diagnostic(
            .fieldOneLanguage, "only one language lists `\(path)` with this type", at: halves.first?.titleSpan,
            subject: "response.\(path)"))
      }
    }
    return first
  }

  /// The fields with their types; columns go by their place, since their names are words of one language.
  private static func paths(_ shape: Shape, _ prefix: String) -> [String] {
    switch shape.kind {
    case .object(let fields):
      fields.flatMap { field -> [String] in
        let path = prefix.isEmpty ? field.name : "\(prefix).\(field.name)"
        return ["\(path): \(field.shape.word)"] + paths(field.shape, path)
      }
    case .tuple(let columns): columns.enumerated().map { "\(prefix)[\($0)]: \($1.shape.word)" }
    case .array(let items): paths(items, prefix + "[]")
    default: []
    }
  }
}
