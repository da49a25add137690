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
      options: [
        SharedOptions.pages,
        SharedOptions.specs,
        OptionSpecification(
          "accepted", .text("FILE"),
          "The accepted findings; default: diagnostics.json in the specification's folder. A new file needs --accept."),
        SharedOptions.address,
        OptionSpecification(
          "accept", .text("ID"), "Accepts the new findings of this rule, in the group that is about such findings.",
          isRepeatable: true),
        OptionSpecification(
          "reason", .text("TEXT"),
          "Why they are accepted, in \(AcceptedFindings.leastReason) characters at least; without it the group's reason counts."
        ),
        OptionSpecification("forget", .flag, "Takes accepted findings out that no longer occur."),
        OptionSpecification("all", .flag, "Shows accepted findings, too, with their reasons."),
        SharedOptions.format,
      ],
      discussion: """
        Writes no specification. Ends with 1 when a finding is not accepted, or when an accepted one no longer occurs on
        a page that was read.
        """),
    run: { LintCommand(arguments: $0, console: $1).run() })

  let arguments: ParsedArguments
  let console: Console
  private let collector = DiagnosticCollector()

  func run() -> ExitCode {
    if let mistake { return Console.refuse(mistake, helpOf: "lint") }
    let summary = lint()
    console.report(collector.diagnostics)
    if let summary { Console.write(summary) }
    return ExitCode.of(collector.diagnostics)
  }

  /// What is wrong with the options for accepting, if anything is.
  private var mistake: String? {
    let rules = DiagnosticRule.all.filter { $0.severity == .warning }.map(\.id)
    for id in arguments.all("accept") where !rules.contains(id) {
      return "`\(id)` is no rule of findings that can be accepted\(Suggestion.text(for: id, among: rules))"
    }
    guard let reason = arguments.value("reason") else { return nil }
    if reason.count < AcceptedFindings.leastReason {
      return "a reason has at least \(AcceptedFindings.leastReason) characters; this one has \(reason.count)"
    }
    return arguments.all("accept").isEmpty ? "`--reason` needs `--accept ID…`" : nil
  }

  /// The file of accepted findings.
  private var file: String {
    arguments.value("accepted") ?? (arguments.value("specs") ?? "") + "/" + SpecificationFiles.accepted
  }

  /// The summary; nil when the input cannot be used.
  private func lint() -> String? {
    let root = arguments.value("specs") ?? ""
    guard let texts = Files(sink: collector).texts(below: root, endings: [".json"]),
      let specification = SpecificationFiles.read(texts, root: root, applyingOverlays: false, sink: collector),
      var accepted = readAccepted(), let paths = Files(sink: collector).pages(arguments.all("pages"))
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
    func review() -> FindingReview {
      FindingReview(findings.diagnostics, accepted: accepted, addresses: reading.addresses) { place in
        read.contains(place) || (place.contains(" ") && !known.contains(place))
      }
    }
    var result = review()
    if let change = update(&accepted, result) {
      guard write(accepted) else { return nil }
      if console.format != .json { Console.write(change) }
      result = review()
    }
    for failure in result.failures(file: file) { collector.report(failure) }
    if arguments.has("all") { console.report(result.accepted) }
    return summary(result, pages: paths.count)
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

  /// Takes new findings in and old ones out as the user demands; what was done, or nil when nothing was.
  private func update(_ accepted: inout AcceptedFindings, _ review: FindingReview) -> String? {
    let rules = Set(arguments.all("accept"))
    var taken = 0
    for key in review.newKeys(of: rules) {
      if let reason = arguments.value("reason") {
        accepted.accept(key, reason: reason)
        taken += 1
      } else if accepted.acceptByClass(key) {
        taken += 1
      }
    }
    let gone = arguments.has("forget") ? review.gone : []
    for key in gone { accepted.forget(key) }
    return taken + gone.count == 0 ? nil : "\(taken) findings accepted, \(gone.count) forgotten in \(file)"
  }

  // MARK: - The file

  private func readAccepted() -> AcceptedFindings? {
    let mayBeNew = arguments.value("accepted") == nil || arguments.has("accept")
    if mayBeNew, !FileManager.default.fileExists(atPath: file) { return AcceptedFindings() }
    guard let bytes = Files(sink: collector).bytes(file) else { return nil }
    let folder = (file as NSString).deletingLastPathComponent
    return SpecificationFiles.acceptedFindings(
      String(decoding: bytes, as: UTF8.self), name: (file as NSString).lastPathComponent,
      root: folder.isEmpty ? "." : folder, sink: collector)
  }

  private func write(_ accepted: AcceptedFindings) -> Bool {
    let url = URL(fileURLWithPath: file)
    return Files(sink: collector).write(
      [url.lastPathComponent: CanonicalJSON.specification(accepted.json)],
      below: url.deletingLastPathComponent().path) != nil
  }
}
