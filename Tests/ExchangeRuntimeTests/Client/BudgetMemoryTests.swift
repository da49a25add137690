import ExchangeTesting
import Testing

@testable import ExchangeRuntime

/// Paths that hold ids, each of which is a limit of its own: what they leave behind does not grow for ever.
@Suite struct BudgetMemoryTests {
  private static let limits = [
    RateLimit(.ip, scope: .operation, interval: .seconds(60), capacity: 3, hosts: [.api], pathPrefix: "/own/"),
    RateLimit(.ip, interval: .seconds(60), capacity: 1_000_000, hosts: [.api]),
  ]

  private func client(_ time: VirtualTime, _ limiter: RateLimiter) throws -> ExchangeClient {
    var dialect = TestDialect()
    dialect.rateLimits = RateLimitTable(Self.limits)
    return ExchangeClient(
      dialect, environment: .live, transport: ScriptedTransport([.text("{}")], repeatsLast: true, sleeper: time),
      configuration: ClientConfiguration(limiter: limiter, whenLimited: .fail, clock: time, sleeper: time))
  }

  private func read(_ client: ExchangeClient, _ path: String) async throws(ExchangeError) {
    _ = try await client.raw(
      UntypedOperation(.get, path, host: .api, safety: .read, weight: RequestWeight(.ip, 1)))
  }

  @Test func budgetsThatHoldNothingAreForgotten() async throws {
    let time = VirtualTime()
    let limiter = RateLimiter(sleeper: time)
    let (client, other) = (try client(time, limiter), try client(time, limiter))
    try await read(other, "/own/other")
    for number in 0..<20_000 {
      time.advance(.milliseconds(100))
      try await read(client, "/own/\(number)")
    }
    #expect(limiter.budgetCount <= LimiterState.fewBudgets + 1)
    // A client that knows numbers of before asks anew, and counts by a budget of its own.
    for _ in 0..<3 { try await read(other, "/own/other") }
    #expect(await failure { () async throws(ExchangeError) in try await read(other, "/own/other") }?.kind == .limited)
    try await read(client, "/own/last")
  }

  @Test func whatIsUsedIsRemembered() async throws {
    let time = VirtualTime()
    let limiter = RateLimiter(sleeper: time)
    let client = try client(time, limiter)
    for _ in 0..<3 { try await read(client, "/own/used") }
    for number in 0..<10_000 { try await read(client, "/own/\(number)") }
    #expect(limiter.budgetCount > 10_000)
    #expect(await failure { () async throws(ExchangeError) in try await read(client, "/own/used") }?.kind == .limited)
    time.advance(.seconds(61))
    for number in 0..<20_000 where limiter.budgetCount > LimiterState.fewBudgets {
      time.advance(.milliseconds(100))
      try await read(client, "/own/later/\(number)")
    }
    #expect(limiter.budgetCount <= LimiterState.fewBudgets)
    try await read(client, "/own/used")
  }
}
