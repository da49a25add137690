import Diagnostics
import Documents
import Specification

/// Makes one list of the filters that the languages of a page state. English names them and decides.
struct FilterMerger {
  let page: String
  let sink: any DiagnosticSink

  /// A filter as some languages state it, the one that decides first.
  private typealias Witnesses = [(language: Language, filter: StatedFilter)]

  /// The definitions of a page.
  func merge(_ halves: [(language: Language, filters: [StatedFilter])]) -> [FilterDefinition] {
    var result: [Witnesses] = []
    for half in halves {
      var found = result
      for stated in half.filters {
        let open = result.indices.filter { !found[$0].contains { $0.language == half.language } }
        if let index = open.first(where: { result[$0][0].filter.name == stated.name })
          ?? open.first(where: { isOther(name: stated, of: result[$0][0].filter, in: half.filters) })
        {
          found[index].append((half.language, stated))
        } else {
          found.append([(half.language, stated)])
        }
      }
      result = found
    }
    return result.compactMap(definition)
  }

  /// Whether a filter is the same under another name, which only this language has: it shows the same figures.
  private func isOther(name stated: StatedFilter, of known: StatedFilter, in half: [StatedFilter]) -> Bool {
    stated.scope == known.scope && !stated.figures.isEmpty && stated.figures == known.figures
      && !half.contains { $0.name == known.name }
  }

  // MARK: - One filter

  private func definition(_ witnesses: Witnesses) -> FilterDefinition? {
    let first = witnesses[0].filter
    for (language, filter) in witnesses {
      for span in filter.unread {
        report(.filterUnread, first, "a comparison or an example is of no known form (\(language.rawValue))", span)
      }
      for (kind, span) in filter.repairs { report(.exampleRepaired, first, "example repaired: \(kind.rawValue)", span) }
    }
    let shown = witnesses.flatMap { witness in witness.filter.examples.map { (witness.language, witness.filter, $0) } }
    guard let example = shown.first else {
      report(.filterUnread, first, "no language shows its members", first.span)
      return nil
    }
    guard let tag = example.2.tag(of: example.1.name) else {
      report(.filterUnread, first, "no member of the example holds its name", first.span)
      return nil
    }
    var definition = FilterDefinition(
      name: first.name, scope: first.scope, tag: tag, languages: [], page: page)
    definition.shownIn = witnesses.lazy.compactMap(\.filter.shownIn).first
    definition.fields = fields(shown.map { ($0.0, $0.2) }, first, without: tag)
    let names = witnesses.reduce(into: Set<String>()) { $0.formUnion($1.filter.names) }
    let offAtZero = witnesses.reduce(into: Set<String>()) { $0.formUnion($1.filter.offAtZero) }
    for index in definition.fields.indices {
      let name = definition.fields[index].name
      // One example and a text that names the member are two witnesses.
      if shown.count == 1, names.contains(name) { definition.fields[index].required = true }
      if offAtZero.contains(name) { definition.fields[index].shape.unavailable = "zero" }
    }
    definition.rules = rules(witnesses, definition.fields)
    definition.languages = languages(witnesses, definition)
    for rule in definition.rules where !definition.has(boundOf: rule) {
      report(.filterUnread, first, "no member bounds what is compared with \(rule.bound)", first.span)
    }
    return definition
  }

  /// The comparisons of the first language that states any, else what a sentence defines the only amount to bound.
  private func rules(_ witnesses: Witnesses, _ fields: [Field]) -> [FilterRule] {
    if let rules = witnesses.lazy.map(\.filter.completeRules).first(where: { !$0.isEmpty }) { return rules }
    let amounts = fields.filter { $0.shape.kind == .decimal }
    guard amounts.count == 1, let bound = witnesses.lazy.compactMap(\.filter.bound).first else { return [] }
    return [FilterRule([bound.value], bound.relation, amounts[0].name)]
  }

  private func fields(_ shown: [(Language, JSONNode)], _ filter: StatedFilter, without tag: String) -> [Field] {
    let evidence = Evidence(
      shown.enumerated().map { Evidence.Witness(node: $1.1, example: $0, language: $1.0) })
    let findings = DiagnosticCollector()
    let inference = ShapeInference(
      conditions: shown.map { _ in nil }, parameters: [], sisters: SisterComments([]), keepsProse: false,
      place: filter.span, sink: findings)
    let shape = inference.shape(evidence, name: "", path: "")
    for finding in findings.diagnostics {
      report(.filterDisagrees, filter, finding.message, finding.span ?? filter.span)
    }
    return shape.fields.filter { $0.name != tag }
  }

  /// The languages that give the name, the members and the rules as they are; differences are reported.
  private func languages(_ witnesses: Witnesses, _ definition: FilterDefinition) -> [String] {
    let first = witnesses[0].filter
    let members = witnesses.lazy.map(\.filter.members).first { !$0.isEmpty }
    return witnesses.filter { language, filter in
      if filter.name != definition.name {
        report(.filterDisagrees, first, "\(language.rawValue) calls it \(filter.name)", filter.span)
        return false
      }
      guard !filter.examples.isEmpty else { return false }
      let rules = filter.completeRules
      guard rules.isEmpty || Set(rules) == Set(definition.rules) else {
        report(.filterDisagrees, first, "\(language.rawValue) states other comparisons", filter.span)
        return false
      }
      return filter.members == members
    }.map(\.language.rawValue)
  }

  private func report(_ rule: DiagnosticRule, _ filter: StatedFilter, _ message: String, _ span: SourceSpan) {
    sink.report(Diagnostic(rule, "`\(filter.name)`: \(message)", at: span, subject: "filter \(filter.name)"))
  }
}

extension FilterDefinition {
  /// Whether what a rule compares with is, or is computed from, a member.
  fileprivate func has(boundOf rule: FilterRule) -> Bool {
    let factors = Set(rule.bound.split(separator: " ").map(String.init))
    return fields.contains { factors.contains($0.name) }
  }
}

extension StatedFilter {
  /// The names of the members that the first example shows.
  fileprivate var members: Set<String> {
    if case .object(let members)? = examples.first?.content { Set(members.map(\.name)) } else { [] }
  }

  /// What the first example shows but for the filter's name.
  fileprivate var figures: [String: JSONValue] {
    guard case .object(let members)? = examples.first?.value else { return [:] }
    return Dictionary(
      members.filter { $0.value != .string(name) }.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// The rules, each with all that its bound bounds.
  fileprivate var completeRules: [FilterRule] {
    rules.map { rule in
      var rule = rule
      if let all = bounded[rule.bound], all.first == rule.values.first { rule.values = all }
      return rule
    }
  }
}

extension JSONNode {
  /// The member that holds a word.
  fileprivate func tag(of word: String) -> String? {
    guard case .object(let members) = content else { return nil }
    return members.first { if case .string(word) = $0.node.content { true } else { false } }?.name
  }
}
