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
        OptionSpecification(
          "prune", .flag,
          "Removes what no page documents; for complete sets of pages, a tenth of what is known at most."),
        OptionSpecification("prune-all", .flag, "Removes what no page documents, however much it is."),
        OptionSpecification(
          "keep-going", .flag, "Writes what is good although some pages cannot be used; removes nothing then."),
        OptionSpecification(
          "accounting", .text("FILE"), "Writes what became of every part of the pages, with its text; not to be kept."),
        SharedOptions.format,
        OptionSpecification("verbose", .flag, "Shows notes, too."),
      ],
      discussion: """
        Nothing is written when a page cannot be used, unless --keep-going is given. Entries of overlays that no longer
        fit are errors that keep nothing from being written.
        """),
    run: { ExtractCommand(arguments: $0, console: $1).run() })

  let arguments: ParsedArguments
  let console: Console
  private let collector = DiagnosticCollector()

  /// What was read, and what it changed.
  private struct Outcome {
    var files: Int
    var changed: Int
    var removals: Removals?
    var unread: UnreadOperations
    var summary: ExtractionSummary
    var facts: String?
  }

  func run() -> ExitCode {
    let outcome = extractAndWrite()
    console.report(collector.diagnostics, all: arguments.has("verbose"))
    if let outcome { Console.write(console.format == .json ? json(outcome) : text(outcome)) }
    let code = ExitCode.of(collector.diagnostics)
    return arguments.has("keep-going") && outcome != nil && code == .badInput ? .findings : code
  }

  /// What was done; nil when nothing was written.
  private func extractAndWrite() -> Outcome? {
    let root = arguments.value("specs") ?? ""
    let files = Files(sink: collector)
    let accounting = arguments.value("accounting").map { AccountingFile(path: $0, sink: collector) }
    guard accounting?.isFree(of: arguments.all("pages") + [root]) != false,
      let texts = files.texts(below: root, endings: [".json"]),
      let specification = SpecificationFiles.read(texts, root: root, applyingOverlays: false, sink: collector),
      checkExchange(specification.catalogue, root),
      SpecificationLoader.hasNames(specification, texts, root: root, sink: collector),
      let paths = files.pages(arguments.all("pages"))
    else { return nil }
    let reading = PageReading(
      catalogue: specification.catalogue, address: arguments.value("address"),
      keepsProse: arguments.value("prose") == "keep", keepsText: accounting != nil, collector: collector
    ).read(paths)
    if collector.hasErrors, !arguments.has("keep-going") { return nil }
    let isPruned = prunes()
    var merged = merge(reading, into: specification, prune: isPruned)
    let removals = isPruned ? Removals(from: specification, to: merged) : nil
    guard removals.map(isAllowed) != false else { return nil }
    let summary = ExtractionSummary(reading.extracted, diagnostics: collector.diagnostics)
    let written = Self.nameAndWrite(&merged)
    // Entries that the new specification makes stale are reported; they do not keep it from being written.
    SpecificationFiles.checkOverlays(of: merged, texts, root: root, sink: collector)
    guard let changed = files.write(written, removing: stale(texts, written), below: root),
      accounting?.write(reading.extracted.flatMap(\.operations)) != false
    else { return nil }
    return Outcome(
      files: paths.count, changed: changed, removals: removals,
      unread: UnreadOperations(of: merged, read: reading.extracted.flatMap(\.operations)), summary: summary,
      facts: ProductFactsSummary.table(reading.facts))
  }

  /// What was known with what was read.
  private func merge(_ reading: PageReading.Result, into specification: Specification, prune: Bool) -> Specification {
    var merged = SpecificationMerger.merge(
      reading.extracted.flatMap(\.operations), into: specification, pages: reading.pages, prune: prune,
      sink: collector)
    merged.facts = ProductFactsMerger.merge(reading.facts, into: specification.facts, prune: prune)
    return merged
  }

  // MARK: - Pruning

  /// Whether what no page documents is removed: not where a page could not be used, which may document it.
  private func prunes() -> Bool {
    guard arguments.has("prune") || arguments.has("prune-all") else { return false }
    guard collector.hasErrors else { return true }
    collector.report(Diagnostic(.pruneIncomplete, "some pages cannot be used; nothing is removed"))
    return false
  }

  private func isAllowed(_ removals: Removals) -> Bool {
    guard removals.areMany, !arguments.has("prune-all") else { return true }
    collector.report(
      Diagnostic(
        .pruneExcessive, "\(removals.count) of \(removals.known) operations and general pages would be removed",
        notes: (removals.operations + removals.pages).prefix(10).map { "\($0) would go" }))
    return false
  }

  // MARK: - The summary

  private var findings: Int { collector.diagnostics.filter { $0.severity > .note }.count }

  private func text(_ outcome: Outcome) -> String {
    let pages = outcome.files == 1 ? "1 page" : "\(outcome.files) pages"
    let lines = [
      outcome.summary.table, outcome.facts, "pages by kind: \(outcome.summary.pages)",
      "\(pages) read, \(findings) finding\(findings == 1 ? "" : "s")", outcome.removals?.text,
      outcome.unread.text,
      "\(outcome.changed) of the specification's files changed",
    ]
    return lines.compactMap(\.self).joined(separator: "\n")
  }

  private func json(_ outcome: Outcome) -> String {
    var members = JSONObjectBuilder()
    members.add("pages", outcome.files)
    members.add("findings", findings)
    members.add("changed", outcome.changed)
    members.add("unread", outcome.unread.operations)
    members.add("removed", (outcome.removals?.operations ?? []) + (outcome.removals?.pages ?? []))
    return CanonicalJSON.inline(members.value)
  }

  /// Names what is new, and gives the texts of all files; the products, the largest first, on all cores.
  private static func nameAndWrite(_ specification: inout Specification) -> [String: String] {
    let unnamed = specification
    let resolver = Resolver(unnamed)
    let products = unnamed.operations.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.key)
    let parts = ConcurrentMap.map(
      products, progress: { _ in },
      transform: { product in
        let resolved = resolver.product(product)
        let operations = resolved?.operations.map(\.operation) ?? unnamed.operations[product] ?? []
        let names = NameAssigner.assign(
          operations, resolved?.structures ?? [], catalogue: unnamed.catalogue,
          existing: unnamed.names.products[product] ?? .init())
        return (names, SpecificationFiles.writeOperations(of: product, in: unnamed))
      })
    var texts = SpecificationFiles.writeGeneralFacts(unnamed)
    for (product, (names, files)) in zip(products, parts) {
      specification.names.products[product] = names
      texts.merge(files) { first, _ in first }
    }
    texts[SpecificationFiles.names] = SpecificationFiles.write(specification.names)
    return texts
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

  /// Files of operations that are no longer there.
  private func stale(_ texts: [String: String], _ written: [String: String]) -> [String] {
    texts.keys.filter { path in
      path.contains("/") && !path.hasPrefix(SpecificationFiles.overlays + "/") && written[path] == nil
    }.sorted()
  }
}
