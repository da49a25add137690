import BinanceMargin
import ExchangeCurl
import ExchangeOpenSSL
import LoopbackServer
import Synchronization
import Testing

/// Every row of Binance's outcome table, for every safety class, against a server that answers as the row says.
@Suite(.serialized) struct OutcomeTableTests {
  /// An answer that a row is about, to an operation of a safety class.
  struct Case: Sendable, CustomTestStringConvertible {
    let row: OutcomeRow
    let safety: Safety

    var testDescription: String {
      "\(safety.rawValue): \(row.status) \(row.code) \(row.message ?? "") → \(row.outcome.rawValue)"
    }

    /// The last status of the row: the first ones of a range often have rows of their own.
    var status: Int {
      switch row.status {
      case .any: 400
      case .exactly(let status): status
      case .range(let statuses): statuses.upperBound
      }
    }

    var body: String {
      guard case .codes(let codes) = row.code else {
        return row.message.map { #"{"code":-99999,"msg":"\#($0)"}"# } ?? "<html>an answer</html>"
      }
      return #"{"code":\#(codes[0]),"msg":"\#(row.message ?? "no")"}"#
    }

    /// How often the request may arrive at most.
    var arrivals: Int {
      if row.outcome == .rejected && row.retry == .onceAfterClock { return 2 }
      let mayPass = status == 408 || status == 429 || status >= 500
      guard row.retry == .bySafety, mayPass else { return 1 }
      // After an exceeded limit there is a pause of a minute, and a call waits for a minute and a half in all.
      if safety == .read { return status == 429 ? 2 : 4 }
      let mayBeDone = row.outcome == .executed || row.outcome == .partial
      return safety == .cancel && !mayBeDone ? 2 : 1
    }
  }

  static let cases = BinanceDialect().outcomes.rows.flatMap { row in
    Safety.allCases.filter { row.safety.isEmpty || row.safety.contains($0) }.map { Case(row: row, safety: $0) }
  }

  @Test func theTableIsThere() {
    #expect(BinanceDialect().outcomes.rows.count >= 16)
    #expect(Self.cases.count >= 128)
  }

  @Test(arguments: cases)
  func anAnswerHasTheOutcomeOfItsRow(_ item: Case) async throws {
    let path = item.row.paths.first ?? "/api/v3/test"
    let host = item.row.hosts.first ?? .spot
    let handler: LoopbackServer.Handler = { request in
      request.path == path
        ? .text(item.body, status: item.status) : .text(#"{"serverTime":1700000000000}"#, status: 200)
    }
    try await LoopbackServer.with(handler: handler) { server in
      let time = InstantTime()
      let client = ExchangeClient(
        .binance, environment: .custom(baseURLs: [host: server.baseURL]),
        credentials: try .hmac(apiKey: "key", secret: "secret"), transport: CurlTransport(),
        configuration: ClientConfiguration(clock: FixedClock(milliseconds: 1_700_000_000_000), sleeper: time))
      let operation = UntypedOperation(
        Endpoint(.post, path, host: host, security: .trade, safety: item.safety), weight: RequestWeight(.ip, 1))
      let error = await #expect(throws: ExchangeError.self) { try await client.raw(operation) }
      #expect(error?.outcome == item.row.outcome)
      #expect(error?.outcomePage == item.row.page)
      #expect(error?.status == item.status)
      #expect(server.requests.count { $0.path == path } == item.arrivals)
      #expect(error?.attempts == item.arrivals)
    }
  }
}

/// What pages say of answers that cost money when they are misread, written down by hand for each host.
@Suite struct OutcomeFactTests {
  private func outcome(_ host: HostFamily, _ status: Int, _ code: Int, _ message: String) async throws -> Outcome? {
    let reply = ServerReply.text(#"{"code":\#(code),"msg":"\#(message)"}"#, status: status)
    return try await LoopbackServer.with(reply) { server in
      let client = ExchangeClient(
        .binance, environment: .custom(baseURLs: [host: server.baseURL]),
        credentials: try .hmac(apiKey: "key", secret: "secret"), transport: CurlTransport(),
        configuration: ClientConfiguration(retry: .none))
      let order = UntypedOperation(
        Endpoint(.post, "/order", host: host, security: .trade, safety: .place), weight: RequestWeight(.ip, 1))
      return await #expect(throws: ExchangeError.self) { try await client.raw(order) }?.outcome
    }
  }

  /// Futures and options say that these answers of 503 mean that nothing was done; the others say that no answer of 5XX
  /// does.
  @Test(arguments: [
    ("Service Unavailable.", 0), ("Internal error; unable to process your request. Please try again.", -1001),
  ]) func refusalsOf503AreThoseOfTheHostsThatSaySo(_ message: String, _ code: Int) async throws {
    for host in [HostFamily.fapi, .dapi, .eapi, .papi] {
      #expect(try await outcome(host, 503, code, message) == .rejected)
    }
    for host in [HostFamily.spot, .api] { #expect(try await outcome(host, 503, code, message) == .unknown) }
  }

  @Test func codesThatSayUnknownRejectNothing() async throws {
    for host in [HostFamily.spot, .api, .fapi, .dapi, .eapi, .papi] {
      for code in [-1000, -1001, -1006, -1007] { #expect(try await outcome(host, 400, code, "?") == .unknown) }
      #expect(try await outcome(host, 400, -2010, "no") == .rejected)
      #expect(try await outcome(host, 504, -1, "?") == .unknown)
    }
  }
}

/// Time that passes only by waiting.
final class InstantTime: Sleeper {
  private let time = Mutex(Duration.zero)

  func now() -> Duration { time.withLock { $0 } }

  func sleep(for duration: Duration) async throws(CancellationError) {
    if Task.isCancelled { throw CancellationError() }
    time.withLock { $0 += duration }
    await Task.yield()
  }
}
