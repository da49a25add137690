import ExchangeCurl
import Foundation
import LoopbackServer
import Testing

@testable import ExchangeRuntime

/// An order that can be asked for by the caller's own id.
struct FindableOrder: ExchangeOperation {
  var symbol = "LTCBTC"
  var isIsolated: String? = "TRUE"
  var newClientOrderId: String?

  typealias Response = TestOrder
  static let endpoint = Endpoint(.post, "/api/v3/order", host: .api, security: .trade, safety: .place)
  static let clientOrderIdParameter: String? = "newClientOrderId"
  static let outcomeQueries = [
    OutcomeQuery(
      QueryOrder.endpoint, weight: RequestWeight(.ip, 4), by: "origClientOrderId", with: ["symbol", "isIsolated"])
  ]
  var weight: RequestWeight { RequestWeight(.ip, 1) }

  func encode(to parameters: inout ParameterEncoder) {
    parameters.add("symbol", symbol)
    parameters.add("isIsolated", isIsolated)
    parameters.add("price", "0.1")
    parameters.add("newClientOrderId", newClientOrderId)
  }
}

/// A change of an order that is named by one of two ids.
private struct ChangedOrder: ExchangeOperation {
  var orderId: Int64?
  var listClientOrderId: String?

  typealias Response = TestOrder
  static let endpoint = Endpoint(.put, "/api/v3/order", host: .api, security: .trade, safety: .place)
  static let outcomeQueries = [
    OutcomeQuery(
      QueryOrder.endpoint, weight: RequestWeight(.ip, 4),
      by: ["orderId", .init("listClientOrderId", as: "origClientOrderId")], with: ["symbol"])
  ]
  var weight: RequestWeight { RequestWeight(.ip, 1) }

  func encode(to parameters: inout ParameterEncoder) {
    parameters.add("symbol", "LTCBTC")
    parameters.add("orderId", orderId)
    parameters.add("listClientOrderId", listClientOrderId)
  }
}

/// Orders in one request, as JSON.
private struct OrderBatch: ExchangeOperation {
  var orders: String

  typealias Response = TestOrder
  static let endpoint = Endpoint(.post, "/api/v3/orders", host: .api, security: .trade, safety: .place)
  static let clientOrderIdParameter: String? = "newClientOrderId"
  static let batchParameter: String? = "orders"
  static let outcomeQueries = FindableOrder.outcomeQueries
  var weight: RequestWeight { RequestWeight(.ip, 1) }

  func encode(to parameters: inout ParameterEncoder) { parameters.add("orders", orders) }
}

/// What was lost can be asked for.
@Suite struct OutcomeQueryTests {
  private func error(_ client: ExchangeClient, _ operation: some ExchangeOperation) async -> ExchangeError? {
    await failure { () async throws(ExchangeError) in _ = try await client.receive(operation) }
  }

  @Test func anUnknownOutcomeCarriesTheRequestThatAsks() async throws {
    let handler: LoopbackServer.Handler = { $0.method == "POST" ? .close : .text(TestOrder.json) }
    try await LoopbackServer.with(handler: handler) { server in
      let client = try loopbackClient(server)
      let failed = await error(client, FindableOrder(newClientOrderId: "mine-1"))
      #expect(failed?.outcome == .unknown)
      #expect(failed?.clientOrderId == "mine-1")
      let recovery = try #require(failed?.recovery.first)
      #expect(recovery.endpoint == QueryOrder.endpoint)
      #expect(recovery.parameters.map(\.name) == ["symbol", "isIsolated", "origClientOrderId"])
      #expect(recovery.parameters.map(\.text) == ["LTCBTC", "TRUE", "mine-1"])
      let answer = try await client.raw(recovery)
      #expect(try answer.json()["orderId"]?.integer == 28)
      #expect(server.requests.last?.query.hasPrefix("symbol=LTCBTC&isIsolated=TRUE&origClientOrderId=mine-1&") == true)
    }
  }

  @Test func nothingIsFoundByAnEmptyId() async throws {
    try await LoopbackServer.with(.close) { server in
      let failed = await error(try loopbackClient(server), FindableOrder(newClientOrderId: ""))
      #expect(failed?.outcome == .unknown)
      #expect(failed?.clientOrderId == nil)
      #expect(failed?.recovery.isEmpty == true)
    }
  }

  @Test func aGeneratedIdIsTheOneThatWasSent() async throws {
    try await LoopbackServer.with(.close) { server in
      let failed = await error(try loopbackClient(server), FindableOrder(isIsolated: nil))
      let id = try #require(failed?.clientOrderId)
      #expect(id.count == 32)
      #expect(server.requests.first?.bodyText.contains("newClientOrderId=\(id)&") == true)
      #expect(failed?.recovery.first?.parameters.map(\.text) == ["LTCBTC", id])
    }
  }

  @Test func aParameterThatTheReadTakesInOneCaseIsLeftOutInOthers() {
    let query = OutcomeQuery(
      QueryOrder.endpoint, weight: RequestWeight(.ip, 4), by: "origClientOrderId",
      with: ["isIsolated", .init("symbol", when: "isIsolated", is: ["TRUE"])])
    func names(_ isIsolated: String?) -> [String] {
      var parameters = [ParameterEncoder.Parameter("symbol", "LTCBTC")]
      if let isIsolated { parameters.append(ParameterEncoder.Parameter("isIsolated", isIsolated)) }
      return query.requests(clientOrderId: "mine", parameters: parameters).flatMap { $0.parameters.map(\.name) }
    }
    #expect(names("TRUE") == ["isIsolated", "symbol", "origClientOrderId"])
    #expect(names("FALSE") == ["isIsolated", "origClientOrderId"])
    #expect(names(nil) == ["origClientOrderId"])
  }

  @Test func whatIsKnownNeedsNoQuestion() async throws {
    try await LoopbackServer.with(.text(#"{"code":-2010,"msg":"no"}"#, status: 400)) { server in
      let failed = await error(try loopbackClient(server), FindableOrder())
      #expect(failed?.outcome == .rejected)
      #expect(failed?.clientOrderId != nil)
      #expect(failed?.recovery.isEmpty == true)
    }
  }

  @Test func anExecutedOrderWithAnUnreadableAnswerCanBeAskedFor() async throws {
    try await LoopbackServer.with(.text("{}")) { server in
      let failed = await error(try loopbackClient(server), FindableOrder(newClientOrderId: "mine-2"))
      #expect(failed?.outcome == .executed)
      #expect(failed?.recovery.first?.parameters.last?.text == "mine-2")
    }
  }

  /// What is not found before may still be on its way, or at work within the exchange.
  @Test func aLostOrderTellsWhenItIsSettled() async throws {
    let time = VirtualTime()
    try await LoopbackServer.with(.reset) { server in
      let client = try settlingClient(server, time)
      let settling = try #require(await error(client, FindableOrder())?.settling)
      #expect(settling.date == Date(timeIntervalSince1970: 1_700_000_024))
      #expect(settling.remaining == .seconds(24))
      #expect(await error(client, Ping())?.settling == nil)
    }
    try await LoopbackServer.with(.text(#"{"code":-2010,"msg":"no"}"#, status: 400)) { server in
      let client = try loopbackClient(server)
      #expect(await error(client, FindableOrder())?.settling == nil)
    }
  }

  /// The exchange gives up waiting for its engine when the receive window has long passed; the engine goes on.
  @Test(arguments: [-1007, -1006]) func anAnswerThatLeavesAllOpenIsSettledAfterItsArrival(_ code: Int) async throws {
    let time = VirtualTime()
    let handler: LoopbackServer.Handler = { _ in
      time.advance(.seconds(10))
      return .text(#"{"code":\#(code),"msg":"no answer of the engine"}"#, status: 400)
    }
    try await LoopbackServer.with(handler: handler) { server in
      let client = try settlingClient(server, time)
      let settling = try #require(await error(client, FindableOrder())?.settling)
      #expect(settling.remaining == .seconds(20))
      #expect(settling.date == Date(timeIntervalSince1970: 1_700_000_030))
      try await settling.wait()
      #expect(settling.remaining == .zero)
      #expect(time.sleeps == [.seconds(20)])
    }
  }

  /// The exchange said that it acted: that nothing is found yet proves nothing, however long one waits.
  @Test func anExecutedOrderHasNothingToSettle() async throws {
    try await LoopbackServer.with(.text("{}")) { server in
      let failed = await error(try loopbackClient(server), FindableOrder())
      #expect(failed?.outcome == .executed)
      #expect(failed?.settling == nil)
    }
  }

  private func settlingClient(_ server: LoopbackServer, _ time: VirtualTime) throws -> ExchangeClient {
    ExchangeClient(
      TestDialect(), environment: .custom(baseURLs: [.api: server.baseURL]), credentials: try Example.credentials(),
      transport: patientTransport(),
      configuration: ClientConfiguration(
        recvWindow: 3_000, retry: .none, settlingTime: .seconds(20), clock: time, sleeper: time))
  }

  @Test func aTaskCancelledAfterBytesLeftEndsAsUnknown() async throws {
    try await LoopbackServer.with(.hold) { server in
      let client = try loopbackClient(server)
      let task = Task { await error(client, FindableOrder(newClientOrderId: "mine-3")) }
      #expect(await server.waitForRequests(1))
      task.cancel()
      let failed = await task.value
      #expect(failed?.kind == .cancelled)
      #expect(failed?.outcome == .unknown)
      #expect(failed?.recovery.first?.parameters.last?.text == "mine-3")
    }
  }

  @Test func aTaskCancelledBeforeBytesLeftSentNothing() async throws {
    try await LoopbackServer.with(.text(TestOrder.json)) { server in
      let client = try loopbackClient(server)
      let failed = await Task {
        withUnsafeCurrentTask { $0?.cancel() }
        return await error(client, FindableOrder())
      }.value
      #expect(failed?.outcome == .notSent)
      #expect(failed?.recovery.isEmpty == true)
      #expect(server.requests.isEmpty)
    }
  }

  @Test func aLostChangeIsAskedForByTheIdThatItNames() async throws {
    try await LoopbackServer.with(.close) { server in
      let client = try loopbackClient(server)
      let byId = await error(client, ChangedOrder(orderId: 28))
      #expect(byId?.outcome == .unknown)
      #expect(byId?.clientOrderId == nil)
      #expect(byId?.recovery.map { $0.parameters.map(\.name) } == [["symbol", "orderId"]])
      #expect(byId?.recovery.first?.parameters.map(\.text) == ["LTCBTC", "28"])
      let byOwnId = await error(client, ChangedOrder(listClientOrderId: "mine"))
      #expect(byOwnId?.recovery.map { $0.parameters.map(\.name) } == [["symbol", "origClientOrderId"]])
      let byNone = await error(client, ChangedOrder(listClientOrderId: ""))
      #expect(byNone?.recovery.isEmpty == true)
    }
  }

  @Test func eachElementOfALostBatchIsAskedForByItsOwnId() async throws {
    try await LoopbackServer.with(.close) { server in
      let orders = """
        [{"symbol":"A","price":"0.10","newClientOrderId":"mine"},{"symbol":"B","quantity":1.50},\
        {"symbol":"C","newClientOrderId":""}]
        """
      let failed = await error(try loopbackClient(server), OrderBatch(orders: orders))
      #expect(failed?.outcome == .unknown)
      #expect(failed?.clientOrderId == nil)
      let recovery = try #require(failed?.recovery)
      #expect(
        recovery.map { $0.parameters.map(\.name) } == [
          ["symbol", "origClientOrderId"], ["symbol", "origClientOrderId"],
        ])
      #expect(recovery.map { $0.parameters[0].text } == ["A", "B"])
      #expect(recovery[0].parameters[1].text == "mine")
      let id = recovery[1].parameters[1].text
      #expect(id.count == 32)
      let sent = try #require(server.requests.first?.bodyText.removingPercentEncoding)
      #expect(
        sent.hasPrefix(
          """
          orders=[{"symbol":"A","price":"0.10","newClientOrderId":"mine"},\
          {"symbol":"B","quantity":1.50,"newClientOrderId":"\(id)"},{"symbol":"C","newClientOrderId":""}]&
          """))
    }
  }

  @Test func aBatchWhoseElementsAllHaveIdsIsSentAsItIs() async throws {
    try await LoopbackServer.with(.text(TestOrder.json)) { server in
      let orders = #"[ {"newClientOrderId": "mine"} ]"#
      _ = try await loopbackClient(server).receive(OrderBatch(orders: orders))
      #expect(server.requests.first?.bodyText.removingPercentEncoding?.hasPrefix("orders=\(orders)&") == true)
      _ = try await loopbackClient(server).receive(OrderBatch(orders: "no list"))
      #expect(server.requests.last?.bodyText.removingPercentEncoding?.hasPrefix("orders=no list&") == true)
    }
  }

  @Test func idsInAListAreAskedForOneByOne() {
    let query = OutcomeQuery(
      QueryOrder.endpoint, weight: RequestWeight(.ip, 4),
      by: [.init(eachOf: "orderIdList", as: "orderId"), .init(eachOf: "idList", as: "origClientOrderId")],
      with: ["symbol"])
    func asked(_ name: String, _ list: String) -> [[String]] {
      let sent = [ParameterEncoder.Parameter("symbol", "A"), ParameterEncoder.Parameter(name, list)]
      return query.requests(clientOrderId: nil, parameters: sent).map { $0.parameters.map { "\($0.name)=\($0.text)" } }
    }
    #expect(asked("orderIdList", "[1,2]") == [["symbol=A", "orderId=1"], ["symbol=A", "orderId=2"]])
    #expect(asked("idList", #"["x"]"#) == [["symbol=A", "origClientOrderId=x"]])
    #expect(asked("other", "[1]").isEmpty)
  }
}
