/// A method of HTTP that the documented APIs use.
public enum HTTPMethod: String, Sendable, CaseIterable, JSONMapped {
  case get = "GET"
  case post = "POST"
  case put = "PUT"
  case delete = "DELETE"
  case patch = "PATCH"
}

/// What identifies an operation: host family, method and path.
///
/// Titles, slugs and page addresses change and identify nothing; five paths exist on two hosts.
public struct OperationKey: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The host family of exchange.json, `api`.
  public var host: String
  /// The method.
  public var method: HTTPMethod
  /// The path with its leading slash.
  public var path: String

  /// Creates a key.
  public init(host: String, method: HTTPMethod, path: String) {
    self.host = host
    self.method = method
    self.path = path
  }

  /// `GET api /sapi/v1/margin/order`.
  public var description: String { "\(method.rawValue) \(host) \(path)" }

  /// The method and path, `GET /sapi/v1/margin/order`.
  public var request: String { "\(method.rawValue) \(path)" }

  /// The name of the operation's file without its ending, `GET-sapi-v1-margin-order`.
  public var fileName: String {
    var name = method.rawValue
    for component in path.utf8.split(separator: UInt8(ascii: "/")) { name += "-" + Substring(component) }
    return name
  }

  /// Orders by path, method, host.
  public static func < (left: OperationKey, right: OperationKey) -> Bool {
    (left.path, left.method.rawValue, left.host) < (right.path, right.method.rawValue, right.host)
  }
}

/// What sending an operation can do; decides what may be sent again.
public enum Safety: String, Sendable, CaseIterable, JSONMapped {
  /// It only reads.
  case read
  /// It only reads, but a quota or a cost makes repetition matter.
  case metered
  /// It places or changes an order.
  case place
  /// It cancels an order that it names.
  case cancel
  /// It cancels whatever is open.
  case cancelAll
  /// It moves assets.
  case transfer
  /// It changes a setting.
  case configure
  /// Not known: treated as the strictest.
  case unknown
}
