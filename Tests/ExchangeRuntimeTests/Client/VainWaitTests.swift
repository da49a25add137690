import ExchangeTesting
import Testing

@testable import ExchangeRuntime

/// A call whose turn cannot come in time fails as soon as that is known, and not when its time is up.
@Suite struct VainWaitTests {
  private func client(
    _ transport: ScriptedTransport, header: String? = nil, capacity: Int = 1, log: EventLog
  ) throws -> ExchangeClient {
    var dialect = TestDialect()
    dialect.rateLimits = RateLimitTable([
      RateLimit(.ip, interval: .seconds(3600), capacity: capacity, header: header, hosts: [.api])
    ])
    return ExchangeClient(
      dialect, environment: .live, credentials: try Example.credentials(), transport: transport,
      configuration: ClientConfiguration(retry: .none, whenLimited: .wait, observer: log))
  }

  private func task(
    _ client: ExchangeClient, _ operation: some ExchangeOperation, _ options: CallOptions = CallOptions()
  ) -> Task<ExchangeError?, Never> {
    Task {
      await failure { () async throws(ExchangeError) in _ = try await client.raw(operation, options: options) }
    }
  }

  /// What a program means that wants no end: the system's own wait would end the process.
  @Test(arguments: [Duration.seconds(Int64.max), .seconds(Int64.max / 2)])
  func theLongestTimeoutEndsNoProgram(_ longest: Duration) async throws {
    let log = EventLog()
    let client = try client(ScriptedTransport([.text("{}")]), log: log)
    _ = try await client.raw(Ping())
    for options in [CallOptions(timeout: longest), CallOptions(whenLimited: .waitAtMost(longest))] {
      let count = log.waits.count
      let waiting = task(client, Ping(), options)
      try await eventually { log.waits.count == count + 1 }
      try await Task.sleep(for: .milliseconds(20))
      waiting.cancel()
      #expect(await waiting.value?.kind == .cancelled)
    }
    let sleeping = Task { try await SystemSleeper().sleep(for: longest) }
    try await Task.sleep(for: .milliseconds(20))
    sleeping.cancel()
    await #expect(throws: CancellationError.self) { try await sleeping.value }
  }

  /// While the first request is on its way, nobody knows when there will be room.
  @Test func theAnswerOfAnotherRequestTellsThatAWaitIsVain() async throws {
    let (gate, log) = (Gate(), EventLog())
    let transport = ScriptedTransport([.delayed(.seconds(1), .text("{}"))], sleeper: gate)
    let client = try client(transport, log: log)
    let first = task(client, Ping())
    try await eventually { transport.requests.count == 1 }
    let start = ContinuousClock.now
    let vain = task(client, Ping(), CallOptions(timeout: .seconds(1800)))
    try await eventually { log.waits.count == 1 }
    #expect(log.waits.first?.atLeast == nil)
    gate.open()
    let error = try #require(await vain.value)
    #expect(error.kind == .limited)
    #expect(error.outcome == .notSent)
    #expect(error.attempts == 0)
    #expect(try #require(error.retryAfter) > .seconds(3500))
    #expect(error.message?.hasPrefix("ip per 1 hour api: no room for 3") == true)
    #expect(ContinuousClock.now - start < .seconds(600))
    #expect(await first.value == nil)
    #expect(transport.requests.count == 1)
  }

  /// Each of those who wait before it takes an hour of its own.
  @Test func theLineBeforeACallIsPartOfItsWait() async throws {
    let (transport, log) = (ScriptedTransport([.text("{}")], repeatsLast: true), EventLog())
    let client = try client(transport, capacity: 2, log: log)
    for _ in 0..<2 { #expect(await task(client, Ping()).value == nil) }
    var waiting: [Task<ExchangeError?, Never>] = []
    for count in 1...3 {
      waiting.append(task(client, Ping()))
      try await eventually { log.waits.count == count }
    }
    let patience = CallOptions(whenLimited: .waitAtMost(.seconds(5400)))
    // The fourth in line goes with the third, in two hours.
    let error = try #require(await task(client, Ping(), patience).value)
    #expect(error.kind == .limited)
    #expect((.seconds(7100) ... .seconds(7200)).contains(try #require(error.retryAfter)))
    #expect(log.waits.count == 3)
    // A cancel goes before them, in one.
    waiting.append(task(client, CancelOrder(), patience))
    try await eventually { log.waits.count == 4 }
    try await Task.sleep(for: .milliseconds(30))
    #expect(log.outcomes.count == 3)
    for task in waiting { task.cancel() }
    for task in waiting { #expect(await task.value?.kind == .cancelled) }
    #expect(transport.requests.count == 2)
  }

  /// Whoever waits for a limit that lasts for days leaves no timers behind when others come and go.
  @Test func aLimiterHasOneAlarm() async throws {
    let sleeper = CountingSleeper()
    var dialect = TestDialect()
    dialect.rateLimits = RateLimitTable([
      RateLimit(.ip, interval: .seconds(86_400), capacity: 1, hosts: [.api], operations: [.init(.get, "/api/v3/ping")]),
      RateLimit(.ip, interval: .milliseconds(20), capacity: 1, operations: [.init(.get, "/api/v3/order")]),
    ])
    let transport = ScriptedTransport([.text("{}")], repeatsLast: true)
    let log = EventLog()
    let client = ExchangeClient(
      dialect, environment: .live, credentials: try Example.credentials(), transport: transport,
      configuration: ClientConfiguration(retry: .none, whenLimited: .wait, sleeper: sleeper, observer: log))
    #expect(await task(client, Ping()).value == nil)
    let patient = task(client, Ping())
    try await eventually { log.waits.count == 1 }
    // A slow machine may not ask again before the interval is over.
    for _ in 0..<1_000 where log.waits.count <= 50 { #expect(await task(client, QueryOrder()).value == nil) }
    #expect(log.waits.count > 50)
    try await eventually { sleeper.asleep <= 1 }
    patient.cancel()
    #expect(await patient.value?.kind == .cancelled)
    // Nor does it leave its own.
    try await eventually { sleeper.asleep == 0 }
  }

  @Test func aLimiterThatGoesAwayTakesItsAlarmAlong() async throws {
    let sleeper = CountingSleeper()
    var alarm: LimitAlarm? = LimitAlarm(sleeper)
    alarm?.set(sleeper.now() + .seconds(86_400)) {}
    try await eventually { sleeper.asleep == 1 }
    alarm = nil
    try await eventually { sleeper.asleep == 0 }
  }

  @Test func anAlarmThatIsPutOffDoesNotRing() async throws {
    let (sleeper, rings) = (CountingSleeper(), Locked(0))
    let alarm = LimitAlarm(sleeper)
    alarm.set(sleeper.now() + .seconds(86_400)) { rings.withLock { $0 += 1 } }
    try await eventually { sleeper.asleep == 1 }
    alarm.set(nil) { rings.withLock { $0 += 1 } }
    try await eventually { sleeper.asleep == 0 }
    #expect(rings.withLock { $0 } == 0)
    alarm.set(sleeper.now()) { rings.withLock { $0 += 1 } }
    try await eventually { rings.withLock { $0 } == 1 }
  }

  /// Time is looked at again, lest those who wait do so for ever.
  @Test func anAlarmRingsWhenItsSleeperGivesUp() async throws {
    let (sleeper, rings) = (CountingSleeper(givesUp: true), Locked(0))
    let alarm = LimitAlarm(sleeper)
    for count in 1...2 {
      alarm.set(sleeper.now() + .seconds(86_400)) { rings.withLock { $0 += 1 } }
      try await eventually { rings.withLock { $0 } == count }
    }
  }

  /// The count in an answer may make room for the whole line.
  @Test func whereAnswersTellCountsTheLineTellsNothing() async throws {
    let (transport, log) = (ScriptedTransport([.text("{}")], repeatsLast: true), EventLog())
    let client = try client(transport, header: "X-USED", log: log)
    #expect(await task(client, Ping()).value == nil)
    let first = task(client, Ping())
    try await eventually { log.waits.count == 1 }
    let second = task(client, Ping(), CallOptions(whenLimited: .waitAtMost(.seconds(5400))))
    try await eventually { log.waits.count == 2 }
    try await Task.sleep(for: .milliseconds(30))
    #expect(log.outcomes.count == 1)
    for task in [first, second] {
      task.cancel()
      #expect(await task.value?.kind == .cancelled)
    }
  }
}

/// Real time that counts how many wait for it to pass.
private final class CountingSleeper: Sleeper {
  private let count = Locked(0)
  private let givesUp: Bool

  init(givesUp: Bool = false) { self.givesUp = givesUp }

  var asleep: Int { count.withLock { $0 } }

  func now() -> Duration { SystemSleeper().now() }

  func sleep(for duration: Duration) async throws(CancellationError) {
    count.withLock { $0 += 1 }
    defer { count.withLock { $0 -= 1 } }
    if givesUp { throw CancellationError() }
    try await SystemSleeper().sleep(for: duration)
  }
}

/// Time that stands still until it is opened.
private final class Gate: Sleeper {
  private let passage = AsyncStream<Void>.makeStream()

  func open() { passage.continuation.finish() }

  func now() -> Duration { .zero }

  func sleep(for duration: Duration) async throws(CancellationError) {
    for await _ in passage.stream {}
    if Task.isCancelled { throw CancellationError() }
  }
}
