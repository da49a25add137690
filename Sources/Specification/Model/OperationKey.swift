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

extension OperationKey {
  /// The number of the version in the path, 3 of `/api/v3/order`; 0 where there is none.
  public var version: Int { components.lazy.compactMap(Self.version).first ?? 0 }

  /// The parts of the path but for the version.
  public var unversioned: [Substring] { components.filter { Self.version($0) == nil } }

  /// The parts of the path.
  var components: [Substring] { path.split(separator: "/") }

  private static func version(_ component: Substring) -> Int? {
    let digits = component.dropFirst()
    guard component.first == "v", !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    return Int(digits)
  }
}

extension OperationKey {
  /// Whether the operation is meant by a text: `GET api /sapi/v1/margin/order`, where the host may be left out.
  public func isNamed(by text: String) -> Bool { text == description || text == request }

  /// Whether a text has the form of a key or request.
  public static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard (2...3).contains(words.count), HTTPMethod(rawValue: String(words[0])) != nil else { return false }
    return words[words.count - 1].hasPrefix("/") && words.allSatisfy { !$0.isEmpty }
  }

  /// The method and path of an operation that is named by a text, `GET /sapi/v1/margin/order`.
  public static func request(of text: String) -> String {
    let words = text.split(separator: " ")
    return words.count == 3 ? "\(words[0]) \(words[2])" : text
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
