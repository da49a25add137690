import Specification

/// What makes two values of a list the same one.
enum ValueIdentity {
  /// A documented value is the one on the wire, a time window its two ends and its case; everything else is itself.
  static func key(_ value: JSONValue) -> String {
    if let wire = value["value"] { return CanonicalJSON.inline(wire) }
    if let from = value["from"], let to = value["to"] {
      let condition = value["when"].map(CanonicalJSON.inline) ?? ""
      return "window " + CanonicalJSON.inline(from) + CanonicalJSON.inline(to) + condition
    }
    return CanonicalJSON.inline(value)
  }
}

/// Names of parameters where other facts of an operation mention them.
enum ParameterNames {
  /// Members that hold names of parameters.
  private static let mentions: Set<String> = [
    "atLeastOneOf", "exactlyOneOf", "notTogether", "allTogether", "parameter", "needs", "notWith", "prevails", "over",
    "from", "to", "sent", "notSent", "count", "perItemOf",
  ]

  /// New names by old name of parameters that are only called otherwise.
  static func renames(_ old: JSONValue, _ new: JSONValue) -> [String: String] {
    let before = old["parameters"]?.elements ?? []
    let after = new["parameters"]?.elements ?? []
    var alignment = NamedAlignment(before, after) { $0["name"]?.text ?? "" }
    alignment.recogniseRenames()
    var renames: [String: String] = [:]
    for pair in alignment.pairs {
      if let left = before[pair.old]["name"]?.text, let right = after[pair.new]["name"]?.text, left != right {
        renames[left] = right
      }
    }
    return renames
  }

  /// The operation with the new names in rules, conditions and costs.
  static func rewriting(_ value: JSONValue, _ renames: [String: String]) -> JSONValue {
    renames.isEmpty ? value : rewriting(value, renames, isMention: false)
  }

  private static func rewriting(_ value: JSONValue, _ renames: [String: String], isMention: Bool) -> JSONValue {
    switch value {
    case .object(let members):
      .object(
        members.map { member in
          JSONMember(member.name, rewriting(member.value, renames, isMention: mentions.contains(member.name)))
        })
    case .array(let elements): .array(elements.map { rewriting($0, renames, isMention: isMention) })
    case .string(let text) where isMention: .string(renames[text] ?? text)
    default: value
    }
  }
}
