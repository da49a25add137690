/// A JSON value that keeps what JSON libraries drop: the order of members and the spelling of numbers.
public enum JSONValue: Sendable, Hashable {
  /// An object; members in their order.
  case object([JSONMember])
  /// An array.
  case array([JSONValue])
  /// A string, unescaped.
  case string(String)
  /// A number as it is spelled.
  case number(String)
  /// True or false.
  case bool(Bool)
  /// Null.
  case null

  /// The members of an object, or nil.
  public var members: [JSONMember]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// The elements of an array, or nil.
  public var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The text of a string, or nil.
  public var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The value of a member, or nil.
  public subscript(name: String) -> JSONValue? {
    members?.first { $0.name == name }?.value
  }

  /// Whether both are the same value, whatever the order of members.
  public func isEquivalent(to other: JSONValue) -> Bool {
    switch (self, other) {
    case (.object(let left), .object(let right)):
      guard left.count == right.count else { return false }
      return left.allSatisfy { member in other[member.name]?.isEquivalent(to: member.value) ?? false }
    case (.array(let left), .array(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { $0.isEquivalent(to: $1) }
    default:
      return self == other
    }
  }
}

/// One member of an object.
public struct JSONMember: Sendable, Hashable {
  /// The member's name.
  public var name: String
  /// The member's value.
  public var value: JSONValue

  /// Creates a member.
  public init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral {
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// True or false.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// An integral number.
  public init(integerLiteral value: Int) { self = .number(String(value)) }
}
