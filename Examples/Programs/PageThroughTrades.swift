import BinanceSpot

/// Reads a year of trades, a thousand at a time, and sums up the fees by asset.
func pageThroughTrades(_ client: some ExchangeSending) async throws {
  let year = Timestamp(milliseconds: 1_483_228_800_000)..<Timestamp(milliseconds: 1_514_764_800_000)  // 2017
  var trades: [Spot.AccountTradeList.Trade] = []
  var next: Int64? = 0
  while let first = next {
    let page = try await client.send(Spot.AccountTradeList(symbol: "BNBBTC", fromId: first, limit: 1000))
    trades += page.filter { year.contains($0.time) }
    next = page.count == 1000 ? page.last.map { $0.id + 1 } : nil
  }
  let fees = Dictionary(trades.map { ($0.commissionAsset, $0.commission.decimal) }, uniquingKeysWith: +)
  print("\(trades.count) trades, fees \(fees)")
}
