import Diagnostics
import Documents
import Specification

/// Infers what an answer looks like from everything that the examples show of it.
struct ShapeInference {
  /// The conditions under which the examples are shown, by their index.
  let conditions: [Condition?]
  /// The parameters of the request.
  let parameters: [Parameter]
  /// What stands beside fields in other forms of the answer.
  let sisters: SisterComments
  let keepsProse: Bool
  /// A place in the file of the examples.
  let place: SourceSpan?
  let sink: any DiagnosticSink

  /// The shape of a value named `name` (empty at the top), at `path`.
  func shape(_ evidence: Evidence, name: String, path: String, areElements: Bool = false) -> Shape {
    var shape = bareShape(evidence, name: name, path: path, areElements: areElements)
    shape.nullable = evidence.nulls > 0
    return shape
  }

  private func bareShape(_ evidence: Evidence, name: String, path: String, areElements: Bool) -> Shape {
    if evidence.kinds == 0 { return evidence.nulls > 0 ? NameEvidence.shape(named: name) : Shape(.unknown) }
    if evidence.objects == 0, evidence.arrays.isEmpty {
      guard let shape = ScalarEvidence.shape(evidence, name: name) else {
        report(.fieldTypesDiffer, "`\(path)` is shown with values of different types; taken as text", path, evidence)
        return Shape(.string)
      }
      if evidence.kinds > 1 {
        report(
          .fieldTypesDiffer, "`\(path)` is shown as a number and as a string; taken as \(shape.word)", path, evidence)
      }
      return shape
    }
    var alternatives: [Shape] = []
    if evidence.objects > 0 { alternatives += objects(evidence, name: name, path: path, areElements: areElements) }
    if !evidence.arrays.isEmpty { alternatives.append(Shape(array(evidence, name: name, path: path))) }
    alternatives += scalars(evidence, name: name)
    return alternatives.count == 1 ? alternatives[0] : Shape(.oneOf(alternatives))
  }

  /// Scalars that stand where objects or arrays stand, too.
  private func scalars(_ evidence: Evidence, name: String) -> [Shape] {
    let scalars = evidence.witnesses.filter { witness in
      switch witness.node.content {
      case .object, .array, .null: false
      default: true
      }
    }
    guard !scalars.isEmpty else { return [] }
    return [ScalarEvidence.shape(Evidence(scalars), name: name) ?? Shape(.string)]
  }

  // MARK: - Arrays

  private func array(_ evidence: Evidence, name: String, path: String) -> Shape.Kind {
    guard let elements = evidence.elements else { return .array(Shape(.unknown)) }
    if let columns = TupleEvidence.columns(of: evidence.arrays, name: name) {
      return .tuple(
        columns.map { column in
          if let only = column.only { reportLanguage(only, of: column.evidence, path: "\(path).\(column.name)") }
          return Field(
            name: column.name, shape: shape(column.evidence, name: column.name, path: path),
            required: column.only == nil)
        })
    }
    let below = path.isEmpty ? "[]" : path + "[]"
    return .array(shape(elements, name: name, path: below, areElements: true))
  }

  // MARK: - Objects

  /// The shapes of the objects in one place: one, unless they are of different sorts.
  private func objects(_ evidence: Evidence, name: String, path: String, areElements: Bool) -> [Shape] {
    let isTop = path.isEmpty
    if isTop || areElements { reportComments(evidence, path: path) }
    guard !isTop, let sorts = AlternativeEvidence.sorts(of: evidence, areElements: areElements) else {
      let witnesses = ObjectWitnesses(evidence, ofListNamed: areElements ? name : nil)
      return [Shape(object(evidence, witnesses, name: name, path: path))]
    }
    return sorts.map { sort in
      var shape = Shape(object(sort.evidence, ObjectWitnesses(sort.evidence), name: name, path: path))
      if let tag = sort.tag, case .object(var fields) = shape.kind,
        let index = fields.firstIndex(where: { $0.name == tag.name })
      {
        fields[index].shape.values = [EnumValue(.string(tag.value))]
        shape.kind = .object(fields)
      }
      return shape
    }
  }

  private func object(_ evidence: Evidence, _ witnesses: ObjectWitnesses, name: String, path: String) -> Shape.Kind {
    if MapEvidence.isMap(evidence) {
      let all = Evidence(evidence.members.flatMap(\.evidence.witnesses))
      let stated = FieldVocabulary.key(among: parameters.map(\.name)) ?? FieldVocabulary.key(among: [name])
      // Ranges and the like are names of nothing.
      let key =
        evidence.members.allSatisfy { $0.name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } } ? stated : nil
      var value = shape(all, name: "", path: path + ".*")
      if let key, FieldVocabulary.isAsset(key), value.kind == .string, all.strings.allSatisfy(ScalarEvidence.isNumeric)
      {
        // How much there is of each asset, shown without a fraction.
        value.kind = .decimal
        value.weak = true
      }
      return .map(key: key ?? (name.isEmpty ? "name" : name), value: value)
    }
    let siblings = SiblingValues(evidence, parameters: parameters)
    var fields = evidence.members.map { field($0, of: evidence, witnesses, beside: siblings, path: path) }
    let events = CommentReader.events(before: evidence.members)
    for index in fields.indices where !events.isEmpty && events.contains(where: { fields[index].isTime(of: $0) }) {
      fields[index].required = false
    }
    return .object(SiblingEvidence.settled(fields))
  }

  private func field(
    _ member: Evidence.Member, of object: Evidence, _ witnesses: ObjectWitnesses, beside siblings: SiblingValues,
    path: String
  ) -> Field {
    let below = path.isEmpty ? member.name : "\(path).\(member.name)"
    let beside = sisters.comments(at: below)
    let comments = member.evidence.comments + beside
    let label = FieldLabel.label(member.name, comments: comments.map { ($0.language, $0.text) })
    var field = Field(name: member.name, shape: shape(member.evidence, name: label ?? member.name, path: below))
    field.label = label
    field.required = witnesses.allShow(member)
    reportLanguages(member, of: witnesses, path: below)
    let reader = CommentReader(siblings: siblings, keepsProse: keepsProse) { rule, message, path, position in
      report(rule, message, path, position)
    }
    reader.read(member, sisters: beside, into: &field, path: below)
    if field.presentWhen == nil { field.presentWhen = variantCondition(member, of: object, isNested: !path.isEmpty) }
    if field.presentWhen != nil { field.required = false }
    return field
  }

  /// The condition of the examples that show the member, if all examples with it do and no other.
  private func variantCondition(_ member: Evidence.Member, of object: Evidence, isNested: Bool) -> Condition? {
    guard member.examples != object.objectExamples else { return nil }
    let shown = member.examples.sorted().map { conditions[$0] }
    let distinct = shown.compactMap(\.self).reduce(into: [Condition]()) { list, condition in
      if !list.contains(condition) { list.append(condition) }
    }
    guard !shown.contains(nil), let condition = Self.union(distinct) else { return nil }
    // The state that a label names is of the answer as a whole; a scalar below it may be missing for another reason.
    if case .state = condition, isNested, member.evidence.objects == 0, member.evidence.arrays.isEmpty { return nil }
    let isExact = object.objectExamples.allSatisfy { example in
      (conditions[example].map(distinct.contains) ?? false) == member.examples.contains(example)
    }
    return isExact ? condition : nil
  }

  /// One condition that holds when one of these does; several values of one parameter are one condition.
  private static func union(_ conditions: [Condition]) -> Condition? {
    guard conditions.count > 1 else { return conditions.first }
    var values: [String] = []
    var name: String?
    for condition in conditions {
      guard case .parameter(let parameter, let more) = condition, name == nil || name == parameter else { return nil }
      name = parameter
      values += more.filter { !values.contains($0) }
    }
    return name.map { .parameter($0, values: values) }
  }

  // MARK: - Findings

  /// Reports what comments beside whole objects demand: which member they mean is not told. The condition of an example
  /// may be what its comment says.
  private func reportComments(_ evidence: Evidence, path: String) {
    var seen: Set<String> = []
    for witness in evidence.witnesses where conditions[witness.example] == nil {
      guard case .object(let members) = witness.node.content, !members.isEmpty else { continue }
      for comment in witness.node.comments where CommentReader.isDemand(comment) && seen.insert(comment).inserted {
        report(
          .commentUnread, "a comment beside an object does not tell which member it means: \(comment)", path,
          witness.node.position)
      }
    }
  }

  private func reportLanguages(_ member: Evidence.Member, of witnesses: ObjectWitnesses, path: String) {
    guard witnesses.languages.count > 1, member.languages.count == 1, let language = member.languages.first else {
      return
    }
    reportLanguage(language, of: member.evidence, path: path)
  }

  private func reportLanguage(_ language: Language, of evidence: Evidence, path: String) {
    report(
      .fieldOneLanguage,
      "`\(path)` stands in the \(language == .english ? "English" : "Chinese") example only; it is optional", path,
      evidence)
  }

  private func report(_ rule: DiagnosticRule, _ message: String, _ path: String, _ evidence: Evidence) {
    report(rule, message, path, evidence.witnesses.first?.node.position)
  }

  private func report(_ rule: DiagnosticRule, _ message: String, _ path: String, _ position: SourcePosition?) {
    let span = position.flatMap { place?.point(line: $0.line, column: $0.column) } ?? place
    sink.report(Diagnostic(rule, message, at: span, subject: "response.\(path)"))
  }
}

extension Field {
  /// Whether it is the time of an event, `triggerTime`.
  fileprivate func isTime(of event: String) -> Bool {
    required && FieldVocabulary.words(of: name) == [event, "time"]
  }
}

/// Recognises objects whose member names are data.
enum MapEvidence {
  /// Whether the member names are numbers, or symbols or assets in capitals, with values that look alike.
  static func isMap(_ evidence: Evidence) -> Bool {
    guard !evidence.members.isEmpty, evidence.members.allSatisfy({ isData($0.name) }) else { return false }
    // Members that are explained one by one are fixed.
    guard !evidence.members.allSatisfy({ !$0.evidence.comments.isEmpty }) else { return false }
    let kinds = Set(evidence.members.map { kind($0.evidence) })
    return kinds.count == 1 && !kinds.contains(nil)
  }

  private static func isData(_ name: String) -> Bool {
    if !name.isEmpty, name.unicodeScalars.allSatisfy(Token.isDigit) { return true }
    guard name.count >= 2, !FieldVocabulary.fixedCapitals.contains(name) else { return false }
    return name.unicodeScalars.allSatisfy { scalar in
      ("A"..."Z").contains(scalar) || Token.isDigit(scalar) || scalar == "_" || scalar == "-"
    }
  }

  private static func kind(_ evidence: Evidence) -> Int? {
    guard evidence.kinds == 1 else { return nil }
    if evidence.objects > 0 { return 0 }
    if !evidence.arrays.isEmpty { return 1 }
    return evidence.bools > 0 ? 2 : evidence.strings.isEmpty ? 3 : 4
  }
}
