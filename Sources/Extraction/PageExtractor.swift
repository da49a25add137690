import Diagnostics
import Documents
import Specification

/// What a page says of one operation.
public struct ExtractedOperation: Sendable {
  /// The product's name.
  public var product: String
  /// The operation.
  public var operation: Operation
  /// Its examples.
  public var examples: [Example]
  /// What became of every part of the page.
  public var ledger = Ledger()
}

/// Reads the operations that a page documents. A pure function of page, catalogue and sink.
public struct PageExtractor: Sendable {
  private let catalogue: Catalogue
  private let keepsProse: Bool
  private let keepsText: Bool

  /// Creates an extractor; with `keepsProse` the descriptions of the pages are taken over, with `keepsText` the ledger
  /// holds the text of every part.
  public init(catalogue: Catalogue, keepsProse: Bool = false, keepsText: Bool = false) {
    self.catalogue = catalogue
    self.keepsProse = keepsProse
    self.keepsText = keepsText
  }

  /// The operations of a page; none for a page of another kind and, with errors reported, for one that cannot be used.
  public func extract(_ page: Page, sink: any DiagnosticSink) -> [ExtractedOperation] {
    let parts = page.halves.map { (language: $0.language, parts: OperationSections.parts(of: $0)) }
    guard let primary = parts.first(where: { !$0.parts.isEmpty }) else {
      reportNoOperation(page, sink: sink)
      return []
    }
    let product = product(of: page, sink: sink)
    return primary.parts.indices.compactMap { index in
      let witnesses = parts.filter { index < $0.parts.count && $0.parts.count == primary.parts.count }
      return operation(
        witnesses.map { ($0.language, $0.parts[index]) }, page: page, product: product, sink: sink)
    }
  }

  private func operation(
    _ witnesses: [(Language, OperationPart)], page: Page, product: Product, sink: any DiagnosticSink
  ) -> ExtractedOperation? {
    let collector = DiagnosticCollector()
    let securityTypes = Set(catalogue.securityTypes.map(\.name))
    var halves: [HalfFacts] = []
    for (language, part) in witnesses {
      let reader = HalfReader(
        language: language, securityTypes: securityTypes, keepsProse: keepsProse, keepsText: keepsText,
        sink: collector)
      if let facts = reader.facts(of: part) { halves.append(facts) }
    }
    let merger = OperationMerger(
      product: product, catalogue: catalogue, page: page.address, keepsProse: keepsProse, sink: collector)
    let merged = merger.merge(halves)
    let target =
      merged.map { OperationSink(sink, operation: $0.operation.key.description) as any DiagnosticSink } ?? sink
    for diagnostic in collector.diagnostics { target.report(diagnostic) }
    guard let merged, !collector.hasErrors else { return nil }
    return ExtractedOperation(
      product: product.name, operation: merged.operation, examples: merged.examples,
      ledger: Ledger(halves.flatMap(\.ledger.entries)))
  }

  /// A page that has the sections of an operation but no request is an error, any other one is passed over.
  private func reportNoOperation(_ page: Page, sink: any DiagnosticSink) {
    let top = SourceSpan(file: page.file, start: SourcePosition(line: 1))
    for half in page.halves {
      let kinds = OperationSections.kinds(of: half)
      guard kinds.contains(.parameters), kinds.contains(.response), !kinds.contains(.notREST) else { continue }
      sink.report(
        Diagnostic(
          .pageNoRequest, "the page has parameters and a response but no section with a method and a path", at: top))
      return
    }
    sink.report(Diagnostic(.pageNoOperation, "the page documents no REST operation", at: top))
  }

  private func product(of page: Page, sink: any DiagnosticSink) -> Product {
    if let product = catalogue.product(ofPage: page.address.path) { return product }
    let name = page.address.path.split(separator: "/").first.map(String.init) ?? "unknown"
    sink.report(
      Diagnostic(
        .pageProductUnknown, "no product claims the page \(page.address); it goes to a product `\(name)`",
        at: SourceSpan(file: page.file, start: SourcePosition(line: 1)), subject: "product \(name)"))
    let namespace = name.split { $0 == "_" || $0 == "-" }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    return Product(
      name: name, module: "Binance" + namespace, namespace: namespace, title: name, pages: [name], host: "api",
      bucket: "ip")
  }
}
