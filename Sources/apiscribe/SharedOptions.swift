import CommandLine
import Diagnostics

/// Options that several subcommands take.
enum SharedOptions {
  static let pages = OptionSpecification(
    "pages", .text("PATH"), "Pages, or folders of pages.", isRequired: true, isRepeatable: true)

  static let specs = OptionSpecification("specs", .text("DIR"), "The folder of the specification.", isRequired: true)

  static let address = OptionSpecification(
    "address", .text("PATH"),
    "Where pages of GitHub markdown stand in the documentation: above their path in the folder of pages.")

  static let format = OptionSpecification(
    "format", .choice(DiagnosticFormat.allCases.map(\.rawValue)), "How findings are written.")
}
