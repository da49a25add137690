import CommandLine
import Diagnostics
import SpecDiff

/// `apiscribe explain`: what a finding or a change means.
enum ExplainCommand {
  static let subcommand = Apiscribe.Subcommand(
    specification: CommandSpecification(
      "explain", "Tells what the findings of a rule, or the changes of a diff rule, mean.", arguments: ["ID"],
      discussion: "`apiscribe explain all` lists every rule."),
    run: { arguments, _ in run(arguments.arguments.first ?? "") })

  private static func run(_ id: String) -> ExitCode {
    if id == "all" {
      for rule in DiagnosticRule.all { Console.write("\(rule.id) (\(rule.severity.rawValue)): \(rule.meaning)") }
      for rule in DiffRule.all { Console.write("\(rule.id) (\(rule.verdicts)): \(rule.meaning)") }
      return .done
    }
    if let rule = DiagnosticRule.named(id) {
      Console.write("\(rule.id) (\(rule.severity.rawValue))\n\(rule.meaning)\nRemedy: \(rule.remedy)")
    } else if let rule = DiffRule.named(id) {
      Console.write(
        """
        \(rule.id) (\(rule.verdicts))
        \(rule.meaning)
        Wire: \(rule.wire.verdict.rawValue), \(rule.wire.reason).
        Swift: \(rule.swift.verdict.rawValue), \(rule.swift.reason).
        Example: \(rule.example)
        """)
    } else {
      let near = Suggestion.text(for: id, among: DiagnosticRule.all.map(\.id) + DiffRule.all.map(\.id))
      Console.complain("apiscribe: `\(id)` is no rule\(near.isEmpty ? ";" : near) `apiscribe explain all` lists them")
      return .usage
    }
    return .done
  }
}
