import Diagnostics
import Documents
import Specification

/// What a general page says of its product.
public struct ExtractedFacts: Sendable, Hashable {
  /// The product's name.
  public var product: String
  /// The page, as a path below the documentation's root.
  public var page: String
  /// Enum definitions, error codes, limits, filters and structured values.
  public var facts: ProductFacts
}

/// Reads general pages: enum definitions, error codes, limits, filters, structured values. A pure function of page,
/// catalogue and sink.
public struct ProductFactsReader: Sendable {
  private let catalogue: Catalogue
  private let keepsProse: Bool

  /// Creates a reader; with `keepsProse` the descriptions of parts of structured values are taken over.
  public init(catalogue: Catalogue, keepsProse: Bool = false) {
    self.catalogue = catalogue
    self.keepsProse = keepsProse
  }

  /// The facts of a page of that kind; nil for a page without any, for pages of operations and for those of another
  /// environment.
  public func facts(of page: Page, kind: PageKind, sink: any DiagnosticSink) -> ExtractedFacts? {
    guard kind != .operation, kind != .twin else { return nil }
    let marks = page.halves.map { Marks($0, listsErrors: kind == .errorCodes) }
    guard catalogue.product(ofTwin: page.address.path) == nil else { return nil }
    let path = page.address.path
    var facts = ProductFacts()
    facts.structures = StructureReader(page: path, keepsProse: keepsProse, sink: sink).structures(in: page, kind: kind)
    if marks.contains(where: \.hasEnums) {
      let reader = EnumReader(sink: sink)
      facts.enums = EnumMerger(page: path, sink: sink).merge(
        page.halves.map { ($0.language, reader.definitions(in: $0)) })
    }
    if marks.contains(where: \.hasErrors) {
      let reader = ErrorReader(dialect: catalogue.dialect)
      let list = ErrorMerger(page: path, sink: sink).merge(page.halves.map { ($0.language, reader.errors(in: $0)) })
      if list == nil, page.halves.contains(where: ErrorReader.mayList) {
        report(.errorUnread, "no code was read on a page of error codes", page, sink: sink)
      }
      facts.errors = list.map { [$0] } ?? []
    }
    facts.limits = limits(of: page, marks, sink: sink)
    if marks.contains(where: \.hasFilters) {
      facts.filters = FilterMerger(page: path, sink: sink).merge(
        page.halves.map { ($0.language, FilterReader.filters(in: $0)) })
    }
    return facts.isEmpty ? nil : ExtractedFacts(product: product(of: page), page: path, facts: facts)
  }

  /// The facts of a page of which the operations were read: their answers may show the budgets of the exchange.
  public func facts(of page: Page, _ extracted: ExtractedPage, sink: any DiagnosticSink) -> ExtractedFacts? {
    HostReview(catalogue: catalogue, sink: sink).report(page, kind: extracted.kind)
    guard extracted.kind == .operation else { return facts(of: page, kind: extracted.kind, sink: sink) }
    let path = page.address.path
    guard let language = page.halves.first?.language else { return nil }
    let reader = LimitReader(page: path, language: language, sink: sink)
    let limits = reader.shown(by: extracted.operations.flatMap(\.examples))
    guard !limits.isEmpty else { return nil }
    return ExtractedFacts(product: product(of: page), page: path, facts: ProductFacts(limits: limits))
  }

  private func limits(of page: Page, _ marks: [Marks], sink: any DiagnosticSink) -> [RateLimit] {
    let path = page.address.path
    let title = page.halves.first?.blocks.lazy.compactMap { block in
      if case .heading(let heading) = block.content { heading.text.plain } else { nil }
    }.first
    guard !LimitVocabulary.isOther(path), !LimitVocabulary.isOther(title ?? "") else { return [] }
    return LimitMerger.merge(
      zip(page.halves, marks).map { half, marks in
        let reader = LimitReader(page: path, language: half.language, sink: sink)
        return (marks.hasLimits ? reader.limits(in: half) : []) + (marks.hasEnums ? reader.examples(in: half) : [])
      })
  }

  /// What the headings of a half promise.
  private struct Marks {
    var hasEnums = false
    var hasErrors = false
    var hasLimits = false
    var hasFilters = false

    var isEmpty: Bool { !hasEnums && !hasErrors && !hasLimits && !hasFilters }

    init(_ half: LanguageHalf, listsErrors: Bool) {
      hasErrors = listsErrors
      for case .heading(let heading) in half.blocks.map(\.content) {
        let text = heading.text.plain.trimmedBlanks
        hasEnums = hasEnums || EnumVocabulary.isScope(text)
        hasErrors = hasErrors || text.utf8.first == UInt8(ascii: "-") && !ErrorVocabulary.codes(in: text).isEmpty
        hasLimits = hasLimits || LimitVocabulary.isLimit(text)
        hasFilters = hasFilters || FilterVocabulary.isTitle(text)
      }
    }
  }

  private func report(_ rule: DiagnosticRule, _ message: String, _ page: Page, sink: any DiagnosticSink) {
    sink.report(Diagnostic(rule, message, at: SourceSpan(file: page.file, start: SourcePosition(line: 1))))
  }

  private func product(of page: Page) -> String {
    catalogue.product(ofPage: page.address.path)?.name
      ?? page.address.path.split(separator: "/").first.map(String.init) ?? "unknown"
  }
}
