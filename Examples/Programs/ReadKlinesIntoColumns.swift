import BinanceSpot

/// Reads a year of candlesticks into columns, as numerical code wants them.
func readKlinesIntoColumns(_ client: some ExchangeSending) async throws {
  let year = Spot.KlineCandlestickData(
    symbol: "BNBBTC", interval: .oneHour, startTime: Timestamp(milliseconds: 1_483_228_800_000),
    endTime: Timestamp(milliseconds: 1_514_764_799_999), limit: 1000)  // 2017
  var (times, closes, volumes): ([Double], [Double], [Double]) = ([], [], [])
  for try await page in client.pages(from: year) {
    times += page.value.map(\.klineOpenTime.date.timeIntervalSince1970)
    closes += page.value.map(\.closePrice.approximateDouble)
    volumes += page.value.map(\.volume.approximateDouble)
  }
  print("times \(times), closes \(closes), volumes \(volumes)")
}
