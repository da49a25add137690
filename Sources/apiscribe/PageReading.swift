import Diagnostics
import Documents
import Extraction
import Specification

/// Reads pages and extracts what they say, on all cores.
struct PageReading {
  /// The catalogue of the exchange.
  let catalogue: Catalogue
  /// Where pages of GitHub markdown stand in the documentation.
  var address: String?
  /// Whether descriptions are taken over.
  var keepsProse = false
  /// Whether the ledgers hold the text of every part.
  var keepsText = false
  let collector: DiagnosticCollector

  /// What was read: pages in their order, what they say of operations, and what they say of products.
  struct Result {
    var pages: [Page]
    var extracted: [ExtractedPage]
    var facts: [ExtractedFacts]

    /// Addresses by file.
    var addresses: [String: String] {
      Dictionary(pages.map { ($0.file, $0.address.path) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Reads and extracts; findings go to the collector.
  func read(_ paths: [Files.PageFile]) -> Result {
    let root = address
    let pages = stage("reading pages", paths) { file, sink in
      Files(sink: sink).bytes(file.path).flatMap { bytes in
        PageReader.read(
          bytes, file: file.path, address: root.map { PageAddress(below: $0, file: file.name) }, sink: sink)
      }
    }
    let assembled = PageSet.assemble(pages.compactMap(\.self), sink: collector)
    let extractor = PageExtractor(catalogue: catalogue, keepsProse: keepsProse, keepsText: keepsText)
    let facts = ProductFactsReader(catalogue: catalogue)
    let found = stage("extracting", assembled) { (extractor.read($0, sink: $1), facts.facts(of: $0, sink: $1)) }
    return Result(pages: assembled, extracted: found.map(\.0), facts: found.compactMap(\.1))
  }

  /// Applies a stage to all inputs on all cores and collects what it reports.
  private func stage<Input: Sendable, Output: Sendable>(
    _ name: String, _ inputs: [Input], _ transform: @escaping @Sendable (Input, any DiagnosticSink) -> Output
  ) -> [Output] {
    let results = ConcurrentMap.map(
      inputs, progress: { Console.progress("\(name) \($0)/\(inputs.count)") },
      transform: { input -> (Output, [Diagnostic]) in
        let sink = DiagnosticCollector()
        let output = transform(input, sink)
        return (output, sink.diagnostics)
      })
    Console.endProgress()
    for diagnostic in results.flatMap(\.1) { collector.report(diagnostic) }
    return results.map(\.0)
  }
}
