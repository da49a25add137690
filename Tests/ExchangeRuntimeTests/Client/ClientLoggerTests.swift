import ExchangeRuntime
import LoopbackServer
import Testing

/// An order with an id of the caller's own.
struct IdentifiedOrder: ExchangeOperation {
  var newClientOrderId: String?

  typealias Response = TestOrder
  static let endpoint = Endpoint(.post, "/api/v3/order", host: .api, security: .trade, safety: .place)
  static let clientOrderIdParameter: String? = "newClientOrderId"
  var weight: RequestWeight { RequestWeight(.ip, 1) }
  func encode(to parameters: inout ParameterEncoder) {
    parameters.add("symbol", "BTCUSDT")
    parameters.add("newClientOrderId", newClientOrderId)
  }
}

/// Events as text, and ids by which lost orders are found again.
@Suite struct ClientLoggerTests {
  private final class Lines: Sendable {
    let all = Locked<[String]>([])
  }

  @Test func oneLinePerEvent() async throws {
    let script = Script([
      .text("", status: 429, headers: [("Retry-After", "3"), ("X-MBX-USED-WEIGHT-1M", "11")]),
      .text(#"{"symbol":"BTCUSDT","orderId":"28777","price":0.1}"#, headers: [("X-MBX-USED-WEIGHT-1M", "4")]),
    ])
    let (lines, time) = (Lines(), VirtualTime())
    let handler: LoopbackServer.Handler = { _ in script.next() }
    try await LoopbackServer.with(handler: handler) { server in
      var dialect = TestDialect()
      dialect.rateLimits = RateLimitTable([
        RateLimit(.ip, interval: .seconds(60), capacity: 10, header: "X-MBX-USED-WEIGHT-1M")
      ])
      let client = try loopbackClient(
        server,
        configuration: ClientConfiguration(
          clock: time, sleeper: time, random: { 0 },
          observer: TextLogger { line in lines.all.withLock { $0.append(line) } }),
        dialect: dialect)
      _ = try await client.send(QueryOrder(symbol: "SECRETSYMBOL"))
      let text = lines.all.withLock { $0 }
      #expect(
        text.map { $0.replacing(/after 2 attempts, .*/, with: "after 2 attempts") } == [
          "GET /api/v3/order: attempt 1, weight ip 4",
          "limit ip per 1 minute api: 11 of 10 used",
          "limit ip per 1 minute api: 11 of 10 used, paused for 3 s",
          "GET /api/v3/order: attempt 1 failed (http, status 429), again in 3 s",
          "GET /api/v3/order: waits for at least 57 s, no room in ip per 1 minute api",
          "GET /api/v3/order: attempt 2, weight ip 4",
          "limit ip per 1 minute api: 4 of 10 used",
          "GET /api/v3/order: tolerated orderId (documented: integer), price (documented: decimal in a string)",
          "GET /api/v3/order: executed after 2 attempts",
        ])
      for line in text { #expect(!line.contains("SECRETSYMBOL") && !line.contains("28777")) }
    }
  }

  @Test func unknownOutcomeCarriesTheClientOrderId() async throws {
    try await LoopbackServer.with(.close) { server in
      let client = try loopbackClient(server)
      let given = await failure { () async throws(ExchangeError) in
        _ = try await client.send(IdentifiedOrder(newClientOrderId: "mine-1"))
      }
      #expect(given?.outcome == .unknown)
      #expect(given?.clientOrderId == "mine-1")
      #expect(given?.description.contains("client order id mine-1") == true)
      let generated = await failure { () async throws(ExchangeError) in _ = try await client.send(IdentifiedOrder()) }
      let id = try #require(generated?.clientOrderId)
      #expect(id.count == 32)
      #expect(server.requests.last?.bodyText.contains("newClientOrderId=\(id)&") == true)
      let other = await failure { () async throws(ExchangeError) in _ = try await client.send(NewOrder()) }
      #expect(other?.clientOrderId == nil)
    }
  }

  @Test func everyAttemptCarriesTheSameClientOrderId() async throws {
    let early = ServerReply.text(#"{"code":-1021,"msg":"Timestamp"}"#, status: 400)
    try await LoopbackServer.with(early) { server in
      let client = try loopbackClient(server, configuration: ClientConfiguration())
      let error = await failure { () async throws(ExchangeError) in _ = try await client.send(IdentifiedOrder()) }
      let id = try #require(error?.clientOrderId)
      #expect(server.requests.count == 2)
      for request in server.requests { #expect(request.bodyText.contains("newClientOrderId=\(id)&")) }
    }
  }
}
