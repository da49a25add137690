import Diagnostics
import Documents
import Specification

/// Reads the comments beside a field of an example.
struct CommentReader {
  /// What the object that holds the field shows.
  let siblings: SiblingValues
  let keepsProse: Bool
  let report: (DiagnosticRule, String, String, SourcePosition) -> Void

  /// Adds what the comments say to `field`; what `sisters` say stands beside the same field in other forms of the answer.
  func read(_ member: Evidence.Member, sisters: [Evidence.Comment], into field: inout Field, path: String) {
    let comments = member.evidence.comments.sorted { $0.language < $1.language }
    var seen: Set<String> = []
    for comment in comments where seen.insert(comment.text).inserted {
      let hasValues = readValues(comment.text, member.evidence, into: &field)
      for sentence in Tokenizer.sentences(of: comment.text) {
        guard !read(sentence, member.evidence, into: &field), !hasValues, Self.isDemanding(sentence) else { continue }
        let message = "a comment is stated in a form that no rule reads: \(comment.text)"
        report(.commentUnread, message, path, comment.position)
      }
    }
    if field.shape.kind == .int64, field.shape.wire == nil, field.shape.values.isEmpty, evidenceIsOfAmount(comments) {
      field.shape.kind = .decimal
      field.shape.wire = .number
      field.shape.weak = true
    }
    for comment in sisters where seen.insert(comment.text).inserted {
      _ = readValues(comment.text, member.evidence, into: &field)
      for sentence in Tokenizer.sentences(of: comment.text) { _ = read(sentence, member.evidence, into: &field) }
    }
    readElements(of: member.evidence, into: &field)
    if keepsProse, let first = comments.first { field.description = first.text }
  }

  /// Whether comments say that a number is how much there is of an asset, so that it may have a fraction.
  private func evidenceIsOfAmount(_ comments: [Evidence.Comment]) -> Bool {
    comments.contains {
      PhraseMatcher(Tokenizer.tokens(of: $0.text)).first(of: ExampleVocabulary.amountsOfAssets) != nil
    }
  }

  /// Reads a sentence; false when no row reads it.
  private func read(_ sentence: [Token], _ evidence: Evidence, into field: inout Field) -> Bool {
    let matcher = PhraseMatcher(sentence, names: siblings.names)
    for row in ExampleVocabulary.comments {
      guard let match = Self.match(of: row.phrases, in: matcher) else { continue }
      switch row.fact {
      case .presentOnly:
        guard let holder = siblings.holder(of: match.text(0)) else { continue }
        present(&field, when: holder, is: match.text(0))
      case .presentWhile:
        if let name = siblings.name(match.text(0), showing: match.text(1)) {
          present(&field, when: name, is: match.text(1))
        } else if let name = siblings.parameter(match.text(0)) {
          field.presentWhen = field.presentWhen ?? .parameter(name, values: [match.text(1)])
          field.required = false
        } else {
          continue
        }
      case .absentWhile:
        if let name = siblings.name(match.text(0), showing: match.text(1)) {
          field.presentWhen = field.presentWhen ?? .fieldNot(name, values: [match.text(1)])
        }
        field.required = false
      case .meaninglessFor:
        guard let holder = siblings.holder(of: match.text(0)) else { continue }
        field.appliesWhen = field.appliesWhen ?? .fieldNot(holder, values: [match.text(0)])
      case .meaningfulFor:
        guard let holder = siblings.holder(of: match.text(0)) ?? siblings.orderType else { continue }
        field.appliesWhen = field.appliesWhen ?? .field(holder, values: [match.text(0)])
      case .blankUnless:
        guard let name = siblings.name(match.text(0), showing: match.text(1)) else { continue }
        field.appliesWhen = field.appliesWhen ?? .field(name, values: [match.text(1)])
      case .optional:
        if Self.isBlankSomewhere(evidence) { field.shape.unavailable = field.shape.unavailable ?? "empty" }
        if !Self.isCollection(field.shape) { field.required = false }
      case .blankInCase:
        field.required = false
        field.shape.nullable = true
        if Self.isBlankSomewhere(evidence) { field.shape.unavailable = field.shape.unavailable ?? "empty" }
      case .blankOtherwise:
        guard evidence.numbers.isEmpty, match.text(0).isEmpty else { continue }
        field.shape.unavailable = "empty"
      case .zeroIsNone:
        guard field.shape.kind == .timestamp else { continue }
        field.shape.unavailable = field.shape.unavailable ?? "zero"
      case .optionalField: field.required = false
      case .notForIsolated, .notForCrossed:
        field.required = false
        guard let selector = siblings.isolatingParameter else { return true }
        field.presentWhen = field.presentWhen ?? (row.fact == .notForIsolated ? .notSent(selector) : .sent(selector))
      case .negativeIsNone: field.shape.unavailable = "negative"
      case .nullable: field.shape.nullable = true
      case .nothing: break
      }
      return true
    }
    return false
  }

  /// Takes over what a text beside a field says of its being there, where nothing else of the answer is known.
  static func readPresence(in text: String, into field: inout Field) {
    for sentence in Tokenizer.sentences(of: text) {
      let matcher = PhraseMatcher(sentence)
      for row in ExampleVocabulary.comments where match(of: row.phrases, in: matcher) != nil {
        switch row.fact {
        case .presentOnly, .presentWhile, .absentWhile, .optional, .optionalField:
          if !isCollection(field.shape) { field.required = false }
        case .blankInCase:
          field.required = false
          field.shape.nullable = true
        case .nullable: field.shape.nullable = true
        default: break
        }
        break
      }
    }
  }

  /// The first match of a row, of which no gap goes on behind a comma: there begins what is said of something else.
  private static func match(of phrases: [Phrase], in matcher: PhraseMatcher) -> PhraseMatch? {
    for phrase in phrases {
      guard let match = matcher.first(phrase) else { continue }
      if !match.gaps.contains(where: { matcher.tokens[$0].contains { $0.text == "," } }) { return match }
    }
    return nil
  }

  /// Whether a text is empty in one place and filled in another.
  private static func isBlankSomewhere(_ evidence: Evidence) -> Bool {
    evidence.numbers.isEmpty && evidence.strings.contains("") && evidence.strings.contains { !$0.isEmpty }
  }

  /// A comment says that the field is there for a value of another field only; where an object shows it beside another
  /// value, it only has a meaning there.
  private func present(_ field: inout Field, when name: String, is value: String) {
    let condition = Condition.field(name, values: [value])
    if siblings.show(field.name, beside: name, otherThan: value) {
      field.appliesWhen = field.appliesWhen ?? condition
      field.required = false
    } else {
      field.presentWhen = field.presentWhen ?? condition
    }
  }

  /// Comments behind the words of a list that speak of the whole of it: when it is there.
  private func readElements(of evidence: Evidence, into field: inout Field) {
    guard let elements = evidence.elements, elements.objects == 0, elements.arrays.isEmpty else { return }
    let isOptional = elements.comments.contains { comment in
      Tokenizer.sentences(of: comment.text).contains { sentence in
        PhraseMatcher(sentence).first(of: ExampleVocabulary.casesOfPresence) != nil
      }
    }
    if isOptional { field.required = false }
  }

  /// Events before which some members are missing, as comments say: `only there when it is triggered` tells `trigger`.
  static func events(before members: [Evidence.Member]) -> Set<String> {
    var events: Set<String> = []
    for comment in members.lazy.flatMap(\.evidence.comments) where comment.text.contains("ed") {
      for sentence in Tokenizer.sentences(of: comment.text) {
        let matcher = PhraseMatcher(sentence)
        guard matcher.first(of: ExampleVocabulary.casesOfPresence) != nil,
          let match = matcher.first(of: ExampleVocabulary.eventsOfPresence),
          let word = match.captures.last?.first?.folded,
          word.hasSuffix("ed")
        else { continue }
        events.formUnion([String(word.dropLast(2)), String(word.dropLast())])
      }
    }
    return events
  }

  private static func isCollection(_ shape: Shape) -> Bool {
    switch shape.kind {
    case .array, .map: true
    default: false
    }
  }

  /// Reads the list of values of a comment; false when it has none.
  private func readValues(_ text: String, _ evidence: Evidence, into field: inout Field) -> Bool {
    let values: [EnumValue]
    switch field.shape.kind {
    case .string where evidence.numbers.isEmpty:
      let isState = ["status", "state"].contains { field.name.lowercased().hasSuffix($0) }
      values = ValueList(shown: evidence.strings, areNumbers: false, areStates: isState).values(in: text)
    case .int64 where evidence.strings.isEmpty:
      let list = ValueList(shown: evidence.numbers, areNumbers: true)
      let listed = list.values(in: text)
      values = listed.isEmpty ? list.explained(in: text) ?? [] : listed
    default: return false
    }
    guard !values.isEmpty else { return false }
    if field.shape.values.isEmpty {
      field.shape.values = values
      field.shape.weak = false
    }
    return true
  }

  /// Whether a text makes a demand.
  static func isDemand(_ text: String) -> Bool {
    Tokenizer.sentences(of: text).contains { PhraseMatcher($0).first(of: ExampleVocabulary.demands) != nil }
  }

  /// Whether a sentence lists values or makes a demand.
  private static func isDemanding(_ sentence: [Token]) -> Bool {
    let constants = Set(sentence.filter { $0.isConstant && $0.text.contains("_") || $0.kind == .quoted }.map(\.text))
    return constants.count > 1 || PhraseMatcher(sentence).first(of: ExampleVocabulary.demands) != nil
  }
}
