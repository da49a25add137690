import ExchangeOpenSSL
import ExchangeTesting
import Testing

@testable import ExchangeRuntime

/// Keys that are changed while requests run.
@Suite struct RotationTests {
  private let time = VirtualTime()

  private func client(_ transport: any Transport) throws -> ExchangeClient {
    var dialect = TestDialect()
    dialect.rateLimits = RateLimitTable([
      RateLimit(.placed, per: .account, interval: .seconds(60), capacity: 2, counting: [.place])
    ])
    return ExchangeClient(
      dialect, environment: .live, credentials: try Example.credentials(), transport: transport,
      configuration: ClientConfiguration(retry: .none, whenLimited: .fail, clock: time, sleeper: time))
  }

  private func key(_ request: HTTPRequest) -> String? { request.headers["X-MBX-APIKEY"] }

  @Test func requestsSignWithTheKeyOfTheirClient() async throws {
    let transport = ScriptedTransport([.text(TestOrder.json)], repeatsLast: true)
    let old = try client(transport)
    let new = old.rotating(to: try .hmac(apiKey: "new", secret: "other"))
    for client in [old, new, old] { _ = try await client.send(QueryOrder()) }
    #expect(transport.requests.map(key) == [Example.apiKey, "new", Example.apiKey])
    let prepared = try [old, new].map { try $0.prepare(QueryOrder()) }
    #expect(prepared[0].signedBytes == prepared[1].signedBytes)
    #expect(prepared[0].url != prepared[1].url)
  }

  /// The account stays the same: a new key gives it no new limits.
  @Test func whatIsUsedOfLimitsStays() async throws {
    let transport = ScriptedTransport([.text(TestOrder.json)], repeatsLast: true)
    let old = try client(transport)
    _ = try await old.send(NewOrder())
    let new = old.rotating(to: try .hmac(apiKey: "new", secret: "other"))
    _ = try await new.send(NewOrder())
    for client in [old, new] {
      let error = await failure { () async throws(ExchangeError) in _ = try await client.send(NewOrder()) }
      #expect(error?.kind == .limited)
    }
    #expect(transport.requests.count == 2)
  }

  @Test func whatIsKnownOfTheClockStays() async throws {
    let ahead = HTTPHeaders([HTTPField("Date", "Tue, 14 Nov 2023 23:13:20 GMT")])
    let answer = HTTPResponse(status: 200, headers: ahead, body: Array(TestOrder.json.utf8))
    let old = try client(ScriptedTransport([.answer(answer)], repeatsLast: true))
    let before = old.time(of: .api)
    _ = try await old.send(QueryOrder())
    let learnt = old.time(of: .api)
    #expect(learnt != before)
    #expect(old.rotating(to: try Example.credentials()).time(of: .api) == learnt)
  }
}
