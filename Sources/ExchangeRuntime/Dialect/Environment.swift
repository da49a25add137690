/// Which set of an exchange's hosts is meant; named when a client is made, never guessed.
public struct Environment: Sendable, Hashable, CustomStringConvertible {
  /// The name under which a dialect lists its hosts.
  public let name: String
  /// Base URLs that take the place of the dialect's.
  public let baseURLs: [HostFamily: String]

  /// An environment that a dialect lists under that name.
  public init(_ name: String) { self.init(name: name, baseURLs: [:]) }

  private init(name: String, baseURLs: [HostFamily: String]) {
    self.name = name
    self.baseURLs = baseURLs
  }

  /// Real orders, real money.
  public static let live = Environment("live")
  /// The exchange's test network.
  public static let testnet = Environment("testnet")
  /// The exchange's demo trading.
  public static let demo = Environment("demo")

  /// Hosts of the caller's own; a family that is not listed has no host, and never falls back to another environment.
  ///
  /// What an exchange forbids an address holds for all clients that share a limiter and an environment of one name: hosts
  /// that do not belong together get different names.
  public static func custom(_ name: String = "custom", baseURLs: [HostFamily: String]) -> Environment {
    Environment(name: "custom:" + name, baseURLs: baseURLs)
  }

  /// The same environment with another base URL for one family, such as a documented alternative host.
  public func replacing(_ family: HostFamily, with baseURL: String) -> Environment {
    Environment(name: name, baseURLs: baseURLs.merging([family: baseURL]) { _, new in new })
  }

  /// The name of the environment.
  public var description: String { name }
}
