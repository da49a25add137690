import Diagnostics
import Documents
import Specification

/// Makes shapes of documented fields, and holds them against what the examples show.
struct DocumentedShape {
  let sink: any DiagnosticSink

  /// The shape of an answer that is documented by a list of fields alone; its fields are optional.
  func shape(of answers: [DocumentedAnswer]) -> Shape? {
    guard let primary = answers.first(where: { !$0.fields.isEmpty }) else { return nil }
    for other in answers where other.fields.map(\.name) != primary.fields.map(\.name) && !other.fields.isEmpty {
      reportOneLanguage(primary.fields, other.fields, path: "")
    }
    primary.fields.flatMap(\.all).forEach(reportWithdrawal)
    let object = Shape(.object(primary.fields.map(field)))
    return primary.isList ? Shape(.array(object)) : object
  }

  private func reportOneLanguage(_ left: [DocumentedField], _ right: [DocumentedField], path: String) {
    for (some, others) in [(left, right), (right, left)] {
      for field in some where !others.contains(where: { $0.name == field.name }) {
        let name = path + field.name
        report(.fieldOneLanguage, "`\(name)` is listed in one language only", name, field.span)
      }
    }
  }

  /// The field that a row or an item documents.
  func field(_ documented: DocumentedField) -> Field {
    let label = FieldLabel.isTerse(documented.name) ? Self.label(documented.text) : nil
    var field = Field(name: documented.name, shape: shape(documented, name: label ?? documented.name))
    field.label = label
    return field
  }

  private static func label(_ text: String) -> String? {
    let comment = text.drop { " ,，(（".contains($0) }.prefix { !")）←".contains($0) }
    return FieldLabel.label("x", comments: [(.english, String(comment))])
  }

  private func shape(_ documented: DocumentedField, name: String) -> Shape {
    if documented.entry.lists == 2 {
      let columns = documented.fields.map { Field(name: $0.name, shape: shape($0, name: $0.name), required: true) }
      return Shape(.array(columns.isEmpty ? Shape(.array(Shape(.unknown))) : Shape(.tuple(columns))))
    }
    let inner = element(documented, name: name)
    var result = documented.entry.lists == 1 ? Shape(.array(inner)) : inner
    if documented.entry.isNullable { result.nullable = true }
    return result
  }

  private func element(_ documented: DocumentedField, name: String) -> Shape {
    let text = documented.text.lowercased()
    let isLength =
      TimeUnits.mayBeDuration(name)
      && PhraseMatcher(Tokenizer.tokens(of: documented.text)).first(of: DescriptionVocabulary.durations) != nil
    let isTime = !isLength && (FieldTypeVocabulary.timeWords.contains(where: text.contains) || TimeUnits.isTime(name))
    if let shape = contradiction(documented, name: name) { return shape }
    switch documented.entry.kind {
    case .object: return Shape(documented.fields.isEmpty ? .unknown : .object(documented.fields.map(field)))
    case .bool: return Shape(.bool)
    case .decimal: return Shape(.decimal)
    case .null:
      var shape = Shape(.unknown)
      shape.nullable = true
      return shape
    case .integer:
      var shape = Shape(isTime ? .timestamp : .int64)
      if isTime { shape.unit = "ms" }
      return shape
    case .string:
      let example = Self.example(documented.text)
      let unshown: Shape.Kind = FieldVocabulary.isAmount(name) ? .decimal : .string
      var shape = Shape(example.map { ScalarEvidence.kind(ofStrings: [$0], name: name) } ?? unshown)
      if FieldTypeVocabulary.integerWords.contains(where: text.contains), example.flatMap({ Int64($0) }) != nil {
        shape.kind = .int64
      }
      switch shape.kind {
      case .timestamp:
        shape.unit = example.flatMap(TimestampEvidence.unit) ?? "ms"
        shape.wire = .string
      case .int64, .bool: shape.wire = .string
      default: break
      }
      return shape
    }
  }

  /// The shape of the example that a field gives for itself, where its type word cannot hold it.
  private func contradiction(_ documented: DocumentedField, name: String) -> Shape? {
    guard [.integer, .decimal, .bool].contains(documented.entry.kind),
      let match = PhraseMatcher(Tokenizer.tokens(of: documented.text)).first(of: FieldTypeVocabulary.valueWords),
      let token = match.captures.first?.first, !token.isNumber,
      token.kind != .word || token.isConstant && token.text.contains(where: { $0.isNumber || $0 == "_" })
    else { return nil }
    let isHeld =
      documented.entry.kind == .bool
      ? ["true", "false"].contains(token.folded) : ScalarEvidence.isNumeric(token.text)
    guard !isHeld else { return nil }
    report(
      .fieldTypesDiffer, "`\(documented.name)` is called \(documented.entry.kind) beside an example that is none", name,
      documented.span)
    return Shape(ScalarEvidence.kind(ofStrings: [token.text], name: name))
  }

  /// The value that a text gives as an example.
  private static func example(_ text: String) -> String? {
    PhraseMatcher(Tokenizer.tokens(of: text)).first(of: FieldTypeVocabulary.exampleWords)?.text(0)
  }

  // MARK: - Examples and tables

  /// Completes what the examples show by what tables say: types that rest on weak evidence, fields that none shows.
  func complete(_ shape: inout Shape, by fields: [DocumentedField]) {
    let isBelieved = !fields.flatMap(\.all).contains { isContradicted($0, by: &shape) }
    complete(&shape, by: fields, isBelieved: isBelieved, path: [])
    completeForms(&shape, by: fields)
  }

  private func complete(_ shape: inout Shape, by fields: [DocumentedField], isBelieved: Bool, path: [String]) {
    for documented in fields {
      reportWithdrawal(of: documented)
      if shape.apply(to: documented.name, { self.settle(&$0, documented, isBelieved: isBelieved) }) == 0 {
        add(documented, to: &shape, at: path)
      }
      complete(&shape, by: documented.fields, isBelieved: isBelieved, path: path + [documented.name])
    }
  }

  private func settle(_ field: inout Field, _ documented: DocumentedField, isBelieved: Bool) {
    CommentReader.readPresence(in: documented.text, into: &field)
    if case .array(let items) = field.shape.kind, items.kind == .unknown, documented.entry.lists == 1 {
      let known = element(documented, name: field.label ?? field.name)
      if known.kind != .unknown { field.shape.kind = .array(known) }
    }
    guard field.shape.weak || field.shape.kind == .unknown, documented.entry.lists == 0 else { return }
    let known = element(documented, name: field.label ?? field.name)
    switch (field.shape.kind, known.kind) {
    case (.int64, .int64), (.timestamp, .timestamp), (.string, .string), (.decimal, .decimal), (.decimal, .string):
      field.shape.weak = false
    case (.decimal, .int64): if isBelieved { field.shape = known }
    case (.int64, .decimal):
      field.shape = known
      field.shape.wire = .number
    case _ where field.shape.isUnshown && known.kind != .unknown:
      let isNullable = field.shape.nullable
      field.shape = known
      field.shape.nullable = isNullable
    default: break
    }
  }

  /// A field that no example shows: tables of fields are not always nested as the answer is, so only those can be placed
  /// whose enclosing fields the example shows.
  private func add(_ documented: DocumentedField, to shape: inout Shape, at path: [String]) {
    let isPlaced = shape.append(field(documented), at: path[...])
    let what = isPlaced ? "is listed but in no example; it is optional" : "is listed but in no example, and left out"
    report(
      .fieldUnshown, "`\(documented.name)` \(what)", (path + [documented.name]).joined(separator: "."), documented.span)
  }

  /// Reports a field that should no longer be used: the format has no place for that.
  private func reportWithdrawal(of documented: DocumentedField) {
    guard FieldTypeVocabulary.withdrawals.contains(where: documented.text.lowercased().contains) else { return }
    report(
      .noteWithoutPlace, "`\(documented.name)` should no longer be used, which has no place", documented.name,
      documented.span)
  }

  func report(_ rule: DiagnosticRule, _ message: String, _ path: String, _ span: SourceSpan) {
    sink.report(Diagnostic(rule, message, at: span, subject: "response.\(path)"))
  }
}

extension Shape {
  /// Whether examples show no value of it, so that its type is a guess at most.
  fileprivate var isUnshown: Bool { kind == .unknown || weak && nullable && (kind == .bool || kind == .timestamp) }

  /// Changes every field of that name, at whatever depth; the number of them.
  @discardableResult
  mutating func apply(to name: String, _ change: (inout Field) -> Void) -> Int {
    var count = 0
    changeEveryField { field in
      guard field.name == name else { return }
      change(&field)
      count += 1
    }
    return count
  }

  /// Adds a field to the object, or to the objects of the list, that the path leads to; false where it leads to none.
  fileprivate mutating func append(_ field: Field, at path: ArraySlice<String>) -> Bool {
    switch kind {
    case .object(var fields):
      if let name = path.first {
        guard let index = fields.firstIndex(where: { $0.name == name }),
          fields[index].shape.append(field, at: path.dropFirst())
        else { return false }
      } else {
        fields.append(field)
      }
      kind = .object(fields)
      return true
    case .array(var items):
      guard items.append(field, at: path) else { return false }
      kind = .array(items)
      return true
    default: return false
    }
  }
}
