import BinanceCOINMFutures
import BinanceUSDMFutures
import ExchangeCurl

/// Existential types, spelled out: clients, transports, operations and errors of any kind.
struct Desk {
  var client: any ExchangeSending
  var transport: any Transport = CurlTransport()
  var queue: [any ExchangeOperation] = [USDMFutures.CancelAllOpenOrders(symbol: "BTCUSDT")]

  func leverage(_ symbol: String, _ leverage: Int64) async -> Result<Int64, any Error> {
    do {
      let answer = try await client.send(COINMFutures.ChangeInitialLeverage(symbol: symbol, leverage: leverage))
      return .success(answer.leverage)
    } catch {
      return .failure(error)
    }
  }
}
