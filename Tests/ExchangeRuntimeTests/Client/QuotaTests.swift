import ExchangeCurl
import ExchangeRuntime
import LoopbackServer
import Testing

/// Limits of single operations are held like those of hosts.
@Suite struct QuotaTests {
  static let quota = RateLimit(
    .quota, per: .account, interval: .seconds(2_678_400), capacity: 2, counting: Safety.allCases, hosts: [.api],
    operations: [.init(.get, "/api/v3/weighed"), .init(.get, "/api/v3/order")])

  private func client(
    _ server: LoopbackServer, _ time: VirtualTime, _ limiter: RateLimiter, apiKey: String = Example.apiKey
  ) throws -> ExchangeClient {
    var dialect = TestDialect()
    dialect.rateLimits = RateLimitTable([Self.quota])
    var configuration = ClientConfiguration(retry: .none, limiter: limiter, whenLimited: .fail)
    (configuration.clock, configuration.sleeper) = (time, time)
    return ExchangeClient(
      dialect, environment: .custom(baseURLs: [.api: server.baseURL]),
      credentials: try .hmac(apiKey: apiKey, secret: Example.secret), transport: patientTransport(),
      configuration: configuration)
  }

  private func error(_ client: ExchangeClient, _ operation: some ExchangeOperation) async -> ExchangeError? {
    await failure { () async throws(ExchangeError) in _ = try await client.receive(operation) }
  }

  @Test func requestsOfTheOperationsAreCountedWhateverTheyWeigh() async throws {
    try await LoopbackServer.with(.text(TestOrder.json)) { server in
      let time = VirtualTime()
      let client = try client(server, time, RateLimiter(sleeper: time))
      #expect(await error(client, WeighedRead(weight: RequestWeight(.ip, 50))) == nil)
      #expect(await error(client, QueryOrder()) == nil)
      let full = await error(client, WeighedRead(weight: .unknown))
      #expect(full?.kind == .limited)
      #expect(full?.outcome == .notSent)
      #expect(full?.retryAfter == .seconds(2_678_400))
      #expect(
        full?.message == "quota per 31 days api /api/v3/weighed /api/v3/order: no room for 31 days")
      for _ in 0..<3 { #expect(await error(client, Ping()) == nil) }
      time.advance(.seconds(2_678_400))
      #expect(await error(client, WeighedRead()) == nil)
      #expect(server.requests.count == 6)
    }
  }

  @Test func valuesOfParametersAreCountedApart() async throws {
    try await LoopbackServer.with(.text(TestOrder.json)) { server in
      let time = VirtualTime()
      var dialect = TestDialect()
      dialect.rateLimits = RateLimitTable([
        RateLimit(
          .quota, per: .account, interval: .seconds(60), capacity: 1, counting: Safety.allCases, hosts: [.api],
          operations: [.init(.get, "/api/v3/order")], parameters: ["symbol"])
      ])
      let configuration = ClientConfiguration(retry: .none, whenLimited: .fail, clock: time, sleeper: time)
      let client = try loopbackClient(server, configuration: configuration, dialect: dialect)
      for symbol in ["BTCUSDT", "BNBUSDT"] {
        #expect(await error(client, QueryOrder(symbol: symbol)) == nil)
        let full = await error(client, QueryOrder(symbol: symbol, orderId: 29))
        #expect(full?.kind == .limited)
        #expect(full?.message == "quota per 1 minute api /api/v3/order \(symbol): no room for 1 minute")
      }
      #expect(server.requests.count == 2)
      time.advance(.seconds(60))
      #expect(await error(client, QueryOrder(symbol: "BNBUSDT")) == nil)
    }
  }

  @Test func eachAccountHasItsOwn() async throws {
    try await LoopbackServer.with(.text(TestOrder.json)) { server in
      let time = VirtualTime()
      let limiter = RateLimiter(sleeper: time)
      let (one, other) = (try client(server, time, limiter), try client(server, time, limiter, apiKey: "other"))
      for _ in 0..<2 { #expect(await error(one, QueryOrder()) == nil) }
      #expect(await error(one, QueryOrder())?.kind == .limited)
      #expect(await error(other, QueryOrder()) == nil)
    }
  }
}
