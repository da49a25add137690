/// The members of a JSON object in their order.
///
/// A name that occurs twice is kept twice, so that nothing is lost; looking it up gives the last one, as everywhere in
/// this library. Objects are equal when they hold the same members in any order; the order among members of one name
/// does count.
public struct JSONObject: Sendable {
  /// A name and its value.
  public struct Member: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The value.
    public let value: JSON

    /// Creates a member.
    public init(name: String, value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// All members in order.
  public private(set) var members: [Member]

  /// Creates an object from members in order.
  public init(_ members: [Member] = []) {
    self.members = members
  }

  /// The names in order.
  public var names: [String] { members.map(\.name) }

  /// The value of the last member of that name; setting replaces all of that name, or appends, or with nil removes.
  public subscript(name: String) -> JSON? {
    get { members.last { $0.name == name }?.value }
    set {
      let index = members.firstIndex { $0.name == name } ?? members.endIndex
      members.removeAll { $0.name == name }
      if let newValue { members.insert(Member(name: name, value: newValue), at: index) }
    }
  }

  /// Members sorted by name; those of one name stay in their order.
  var sorted: [Member] {
    members.enumerated().sorted { left, right in
      (left.element.name, left.offset) < (right.element.name, right.offset)
    }.map(\.element)
  }
}

extension JSONObject: RandomAccessCollection {
  /// The index of the first member.
  public var startIndex: Int { members.startIndex }

  /// The index after the last member.
  public var endIndex: Int { members.endIndex }

  /// The member at that place.
  public subscript(position: Int) -> Member { members[position] }
}

extension JSONObject: Hashable {
  /// Whether both hold the same members in any order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.members.count == right.members.count && (left.members == right.members || left.sorted == right.sorted)
  }

  /// Feeds the members in the order of their names.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(sorted)
  }
}
