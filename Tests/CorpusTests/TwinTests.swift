import Diagnostics
import Documents
import Extraction
import Foundation
import Mutilation
import Specification
import TestSupport
import Testing

@Suite(
  "Two readings of one documentation",
  .enabled(if: SharedData.runs("corpus"), Comment(rawValue: SharedData.missing("corpus"))))
struct TwinTests {
  private static func folder(_ path: String) throws -> URL {
    try #require(SharedData.url(path), Comment(rawValue: SharedData.missing(path)))
  }

  private static func address(_ sample: PageSample) -> PageAddress? {
    PageReader.read(sample.bytes, file: sample.name, address: sample.address, sink: DiagnosticCollector())?.address
  }

  @Test("the English half of a crawled page gives the facts of its twin in HTML, but for repairs and listed changes")
  func html() throws {
    let catalogue = try Trial.catalogue()
    let pages = PageSample.read(try Self.folder("corpus/html"), "html")
    let crawl = try Self.folder("corpus/crawl-2026-01")
    var differences: [FactTree.Difference] = []
    var twins = 0
    for page in pages {
      guard let address = Self.address(page) else { continue }
      let file = crawl.appending(path: address.path + ".md")
      guard let bytes = FileManager.default.contents(atPath: file.path) else { continue }
      let twin = PageSample(name: file.lastPathComponent, bytes: [UInt8](bytes))
      #expect(Self.address(twin) == address)
      twins += 1
      let left = Self.facts(twin, catalogue)
      let right = Self.facts(page, catalogue)
      differences += left.differences(to: right)
    }
    #expect(twins == 168)
    try ListedChanges("html").check(differences)
  }

  /// What the English half of a page says, and what was reported but for repairs.
  private static func facts(_ sample: PageSample, _ catalogue: Catalogue) -> FactTree {
    let trial = Trial(sample, catalogue: catalogue, languages: [.english])
    var facts = FactTree(trial.operations)
    facts.add(trial.findings, leavingOut: [.exampleRepaired, .pageHalfMissing])
    return facts
  }

  /// The operations of the spot product in a folder of GitHub pages, and the findings that are errors.
  private func gitHub(_ date: String) throws -> (operations: [ExtractedOperation], errors: [Diagnostic]) {
    let collector = DiagnosticCollector()
    let pages = PageSample.read(try Self.folder("corpus/github-spot/\(date)"), "github").compactMap { sample in
      PageReader.read(sample.bytes, file: sample.name, address: sample.address, sink: collector)
    }
    let extractor = PageExtractor(catalogue: try Trial.catalogue())
    let operations = PageSet.assemble(pages, sink: collector).flatMap { extractor.extract($0, sink: collector) }
    return (operations, collector.diagnostics.filter { $0.rule.severity == .error })
  }

  @Test(
    "GitHub's pages give 42 operations in November and 44 in December",
    arguments: [("2025-11-10", 42), ("2025-12-17", 44)])
  func gitHubCounts(date: String, count: Int) throws {
    let found = try gitHub(date)
    #expect(found.operations.count == count)
    #expect(found.errors == [])
    #expect(Set(found.operations.map(\.product)) == ["spot"])
    #expect(Set(found.operations.map(\.operation.page)) == ["binance-spot-api-docs/rest-api"])
  }

  @Test("GitHub's pages of December give the facts of the crawled spot pages of January, but for listed changes")
  func gitHubEqualsCrawl() throws {
    let catalogue = try Trial.catalogue()
    let crawl = PageSample.read(try Self.folder("corpus/crawl-2026-01/binance-spot-api-docs/rest-api"), "crawl")
    // GitHub has one page for what the site cuts into four, so page and section say something else.
    let places: Set = ["page", "section"]
    let left = FactTree(try gitHub("2025-12-17").operations, leavingOut: places)
    let right = FactTree(crawl.flatMap { Trial($0, catalogue: catalogue).operations }, leavingOut: places)
    try ListedChanges("github").check(left.differences(to: right))
  }
}
