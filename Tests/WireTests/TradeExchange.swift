import LoopbackServer

/// A trade with the two things by which lists are asked for.
struct Trade {
  let id: Int64
  let time: Int64

  init(_ id: Int64, _ time: Int64) { (self.id, self.time) = (id, time) }
}

/// An exchange that lists trades by period or by id, refuses the own ones of both at once, and a period longer than a day.
struct TradeExchange: Sendable {
  var trades: [Trade]
  /// Whether a period that has more trades than an answer holds gives the latest of them.
  var givesLatest = false

  /// The answer to a request.
  func reply(_ request: ServerRequest) -> ServerReply {
    let given = Self.parameters(request)
    let (start, end) = (given["startTime"], given["endTime"])
    if request.path.hasSuffix("Trades"), !request.path.hasSuffix("aggTrades") {
      guard given["fromId"] == nil || start == nil && end == nil else { return Self.refusal }
    }
    if let start, let end, end - start > 86_400_000 { return Self.refusal }
    let found = trades.filter {
      $0.time >= start ?? .min && $0.time <= end ?? .max && $0.id >= given["fromId"] ?? .min
    }
    let limit = Int(given["limit"] ?? 500)
    let rows = givesLatest && given["fromId"] == nil ? found.suffix(limit) : found.prefix(limit)
    return .text("[" + rows.map(Self.row).joined(separator: ",") + "]")
  }

  /// The parameters that are whole numbers.
  static func parameters(_ request: ServerRequest) -> [String: Int64] {
    let pairs = request.query.split(separator: "&").map { $0.split(separator: "=", maxSplits: 1) }
    return Dictionary(pairs.compactMap { pair in pair.count == 2 ? Int64(pair[1]).map { (String(pair[0]), $0) } : nil })
    {
      first, _ in first
    }
  }

  private static let refusal = ServerReply.text(
    #"{"code":-1128,"msg":"Combination of optional parameters invalid."}"#, status: 400)

  /// A row with the members of each of the lists.
  private static func row(_ trade: Trade) -> String {
    """
    {"symbol":"S","pair":"P","id":\(trade.id),"orderId":1,"orderListId":-1,"side":"BUY","price":"1","qty":"1",\
    "quoteQty":"1","baseQty":"1","realizedPnl":"0","marginAsset":"BTC","commission":"0","commissionAsset":"BNB",\
    "time":\(trade.time),"positionSide":"LONG","buyer":true,"maker":true,"isBuyer":true,"isMaker":true,\
    "isBestMatch":true,"a":\(trade.id),"p":"1","q":"1","nq":"1","f":1,"l":1,"T":\(trade.time),"m":true}
    """
  }
}
