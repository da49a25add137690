/// A group of hosts that serve the same paths, such as the spot API or the futures API of an exchange.
///
/// Open: a dialect adds its families in an extension.
public struct HostFamily: Sendable, Hashable, CustomStringConvertible {
  /// The name under which specifications list the family.
  public let name: String

  /// A family with the name that the specifications use.
  public init(_ name: String) { self.name = name }

  /// The name of the family.
  public var description: String { name }
}
