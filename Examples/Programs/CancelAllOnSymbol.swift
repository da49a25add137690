import BinanceSpot

/// Cancels everything that is open on a symbol, single orders and lists of orders.
func cancelAllOnSymbol(_ client: some ExchangeSending) async throws {
  for cancelled in try await client.send(Spot.CancelAllOpenOrdersOnASymbol(symbol: "BTCUSDT")) {
    switch cancelled {
    case .order(let order): print("order \(order.orderId) is \(order.status)")
    case .orderList(let list):
      print("list \(list.orderListId) of \(list.orders.count) is \(list.listOrderStatus)")
    case .unknown(let json): print("something new: \(json)")
    }
  }
}
