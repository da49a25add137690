/// A header in which the exchange tells how much of a budget is used.
public struct LimitHeader: Sendable, Hashable {
  /// The header's name, or its beginning where an interval such as `1M` follows.
  public let name: String
  /// Whether an interval follows the name.
  public let isPrefix: Bool
  /// The budget it tells of.
  public let bucket: WeightBucket
  /// The host families that send it; empty for all.
  public let hosts: [HostFamily]

  /// A header for one budget.
  public init(_ name: String, isPrefix: Bool = false, bucket: WeightBucket, hosts: [HostFamily] = []) {
    self.name = name
    self.isPrefix = isPrefix
    self.bucket = bucket
    self.hosts = hosts
  }
}
