import Diagnostics

/// A value of the specification that is written as JSON, with members in a fixed order.
public protocol JSONMapped: Sendable, Hashable {
  /// Reads the value; throws with the place of the first thing that is wrong.
  init(json: JSONNode) throws(JSONMappingError)
  /// The value as JSON.
  var json: JSONValue { get }
}

/// A JSON value that is not what the format demands.
public struct JSONMappingError: Error, Sendable, Equatable {
  /// The rule of the finding that tells of it.
  public var rule: DiagnosticRule
  /// What was expected.
  public var reason: String
  /// Where.
  public var position: SourcePosition

  /// Creates an error.
  public init(_ rule: DiagnosticRule = .specificationInvalid, reason: String, position: SourcePosition) {
    self.rule = rule
    self.reason = reason
    self.position = position
  }
}

/// Reads the members of an object one by one and refuses those that nobody asked for.
public struct JSONMemberReader {
  private let position: SourcePosition
  private var rest: [JSONNodeMember]

  /// Starts reading an object.
  public init(_ node: JSONNode) throws(JSONMappingError) {
    guard case .object(let members) = node.content else {
      throw JSONMappingError(reason: "an object is expected", position: node.position)
    }
    position = node.position
    rest = members
  }

  /// The value of a member that may be absent.
  public mutating func optional(_ name: String) -> JSONNode? {
    guard let index = rest.firstIndex(where: { $0.name == name }) else { return nil }
    return rest.remove(at: index).node
  }

  /// The value of a member that must be there.
  public mutating func required(_ name: String) throws(JSONMappingError) -> JSONNode {
    guard let node = optional(name) else {
      throw JSONMappingError(reason: "the member `\(name)` is missing", position: position)
    }
    return node
  }

  /// Reads the format number of a file and refuses files of another format.
  public mutating func requireFormat() throws(JSONMappingError) {
    let format = try Int(json: required("format"))
    guard format == Operation.format else {
      throw JSONMappingError(
        .specificationFormat,
        reason: "format \(format) is not known; this version reads format \(Operation.format)", position: position)
    }
  }

  /// The name and value of the only member that is left; for objects with one of several members.
  public mutating func only() throws(JSONMappingError) -> (name: String, node: JSONNode) {
    guard rest.count == 1 else {
      throw JSONMappingError(reason: "exactly one member is expected", position: position)
    }
    let member = rest.removeFirst()
    return (member.name, member.node)
  }

  /// Names of the members not yet read.
  public var names: [String] { rest.map(\.name) }

  /// Refuses members that were not read.
  public func finish() throws(JSONMappingError) {
    guard let member = rest.first else { return }
    throw JSONMappingError(reason: "the member `\(member.name)` is not known", position: member.node.position)
  }

  /// A list of values under `name`; empty when the member is absent.
  public mutating func list<Value: JSONMapped>(_ name: String) throws(JSONMappingError) -> [Value] {
    guard let node = optional(name) else { return [] }
    return try node.list()
  }

  /// A value under `name`, or nil when the member is absent.
  public mutating func value<Value: JSONMapped>(_ name: String) throws(JSONMappingError) -> Value? {
    guard let node = optional(name) else { return nil }
    return try Value(json: node)
  }
}

extension JSONNode {
  func expected(_ what: String) -> JSONMappingError {
    JSONMappingError(reason: "\(what) is expected", position: position)
  }

  /// The node as a list of values.
  public func list<Value: JSONMapped>() throws(JSONMappingError) -> [Value] {
    guard case .array(let elements) = content else { throw expected("an array") }
    var values: [Value] = []
    for element in elements { values.append(try Value(json: element)) }
    return values
  }
}

extension String: JSONMapped {
  /// Reads a string.
  public init(json: JSONNode) throws(JSONMappingError) {
    guard case .string(let text) = json.content else { throw json.expected("a string") }
    self = text
  }

  /// The string as JSON.
  public var json: JSONValue { .string(self) }
}

extension Int: JSONMapped {
  /// Reads an integral number.
  public init(json: JSONNode) throws(JSONMappingError) {
    guard case .number(let text) = json.content, let value = Int(text) else { throw json.expected("an integer") }
    self = value
  }

  /// The number as JSON.
  public var json: JSONValue { .number(String(self)) }
}

extension Bool: JSONMapped {
  /// Reads true or false.
  public init(json: JSONNode) throws(JSONMappingError) {
    guard case .bool(let flag) = json.content else { throw json.expected("true or false") }
    self = flag
  }

  /// The truth value as JSON.
  public var json: JSONValue { .bool(self) }
}

extension JSONMapped where Self: RawRepresentable, RawValue == String, Self: CaseIterable {
  /// Reads one of the words of the vocabulary.
  public init(json: JSONNode) throws(JSONMappingError) {
    guard case .string(let text) = json.content, let value = Self(rawValue: text) else {
      throw json.expected("one of " + Self.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "))
    }
    self = value
  }

  /// The word as JSON.
  public var json: JSONValue { .string(rawValue) }
}

/// Collects the members of an object in their fixed order, leaving out what is absent.
public struct JSONObjectBuilder {
  private var members: [JSONMember] = []

  /// Starts an empty object.
  public init() {}

  /// The object.
  public var value: JSONValue { .object(members) }

  /// Adds a member.
  public mutating func add(_ name: String, _ value: some JSONMapped) {
    members.append(JSONMember(name, value.json))
  }

  /// Adds a member unless it is nil.
  public mutating func add(_ name: String, ifPresent value: (some JSONMapped)?) {
    if let value { add(name, value) }
  }

  /// Adds a list unless it is empty.
  public mutating func add(_ name: String, ifAny values: [some JSONMapped]) {
    if !values.isEmpty { add(name, values) }
  }

  /// Adds a list, empty or not.
  public mutating func add(_ name: String, _ values: [some JSONMapped]) {
    members.append(JSONMember(name, .array(values.map(\.json))))
  }

  /// Adds `true` when the flag is set.
  public mutating func add(_ name: String, ifTrue flag: Bool) {
    if flag { members.append(JSONMember(name, true)) }
  }

  /// Adds a JSON value as it is.
  public mutating func add(_ name: String, json value: JSONValue?) {
    if let value { members.append(JSONMember(name, value)) }
  }
}
