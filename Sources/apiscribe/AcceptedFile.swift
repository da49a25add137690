import CommandLine
import Diagnostics
import Foundation
import Specification

/// The file of accepted findings, and what the user demands of it: to take new ones in and to forget those that are gone.
struct AcceptedFile {
  /// The options that say where it is and what is accepted.
  static let options = [
    OptionSpecification(
      "accepted", .text("FILE"),
      "The accepted findings; default: diagnostics.json in the specification's folder. A new file needs --accept."),
    OptionSpecification(
      "accept", .text("ID"), "Accepts the new findings of this rule, in the group that is about such findings.",
      isRepeatable: true),
    OptionSpecification(
      "reason", .text("TEXT"),
      "Why they are accepted, in \(AcceptedFindings.leastReason) characters at least; without it the group's reason counts."
    ),
    OptionSpecification("forget", .flag, "Takes accepted findings out that no longer occur."),
    OptionSpecification("all", .flag, "Shows accepted findings, too, with their reasons."),
  ]

  let arguments: ParsedArguments
  let sink: any DiagnosticSink

  /// The path.
  var path: String {
    arguments.value("accepted") ?? (arguments.value("specs") ?? "") + "/" + SpecificationFiles.accepted
  }

  /// What is wrong with the options, if anything is; `canFind` tells which rules the subcommand has findings of.
  func mistake(_ canFind: (DiagnosticRule) -> Bool) -> String? {
    let rules = DiagnosticRule.all.filter { $0.severity == .warning && canFind($0) }.map(\.id)
    for id in arguments.all("accept") where !rules.contains(id) {
      return "`\(id)` is no rule of findings that can be accepted\(Suggestion.text(for: id, among: rules))"
    }
    guard let reason = arguments.value("reason") else { return nil }
    if reason.count < AcceptedFindings.leastReason {
      return "a reason has at least \(AcceptedFindings.leastReason) characters; this one has \(reason.count)"
    }
    return arguments.all("accept").isEmpty ? "`--reason` needs `--accept ID…`" : nil
  }

  /// The accepted findings; nil, with a finding, when they cannot be read.
  func read() -> AcceptedFindings? {
    let mayBeNew = arguments.value("accepted") == nil || arguments.has("accept")
    if mayBeNew, !FileManager.default.fileExists(atPath: path) { return AcceptedFindings() }
    guard let bytes = Files(sink: sink).bytes(path) else { return nil }
    let folder = (path as NSString).deletingLastPathComponent
    return SpecificationFiles.acceptedFindings(
      String(decoding: bytes, as: UTF8.self), name: (path as NSString).lastPathComponent,
      root: folder.isEmpty ? "." : folder, sink: sink)
  }

  /// What a review comes to, and what was written for it.
  struct Outcome {
    var review: FindingReview
    /// What was accepted and forgotten; nil where nothing was.
    var change: String?
  }

  /// The review of findings by what is accepted, once the file is written as the user demands; nil, with a finding, when
  /// the file can be neither read nor written.
  func review(_ findings: (AcceptedFindings) -> FindingReview) -> Outcome? {
    guard var accepted = read() else { return nil }
    let review = findings(accepted)
    guard let change = update(&accepted, review) else { return Outcome(review: review) }
    return write(accepted) ? Outcome(review: findings(accepted), change: change) : nil
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
    return taken + gone.count == 0 ? nil : "\(taken) findings accepted, \(gone.count) forgotten in \(path)"
  }

  private func write(_ accepted: AcceptedFindings) -> Bool {
    let url = URL(fileURLWithPath: path)
    return Files(sink: sink).write(
      [url.lastPathComponent: CanonicalJSON.specification(accepted.json)],
      below: url.deletingLastPathComponent().path) != nil
  }
}
