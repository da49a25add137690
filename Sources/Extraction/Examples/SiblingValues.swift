import Specification

/// What the members of an object show, for comments that speak of another member than their own.
struct SiblingValues {
  /// The names of the members and of the parameters.
  let names: NameSet
  private let members: NameSet
  private let object: Evidence
  /// The parameters of the request, whose values members of like names have.
  private let parameters: [Parameter]

  init(_ object: Evidence, parameters: [Parameter]) {
    self.object = object
    self.parameters = parameters
    members = NameSet(object.members.map(\.name))
    names = NameSet(object.members.map(\.name) + parameters.map(\.name))
  }

  /// The member that holds `value`, `type` before any other; where none shows it, the one that is named like the one
  /// parameter that documents it.
  func holder(of value: String) -> String? {
    let holders = object.members.filter { $0.evidence.strings.contains(value) }.map(\.name)
    if let holder = holders.contains("type") ? "type" : holders.first { return holder }
    let documenting = parameters.filter { $0.values.contains { $0.value.text == value } }
    return documenting.count == 1 ? member(endingIn: documenting[0].name) { _ in true } : nil
  }

  /// The parameter that asks for isolated margin, without which cross margin is answered.
  var isolatingParameter: String? { parameters.first { $0.whenOmitted == "cross margin" }?.name }

  /// The member that says of which type an order is.
  var orderType: String? { ExampleVocabulary.orderTypes.lazy.compactMap { members.spelling(of: $0) }.first }

  /// The member of that name; where there is none, the one whose name ends in the word and that shows the value.
  func name(_ word: String, showing value: String) -> String? {
    members.spelling(of: word)
      ?? member(endingIn: word) { $0.evidence.strings.contains(value) || $0.evidence.numbers.contains(value) }
  }

  /// The parameter of that name, where no member has it.
  func parameter(_ name: String) -> String? {
    members.contains(name) ? nil : parameters.first { $0.name.lowercased() == name.lowercased() }?.name
  }

  /// Whether an object shows the member while another one has another value.
  func show(_ name: String, beside other: String, otherThan value: String) -> Bool {
    object.witnesses.contains { witness in
      guard case .object(let members) = witness.node.content, members.contains(where: { $0.name == name }),
        let text = members.first(where: { $0.name == other }).flatMap({ Self.text($0.node) })
      else { return false }
      return text != value
    }
  }

  private static func text(_ node: JSONNode) -> String? {
    switch node.content {
    case .string(let text), .number(let text): text
    case .bool(let flag): flag ? "true" : "false"
    default: nil
    }
  }

  private func member(endingIn name: String, where isMeant: (Evidence.Member) -> Bool) -> String? {
    let words = FieldVocabulary.words(of: name)
    let members = object.members.filter {
      FieldVocabulary.words(of: $0.name).suffix(words.count) == words[...] && isMeant($0)
    }
    return members.count == 1 ? members[0].name : nil
  }
}
