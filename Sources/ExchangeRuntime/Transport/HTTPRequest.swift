/// A request exactly as it goes out; a transport sends these bytes and re-encodes nothing.
public struct HTTPRequest: Sendable {
  /// The method.
  public let method: HTTPMethod
  /// The whole URL, percent-encoded; holds the signature when parameters stand in the query.
  public let url: String
  /// The headers that the runtime sets; a transport adds `Host`, `Content-Length` and what it negotiates itself.
  public let headers: HTTPHeaders
  /// The body; empty for none.
  public let body: [UInt8]
  /// Whether it does no harm if it arrives twice: a plain read, and no `GET` that uses up a quota or does more.
  public let isRepeatable: Bool

  /// A request of these parts; whether it is repeatable follows from the method, unless it is said.
  public init(
    method: HTTPMethod, url: String, headers: HTTPHeaders = HTTPHeaders(), body: [UInt8] = [],
    isRepeatable: Bool? = nil
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.isRepeatable = isRepeatable ?? (method == .get)
  }

  /// The URL without its query, which may hold a signature.
  public var address: String { String(url.prefix { $0 != "?" }) }
}

extension HTTPRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Method and address; neither query nor body, which may hold a signature.
  public var description: String { "\(method) \(address)" }
  /// Method and address; neither query nor body, which may hold a signature.
  public var debugDescription: String { description }
  /// Method, address and redacted headers.
  public var customMirror: Mirror {
    Mirror(self, children: ["method": method.rawValue, "address": address, "headers": headers.description])
  }
}
