import ClientGenerator
import CommandLine
import Diagnostics
import Foundation
import Specification

/// `apiscribe generate`: specifications to Swift source.
struct GenerateCommand {
  static let subcommand = Apiscribe.Subcommand(
    specification: CommandSpecification(
      "generate", "Writes the Swift client that a specification describes.",
      options: [
        SharedOptions.specs,
        OptionSpecification(
          "output", .text("DIR"), "The folder of the package: modules go to Generated below it.", isRequired: true),
        OptionSpecification("check", .flag, "Writes nothing; lists files that are stale, missing or superfluous."),
        OptionSpecification(
          "only", .text("NAME"), "Only these products or operations, such as `GET /sapi/v1/margin/order`.",
          isRepeatable: true),
        OptionSpecification(
          "runtime", .text("DIR"), "The folder of apiscribe: its runtime is copied beside the modules, with a manifest."
        ),
      ] + AcceptedFile.options + [SharedOptions.format],
      discussion: """
        Nothing is written when the specification cannot be used. Only files that apiscribe wrote are replaced or
        removed; where another one is in the way, nothing is changed. With --check, a finding that is not accepted fails,
        and so does an accepted one that no longer occurs.
        """),
    run: { GenerateCommand(arguments: $0, console: $1).run() })

  let arguments: ParsedArguments
  let console: Console
  private let collector = DiagnosticCollector()

  private var accepted: AcceptedFile { AcceptedFile(arguments: arguments, sink: collector) }

  func run() -> ExitCode {
    if let mistake = accepted.mistake(\.isOfGeneration) { return Console.refuse(mistake, helpOf: "generate") }
    let message = generate()
    console.report(collector.diagnostics)
    if let message { Console.write(message) }
    return ExitCode.of(collector.diagnostics)
  }

  private func generate() -> String? {
    let specs = arguments.value("specs") ?? ""
    let output = arguments.value("output") ?? ""
    guard let specification = SpecificationLoader.loadNamed(specs, sink: collector), !collector.hasErrors else {
      return nil
    }
    let names = Set(arguments.all("only"))
    let configuration = GeneratorConfiguration(
      origin: "specs/\(specification.catalogue.exchange)", selection: names.isEmpty ? .all : .only(names),
      isPackage: arguments.has("runtime"))
    let findings = DiagnosticCollector()
    var generated = ClientGenerator.generate(
      Resolver.resolve(specification), configuration: configuration, sink: findings)
    guard let runtime = runtime(), review(findings.diagnostics, isWhole: names.isEmpty) else { return nil }
    generated += runtime
    let folder = OutputFolder(path: output, configuration: configuration, sink: collector)
    guard let onDisk = folder.files() else { return nil }
    let comparison = OutputComparison(generated, onDisk: onDisk)
    if arguments.has("check") {
      for diagnostic in comparison.diagnostics { collector.report(diagnostic) }
      return "\(generated.count) files generated, \(comparison.diagnostics.count) differ from what is there"
    }
    guard let superfluous = folder.removable(comparison, generated, onDisk: onDisk) else { return nil }
    let files = Dictionary(uniqueKeysWithValues: generated.map { ($0.path, $0.text) })
    guard let changed = Files(sink: collector).write(files, removing: superfluous, below: output) else { return nil }
    let removed = superfluous.isEmpty ? "" : ", \(superfluous.count) removed"
    return "\(generated.count) files generated, \(changed - superfluous.count) changed\(removed)"
  }

  /// Holds findings against what is accepted; false when there is an error among them, or the file of accepted ones cannot
  /// be used. Where only some operations are generated, nothing is known to be gone.
  private func review(_ findings: [Diagnostic], isWhole: Bool) -> Bool {
    for error in findings where error.severity == .error { collector.report(error) }
    guard !collector.hasErrors else { return false }
    let outcome = accepted.review { known in
      FindingReview(findings, accepted: known) { $0.isOfGeneration && isWhole }
    }
    guard let outcome else { return false }
    if let change = outcome.change { Console.write(change) }
    let failures = arguments.has("check") ? outcome.review.failures(file: accepted.path) : outcome.review.new
    for failure in failures { collector.report(failure) }
    if arguments.has("all") { console.report(outcome.review.accepted) }
    return true
  }

  /// The files of the runtime, where a package shall hold it.
  private func runtime() -> [GeneratedFile]? {
    guard let root = arguments.value("runtime") else { return [] }
    var files: [GeneratedFile] = []
    for folder in GeneratorConfiguration.runtimeFolders {
      guard let texts = Files(sink: collector).texts(below: root + "/" + folder, endings: OutputFolder.endings) else {
        return nil
      }
      guard !texts.isEmpty else {
        collector.report(
          Diagnostic(
            .inputMissing, "the folder \(root)/\(folder) holds no file", subject: root,
            remedy: "Name the folder of apiscribe's own sources, which holds \(folder)."))
        return nil
      }
      files += texts.map { GeneratedFile(path: folder + "/" + $0.key, text: $0.value) }
    }
    return files.sorted { $0.path < $1.path }
  }
}
