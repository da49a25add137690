import Diagnostics
import Documents
import Specification

/// Reads the comments beside a field of an example.
struct CommentReader {
  /// The object that holds the field.
  let siblings: Evidence
  let keepsProse: Bool
  let sink: any DiagnosticSink

  /// Adds what the comments say to `field`.
  func read(_ member: Evidence.Member, into field: inout Field, path: String) {
    let comments = member.evidence.comments.sorted { $0.language < $1.language }
    for comment in comments {
      for sentence in Tokenizer.sentences(of: comment.text) { read(sentence, member, into: &field) }
    }
    if keepsProse, let first = comments.first { field.description = first.text }
  }

  private func read(_ sentence: [Token], _ member: Evidence.Member, into field: inout Field) {
    let matcher = PhraseMatcher(sentence)
    for row in ExampleVocabulary.comments {
      guard let match = matcher.first(of: row.phrases) else { continue }
      switch row.fact {
      case .presentOnly:
        field.presentWhen = field.presentWhen ?? holder(of: match.text(0)).map { .field($0, values: [match.text(0)]) }
      case .meaninglessFor:
        field.appliesWhen =
          field.appliesWhen ?? holder(of: match.text(0)).map { .fieldNot($0, values: [match.text(0)]) }
      case .values:
        if field.shape.values.isEmpty { field.shape.values = values(match.captures[0], member.evidence) }
      }
      return
    }
  }

  /// The field of the same object that holds `value`, `type` before any other.
  private func holder(of value: String) -> String? {
    let holders = siblings.members.filter { $0.evidence.strings.contains(value) }.map(\.name)
    return holders.contains("type") ? "type" : holders.first
  }

  /// The values of a list, if what the examples show is among them.
  private func values(_ tokens: [Token], _ evidence: Evidence) -> [EnumValue] {
    let texts = tokens.map(\.text)
    guard evidence.kinds == 1, !evidence.strings.isEmpty, evidence.strings.allSatisfy(texts.contains),
      tokens.allSatisfy({ $0.kind != .number && !$0.text.contains(" ") })
    else { return [] }
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }.map { EnumValue(.string($0)) }
  }
}
