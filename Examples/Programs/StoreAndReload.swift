import BinanceSpot
import Foundation

/// Keeps an answer on disk and reads it back, every digit of it.
func storeAndReload(_ client: some ExchangeSending) async throws {
  let file = FileManager.default.temporaryDirectory.appending(path: "order-\(UUID()).json")
  defer { try? FileManager.default.removeItem(at: file) }
  let order = try await client.send(Spot.QueryOrder(symbol: "LTCBTC", orderId: 1))
  try JSONEncoder().encode(order).write(to: file)
  let reloaded = try JSONDecoder().decode(Spot.QueryOrder.Response.self, from: Data(contentsOf: file))
  print("order \(reloaded.orderId) at \(reloaded.price), unchanged: \(reloaded == order)")
}
