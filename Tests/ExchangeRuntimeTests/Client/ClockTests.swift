import ExchangeCurl
import ExchangeTesting
import Foundation
import LoopbackServer
import Testing

@testable import ExchangeRuntime

/// Requests are stamped with the exchange's time, whatever this machine's clock says.
@Suite struct ClockTests {
  /// A server whose clock is wrong by `skew`; it refuses stamps more than a second ahead or five seconds behind it.
  struct Skewed: Sendable {
    let time: VirtualTime
    let skew: Duration
    var sendsDate = true
    var tellsTime = true

    var now: Int64 { time.nowMicroseconds() + Int64(skew / .microseconds(1)) }

    func reply(_ request: ServerRequest) -> ServerReply {
      // Half the round trip each way.
      time.advance(.milliseconds(20))
      defer { time.advance(.milliseconds(20)) }
      let headers = sendsDate ? [("Date", Self.date(now / 1_000_000))] : []
      if request.path == "/api/v3/time" {
        guard tellsTime else { return .text("", status: 502, headers: headers) }
        return .text(#"{"serverTime":\#(now / 1_000)}"#, headers: headers)
      }
      guard request.path != "/api/v3/ping" else { return .text("{}", headers: headers) }
      let behind = now / 1_000 - stamp(request)
      guard behind <= 5_000, behind > -1_000 else {
        return .text(#"{"code":-1021,"msg":"Timestamp"}"#, status: 400, headers: headers)
      }
      return .text(TestOrder.json, headers: headers)
    }

    private func stamp(_ request: ServerRequest) -> Int64 {
      let text = (request.query + request.bodyText).components(separatedBy: "timestamp=").last ?? ""
      let digits = text.prefix { $0.isNumber }
      return (Int64(digits) ?? 0) / (digits.count == 16 ? 1_000 : 1)
    }

    static func date(_ seconds: Int64) -> String {
      let formatter = DateFormatter()
      formatter.locale = Locale(identifier: "en_US_POSIX")
      formatter.timeZone = TimeZone(identifier: "GMT")
      formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
      return formatter.string(from: Date(timeIntervalSince1970: Double(seconds)))
    }
  }

  private func with(
    _ server: Skewed, unit: Timestamp.Unit = .milliseconds, hasOperation: Bool = true,
    _ body: (ExchangeClient, LoopbackServer) async throws -> Void
  ) async throws {
    var dialect = TestDialect(unit: unit)
    if hasOperation {
      dialect.serverTimes = [
        ServerTimeOperation(.api, "/api/v3/time", member: "serverTime", weight: RequestWeight(.ip, 1))
      ]
    }
    try await LoopbackServer.with(handler: server.reply) { loopback in
      try await body(
        loopbackClient(
          loopback, configuration: ClientConfiguration(clock: server.time, sleeper: server.time), dialect: dialect),
        loopback)
    }
  }

  @Test(arguments: [-3600, -30, -2, 0, 2, 6, 3600]) func ordersArriveDespiteTheSkew(_ seconds: Int) async throws {
    for (sendsDate, tellsTime) in [(true, true), (true, false), (false, true)] {
      let server = Skewed(
        time: VirtualTime(startMilliseconds: 1_700_000_000_400), skew: .seconds(seconds), sendsDate: sendsDate,
        tellsTime: tellsTime)
      try await with(server) { client, loopback in
        for _ in 0..<3 { _ = try await client.send(NewOrder()) }
        let orders = loopback.requests.count { $0.path == "/api/v3/order" }
        // The server lets stamps pass that are up to five seconds old.
        #expect(orders == ([0, 2].contains(seconds) ? 3 : 4))
      }
    }
  }

  /// The exchange's time is worth a question, but no wait: the order that was refused would grow old.
  @Test func aRefusedStampWaitsForNoLimitOfTheTime() async throws {
    let server = Skewed(time: VirtualTime(), skew: .seconds(40))
    var dialect = TestDialect()
    dialect.rateLimits = RateLimitTable([RateLimit(.ip, interval: .seconds(60), capacity: 10, hosts: [.api])])
    dialect.serverTimes = [
      ServerTimeOperation(.api, "/api/v3/time", member: "serverTime", weight: RequestWeight(.ip, 10))
    ]
    try await LoopbackServer.with(handler: server.reply) { loopback in
      let configuration = ClientConfiguration(whenLimited: .wait, clock: server.time, sleeper: server.time)
      let client = try loopbackClient(loopback, configuration: configuration, dialect: dialect)
      _ = try await client.send(NewOrder())
      #expect(loopback.requests.map(\.path) == ["/api/v3/order", "/api/v3/order"])
      #expect(server.time.sleeps.isEmpty)
    }
  }

  @Test func firstAnswerCorrectsTheSecondRequest() async throws {
    try await with(Skewed(time: VirtualTime(), skew: .seconds(-40)), hasOperation: false) { client, loopback in
      _ = try await client.send(Ping())
      _ = try await client.send(NewOrder())
      #expect(loopback.requests.count == 2)
    }
  }

  @Test func operationIsExactToTheRoundTrip() async throws {
    for (unit, digits) in [(Timestamp.Unit.milliseconds, 13), (.microseconds, 16)] {
      let server = Skewed(time: VirtualTime(), skew: .milliseconds(-1234), sendsDate: false)
      try await with(server, unit: unit) { client, _ in
        try await client.synchronizeClock(.api)
        let url = try client.prepare(QueryOrder()).url
        let text = url.components(separatedBy: "timestamp=")[1].prefix { $0.isNumber }
        #expect(text.count == digits)
        let stamp = try #require(Int64(text))
        let microseconds = digits == 16 ? stamp : stamp * 1_000
        #expect(abs(microseconds - server.now) <= 1_000)
      }
    }
  }

  @Test func withoutOperationThereIsNothingToAsk() async throws {
    try await with(Skewed(time: VirtualTime(), skew: .zero), hasOperation: false) { client, _ in
      let error = await failure { () async throws(ExchangeError) in try await client.synchronizeClock(.api) }
      #expect(error?.kind == .configuration)
      #expect(error?.outcome == .notSent)
    }
  }

  @Test func coarseDatesNarrowDown() async throws {
    let server = Skewed(time: VirtualTime(startMilliseconds: 1_700_000_000_100), skew: .milliseconds(-2300))
    try await with(server, hasOperation: false) { client, _ in
      for _ in 0..<40 {
        _ = try await client.send(Ping())
        server.time.advance(.milliseconds(90))
      }
      let off = try client.prepare(QueryOrder()).milliseconds - server.now / 1_000
      #expect(abs(off) <= 60)
    }
  }

  @Test func aGoodClockIsLeftAlone() {
    let clock = ServerClock(FixedClock(milliseconds: 10_000_700))
    clock.observe(
      .api, ClockReading(server: 10_000_000_000, resolution: 1_000_000, sent: 10_000_690_000, received: 10_000_700_000))
    #expect(clock.now(.api) == 10_000_700_000)
  }

  /// A date in whole seconds leaves room for a clock that is right and for one that is too slow for a short receive window:
  /// once a stamp was refused it is not the former.
  @Test func aRefusedStampTakesTheMiddleOfACoarseDate() {
    let clock = ServerClock(FixedClock(milliseconds: 10_000_100))
    let reading = ClockReading(
      server: 10_000_000_000, resolution: 1_000_000, sent: 10_000_100_000, received: 10_000_100_000)
    clock.observe(.api, reading)
    #expect(clock.now(.api) == 10_000_100_000)
    clock.adoptLatest(.api)
    #expect(clock.now(.api) == 10_000_500_000)
    // Later readings narrow it down, and do not bring the refused stamp back.
    clock.observe(
      .api,
      ClockReading(server: 9_999_500_000, resolution: 1_000_000, sent: 10_000_100_000, received: 10_000_100_000))
    #expect(clock.now(.api) == 10_000_250_000)
  }

  /// Readings so close together that each gap is too short to widen anything: a clock that drifts contradicts none.
  @Test func manyReadingsOfADriftingClockNeverContradict() throws {
    var all = ClockReading(server: 0, resolution: 0, sent: -100, received: 0)
    for milliseconds in Int64(1)...10_000 {
      let now = milliseconds * 1_000
      let reading = ClockReading(server: now + now / 20_000, resolution: 0, sent: now - 100, received: now)
      all = try #require(all.intersection(reading))
    }
    #expect((450...650).contains(all.offset))
  }

  @Test func aRefusedStampWaitsForNoServerThatDoesNotAnswer() async throws {
    let handler: LoopbackServer.Handler = { request in
      request.path == "/api/v3/time" ? .hold : .text(#"{"code":-1021,"msg":"Timestamp"}"#, status: 400)
    }
    try await LoopbackServer.with(handler: handler) { server in
      var dialect = TestDialect()
      dialect.serverTimes = [
        ServerTimeOperation(.api, "/api/v3/time", member: "serverTime", weight: RequestWeight(.ip, 1))
      ]
      let client = ExchangeClient(
        dialect, environment: .custom(baseURLs: [.api: server.baseURL]), credentials: try Example.credentials(),
        transport: patientTransport())
      let start = ContinuousClock.now
      let failed = await failure { () async throws(ExchangeError) in _ = try await client.receive(NewOrder()) }
      #expect(failed?.outcome == .rejected)
      // Without an end of its own it would wait for the transport's ten minutes.
      #expect(ContinuousClock.now - start < .seconds(300))
      #expect(server.requests.map(\.path) == ["/api/v3/order", "/api/v3/time", "/api/v3/order"])
    }
  }

  /// A slow answer leaves room for a clock that is right; the refusal before it does not.
  @Test func aRefusedStampIsNotSentAgainAfterASlowAnswer() async throws {
    let time = VirtualTime()
    let (refusal, answer) = (#"{"code":-1021,"msg":"Timestamp"}"#, #"{"serverTime":1700000000100}"#)
    let transport = ScriptedTransport(
      [.text(refusal, status: 400), .delayed(.milliseconds(1_500), .text(answer)), .text(TestOrder.json)], sleeper: time
    )
    var dialect = TestDialect()
    dialect.serverTimes = [
      ServerTimeOperation(.api, "/api/v3/time", member: "serverTime", weight: RequestWeight(.ip, 1))
    ]
    let client = ExchangeClient(
      dialect, environment: .live, credentials: try Example.credentials(), transport: transport,
      configuration: ClientConfiguration(clock: time, sleeper: time))
    _ = try await client.send(NewOrder())
    let stamp = try #require(
      String(decoding: transport.requests[2].body, as: UTF8.self).split(separator: "&")
        .first { $0.hasPrefix("timestamp=") })
    // It left 1.5 s after the beginning, in the middle of which the exchange said that 0.1 s had passed.
    #expect(stamp == "timestamp=1700000000850")
  }

  @Test func aSingleWrongDateIsNotBelieved() {
    let clock = ServerClock(FixedClock(milliseconds: 1_000_000))
    func observe(_ offset: Int64, _ received: Int64) {
      clock.observe(
        .api,
        ClockReading(server: 1_000_000_000 + offset, resolution: 1_000, sent: 1_000_000_000, received: received))
    }
    observe(5_000_000, 1_000_000_100)
    #expect(clock.now(.api) == 1_005_000_450)
    observe(90_000_000, 1_000_000_100)
    #expect(clock.now(.api) == 1_005_000_450)
    observe(5_000_000, 1_000_000_100)
    observe(90_000_000, 1_000_000_100)
    observe(90_000_000, 1_000_000_100)
    #expect(clock.now(.api) == 1_090_000_450)
  }

  @Test func familiesHaveClocksOfTheirOwn() {
    let clock = ServerClock(FixedClock(milliseconds: 0))
    clock.adopt(.api, ClockReading(server: 5_000_000, resolution: 0, sent: 0, received: 0))
    #expect(clock.now(.api) == 5_000_000)
    #expect(clock.now(.futures) == 0)
  }

  @Test(arguments: [
    ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Thu, 29 Feb 2024 23:59:59 GMT", 1_709_251_199),
    ("Thu, 01 Jan 1970 00:00:00 GMT", 0), ("Sat, 31 Dec 2033 12:00:00 GMT", 2_019_643_200),
  ]) func dates(_ text: String, _ seconds: Int64) {
    #expect(HTTPDate.seconds(text) == seconds)
  }

  @Test(arguments: [
    "", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 06 Nov 1994 24:49:37 GMT",
    "Sun, 00 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49 GMT", "Sun, 06 Foo 1994 08:49:37 GMT",
  ]) func otherDates(_ text: String) {
    #expect(HTTPDate.seconds(text) == nil)
  }
}
