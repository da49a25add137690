import ExchangeCurl
import ExchangeOpenSSL
import ExchangeTesting
import Foundation
import LoopbackServer
import Testing

@testable import ExchangeRuntime

/// Clients that keep limits.
enum LimitedClient {
  static func client(
    _ server: LoopbackServer, _ limits: [RateLimit] = [LimitTests.perMinute], time: VirtualTime? = nil,
    mode: LimitMode = .fail, limiter: RateLimiter? = nil, retry: RetryPolicy = .none, timeout: Duration? = nil,
    log: EventLog? = nil, apiKey: String = Example.apiKey
  ) throws -> ExchangeClient {
    var dialect = TestDialect()
    dialect.rateLimits = RateLimitTable(limits)
    var configuration = ClientConfiguration(
      timeout: timeout, retry: retry, limiter: limiter, whenLimited: mode, observer: log)
    if let time { (configuration.clock, configuration.sleeper) = (time, time) }
    return ExchangeClient(
      dialect, environment: .custom(baseURLs: [.api: server.baseURL, .futures: server.baseURL]),
      credentials: try .hmac(apiKey: apiKey, secret: Example.secret), transport: patientTransport(),
      configuration: configuration)
  }
}

/// What waits for a limit, and what must not: orders and cancels for requests of unknown weight, cancels for the number of
/// orders, what cannot be sent for anything.
@Suite struct LimitSeparationTests {
  private func error(_ client: ExchangeClient, _ operation: some ExchangeOperation) async -> ExchangeError? {
    await failure { () async throws(ExchangeError) in _ = try await client.receive(operation) }
  }

  @Test func unknownWeightsGoAlone() async throws {
    let running = Locked((now: 0, most: 0))
    let handler: LoopbackServer.Handler = { request in
      running.withLock {
        $0.now += 1
        $0.most = max($0.most, $0.now)
      }
      Thread.sleep(forTimeInterval: 0.005)
      running.withLock { $0.now -= 1 }
      return .text("{}")
    }
    try await LoopbackServer.with(handler: handler) { server in
      let client = try LimitedClient.client(
        server, [RateLimit(.ip, interval: .seconds(60), capacity: 1000)], mode: .wait)
      await withTaskGroup(of: Void.self) { group in
        for index in 0..<12 {
          group.addTask {
            let weight = index % 3 == 0 ? RequestWeight.unbounded(.ip) : .unknown
            #expect(await self.error(client, WeighedRead(weight: weight)) == nil)
          }
        }
      }
      #expect(running.withLock { $0.most } == 1)
    }
  }

  @Test func oneOfUnknownWeightHoldsBackNoOther() async throws {
    let handler: LoopbackServer.Handler = { request in
      request.query == "name=unknown" ? .hold : .text(TestOrder.json)
    }
    try await LoopbackServer.with(handler: handler) { server in
      let client = try LimitedClient.client(
        server, [RateLimit(.ip, interval: .seconds(3600), capacity: 20)], mode: .wait)
      let held = Task { await self.error(client, WeighedRead(weight: .unknown, name: "unknown")) }
      #expect(await server.waitForRequests(1))
      let next = Task { await self.error(client, WeighedRead(weight: .unknown, name: "next")) }
      #expect(await error(client, CancelOrder()) == nil)
      #expect(await error(client, WeighedRead()) == nil)
      // A tenth of the capacity is kept free for what the one under way may weigh.
      for (amount, kind) in [(17, ExchangeError.Kind.limited), (16, nil)] {
        let error = await failure { () async throws(ExchangeError) in
          _ = try await client.receive(
            WeighedRead(weight: RequestWeight(.ip, amount)), options: CallOptions(whenLimited: .fail))
        }
        #expect(error?.kind == kind)
      }
      // The one that waits first: it would go out in the place of the other.
      for task in [next, held] {
        task.cancel()
        #expect(await task.value?.kind == .cancelled)
      }
      #expect(server.requests.map(\.method) == ["GET", "DELETE", "GET", "GET"])
    }
  }

  /// An order that weighs nothing is told that the address has sent too much: all that the address sends waits, since one
  /// that goes on is banned.
  @Test func anExceededLimitOfTheAddressHoldsBackAllThatItSends() async throws {
    let handler: LoopbackServer.Handler = { request in
      request.method == "POST"
        ? .text(#"{"code":-1003,"msg":"Too many requests."}"#, status: 429, headers: [("Retry-After", "30")])
        : .text(TestOrder.json)
    }
    try await LoopbackServer.with(handler: handler) { server in
      let time = VirtualTime()
      let limiter = RateLimiter(sleeper: time)
      let orders = RateLimit(.placed, per: .account, interval: .seconds(10), capacity: 50, counting: [.place])
      func client(_ key: String) throws -> ExchangeClient {
        try LimitedClient.client(server, [LimitTests.perMinute, orders], time: time, limiter: limiter, apiKey: key)
      }
      let (mine, other) = (try client("mine"), try client("other"))
      #expect(await error(mine, WeightlessOrder())?.outcome == .rejected)
      for (client, operation) in [(mine, "read"), (other, "order")] {
        let failed =
          operation == "read" ? await error(client, WeighedRead()) : await error(client, WeightlessOrder())
        #expect(failed?.kind == .limited)
        #expect(failed?.retryAfter == .seconds(30))
      }
      #expect(server.requests.count == 1)
    }
  }

  /// Clients that share a limiter may measure by other clocks than it does.
  @Test func aLimiterKeepsItsOwnTime() async throws {
    try await LoopbackServer.with(.text("{}")) { server in
      let (time, limitersTime) = (VirtualTime(), VirtualTime())
      limitersTime.advance(.seconds(3600))
      let client = try LimitedClient.client(
        server, [RateLimit(.ip, interval: .seconds(60), capacity: 1)], time: time, mode: .waitAtMost(.seconds(90)),
        limiter: RateLimiter(sleeper: limitersTime))
      for _ in 0..<3 { #expect(await error(client, WeighedRead()) == nil) }
      #expect(limitersTime.now() == .seconds(3720))
      #expect(time.now() == .zero)
    }
  }

  /// What weighs nothing waits for no turn among those that draw on the limit, and its answers tell their use.
  @Test func anOrderThatWeighsNothingTellsTheUseOfTheAddress() async throws {
    let used = ServerReply.text(TestOrder.json, headers: [("X-MBX-USED-WEIGHT-1M", "10")])
    try await LoopbackServer.with(used) { server in
      let client = try LimitedClient.client(server, time: VirtualTime())
      #expect(await error(client, WeightlessOrder()) == nil)
      #expect(await error(client, WeighedRead())?.kind == .limited)
      #expect(await error(client, WeightlessOrder()) == nil)
    }
  }

  /// The number of orders is up: nothing that places none has to wait for that.
  @Test func anExceededNumberOfOrdersHoldsBackOrdersOnly() async throws {
    let handler: LoopbackServer.Handler = { request in
      request.method == "POST"
        ? .text(#"{"code":-1015,"msg":"Too many new orders."}"#, status: 429, headers: [("Retry-After", "40")])
        : .text(TestOrder.json)
    }
    try await LoopbackServer.with(handler: handler) { server in
      let time = VirtualTime()
      let orders = RateLimit(.placed, per: .account, interval: .seconds(10), capacity: 5, counting: [.place])
      let client = try LimitedClient.client(server, [LimitTests.perMinute, orders], time: time)
      #expect(await error(client, NewOrder())?.outcome == .rejected)
      #expect(await error(client, CancelOrder()) == nil)
      #expect(await error(client, WeighedRead()) == nil)
      #expect(await error(client, NewOrder())?.retryAfter == .seconds(40))
      time.advance(.seconds(40))
      #expect(await error(client, NewOrder())?.outcome == .rejected)
    }
  }

  /// An answer that was cut off names the limit if its code arrived whole; what may be the beginning of another code names
  /// none, and everything that the order draws on waits.
  @Test(
    arguments: [
      (#"{"code":-1015,"msg":"Too many ne"#, true), (#"{"code":-1015,"#, true), (#"{"code":-1015"#, false),
      (#"{"code":-10"#, false), ("", false),
    ]) func anAnswerThatWasCutOffNamesTheLimitByItsCode(_ arrived: String, _ isNamed: Bool) async throws
  {
    for isTold in [true, false] {
      let head = "HTTP/1.1 429 Status\r\nRetry-After: 40\r\n" + (isTold ? "Content-Length: 90\r\n\r\n" : "\r\n")
      let handler: LoopbackServer.Handler = { request in
        request.method == "POST" ? .bytes(Array((head + arrived).utf8)) : .text(TestOrder.json)
      }
      try await LoopbackServer.with(handler: handler) { server in
        let orders = RateLimit(.placed, per: .account, interval: .seconds(10), capacity: 5, counting: [.place])
        let client = try LimitedClient.client(server, [LimitTests.perMinute, orders], time: VirtualTime())
        #expect(await error(client, NewOrder())?.outcome == .unknown)
        #expect(await error(client, CancelOrder())?.kind == (isNamed ? nil : .limited))
        #expect(await error(client, NewOrder())?.retryAfter == .seconds(40))
      }
    }
  }

  @Test func aRequestOfUnknownSafetyIsCountedAsAnOrder() async throws {
    try await LoopbackServer.with(.text(TestOrder.json)) { server in
      let orders = RateLimit(.placed, interval: .seconds(10), capacity: 1, counting: [.place])
      let client = try LimitedClient.client(server, [orders], time: VirtualTime())
      _ = try await client.raw(method: .post, path: NewOrder.endpoint.path, host: .api, security: .trade)
      #expect(await error(client, NewOrder())?.kind == .limited)
      #expect(server.requests.count == 1)
    }
    try await LoopbackServer.with(.text(TestOrder.json)) { server in
      let orders = RateLimit(.placed, interval: .seconds(10), capacity: 1, counting: [.place])
      let client = try LimitedClient.client(server, [orders], time: VirtualTime())
      _ = try await client.raw(method: .get, path: "/api/v3/ping", host: .api)
      #expect(await error(client, NewOrder()) == nil)
    }
  }

  @Test func whatCannotBeSentWaitsForNoTurn() async throws {
    try await LoopbackServer.with(.text("{}")) { server in
      var dialect = TestDialect()
      dialect.rateLimits = RateLimitTable([RateLimit(.ip, interval: .seconds(3600), capacity: 1)])
      let client = ExchangeClient(
        dialect, environment: .custom(baseURLs: [.api: server.baseURL]), transport: patientTransport(),
        configuration: ClientConfiguration(whenLimited: .wait))
      #expect(await error(client, WeighedRead()) == nil)
      #expect(await error(client, NewOrder())?.kind == .noCredentials)
    }
  }

  @Test func headerTellsAnUnknownWeight() async throws {
    try await LoopbackServer.with(ServerReply.text("{}", headers: [("X-MBX-USED-WEIGHT-1M", "8")])) { server in
      let client = try LimitedClient.client(server, time: VirtualTime())
      #expect(await error(client, WeighedRead(weight: .unknown)) == nil)
      #expect(await error(client, WeighedRead(weight: RequestWeight(.ip, 3)))?.kind == .limited)
    }
  }
}
