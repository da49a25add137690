import SoakRun
import Testing

/// A twentieth of `make soak`, with another seed.
@Suite struct SoakTests {
  @Test func everyOutcomeAgreesWithTheServer() async throws {
    let report = try await SoakRun(requests: 5_000, seed: 42).run()
    #expect(report.faults == [])
    #expect(report.outcomes.values.reduce(0, +) == 5_000)
    #expect(report.injected > 150)
    #expect(report.mostUsed <= report.capacity)
  }
}
