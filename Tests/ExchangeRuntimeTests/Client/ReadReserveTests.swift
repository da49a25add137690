import ExchangeCurl
import ExchangeOpenSSL
import ExchangeTesting
import Testing

@testable import ExchangeRuntime

/// Reads that leave a part of the limits to others.
@Suite struct ReadReserveTests {
  private let time = VirtualTime()
  private let transport = ScriptedTransport([.text(TestOrder.json)], repeatsLast: true)

  private func client(
    _ limiter: RateLimiter, reserve: Double, capacity: Int = 10, mode: LimitMode = .fail
  ) throws -> ExchangeClient {
    var dialect = TestDialect()
    dialect.rateLimits = RateLimitTable([RateLimit(.ip, interval: .seconds(60), capacity: capacity)])
    return ExchangeClient(
      dialect, environment: .live, credentials: try Example.credentials(), transport: transport,
      configuration: ClientConfiguration(
        retry: .none, limiter: limiter, whenLimited: mode, readReserve: reserve, clock: time, sleeper: time))
  }

  private func error(_ client: ExchangeClient, _ operation: some ExchangeOperation) async -> ExchangeError? {
    await failure { () async throws(ExchangeError) in _ = try await client.receive(operation) }
  }

  /// What reads of a report may use up is not what a desk behind the same address needs.
  @Test func readsLeaveAShareFree() async throws {
    let limiter = RateLimiter(sleeper: time)
    let (report, desk) = (try client(limiter, reserve: 0.4), try client(limiter, reserve: 0))
    for _ in 0..<6 { #expect(await error(report, WeighedRead()) == nil) }
    #expect(await error(report, WeighedRead())?.kind == .limited)
    #expect(await error(report, NewOrder()) == nil)
    #expect(await error(desk, WeighedRead()) == nil)
    #expect(await error(desk, NewOrder()) == nil)
    #expect(await error(report, WeighedRead())?.retryAfter == .seconds(60))
    #expect(await error(report, CancelOrder()) == nil)
    #expect(await error(desk, CancelOrder())?.kind == .limited)
    time.advance(.seconds(60))
    #expect(await error(report, WeighedRead()) == nil)
  }

  /// One that weighs more than what is not left free goes alone rather than never.
  @Test(arguments: [(7, 1), (30, 1), (6, 1), (3, 2)]) func aHeavyReadGoes(_ weight: Int, _ count: Int) async throws {
    let report = try client(RateLimiter(sleeper: time), reserve: 0.4)
    for _ in 0..<count { #expect(await error(report, WeighedRead(weight: RequestWeight(.ip, weight))) == nil) }
    #expect(await error(report, WeighedRead(weight: RequestWeight(.ip, weight)))?.kind == .limited)
  }

  @Test func absurdSharesLeaveSomething() async throws {
    for share in [1, 7, .infinity] as [Double] {
      let report = try client(RateLimiter(sleeper: time), reserve: share, capacity: 1_000)
      for _ in 0..<10 { #expect(await error(report, WeighedRead()) == nil) }
      #expect(await error(report, WeighedRead())?.kind == .limited)
    }
    for share in [-1, -.infinity, .nan] as [Double] {
      let report = try client(RateLimiter(sleeper: time), reserve: share)
      for _ in 0..<10 { #expect(await error(report, WeighedRead()) == nil) }
      #expect(await error(report, WeighedRead())?.kind == .limited)
    }
  }

  /// Orders do not queue behind reads that wait for what they leave free.
  @Test func ordersPassReadsThatWait() async throws {
    let limiter = RateLimiter(sleeper: StandingTime())
    let (report, desk) = (try client(limiter, reserve: 0.4, mode: .wait), try client(limiter, reserve: 0))
    for _ in 0..<6 { #expect(await error(report, WeighedRead()) == nil) }
    let waiting = Task { await error(report, WeighedRead()) }
    try await eventually { limiter.waitingCount == 1 }
    #expect(await error(desk, NewOrder()) == nil)
    #expect(await error(desk, WeighedRead()) == nil)
    waiting.cancel()
    #expect(await waiting.value?.kind == .cancelled)
    #expect(transport.requests.count == 8)
  }
}

/// Time that does not pass: who waits does so until the task is cancelled.
private struct StandingTime: Sleeper {
  func now() -> Duration { .zero }

  func sleep(for duration: Duration) async throws(CancellationError) {
    try await SystemSleeper().sleep(for: .seconds(Int64.max))
  }
}
