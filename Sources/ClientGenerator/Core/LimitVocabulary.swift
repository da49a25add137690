import Specification
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

/// Other names that request weights have for the buckets of limits.
struct LimitAlias {
  /// The name in weights.
  let name: String
  /// The bucket of the limits.
  let bucket: String
  /// The interval that is meant, as specifications spell it; nil for all.
  let interval: String?

  /// Orders are counted under a name of their own where a page gives numbers by interval or counts open orders.
  static let all = [
    LimitAlias(name: "order", bucket: "orders", interval: nil),
    LimitAlias(name: "order10s", bucket: "orders", interval: "10 seconds"),
    LimitAlias(name: "order1m", bucket: "orders", interval: "minute"),
    LimitAlias(name: "unfilledOrders", bucket: "orders", interval: nil),
  ]
}

/// A length of time as limits have it: `minute`, `10 seconds`.
struct LimitInterval: Hashable {
  /// How many units.
  let count: Int
  /// The unit.
  let unit: TimeSpanUnit

  /// Units that exchanges tell in answers and headers: the name in answers that list limits, the letter in names of
  /// headers.
  static let told: [(unit: TimeSpanUnit, name: String, letter: String)] = [
    (.second, "SECOND", "S"), (.minute, "MINUTE", "M"), (.hour, "HOUR", "H"), (.day, "DAY", "D"),
  ]

  /// Reads the spelling of specifications; nil for another unit.
  init?(_ text: String) {
    let words = text.split(separator: " ")
    guard let last = words.last, let count = words.count == 1 ? 1 : Int(words[0]) else { return nil }
    guard words.count <= 2, let unit = TimeSpanUnit(spelling: String(last)), unit != .millisecond else { return nil }
    self.count = count
    self.unit = unit
  }

  /// The length in seconds.
  var seconds: Int { count * unit.milliseconds / 1000 }

  /// The end of a header's name, `10S`.
  var suffix: String { "\(count)\(Self.told.first { $0.unit == unit }?.letter ?? "")" }

  /// The length as code.
  var code: Expression { .text(".seconds(\(Expression.grouped(String(seconds))))") }
}
