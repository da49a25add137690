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
  /// Whether the page has a section of parameters that gave none: what was known of them stays.
  public var lacksParameters = false
}

/// What a page is about, and the operations that it documents.
public struct ExtractedPage: Sendable {
  /// What the page is about.
  public var kind: PageKind
  /// The operations; none for pages of other kinds and for twins.
  public var operations: [ExtractedOperation]
  /// How many operations of a twin were left out.
  public var leftOut = 0

  init(_ kind: PageKind, _ operations: [ExtractedOperation] = [], leftOut: Int = 0) {
    self.kind = kind
    self.operations = operations
    self.leftOut = leftOut
  }
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

  /// Makes the tables of phrases. Where several cores extract, they would all wait for it at their first page.
  public static func prepare() {
    _ = NoteVocabulary.index
    _ = DescriptionVocabulary.index
  }

  /// The operations of a page; none for a page of another kind and, with errors reported, for one that cannot be used.
  public func extract(_ page: Page, sink: any DiagnosticSink) -> [ExtractedOperation] {
    read(page, sink: sink).operations
  }

  /// What a page is about, and its operations.
  public func read(_ page: Page, sink: any DiagnosticSink) -> ExtractedPage {
    let sections = page.halves.map(OperationSections.sections)
    let parts = zip(page.halves, sections).map { half, sections in
      (language: half.language, parts: OperationSections.parts(of: sections))
    }
    guard let primary = parts.first(where: { !$0.parts.isEmpty }) else {
      return ExtractedPage(reportNoOperation(page, sections, sink: sink))
    }
    if let product = catalogue.product(ofTwin: page.address.path) {
      let count = primary.parts.count
      sink.report(
        Diagnostic(
          .pageTwin, "\(count) operation\(count == 1 ? "" : "s") of \(product.name) in another environment; left out",
          at: Self.top(page), subject: "kind \(PageKind.twin.rawValue)"))
      return ExtractedPage(.twin, leftOut: count)
    }
    let product = product(of: page, requests: primary.parts, sink: sink)
    reportShared(primary.parts, sink: sink)
    let conditionals = sections.map(ConditionalFieldTable.found)
    var operations = primary.parts.indices.compactMap { index in
      let witnesses = zip(parts, conditionals).compactMap { half, conditionals in
        Self.witness(half.parts, of: index, in: primary.parts).map {
          Witness(language: half.language, part: $0, conditionals: conditionals)
        }
      }
      return operation(witnesses, page: page, product: product, sink: sink)
    }
    SisterForms.completeLists(&operations)
    let types = Set(catalogue.securityTypes.map(\.name))
    for half in sections { StrayTitles(securityTypes: types, sink: sink).report(half) }
    for half in parts where half.language != primary.language { reportStrangers(half.parts, primary.parts, sink: sink) }
    return ExtractedPage(.operation, operations)
  }

  /// What a half says of one operation.
  private struct Witness {
    var language: Language
    var part: OperationPart
    /// The tables of the half that may be about answers of several operations.
    var conditionals: [ConditionalFieldTable]
  }

  /// The part of a half that documents the same request as the part `index` of the primary one; the part at the same
  /// place where neither half knows the other's request.
  private static func witness(_ parts: [OperationPart], of index: Int, in primary: [OperationPart]) -> OperationPart? {
    let request = primary[index].request
    if let same = parts.first(where: { $0.request == request }) { return same }
    guard parts.count == primary.count, !primary.contains(where: { $0.request == parts[index].request }) else {
      return nil
    }
    return parts[index]
  }

  /// Reports requests of which the page says the same, once for all of them.
  private func reportShared(_ parts: [OperationPart], sink: any DiagnosticSink) {
    for (index, part) in parts.enumerated() where !part.siblings.isEmpty {
      if index > 0, let request = part.request, parts[index - 1].siblings.contains(request) { continue }
      let requests = ([part.request ?? ""] + part.siblings).map { "`\($0)`" }.joined(separator: ", ")
      sink.report(
        Diagnostic(
          .requestShared, "the request section names \(requests); each is an operation with the same facts",
          at: part.titleSpan, subject: "request"))
    }
  }

  /// Reports operations that stand in the second language only.
  private func reportStrangers(_ parts: [OperationPart], _ primary: [OperationPart], sink: any DiagnosticSink) {
    let used = primary.indices.compactMap { Self.witness(parts, of: $0, in: primary)?.titleSpan }
    for part in parts where !used.contains(part.titleSpan) {
      sink.report(
        Diagnostic(
          .requestDisagrees, "`\(part.request ?? part.title)` stands in one language only; it is left out",
          at: part.titleSpan))
    }
  }

  private func operation(
    _ witnesses: [Witness], page: Page, product: Product, sink: any DiagnosticSink
  ) -> ExtractedOperation? {
    let collector = DiagnosticCollector()
    let securityTypes = Set(catalogue.securityTypes.map(\.name))
    var halves: [HalfFacts] = []
    for witness in witnesses {
      let reader = HalfReader(
        language: witness.language, securityTypes: securityTypes, impliedMethod: product.impliedMethod,
        keepsProse: keepsProse, keepsText: keepsText, conditionals: witness.conditionals, sink: collector)
      if let facts = reader.facts(of: witness.part) { halves.append(facts) }
    }
    Self.report(unreadableOf: halves, sink: collector)
    let merger = OperationMerger(
      product: product, catalogue: catalogue, page: page.address, keepsProse: keepsProse, sink: collector)
    let merged = merger.merge(halves)
    let target =
      merged.map { OperationSink(sink, operation: $0.operation.key.description) as any DiagnosticSink } ?? sink
    for diagnostic in collector.diagnostics { target.report(diagnostic) }
    guard let merged, !collector.hasErrors else { return nil }
    return ExtractedOperation(
      product: product.name, operation: merged.operation, examples: merged.examples,
      ledger: Ledger(halves.flatMap(\.ledger.entries)),
      lacksParameters: merged.operation.parameters.isEmpty && halves.contains(where: \.lacksParameters))
  }

  /// Reports examples that cannot be read: errors where the operation has no other, or where a page means harm.
  private static func report(unreadableOf halves: [HalfFacts], sink: any DiagnosticSink) {
    let isShown = halves.contains { half in half.examples.contains { !$0.isError } }
    for var diagnostic in halves.flatMap(\.unreadableExamples) {
      if isShown, diagnostic.rule == .exampleUnreadable { diagnostic.rule = .exampleLeftOut }
      sink.report(diagnostic)
    }
  }

  /// A page that has the sections of an operation but no request is an error, any other one is passed over.
  private func reportNoOperation(
    _ page: Page, _ sections: [[OperationSection]], sink: any DiagnosticSink
  ) -> PageKind {
    let kind = PageClassifier.kind(of: page, sections)
    for half in sections where kind == .other || kind == .pointer {
      let kinds = Set(half.map(\.kind))
      guard kinds.contains(.parameters), kinds.contains(.response) else { continue }
      sink.report(
        Diagnostic(
          .pageNoRequest, "the page has parameters and a response but no section with a method and a path",
          at: Self.top(page)))
      return kind
    }
    sink.report(
      Diagnostic(
        .pageNoOperation, "the page documents no REST operation: \(kind.rawValue)", at: Self.top(page),
        subject: "kind \(kind.rawValue)"))
    return kind
  }

  private static func top(_ page: Page) -> SourceSpan {
    SourceSpan(file: page.file, start: SourcePosition(line: 1))
  }

  /// The product that claims the page, else one named after the first part of its address that others do not share.
  private func product(of page: Page, requests: [OperationPart], sink: any DiagnosticSink) -> Product {
    if let product = catalogue.product(ofPage: page.address.path) { return product }
    let components = page.address.path.split(separator: "/").map(String.init)
    let shared = components.indices.prefix { index in
      let prefix = components[...index].joined(separator: "/") + "/"
      return index + 1 < components.count && catalogue.products.contains { $0.pages.contains { $0.hasPrefix(prefix) } }
    }
    let name = components.dropFirst(shared.count).first ?? "unknown"
    sink.report(
      Diagnostic(
        .pageProductUnknown, "no product claims the page \(page.address); it goes to a product `\(name)`",
        at: Self.top(page), subject: "product \(name)"))
    let namespace = name.split { $0 == "_" || $0 == "-" }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    let root = requests.lazy.compactMap { $0.request?.split(separator: "/").dropFirst().first }.first.map(String.init)
    let host = catalogue.hosts.contains { $0.name == root } ? root : nil
    return Product(
      name: name, module: "Binance" + namespace, namespace: namespace, title: name,
      pages: [components.prefix(shared.count + 1).joined(separator: "/")], host: host ?? "api", bucket: "ip")
  }
}
