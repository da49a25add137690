import Documents
import Foundation
import Specification
import TestSupport
import Testing

@testable import Extraction

@Suite("Real pages")
struct SharedDataTests {
  /// The specification files that pages give, by path.
  private func files(_ folder: URL) throws -> [String: String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }
    var specification = Specification(catalogue: Extracting.catalogue)
    let extracted = try names.sorted().flatMap { name in
      Extracting([UInt8](try Data(contentsOf: folder.appending(path: name))), file: name).operations
    }
    let sink = DiscardingSink()
    specification = SpecificationMerger.merge(extracted, into: specification, prune: true, sink: sink)
    return SpecificationFiles.write(specification)
  }

  @Test(
    "the seeds give exactly the files that the samples give",
    .enabled(if: SharedData.runs("seeds"), Comment(rawValue: SharedData.missing("seeds"))))
  func seeds() throws {
    let seeds = try files(try #require(SharedData.url("seeds"), Comment(rawValue: SharedData.missing("seeds"))))
    let samples = try files(Repository.url("specs/samples"))
    #expect(samples.count == 11)
    #expect(seeds.keys.sorted() == samples.keys.sorted())
    for (path, text) in samples.sorted(by: { $0.key < $1.key }) {
      let difference = UnifiedDiff.text(expected: text, actual: seeds[path] ?? "", name: path)
      if !difference.isEmpty { Issue.record(Comment(rawValue: difference)) }
    }
  }

  @Test(
    "a page in HTML gives the facts of the English half of the same page in markdown",
    .enabled(if: SharedData.runs("corpus/html"), Comment(rawValue: SharedData.missing("corpus/html"))),
    .enabled(if: SharedData.runs("seeds"), Comment(rawValue: SharedData.missing("seeds"))),
    arguments: [
      ("Query-Current-Open-Order", "coin-margined-futures", "coin-margined-futures_trade_rest-api"),
      ("Query-Current-Margin-Open-Order", "portfolio-margin", "portfolio-margin_trade"),
      ("Query-Users-Margin-Force-Orders", "portfolio-margin", "portfolio-margin_trade"),
    ])
  func twins(name: String, folder: String, address: String) throws {
    let htmlPath = "corpus/html/\(folder)/https_developers.binance.com_docs_derivatives_\(address)_\(name).html"
    let html = try #require(SharedData.url(htmlPath), Comment(rawValue: SharedData.missing(htmlPath)))
    let seed = try #require(
      SharedData.url("seeds/\(name).md"), Comment(rawValue: SharedData.missing("seeds/\(name).md")))
    let fromHTML = Extracting([UInt8](try Data(contentsOf: html)), file: "\(name).html", languages: [.english])
    let fromMarkdown = Extracting([UInt8](try Data(contentsOf: seed)), file: "\(name).md", languages: [.english])
    #expect(fromHTML.operations.count == 1)
    for file in ["expected.json", "expected.examples.json"] {
      let difference = UnifiedDiff.text(
        expected: fromMarkdown.files[file] ?? "", actual: fromHTML.files[file] ?? "", name: "\(name) \(file)")
      if !difference.isEmpty { Issue.record(Comment(rawValue: difference)) }
    }
  }
}
