import BinanceSpot

/// Reads candlesticks into columns, as numerical code wants them.
func readKlinesIntoColumns(_ client: some ExchangeSending) async throws {
  let candles = try await client.send(Spot.KlineCandlestickData(symbol: "BNBBTC", interval: .oneDay, limit: 1000))
  let times = candles.map(\.klineOpenTime.date.timeIntervalSince1970)
  let closes = candles.map(\.closePrice.approximateDouble)
  let volumes = candles.map(\.volume.approximateDouble)
  print("times \(times), closes \(closes), volumes \(volumes)")
}
