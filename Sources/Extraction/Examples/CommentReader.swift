import Diagnostics
import Documents
import Specification

/// Reads the comments beside a field of an example.
struct CommentReader {
  /// The object that holds the field.
  let siblings: Evidence
  let keepsProse: Bool
  let report: (DiagnosticRule, String, String, SourcePosition) -> Void

  /// Adds what the comments say to `field`.
  func read(_ member: Evidence.Member, into field: inout Field, path: String) {
    let comments = member.evidence.comments.sorted { $0.language < $1.language }
    guard !comments.isEmpty else { return }
    let names = NameSet(siblings.members.map(\.name))
    var seen: Set<String> = []
    for comment in comments where seen.insert(comment.text).inserted {
      let hasValues = readValues(comment.text, member.evidence, into: &field)
      for sentence in Tokenizer.sentences(of: comment.text) {
        guard !read(sentence, names, into: &field), !hasValues, Self.isDemanding(sentence) else { continue }
        let message = "a comment is stated in a form that no rule reads: \(comment.text)"
        report(.commentUnread, message, path, comment.position)
      }
    }
    if keepsProse, let first = comments.first { field.description = first.text }
  }

  /// Reads a sentence; false when no row reads it.
  private func read(_ sentence: [Token], _ names: NameSet, into field: inout Field) -> Bool {
    let matcher = PhraseMatcher(sentence, names: names)
    for row in ExampleVocabulary.comments {
      guard let match = matcher.first(of: row.phrases) else { continue }
      switch row.fact {
      case .presentOnly:
        guard let holder = holder(of: match.text(0)) else { continue }
        field.presentWhen = field.presentWhen ?? .field(holder, values: [match.text(0)])
      case .presentWhile:
        guard let name = siblings.member(match.text(0))?.name else { continue }
        field.presentWhen = field.presentWhen ?? .field(name, values: [match.text(1)])
      case .meaninglessFor:
        guard let holder = holder(of: match.text(0)) else { continue }
        field.appliesWhen = field.appliesWhen ?? .fieldNot(holder, values: [match.text(0)])
      case .optional: if !Self.isCollection(field.shape) { field.required = false }
      case .optionalField: field.required = false
      case .negativeIsNone: field.shape.unavailable = "negative"
      case .nullable: field.shape.nullable = true
      case .nothing: break
      }
      return true
    }
    return false
  }

  private static func isCollection(_ shape: Shape) -> Bool {
    switch shape.kind {
    case .array, .map: true
    default: false
    }
  }

  /// The field of the same object that holds `value`, `type` before any other.
  private func holder(of value: String) -> String? {
    let holders = siblings.members.filter { $0.evidence.strings.contains(value) }.map(\.name)
    return holders.contains("type") ? "type" : holders.first
  }

  /// Reads the list of values of a comment; false when it has none.
  private func readValues(_ text: String, _ evidence: Evidence, into field: inout Field) -> Bool {
    let values: [EnumValue]
    switch field.shape.kind {
    case .string where evidence.numbers.isEmpty:
      values = ValueList(shown: evidence.strings, areNumbers: false).values(in: text)
    case .int64 where evidence.strings.isEmpty:
      values = ValueList(shown: evidence.numbers, areNumbers: true).values(in: text)
    default: return false
    }
    guard !values.isEmpty else { return false }
    if field.shape.values.isEmpty {
      field.shape.values = values
      field.shape.weak = false
    }
    return true
  }

  /// Whether a sentence lists values or makes a demand.
  private static func isDemanding(_ sentence: [Token]) -> Bool {
    let constants = Set(sentence.filter { $0.isConstant && $0.text.contains("_") || $0.kind == .quoted }.map(\.text))
    return constants.count > 1 || PhraseMatcher(sentence).first(of: ExampleVocabulary.demands) != nil
  }
}
