import ClientGenerator
import CommandLine
import Diagnostics
import Extraction
import Foundation
import Specification

/// `apiscribe extract`: pages to specifications.
struct ExtractCommand {
  static let subcommand = Apiscribe.Subcommand(
    specification: CommandSpecification(
      "extract", "Reads documentation pages and writes what they say into the specification.",
      options: [
        OptionSpecification("exchange", .text("NAME"), "The exchange; the catalogue must be of the same name."),
        SharedOptions.pages,
        OptionSpecification(
          "specs", .text("DIR"), "The folder with exchange.json; specifications go there.", isRequired: true),
        SharedOptions.address,
        OptionSpecification(
          "prose", .choice(["keep", "drop"]), "Whether descriptions are taken over; default: drop."),
        OptionSpecification("prune", .flag, "Removes operations that no page documents; for complete sets of pages."),
        OptionSpecification("keep-going", .flag, "Writes what is good although some pages cannot be used."),
        OptionSpecification(
          "accounting", .text("FILE"), "Writes what became of every part of the pages, with its text; not to be kept."),
        SharedOptions.format,
        OptionSpecification("verbose", .flag, "Shows notes, too."),
      ],
      discussion: "Nothing is written when a page cannot be used, unless --keep-going is given."),
    run: { ExtractCommand(arguments: $0, console: $1).run() })

  let arguments: ParsedArguments
  let console: Console
  private let collector = DiagnosticCollector()

  func run() -> ExitCode {
    let changed = extractAndWrite()
    console.report(collector.diagnostics, all: arguments.has("verbose"))
    if let changed { Console.write("\(changed) of the specification's files changed") }
    let code = ExitCode.of(collector.diagnostics)
    return arguments.has("keep-going") && changed != nil && code == .badInput ? .findings : code
  }

  /// The number of files changed; nil when nothing was written.
  private func extractAndWrite() -> Int? {
    let root = arguments.value("specs") ?? ""
    let files = Files(sink: collector)
    guard let texts = files.texts(below: root, endings: [".json"]),
      let specification = SpecificationFiles.read(texts, root: root, applyingOverlays: false, sink: collector),
      checkExchange(specification.catalogue, root),
      let paths = files.pages(arguments.all("pages"))
    else { return nil }
    let reading = PageReading(
      catalogue: specification.catalogue, address: arguments.value("address"),
      keepsProse: arguments.value("prose") == "keep", keepsText: arguments.has("accounting"), collector: collector
    ).read(paths)
    let pages = reading.extracted
    let extracted = pages.flatMap(\.operations)
    if let path = arguments.value("accounting"), !writeLedger(extracted, path) { return nil }
    if collector.hasErrors, !arguments.has("keep-going") { return nil }
    var merged = SpecificationMerger.merge(
      extracted, into: specification, prune: arguments.has("prune"), sink: collector)
    merged.facts = ProductFactsMerger.merge(reading.facts, into: specification.facts, prune: arguments.has("prune"))
    let unnamed = merged
    let diagnostics = collector.diagnostics
    let (names, (facts, summary)) = ConcurrentMap.both(
      { Self.names(of: unnamed) },
      { (SpecificationFiles.writeFacts(unnamed), ExtractionSummary(pages, diagnostics: diagnostics)) })
    merged.names = names
    var written = facts
    written[SpecificationFiles.names] = SpecificationFiles.write(names)
    // Entries that the new specification makes stale are reported; they do not keep it from being written.
    SpecificationFiles.checkOverlays(of: merged, texts, root: root, sink: collector)
    guard let changed = files.write(written, removing: stale(texts, written), below: root) else { return nil }
    Console.write(summary.table)
    if let table = ProductFactsSummary.table(reading.facts) { Console.write(table) }
    Console.write("pages by kind: \(summary.pages)")
    Console.write("\(paths.count) pages read, \(summary.findings) findings")
    return changed
  }

  /// The names of a specification, those of what is new among them.
  private static func names(of specification: Specification) -> NameTable {
    NameAssigner.assign(
      Resolver.resolve(specification).operations(beside: specification.operations),
      catalogue: specification.catalogue, existing: specification.names)
  }

  private func checkExchange(_ catalogue: Catalogue, _ root: String) -> Bool {
    guard let wanted = arguments.value("exchange"), wanted != catalogue.exchange else { return true }
    collector.report(
      Diagnostic(
        .specificationInvalid, "the catalogue is of the exchange \(catalogue.exchange), not \(wanted)",
        at: SourceSpan(file: root + "/" + SpecificationFiles.catalogue, start: SourcePosition(line: 1))))
    return false
  }

  // MARK: - Files

  /// Writes what became of every part of the pages.
  private func writeLedger(_ extracted: [ExtractedOperation], _ path: String) -> Bool {
    let lines = extracted.flatMap { $0.ledger.lines(operation: $0.operation.key.description) }
    let url = URL(fileURLWithPath: path)
    return Files(sink: collector).write(
      [url.lastPathComponent: ([Ledger.header] + lines).joined(separator: "\n") + "\n"],
      below: url.deletingLastPathComponent().path) != nil
  }

  /// Files of operations that are no longer there.
  private func stale(_ texts: [String: String], _ written: [String: String]) -> [String] {
    texts.keys.filter { path in
      path.contains("/") && !path.hasPrefix(SpecificationFiles.overlays + "/") && written[path] == nil
    }.sorted()
  }
}
