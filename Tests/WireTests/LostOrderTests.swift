import BinanceMargin
import BinancePortfolioMargin
import BinanceUSDMFutures
import ExchangeCurl
import ExchangeOpenSSL
import Foundation
import LoopbackServer
import Testing

/// What a lost order leaves behind, and lists in pages, with generated operations.
@Suite struct LostOrderTests {
  private func client(_ server: LoopbackServer) throws -> ExchangeClient {
    ExchangeClient(
      .binance, environment: .custom(baseURLs: [.api: server.baseURL, .fapi: server.baseURL]),
      credentials: try .hmac(apiKey: "key", secret: "secret"), transport: CurlTransport(),
      configuration: ClientConfiguration(retry: .none, clock: FixedClock(milliseconds: 1_700_000_000_000)))
  }

  @Test func aLostOrderLeavesTheRequestThatFindsIt() async throws {
    let handler: LoopbackServer.Handler = { $0.method == "POST" ? .close : .text("{}") }
    try await LoopbackServer.with(handler: handler) { server in
      let client = try client(server)
      let order = Margin.MarginAccountNewOrder(
        symbol: "BNBBTC", isIsolated: true, side: .buy, type: .limit, quantity: 1, price: "0.1", timeInForce: .gtc)
      let error = await #expect(throws: ExchangeError.self) { try await client.send(order) }
      #expect(error?.outcome == .unknown)
      let id = try #require(error?.clientOrderId)
      #expect(server.requests[0].bodyText.contains("&newClientOrderId=\(id)&"))
      _ = try await client.raw(try #require(error?.recovery.first))
      #expect(server.requests[1].path == "/sapi/v1/margin/order")
      #expect(server.requests[1].method == "GET")
      #expect(
        server.requests[1].query.hasPrefix(
          "symbol=BNBBTC&isIsolated=TRUE&origClientOrderId=\(id)&recvWindow=5000&timestamp=1700000000000&signature="))
    }
  }

  /// The history passes over what is open, and the read of open orders over what was triggered.
  @Test func whereOpenAndFinishedOrdersAreReadApartBothAreAsked() async throws {
    try await LoopbackServer.with(.close) { server in
      let order = PortfolioMargin.NewUMConditionalOrder(
        symbol: "BNBUSDT", side: .buy, strategyType: .stopMarket, quantity: 1, newClientStrategyId: "mine",
        stopPrice: 500)
      let client = ExchangeClient(
        .binance, environment: .custom(baseURLs: [.papi: server.baseURL]),
        credentials: try .hmac(apiKey: "key", secret: "secret"), transport: CurlTransport(),
        configuration: ClientConfiguration(retry: .none))
      let error = await #expect(throws: ExchangeError.self) { try await client.send(order) }
      let paths = error?.recovery.map(\.endpoint.path)
      #expect(paths == ["/papi/v1/um/conditional/openOrder", "/papi/v1/um/conditional/orderHistory"])
      #expect(error?.recovery.allSatisfy { $0.parameters.map(\.text) == ["BNBUSDT", "mine"] } == true)
    }
  }

  @Test func aLostBatchIsAskedForOrderByOrder() async throws {
    let handler: LoopbackServer.Handler = { $0.method == "POST" ? .close : .text("{}") }
    try await LoopbackServer.with(handler: handler) { server in
      let client = try client(server)
      func order(_ id: String?) -> USDMFutures.PlaceMultipleOrders.BatchOrder {
        .init(
          symbol: "BTCUSDT", side: .buy, type: .limit, timeInForce: .gtc, quantity: 1, price: "9000.50",
          newClientOrderId: id)
      }
      let error = await #expect(throws: ExchangeError.self) {
        try await client.send(USDMFutures.PlaceMultipleOrders(batchOrders: [order("mine"), order(nil)]))
      }
      #expect(error?.outcome == .unknown)
      let recovery = try #require(error?.recovery)
      #expect(recovery.map(\.endpoint.path) == ["/fapi/v1/order", "/fapi/v1/order"])
      for request in recovery { _ = try await client.raw(request) }
      #expect(server.requests[1].query.hasPrefix("symbol=BTCUSDT&origClientOrderId=mine&"))
      let generated = try #require(recovery[1].parameters.last?.text)
      #expect(server.requests[2].query.hasPrefix("symbol=BTCUSDT&origClientOrderId=\(generated)&"))
      let sent = try #require(server.requests[0].bodyText.removingPercentEncoding)
      #expect(sent.contains(#""price":"9000.50","newClientOrderId":"\#(generated)"}]"#))
    }
  }

  @Test func lostCancelsAndChangesAreAskedForByTheIdsThatWereSent() async throws {
    try await LoopbackServer.with(.close) { server in
      let client = try client(server)
      func asked(_ operation: some ExchangeOperation) async -> [[String]]? {
        do {
          _ = try await client.receive(operation)
          return nil
        } catch {
          return error.recovery.map { [$0.endpoint.path] + $0.parameters.map { "\($0.name)=\($0.text)" } }
        }
      }
      let cancel = Margin.MarginAccountCancelOrder(symbol: "BNBBTC", isIsolated: true, orderId: 28)
      #expect(await asked(cancel) == [["/sapi/v1/margin/order", "symbol=BNBBTC", "isIsolated=TRUE", "orderId=28"]])
      let list = Margin.MarginAccountCancelOCO(symbol: "BNBBTC", listClientOrderId: "mine")
      #expect(await asked(list) == [["/sapi/v1/margin/orderList", "origClientOrderId=mine"]])
      let change = USDMFutures.ModifyOrder(
        origClientOrderId: "mine", symbol: "BTCUSDT", side: .buy, quantity: 1, price: 9000)
      #expect(await asked(change) == [["/fapi/v1/order", "symbol=BTCUSDT", "origClientOrderId=mine"]])
      let changes = USDMFutures.ModifyMultipleOrders(batchOrders: [
        .init(orderId: 1, symbol: "BTCUSDT", side: .buy, quantity: 1, price: 9000),
        .init(orderId: 2, symbol: "ETHUSDT", side: .buy, quantity: 1, price: 900),
      ])
      #expect(
        await asked(changes) == [
          ["/fapi/v1/order", "symbol=BTCUSDT", "orderId=1"], ["/fapi/v1/order", "symbol=ETHUSDT", "orderId=2"],
        ])
      let cancels = USDMFutures.CancelMultipleOrders(symbol: "BTCUSDT", orderIdList: [1, 2])
      #expect(
        await asked(cancels) == [
          ["/fapi/v1/order", "symbol=BTCUSDT", "orderId=1"], ["/fapi/v1/order", "symbol=BTCUSDT", "orderId=2"],
        ])
    }
  }

  @Test func aLongHistoryIsReadInWindowsAndPages() async throws {
    let row = """
      {"txId":1,"interestAccuredTime":1672160400000,"asset":"USDT","rawAsset":"USDT","principal":"45.3313",
      "interest":"0.00024995","interestRate":"0.00013233","type":"ON_BORROW","isolatedSymbol":"BNBUSDT"}
      """
    let handler: LoopbackServer.Handler = { request in
      let isFull = request.query.contains("startTime=0&") && !request.query.contains("current=2")
      let rows = [String](repeating: row, count: isFull ? 2 : 1).joined(separator: ",")
      return .text(#"{"rows":[\#(rows)],"total":\#(request.query.contains("startTime=0&") ? 3 : 1)}"#)
    }
    try await LoopbackServer.with(handler: handler) { server in
      let client = try client(server)
      let window = try #require(TimeWindow(start: 0, end: 40 * 86_400_000))
      var rows = 0
      for try await page in client.pages(of: Margin.GetInterestHistory(size: 2), within: window) {
        rows += page.value.rows.count
      }
      #expect(rows == 4)
      #expect(
        server.requests.map { $0.query.components(separatedBy: "&recvWindow").first } == [
          "startTime=0&endTime=2592000000&size=2", "startTime=0&endTime=2592000000&current=2&size=2",
          "startTime=2592000001&endTime=3456000000&size=2",
        ])
    }
  }
}
