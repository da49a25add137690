import FactMutation
import Mutilation
import TestSupport
import Testing

@Suite("Single facts")
struct SingleFactTests {
  /// A tenth of the series that `make check-all` runs, where 98 of 100 must show, and 97 where pages have one language.
  @Test(
    "a single changed fact of a page shows in the facts or in the findings, whether another language tells it or not",
    .enabled(
      if: SharedData.runs("corpus/crawl-2026-01"), Comment(rawValue: SharedData.missing("corpus/crawl-2026-01"))),
    arguments: [false, true])
  func changes(isEnglishOnly: Bool) throws {
    let folder = try #require(SharedData.url("corpus/crawl-2026-01"))
    let series = try FactMutationSeries(
      seed: 1, pages: PageSample.read(folder, "crawl-2026-01"), isEnglishOnly: isEnglishOnly)
    let report = series.run(cases: 0..<30)
    #expect(report.count == 30)
    #expect(report.complaints.count <= 1, Comment(rawValue: report.complaints.joined(separator: "\n")))
  }
}
