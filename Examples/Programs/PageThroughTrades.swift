import BinanceSpot

/// Reads a year of trades, a thousand at a time, and sums up the fees by asset.
func pageThroughTrades(_ client: some ExchangeSending) async throws {
  let year = Spot.AccountTradeList(
    symbol: "BNBBTC", startTime: Timestamp(milliseconds: 1_483_228_800_000),
    endTime: Timestamp(milliseconds: 1_514_764_799_999), limit: 1000)  // 2017
  var trades: [Spot.AccountTradeList.Trade] = []
  for try await page in client.pages(from: year) { trades += page.value }
  let fees = Dictionary(trades.map { ($0.commissionAsset, $0.commission.decimal) }, uniquingKeysWith: +)
  print("\(trades.count) trades, fees \(fees)")
}
