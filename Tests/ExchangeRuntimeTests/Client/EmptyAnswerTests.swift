import ExchangeRuntime
import ExchangeTesting
import Testing

/// What an operation answers none of whose members is always there.
private struct Countdown: JSONRecord {
  let symbol: String?
  let countdownTime: Int64?

  static let members = MemberTable("symbol", "countdownTime")

  init(reading slots: inout Slots) {
    symbol = slots.optional(0)
    countdownTime = slots.optional(1)
  }

  func write(to members: inout MemberWriter) {
    members.optional(0, symbol)
    members.optional(1, countdownTime)
  }
}

private struct StartCountdown: ExchangeOperation {
  typealias Response = Countdown
  static let endpoint = Endpoint(.post, "/api/v3/countdown", host: .api, security: .trade, safety: .configure)
  var weight: RequestWeight { RequestWeight(.ip, 1) }

  func encode(to parameters: inout ParameterEncoder) {}
}

private struct TestCountdown: ExchangeOperation {
  typealias Response = Countdown
  static let endpoint = Endpoint(.post, "/api/v3/countdown/test", host: .api, security: .trade, safety: .read)
  var weight: RequestWeight { RequestWeight(.ip, 1) }

  func encode(to parameters: inout ParameterEncoder) {}
}

/// Answers that are read although they hold nothing of what is documented.
@Suite struct EmptyAnswerTests {
  @Test(
    arguments: [
      ("{}", true), (" {\n} ", true), (#"{"code":200,"msg":"success"}"#, true), (#"{"countdownTime":null}"#, true),
      (#"{"symbol":"A"}"#, false), (#"{"countdownTime":"1","code":200}"#, false),
    ]) func areTold(_ body: String, _ isTold: Bool) async throws
  {
    let log = EventLog()
    let client = try dryClient(
      configuration: ClientConfiguration(clock: Example.clock, observer: log),
      transport: ScriptedTransport([.text(body)]))
    let received = try await client.receive(StartCountdown())
    let mismatch = Mismatch(path: "", expected: "some of the documented members", found: "none of them")
    #expect(received.tolerated.contains(mismatch) == isTold)
    let places = log.tolerances.flatMap(\.places)
    #expect(places.contains { $0.path.isEmpty && $0.expected == mismatch.expected } == isTold)
    #expect(log.outcomes.map(\.outcome) == [.executed])
  }

  /// An answer without a documented form, and the order that is only tested and not placed.
  @Test func answersThatMayBeEmptyAreNot() async throws {
    let client = try dryClient(transport: ScriptedTransport([.text("{}")], repeatsLast: true))
    #expect(try await client.receive(CancelReplace()).tolerated.isEmpty)
    #expect(try await client.receive(TestCountdown()).tolerated.isEmpty)
  }
}
