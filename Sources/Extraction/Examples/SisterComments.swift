import Documents
import Specification

/// Comments beside the fields of other forms of an answer: what a page says of a field of one form holds for the field of
/// the same path in every form.
struct SisterComments {
  private var byPath: [String: [Evidence.Comment]] = [:]

  /// The comments in some examples.
  init(_ examples: some Sequence<StatedExample>) {
    for example in examples { collect(example.node, path: "", language: example.language) }
  }

  /// The comments beside the field at a path, in whatever lists it stands.
  func comments(at path: String) -> [Evidence.Comment] {
    guard !byPath.isEmpty else { return [] }
    let steps = path.split(separator: ".").map { $0.replacing("[]", with: "") }
    return byPath[steps.filter { !$0.isEmpty }.joined(separator: ".")] ?? []
  }

  private mutating func collect(_ node: JSONNode, path: String, language: Language) {
    switch node.content {
    case .object(let members):
      for member in members {
        let below = path.isEmpty ? member.name : "\(path).\(member.name)"
        for comment in member.node.comments {
          byPath[below, default: []].append((language, comment, member.node.position))
        }
        collect(member.node, path: below, language: language)
      }
    case .array(let elements): for element in elements { collect(element, path: path, language: language) }
    default: break
    }
  }
}
