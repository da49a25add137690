import CommandLine
import Diagnostics
import Foundation
import Specification

/// `apiscribe export`: the specification in other forms.
enum ExportCommand {
  static let subcommand = Apiscribe.Subcommand(
    specification: CommandSpecification(
      "export", "Writes the resolved specification in another form to standard output.",
      options: [
        OptionSpecification("specs", .text("DIR"), "The folder of the specification.", isRequired: true),
        OptionSpecification("format", .choice(["facts"]), "The form: `facts`, a flat JSON list.", isRequired: true),
      ]),
    run: { arguments, console in run(arguments, console) })

  private static func run(_ arguments: ParsedArguments, _ console: Console) -> ExitCode {
    let collector = DiagnosticCollector()
    let specification = SpecificationLoader.load(arguments.value("specs") ?? "", sink: collector)
    console.report(collector.diagnostics)
    guard let specification, !collector.hasErrors else { return ExitCode.of(collector.diagnostics) }
    let rows = FactsTable.json(Resolver.resolve(specification)).elements ?? []
    Console.write("[\n" + rows.map(CanonicalJSON.inline).joined(separator: ",\n") + "\n]")
    return .done
  }
}

/// Loads a folder of specifications.
enum SpecificationLoader {
  /// The specification below `root`, overlays applied; nil, with findings, when it cannot be used.
  static func load(_ root: String, sink: any DiagnosticSink) -> Specification? {
    guard let texts = Files(sink: sink).texts(below: root, endings: [".json"]) else { return nil }
    return SpecificationFiles.read(texts, root: root, sink: sink)
  }
}
