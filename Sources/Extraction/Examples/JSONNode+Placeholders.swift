import Specification

extension JSONNode {
  /// Whether it is an object that holds nothing but a comment, which stands for elements that are described elsewhere.
  var isPlaceholder: Bool {
    if case .object(let members) = content { members.isEmpty && !comments.isEmpty } else { false }
  }

  /// The value that it shows: lists without what only stands for their elements.
  var shownValue: JSONValue {
    switch content {
    case .object(let members): .object(members.map { JSONMember($0.name, $0.node.shownValue) })
    case .array(let elements): .array(elements.filter { !$0.isPlaceholder }.map(\.shownValue))
    default: value
    }
  }
}
