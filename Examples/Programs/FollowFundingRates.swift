import BinanceUSDMFutures

/// Prints each funding rate once, asking again every so often for those that came since.
func followFundingRates(_ client: some ExchangeSending, rounds: Int, every pause: Duration) async throws {
  var start: Timestamp?
  for _ in 0..<rounds {
    let rates = try await client.send(USDMFutures.GetFundingRateHistory(symbol: "BTCUSDT", startTime: start))
    for rate in rates { print("\(rate.fundingTime): \(rate.fundingRate)") }
    if let last = rates.last { start = Timestamp(milliseconds: last.fundingTime.milliseconds + 1) }
    try await Task.sleep(for: pause)
  }
}
