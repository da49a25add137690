/// A type with named members that are read from ``Slots``: an object on the wire, or an array of columns.
///
/// Codable, Hashable (numeric for decimals, across units for timestamps) and description come from here, once.
public protocol JSONRecord: JSONConvertible, Codable, Hashable, CustomStringConvertible {
  /// The member names on the wire, or the columns, in documented order.
  static var members: MemberTable { get }

  /// Takes the properties from the slots.
  init(reading slots: inout Slots)

  /// Writes the properties.
  func write(to members: inout MemberWriter)
}

extension JSONRecord {
  /// Reads an object, or an array where the table says so.
  public init(reading position: JSONPosition, _ form: WireForm, from slots: inout Slots) {
    let outer = slots.enter(position, Self.members)
    self.init(reading: &slots)
    slots.leave(to: outer)
  }

  /// Writes an object, or an array where the table says so.
  public func write(to writer: inout JSONWriter, _ form: WireForm) {
    writer.structure(Self.members) { write(to: &$0) }
  }

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

  /// The hash of the value alone; the default would be compiled anew for every type of every module.
  public var hashValue: Int {
    var hasher = Hasher()
    hash(into: &hasher)
    return hasher.finalize()
  }

  /// The name of the type and its JSON.
  public var description: String {
    "\(Self.self) \(String(decoding: JSONDecoding.encode(self), as: UTF8.self))"
  }
}
