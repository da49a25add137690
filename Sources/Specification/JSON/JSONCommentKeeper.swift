import Diagnostics

/// Decides which value a comment of a JSON text speaks of.
///
/// A comment behind a value, on its line, belongs to it; one on a line of its own belongs to the value that follows,
/// or to the object or list that holds nothing else.
struct JSONCommentKeeper {
  private var comments: [Int: [String]] = [:]
  private var waiting: [String] = []
  private var last: (id: Int, line: Int)?
  private(set) var firstPosition: SourcePosition?

  mutating func begin(_ id: Int, line: Int) {
    if !waiting.isEmpty {
      comments[id, default: []] += waiting
      waiting = []
    }
    last = (id, line)
  }

  mutating func end(_ id: Int, line: Int) {
    if last?.id == id, !waiting.isEmpty {
      comments[id, default: []] += waiting
      waiting = []
    }
    last = (id, line)
  }

  mutating func add(_ text: String, at position: SourcePosition) {
    if firstPosition == nil { firstPosition = position }
    guard !text.isEmpty else { return }
    if let last, last.line == position.line {
      comments[last.id, default: []].append(text)
    } else {
      waiting.append(text)
    }
  }

  /// The node with the comments of it and of everything below it.
  func attached(to node: JSONNode) -> JSONNode {
    guard !comments.isEmpty else { return node }
    var result = node
    result.comments = comments[node.id] ?? []
    switch node.content {
    case .object(let members):
      result.content = .object(members.map { JSONNodeMember(name: $0.name, node: attached(to: $0.node)) })
    case .array(let elements):
      result.content = .array(elements.map(attached))
    default:
      break
    }
    return result
  }
}
