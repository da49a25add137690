/// What a request charges to each rate-limit bucket, computed from its parameters.
public struct RequestWeight: Sendable, Hashable, CustomStringConvertible {
  /// One charge; `amount` is nil where the documentation names a bucket but no bound.
  public struct Charge: Sendable, Hashable {
    /// The bucket that is charged.
    public let bucket: WeightBucket
    /// Units of weight; nil when unbounded.
    public let amount: Int?
  }

  /// The charges, in the order of the documentation.
  public let charges: [Charge]
  /// Whether the weight, or a part of it, could not be read from the documentation.
  public let isUnknown: Bool

  private init(charges: [Charge], isUnknown: Bool) {
    self.charges = charges
    self.isUnknown = isUnknown
  }

  /// A charge of `amount` units to one bucket.
  public init(_ bucket: WeightBucket, _ amount: Int) {
    self.init(charges: [Charge(bucket: bucket, amount: amount)], isUnknown: false)
  }

  /// A weight that the documentation does not tell, or not in a form that could be read.
  public static let unknown = RequestWeight(charges: [], isUnknown: true)

  /// A charge without a documented bound.
  public static func unbounded(_ bucket: WeightBucket) -> RequestWeight {
    RequestWeight(charges: [Charge(bucket: bucket, amount: nil)], isUnknown: false)
  }

  /// Both weights; charges to the same bucket add up.
  public static func + (left: RequestWeight, right: RequestWeight) -> RequestWeight {
    var charges = left.charges
    for charge in right.charges {
      guard let index = charges.firstIndex(where: { $0.bucket == charge.bucket }) else {
        charges.append(charge)
        continue
      }
      let sum = charges[index].amount.flatMap { known in charge.amount.map { known + $0 } }
      charges[index] = Charge(bucket: charge.bucket, amount: sum)
    }
    return RequestWeight(charges: charges, isUnknown: left.isUnknown || right.isUnknown)
  }

  /// Units charged to `bucket`: 0 without a charge, nil when unbounded or unknown.
  public func amount(_ bucket: WeightBucket) -> Int? {
    if let charge = charges.first(where: { $0.bucket == bucket }) { return isUnknown ? nil : charge.amount }
    return isUnknown ? nil : 0
  }

  /// The charges in words, such as `ip 10 + uid 1`.
  public var description: String {
    var parts = charges.map { "\($0.bucket) \($0.amount.map(String.init) ?? "unbounded")" }
    if isUnknown { parts.append("unknown") }
    return parts.isEmpty ? "0" : parts.joined(separator: " + ")
  }
}

/// A budget that requests draw on; open, since exchanges differ.
public struct WeightBucket: Sendable, Hashable, CustomStringConvertible {
  /// The name under which specifications list the bucket.
  public let name: String

  /// A bucket with the name that the specifications use.
  public init(_ name: String) { self.name = name }

  /// Request weight by IP address.
  public static let ip = WeightBucket("ip")
  /// Request weight by account.
  public static let uid = WeightBucket("uid")
  /// Number of orders by account.
  public static let orders = WeightBucket("orders")
  /// Number of requests of an operation, where its page states a limit of its own; no weight names it.
  public static let quota = WeightBucket("quota")

  /// The name of the bucket.
  public var description: String { name }
}
