import CommandLine
import Diagnostics
import Extraction
import Foundation
import Specification

/// `apiscribe lint`: what is wrong with the documentation, held against what is accepted.
struct LintCommand {
  static let subcommand = Apiscribe.Subcommand(
    specification: CommandSpecification(
      "lint", "Tells what is wrong with documentation pages and fails where that is not accepted.",
      options: [SharedOptions.pages, SharedOptions.specs, SharedOptions.address] + AcceptedFile.options
        + [SharedOptions.format],
      discussion: """
        Writes no specification. Ends with 1 when a finding is not accepted, or when an accepted one no longer occurs on
        a page that was read. What generated code cannot say is the business of generate.
        """),
    run: { LintCommand(arguments: $0, console: $1).run() })

  let arguments: ParsedArguments
  let console: Console
  private let collector = DiagnosticCollector()

  private var file: AcceptedFile { AcceptedFile(arguments: arguments, sink: collector) }

  func run() -> ExitCode {
    if let mistake = file.mistake({ !$0.isOfGeneration }) { return Console.refuse(mistake, helpOf: "lint") }
    let summary = lint()
    console.report(collector.diagnostics)
    if let summary { Console.write(summary) }
    return ExitCode.of(collector.diagnostics)
  }

  /// The summary; nil when the input cannot be used.
  private func lint() -> String? {
    let root = arguments.value("specs") ?? ""
    guard let texts = Files(sink: collector).texts(below: root, endings: [".json"]),
      let specification = SpecificationFiles.read(texts, root: root, applyingOverlays: false, sink: collector),
      let paths = Files(sink: collector).pages(arguments.all("pages"))
    else { return nil }
    SpecificationFiles.checkOverlays(of: specification, texts, root: root, sink: collector)
    let findings = DiagnosticCollector()
    let reading = PageReading(
      catalogue: specification.catalogue, address: arguments.value("address"), collector: findings
    ).read(paths)
    let operations = reading.extracted.flatMap(\.operations)
    // What pages say is held against what is known, as extract does it.
    _ = SpecificationMerger.merge(operations, into: specification, pages: reading.pages, prune: false, sink: findings)
    for error in findings.diagnostics where error.severity == .error { collector.report(error) }

    let read = Set(operations.map(\.operation.key.description)).union(reading.addresses.values)
    let known = Set(specification.operations.values.joined().map(\.key.description))
    let outcome = file.review { accepted in
      FindingReview(findings.diagnostics, accepted: accepted, addresses: reading.addresses) { key in
        guard !key.isOfGeneration else { return false }
        return read.contains(key.place) || (key.place.contains(" ") && !known.contains(key.place))
      }
    }
    guard let outcome else { return nil }
    if let change = outcome.change, console.format != .json { Console.write(change) }
    for failure in outcome.review.failures(file: file.path) { collector.report(failure) }
    if arguments.has("all") { console.report(outcome.review.accepted) }
    return summary(outcome.review, pages: paths.count)
  }

  private func summary(_ review: FindingReview, pages: Int) -> String {
    if console.format == .json {
      var members = JSONObjectBuilder()
      members.add("pages", pages)
      members.add("accepted", review.accepted.count)
      members.add("new", review.new.count)
      members.add("gone", review.gone.count)
      return CanonicalJSON.inline(members.value)
    }
    let counts = "\(review.accepted.count) findings accepted, \(review.new.count) not, \(review.gone.count) gone"
    return [pages == 1 ? "1 page read" : "\(pages) pages read", review.table, counts]
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
