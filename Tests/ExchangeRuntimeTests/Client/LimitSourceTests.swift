import ExchangeCurl
import ExchangeOpenSSL
import ExchangeTesting
import LoopbackServer
import Testing

@testable import ExchangeRuntime

/// Names of buckets, counted requests, and limits that the exchange itself tells.
@Suite struct LimitSourceTests {
  private static let orders = RateLimit(
    .orders, per: .account, interval: .seconds(60), capacity: 3, counting: [.place], header: "X-MBX-ORDER-COUNT-1M",
    hosts: [.api])
  private static let source = RateLimitSource(
    .api, "/api/v3/exchangeInfo", weight: RequestWeight(.ip, 20),
    members: RateLimitSource.Members(
      list: "rateLimits", kind: "rateLimitType", unit: "interval", count: "intervalNum", capacity: "limit"),
    kinds: [
      RateLimitSource.Kind("REQUEST_WEIGHT", .ip, per: .ip, headerPrefix: "X-MBX-USED-WEIGHT-"),
      RateLimitSource.Kind("ORDERS", .orders, per: .account, counting: [.place], headerPrefix: "X-MBX-ORDER-COUNT-"),
    ],
    units: [
      RateLimitSource.Unit("SECOND", "S", .seconds(1)), RateLimitSource.Unit("MINUTE", "M", .seconds(60)),
    ])
  private static let info = """
    {"rateLimits": [
      {"rateLimitType": "REQUEST_WEIGHT", "interval": "MINUTE", "intervalNum": 1, "limit": 100},
      {"rateLimitType": "ORDERS", "interval": "SECOND", "intervalNum": 10, "limit": 2},
      {"rateLimitType": "CONNECTIONS", "interval": "MINUTE", "intervalNum": 5, "limit": 300}
    ]}
    """

  private func client(
    _ server: LoopbackServer, _ table: RateLimitTable, limiter: RateLimiter? = nil, time: VirtualTime = VirtualTime(),
    log: EventLog? = nil, environment: String = "custom"
  ) throws -> ExchangeClient {
    var dialect = TestDialect()
    dialect.rateLimits = table
    var configuration = ClientConfiguration(
      retry: .none, limiter: limiter, whenLimited: .fail, observer: log)
    (configuration.clock, configuration.sleeper) = (time, time)
    return ExchangeClient(
      dialect, environment: .custom(environment, baseURLs: [.api: server.baseURL]),
      credentials: try Example.credentials(), transport: patientTransport(), configuration: configuration)
  }

  private func error(_ client: ExchangeClient, _ operation: some ExchangeOperation) async -> ExchangeError? {
    await failure { () async throws(ExchangeError) in _ = try await client.raw(operation) }
  }

  @Test func ordersAreCountedWhereWeightsDoNotNameThem() async throws {
    try await LoopbackServer.with(.text("{}")) { server in
      let client = try client(server, RateLimitTable([Self.orders]))
      for _ in 0..<3 { #expect(await error(client, CancelReplace()) == nil) }
      #expect(await error(client, CancelReplace())?.kind == .limited)
      #expect(await error(client, QueryOrder()) == nil)
      #expect(await error(client, CancelOrder()) == nil)
    }
  }

  @Test func aliasesChargeTheLimitOfTheirInterval() async throws {
    let table = RateLimitTable(
      [
        RateLimit(.orders, interval: .seconds(10), capacity: 5, hosts: [.api]),
        RateLimit(.orders, interval: .seconds(60), capacity: 20, hosts: [.api]),
      ],
      aliases: [
        BucketAlias(WeightBucket("order10s"), for: .orders, interval: .seconds(10)),
        BucketAlias(WeightBucket("unfilled"), for: .orders),
      ])
    try await LoopbackServer.with(.text("{}")) { server in
      let time = VirtualTime()
      let client = try client(server, table, time: time)
      #expect(await error(client, WeighedRead(weight: RequestWeight(WeightBucket("order10s"), 5))) == nil)
      #expect(await error(client, WeighedRead(weight: RequestWeight(WeightBucket("order10s"), 1)))?.kind == .limited)
      time.advance(.seconds(10))
      // The longer window is empty: the alias of the short one did not draw on it.
      for _ in 0..<4 {
        #expect(await error(client, WeighedRead(weight: RequestWeight(WeightBucket("unfilled"), 5))) == nil)
        time.advance(.seconds(10))
      }
    }
  }

  @Test func theExchangeTellsTheSizeOfItsLimits() async throws {
    let small = RateLimit(.ip, interval: .seconds(60), capacity: 21, header: "X-MBX-USED-WEIGHT-1M", hosts: [.api])
    let table = RateLimitTable([small, Self.orders], sources: [Self.source])
    try await LoopbackServer.with(.text(Self.info)) { server in
      let client = try client(server, table)
      #expect(await error(client, WeighedRead(weight: RequestWeight(.ip, 1))) == nil)
      let told = try await client.refreshLimits(.api)
      #expect(told.map(\.capacity) == [100, 2])
      #expect(told.map(\.header) == ["X-MBX-USED-WEIGHT-1M", "X-MBX-ORDER-COUNT-10S"])
      // 21 were used when the size became 100: what was used stays used.
      #expect(await error(client, WeighedRead(weight: RequestWeight(.ip, 79))) == nil)
      #expect(await error(client, WeighedRead(weight: RequestWeight(.ip, 1)))?.kind == .limited)
      #expect(server.requests.map(\.path) == ["/api/v3/weighed", "/api/v3/exchangeInfo", "/api/v3/weighed"])
    }
  }

  @Test func intervalsThatTheExchangeTellsReplaceThoseOfTheDocumentation() async throws {
    let table = RateLimitTable([Self.orders], sources: [Self.source])
    try await LoopbackServer.with(.text(Self.info)) { server in
      let client = try client(server, table)
      try await client.refreshLimits(.api)
      for _ in 0..<2 { #expect(await error(client, CancelReplace()) == nil) }
      let full = await error(client, CancelReplace())
      #expect(full?.kind == .limited)
      #expect(full?.retryAfter == .seconds(10))
    }
  }

  @Test func clientsThatShareALimiterShareItsSizes() async throws {
    let small = RateLimit(.ip, interval: .seconds(60), capacity: 30, hosts: [.api])
    let table = RateLimitTable([small], sources: [Self.source])
    try await LoopbackServer.with(.text(Self.info)) { server in
      let time = VirtualTime()
      let limiter = RateLimiter(sleeper: time)
      let one = try client(server, table, limiter: limiter, time: time)
      let other = try client(server, table, limiter: limiter, time: time)
      let elsewhere = try client(server, table, limiter: limiter, time: time, environment: "elsewhere")
      #expect(await error(other, WeighedRead(weight: RequestWeight(.ip, 10))) == nil)
      #expect(await error(elsewhere, WeighedRead(weight: RequestWeight(.ip, 30))) == nil)
      try await one.refreshLimits(.api)
      #expect(await error(other, WeighedRead(weight: RequestWeight(.ip, 70))) == nil)
      #expect(await error(one, WeighedRead(weight: RequestWeight(.ip, 1)))?.kind == .limited)
      #expect(await error(elsewhere, WeighedRead(weight: RequestWeight(.ip, 1)))?.kind == .limited)
    }
  }

  /// Intervals that no table lists are known to all clients of the limiter, those that are made later too.
  @Test func clientsThatShareALimiterShareItsIntervals() async throws {
    let table = RateLimitTable([Self.orders], sources: [Self.source])
    try await LoopbackServer.with(.text(Self.info)) { server in
      let time = VirtualTime()
      let limiter = RateLimiter(sleeper: time)
      let one = try client(server, table, limiter: limiter, time: time)
      let other = try client(server, table, limiter: limiter, time: time)
      let elsewhere = try client(server, table, limiter: limiter, time: time, environment: "elsewhere")
      for client in [other, elsewhere] { #expect(await error(client, CancelReplace()) == nil) }
      try await one.refreshLimits(.api)
      let later = try client(server, table, limiter: limiter, time: time)
      for client in [other, later] { #expect(await error(client, CancelReplace()) == nil) }
      for client in [one, other, later] {
        let full = await error(client, CancelReplace())
        #expect(full?.kind == .limited)
        #expect(full?.retryAfter == .seconds(10))
      }
      // Another environment counts by the documentation: three a minute.
      for _ in 0..<2 { #expect(await error(elsewhere, CancelReplace()) == nil) }
      #expect(await error(elsewhere, CancelReplace())?.retryAfter == .seconds(60))
    }
  }

  /// A call in line draws on the limits that are told while it waits.
  @Test func whoeverWaitsCountsByLimitsThatAreToldMeanwhile() async throws {
    let daily = RateLimit(
      .orders, per: .account, interval: .seconds(86_400), capacity: 1, counting: [.place], hosts: [.api])
    var dialect = TestDialect()
    dialect.rateLimits = RateLimitTable([daily], sources: [Self.source])
    let (transport, log) = (ScriptedTransport([.text(Self.info)], repeatsLast: true), EventLog())
    let client = ExchangeClient(
      dialect, environment: .live, credentials: try Example.credentials(), transport: transport,
      configuration: ClientConfiguration(retry: .none, whenLimited: .wait, observer: log))
    #expect(await error(client, CancelReplace()) == nil)
    var waiting: [Task<ExchangeError?, Never>] = []
    for count in 1...3 {
      waiting.append(Task { await error(client, CancelReplace()) })
      try await eventually { log.waits.count >= count }
    }
    try await client.refreshLimits(.api)
    // Two in ten seconds are told: two go at once, and one has to wait for them.
    try await eventually { transport.requests.count >= 4 }
    try await Task.sleep(for: .milliseconds(30))
    #expect(transport.requests.count == 4)
    let hasty = await failure { () async throws(ExchangeError) in
      _ = try await client.raw(CancelReplace(), options: CallOptions(whenLimited: .fail))
    }
    #expect(hasty?.message?.hasPrefix("orders per 10 s api: no room") == true)
    for task in waiting { task.cancel() }
    var kinds: [ExchangeError.Kind?] = []
    for task in waiting { kinds.append(await task.value?.kind) }
    #expect(kinds.filter { $0 == nil }.count == 2)
    #expect(kinds.filter { $0 == .cancelled }.count == 1)
    #expect(transport.requests.count == 4)
  }

  @Test func anAnswerWithoutLimitsIsAnError() async throws {
    let table = RateLimitTable([Self.orders], sources: [Self.source])
    try await LoopbackServer.with(.text(#"{"rateLimits":[]}"#)) { server in
      let client = try client(server, table)
      let error = await failure { () async throws(ExchangeError) in try await client.refreshLimits(.api) }
      #expect(error?.kind == .decoding)
      let none = await failure { () async throws(ExchangeError) in try await client.refreshLimits(.futures) }
      #expect(none?.kind == .configuration)
    }
  }
}
