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
        OptionSpecification("specs", .text("DIR"), "The folder of the specification.", isRequired: true),
        OptionSpecification(
          "output", .text("DIR"), "The folder of the package: modules go to Generated below it.", isRequired: true),
        OptionSpecification("check", .flag, "Writes nothing; lists files that are stale, missing or superfluous."),
        OptionSpecification(
          "only", .text("NAME"), "Only these products or operations, such as `GET /sapi/v1/margin/order`.",
          isRepeatable: true),
        OptionSpecification("format", .choice(DiagnosticFormat.allCases.map(\.rawValue)), "How findings are written."),
      ],
      discussion: "Nothing is written when the specification cannot be used."),
    run: { GenerateCommand(arguments: $0, console: $1).run() })

  let arguments: ParsedArguments
  let console: Console
  private let collector = DiagnosticCollector()

  init(arguments: ParsedArguments, console: Console) {
    self.arguments = arguments
    self.console = console
  }

  func run() -> ExitCode {
    let message = generate()
    console.report(collector.diagnostics)
    if let message { Console.write(message) }
    return ExitCode.of(collector.diagnostics)
  }

  private func generate() -> String? {
    let specs = arguments.value("specs") ?? ""
    let output = arguments.value("output") ?? ""
    guard let specification = SpecificationLoader.load(specs, sink: collector), !collector.hasErrors else { return nil }
    let names = Set(arguments.all("only"))
    let configuration = GeneratorConfiguration(
      origin: "specs/\(specification.catalogue.exchange)", selection: names.isEmpty ? .all : .only(names))
    let generated = ClientGenerator.generate(
      Resolver.resolve(specification), configuration: configuration, sink: collector)
    guard !collector.hasErrors, let onDisk = existing(configuration, below: output) else { return nil }
    let comparison = OutputComparison(generated, onDisk: onDisk)
    if arguments.has("check") {
      for diagnostic in comparison.diagnostics { collector.report(diagnostic) }
      return "\(generated.count) files generated, \(comparison.diagnostics.count) differ from what is there"
    }
    let files = Dictionary(uniqueKeysWithValues: generated.map { ($0.path, $0.text) })
    guard let changed = Files(sink: collector).write(files, removing: comparison.superfluous, below: output) else {
      return nil
    }
    return "\(generated.count) files generated, \(changed) changed"
  }

  /// The generated files that are there, by path below the package.
  private func existing(_ configuration: GeneratorConfiguration, below output: String) -> [String: String]? {
    var found: [String: String] = [:]
    for folder in [configuration.sources, configuration.tests] {
      guard let texts = Files(sink: collector).texts(below: output + "/" + folder, endings: [".swift", ".md"]) else {
        return nil
      }
      for (path, text) in texts { found[folder + "/" + path] = text }
    }
    return found
  }
}
