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
