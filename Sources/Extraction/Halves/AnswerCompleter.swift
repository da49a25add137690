import Diagnostics
import Documents
import Specification

/// Adds what the rest of a page says of the fields of an answer: notes, lists of values, parameters.
struct AnswerCompleter {
  let halves: [HalfFacts]
  let examples: [Example]
  let sink: any DiagnosticSink

  /// Completes the fields of the answers that are no errors, at whatever depth they stand.
  func complete(_ operation: inout Operation) {
    let parameters = operation.parameters
    var names = halves.reduce(into: Set()) { $0.formUnion($1.conditionalNames) }
    if halves.contains(where: \.notes.showsNotAll) { names.formUnion(ExampleVocabulary.conditionalOrderFields) }
    if !names.isEmpty {
      let fields = halves.lazy.map(\.conditionalFields).first { !$0.isEmpty } ?? []
      let merger = ConditionalFieldMerger(parameters: parameters, names: names, fields: fields, sink: sink)
      merger.complete(&operation.responses)
    }
    for index in operation.responses.indices where !operation.responses[index].isError {
      addNotes(to: &operation.responses[index].shape, parameters)
      let shown = examples.filter { $0.response == index }.map(\.value)
      NamesakeParameters(parameters).complete(&operation.responses[index].shape, shown: shown)
    }
  }

  private func addNotes(to shape: inout Shape, _ parameters: [Parameter]) {
    for name in halves.flatMap(\.notes.negativeMeansNone) {
      shape.apply(to: name) { $0.shape.unavailable = "negative" }
    }
    for name in halves.flatMap(\.notes.absences) {
      shape.apply(to: name) { $0.required = false }
    }
    for (name, other, span) in halves.flatMap(\.notes.substitutes) { substitute(name, for: other, in: &shape, span) }
    for presence in halves.flatMap(\.notes.presences) + Self.requested(by: parameters) {
      let isFlag = parameters.contains { $0.name == presence.parameter && $0.isFlag }
      let condition = isFlag ? Condition.parameter(presence.parameter, values: ["true"]) : .sent(presence.parameter)
      let count = shape.apply(to: presence.field) { field in
        field.presentWhen = field.presentWhen ?? condition
        field.required = false
      }
      guard count == 0, let span = presence.span else { continue }
      var field = Field(name: presence.field, shape: NameEvidence.shape(named: presence.field))
      field.presentWhen = condition
      if shape.addToRows(field) { reportUnshown(presence.field, span) }
    }
    for (name, values) in halves.flatMap(\.fieldValues) {
      shape.apply(to: name) { field in
        let areNumbers = values.allSatisfy { if case .number = $0.value { true } else { false } }
        guard field.shape.kind == (areNumbers ? .int64 : .string), field.shape.values.isEmpty else { return }
        field.shape.values = values
        field.shape.weak = false
      }
    }
  }

  /// The fields that optional parameters ask for by name: `needTotal` asks for `total`.
  private static func requested(by parameters: [Parameter]) -> [StatedPresence] {
    parameters.compactMap { parameter in
      let words = FieldVocabulary.words(of: parameter.name)
      guard parameter.required == .optional, words.count > 1, let first = words.first,
        FieldVocabulary.requestWords.contains(first)
      else { return nil }
      let rest = parameter.name.dropFirst(first.count)
      return StatedPresence(field: rest.prefix(1).lowercased() + rest.dropFirst(), parameter: parameter.name)
    }
  }

  /// A field that stands in place of another one in some answers: neither is always there, and both hold the same.
  private func substitute(_ name: String, for other: String, in shape: inout Shape, _ span: SourceSpan) {
    let isShown = shape.apply(to: name) { $0.required = false } > 0
    shape.apply(to: other) { $0.required = false }
    if !isShown, shape.insert(name, besides: other) { reportUnshown(name, span) }
  }

  private func reportUnshown(_ name: String, _ span: SourceSpan) {
    sink.report(
      Diagnostic(
        .fieldUnshown, "the prose tells of `\(name)`, which no example shows; it is optional", at: span,
        subject: "response.\(name)"))
  }
}

extension Parameter {
  /// Whether it is true or false, be it as text.
  fileprivate var isFlag: Bool { type == .bool || values.contains { $0.value.text == "true" } }
}

extension Shape {
  /// Puts a field of the shape of another one behind it, wherever that stands; false where it stands nowhere.
  fileprivate mutating func insert(_ name: String, besides other: String) -> Bool {
    switch kind {
    case .object(var fields):
      var isFound = false
      for index in fields.indices { isFound = fields[index].shape.insert(name, besides: other) || isFound }
      if let index = fields.firstIndex(where: { $0.name == other }) {
        fields.insert(Field(name: name, shape: fields[index].shape), at: index + 1)
        isFound = true
      }
      kind = .object(fields)
      return isFound
    case .array(var items):
      defer { kind = .array(items) }
      return items.insert(name, besides: other)
    case .map(let key, var value):
      defer { kind = .map(key: key, value: value) }
      return value.insert(name, besides: other)
    default: return false
    }
  }

  /// Adds a field to the objects that an answer tells of: the elements of the list that it is, or that it holds beside
  /// counts; else to the object itself. False where there is none.
  fileprivate mutating func addToRows(_ field: Field) -> Bool {
    switch kind {
    case .array(var items):
      defer { kind = .array(items) }
      return items.addToRows(field)
    case .object(var fields):
      defer { kind = .object(fields) }
      let lists = fields.indices.filter { fields[$0].shape.isListOfObjects }
      if lists.count == 1, fields.count <= 4 { return fields[lists[0]].shape.addToRows(field) }
      fields.append(field)
      return true
    default: return false
    }
  }

  private var isListOfObjects: Bool {
    if case .array(let items) = kind, case .object = items.kind { true } else { false }
  }
}
