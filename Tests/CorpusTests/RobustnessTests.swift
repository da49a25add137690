import Foundation
import Mutilation
import TestSupport
import Testing

/// Times are those of the thread's processor, so that the load of other programs does not count.
@Suite("Damaged pages", .serialized)
struct RobustnessTests {
  /// A tenth of the series that `make check-all` runs in release; unoptimised code takes ten times as long for a page.
  private static let count: Int = {
    #if DEBUG
      400
    #else
      2000
    #endif
  }()

  @Test("mutilated pages end in facts or findings, each in time")
  func mutilated() throws {
    let series = try MutilationSeries(seed: 1)
    #expect(series.hasCorpus || !SharedData.isRequired, Comment(rawValue: SharedData.missing("corpus")))
    let report = series.run(cases: 0..<Self.count)
    #expect(report.complaints == [])
    #expect(report.cases == Self.count)
    #expect(report.withFacts > Self.count / 10)
  }

  /// The size of swollen pages in bytes: what costs more than its length shows at either.
  private static let swollenSize: Int = {
    #if DEBUG
      8 << 10
    #else
      16 << 10
    #endif
  }()

  @Test("swollen pages that repeat one thing end in facts or findings, each in time")
  func swollen() throws {
    let report = try MutilationSeries(seed: 1).runSwollen(size: Self.swollenSize)
    #expect(report.complaints == [])
    #expect(report.cases > 300)
  }
}
