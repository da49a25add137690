/// A rule between parameters of one request.
public enum ParameterRule: Sendable, Hashable {
  /// One of them must be sent, more may be.
  case atLeastOneOf([String])
  /// One of them must be sent, and no other.
  case exactlyOneOf([String])
  /// At most one of them may be sent.
  case notTogether([String])
  /// All of them or none.
  case allTogether([String])
  /// The first may only be sent together with the second, be it with one of these values only.
  case needs(String, other: String, values: [String] = [])
  /// The first may not be sent where the second has one of these values.
  case notWith(String, other: String, values: [String])
  /// The first counts when both are sent.
  case prevails(String, over: String)
  /// The time from the first to the second is at most so long, be it in a case only.
  case window(from: String, to: String, max: Int, unit: String, when: Condition? = nil)
}

extension ParameterRule: JSONMapped {
  /// Reads a rule.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    if let node = members.optional("atLeastOneOf") {
      self = .atLeastOneOf(try node.list())
    } else if let node = members.optional("exactlyOneOf") {
      self = .exactlyOneOf(try node.list())
    } else if let node = members.optional("notTogether") {
      self = .notTogether(try node.list())
    } else if let node = members.optional("allTogether") {
      self = .allTogether(try node.list())
    } else if let name: String = try members.value("parameter") {
      if let other: String = try members.value("notWith") {
        self = .notWith(name, other: other, values: try members.required("is").list())
      } else {
        let other = try String(json: members.required("needs"))
        self = .needs(name, other: other, values: try members.list("is"))
      }
    } else if let name: String = try members.value("prevails") {
      self = .prevails(name, over: try String(json: members.required("over")))
    } else {
      let from = try String(json: members.required("from"))
      let to = try String(json: members.required("to"))
      let max = try Int(json: members.required("max"))
      let unit = try String(json: members.required("unit"))
      self = .window(from: from, to: to, max: max, unit: unit, when: try members.value("when"))
    }
    try members.finish()
  }

  /// The rule as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    switch self {
    case .atLeastOneOf(let names): members.add("atLeastOneOf", names)
    case .exactlyOneOf(let names): members.add("exactlyOneOf", names)
    case .notTogether(let names): members.add("notTogether", names)
    case .allTogether(let names): members.add("allTogether", names)
    case .needs(let name, let other, let values):
      members.add("parameter", name)
      members.add("needs", other)
      if !values.isEmpty { members.add("is", values) }
    case .notWith(let name, let other, let values):
      members.add("parameter", name)
      members.add("notWith", other)
      members.add("is", values)
    case .prevails(let name, let other):
      members.add("prevails", name)
      members.add("over", other)
    case .window(let from, let to, let max, let unit, let condition):
      members.add("from", from)
      members.add("to", to)
      members.add("max", max)
      members.add("unit", unit)
      members.add("when", ifPresent: condition)
    }
    return members.value
  }

  /// The parameters that the rule speaks of.
  public var names: [String] {
    switch self {
    case .atLeastOneOf(let names), .exactlyOneOf(let names), .notTogether(let names), .allTogether(let names): names
    case .needs(let name, let other, _), .notWith(let name, let other, _), .prevails(let name, let other):
      [name, other]
    case .window(let from, let to, _, _, _): [from, to]
    }
  }

  /// The condition that it sets, or in which it holds; nil for none.
  public var condition: Condition? {
    switch self {
    case .needs(_, let other, let values), .notWith(_, let other, let values):
      values.isEmpty ? nil : .parameter(other, values: values)
    case .window(_, _, _, _, let condition): condition
    case .atLeastOneOf, .exactlyOneOf, .notTogether, .allTogether, .prevails: nil
    }
  }
}
