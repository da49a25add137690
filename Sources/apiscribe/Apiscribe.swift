import CommandLine
import Diagnostics
import Foundation

import struct Specification.Operation

/// The program: finds the subcommand, runs it and ends with its exit code.
@main
struct Apiscribe {
  /// A subcommand: its table row and what it does.
  struct Subcommand: Sendable {
    let specification: CommandSpecification
    let run: @Sendable (ParsedArguments, Console) -> ExitCode
  }

  static let subcommands = [
    ExtractCommand.subcommand, GenerateCommand.subcommand, DiffCommand.subcommand, ExportCommand.subcommand,
    LintCommand.subcommand, WhyCommand.subcommand, ExplainCommand.subcommand,
  ]

  static func main() {
    let words = Array(Swift.CommandLine.arguments.dropFirst())
    exit(run(words).rawValue)
  }

  private static func run(_ words: [String]) -> ExitCode {
    let specifications = subcommands.map(\.specification)
    let summary = "Turns an exchange's API documentation into a specification and a Swift client."
    var words = words
    if words.first == "help", words.count == 2 { words = [words[1], "--help"] }
    if words.isEmpty || words[0] == "--help" || words[0] == "-h" || words[0] == "help" {
      Console.write(ArgumentParser.help(specifications, program: "apiscribe", summary: summary))
      return words.isEmpty ? .usage : .done
    }
    if words == ["--version"] {
      Console.write("apiscribe, unreleased; reads format \(Operation.format) of specifications")
      return .done
    }
    var subcommand: String?
    do throws(UsageError) {
      let command = try ArgumentParser.command(words, among: specifications)
      subcommand = command.name
      let arguments = try ArgumentParser.parse(Array(words.dropFirst()), for: command)
      if arguments.wantsHelp {
        Console.write(ArgumentParser.help(command, program: "apiscribe"))
        return .done
      }
      guard let found = subcommands.first(where: { $0.specification.name == command.name }) else { return .usage }
      let format = arguments.value("format").flatMap(DiagnosticFormat.init) ?? .text
      return found.run(arguments, Console(format: format))
    } catch {
      return Console.refuse(error.message, helpOf: subcommand)
    }
  }
}
