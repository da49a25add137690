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

  /// What was read: addresses by file, those without an error, what pages say of operations, in their order, and what they say of products.
  struct Result {
    var addresses: [String: String]
    /// Addresses of the pages that were read without an error.
    var pages: Set<String>
    var extracted: [ExtractedPage]
    var facts: [ExtractedFacts]
  }

  /// Reads and extracts; findings go to the collector.
  func read(_ paths: [Files.PageFile]) -> Result { extract(pages(paths)) }

  /// The pages in the order of their addresses.
  func pages(_ paths: [Files.PageFile]) -> [Page] {
    let root = address
    let first = paths.first?.path
    let pages = stage("reading pages", paths) { file, sink in
      // One core does it while the others read.
      if file.path == first { PageExtractor.prepare() }
      return Files(sink: sink).bytes(file.path).flatMap { bytes in
        PageReader.read(
          bytes, file: file.path, address: root.map { PageAddress(below: $0, file: file.name) }, sink: sink)
      }
    }
    return PageSet.assemble(pages.compactMap(\.self), sink: collector)
  }

  /// What pages say.
  func extract(_ pages: consuming [Page]) -> Result {
    let addresses = Dictionary(pages.map { ($0.file, $0.address.path) }, uniquingKeysWith: { first, _ in first })
    let keepsText = keepsText
    let extractor = PageExtractor(catalogue: catalogue, keepsProse: keepsProse, keepsText: keepsText)
    let facts = ProductFactsReader(catalogue: catalogue, keepsProse: keepsProse)
    let found = stage("extracting", pages) { page, sink in
      var extracted = extractor.read(page, sink: sink)
      if !keepsText {
        for index in extracted.operations.indices { extracted.operations[index].ledger = Ledger() }
      }
      return (extracted, facts.facts(of: page, extracted, sink: sink))
    }
    let failed = Set(collector.diagnostics.filter { $0.severity == .error }.compactMap(\.span?.file))
    let read = Set(addresses.filter { !failed.contains($0.key) }.values)
    return Result(addresses: addresses, pages: read, extracted: found.map(\.0), facts: found.compactMap(\.1))
  }

  /// Applies a stage to all inputs on all cores and collects what it reports.
  private func stage<Input: Sendable, Output: Sendable>(
    _ name: String, _ inputs: consuming [Input], _ transform: @escaping @Sendable (Input, any DiagnosticSink) -> Output
  ) -> [Output] {
    let count = inputs.count
    let results = ConcurrentMap.map(
      inputs, progress: { Console.progress("\(name) \($0)/\(count)") },
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
