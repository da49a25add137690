/// The limits of an exchange, how weights name them, and how it says that one was exceeded.
public struct RateLimitTable: Sendable, Hashable {
  /// The limits; a request draws on all that apply to it and whose bucket its weight names.
  public let limits: [RateLimit]
  /// Other names that weights have for the buckets of limits.
  public let aliases: [BucketAlias]
  /// Operations that tell how large the limits are.
  public let sources: [RateLimitSource]
  /// Statuses that say that a limit was exceeded.
  public let exceededStatuses: [Int]
  /// Statuses that say that the sender is banned for a time; nothing is sent to the exchange until it ends.
  public let bannedStatuses: [Int]

  /// A table of these facts.
  public init(
    _ limits: [RateLimit], aliases: [BucketAlias] = [], sources: [RateLimitSource] = [],
    exceededStatuses: [Int] = [429], bannedStatuses: [Int] = [418]
  ) {
    self.limits = limits
    self.aliases = aliases
    self.sources = sources
    self.exceededStatuses = exceededStatuses
    self.bannedStatuses = bannedStatuses
  }

  /// The names under which weights draw on a limit.
  func names(of limit: RateLimit) -> [WeightBucket] {
    [limit.bucket]
      + aliases.filter { $0.bucket == limit.bucket && ($0.interval ?? limit.interval) == limit.interval }.map(\.name)
  }
}

/// Another name that weights have for the bucket of limits: `order1m` for the number of orders within a minute.
public struct BucketAlias: Sendable, Hashable {
  /// The name in weights.
  public let name: WeightBucket
  /// The bucket of the limits.
  public let bucket: WeightBucket
  /// The interval of the limit that is meant; nil for all limits of the bucket.
  public let interval: Duration?

  /// Another name for a bucket.
  public init(_ name: WeightBucket, for bucket: WeightBucket, interval: Duration? = nil) {
    self.name = name
    self.bucket = bucket
    self.interval = interval
  }
}
