import BinanceCOINMFutures
import BinanceMargin
import BinancePortfolioMargin
import DocumentedExchange
import ExchangeCurl
import ExchangeOpenSSL
import Foundation
import LoopbackServer
import Testing

/// Each generated operation, sent by libcurl to a server that verifies the signature from the bytes it received.
@Suite struct WireTests {
  @Test func marginOrder() async throws {
    let (order, request) = try await answer(
      to: Margin.QueryMarginAccountOrder(symbol: "BNBBTC", isIsolated: true, orderId: 213_205_622))
    #expect(request.path == "/sapi/v1/margin/order")
    #expect(
      request.query.hasPrefix(
        "symbol=BNBBTC&isIsolated=TRUE&orderId=213205622&recvWindow=5000&timestamp=1700000000000&signature="))
    #expect(order.orderId == 213_205_622)
    #expect(order.price.text == "0.00493630")
    #expect(order.time == Timestamp(milliseconds: 1_562_133_008_725))
    #expect(order.isWorking)
  }

  @Test func isolatedMarginAccount() async throws {
    let (account, request) = try await answer(
      to: Margin.QueryIsolatedMarginAccountInfo(symbols: ["BTCUSDT", "BNBUSDT"]))
    #expect(request.query.hasPrefix("symbols=BTCUSDT%2CBNBUSDT&recvWindow=5000&timestamp=1700000000000&signature="))
    #expect(account.assets.count == 1)
    #expect(account.assets[0].marginLevelStatus == .excessive)
    #expect(account.assets[0].baseAsset.asset == "BTC")
    #expect(account.totalNetAssetOfBtc == "0")
  }

  @Test func portfolioMarginOpenOrders() async throws {
    let (orders, request) = try await answer(to: PortfolioMargin.QueryCurrentMarginOpenOrder())
    #expect(request.path == "/papi/v1/margin/openOrders")
    #expect(request.query.hasPrefix("recvWindow=5000&timestamp=1700000000000&signature="))
    #expect(orders.map(\.orderId) == [211_842_552])
    #expect(orders[0].preventedMatchId == nil)
  }

  @Test func portfolioMarginForceOrders() async throws {
    let (page, request) = try await answer(
      to: PortfolioMargin.QueryUserMarginForceOrders(
        startTime: Timestamp(milliseconds: 1_558_941_374_000), current: 1, size: 100))
    #expect(
      request.query.hasPrefix(
        "startTime=1558941374000&current=1&size=100&recvWindow=5000&timestamp=1700000000000&signature="))
    #expect(page.total == 1)
    #expect(page.rows.map(\.avgPrice.text) == ["0.00388359"])
  }

  @Test func coinMarginedOpenOrder() async throws {
    let (order, request) = try await answer(
      to: COINMFutures.QueryCurrentOpenOrder(symbol: "BTCUSD_200925", origClientOrderId: "größer+1"))
    #expect(
      request.query.hasPrefix(
        "symbol=BTCUSD_200925&origClientOrderId=gr%C3%B6%C3%9Fer%2B1&recvWindow=5000&timestamp=1700000000000&signature="
      ))
    #expect(order.positionSide == .short)
    #expect(order.priceRate == "0.3")
  }

  @Test func aRequestSignedWithAnotherSecretIsRejected() async throws {
    let exchange = try DocumentedExchange(specs: Self.specs)
    try await LoopbackServer.with(handler: exchange.reply) { server in
      let client = ExchangeClient(
        .binance, environment: .custom(baseURLs: [.api: server.baseURL]),
        credentials: try .hmac(apiKey: DocumentedExchange.apiKey, secret: "another"), transport: CurlTransport())
      let error = await #expect(throws: ExchangeError.self) {
        try await client.send(Margin.QueryMarginAccountOrder(symbol: "BNBBTC", orderId: 1))
      }
      #expect(error?.code == -1022)
      #expect(error?.outcome == .rejected)
    }
  }

  @Test func documentedRulesAreCheckedBeforeAnythingIsSent() async throws {
    let exchange = try DocumentedExchange(specs: Self.specs)
    try await LoopbackServer.with(handler: exchange.reply) { server in
      let client = ExchangeClient(
        .binance, environment: .custom(baseURLs: [.api: server.baseURL]),
        credentials: try .hmac(apiKey: DocumentedExchange.apiKey, secret: DocumentedExchange.secret),
        transport: CurlTransport())
      let error = await #expect(throws: ExchangeError.self) {
        try await client.send(Margin.QueryMarginAccountOrder(symbol: "BNBBTC"))
      }
      #expect(error?.outcome == .notSent)
      #expect(error?.violations.map(\.parameters) == [["orderId", "origClientOrderId"]])
      #expect(server.requests.isEmpty)
    }
  }

  @Test func aProductWithoutATestnetRefusesBeforeSending() async throws {
    let client = ExchangeClient(
      .binance, environment: .testnet,
      credentials: try .hmac(apiKey: DocumentedExchange.apiKey, secret: DocumentedExchange.secret),
      transport: CurlTransport())
    let error = await #expect(throws: ExchangeError.self) {
      try await client.send(PortfolioMargin.QueryCurrentMarginOpenOrder(symbol: "BNBBTC"))
    }
    #expect(error?.outcome == .notSent)
  }

  // MARK: - Helpers

  private static let specs = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../specs/binance").standardized.path(percentEncoded: false)

  /// The answer to an operation, and the request as the server received it.
  private func answer<Operation: ExchangeOperation>(
    to operation: Operation
  ) async throws -> (Operation.Response, ServerRequest) {
    let exchange = try DocumentedExchange(specs: Self.specs)
    return try await LoopbackServer.with(handler: exchange.reply) { server in
      let client = ExchangeClient(
        .binance,
        environment: .custom(baseURLs: [.api: server.baseURL, .papi: server.baseURL, .dapi: server.baseURL]),
        credentials: try .hmac(apiKey: DocumentedExchange.apiKey, secret: DocumentedExchange.secret),
        transport: CurlTransport(),
        configuration: ClientConfiguration(clock: FixedClock(milliseconds: 1_700_000_000_000)))
      let received = try await client.receive(operation)
      #expect(received.tolerated.isEmpty)
      #expect(received.unknownMembers.isEmpty)
      return (received.value, try #require(server.requests.first))
    }
  }
}
