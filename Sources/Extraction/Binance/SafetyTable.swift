import Specification

/// What sending an operation can do. Whatever no row lists and is not a GET is unknown: the strictest.
///
/// Every operation that is not a GET was looked at, and every GET that a quota of its own limits. A row speaks of all
/// hosts and versions: a path matches when it ends with the row's.
enum SafetyTable {
  /// A row: requests of a method whose path ends with one of `paths`, and what they do.
  struct Row: Sendable {
    var method: HTTPMethod
    var paths: [String]
    var safety: Safety
    var reason: String
  }

  /// Rows in the order in which they are tried: longer paths before those that they end with.
  static let rows: [Row] = orders + transfers + settings + reads

  /// Orders.
  private static let orders: [Row] = [
    Row(
      method: .post, paths: ["/order", "/order/oco", "/order/oto", "/order/otoco"], safety: .place,
      reason: "places an order, or a list of orders"),
    Row(
      method: .post,
      paths: [
        "/orderList/oco", "/orderList/oto", "/orderList/otoco", "/orderList/opo", "/orderList/opoco",
      ], safety: .place, reason: "places a list of orders"),
    Row(method: .post, paths: ["/batchOrders"], safety: .place, reason: "places several orders; each may fail alone"),
    Row(
      method: .post,
      paths: [
        "/algoOrder", "/algo/futures/newOrderTwap", "/algo/futures/newOrderVp", "/algo/spot/newOrderTwap",
      ], safety: .place, reason: "places an order that the exchange works off by itself"),
    Row(
      method: .post, paths: ["/order/cancelReplace"], safety: .place,
      reason: "cancels an order and places another; one half may fail alone"),
    Row(method: .post, paths: ["/block/order/create"], safety: .place, reason: "offers a block trade"),
    Row(
      method: .post, paths: ["/block/order/execute"], safety: .place,
      reason: "accepts a block trade, which executes it"),
    Row(
      method: .post, paths: ["/convert/limit/placeOrder"], safety: .place,
      reason: "places a limit order between two assets"),
    Row(
      method: .post, paths: ["/margin/manual-liquidation"], safety: .place,
      reason: "sells what a margin account holds to repay its debt"),
    Row(
      method: .put, paths: ["/order", "/batchOrders"], safety: .place, reason: "changes price or quantity of orders"),
    Row(method: .put, paths: ["/order/amend/keepPriority"], safety: .place, reason: "changes the quantity of an order"),
    Row(method: .put, paths: ["/block/order/create"], safety: .place, reason: "extends the offer of a block trade"),
    Row(
      method: .delete, paths: ["/order", "/orderList", "/algoOrder"], safety: .cancel,
      reason: "cancels the order, or list of orders, that it names"),
    Row(
      method: .delete, paths: ["/batchOrders"], safety: .cancel,
      reason: "cancels the orders that it names; each may fail alone"),
    Row(
      method: .delete, paths: ["/block/order/create"], safety: .cancel,
      reason: "withdraws the offer of a block trade that it names"),
    Row(
      method: .post, paths: ["/convert/limit/cancelOrder"], safety: .cancel,
      reason: "cancels the limit order that it names"),
    Row(
      method: .delete, paths: ["/openOrders", "/allOpenOrders", "/algoOpenOrders"], safety: .cancelAll,
      reason: "cancels every open order of a symbol"),
    Row(
      method: .delete, paths: ["/allOpenOrdersByUnderlying"], safety: .cancelAll,
      reason: "cancels every open order of an underlying"),
    Row(
      method: .post, paths: ["/countdownCancelAll"], safety: .cancelAll,
      reason: "arms a timer that cancels every open order when it runs out"),
  ]

  /// Movements of assets and debts.
  private static let transfers: [Row] = [
    Row(
      method: .post, paths: ["/asset/transfer", "/bnb-transfer", "/earn-asset-transfer"], safety: .transfer,
      reason: "moves assets between wallets of an account"),
    Row(
      method: .post, paths: ["/asset-collection", "/auto-collection"], safety: .transfer,
      reason: "moves assets from futures wallets to the margin account"),
    Row(method: .post, paths: ["/positionMargin"], safety: .transfer, reason: "moves margin into or out of a position"),
    Row(
      method: .post,
      paths: [
        "/sub-account/futures/transfer", "/sub-account/futures/internalTransfer", "/sub-account/margin/transfer",
        "/sub-account/transfer/subToMaster", "/sub-account/transfer/subToSub", "/sub-account/universalTransfer",
        "/managed-subaccount/deposit", "/managed-subaccount/withdraw",
      ], safety: .transfer, reason: "moves assets between accounts"),
    Row(
      method: .post, paths: ["/sub-account/futures/move-position"], safety: .transfer,
      reason: "moves positions between accounts"),
    Row(
      method: .post, paths: ["/withdraw/apply"], safety: .transfer,
      reason: "sends assets to an address outside the exchange"),
    Row(
      method: .post, paths: ["/capital/deposit/credit-apply"], safety: .transfer,
      reason: "has a deposit credited that did not arrive by itself"),
    Row(
      method: .put,
      paths: [
        "/localentity/deposit/provide-info", "/localentity/broker/deposit/provide-info",
      ], safety: .transfer, reason: "states who sent a deposit, which releases it"),
    Row(
      method: .post, paths: ["/asset/dust", "/asset/dust-convert/convert"], safety: .transfer,
      reason: "converts small balances into another asset"),
    Row(
      method: .post, paths: ["/convert/acceptQuote"], safety: .transfer, reason: "converts assets at the quoted price"),
    Row(
      method: .post,
      paths: [
        "/margin/borrow-repay", "/marginLoan", "/repayLoan", "/repay-debt", "/repay-futures-negative-balance",
        "/portfolio/repay", "/loan-group/borrow", "/loan-group/repay",
      ], safety: .transfer, reason: "borrows assets or repays a debt"),
    Row(
      method: .post, paths: ["/margin/exchange-small-liability"], safety: .transfer,
      reason: "buys assets to repay small debts"),
    Row(
      method: .post, paths: ["/loan-group/transfer-out"], safety: .transfer, reason: "moves assets out of a risk unit"),
  ]

  /// Settings, keys and streams.
  private static let settings: [Row] = [
    Row(method: .post, paths: ["/leverage", "/max-leverage"], safety: .configure, reason: "sets the leverage"),
    Row(
      method: .post,
      paths: [
        "/marginType", "/positionSide/dual", "/multiAssetsMargin", "/portfolio/delta-mode",
      ], safety: .configure, reason: "sets how positions are margined or kept"),
    Row(
      method: .post, paths: ["/feeBurn", "/bnbBurn"], safety: .configure, reason: "sets whether fees are paid in BNB"),
    Row(
      method: .post, paths: ["/repay-futures-switch"], safety: .configure,
      reason: "sets whether debts are repaid automatically"),
    Row(
      method: .post, paths: ["/mmpSet", "/mmpReset"], safety: .configure,
      reason: "sets the protection of a market maker, or lifts its freeze"),
    Row(
      method: .post, paths: ["/countdownCancelAllHeartBeat"], safety: .configure,
      reason: "winds up timers that cancel every open order when they run out"),
    Row(
      method: .post, paths: ["/stock/contract"], safety: .configure,
      reason: "signs the agreement on a kind of contract"),
    Row(
      method: .post, paths: ["/isolated/account"], safety: .configure,
      reason: "opens the isolated account of a symbol"),
    Row(
      method: .delete, paths: ["/isolated/account"], safety: .configure,
      reason: "closes the isolated account of a symbol"),
    Row(method: .post, paths: ["/margin/apiKey"], safety: .configure, reason: "creates an API key"),
    Row(
      method: .put, paths: ["/margin/apiKey/ip"], safety: .configure,
      reason: "sets the addresses from which an API key may be used"),
    Row(method: .delete, paths: ["/margin/apiKey"], safety: .configure, reason: "deletes an API key"),
    Row(
      method: .post, paths: ["/subAccountApi/ipRestriction"], safety: .configure,
      reason: "sets the addresses from which a key may be used"),
    Row(
      method: .delete, paths: ["/subAccountApi/ipRestriction/ipList"], safety: .configure,
      reason: "removes addresses from which a key may be used"),
    Row(
      method: .post, paths: ["/sub-account/eoptions/enable", "/sub-account/futures/enable"], safety: .configure,
      reason: "opens a product to a sub-account"),
    Row(method: .post, paths: ["/sub-account/virtualSubAccount"], safety: .configure, reason: "creates a sub-account"),
    Row(
      method: .post,
      paths: [
        "/account/enableFastWithdrawSwitch", "/account/disableFastWithdrawSwitch",
      ], safety: .configure, reason: "sets whether withdrawals to other users are immediate"),
    Row(
      method: .post, paths: ["/loan-group/edit-member"], safety: .configure,
      reason: "adds collateral accounts to a risk unit"),
    Row(method: .delete, paths: ["/margin/loan-group"], safety: .configure, reason: "closes a risk unit"),
    Row(
      method: .post, paths: ["/listenKey", "/listen-key", "/userListenToken"], safety: .configure,
      reason: "opens a user data stream"),
    Row(
      method: .put, paths: ["/listenKey", "/listen-key"], safety: .configure, reason: "keeps a user data stream open"),
    Row(
      method: .delete, paths: ["/listenKey", "/listen-key"], safety: .configure, reason: "closes a user data stream"),
  ]

  /// Requests that change nothing, whatever their method, and reads that are counted.
  private static let reads: [Row] = [
    Row(
      method: .post, paths: ["/api/v3/order/test", "/api/v3/sor/order/test", "/fapi/v1/order/test"], safety: .read,
      reason: "checks an order and does not place it"),
    Row(
      method: .post, paths: ["/asset/get-funding-asset", "/asset/getUserAsset"], safety: .read,
      reason: "lists balances"),
    Row(
      method: .post, paths: ["/asset/dust-btc", "/asset/dust-convert/query-convertible-assets"], safety: .read,
      reason: "lists the balances that can be converted"),
    Row(
      method: .post, paths: ["/convert/getQuote"], safety: .metered,
      reason: "asks for a price that may be taken for some seconds; quotes are limited by hour and day"),
    Row(
      method: .get, paths: ["/asyn"], safety: .metered,
      reason: "orders a file; the number of files a month is limited"),
  ]

  /// The row of an operation, or nil.
  static func row(of key: OperationKey) -> Row? {
    rows.first { row in row.method == key.method && row.paths.contains(where: key.path.hasSuffix) }
  }

  /// The safety class of an operation; a GET without a row is a read unless its name tells of a change.
  static func safety(of key: OperationKey, title: String) -> Safety {
    row(of: key)?.safety ?? (key.method == .get && !isNamedAfterChange(key, title: title) ? .read : .unknown)
  }

  /// Verbs of changes; as the last part of a path or the first word of a title they name one.
  private static let changes: Set<String> = [
    "set", "enable", "disable", "toggle", "subscribe", "redeem", "submit", "cancel", "claim", "borrow", "repay",
    "apply",
    "create", "delete", "remove", "purchase", "withdraw", "transfer", "modify", "change",
  ]

  /// Verbs of reads, with which titles begin.
  private static let queries: Set<String> = [
    "get", "query", "check", "fetch", "list", "view", "show", "retrieve", "search", "find", "inquire",
  ]

  /// Words that make a title that of a report about changes.
  private static let reports: Set<String> = [
    "history", "record", "records", "list", "info", "information", "detail", "details", "rate", "rates", "quota",
    "limit",
    "limits", "status", "data", "log", "logs", "interest", "fee", "fees", "result", "results",
  ]

  private static func isNamedAfterChange(_ key: OperationKey, title: String) -> Bool {
    let words = title.lowercased().split { !$0.isLetter }.map(String.init)
    guard let first = words.first, !queries.contains(first), !words.contains(where: reports.contains) else {
      return false
    }
    let last = key.path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    return changes.contains(first) || changes.contains(last)
  }
}
