import BinanceSpot
import BinanceUSDMFutures
import ExchangeCurl
import ExchangeOpenSSL
import Foundation
import LoopbackServer
import Testing

/// Requests of which the exchange did a part, with generated operations.
@Suite struct HalfDoneTests {
  private static let replacement = Spot.CancelAnExistingOrderAndSendANewOrder(
    symbol: "BNBBTC", side: .buy, type: .market, cancelReplaceMode: .allowFailure, quantity: 1, cancelOrderId: 9,
    newClientOrderId: "mine")

  private static let newOrder = """
    {"symbol":"BNBBTC","orderId":11,"orderListId":-1,"clientOrderId":"mine","transactTime":1700000000001}
    """

  private func error(_ operation: some ExchangeOperation, _ reply: ServerReply) async throws -> ExchangeError {
    try await LoopbackServer.with(reply) { server in
      try #require(
        await #expect(throws: ExchangeError.self) { try await client(server).send(operation) })
    }
  }

  private func client(_ server: LoopbackServer) throws -> ExchangeClient {
    ExchangeClient(
      .binance, environment: .custom(baseURLs: [.spot: server.baseURL, .fapi: server.baseURL]),
      credentials: try .hmac(apiKey: "key", secret: "secret"), transport: CurlTransport(),
      configuration: ClientConfiguration(retry: .none, clock: FixedClock(milliseconds: 1_700_000_000_000)))
  }

  @Test func anOrderThatWasPlacedThoughNothingWasCancelledIsKnown() async throws {
    let half = """
      {"code":-2021,"msg":"half","data":{"cancelResult":"FAILURE","newOrderResult":"SUCCESS",
      "cancelResponse":{"code":-2011,"msg":"Unknown order sent."},"newOrderResponse":\(Self.newOrder)}}
      """
    let error = try await error(Self.replacement, .text(half, status: 409))
    #expect(error.outcome == .partial)
    let failure = try #require(error.failure(of: Spot.CancelAnExistingOrderAndSendANewOrder.self)?.data)
    #expect(failure.newOrderResponse?.value?.orderId == 11)
    #expect(failure.cancelResponse.failure?.code == -2011)
    #expect(error.failure(of: Spot.CancelAnExistingOrderAndSendANewOrder.self)?.code == -2021)
  }

  @Test func anOrderThatWasCancelledWithoutANewOneIsKnown() async throws {
    let half = """
      {"code":-2021,"msg":"half","data":{"cancelResult":"FAILURE","newOrderResult":"NOT_ATTEMPTED",
      "cancelResponse":{"code":-2011,"msg":"Unknown order sent."},"newOrderResponse":null}}
      """
    let error = try await error(Self.replacement, .text(half, status: 400))
    let failure = try #require(error.failure(of: Spot.CancelAnExistingOrderAndSendANewOrder.self)?.data)
    #expect(failure.newOrderResult == "NOT_ATTEMPTED")
    #expect(failure.newOrderResponse == nil)
  }

  @Test(
    arguments: [
      .text("<html>", status: 502, type: "text/html"), .text("", status: 409), .close,
      .text(#"{"code":"?"}"#, status: 409),
    ] as [ServerReply]) func whatIsNoSuchAnswerSaysNothingOfTheParts(_ reply: ServerReply) async throws
  {
    let error = try await error(Self.replacement, reply)
    #expect(error.failure(of: Spot.CancelAnExistingOrderAndSendANewOrder.self) == nil)
  }

  @Test func anErrorWithoutPartsHasItsCode() async throws {
    let error = try await error(Self.replacement, .text(#"{"code":-1013,"msg":"no"}"#, status: 400))
    let failure = error.failure(of: Spot.CancelAnExistingOrderAndSendANewOrder.self)
    #expect(failure?.code == -1013)
    #expect(failure?.data == nil)
  }

  @Test func theErrorOfAnotherOperationHasNoParts() async throws {
    let order = Spot.NewOrder(symbol: "BNBBTC", side: .buy, type: .market, quantity: 1)
    let error = try await error(order, .text(#"{"code":-2021,"msg":"half"}"#, status: 409))
    #expect(error.failure(of: Spot.CancelAnExistingOrderAndSendANewOrder.self) == nil)
  }

  @Test func aLostReplacementIsAskedForByBothOrders() async throws {
    let error = try await error(Self.replacement, .close)
    #expect(error.outcome == .unknown)
    #expect(
      error.recovery.map { [$0.endpoint.path] + $0.parameters.map { "\($0.name)=\($0.text)" } } == [
        ["/api/v3/order", "symbol=BNBBTC", "origClientOrderId=mine"], ["/api/v3/order", "symbol=BNBBTC", "orderId=9"],
      ])
  }

  @Test func anElementOfUnknownFateHasTheRequestThatAsksForIt() async throws {
    func order(_ id: String?) -> USDMFutures.PlaceMultipleOrders.BatchOrder {
      .init(symbol: "BTCUSDT", side: .buy, type: .market, quantity: 1, newClientOrderId: id)
    }
    let refused = #"{"code":-2022,"msg":"ReduceOnly Order is rejected."}"#
    let answer = #"[\#(refused),{"code":-1007,"msg":"Timeout"},{"code":-1007,"msg":"Timeout"}]"#
    let handler: LoopbackServer.Handler = { $0.method == "POST" ? .text(answer) : .text("{}") }
    try await LoopbackServer.with(handler: handler) { server in
      let client = try client(server)
      let operation = USDMFutures.PlaceMultipleOrders(batchOrders: [order("a"), order("b"), order(nil)])
      let failures = try await client.send(operation).compactMap(\.failure)
      #expect(failures.map(\.outcome) == [.rejected, .unknown, .unknown])
      #expect(failures.map(\.recovery.count) == [0, 1, 1])
      #expect(failures.map { $0.mayArriveUntil == nil } == [true, false, false])
      for failure in failures { for request in failure.recovery { _ = try await client.raw(request) } }
      #expect(server.requests[1].query.hasPrefix("symbol=BTCUSDT&origClientOrderId=b&"))
      let generated = try #require(failures[2].recovery.first?.parameters.last?.text)
      #expect(server.requests[0].bodyText.contains(generated))
      #expect(server.requests[2].query.hasPrefix("symbol=BTCUSDT&origClientOrderId=\(generated)&"))
    }
  }

  @Test func anIdOfAListWhoseFateIsUnknownIsAskedForByItself() async throws {
    let answer = #"[{"code":-2011,"msg":"Unknown order sent."},{"code":-1007,"msg":"Timeout"}]"#
    try await LoopbackServer.with(.text(answer)) { server in
      let cancels = USDMFutures.CancelMultipleOrders(symbol: "BTCUSDT", orderIdList: [1, 2])
      let failures = try await client(server).send(cancels).compactMap(\.failure)
      #expect(failures.map(\.outcome) == [.rejected, .unknown])
      #expect(
        failures.map { $0.recovery.flatMap { $0.parameters.map(\.text) } } == [[], ["BTCUSDT", "2"]])
    }
  }

  /// Which element the only error is about cannot be told.
  @Test func anAnswerOfAnotherLengthNamesNoElement() async throws {
    try await LoopbackServer.with(.text(#"[{"code":-1007,"msg":"Timeout"}]"#)) { server in
      let cancels = USDMFutures.CancelMultipleOrders(symbol: "BTCUSDT", orderIdList: [1, 2])
      let failures = try await client(server).send(cancels).compactMap(\.failure)
      #expect(failures.map(\.outcome) == [.unknown])
      #expect(failures.map(\.recovery.count) == [0])
    }
  }
}
