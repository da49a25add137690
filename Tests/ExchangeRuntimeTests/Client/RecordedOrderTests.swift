import ExchangeTesting
import Testing

@testable import ExchangeRuntime

/// An order that was recorded can be replayed, the id that the client made for it included.
@Suite struct RecordedOrderTests {
  private func client(_ transport: any Transport, seed: UInt64 = 7) throws -> ExchangeClient {
    ExchangeClient(
      TestDialect(), environment: .custom(baseURLs: [.api: "https://exchange.test"]),
      credentials: try Example.credentials(), transport: transport,
      configuration: ClientConfiguration(clientOrderId: SeededOrderIds.ids(seed: seed)))
  }

  @Test func ordersAreAnsweredInTheirOrder() async throws {
    let second = TestOrder.json.replacingOccurrences(of: "28", with: "29")
    let recorder = RecordingTransport(ScriptedTransport([.text(TestOrder.json), .text(second)]))
    let first = try client(recorder)
    for _ in 0..<2 { _ = try await first.send(FindableOrder()) }
    let replayed = try client(ReplayingTransport(recorder.recording))
    #expect(try await replayed.send(FindableOrder()).orderId == 28)
    #expect(try await replayed.send(FindableOrder()).orderId == 29)
    let other = try client(ReplayingTransport(recorder.recording), seed: 8)
    let refused = await failure { () async throws(ExchangeError) in _ = try await other.send(FindableOrder()) }
    #expect(refused?.outcome == .notSent)
  }

  @Test func idsAreOfOneLengthAndNeverRepeat() {
    let makeId = SeededOrderIds.ids(seed: 1)
    let ids = (0..<1_000).map { _ in makeId() }
    #expect(Set(ids).count == 1_000)
    #expect(ids.allSatisfy { $0.count == 32 })
  }
}
