import Specification

/// Request weights and quotas in words.
enum WeightWords {
  /// What a bucket counts by, as it follows a number.
  private static let buckets = [
    "ip": "per IP",
    "uid": "per UID",
    "order": "in the count of orders",
    "orders": "in the count of orders",
    "unfilledOrders": "in the count of unfilled orders",
  ]

  /// The weights of an operation as one sentence.
  static func text(_ weights: [Weight]) -> String {
    let parts = weights.map(text)
    return (parts.isEmpty ? "unknown" : parts.joined(separator: "; ")) + "."
  }

  private static func text(_ weight: Weight) -> String {
    let bucket = weight.bucket.map { buckets[$0] ?? "in the bucket `\($0)`" } ?? ""
    guard !weight.cost.isEmpty else { return "unknown \(bucket)" }
    let cases = weight.cost.map { cost in
      let condition =
        cost.when.map { " when \(ConditionWords.text($0))" } ?? (weight.cost.count > 1 ? " otherwise" : "")
      return "\(text(cost.amount)) \(bucket)\(condition)".replacing("  ", with: " ")
    }
    let shared =
      weight.sharedWith.isEmpty ? "" : ", shared with " + ConditionWords.codes(weight.sharedWith)
    return cases.joined(separator: ", ") + shared
  }

  private static func text(_ amount: WeightCost.Amount) -> String {
    switch amount {
    case .value(let value): "\(value)"
    case .perItem(let value, let list, let cap):
      "\(value) for each element of `\(list)`" + (cap.map { " but at most \($0)" } ?? "")
    case .unbounded: "unbounded"
    }
  }

  /// A quota as one sentence.
  static func text(_ quota: Quota) -> String {
    let scope = quota.scope.map { " " + (buckets[$0] ?? "by \($0)") } ?? ""
    let shared =
      quota.sharedWith.isEmpty ? "" : ", shared with " + ConditionWords.codes(quota.sharedWith)
    return "\(quota.count) \(quota.count == 1 ? "request" : "requests") in \(per(quota.per))\(scope)\(shared)."
  }

  private static func per(_ text: String) -> String {
    text.first?.isNumber == true ? text : (text == "hour" ? "an " : "a ") + text
  }
}
