import BinanceOptions
import BinanceSubAccount
import Foundation

/// Members of the runtime's types, reached through the import of a product's module alone.
func holdings(_ client: some ExchangeSending) async throws(ExchangeError) -> [String] {
  let received = try await client.receive(SubAccount.QuerySubAccountAssetsV4(email: "a@example.com"))
  let unknown = received.unknownMembers.map(\.path)
  return received.value.balances.filter { !$0.free.isZero }.map { balance in
    "\(balance.asset): \(balance.free.rounded(toMultipleOf: "0.01", .down)), \(balance.free.decimal)"
  } + unknown
}

/// When the options exchange thinks it is.
func serverTime(_ client: some ExchangeSending) async throws(ExchangeError) -> Date {
  try await client.send(Options.CheckServerTime()).serverTime.date
}
