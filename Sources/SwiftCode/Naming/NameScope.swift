/// The names of one scope, such as the members of a record, each with the place that wants it.
public struct NameScope: Sendable {
  /// Two places that want one name.
  public struct Collision: Error, Sendable, Hashable {
    /// The name.
    public let name: String
    /// The place that had it first.
    public let first: String
    /// The place that wants it too.
    public let second: String
  }

  private var places: [String: String] = [:]

  /// An empty scope.
  public init() {}

  /// Takes a name for a place.
  public mutating func take(_ name: String, for place: String) throws(Collision) {
    let plain = name.filter { $0 != "`" }
    if let first = places[plain] { throw Collision(name: plain, first: first, second: place) }
    places[plain] = place
  }

  /// Whether a name is free.
  public func isFree(_ name: String) -> Bool { places[name.filter { $0 != "`" }] == nil }
}
