/// A scalar as it stands in the specification: a string, a number as spelled, or a truth value.
public enum JSONScalar: Sendable, Hashable, JSONMapped {
  case string(String)
  case number(String)
  case bool(Bool)

  /// Reads a scalar.
  public init(json: JSONNode) throws(JSONMappingError) {
    switch json.content {
    case .string(let text): self = .string(text)
    case .number(let text): self = .number(text)
    case .bool(let flag): self = .bool(flag)
    default: throw json.expected("a string, a number or a truth value")
    }
  }

  /// The scalar as JSON.
  public var json: JSONValue {
    switch self {
    case .string(let text): .string(text)
    case .number(let text): .number(text)
    case .bool(let flag): .bool(flag)
    }
  }

  /// The scalar as it would stand in a query.
  public var text: String {
    switch self {
    case .string(let text), .number(let text): text
    case .bool(let flag): flag ? "true" : "false"
    }
  }
}

/// One documented value of a parameter or field.
public struct EnumValue: Sendable, Hashable, JSONMapped {
  /// The value on the wire.
  public var value: JSONScalar
  /// The name that the page gives it: `USDT Margined Futures` for 1.
  public var name: String?

  /// Creates a value.
  public init(_ value: JSONScalar, name: String? = nil) {
    self.value = value
    self.name = name
  }

  /// Reads a value: a scalar, or an object with `value` and `name`.
  public init(json: JSONNode) throws(JSONMappingError) {
    guard case .object = json.content else {
      value = try JSONScalar(json: json)
      return
    }
    var members = try JSONMemberReader(json)
    value = try JSONScalar(json: members.required("value"))
    name = try members.value("name")
    try members.finish()
  }

  /// The value as JSON.
  public var json: JSONValue {
    guard let name else { return value.json }
    var members = JSONObjectBuilder()
    members.add("value", value)
    members.add("name", name)
    return members.value
  }
}
