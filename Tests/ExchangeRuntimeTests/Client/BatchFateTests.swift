import ExchangeTesting
import Testing

@testable import ExchangeRuntime

/// Cancels orders that a list of ids names.
private struct CancelList: ExchangeOperation {
  var ids: [Int64]

  typealias Response = [BatchResult<TestOrder>]
  static let endpoint = Endpoint(.delete, "/api/v3/orders", host: .api, security: .trade, safety: .cancel)
  static let outcomeQueries = [
    OutcomeQuery(
      QueryOrder.endpoint, weight: RequestWeight(.ip, 4), by: [.init(eachOf: "ids", as: "orderId"), "orderId"],
      with: [])
  ]
  var weight: RequestWeight { RequestWeight(.ip, 1) }

  func encode(to parameters: inout ParameterEncoder) { parameters.add("ids", ids, .json) }
}

/// What is known of elements of a batch.
@Suite struct BatchFateTests {
  private func failures(_ answers: [ScriptedTransport.Step]) async throws -> [BatchFailure] {
    let (transport, time) = (ScriptedTransport(answers), VirtualTime())
    let client = ExchangeClient(
      TestDialect(), environment: .live, credentials: try .hmac(apiKey: "key", secret: "secret"),
      transport: transport, configuration: ClientConfiguration(clock: time, sleeper: time))
    return try await client.send(CancelList(ids: [1, 2])).compactMap(\.failure)
  }

  private static let refused = #"{"code":-2010,"msg":"no"}"#

  @Test func anElementThatWasRefusedIsNotAskedFor() async throws {
    let failures = try await failures([.text("[\(Self.refused),{\"code\":-1007,\"msg\":\"late\"}]")])
    #expect(failures.map(\.outcome) == [.rejected, .unknown])
    #expect(failures.map { $0.recovery.map { $0.parameters.map(\.text) } } == [[], [["2"]]])
    #expect(failures.map { $0.mayArriveUntil != nil } == [false, true])
  }

  /// What an earlier attempt may have cancelled is refused by a later one.
  @Test func aRefusalAfterALostAttemptProvesNothing() async throws {
    let failures = try await failures([.text("", status: 502), .text("[\(Self.refused),\(Self.refused)]")])
    #expect(failures.map(\.outcome) == [.unknown, .unknown])
    #expect(failures.map(\.recovery.count) == [1, 1])
  }

  @Test func nothingIsKnownOfAFailureThatNoClientJudged() throws {
    let results = try JSONDecoding.decode([BatchResult<TestOrder>].self, from: Array("[\(Self.refused)]".utf8)).value
    #expect(results[0].failure?.outcome == .unknown)
    #expect(results[0].value == nil)
    #expect(results[0] == .failure(BatchFailure(code: -2010, message: "no", outcome: .rejected)))
  }
}
