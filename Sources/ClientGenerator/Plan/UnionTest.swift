/// How an alternative of a union is recognised, as the runtime's `JSONAlternative` says it.
enum UnionTest: Sendable, Hashable {
  case string, number, boolean, array
  /// An object with a member of that name; nil for any object.
  case object(having: String?)
  /// An object whose member of that name is that string.
  case tagged(String, as: String)
  case anything

  /// Whether other alternatives may pass it, too.
  var isVague: Bool { self == .object(having: nil) || self == .anything }

  /// Whether it looks at a member of an object.
  var looksAtMember: Bool {
    switch self {
    case .object(having: .some), .tagged: true
    default: false
    }
  }
}
