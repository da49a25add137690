import ExchangeRuntime
import LoopbackServer
import Synchronization
import Testing

/// What is sent again, how often and when.
@Suite struct RetryTests {
  static let busy = ServerReply.text(#"{"code":-1,"msg":"System busy"}"#, status: 503)
  static let early = ServerReply.text(#"{"code":-1021,"msg":"Timestamp outside of the recvWindow."}"#, status: 400)
  static let lost = ServerReply.text("", status: 502)
  static let order = ServerReply.text(TestOrder.json)

  struct Result {
    var error: ExchangeError?
    var requests: [ServerRequest]
    var sleeps: [Duration]
    var log: EventLog
  }

  /// Sends one operation to a server that replies by a script, in virtual time.
  private func send(
    _ operation: some ExchangeOperation, _ replies: [ServerReply], policy: RetryPolicy = RetryPolicy(),
    timeout: Duration? = nil, random: Double = 0.5, mode: LimitMode = ClientConfiguration().whenLimited
  ) async throws -> Result {
    let (script, time, log) = (Script(replies), VirtualTime(), EventLog())
    let handler: LoopbackServer.Handler = { _ in script.next() }
    return try await LoopbackServer.with(handler: handler) { server in
      let client = try loopbackClient(
        server,
        configuration: ClientConfiguration(
          timeout: timeout, retry: policy, whenLimited: mode, clock: time, sleeper: time, random: { random },
          observer: log))
      let error = await failure { () async throws(ExchangeError) in _ = try await client.receive(operation) }
      return Result(error: error, requests: server.requests, sleeps: time.sleeps, log: log)
    }
  }

  @Test func readsWaitLongerEachTime() async throws {
    let result = try await send(QueryOrder(), [Self.lost, .close, Self.busy, Self.order])
    #expect(result.error == nil)
    #expect(result.requests.count == 4)
    #expect(result.sleeps == [.milliseconds(50), .milliseconds(100), .milliseconds(200)])
    #expect(result.log.retries.map(\.attempt) == [1, 2, 3])
    #expect(result.log.outcomes.map(\.attempts) == [4])
  }

  @Test func readsEndAfterTheLargestNumberOfAttempts() async throws {
    let result = try await send(QueryOrder(), [Self.lost], policy: RetryPolicy(maximumAttempts: 3))
    #expect(result.error?.status == 502)
    #expect(result.error?.attempts == 3)
    #expect(result.requests.count == 3)
  }

  @Test func everyAttemptIsStampedAndSignedAnew() async throws {
    let result = try await send(QueryOrder(), [Self.lost, .reset, Self.order])
    let times = result.requests.map { $0.query.components(separatedBy: "timestamp=")[1].prefix(13) }
    #expect(times == ["1700000000000", "1700000000050", "1700000000150"])
    for request in result.requests {
      let parts = request.query.components(separatedBy: "&signature=")
      #expect(parts.last == (try opensslHMAC(parts[0], secret: Example.secret)))
    }
  }

  @Test func refusedReadsAreFinal() async throws {
    let refusal = ServerReply.text(#"{"code":-1121,"msg":"Invalid symbol."}"#, status: 400)
    for reply in [refusal, .text("<html>", status: 403), .text("[]"), .bytes(Array("garbage\r\n\r\n".utf8))] {
      #expect(try await send(QueryOrder(), [reply]).requests.count == 1)
    }
  }

  struct Strict<Kind: SafetyKind>: ExchangeOperation {
    typealias Response = JSON
    static var endpoint: Endpoint {
      Endpoint(.post, "/api/v3/strict", host: .api, security: .trade, safety: Kind.safety)
    }
    var weight: RequestWeight { RequestWeight(.ip, 1) }
    func encode(to parameters: inout ParameterEncoder) {}
  }
  protocol SafetyKind: Sendable { static var safety: Safety { get } }
  enum Metered: SafetyKind { static let safety = Safety.metered }
  enum Place: SafetyKind { static let safety = Safety.place }
  enum CancelAll: SafetyKind { static let safety = Safety.cancelAll }
  enum Transfer: SafetyKind { static let safety = Safety.transfer }
  enum Configure: SafetyKind { static let safety = Safety.configure }
  enum Unknown: SafetyKind { static let safety = Safety.unknown }

  static let strict: [any ExchangeOperation] = [
    Strict<Metered>(), Strict<Place>(), Strict<CancelAll>(), Strict<Transfer>(), Strict<Configure>(),
    Strict<Unknown>(),
  ]

  @Test(arguments: 0..<6) func othersAreSentOnce(_ index: Int) async throws {
    let refused = ServerReply.text(#"{"code":-1,"msg":"Service Unavailable."}"#, status: 503)
    for reply in [Self.lost, .close, .reset, refused, .text("", status: 429), .text("", status: 408)] {
      let result = try await send(Self.strict[index], [reply, Self.order])
      #expect(result.requests.count == 1)
      #expect(result.error?.attempts == 1)
    }
  }

  @Test(arguments: 0..<6) func proofOfNonExecutionAllowsAnother(_ index: Int) async throws {
    let delayed = try await send(Self.strict[index], [Self.busy, Self.order])
    #expect(delayed.error == nil)
    #expect(delayed.requests.count == 2)
    let stamped = try await send(Self.strict[index], [Self.early, Self.order])
    #expect(stamped.error == nil)
    #expect(stamped.requests.count == 2)
    #expect(stamped.sleeps.isEmpty)
  }

  @Test func cancelThatWasExecutedIsNotSentAgain() async throws {
    let unknownOrder = ServerReply.text(#"{"code":-2011,"msg":"Unknown order sent."}"#, status: 400)
    let result = try await send(CancelOrder(), [.truncatedText(TestOrder.json, count: 4), unknownOrder])
    #expect(result.requests.count == 1)
    #expect(result.error?.kind == .transport)
    #expect(result.error?.outcome == .executed)
    #expect(try await send(QueryOrder(), [.truncatedText(TestOrder.json, count: 4), Self.order]).error == nil)
  }

  @Test func theClockIsBlamedOnce() async throws {
    for operation in [NewOrder(), QueryOrder(), CancelOrder()] as [any ExchangeOperation] {
      let result = try await send(operation, [Self.early])
      #expect(result.requests.count == 2)
      #expect(result.error?.outcome == .rejected)
      #expect(result.error?.code == -1021)
    }
  }

  @Test func whatFollowsAProofMayBeUnknown() async throws {
    let result = try await send(NewOrder(), [Self.early, .close])
    #expect(result.requests.count == 2)
    #expect(result.error?.outcome == .unknown)
  }

  @Test func rowsForbidRetriesOfReads() async throws {
    let (script, time) = (Script([Self.lost, Self.order]), VirtualTime())
    let handler: LoopbackServer.Handler = { _ in script.next() }
    try await LoopbackServer.with(handler: handler) { server in
      let row = OutcomeRow(status: 502, outcome: .rejected, retry: .never, page: "p")
      let client = try loopbackClient(
        server, configuration: ClientConfiguration(clock: time, sleeper: time), dialect: TestDialect(outcomes: [row]))
      let error = await failure { () async throws(ExchangeError) in _ = try await client.send(QueryOrder()) }
      #expect(error?.attempts == 1)
    }
  }

  @Test func proofNeedsARejectedRow() async throws {
    try await LoopbackServer.with(Self.lost) { server in
      let row = OutcomeRow(status: 502, outcome: .unknown, retry: .afterDelay, page: "p")
      let client = try loopbackClient(
        server, configuration: ClientConfiguration(), dialect: TestDialect(outcomes: [row]))
      _ = await failure { () async throws(ExchangeError) in _ = try await client.send(NewOrder()) }
      #expect(server.requests.count == 1)
    }
  }

  @Test func cancelsAreRepeatedOnce() async throws {
    let lost = try await send(CancelOrder(), [.close, Self.lost, Self.order])
    #expect(lost.requests.count == 2)
    #expect(lost.error?.outcome == .unknown)
    #expect(try await send(CancelOrder(), [.close, Self.early, Self.order]).requests.count == 2)
    #expect(try await send(CancelOrder(), [.close, Self.order]).error == nil)
  }

  @Test func refusalOfTheSecondCancelDoesNotSpeakForTheFirst() async throws {
    let gone = ServerReply.text(#"{"code":-2011,"msg":"Unknown order sent."}"#, status: 400)
    let result = try await send(CancelOrder(), [.close, gone])
    #expect(result.error?.code == -2011)
    #expect(result.error?.outcome == .unknown)
  }

  @Test func budgetLimitsRetriesOfAllCalls() async throws {
    let time = VirtualTime()
    try await LoopbackServer.with(Self.lost) { server in
      let client = try loopbackClient(
        server,
        configuration: ClientConfiguration(retry: RetryPolicy(budget: 5), clock: time, sleeper: time))
      for _ in 0..<10 {
        _ = await failure { () async throws(ExchangeError) in _ = try await client.send(QueryOrder()) }
      }
      #expect(server.requests.count == 15)
    }
  }

  @Test func deadlineCountsAttemptsAndWaits() async throws {
    let late = try await send(QueryOrder(), [Self.lost], timeout: .milliseconds(120))
    #expect(late.requests.count == 2)
    #expect(late.sleeps == [.milliseconds(50)])
    #expect(late.error?.status == 502)
    let none = try await send(QueryOrder(), [Self.lost], timeout: .zero)
    #expect(none.requests.isEmpty)
    #expect(none.error?.kind == .timeout)
    #expect(none.error?.outcome == .notSent)
    #expect(none.error?.attempts == 0)
  }

  @Test func retryAfterIsHeeded() async throws {
    let seconds = ServerReply.text("", status: 503, headers: [("Retry-After", "7")])
    #expect(try await send(QueryOrder(), [seconds, Self.order]).sleeps == [.seconds(7)])
    let date = ServerReply.text("", status: 503, headers: [("Retry-After", "Tue, 14 Nov 2023 22:13:25 GMT")])
    #expect(try await send(QueryOrder(), [date, Self.order]).sleeps == [.seconds(5)])
    let result = try await send(QueryOrder(), [seconds, Self.order], timeout: .seconds(6))
    #expect(result.requests.count == 1)
  }

  @Test func noCallSleepsForHoursUnlessItIsToldTo() async throws {
    let closed = ServerReply.text(#"{"code":-1,"msg":"System busy"}"#, status: 503, headers: [("Retry-After", "7200")])
    for operation in [NewOrder(), QueryOrder()] as [any ExchangeOperation] {
      let result = try await send(operation, [closed, Self.order])
      #expect(result.error?.status == 503)
      #expect(result.sleeps.isEmpty)
      let patient = try await send(operation, [closed, Self.order], mode: .wait)
      #expect(patient.error == nil)
      #expect(patient.sleeps == [.seconds(7200)])
    }
  }

  @Test func cancellationWhileWaitingKeepsWhatIsKnown() async throws {
    try await LoopbackServer.with(.close) { server in
      let client = try loopbackClient(
        server,
        configuration: ClientConfiguration(
          retry: RetryPolicy(initialDelay: .seconds(60), maximumDelay: .seconds(60)), random: { 0.99 }))
      let task = Task {
        await failure { () async throws(ExchangeError) in _ = try await client.send(CancelOrder()) }
      }
      #expect(await server.waitForRequests(1))
      try await Task.sleep(for: .milliseconds(30))
      task.cancel()
      let error = await task.value
      #expect(error?.kind == .cancelled)
      #expect(error?.outcome == .unknown)
      #expect(error?.attempts == 1)
    }
  }
}
