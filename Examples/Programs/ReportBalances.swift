import BinanceSpot

/// Prints what an account holds, by asset.
func reportBalances(_ client: some ExchangeSending) async throws {
  let account = try await client.send(Spot.AccountInformation(omitZeroBalances: true))
  for balance in account.balances.sorted(by: { $0.asset < $1.asset }) {
    print("\(balance.asset): \(balance.free) free, \(balance.locked) locked")
  }
}
