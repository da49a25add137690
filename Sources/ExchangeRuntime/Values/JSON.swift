/// Any JSON value: numbers keep their spelling, objects the order of their members.
///
/// Numbers are equal when their values are (`1.0` and `1`), objects when they hold the same members in any order.
public enum JSON: Sendable, Hashable {
  /// `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A number, exactly as spelled.
  case number(ExactDecimal)
  /// A string.
  case string(String)
  /// An array.
  case array([JSON])
  /// An object.
  case object(JSONObject)
}

extension JSON {
  /// The member of that name; nil when there is none or this is no object.
  public subscript(name: String) -> JSON? {
    guard case .object(let object) = self else { return nil }
    return object[name]
  }

  /// The element at that index; nil when there is none or this is no array.
  public subscript(index: Int) -> JSON? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  /// Whether this is `null`.
  public var isNull: Bool { self == .null }

  /// The string, or nil when this is something else.
  public var string: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  /// The number, or nil when this is something else; a string of digits is a string.
  public var number: ExactDecimal? {
    guard case .number(let value) = self else { return nil }
    return value
  }

  /// The number as an integer, or nil when this is something else, has a fraction or does not fit.
  public var integer: Int64? { number.flatMap(Int64.init(exactly:)) }

  /// The boolean, or nil when this is something else.
  public var boolean: Bool? {
    guard case .boolean(let value) = self else { return nil }
    return value
  }

  /// The elements, or nil when this is no array.
  public var array: [JSON]? {
    guard case .array(let value) = self else { return nil }
    return value
  }

  /// The members, or nil when this is no object.
  public var object: JSONObject? {
    guard case .object(let value) = self else { return nil }
    return value
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }

  /// A number.
  public init(integerLiteral value: Int64) { self = .number(ExactDecimal(value)) }

  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }

  /// An array.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }

  /// An object with its members in this order.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(JSONObject(elements.map { JSONObject.Member(name: $0.0, value: $0.1) }))
  }
}
