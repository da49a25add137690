import BinanceUSDMFutures

/// Places several orders in one request, of which the exchange may refuse some.
func placeOrdersInBatch(_ client: some ExchangeSending) async throws {
  let orders: [USDMFutures.PlaceMultipleOrders.BatchOrder] = [
    .init(symbol: "BTCUSDT", side: .buy, type: .market, quantity: "10"),
    .init(
      symbol: "BTCUSDT", side: .sell, type: .limit, timeInForce: .gtc, quantity: "1", reduceOnly: true, price: "9000"),
  ]
  let results = try await client.send(USDMFutures.PlaceMultipleOrders(batchOrders: orders))
  for (order, result) in zip(orders, results) {
    switch result {
    case .success(let placed): print("\(order.side) \(order.quantity): order \(placed.orderId) is \(placed.status)")
    case .failure(let failure):
      print("\(order.side) \(order.quantity): \(failure.outcome), \(failure.code) \(failure.message)")
    }
  }
}
