/// The elements of a batch: objects in a list that one parameter holds as JSON.
struct BatchElements {
  /// The elements, in their order.
  private(set) var elements: [Element]

  /// An element, whose members are to it what parameters are to a single order.
  struct Element {
    fileprivate var object: JSONObject

    /// The members with a value of their own, as a request spells them.
    var parameters: [ParameterEncoder.Parameter] {
      object.members.compactMap { member in
        member.value.plainText.map { ParameterEncoder.Parameter(member.name, $0) }
      }
    }

    /// The text of a member; nil where there is none, or an empty one.
    func text(of name: String?) -> String? {
      guard let text = name.flatMap({ object[$0]?.plainText }), !text.isEmpty else { return nil }
      return text
    }
  }

  /// The elements in the parameter of that name; nil where it is no list of objects.
  init?(_ name: String, in parameters: [ParameterEncoder.Parameter]) {
    guard let text = parameters.first(where: { $0.name == name })?.text,
      case .array(let values)? = try? JSON(parsing: text)
    else { return nil }
    elements = []
    for value in values {
      guard case .object(let object) = value else { return nil }
      elements.append(Element(object: object))
    }
  }

  /// Gives an id to each element that has none in the member of that name; whether there was one.
  mutating func identify(by name: String, _ makeId: () -> String) -> Bool {
    var isChanged = false
    for index in elements.indices where elements[index].object[name] == nil {
      elements[index].object[name] = .string(makeId())
      isChanged = true
    }
    return isChanged
  }

  /// The list as the parameter holds it.
  var text: String { JSON.array(elements.map { .object($0.object) }).description }

  /// The texts in a list of plain values, as a request spells each of them by itself.
  static func texts(ofList text: String) -> [String] {
    guard case .array(let values)? = try? JSON(parsing: text) else { return [] }
    return values.compactMap(\.plainText)
  }
}

extension JSON {
  /// The value as a parameter of its own; nil where it is none.
  fileprivate var plainText: String? {
    switch self {
    case .string(let text): text
    case .number(let number): number.text
    case .boolean(let value): value ? "true" : "false"
    case .null, .array, .object: nil
    }
  }
}
