/// What a request costs in one rate-limit bucket.
public struct Weight: Sendable, Hashable {
  /// The bucket: `ip`, `uid`, `order`, `unfilledOrders`; nil where the page does not say.
  public var bucket: String?
  /// The header that counts it, when the page names one.
  public var header: String?
  /// Costs, tried in order: the first whose condition holds applies. Empty: the cost is not known.
  public var cost: [WeightCost]
  /// Requests that share the budget, `GET /fapi/v1/fundingInfo`.
  public var sharedWith: [String]

  /// Creates a weight.
  public init(bucket: String? = nil, header: String? = nil, cost: [WeightCost], sharedWith: [String] = []) {
    self.bucket = bucket
    self.header = header
    self.cost = cost
    self.sharedWith = sharedWith
  }

  /// Whether it counts orders, and at least one.
  public var countsOrders: Bool {
    guard let bucket, bucket.hasPrefix("order") || bucket == "unfilledOrders" else { return false }
    return cost.contains { $0.amount != .value(0) }
  }
}

/// One case of a weight.
public struct WeightCost: Sendable, Hashable {
  /// How much.
  public enum Amount: Sendable, Hashable {
    /// A fixed number.
    case value(Int)
    /// A number for each element of a list parameter, up to a cap.
    case perItem(Int, of: String, cap: Int?)
    /// A number that grows with something the request does not say.
    case unbounded
  }

  /// How much.
  public var amount: Amount
  /// When; nil for always or otherwise.
  public var when: Condition?

  /// Creates a case.
  public init(_ amount: Amount, when: Condition? = nil) {
    self.amount = amount
    self.when = when
  }
}

extension Weight: JSONMapped {
  /// Reads a weight.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    bucket = try members.value("bucket")
    header = try members.value("header")
    cost = try members.required("cost").list()
    sharedWith = try members.list("sharedWith")
    try members.finish()
  }

  /// The weight as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("bucket", ifPresent: bucket)
    members.add("header", ifPresent: header)
    members.add("cost", cost)
    members.add("sharedWith", ifAny: sharedWith)
    return members.value
  }
}

extension WeightCost: JSONMapped {
  /// Reads a case of a weight.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    if let value: Int = try members.value("value") {
      if let list: String = try members.value("perItemOf") {
        amount = .perItem(value, of: list, cap: try members.value("cap"))
      } else {
        amount = .value(value)
      }
    } else {
      guard case .bool(true) = try members.required("unbounded").content else {
        throw JSONMappingError(reason: "`value` or `\"unbounded\": true` is expected", position: json.position)
      }
      amount = .unbounded
    }
    when = try members.value("when")
    try members.finish()
  }

  /// The case as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    switch amount {
    case .value(let value): members.add("value", value)
    case .perItem(let value, let list, let cap):
      members.add("value", value)
      members.add("perItemOf", list)
      members.add("cap", ifPresent: cap)
    case .unbounded: members.add("unbounded", true)
    }
    members.add("when", ifPresent: when)
    return members.value
  }
}

/// A limit on how often an operation may be called.
public struct Quota: Sendable, Hashable, JSONMapped {
  /// How many calls.
  public var count: Int
  /// In how long: `second`, `minute`, `5 minutes`, `hour`, `day`, `month`.
  public var per: String
  /// Counted for what: `ip`, `uid`; nil where the page does not say.
  public var scope: String?
  /// Requests that share the quota.
  public var sharedWith: [String]

  /// Creates a quota.
  public init(count: Int, per: String, scope: String? = nil, sharedWith: [String] = []) {
    self.count = count
    self.per = per
    self.scope = scope
    self.sharedWith = sharedWith
  }

  /// Reads a quota.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    count = try Int(json: members.required("count"))
    per = try String(json: members.required("per"))
    scope = try members.value("scope")
    sharedWith = try members.list("sharedWith")
    try members.finish()
  }

  /// The quota as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("count", count)
    members.add("per", per)
    members.add("scope", ifPresent: scope)
    members.add("sharedWith", ifAny: sharedWith)
    return members.value
  }
}
