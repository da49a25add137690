import BinanceSpot

/// Prints the assets of which two accounts hold different amounts.
func compareAccounts(_ first: some ExchangeSending, _ second: some ExchangeSending) async throws {
  async let left = holdings(first)
  async let right = holdings(second)
  let (mine, theirs) = try await (left, right)
  for asset in Set(mine.keys).union(theirs.keys).sorted() where mine[asset] != theirs[asset] {
    print("\(asset): \(mine[asset] ?? 0) and \(theirs[asset] ?? 0)")
  }
}

private func holdings(_ client: some ExchangeSending) async throws -> [String: ExactDecimal] {
  let balances = try await client.send(Spot.AccountInformation(omitZeroBalances: true)).balances
  return Dictionary(uniqueKeysWithValues: balances.map { ($0.asset, $0.free) })
}
