import CommandLine
import Diagnostics

/// `apiscribe explain`: what a finding means.
enum ExplainCommand {
  static let subcommand = Apiscribe.Subcommand(
    specification: CommandSpecification(
      "explain", "Tells what the findings of a rule mean and what to do about them.", arguments: ["ID"],
      discussion: "`apiscribe explain all` lists every rule."),
    run: { arguments, _ in run(arguments.arguments.first ?? "") })

  private static func run(_ id: String) -> ExitCode {
    if id == "all" {
      for rule in DiagnosticRule.all { Console.write("\(rule.id) (\(rule.severity.rawValue)): \(rule.meaning)") }
      return .done
    }
    guard let rule = DiagnosticRule.named(id) else {
      Console.complain("apiscribe: `\(id)` is no rule; `apiscribe explain all` lists them")
      return .usage
    }
    Console.write("\(rule.id) (\(rule.severity.rawValue))\n\(rule.meaning)\nRemedy: \(rule.remedy)")
    return .done
  }
}
