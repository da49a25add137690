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

  /// The bucket that request weights name.
  public let bucket: WeightBucket
  /// Which requests share the limit.
  public let scope: Scope
  /// Who is limited.
  public let owner: Owner
  /// The length of the exchange's window.
  public let interval: Duration
  /// Units within a window.
  public let capacity: Int
  /// The header that tells how much of the window is used, such as `X-MBX-USED-WEIGHT-1M`; nil where none does.
  public let header: String?
  /// The host families to which it applies; empty for all.
  public let hosts: [HostFamily]
  /// The beginning of the paths to which it applies, such as `/sapi/`; nil for all.
  public let pathPrefix: String?
  /// The page that says so.
  public let page: String?

  /// A limit with these facts.
  public init(
    _ bucket: WeightBucket, scope: Scope = .host, per owner: Owner = .ip, interval: Duration, capacity: Int,
    header: String? = nil, hosts: [HostFamily] = [], pathPrefix: String? = nil, page: String? = nil
  ) {
    self.bucket = bucket
    self.scope = scope
    self.owner = owner
    self.interval = interval
    self.capacity = capacity
    self.header = header
    self.hosts = hosts
    self.pathPrefix = pathPrefix
    self.page = page
  }

  func applies(to endpoint: Endpoint) -> Bool {
    (hosts.isEmpty || hosts.contains(endpoint.host)) && pathPrefix.map(endpoint.path.hasPrefix) ?? true
  }
}

/// The limits of an exchange, and how it says that one was exceeded.
public struct RateLimitTable: Sendable, Hashable {
  /// The limits; a request draws on all that apply to it and whose bucket its weight names.
  public let limits: [RateLimit]
  /// Statuses that say that a limit was exceeded.
  public let exceededStatuses: [Int]
  /// Statuses that say that the sender is banned for a time; nothing is sent to the exchange until it ends.
  public let bannedStatuses: [Int]

  /// A table of these facts.
  public init(_ limits: [RateLimit], exceededStatuses: [Int] = [429], bannedStatuses: [Int] = [418]) {
    self.limits = limits
    self.exceededStatuses = exceededStatuses
    self.bannedStatuses = bannedStatuses
  }
}
