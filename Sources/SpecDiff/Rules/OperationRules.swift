import Specification

/// Rules for operations as a whole and for what they cost.
extension DiffRule {
  private static let sameCall = Judgement.none("the call is spelled as before")
  private static let comment = Judgement.none("it stands in comments only")
  private static let untouched = Judgement.none("requests and answers are the same")

  static let operationRules = [
    DiffRule(
      "operation-added", "An operation is new.", wire: .none("existing programs do not call it"),
      swift: .compatible("a type is new"), mirror: .rule("operation-removed"),
      example: "A page documents `GET /sapi/v1/x`."
    ) { $0.isThing(.operation, .added) },
    DiffRule(
      "operation-removed", "An operation is documented no more.", wire: .breaking("the exchange may refuse it"),
      swift: .breaking("its type is gone"), mirror: .rule("operation-added"), example: "No page has `GET /sapi/v1/x`."
    ) { $0.isThing(.operation, .removed) },
    DiffRule(
      "operation-path-version-changed", "An operation is documented under another version of its path.",
      wire: .breaking("the old path is documented no more"),
      swift: .compatible("calls do not name the path; a new name is reported apart"), mirror: .itself,
      example: "`GET /sapi/v1/x` is `GET /sapi/v2/x` now."
    ) { $0.isFact(.operation, of: "path") },
    DiffRule(
      "operation-host-changed", "An operation is served by another host family.",
      wire: .breaking("requests go to the old host"), swift: .compatible("calls do not name the host"), mirror: .itself,
      example: "`GET /futures/data/basis` moves from `fapi` to `dapi`."
    ) { $0.isFact(.operation, of: "host") },
    DiffRule(
      "operation-product-changed", "An operation belongs to another product.", wire: untouched,
      swift: .breaking("it moves to another module"), mirror: .itself, example: "A page moves from margin to wallet."
    ) { $0.isFact(.operation, of: "product") },
    DiffRule(
      "operation-title-changed", "An operation has another title.", wire: untouched,
      swift: .none("the name of its type was assigned once"), mirror: .itself,
      example: "`Query Order` is `Order Status`."
    ) { $0.isFact(.operation, of: "title") },
    DiffRule(
      "operation-page-moved", "The page or section of an operation is another one.", wire: untouched, swift: comment,
      mirror: .itself, example: "`trade/Query-Order` is `account/Query-Order`."
    ) { $0.isFact(.operation, of: "page", "section") },
    DiffRule(
      "operation-deprecation-added", "An operation should be used no longer.",
      wire: .compatible("it works until it ends"),
      swift: .compatible("the compiler warns"), mirror: .rule("operation-deprecation-removed"),
      example: "The page says that `POST /api/v3/order/oco` is deprecated."
    ) { $0.isFact(.operation, of: "deprecated") && $0.isNew },
    DiffRule(
      "operation-deprecation-removed", "An operation is deprecated no more.", wire: untouched,
      swift: .compatible("a warning is gone"), mirror: .rule("operation-deprecation-added"),
      example: "The page says nothing of a deprecation any more."
    ) { $0.isFact(.operation, of: "deprecated") && $0.isGone },
    DiffRule(
      "operation-deprecation-changed", "A deprecation has another date or replacement.",
      wire: .compatible("it works until it ends"), swift: .compatible("the warning has another text"), mirror: .itself,
      example: "The date of a deprecation is put off."
    ) { $0.isFact(.operation, of: "deprecated") },
    DiffRule(
      "operation-security-tightened", "Requests must carry a key or a signature that they needed not carry.",
      wire: .breaking("requests without it are refused"), swift: sameCall, mirror: .rule("operation-security-loosened"),
      example: "`NONE` becomes `MARKET_DATA`."
    ) { $0.securityChange > 0 },
    DiffRule(
      "operation-security-loosened", "Requests need a key or signature no more.",
      wire: .compatible("what they carry is not needed"), swift: sameCall,
      mirror: .rule("operation-security-tightened"),
      example: "`MARKET_DATA` becomes `NONE`."
    ) { $0.securityChange < 0 },
    DiffRule(
      "operation-security-changed", "The key needs another permission.",
      wire: .breaking("a key without the permission is refused"), swift: sameCall, mirror: .itself,
      example: "`USER_DATA` becomes `TRADE`."
    ) { $0.isFact(.operation, of: "security", "signed") },
    DiffRule(
      "operation-safety-raised", "Sending an operation does more than was known.",
      wire: .breaking("a program that repeats it may act twice"), swift: sameCall,
      mirror: .rule("operation-safety-lowered"), example: "`read` becomes `transfer`."
    ) { $0.isFact(.operation, of: "safety") && $0.safetyChange > 0 },
    DiffRule(
      "operation-safety-lowered", "Sending an operation does less than was known.",
      wire: .compatible("it may be repeated more freely"), swift: sameCall, mirror: .rule("operation-safety-raised"),
      example: "`unknown` becomes `read`."
    ) { $0.isFact(.operation, of: "safety") && $0.safetyChange < 0 },
    DiffRule(
      "operation-safety-changed", "Sending an operation does something else; neither may be repeated.",
      wire: .compatible("it is not repeated before and after"), swift: sameCall, mirror: .itself,
      example: "`place` becomes `transfer`."
    ) { $0.isFact(.operation, of: "safety") },
  ]

  static let accessRules = [
    DiffRule(
      "operation-access-tightened", "A permission of the key or a kind of account is demanded that was not.",
      wire: .breaking("keys and accounts without it are refused"), swift: sameCall,
      mirror: .rule("operation-access-loosened"), example: "The page now demands a master account."
    ) { $0.isFact(.operation, of: "permissions", "accounts") && $0.isNew },
    DiffRule(
      "operation-access-loosened", "No permission of the key or kind of account is demanded any more.",
      wire: .compatible("whoever was served is served"), swift: sameCall, mirror: .rule("operation-access-tightened"),
      example: "The page no longer names a permission."
    ) { $0.isFact(.operation, of: "permissions", "accounts") && $0.isGone },
    DiffRule(
      "operation-access-changed", "Another permission of the key or kind of account is demanded.",
      wire: .breaking("keys and accounts without it are refused"), swift: sameCall, mirror: .itself,
      example: "`futures` becomes `spotAndMarginTrading`."
    ) { $0.isFact(.operation, of: "permissions", "accounts") },
    DiffRule(
      "response-headers-doubted", "What a header of the answer tells of budgets is called inaccurate.",
      wire: .compatible("requests are accepted as before"), swift: sameCall,
      mirror: .rule("response-headers-trusted"), example: "The page now calls `X-MBX-USED-WEIGHT-1M` inaccurate."
    ) { $0.isFact(.operation, of: "inaccurateHeaders") && $0.isNew },
    DiffRule(
      "response-headers-trusted", "What a header of the answer tells of budgets is no longer called inaccurate.",
      wire: .compatible("requests are accepted as before"), swift: sameCall,
      mirror: .rule("response-headers-doubted"), example: "The page no longer calls `X-MBX-USED-WEIGHT-1M` inaccurate."
    ) { $0.isFact(.operation, of: "inaccurateHeaders") && $0.isGone },
    DiffRule(
      "response-headers-changed", "Another header of the answer is called inaccurate.",
      wire: .compatible("requests are accepted as before"), swift: sameCall, mirror: .itself,
      example: "`X-MBX-USED-WEIGHT-1M` becomes `X-MBX-ORDER-COUNT-1M`."
    ) { $0.isFact(.operation, of: "inaccurateHeaders") },
    DiffRule(
      "response-history-changed", "Answers reach back another time than was documented.",
      wire: .compatible("requests are accepted; older records may be missing"), swift: comment, mirror: .itself,
      example: "Orders of the last 30 days become those of the last 7 days."
    ) { $0.isFact(.operation, of: "history") },
    DiffRule(
      "response-order-documented", "The order of the elements of an answer is documented.", wire: untouched,
      swift: comment, mirror: .rule("response-order-undocumented"),
      example: "The page says that the newest comes first."
    ) { $0.isFact(.operation, of: "order") && $0.isNew },
    DiffRule(
      "response-order-undocumented", "The order of the elements of an answer is documented no more.",
      wire: .compatible("nothing says that it is another one"), swift: comment,
      mirror: .rule("response-order-documented"), example: "The page no longer says that the newest comes first."
    ) { $0.isFact(.operation, of: "order") && $0.isGone },
    DiffRule(
      "response-order-changed", "The elements of an answer come in another order.",
      wire: .breaking("programs that take the first or last element take another one"), swift: comment,
      mirror: .itself, example: "`descending` becomes `ascending`."
    ) { $0.isFact(.operation, of: "order") },
  ]

  static let limitRules = [
    DiffRule(
      "operation-weight-raised", "Requests cost more.", wire: .compatible("limits are reached earlier"),
      swift: sameCall,
      mirror: .rule("operation-weight-lowered"), example: "Weight 10 becomes 20."
    ) { $0.isFact(.weight, of: "cost") && WeightChange($0) == .higher },
    DiffRule(
      "operation-weight-lowered", "Requests cost less.", wire: .compatible("limits are reached later"), swift: sameCall,
      mirror: .rule("operation-weight-raised"), example: "Weight 20 becomes 10."
    ) { $0.isFact(.weight, of: "cost") && WeightChange($0) == .lower },
    DiffRule(
      "operation-weight-stated", "It is stated now what requests cost in a bucket.",
      wire: .compatible("limits are held as documented"), swift: sameCall, mirror: .rule("operation-weight-unknown"),
      example: "A page without a weight says 10 per IP."
    ) { $0.isThing(.weight, .added) },
    DiffRule(
      "operation-weight-unknown", "It is stated no more what requests cost in a bucket.",
      wire: .compatible("where nothing else is stated, calls wait for each other"), swift: sameCall,
      mirror: .rule("operation-weight-stated"), example: "A page with weight 10 has none."
    ) { $0.isThing(.weight, .removed) },
    DiffRule(
      "operation-weight-changed", "The cost of requests depends on something else, or counts elsewhere.",
      wire: .compatible("headers tell what was counted"), swift: sameCall, mirror: .itself,
      example: "Weight 10 per IP becomes 10 per UID."
    ) { $0.isFact(.weight, of: "cost", "bucket", "header", "sharedWith") },
    DiffRule(
      "operation-quota-tightened", "Fewer calls are allowed.", wire: .breaking("calls as often as before are refused"),
      swift: sameCall, mirror: .rule("operation-quota-loosened"), example: "10 calls a second become 5."
    ) { $0.isThing(.quota, .added) || ($0.isFact(.quota, of: "count") && $0.order > 0) },
    DiffRule(
      "operation-quota-loosened", "More calls are allowed.", wire: .compatible("limits are reached later"),
      swift: sameCall, mirror: .rule("operation-quota-tightened"), example: "5 calls a second become 10."
    ) { $0.isThing(.quota, .removed) || ($0.isFact(.quota, of: "count") && $0.order < 0) },
    DiffRule(
      "operation-quota-changed", "Calls are counted otherwise.", wire: .compatible("it may be reached at other times"),
      swift: sameCall, mirror: .itself, example: "10 calls a second become 600 a minute."
    ) { $0.isFact(.quota, of: "per", "scope", "sharedWith") },
    DiffRule(
      "response-error-added", "A page names an error answer.", wire: .compatible("it may have come before"),
      swift: comment,
      mirror: .rule("response-error-removed"), example: "`-2013` `Order does not exist.` is new on the page."
    ) { $0.isThing(.error, .added) },
    DiffRule(
      "response-error-removed", "A page names an error answer no more.", wire: untouched, swift: comment,
      mirror: .rule("response-error-added"), example: "`-2013` is gone from the page."
    ) { $0.isThing(.error, .removed) },
  ]
}

extension Difference {
  /// Above 0 when the new security type demands more of a request, below 0 when less.
  fileprivate var securityChange: Int {
    switch (place, member) {
    case (.operation, "security"):
      guard case .number(let left)? = before, case .number(let right)? = after else { return 0 }
      return (Int(right) ?? 0) - (Int(left) ?? 0)
    case (.operation, "signed"): return new == true ? 1 : -1
    default: return 0
    }
  }

  /// Above 0 when sending does more than before, below 0 when less.
  fileprivate var safetyChange: Int {
    let ranks = [old, new].map { value -> Int in
      switch value?.text {
      case "read": 0
      case "metered": 1
      default: 2
      }
    }
    return ranks[1] - ranks[0]
  }

  /// The order of both values as numbers.
  fileprivate var order: Int { DecimalOrder.compare(old, new) ?? 0 }
}

/// What a change of costs does, where the cases are the same on both sides.
private enum WeightChange {
  case higher, lower, other

  init(_ difference: Difference) {
    let old = difference.old?.elements ?? []
    let new = difference.new?.elements ?? []
    let orders = zip(old, new).map { -(DecimalOrder.compare($0["value"], $1["value"]) ?? 0) }
    let haveSameCases = old.count == new.count && !old.isEmpty && zip(old, new).allSatisfy(Self.areOneCase)
    if haveSameCases, orders.allSatisfy({ $0 >= 0 }) {
      self = .higher
    } else if haveSameCases, orders.allSatisfy({ $0 <= 0 }) {
      self = .lower
    } else {
      self = .other
    }
  }

  private static func areOneCase(_ left: JSONValue, _ right: JSONValue) -> Bool {
    left["value"] != nil && right["value"] != nil && ["perItemOf", "cap", "when"].allSatisfy { left[$0] == right[$0] }
  }
}
