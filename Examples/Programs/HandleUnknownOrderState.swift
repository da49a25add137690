import BinanceSpot

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
    guard let settling = error.settling else {
      // The exchange said that it executed the order: what is not found yet must not be sent again.
      print("it was executed, and is to be looked for again")
      return
    }
    // It may still be on its way, or at work within the exchange.
    try? await settling.wait()
    if try await lookUp(order.newClientOrderId, client) { return }
    print("it was most likely not placed")
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
