/// The operation that tells how large the limits of a host family are.
///
/// Its answer lists limits as objects with a kind, a unit of time, a number of units, and a size.
public struct RateLimitSource: Sendable, Hashable {
  /// A kind of limit in the answer.
  public struct Kind: Sendable, Hashable {
    /// The name in the answer, such as `REQUEST_WEIGHT`.
    public let name: String
    /// The bucket of the limit.
    public let bucket: WeightBucket
    /// Who is limited.
    public let owner: RateLimit.Owner
    /// Whose requests are counted whatever they weigh.
    public let counted: [Safety]?
    /// The header that tells how much is used, up to the interval: `X-MBX-USED-WEIGHT-`.
    public let headerPrefix: String?

    /// A kind with these facts.
    public init(
      _ name: String, _ bucket: WeightBucket, per owner: RateLimit.Owner, counting counted: [Safety]? = nil,
      headerPrefix: String? = nil
    ) {
      self.name = name
      self.bucket = bucket
      self.owner = owner
      self.counted = counted
      self.headerPrefix = headerPrefix
    }
  }

  /// A unit of time in the answer.
  public struct Unit: Sendable, Hashable {
    /// The name in the answer, such as `MINUTE`.
    public let name: String
    /// The letter in the names of headers, such as `M`.
    public let letter: String
    /// Its length.
    public let length: Duration

    /// A unit with these facts.
    public init(_ name: String, _ letter: String, _ length: Duration) {
      self.name = name
      self.letter = letter
      self.length = length
    }
  }

  /// Names of members in the answer.
  public struct Members: Sendable, Hashable {
    /// The list of limits.
    public let list: String
    /// The kind of a limit.
    public let kind: String
    /// The unit of its interval.
    public let unit: String
    /// The number of units.
    public let count: String
    /// The size.
    public let capacity: String

    /// Members of those names.
    public init(list: String, kind: String, unit: String, count: String, capacity: String) {
      self.list = list
      self.kind = kind
      self.unit = unit
      self.count = count
      self.capacity = capacity
    }
  }

  /// The hosts whose limits it tells.
  public let host: HostFamily
  /// The path of the `GET` request, without parameters and signature.
  public let path: String
  /// What it charges to the budgets.
  public let weight: RequestWeight
  /// Names of members in the answer.
  public let members: Members
  /// The kinds that are known; others are passed over.
  public let kinds: [Kind]
  /// The units that are known.
  public let units: [Unit]
  /// The page that says so.
  public let page: String?

  /// An operation with these facts.
  public init(
    _ host: HostFamily, _ path: String, weight: RequestWeight, members: Members, kinds: [Kind], units: [Unit],
    page: String? = nil
  ) {
    self.host = host
    self.path = path
    self.weight = weight
    self.members = members
    self.kinds = kinds
    self.units = units
    self.page = page
  }

  /// The call of the operation.
  func call(timeout: Duration?) -> PendingCall {
    PendingCall(clientOwn: "rateLimits", path, host: host, weight: weight, page: page, timeout: timeout)
  }

  /// The limits in an answer; nil when it lists none.
  func limits(in body: [UInt8]) -> [RateLimit]? {
    guard let list = (try? JSON(parsing: body))?[members.list]?.array else { return nil }
    let limits = list.compactMap(limit)
    return limits.isEmpty ? nil : limits
  }

  private func limit(_ entry: JSON) -> RateLimit? {
    guard let kind = kinds.first(where: { $0.name == entry[members.kind]?.string }),
      let unit = units.first(where: { $0.name == entry[members.unit]?.string }),
      let count = entry[members.count]?.integer, (1...1_000_000).contains(count),
      let capacity = entry[members.capacity]?.integer, (1...Int64(Int32.max)).contains(capacity)
    else { return nil }
    return RateLimit(
      kind.bucket, per: kind.owner, interval: unit.length * Int(count), capacity: Int(capacity), counting: kind.counted,
      header: kind.headerPrefix.map { "\($0)\(count)\(unit.letter)" }, hosts: [host], page: page)
  }
}
