/// One documented limit: how much requests may draw on a bucket within an interval.
///
/// The exchange is taken to count in fixed windows whose beginning is not known.
public struct RateLimit: Sendable, Hashable {
  /// Which requests share the limit.
  public enum Scope: Sendable, Hashable {
    /// All requests to one base URL.
    case host
    /// All requests of one operation; every operation has a budget of its own.
    case operation
    /// All requests to which limits of that name apply, on whatever host.
    case group(String)
  }

  /// Who is limited.
  public enum Owner: String, Sendable, Hashable {
    /// The IP address, whatever the API key.
    case ip
    /// The account behind the API key; each key counts as an account.
    case account
  }

  /// An operation that a limit names.
  public struct Member: Sendable, Hashable {
    /// The method of its requests.
    public let method: HTTPMethod
    /// Their path.
    public let path: String

    /// The operation of that method and path.
    public init(_ method: HTTPMethod, _ path: String) {
      self.method = method
      self.path = path
    }
  }

  /// The bucket that request weights name.
  public let bucket: WeightBucket
  /// Which requests share the limit.
  public let scope: Scope
  /// Who is limited.
  public let owner: Owner
  /// The length of the exchange's window.
  public let interval: Duration
  /// Units within a window; what the exchange itself tells may correct it.
  public let capacity: Int
  /// Whose requests draw one unit where their weight does not name the bucket: the number of orders, or of requests,
  /// is counted whatever they weigh. Nil where weights alone say what is drawn.
  public let counted: [Safety]?
  /// The header that tells how much of the window is used, such as `X-MBX-USED-WEIGHT-1M`; nil where none does.
  public let header: String?
  /// The host families to which it applies; empty for all.
  public let hosts: [HostFamily]
  /// The beginning of the paths to which it applies, such as `/sapi/`; nil for all.
  public let pathPrefix: String?
  /// The operations that share it; empty for all.
  public let operations: [Member]
  /// The parameters whose values are counted apart, such as `symbol`; empty for none.
  public let parameters: [String]
  /// The page that says so.
  public let page: String?

  /// A limit with these facts.
  public init(
    _ bucket: WeightBucket, scope: Scope = .host, per owner: Owner = .ip, interval: Duration, capacity: Int,
    counting counted: [Safety]? = nil, header: String? = nil, hosts: [HostFamily] = [], pathPrefix: String? = nil,
    operations: [Member] = [], parameters: [String] = [], page: String? = nil
  ) {
    self.bucket = bucket
    self.scope = scope
    self.owner = owner
    self.interval = interval
    self.capacity = capacity
    self.counted = counted
    self.header = header
    self.hosts = hosts
    self.pathPrefix = pathPrefix
    self.operations = operations
    self.parameters = parameters
    self.page = page
  }

  func applies(to endpoint: Endpoint) -> Bool {
    (hosts.isEmpty || hosts.contains(endpoint.host)) && pathPrefix.map(endpoint.path.hasPrefix) ?? true
      && (operations.isEmpty || operations.contains(Member(endpoint.method, endpoint.path)))
  }

  /// Whether it counts a request whatever that weighs; nil where weights alone say what is drawn.
  ///
  /// What is not known may place an order, unless it is a `GET`.
  func counts(_ endpoint: Endpoint) -> Bool? {
    let mayPlace = endpoint.safety == .unknown && endpoint.method != .get
    return counted.map { $0.contains(endpoint.safety) || mayPlace && $0.contains(.place) }
  }

  /// Whether its pauses hold back requests that draw nothing on it, too: those of an address that do not stop are banned.
  var isHeeded: Bool { owner == .ip && scope == .host }

  /// The same limit with another size.
  func with(capacity: Int) -> RateLimit {
    RateLimit(
      bucket, scope: scope, per: owner, interval: interval, capacity: capacity, counting: counted, header: header,
      hosts: hosts, pathPrefix: pathPrefix, operations: operations, parameters: parameters, page: page)
  }
}
