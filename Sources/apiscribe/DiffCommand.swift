import ClientGenerator
import CommandLine
import Diagnostics
import Foundation
import SpecDiff
import Specification

/// `apiscribe diff`: what changed between two specifications, and whom it breaks.
struct DiffCommand {
  static let subcommand = Apiscribe.Subcommand(
    specification: CommandSpecification(
      "diff", "Compares two specifications and judges every change.", arguments: ["A", "B"],
      options: [
        OptionSpecification(
          "format", .choice(DiffFormat.allCases.map(\.rawValue)), "How changes are written; default: text."),
        OptionSpecification(
          "fail-on", .choice([Verdict.breaking.rawValue, Verdict.compatible.rawValue]),
          "Ends with 1 when a change that is not accepted is so harmful, or worse."),
        OptionSpecification(
          "policy", .text("FILE"), "Accepted changes; default: \(DiffPolicy.file) of B, if it is there."),
      ],
      discussion: """
        A and B are folders with an exchange.json, or such folders in a revision of git: `HEAD~1:specs/binance`.
        Each change has two verdicts: wire, whether a program written before fails against the exchange, and
        Swift, whether its source stops compiling. `apiscribe explain RULE` tells the reasons.
        """),
    run: { DiffCommand(arguments: $0, console: $1).run() })

  let arguments: ParsedArguments
  let console: Console
  private let collector = DiagnosticCollector()

  func run() -> ExitCode {
    let changes = changes()
    console.report(collector.diagnostics)
    guard let changes else { return ExitCode.of(collector.diagnostics) }
    let format = arguments.value("format").flatMap(DiffFormat.init) ?? .text
    let place = SpecificationPlace(arguments.arguments[1])
    let report = DiffReport(changes, root: place.folder).render(format)
    if !report.isEmpty { Console.write(report) }
    let limit = arguments.value("fail-on").flatMap(Verdict.init)
    if let limit, ChangeCounts(changes).reaches(limit) { return .findings }
    return ExitCode.of(collector.diagnostics)
  }

  /// The judged changes; nil, with findings, when a side or the policy cannot be read.
  private func changes() -> [Change]? {
    let sides = arguments.arguments.map(SpecificationPlace.init)
    var texts: [[String: String]] = []
    for side in sides {
      guard let found = side.texts(sink: collector) else { return nil }
      texts.append(found)
    }
    var specifications: [Specification] = []
    var findings: [[Diagnostic]] = []
    for (side, texts) in zip(sides, texts) {
      let sink = DiagnosticCollector()
      let specification = SpecificationFiles.read(texts, root: side.name, sink: sink)
      findings.append(sink.diagnostics)
      if let specification { specifications.append(specification) }
    }
    report(findings)
    guard specifications.count == sides.count else { return nil }
    guard let policy = policy(texts[1], sides[1]) else { return nil }
    let vocabularies = specifications.map(\.catalogue.vocabulary)
    let swift = SwiftSides(
      old: { Self.modules($0, or: vocabularies[1]) }, new: { Self.modules($0, or: vocabularies[0]) })
    return policy.applied(to: SpecDiff.changes(from: specifications[0], to: specifications[1], swift: swift))
  }

  /// What Swift makes of a specification, by product; one that was written before there was a vocabulary has that of the
  /// other side.
  private static func modules(_ specification: ResolvedSpecification, or other: Vocabulary) -> [String: SwiftModule] {
    var specification = specification
    if specification.catalogue.vocabulary == Vocabulary() { specification.catalogue.vocabulary = other }
    let modules = ModuleInterface.all(of: specification).map { module in
      (
        module.product,
        SwiftModule(enumerations: module.enumerations, paging: module.paging, protocols: module.protocols)
      )
    }
    return Dictionary(modules) { first, _ in first }
  }

  /// Reports what is wrong with the two sides; what is wrong with both is told of the second one alone.
  private func report(_ findings: [[Diagnostic]]) {
    let told = Set(findings[1].map { "\($0.rule.id) \($0.message)" })
    for finding in findings[0] where !told.contains("\(finding.rule.id) \(finding.message)") {
      collector.report(finding)
    }
    for finding in findings[1] { collector.report(finding) }
  }

  private func policy(_ texts: [String: String], _ side: SpecificationPlace) -> DiffPolicy? {
    if let path = arguments.value("policy") {
      guard let bytes = Files(sink: collector).bytes(path) else { return nil }
      return DiffPolicy.read(String(decoding: bytes, as: UTF8.self), file: path, sink: collector)
    }
    guard let text = texts[DiffPolicy.file] else { return DiffPolicy() }
    return DiffPolicy.read(text, file: side.name + "/" + DiffPolicy.file, sink: collector)
  }
}
