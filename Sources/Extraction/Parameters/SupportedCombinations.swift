import Diagnostics
import Documents
import Specification

/// Reads lists and tables of the combinations of parameters that may be sent: `symbol + orderId`.
struct SupportedCombinations {
  private let names: NameSet
  private let demanded: Set<String>

  init(_ parameters: [Parameter]) {
    names = NameSet(parameters.map(\.name))
    demanded = Set(parameters.filter { $0.required == .required }.map(\.name))
  }

  /// What a list states, and the places of its rows.
  struct Found {
    var rules: [(rule: ParameterRule, span: SourceSpan)] = []
    var rows: Set<SourceSpan> = []
  }

  /// What the lists and tables of the sections state.
  func found(in sections: [OperationSection]) -> Found {
    var found = Found()
    for section in sections { read(section.blocks, into: &found) }
    return found
  }

  private func read(_ blocks: [Block], into found: inout Found) {
    for (index, block) in blocks.enumerated() {
      switch block.content {
      case .list(let items):
        if index > 0, Self.introduces(blocks[index - 1]) {
          let texts = items.compactMap { item -> Inline? in
            if case .paragraph(let text)? = item.blocks.first?.content, item.blocks.count == 1 { text } else { nil }
          }
          if texts.count == items.count { add(texts, at: block.span, [], to: &found) }
        }
        for item in items { read(item.blocks, into: &found) }
      case .table(let table):
        guard index > 0, Self.introduces(blocks[index - 1]) else { continue }
        add(table.rows.compactMap { $0.cells.first?.text }, at: block.span, table.rows.map(\.span), to: &found)
      case .quote(let inner): read(inner, into: &found)
      default: break
      }
    }
  }

  /// Whether a block says that the combinations below are those that are supported.
  private static func introduces(_ block: Block) -> Bool {
    guard case .paragraph(let text) = block.content else { return false }
    let line = text.plain
    guard line.contains("ombination") || line.contains("组合") else { return false }
    return PhraseMatcher(Tokenizer.tokens(of: line)).first(of: CombinationVocabulary.introductions) != nil
  }

  private func add(_ texts: [Inline], at span: SourceSpan, _ rows: [SourceSpan], to found: inout Found) {
    let combinations = texts.map(combination)
    guard combinations.count > 1, combinations.allSatisfy({ $0 != nil }) else { return }
    let rules = rules(of: combinations.compactMap(\.self))
    found.rules += rules.map { ($0, span) }
    found.rows.formUnion(rows)
  }

  /// The names of one combination, `a + b (a remark)`; nil for any other text.
  private func combination(_ text: Inline) -> [String]? {
    let tokens = Tokenizer.tokens(of: text.marked).prefix { $0.text != "(" }
    var found: [String] = []
    for (place, token) in tokens.enumerated() {
      if place % 2 == 1 {
        guard CombinationVocabulary.joints.contains(token.folded) else { return nil }
      } else {
        guard let name = names.spelling(of: token) else { return nil }
        found.append(name)
      }
    }
    return found.isEmpty || tokens.count % 2 == 0 ? nil : found
  }

  // MARK: - Rules

  /// The rules by which no other combinations are possible. What the table demands is in all of them, and how many
  /// results are wanted matters to none.
  private func rules(of combinations: [[String]]) -> [ParameterRule] {
    let sets = combinations.map { $0.filter { !demanded.contains($0) && !CombinationVocabulary.neutral.contains($0) } }
    var names: [String] = []
    for name in sets.joined() where !names.contains(name) { names.append(name) }
    var rules: [ParameterRule] = []
    if let alternatives = alternatives(sets) { rules.append(.atLeastOneOf(alternatives)) }
    for (place, name) in names.enumerated() {
      for other in names[(place + 1)...] where !sets.contains(where: { $0.contains(name) && $0.contains(other) }) {
        rules.append(.notTogether([name, other]))
      }
    }
    for name in names {
      let holders = sets.filter { $0.contains(name) }
      let others = names.filter { other in other != name && holders.allSatisfy { $0.contains(other) } }
      rules += others.map { .needs(name, other: $0) }
    }
    return rules
  }

  /// The parameters of which every combination has one, each of them one by itself; nil where none is needed.
  private func alternatives(_ sets: [[String]]) -> [String]? {
    var single: [String] = []
    for set in sets where set.count == 1 && !single.contains(set[0]) { single.append(set[0]) }
    let isNeeded = sets.allSatisfy { set in set.contains(where: single.contains) }
    return isNeeded && single.count > 1 ? single : nil
  }
}
