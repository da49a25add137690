import ExchangeCurl
import ExchangeOpenSSL
import ExchangeTesting
import Foundation
import LoopbackServer
import Testing

@testable import ExchangeRuntime

/// A read of any weight.
struct WeighedRead: ExchangeOperation {
  var weight = RequestWeight(.ip, 1)
  var name = ""

  typealias Response = JSON
  static let endpoint = Endpoint(.get, "/api/v3/weighed", host: .api, security: .none, safety: .read)
  func encode(to parameters: inout ParameterEncoder) { parameters.add("name", name) }
}

/// A public read of another host family.
struct FuturesPing: ExchangeOperation {
  typealias Response = JSON
  static let endpoint = Endpoint(.get, "/fapi/v1/ping", host: .futures, security: .none, safety: .read)
  var weight: RequestWeight { RequestWeight(.ip, 1) }
  func encode(to parameters: inout ParameterEncoder) {}
}

/// A public read whose page calls the header of its answers inaccurate.
struct DoubtfulRead: ExchangeOperation {
  typealias Response = JSON
  static let endpoint = Endpoint(
    .get, "/api/v3/ticker", host: .api, security: .none, safety: .read, inaccurateHeaders: ["X-MBX-USED-WEIGHT-1M"])
  var weight: RequestWeight { RequestWeight(.ip, 1) }
  func encode(to parameters: inout ParameterEncoder) {}
}

/// Nothing is sent that a limit does not allow, and what waits goes in order.
@Suite struct LimitTests {
  static let perMinute = RateLimit(
    .ip, interval: .seconds(60), capacity: 10, header: "X-MBX-USED-WEIGHT-1M", hosts: [.api])

  private func client(
    _ server: LoopbackServer, _ limits: [RateLimit] = [perMinute], time: VirtualTime? = nil,
    mode: LimitMode = .fail, limiter: RateLimiter? = nil, retry: RetryPolicy = .none, timeout: Duration? = nil,
    log: EventLog? = nil, apiKey: String = Example.apiKey
  ) throws -> ExchangeClient {
    try LimitedClient.client(
      server, limits, time: time, mode: mode, limiter: limiter, retry: retry, timeout: timeout, log: log, apiKey: apiKey
    )
  }

  private func error(_ client: ExchangeClient, _ operation: some ExchangeOperation) async -> ExchangeError? {
    await failure { () async throws(ExchangeError) in _ = try await client.receive(operation) }
  }

  private func used(_ count: Int, status: Int = 200, body: String = "{}") -> ServerReply {
    .text(body, status: status, headers: [("X-MBX-USED-WEIGHT-1M", String(count))])
  }

  @Test func documentedWeightsFillTheBudget() async throws {
    try await LoopbackServer.with(.text("{}")) { server in
      let time = VirtualTime()
      let client = try client(server, time: time)
      for _ in 0..<2 { #expect(await error(client, WeighedRead(weight: RequestWeight(.ip, 4))) == nil) }
      let full = await error(client, WeighedRead(weight: RequestWeight(.ip, 4)))
      #expect(full?.kind == .limited)
      #expect(full?.outcome == .notSent)
      #expect(full?.attempts == 0)
      #expect(full?.retryAfter == .seconds(60))
      #expect(await error(client, WeighedRead(weight: RequestWeight(.ip, 2))) == nil)
      time.advance(.seconds(60))
      #expect(await error(client, WeighedRead(weight: RequestWeight(.ip, 25))) == nil)
      #expect(server.requests.count == 4)
    }
  }

  @Test func headersCorrectTheBudgetOnSuccessAndOnError() async throws {
    for status in [200, 400] {
      try await LoopbackServer.with(used(9, status: status)) { server in
        let log = EventLog()
        let client = try client(server, time: VirtualTime(), log: log)
        _ = await error(client, WeighedRead())
        let event = try #require(log.limits.first)
        #expect(event.used == 9)
        #expect(event.capacity == 10)
        #expect(event.budget == "ip per 1 minute api")
        #expect(await error(client, WeighedRead(weight: RequestWeight(.ip, 2)))?.kind == .limited)
      }
    }
  }

  @Test func headersTellThatLessWasCharged() async throws {
    try await LoopbackServer.with(used(1)) { server in
      let client = try client(server, time: VirtualTime())
      for _ in 0..<5 { #expect(await error(client, WeighedRead(weight: RequestWeight(.ip, 9))) == nil) }
    }
  }

  @Test func aHeaderThatThePageCallsInaccurateTellsNothing() async throws {
    try await LoopbackServer.with(used(9)) { server in
      let log = EventLog()
      let client = try client(server, time: VirtualTime(), log: log)
      #expect(await error(client, DoubtfulRead()) == nil)
      #expect(log.limits.isEmpty)
      #expect(await error(client, WeighedRead(weight: RequestWeight(.ip, 9))) == nil)
    }
  }

  @Test func waitingIsFirstComeFirstServedWithCancelsAhead() async throws {
    let (log, limiter) = (EventLog(), RateLimiter())
    let areInLine = Locked(false)
    // The first request is answered once the others wait.
    try await LoopbackServer.with(.when({ areInLine.withLock { $0 } }, .text(TestOrder.json))) { server in
      let limit = RateLimit(.ip, interval: .milliseconds(20), capacity: 1)
      let client = try client(server, [limit], mode: .wait, limiter: limiter, log: log)
      var tasks: [Task<ExchangeError?, Never>] = []
      func start(_ operation: some ExchangeOperation) { tasks.append(Task { await self.error(client, operation) }) }
      start(WeighedRead(name: "first"))
      #expect(await server.waitForRequests(1))
      let others: [any ExchangeOperation] = [WeighedRead(name: "second"), WeighedRead(name: "third"), CancelOrder()]
      for (index, operation) in others.enumerated() {
        start(operation)
        try await eventually { limiter.waitingCount > index }
      }
      areInLine.withLock { $0 = true }
      for task in tasks { #expect(await task.value == nil) }
      #expect(server.requests.map(\.method) == ["GET", "DELETE", "GET", "GET"])
      #expect(
        server.requests.map(\.query).filter { $0.hasPrefix("name") } == ["name=first", "name=second", "name=third"])
      #expect(log.waits.first?.budget == "ip per 20 ms api")
    }
  }

  @Test func waitingEndsWithTheTaskOrTheTime() async throws {
    try await LoopbackServer.with(.text("{}")) { server in
      let limit = RateLimit(.ip, interval: .seconds(3600), capacity: 1)
      let client = try client(server, [limit], mode: .wait)
      #expect(await error(client, WeighedRead()) == nil)
      let task = Task { await self.error(client, WeighedRead()) }
      try await Task.sleep(for: .milliseconds(5))
      task.cancel()
      let cancelled = await task.value
      #expect(cancelled?.kind == .cancelled)
      #expect(cancelled?.outcome == .notSent)
      #expect(server.requests.count == 1)
    }
    // How long the answer of a request of unknown weight takes, of which one goes at a time, is not known.
    try await LoopbackServer.with(.hold) { server in
      let client = try client(server, [RateLimit(.ip, interval: .seconds(60), capacity: 9)], mode: .wait)
      let task = Task { await self.error(client, WeighedRead(weight: .unknown)) }
      #expect(await server.waitForRequests(1))
      for (options, kind) in [
        (CallOptions(timeout: .milliseconds(60)), ExchangeError.Kind.timeout),
        (CallOptions(whenLimited: .waitAtMost(.milliseconds(60))), .limited),
        (CallOptions(whenLimited: .fail), .limited),
      ] {
        let late = await failure { () async throws(ExchangeError) in
          _ = try await client.receive(WeighedRead(weight: .unknown), options: options)
        }
        #expect(late?.kind == kind)
        #expect(late?.outcome == .notSent)
        #expect(late?.attempts == 0)
      }
      task.cancel()
      #expect(await task.value?.kind == .cancelled)
      #expect(server.requests.count == 1)
    }
  }

  /// Nothing but the interval can make room, and it is longer than the call may take.
  @Test(
    arguments: [
      (.wait, .seconds(59), "59"), (.waitAtMost(.seconds(30)), nil, "30"),
      (.waitAtMost(.seconds(59)), .seconds(59), "59"), (.waitAtMost(.seconds(90)), .seconds(20), "20"),
    ] as [(LimitMode, Duration?, String)]) func whatWouldWaitInVainFailsAtOnce(
      _ mode: LimitMode, _ timeout: Duration?, _ patience: String
    ) async throws
  {
    try await LoopbackServer.with(.text("{}")) { server in
      let (time, log) = (VirtualTime(), EventLog())
      let client = try client(server, time: time, mode: mode, timeout: timeout, log: log)
      #expect(await error(client, WeighedRead(weight: RequestWeight(.ip, 6))) == nil)
      let vain = await error(client, WeighedRead(weight: RequestWeight(.ip, 6)))
      #expect(vain?.kind == .limited)
      #expect(vain?.outcome == .notSent)
      #expect(vain?.retryAfter == .seconds(60))
      #expect(
        vain?.message == """
          ip per 1 minute api: no room for 1 minute, and the call can wait for \(patience) s only
          """)
      #expect(log.waits.isEmpty && time.sleeps.isEmpty)
      #expect(server.requests.count == 1)
      let patient = await failure { () async throws(ExchangeError) in
        _ = try await client.receive(
          WeighedRead(weight: RequestWeight(.ip, 6)), options: CallOptions(timeout: .seconds(61), whenLimited: .wait))
      }
      #expect(patient == nil)
      #expect(log.waits.map(\.atLeast) == [.seconds(60)])
    }
  }

  /// The pause of a ban is as certain as an interval; a client that waits by default does not wait for days.
  @Test func noCallWaitsForTheEndOfALongBan() async throws {
    try await LoopbackServer.with(.text("", status: 418, headers: [("Retry-After", "259200")])) { server in
      let time = VirtualTime()
      let client = try client(
        server, time: time, mode: ClientConfiguration().whenLimited, timeout: nil)
      #expect(await error(client, Ping())?.status == 418)
      let banned = await error(client, NewOrder())
      #expect(banned?.kind == .limited)
      #expect(banned?.retryAfter == .seconds(259_200))
      #expect(time.sleeps.isEmpty)
      #expect(server.requests.count == 1)
    }
  }

  @Test func whatNeverLeftIsNotCharged() async throws {
    let server = try LoopbackServer { _ in .hold }
    server.stop()
    let client = try client(server, time: VirtualTime())
    for _ in 0..<30 { #expect(await error(client, WeighedRead())?.transport?.reason == .connect) }
  }

  @Test(arguments: [("7", 7), (nil, 60), ("Tue, 14 Nov 2023 22:13:29 GMT", 9)])
  func exceededLimitsPauseTheirBudget(_ header: String?, _ seconds: Int) async throws {
    let handler: LoopbackServer.Handler = { request in
      request.path == "/api/v3/weighed"
        ? .text("", status: 429, headers: header.map { [("Retry-After", $0)] } ?? []) : .text("{}")
    }
    try await LoopbackServer.with(handler: handler) { server in
      let time = VirtualTime()
      let client = try client(server, time: time)
      #expect(await error(client, WeighedRead())?.status == 429)
      #expect(await error(client, Ping())?.retryAfter == .seconds(seconds))
      #expect(await error(client, FuturesPing()) == nil)
      time.advance(.seconds(seconds))
      #expect(await error(client, Ping()) == nil)
    }
  }

  @Test func readsComeBackAfterThePause() async throws {
    let script = Script([.text("", status: 429, headers: [("Retry-After", "30")]), .text("{}")])
    let handler: LoopbackServer.Handler = { _ in script.next() }
    try await LoopbackServer.with(handler: handler) { server in
      let time = VirtualTime()
      let client = try client(server, time: time, mode: .wait, retry: RetryPolicy())
      #expect(await error(client, WeighedRead()) == nil)
      #expect(time.now() >= .seconds(30))
    }
  }

  @Test(arguments: [("180", 180), (nil, 120)]) func afterABanNothingIsSent(_ header: String?, _ seconds: Int)
    async throws
  {
    let ban = ServerReply.text("", status: 418, headers: header.map { [("Retry-After", $0)] } ?? [])
    let script = Script([ban, .text(TestOrder.json)])
    let handler: LoopbackServer.Handler = { _ in script.next() }
    try await LoopbackServer.with(handler: handler) { server in
      let (time, limiter) = (VirtualTime(), RateLimiter(sleeper: VirtualTime()))
      let client = try client(server, [], time: time, retry: RetryPolicy())
      let other = try self.client(server, [], time: time, limiter: limiter)
      #expect(await error(client, WeighedRead())?.status == 418)
      for operation in [WeighedRead(), FuturesPing(), CancelOrder(), NewOrder()] as [any ExchangeOperation] {
        #expect(await error(client, operation)?.retryAfter == .seconds(seconds))
      }
      #expect(server.requests.count == 1)
      // A client with a limiter of its own cannot know.
      #expect(await error(other, NewOrder()) == nil)
      time.advance(.seconds(seconds))
      #expect(await error(client, NewOrder()) == nil)
    }
  }

  @Test func clientsShareALimiter() async throws {
    try await LoopbackServer.with(.text(TestOrder.json)) { server in
      let time = VirtualTime()
      let limiter = RateLimiter(sleeper: time)
      let limits = [Self.perMinute, RateLimit(.orders, per: .account, interval: .seconds(10), capacity: 2)]
      let one = try client(server, limits, time: time, limiter: limiter)
      let two = try client(server, limits, time: time, limiter: limiter)
      let stranger = try client(server, limits, time: time, limiter: limiter, apiKey: "other")
      #expect(await error(one, NewOrder()) == nil)
      #expect(await error(two, NewOrder()) == nil)
      #expect(await error(one, NewOrder())?.kind == .limited)
      // The account is another, the address is not.
      #expect(await error(stranger, NewOrder()) == nil)
      #expect(await error(stranger, WeighedRead(weight: RequestWeight(.ip, 8)))?.kind == .limited)
    }
  }

  @Test func scopes() async throws {
    try await LoopbackServer.with(.text("{}")) { server in
      func rate(_ scope: RateLimit.Scope) -> RateLimit {
        RateLimit(.ip, scope: scope, interval: .seconds(60), capacity: 1)
      }
      let operation = try client(server, [rate(.operation)], time: VirtualTime())
      #expect(await error(operation, Ping()) == nil)
      #expect(await error(operation, WeighedRead()) == nil)
      #expect(await error(operation, Ping())?.message?.contains("GET /api/v3/ping") == true)
      let host = try client(
        server, [RateLimit(.ip, interval: .seconds(60), capacity: 1, pathPrefix: "/api/")], time: VirtualTime())
      #expect(await error(host, Ping()) == nil)
      #expect(await error(host, WeighedRead())?.kind == .limited)
      for _ in 0..<2 { #expect(await error(host, FuturesPing()) == nil) }
      let group = try client(server, [rate(.group("all"))], time: VirtualTime())
      #expect(await error(group, Ping()) == nil)
      #expect(await error(group, FuturesPing())?.kind == .limited)
    }
  }

  /// Hosts that the exchange documents as equivalent count for the same address.
  @Test func equivalentHostsShareTheirLimits() async throws {
    var dialect = TestDialect()
    dialect.rateLimits = RateLimitTable([Self.perMinute])
    let time = VirtualTime()
    let configuration = ClientConfiguration(
      retry: .none, limiter: RateLimiter(sleeper: time), whenLimited: .fail, clock: time, sleeper: time)
    let transport = ScriptedTransport([.text("{}")], repeatsLast: true)
    func client(_ environment: Environment) -> ExchangeClient {
      ExchangeClient(dialect, environment: environment, transport: transport, configuration: configuration)
    }
    let weight = RequestWeight(.ip, 6)
    #expect(await error(client(.live), WeighedRead(weight: weight)) == nil)
    let other = client(.live.replacing(.api, with: "https://api1.example.com"))
    #expect(await error(other, WeighedRead(weight: weight))?.kind == .limited)
    #expect(await error(client(.testnet), WeighedRead(weight: weight)) == nil)
    #expect(transport.requests.count == 2)
  }

  @Test func aCountingServerIsNeverExceeded() async throws {
    let start = ContinuousClock.now
    let windows = Locked<[Int: Int]>([:])
    let handler: LoopbackServer.Handler = { request in
      let window = Int((ContinuousClock.now - start) / .milliseconds(80))
      let count = windows.withLock {
        $0[window, default: 0] += 2
        return $0[window, default: 0]
      }
      return .text("{}", headers: [("X-USED", String(count))])
    }
    try await LoopbackServer.with(handler: handler) { server in
      let limit = RateLimit(.ip, interval: .milliseconds(80), capacity: 20, header: "X-USED")
      let client = try client(server, [limit], mode: .wait)
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<60 {
          group.addTask { #expect(await self.error(client, WeighedRead(weight: RequestWeight(.ip, 2))) == nil) }
        }
      }
      #expect(server.requests.count == 60)
      #expect(windows.withLock { $0.values.max() ?? 0 } <= 20)
    }
  }
}
