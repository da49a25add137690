import Specification

/// The report for a pull request: by product and operation, worst first, with the reasons of the verdicts at the end.
struct MarkdownReport {
  let changes: [Change]

  init(_ changes: [Change]) {
    self.changes = changes
  }

  /// The report.
  var text: String {
    guard !changes.isEmpty else { return "# API changes\n\nNone." }
    var lines = ["# API changes", "", ChangeCounts(changes).line + ".", ""] + table
    for product in Self.groups(changes, by: { $0.product ?? "" }) {
      lines += ["", "## " + (product[0].product ?? "The exchange as a whole")]
      for operation in Self.groups(product, by: { $0.operation?.description ?? "" }).sorted(by: Self.isWorse) {
        lines += ["", heading(operation[0])] + operation.sorted(by: Self.isWorse).map(line)
      }
    }
    return (lines + ["", "## Rules", ""] + rules).joined(separator: "\n")
  }

  /// Counts by product.
  private var table: [String] {
    let rows = Self.groups(changes, by: { $0.product ?? "" }).map { group in
      let counts = ChangeCounts(group)
      let inSwift = (counts.open[.breaking] ?? 0) - counts.breakingWire
      let others = [Verdict.compatible, .none].map { counts.open[$0] ?? 0 }
      let numbers = ([counts.operations, counts.breakingWire, inSwift] + others + [counts.accepted]).map(String.init)
      return "| \(group[0].product ?? "the exchange") | " + numbers.joined(separator: " | ") + " |"
    }
    let titles = [
      "product", "operations", "breaking the wire", "breaking Swift only", "compatible", "harmless", "accepted",
    ]
    return ["| " + titles.joined(separator: " | ") + " |", "|---|--:|--:|--:|--:|--:|--:|"] + rows
  }

  private func heading(_ change: Change) -> String {
    guard let operation = change.operation else {
      return change.product == nil ? "### Catalogue" : "### Definitions, limits, names"
    }
    return "### `\(operation.request)`" + (change.title.map { " — \(Self.escaped($0))" } ?? "")
  }

  private func line(_ change: Change) -> String {
    let mark = change.accepted == nil ? "**\(change.worst.word)**" : "accepted"
    let reach = ChangeText.reach(change, most: 12, quote: "`").map { "\n  - \($0)" } ?? ""
    let tail = (change.accepted.map { " — accepted: \(Self.escaped($0))" } ?? "") + reach
    return "- \(mark) \(ChangeText.summary(change, quote: "`")) — \(change.rule.id)"
      + " (\(change.rule.verdicts)) `\(change.fingerprint)`\(tail)"
  }

  /// What the rules that fired mean.
  private var rules: [String] {
    let used = Set(changes.map(\.rule.id))
    return DiffRule.all.filter { used.contains($0.id) }.sorted { $0.id < $1.id }.map { rule in
      "- \(rule.id): \(rule.meaning) Wire \(rule.wire.verdict.rawValue): \(rule.wire.reason)."
        + " Swift \(rule.swift.verdict.rawValue): \(rule.swift.reason)."
    }
  }

  // MARK: - Groups

  /// Runs of equal keys, in the order in which the keys first stand.
  private static func groups(_ changes: [Change], by key: (Change) -> String) -> [[Change]] {
    var order: [String] = []
    var groups: [String: [Change]] = [:]
    for change in changes {
      let key = key(change)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(change)
    }
    return order.compactMap { groups[$0] }
  }

  /// How much is worst: changes that nobody accepted first.
  private static func rank(_ change: Change) -> Int {
    guard change.accepted == nil else { return 0 }
    switch change.worst {
    case .breaking: return change.rule.wire.verdict == .breaking ? 4 : 3
    case .compatible: return 2
    case .none: return 1
    }
  }

  private static func isWorse(_ left: Change, _ right: Change) -> Bool {
    (rank(right), left) < (rank(left), right)
  }

  private static func isWorse(_ left: [Change], _ right: [Change]) -> Bool {
    let worst = [left, right].map { $0.map(rank).max() ?? 0 }
    let keys = [left, right].map { $0[0].operation?.description ?? "" }
    return (worst[1], keys[0]) < (worst[0], keys[1])
  }

  private static func escaped(_ text: String) -> String {
    text.map { "\\`*_[]<>|".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
