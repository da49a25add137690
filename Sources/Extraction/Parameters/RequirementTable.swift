import Diagnostics
import Documents
import Specification

/// Reads tables of the parameters which a type of order demands: `LIMIT | timeInForce, quantity, price`.
struct RequirementTable {
  /// The parameters of the table above.
  let names: NameSet
  let sink: any DiagnosticSink

  /// The conditions that a table states.
  func conditions(in table: Table) -> [StatedCondition] {
    table.rows.flatMap { row -> [StatedCondition] in
      guard row.cells.count >= 2, let clause = clause(row.cells[0]) else {
        if row.cells.contains(where: { !$0.text.isEmpty }) {
          sink.report(
            Diagnostic(.parameterTable, "a row of the table of demanded parameters has no type", at: row.span))
        }
        return []
      }
      return groups(row.cells[1]).flatMap { group in
        group.map { name in
          let others = group.filter { $0 != name }.map(Clause.notSent)
          return StatedCondition(
            parameter: name, effect: .isRequired, clause: others.isEmpty ? clause : .all([clause] + others))
        }
      }
    }
  }

  /// The types of a row: `STOP/TAKE_PROFIT`, `pendingType` = `LIMIT` or `MARKET`.
  private func clause(_ cell: Table.Cell) -> Clause? {
    let tokens = CodeSplitter.split(Tokenizer.tokens(of: cell.text.marked).flatMap(Self.opened))
    if let match = PhraseMatcher(tokens, names: names).first(Self.named) {
      return names.spelling(of: match.text(0)).map { .isOne(of: match.texts(1), name: $0) }
    }
    guard let match = PhraseMatcher(tokens).first(Self.values), match.range == tokens.indices else { return nil }
    return .isOne(of: match.texts(0), name: nil)
  }

  private static let named = Phrase("<name> = <value+>")
  private static let values = Phrase("<value+>")

  /// `type=LIMIT/MARKET` in one piece of code.
  private static func opened(_ token: Token) -> [Token] {
    guard token.kind == .code, token.text.contains("=") else { return [token] }
    return Tokenizer.tokens(of: token.text).map { $0.isConstant ? Token(.code, $0.text) : $0 }
  }

  /// The demanded parameters; those of one group are alternatives.
  private func groups(_ cell: Table.Cell) -> [[String]] {
    var groups: [[String]] = []
    var joins = false
    for token in Tokenizer.tokens(of: cell.text.marked) {
      switch token.folded {
      case ",", "\n", "and", "和": joins = false
      case "or", "或": joins = true
      case "/": break
      default:
        guard token.isName else { continue }
        guard let name = names.spelling(of: token.text) else {
          sink.report(
            Diagnostic(
              .ruleUnknownName, "a type of order demands `\(token.text)`, which is no parameter of the table",
              at: cell.span, subject: "parameter \(token.text).required"))
          continue
        }
        if joins, !groups.isEmpty { groups[groups.count - 1].append(name) } else { groups.append([name]) }
        joins = false
      }
    }
    return groups
  }
}
