/// When a fact holds: a condition on parameters of the request or on fields of the same object.
public indirect enum Condition: Sendable, Hashable {
  /// The parameter is sent.
  case sent(String)
  /// The parameter is not sent.
  case notSent(String)
  /// The parameter has one of the values.
  case parameter(String, values: [String])
  /// The parameter is a number in the range; ends are included.
  case range(parameter: String, min: Int?, max: Int?)
  /// The list has a number of elements in the range; ends are included.
  case count(parameter: String, min: Int?, max: Int?)
  /// The field of the same object has one of the values.
  case field(String, values: [String])
  /// The field of the same object has none of the values.
  case fieldNot(String, values: [String])
  /// The account or the request is in a state that no parameter or field shows: `hedgeMode`, `processing`.
  case state(String)
  /// Every condition holds.
  case all([Condition])
  /// One of the conditions holds.
  case any([Condition])

  /// The parameters of which it speaks.
  public var parameters: Set<String> {
    switch self {
    case .sent(let name), .notSent(let name), .parameter(let name, _), .range(let name, _, _), .count(let name, _, _):
      [name]
    case .field, .fieldNot, .state: []
    case .all(let conditions), .any(let conditions): conditions.reduce(into: []) { $0.formUnion($1.parameters) }
    }
  }

  /// The values that it names for a parameter, in their order.
  public func values(of parameter: String) -> [String] {
    switch self {
    case .parameter(parameter, let values): values
    case .all(let conditions), .any(let conditions): conditions.flatMap { $0.values(of: parameter) }
    default: []
    }
  }
}

extension Condition: JSONMapped {
  /// Reads a condition.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    if let name: String = try members.value("sent") {
      self = .sent(name)
    } else if let name: String = try members.value("notSent") {
      self = .notSent(name)
    } else if let name: String = try members.value("field") {
      if let node = members.optional("isNot") {
        self = .fieldNot(name, values: try node.list())
      } else {
        self = .field(name, values: try members.required("is").list())
      }
    } else if let name: String = try members.value("state") {
      self = .state(name)
    } else if let name: String = try members.value("count") {
      self = .count(parameter: name, min: try members.value("min"), max: try members.value("max"))
    } else if let node = members.optional("all") {
      self = .all(try node.list())
    } else if let node = members.optional("any") {
      self = .any(try node.list())
    } else {
      let name = try String(json: members.required("parameter"))
      if let node = members.optional("is") {
        self = .parameter(name, values: try node.list())
      } else {
        self = .range(parameter: name, min: try members.value("min"), max: try members.value("max"))
      }
    }
    try members.finish()
  }

  /// The condition as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    switch self {
    case .sent(let name): members.add("sent", name)
    case .notSent(let name): members.add("notSent", name)
    case .parameter(let name, let values):
      members.add("parameter", name)
      members.add("is", values)
    case .range(let name, let min, let max):
      members.add("parameter", name)
      members.add("min", ifPresent: min)
      members.add("max", ifPresent: max)
    case .count(let name, let min, let max):
      members.add("count", name)
      members.add("min", ifPresent: min)
      members.add("max", ifPresent: max)
    case .field(let name, let values):
      members.add("field", name)
      members.add("is", values)
    case .fieldNot(let name, let values):
      members.add("field", name)
      members.add("isNot", values)
    case .state(let name): members.add("state", name)
    case .all(let conditions): members.add("all", conditions)
    case .any(let conditions): members.add("any", conditions)
    }
    return members.value
  }
}
