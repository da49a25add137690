import SwiftCode

/// Rate-limit buckets as the runtime or the core module names them.
enum BucketCode {
  /// Buckets that the runtime knows, by the name of the specification.
  private static let known = ["ip": "ip", "uid": "uid", "orders": "orders", "quota": "quota"]

  /// The name of the static value.
  static func name(_ bucket: String) -> String {
    known[bucket] ?? NamingStrategy().value(bucket) ?? "unnamed"
  }

  /// The bucket as an argument.
  static func argument(_ bucket: String) -> String { "." + name(bucket) }

  /// Whether the runtime lacks the bucket.
  static func isOwn(_ bucket: String) -> Bool { known[bucket] == nil }
}
