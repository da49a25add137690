import SoakRun
import Testing

/// A tenth of `make soak`, with another seed.
@Suite struct SoakTests {
  @Test func everyOutcomeAgreesWithTheServer() async throws {
    let report = try await SoakRun(requests: 10_000, seed: 42).run()
    #expect(report.faults == [])
    #expect(report.outcomes.values.reduce(0, +) == 10_000)
    #expect(report.injected > 300)
    #expect(report.mostUsed <= report.capacity)
  }
}
