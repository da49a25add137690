import ExchangeRuntime
import LoopbackServer
import Testing

@Suite struct ValidationTests {
  @Test func enforcedBeforeAnythingIsSent() async throws {
    let log = EventLog()
    let client = try dryClient(configuration: ClientConfiguration(observer: log))
    let error = await failure { () async throws(ExchangeError) in _ = try await client.send(NewOrder(quantity: 9001)) }
    #expect(error?.kind == .invalidParameters)
    #expect(error?.outcome == .notSent)
    #expect(error?.violations.map(\.description) == ["quantity = 9001: must be at most 9000"])
    #expect(log.events.count == 1)
  }

  @Test func reportedAndSent() async throws {
    try await LoopbackServer.with(.text(TestOrder.json)) { server in
      let log = EventLog()
      let client = try loopbackClient(server, configuration: ClientConfiguration(observer: log))
      let received = try await client.receive(
        NewOrder(quantity: 9001), options: CallOptions(validation: .report))
      #expect(received.violations.count == 1)
      #expect(log.violations.count == 1)
      let unchecked = try await client.receive(NewOrder(quantity: 9001), options: CallOptions(validation: .off))
      #expect(unchecked.violations.isEmpty)
    }
  }

  @Test func hostsOfTheEnvironment() throws {
    #expect(try dryClient(.testnet).prepare(Ping()).url == "https://testnet.example.com/api/v3/ping")
    let other = Environment.live.replacing(.api, with: "https://api1.example.com")
    #expect(try dryClient(other).prepare(Ping()).url == "https://api1.example.com/api/v3/ping")
    let futures = UntypedOperation(.get, "/fapi/v1/ping", host: .futures)
    #expect(try dryClient().prepare(futures).url == "https://fapi.example.com/fapi/v1/ping")
    for environment in [Environment.testnet, .demo, .custom(baseURLs: [.api: "https://here.example.com"])] {
      let error = #expect(throws: ExchangeError.self) { try dryClient(environment).prepare(futures) }
      #expect(error?.kind == .noHost)
      #expect(error?.outcome == .notSent)
    }
  }

  @Test(arguments: [
    "http://api.example.com", "ftp://api.example.com", "https://", "https://user:x@example.com",
    "https://example.com/", "https://example.com?x=1", "http://127.0.0.1.example.com", "https://exa mple.com",
  ])
  func unusableBaseURLs(_ url: String) throws {
    let error = #expect(throws: ExchangeError.self) {
      try dryClient(.custom(baseURLs: [.api: url])).prepare(Ping())
    }
    #expect(error?.kind == .configuration)
  }

  @Test(arguments: ["api/v3", "/api?x=1", "/api#x", "/a b", "/a\r\nX: y", "/é"])
  func unusablePaths(_ path: String) throws {
    let error = #expect(throws: ExchangeError.self) {
      try dryClient().prepare(UntypedOperation(.get, path, host: .api))
    }
    #expect(error?.kind == .configuration)
  }
}
