import BinanceSpot

/// Buys at a limit; once that is filled, one order takes the profit and one stops the loss, whichever comes first.
func placeBracketOrder(_ client: some ExchangeSending) async throws {
  let bracket = try await client.send(
    Spot.NewOrderListOTOCO(
      symbol: "LTCBTC", workingType: .limit, workingSide: .buy, workingPrice: "1.00", workingQuantity: "1",
      workingTimeInForce: .gtc, pendingSide: .sell, pendingQuantity: "1", pendingAboveType: .limitMaker,
      pendingAbovePrice: "1.10", pendingBelowType: .stopLoss, pendingBelowStopPrice: "0.95"))
  for order in bracket.orderReports {
    // The shortest form of a report tells ids only.
    guard let type = order.type, let side = order.side, let status = order.status else { continue }
    print("order \(order.orderId): \(type) \(side) is \(status)")
  }
}
