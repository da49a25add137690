import FormMutation
import Mutilation
import TestSupport
import Testing

@Suite("Facts of pages in other forms")
struct PresentationCorpusTests {
  /// A part of the series that `make check-all` runs: one page in every thirtieth form.
  @Test(
    "the facts of a page stay the same when it presents them in another way",
    .enabled(
      if: SharedData.runs("corpus/crawl-2026-01"), Comment(rawValue: SharedData.missing("corpus/crawl-2026-01"))))
  func forms() throws {
    let folder = try #require(SharedData.url("corpus/crawl-2026-01"))
    let forms = Form.all.enumerated().filter { $0.offset.isMultiple(of: 30) }.map(\.element)
    let report = try FormMutationSeries(
      seed: 1, pages: PageSample.read(folder, "crawl-2026-01"), forms: forms
    ).run(count: 1)
    #expect(report.outcomes.values.reduce(0) { $0 + $1.count } >= 15)
    #expect(report.complaints.count <= 2, Comment(rawValue: report.complaints.joined(separator: "\n")))
  }
}
