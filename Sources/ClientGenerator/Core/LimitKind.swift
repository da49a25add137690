import SwiftCode

/// Buckets of limits: what the runtime must know of each kind.
struct LimitKind {
  /// The bucket, as specifications call it.
  let bucket: String
  /// The kind, as answers that list limits call it.
  let told: String
  /// Who is limited, where no page says.
  let owner: String
  /// The safety classes whose requests count whatever they weigh; nil where weights alone say.
  let counting: Expression?

  /// Order counts and raw requests are numbers of requests: they are counted where weights do not name them.
  static let all = [
    LimitKind(bucket: "ip", told: "REQUEST_WEIGHT", owner: "ip", counting: nil),
    LimitKind(bucket: "uid", told: "UID_WEIGHT", owner: "account", counting: nil),
    LimitKind(bucket: "orders", told: "ORDERS", owner: "account", counting: "[.place]"),
    LimitKind(bucket: "rawRequests", told: "RAW_REQUESTS", owner: "ip", counting: "Safety.allCases"),
  ]

  /// The kind of a bucket.
  static func of(_ bucket: String) -> LimitKind? { all.first { $0.bucket == bucket } }
}
