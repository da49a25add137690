import BinanceUSDMFutures

/// Prints each funding rate since `start` once, asking again every so often for those that came since.
func followFundingRates(
  _ client: some ExchangeSending, since start: Timestamp, rounds: Int, every pause: Duration
) async throws {
  var start = start
  for _ in 0..<rounds {
    for try await page in client.pages(from: USDMFutures.GetFundingRateHistory(symbol: "BTCUSDT", startTime: start)) {
      for rate in page.value { print("\(rate.fundingTime): \(rate.fundingRate)") }
      if let last = page.value.last { start = Timestamp(milliseconds: last.fundingTime.milliseconds + 1) }
    }
    try await Task.sleep(for: pause)
  }
}
