/// Names an operation in errors, events and logs; holds nothing that a parameter, key or signature could enter, unless a
/// caller writes it into the path of an ``UntypedOperation``.
public struct OperationIdentity: Sendable, CustomStringConvertible {
  /// The method of the request.
  public let method: HTTPMethod
  /// The path below the base URL.
  public let path: String
  /// The host family that the operation belongs to.
  public let host: HostFamily
  /// What sending it can do.
  public let safety: Safety
  /// The page that documents it.
  public let page: String?
  private let source: Source

  /// Where the name comes from; that of a type is worked out when it is asked for.
  private enum Source: Sendable {
    case type(any ExchangeOperation.Type)
    case name(String)
  }

  /// The identity of a typed operation.
  public init<Operation: ExchangeOperation>(_ type: Operation.Type) {
    self.init(.type(type), Operation.endpoint)
  }

  /// The identity of an operation of that name.
  public init(name: String, endpoint: Endpoint) {
    self.init(.name(name), endpoint)
  }

  private init(_ source: Source, _ endpoint: Endpoint) {
    self.source = source
    self.method = endpoint.method
    self.path = endpoint.path
    self.host = endpoint.host
    self.safety = endpoint.safety
    self.page = endpoint.page
  }

  /// The Swift type of the operation, with its module, or `raw` for an untyped request.
  public var name: String {
    switch source {
    case .type(let type): String(reflecting: type)
    case .name(let name): name
    }
  }

  /// Name, method and path.
  public var description: String { "\(name) (\(method) \(path))" }
}

extension OperationIdentity: Hashable {
  /// Whether name and facts are equal.
  public static func == (left: OperationIdentity, right: OperationIdentity) -> Bool {
    left.name == right.name && left.method == right.method && left.path == right.path && left.host == right.host
      && left.safety == right.safety && left.page == right.page
  }

  /// Feeds name, method and path.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(method)
    hasher.combine(path)
  }
}
