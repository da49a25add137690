/// The address of a fact inside an operation, by meaning and never by position.
public struct SemanticPath: Sendable {
  /// A step from a JSON value to one inside it.
  enum Step: Hashable {
    /// The member of an object.
    case member(String)
    /// The element of a list whose `name` is this.
    case named(String)
    /// The response with this number, from 0.
    case index(Int)
  }

  let steps: [Step]

  /// Reads an address; nil when it is malformed.
  public init?(_ text: String) {
    if text.hasPrefix("parameter ") {
      let parts = text.dropFirst("parameter ".count).split(separator: ".", omittingEmptySubsequences: false)
      guard let name = parts.first, !name.isEmpty, parts.count <= 2 else { return nil }
      steps = [.member("parameters"), .named(String(name))] + parts.dropFirst().map { .member(String($0)) }
    } else if text.hasPrefix("response") {
      guard let steps = Self.responseSteps(text.dropFirst("response".count)) else { return nil }
      self.steps = steps
    } else {
      guard !text.isEmpty, text.allSatisfy({ $0.isLetter }) else { return nil }
      steps = [.member(text)]
    }
  }

  /// `[1].rows[].price.type`: a response by number, then fields, `[]` for the elements of a list, a member at the end.
  private static func responseSteps(_ text: Substring) -> [Step]? {
    var rest = text
    var index = 0
    if rest.hasPrefix("["), let close = rest.firstIndex(of: "]"), let number = Int(rest.dropFirst().prefix(upTo: close))
    {
      index = number
      rest = rest[close...].dropFirst()
    }
    var steps: [Step] = [.member("responses"), .index(index), .member("shape")]
    while rest.hasPrefix("[]") {
      steps.append(.member("items"))
      rest = rest.dropFirst(2)
    }
    let parts = rest.split(separator: ".")
    guard let last = parts.last else { return nil }
    for part in parts.dropLast() {
      let name = part.prefix { $0 != "[" }
      steps += [.member("fields"), .named(String(name))]
      var brackets = part.dropFirst(name.count)
      while brackets.hasPrefix("[]") {
        steps.append(.member("items"))
        brackets = brackets.dropFirst(2)
      }
      guard brackets.isEmpty else { return nil }
    }
    steps.append(.member(String(last)))
    return steps
  }

  /// The value at the address; nil when nothing stands there.
  public func value(in root: JSONValue) -> JSONValue? {
    steps.reduce(root) { value, step in value.flatMap { Self.inner(of: $0, step) } }
  }

  /// `root` with `value` at the address, or without anything there when it is null; nil when the way there is missing.
  func replacing(in root: JSONValue, with value: JSONValue) -> JSONValue? {
    Self.replace(root, steps[...], value)
  }

  private static func inner(of value: JSONValue, _ step: Step) -> JSONValue? {
    switch step {
    case .member(let name): value[name]
    case .named(let name): value.elements?.first { $0["name"] == .string(name) }
    case .index(let index): value.elements.flatMap { index < $0.count ? $0[index] : nil }
    }
  }

  private static func replace(_ root: JSONValue, _ steps: ArraySlice<Step>, _ value: JSONValue) -> JSONValue? {
    guard let step = steps.first else { return value }
    let rest = steps.dropFirst()
    let old = inner(of: root, step)
    let new: JSONValue
    if rest.isEmpty {
      new = value
    } else {
      guard let old, let replaced = replace(old, rest, value) else { return nil }
      new = replaced
    }
    switch (root, step) {
    case (.object(var members), .member(let name)):
      let index = members.firstIndex { $0.name == name }
      if new == .null {
        if let index { members.remove(at: index) }
      } else if let index {
        members[index].value = new
      } else {
        members.append(JSONMember(name, new))
      }
      return .object(members)
    case (.array(var elements), .named(let name)):
      let index = elements.firstIndex { $0["name"] == .string(name) }
      if new == .null {
        if let index { elements.remove(at: index) }
      } else if let index {
        elements[index] = new
      } else {
        elements.append(new)
      }
      return .array(elements)
    case (.array(var elements), .index(let index)):
      guard index < elements.count else { return nil }
      elements[index] = new
      return .array(elements)
    default: return nil
    }
  }
}
