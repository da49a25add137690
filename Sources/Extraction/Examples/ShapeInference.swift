import Diagnostics
import Documents
import Specification

/// Infers what an answer looks like from everything that the examples show of it.
struct ShapeInference {
  /// The conditions under which the examples are shown, by their index.
  let conditions: [Condition?]
  /// Languages that show examples.
  let languages: Set<Language>
  let keepsProse: Bool
  let sink: any DiagnosticSink

  /// The shape of a value named `name` (empty at the top), at `path`.
  func shape(_ evidence: Evidence, name: String, path: String) -> Shape {
    var shape = Shape(kind(evidence, name: name, path: path))
    shape.nullable = evidence.nulls > 0
    switch shape.kind {
    case .timestamp:
      shape.unit = TimestampEvidence.unit(evidence.numbers.first ?? evidence.strings.first ?? "")
      if evidence.numbers.isEmpty { shape.wire = .string }
      shape.weak = evidence.numbers.allSatisfy { $0 == "0" } && evidence.strings.isEmpty
    case .decimal:
      if evidence.strings.isEmpty { shape.wire = .number }
    case .int64:
      if evidence.numbers.isEmpty { shape.wire = .string }
      shape.weak = evidence.strings.isEmpty && evidence.numbers.allSatisfy { $0 == "0" }
    default: break
    }
    return shape
  }

  private func kind(_ evidence: Evidence, name: String, path: String) -> Shape.Kind {
    if evidence.kinds > 1 { return mixed(evidence, name: name, path: path) }
    if evidence.objects > 0 { return object(evidence, name: name, path: path) }
    if !evidence.arrays.isEmpty { return array(evidence, name: name, path: path) }
    if evidence.bools > 0 { return .bool }
    if !evidence.strings.isEmpty { return ScalarEvidence.kind(ofStrings: evidence.strings, name: name) }
    if !evidence.numbers.isEmpty { return ScalarEvidence.kind(ofNumbers: evidence.numbers, name: name) }
    return .unknown
  }

  // MARK: - Values of several kinds

  private func mixed(_ evidence: Evidence, name: String, path: String) -> Shape.Kind {
    let isScalar = evidence.objects == 0 && evidence.arrays.isEmpty
    if isScalar, evidence.bools == 0, evidence.strings.allSatisfy(ScalarEvidence.isNumeric) {
      report(.fieldTypesDiffer, "`\(path)` is shown as a number and as a string; both are decimals", path)
      return .decimal
    }
    if isScalar {
      report(.fieldTypesDiffer, "`\(path)` is shown with values of different types; taken as text", path)
      return .string
    }
    var alternatives: [Shape] = []
    if evidence.objects > 0 { alternatives.append(Shape(object(evidence, name: name, path: path))) }
    if !evidence.arrays.isEmpty { alternatives.append(Shape(array(evidence, name: name, path: path))) }
    if !evidence.strings.isEmpty {
      alternatives.append(Shape(ScalarEvidence.kind(ofStrings: evidence.strings, name: name)))
    }
    if !evidence.numbers.isEmpty {
      alternatives.append(Shape(ScalarEvidence.kind(ofNumbers: evidence.numbers, name: name)))
    }
    if evidence.bools > 0 { alternatives.append(Shape(.bool)) }
    return .oneOf(alternatives)
  }

  // MARK: - Arrays

  private func array(_ evidence: Evidence, name: String, path: String) -> Shape.Kind {
    guard let elements = evidence.elements else { return .array(Shape(.unknown)) }
    if let columns = TupleEvidence.columns(of: evidence.arrays, name: name) {
      return .tuple(
        columns.map { column in
          Field(name: column.name, shape: shape(column.evidence, name: column.name, path: path), required: true)
        })
    }
    let below = path.isEmpty ? "[]" : path + "[]"
    return .array(shape(elements, name: name, path: below))
  }

  // MARK: - Objects

  private func object(_ evidence: Evidence, name: String, path: String) -> Shape.Kind {
    let fields = evidence.members.map { field($0, of: evidence, path: path) }
    if isMap(evidence), let first = fields.first,
      fields.allSatisfy({ $0.shape.word == first.shape.word }), let value = mapValue(evidence, path: path)
    {
      return .map(key: name.isEmpty ? "name" : name, value: value)
    }
    return .object(fields)
  }

  /// Whether the member names are data: symbols or assets in capitals, with values of one kind.
  private func isMap(_ evidence: Evidence) -> Bool {
    guard !evidence.members.isEmpty else { return false }
    return evidence.members.allSatisfy { member in
      member.name.count >= 2 && !FieldVocabulary.fixedCapitals.contains(member.name)
        && member.name.unicodeScalars.allSatisfy { ("A"..."Z").contains($0) || ("0"..."9").contains($0) }
    }
  }

  private func mapValue(_ evidence: Evidence, path: String) -> Shape? {
    let all = Evidence()
    for array in evidence.members { all.absorb(array.evidence) }
    return shape(all, name: "", path: path + ".*")
  }

  private func field(_ member: Evidence.Member, of object: Evidence, path: String) -> Field {
    let below = path.isEmpty ? member.name : "\(path).\(member.name)"
    var field = Field(name: member.name, shape: shape(member.evidence, name: member.name, path: below))
    field.required = member.count == object.objects && object.objects >= 2
    reportLanguages(member, of: object, path: below)
    CommentReader(siblings: object, keepsProse: keepsProse, sink: sink).read(member, into: &field, path: below)
    if field.presentWhen == nil { field.presentWhen = variantCondition(member, of: object) }
    if field.presentWhen != nil { field.required = false }
    return field
  }

  /// The condition of the examples that show the member, if all examples with it do and no other.
  private func variantCondition(_ member: Evidence.Member, of object: Evidence) -> Condition? {
    guard member.examples != object.objectExamples else { return nil }
    let shown = Set(member.examples.compactMap { conditions[$0] })
    guard shown.count == 1, let condition = shown.first else { return nil }
    let isExact = object.objectExamples.allSatisfy { example in
      (conditions[example] == condition) == member.examples.contains(example)
    }
    return isExact ? condition : nil
  }

  private func reportLanguages(_ member: Evidence.Member, of object: Evidence, path: String) {
    guard object.objectLanguages.count > 1, member.languages.count == 1, let language = member.languages.first else {
      return
    }
    report(
      .fieldOneLanguage,
      "`\(path)` stands in the \(language == .english ? "English" : "Chinese") example only; it is optional", path)
  }

  private func report(_ rule: DiagnosticRule, _ message: String, _ path: String) {
    sink.report(Diagnostic(rule, message, subject: "response.\(path)"))
  }
}

extension Evidence {
  /// Takes over everything that `other` saw, as if it were one value.
  func absorb(_ other: Evidence) {
    for witness in other.witnesses { add(witness.node, example: witness.example, language: witness.language) }
  }
}
