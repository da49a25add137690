import BinanceSpot
import Foundation

/// Places an order; where the answer got lost, asks what became of it instead of placing it again.
func handleUnknownOrderState(_ client: some ExchangeSending) async throws(ExchangeError) {
  let order = Spot.NewOrder(
    symbol: "LTCBTC", side: .buy, type: .limit, timeInForce: .gtc, quantity: "1.0", price: "0.1",
    newClientOrderId: "myOrder1")
  do {
    print("order \(try await client.send(order).orderId) was placed")
  } catch let error where error.outcome.mayHaveExecuted {
    print("no answer; asking")
    if try await lookUp(order.newClientOrderId, client) { return }
    // It may still be on its way: only what is not found afterwards was not placed.
    if let end = error.mayArriveUntil { try? await Task.sleep(for: .seconds(max(0, end.timeIntervalSinceNow))) }
    if try await lookUp(order.newClientOrderId, client) { return }
    print("it was not placed; it may be sent again")
  }
}

/// Whether the exchange knows an order of that id.
private func lookUp(_ id: String?, _ client: some ExchangeSending) async throws(ExchangeError) -> Bool {
  do {
    let found = try await client.send(Spot.QueryOrder(symbol: "LTCBTC", origClientOrderId: id))
    print("order \(found.orderId) was placed and is \(found.status)")
    return true
  } catch let error where error.code == -2013 {
    return false
  }
}
