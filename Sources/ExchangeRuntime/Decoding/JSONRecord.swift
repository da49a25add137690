/// A type with named members that are read from ``Slots``: the common part of records and tuples.
///
/// Codable, Hashable (numeric for decimals, across units for timestamps) and description come from here, once.
public protocol JSONStructure: JSONConvertible, Codable, Hashable, CustomStringConvertible {
  /// The member names on the wire, in documented order.
  static var members: MemberTable { get }

  /// Takes the properties from the slots.
  init(reading slots: inout Slots)

  /// Writes the properties.
  func write(to members: inout MemberWriter)
}

/// A structure that is an object on the wire.
public protocol JSONRecord: JSONStructure {}

/// A structure that is an array on the wire, its columns being the members in order.
public protocol JSONTuple: JSONStructure {}

extension JSONRecord {
  /// Reads an object.
  public init(reading position: JSONPosition, _ form: WireForm, from slots: inout Slots) {
    let outer = slots.enterRecord(position, Self.members)
    self.init(reading: &slots)
    slots.leave(to: outer)
  }

  /// Writes an object.
  public func write(to writer: inout JSONWriter, _ form: WireForm) {
    writer.structure(Self.members, isTuple: false) { write(to: &$0) }
  }
}

extension JSONTuple {
  /// Reads an array.
  public init(reading position: JSONPosition, _ form: WireForm, from slots: inout Slots) {
    let outer = slots.enterTuple(position, Self.members)
    self.init(reading: &slots)
    slots.leave(to: outer)
  }

  /// Writes an array.
  public func write(to writer: inout JSONWriter, _ form: WireForm) {
    writer.structure(Self.members, isTuple: true) { write(to: &$0) }
  }
}

extension JSONStructure {
  /// Reads the structure from any decoder, through a JSON tree.
  public init(from decoder: any Decoder) throws {
    self = try JSONDecoding.decode(Self.self, from: decoder)
  }

  /// Writes the structure into any encoder, through a JSON tree.
  public func encode(to encoder: any Encoder) throws {
    try JSONDecoding.encode(self, to: encoder)
  }

  /// Whether all members are equal; decimals by value, timestamps as points in time.
  public static func == (left: Self, right: Self) -> Bool {
    JSONDecoding.canonicalBytes(of: left) == JSONDecoding.canonicalBytes(of: right)
  }

  /// Feeds all members, such that equal structures hash alike.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(JSONDecoding.canonicalBytes(of: self))
  }

  /// The name of the type and its JSON.
  public var description: String {
    "\(Self.self) \(String(decoding: JSONDecoding.encode(self), as: UTF8.self))"
  }
}
