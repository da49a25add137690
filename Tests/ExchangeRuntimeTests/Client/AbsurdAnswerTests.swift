import ExchangeCurl
import ExchangeOpenSSL
import ExchangeTesting
import Foundation
import LoopbackServer
import Testing

@testable import ExchangeRuntime

/// Answers that no honest server gives: what they say is not believed beyond reason, and nothing ends the program.
@Suite struct AbsurdAnswerTests {
  static let perMinute = RateLimit(
    .ip, interval: .seconds(60), capacity: 10, header: "X-MBX-USED-WEIGHT-1M", hosts: [.api])

  private func client(
    _ server: LoopbackServer, time: VirtualTime = VirtualTime(), serverTimes: [ServerTimeOperation] = [],
    retry: RetryPolicy = .none, log: EventLog? = nil
  ) throws -> ExchangeClient {
    var dialect = TestDialect()
    dialect.rateLimits = RateLimitTable([Self.perMinute])
    dialect.serverTimes = serverTimes
    return ExchangeClient(
      dialect, environment: .custom(baseURLs: [.api: server.baseURL, .futures: server.baseURL]),
      credentials: try Example.credentials(), transport: patientTransport(),
      configuration: ClientConfiguration(
        retry: retry, whenLimited: .fail, clock: time, sleeper: time, random: { 0.5 }, observer: log))
  }

  private func error(_ client: ExchangeClient, _ operation: some ExchangeOperation) async -> ExchangeError? {
    await failure { () async throws(ExchangeError) in _ = try await client.receive(operation) }
  }

  @Test(arguments: ["9223372036854775807", "-9223372036854775808", "99999999999999999999", "x", ""])
  func countsBeyondReason(_ count: String) async throws {
    let reply = ServerReply.text("{}", headers: [("X-MBX-USED-WEIGHT-1M", count)])
    try await LoopbackServer.with(reply) { server in
      let time = VirtualTime()
      let client = try client(server, time: time)
      for amount in [1, .max, 1, .max] {
        for _ in 0..<2 {
          let error = await error(client, WeighedRead(weight: RequestWeight(.ip, amount)))
          #expect(error == nil || error?.kind == .limited)
        }
        time.advance(.seconds(60))
      }
      #expect(server.requests.count >= 4)
    }
  }

  /// A call that may be sent again waits no half a century for that.
  @Test func lengthsOfRetriesBeyondReason() async throws {
    let busy = ServerReply.text("", status: 503, headers: [("Retry-After", "1764290000")])
    try await LoopbackServer.with(busy) { server in
      let time = VirtualTime()
      let client = try client(server, time: time, retry: RetryPolicy(maximumAttempts: 2))
      let failed = await failure { () async throws(ExchangeError) in
        _ = try await client.receive(QueryOrder(), options: CallOptions(whenLimited: .wait))
      }
      #expect(failed?.attempts == 2)
      #expect(time.sleeps.reduce(.zero, +) < .seconds(60))
    }
  }

  /// A moment where a length is wanted: the least ban there is holds instead of one of half a century.
  @Test func lengthsOfBansBeyondReason() async throws {
    let ban = ServerReply.text("", status: 418, headers: [("Retry-After", "1764290000")])
    try await LoopbackServer.with(ban) { server in
      let time = VirtualTime()
      let client = try client(server, time: time)
      #expect(await error(client, WeighedRead())?.status == 418)
      #expect(await error(client, WeighedRead())?.retryAfter == .seconds(120))
      time.advance(.seconds(120))
      #expect(await error(client, WeighedRead())?.status == 418)
    }
  }

  @Test(arguments: ["9223372036854775807", "-9223372036854775808", "-1", "253402300800000", "null"])
  func timesBeyondReason(_ serverTime: String) async throws {
    try await LoopbackServer.with(.text(#"{"serverTime":\#(serverTime)}"#)) { server in
      let operation = ServerTimeOperation(
        .api, "/api/v3/time", member: "serverTime", weight: RequestWeight(.ip, 1))
      let time = VirtualTime()
      let client = try client(server, time: time, serverTimes: [operation])
      let error = await failure { () async throws(ExchangeError) in try await client.synchronizeClock(.api) }
      #expect(error?.kind == .decoding)
      #expect(try client.prepare(QueryOrder()).milliseconds == time.nowMilliseconds())
    }
  }

  /// A ban that ends in three minutes by the server's clock, told to a machine whose clock is an hour off.
  @Test(arguments: [-3600, 0, 3600]) func datesOfRetryAfterAreReadByTheClockThatWroteThem(_ skew: Int) async throws {
    let now = 1_700_000_000 + skew
    let ban = ServerReply.text(
      "", status: 418,
      headers: [
        ("Date", ClockTests.Skewed.date(Int64(now))), ("Retry-After", ClockTests.Skewed.date(Int64(now + 180))),
      ])
    try await LoopbackServer.with(ban) { server in
      let client = try client(server)
      #expect(await error(client, WeighedRead())?.status == 418)
      #expect(await error(client, NewOrder())?.retryAfter == .seconds(180))
      #expect(server.requests.count == 1)
    }
  }

  /// Whole seconds are told: less than one is told as none.
  @Test(arguments: [418, 429]) func aPauseOfNoSecondsIsOneOfLessThanASecond(_ status: Int) async throws {
    try await LoopbackServer.with(.text("", status: status, headers: [("Retry-After", "0")])) { server in
      let time = VirtualTime()
      let client = try client(server, time: time)
      #expect(await error(client, WeighedRead())?.status == status)
      #expect(await error(client, WeighedRead())?.retryAfter == .seconds(1))
      time.advance(.seconds(1))
      #expect(await error(client, WeighedRead())?.status == status)
      #expect(server.requests.count == 2)
    }
  }

  @Test func answersOfCachesTellNeitherTimeNorUse() async throws {
    let old = ClockTests.Skewed.date(1_699_990_000)
    let cached = ServerReply.text("{}", headers: [("Date", old), ("Age", "10000"), ("X-MBX-USED-WEIGHT-1M", "0")])
    try await LoopbackServer.with(cached) { server in
      let time = VirtualTime()
      let client = try client(server, time: time)
      for _ in 0..<3 { #expect(await error(client, WeighedRead(weight: RequestWeight(.ip, 3))) == nil) }
      #expect(try client.prepare(QueryOrder()).milliseconds == time.nowMilliseconds())
      #expect(await error(client, WeighedRead(weight: RequestWeight(.ip, 3)))?.kind == .limited)
    }
  }

  /// Without a length, an answer that is cut off looks complete.
  @Test func objectsThatEndWithinThemselvesWereCutOff() async throws {
    let answers = [
      #"{"code":-20"#: Outcome.unknown, #"{"code":-2010,"msg":"#: .unknown, #"{"code":-2010,"msg":"x"}"#: .rejected,
    ]
    for (body, outcome) in answers {
      let bytes = "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n" + body
      try await LoopbackServer.with(.bytes(Array(bytes.utf8))) { server in
        let absent = OutcomeRow(status: 400, code: .absent, outcome: .rejected, page: "absent")
        let client = try dryClient(
          .custom(baseURLs: [.api: server.baseURL]), outcomes: TestDialect.rows + [absent],
          transport: patientTransport())
        let error = await failure { () async throws(ExchangeError) in _ = try await client.send(NewOrder()) }
        #expect(error?.status == 400)
        #expect(error?.outcome == outcome, "\(body)")
      }
    }
  }

  /// Pages of gateways repeat the address, or the headers, of what they refuse.
  @Test func pagesThatRepeatTheRequestShowNeitherKeyNorSignature() async throws {
    let echo: LoopbackServer.Handler = { request in
      let key = request["X-MBX-APIKEY"] ?? ""
      return .text("<p>\(key)</p> denied: \(request.target)", status: 403, type: "text/html")
    }
    try await LoopbackServer.with(handler: echo) { server in
      let error = try #require(await error(client(server), QueryOrder()))
      let signature = try #require(server.requests[0].query.components(separatedBy: "&signature=").last)
      for text in ["\(error)", error.localizedDescription] {
        #expect(text.contains("body begins “<p>…</p> denied: /api/v3/order?symbol=BTCUSDT"))
        #expect(!text.contains(Example.apiKey.prefix(32)))
        #expect(!text.contains(signature.prefix(32)))
      }
    }
  }

  @Test func messagesThatRepeatTheRequestShowNeitherKeyNorSignature() async throws {
    let echo: LoopbackServer.Handler = { request in
      let message = "\(request.target) of \(request["X-MBX-APIKEY"] ?? "") refused"
      return .text(#"{"code":-1022,"msg":"\#(message)"}"#, status: 400)
    }
    try await LoopbackServer.with(handler: echo) { server in
      let error = try #require(await error(client(server), QueryOrder()))
      let signature = try #require(server.requests[0].query.components(separatedBy: "&signature=").last)
      for text in ["\(error)", error.localizedDescription] {
        #expect(text.contains("/api/v3/order?symbol=BTCUSDT"))
        #expect(text.contains("&signature=… of … refused"))
        #expect(!text.contains(Example.apiKey.prefix(32)))
        #expect(!text.contains(signature.prefix(32)))
      }
      #expect(error.message?.contains(signature) == true)
    }
  }

  /// The refusal is what happened; that it could not be tried again adds nothing.
  @Test func aRetryThatFindsNoRoomLeavesTheFailureBeforeIt() async throws {
    let refusal = ServerReply.text(#"{"code":-1003,"msg":"Too many requests."}"#, status: 429)
    try await LoopbackServer.with(refusal) { server in
      let error = await error(try client(server, retry: RetryPolicy()), WeighedRead())
      #expect(error?.status == 429)
      #expect(error?.code == -1003)
      #expect(error?.attempts == 1)
      #expect(server.requests.count == 1)
    }
  }
}
