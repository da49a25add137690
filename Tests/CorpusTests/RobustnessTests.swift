import Foundation
import Mutilation
import TestSupport
import Testing

@Suite("Damaged pages", .serialized)
struct RobustnessTests {
  @Test("2,000 mutilated pages end in facts or findings, each within two seconds")
  func mutilated() throws {
    let series = try MutilationSeries(seed: 1)
    #expect(series.hasCorpus || !SharedData.isRequired, Comment(rawValue: SharedData.missing("corpus")))
    let report = series.run(cases: 0..<2000)
    #expect(report.complaints == [])
    #expect(report.cases == 2000)
    #expect(report.withFacts > 200)
  }

  @Test("pages of 16 KB that repeat one thing end in facts or findings, each within two seconds")
  func swollen() throws {
    let report = try MutilationSeries(seed: 1).runSwollen(size: 16 << 10)
    #expect(report.complaints == [])
    #expect(report.cases > 300)
  }
}
