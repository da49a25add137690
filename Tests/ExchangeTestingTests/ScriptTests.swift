import ExchangeRuntime
import ExchangeTesting
import Testing

/// Scripted answers and faults, time that does not pass, numbers that repeat.
@Suite struct ScriptTests {
  private let request = HTTPRequest(method: .post, url: "https://exchange.test/order", body: [0x61])

  private func failure(_ transport: any Transport, timeout: Duration? = nil) async -> TransportError? {
    await ExchangeTestingTests.failure(transport, request, timeout: timeout)
  }

  @Test func stepsAreTakenInOrder() async throws {
    let transport = ScriptedTransport([
      .text("a", status: 429, headers: [("Retry-After", "1")]), .failure(.tls, .notSent),
    ])
    let response = try await transport.send(request, timeout: nil)
    #expect(response.head.status == 429)
    #expect(response.head.headers["Retry-After"] == "1")
    #expect(transport.remainingSteps == 1)
    #expect(await failure(transport)?.reason == .tls)
    let beyond = await failure(transport)
    #expect(beyond?.phase == .notSent)
    #expect(beyond?.detail == "the script has no further step")
    #expect(transport.requests.map(\.url) == Array(repeating: request.url, count: 3))
  }

  @Test func requestsAreAnsweredByWhatTheyAskFor() async throws {
    let time = VirtualTime()
    let transport = ScriptedTransport(sleeper: time) { request in
      request.method == .post ? .delayed(.seconds(1), .failure(.timeout, .sent)) : .text(request.address)
    }
    let read = HTTPRequest(method: .get, url: "https://exchange.test/order?a=1")
    #expect(try await transport.send(read, timeout: nil).body == Array("https://exchange.test/order".utf8))
    #expect(await failure(transport)?.reason == .timeout)
    #expect(time.sleeps == [.seconds(1)])
    #expect(transport.requests.map(\.method) == [.get, .post])
    #expect(transport.remainingSteps == 0)
  }

  @Test func lastStepRepeatsOnDemand() async throws {
    let transport = ScriptedTransport([.text("a"), .text("b")], repeatsLast: true)
    var bodies: [String] = []
    for _ in 0..<4 {
      bodies.append(String(decoding: try await transport.send(request, timeout: nil).body, as: UTF8.self))
    }
    #expect(bodies == ["a", "b", "b", "b"])
  }

  @Test func delaysAndTimeoutsPassInVirtualTime() async throws {
    let time = VirtualTime()
    let transport = ScriptedTransport(
      [.delayed(.seconds(2), .text("late")), .delayed(.seconds(2), .text("too late")), .hold], sleeper: time)
    _ = try await transport.send(request, timeout: .seconds(3))
    #expect(await failure(transport, timeout: .seconds(1))?.reason == .timeout)
    #expect(await failure(transport, timeout: .seconds(5))?.phase == .sent)
    #expect(time.sleeps == [.seconds(2), .seconds(1), .seconds(5)])
    #expect(time.nowMilliseconds() == 1_700_000_008_000)
  }

  @Test func cancellationEndsAHeldRequest() async {
    let transport = ScriptedTransport([.hold])
    let task = Task { await failure(transport) }
    task.cancel()
    #expect(await task.value?.reason == .cancelled)
  }

  @Test func faultsSayWhatTheyExclude() async {
    let faults: [(FaultyTransport.Fault, TransportError.Reason, TransportError.Phase, Int)] = [
      (.refused, .connect, .notSent, 0), (.lostBeforeExecution, .connectionLost, .sent, 0),
      (.lostAfterExecution, .connectionLost, .sent, 1), (.timeoutAfterExecution, .timeout, .sent, 1),
      (.truncated(2), .connectionLost, .receiving, 1),
    ]
    for (fault, reason, phase, executions) in faults {
      let base = ScriptedTransport([.text("body")])
      let error = await failure(FaultyTransport(base, [fault]))
      #expect(error?.reason == reason)
      #expect(error?.phase == phase)
      #expect(base.requests.count == executions)
      #expect(error?.partialBody == (phase == .receiving ? Array("bo".utf8) : []))
    }
  }

  @Test func replacedAnswersArriveWithAndWithoutExecution() async throws {
    let base = ScriptedTransport([.text("body")], repeatsLast: true)
    let other = HTTPResponse(status: 503)
    let transport = FaultyTransport(base, [.replaced(other), .replacedAfterExecution(other), nil])
    var statuses: [Int] = []
    for _ in 0..<4 { statuses.append(try await transport.send(request, timeout: nil).head.status) }
    #expect(statuses == [503, 503, 200, 200])
    #expect(base.requests.count == 3)
  }

  /// What is stamped before it waits in line for the other transport grows old there.
  @Test func requestsAreMadeWhenTheOtherTransportLetsThemGo() async throws {
    for make in [{ RecordingTransport($0) }, { FaultyTransport($0, []) }] as [@Sendable (Line) -> any Transport] {
      let line = Line()
      let response = try await make(line).send(timeout: nil, goesFirst: true) {
        #expect(line.arrivals.withLock { $0 } == [true])
        return request
      }
      #expect(response.head.status == 200)
    }
  }

  @Test func seedsDecide() async {
    func run(_ seed: UInt64) async -> [Bool] {
      let transport = FaultyTransport(
        ScriptedTransport([.text("a")], repeatsLast: true), share: 0.3, of: [.refused], seed: seed)
      var results: [Bool] = []
      for _ in 0..<200 { results.append(await failure(transport) == nil) }
      return results
    }
    let first = await run(1)
    #expect(await run(1) == first)
    #expect(await run(2) != first)
    #expect((110...170).contains(first.count { $0 }))
    let (one, same) = (SeededJitter.numbers(seed: 7), SeededJitter.numbers(seed: 7))
    #expect((0..<10).map { _ in one() } == (0..<10).map { _ in same() })
    #expect((0..<100).allSatisfy { _ in (0..<1).contains(one()) })
    #expect(SeededJitter.constant(0.5)() == 0.5)
  }
}

/// A transport with a line, which nobody waits in; it notes who goes first.
private final class Line: Transport {
  let arrivals = Locked<[Bool]>([])

  func send(_ request: HTTPRequest, timeout: Duration?) async throws(TransportError) -> HTTPResponse {
    HTTPResponse(status: 200)
  }

  func send(
    timeout: Duration?, goesFirst: Bool, making make: () -> HTTPRequest?
  ) async throws(TransportError) -> HTTPResponse {
    arrivals.withLock { $0.append(goesFirst) }
    guard let request = make() else { throw TransportError(.badRequest, phase: .notSent) }
    return try await send(request, timeout: timeout)
  }
}
