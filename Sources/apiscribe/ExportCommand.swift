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
        SharedOptions.specs,
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
