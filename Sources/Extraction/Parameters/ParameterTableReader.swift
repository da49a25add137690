import Diagnostics
import Documents
import Specification

/// Reads the parameters of one operation: its own, and the parts of structured parameters.
struct ParameterTableReader {
  let keepsProse: Bool
  let sink: any DiagnosticSink

  /// The parameters of the tables that `scopes` tell apart, in their order.
  func parameters(in scopes: [ParameterScope]) -> [StatedParameter] {
    guard let root = scopes.first else { return [] }
    var stated = read(root)
    for group in groups(scopes.dropFirst()) {
      guard let index = stated.firstIndex(where: { $0.parameter.name == group[0].target }) else { continue }
      let own = Set(stated.map(\.parameter.name))
      let variants = group.map { scope in
        var part = scope
        part.rows.removeAll { row in
          guard row.name != stated[index].parameter.name, Self.isClients(row, own) else { return false }
          report(row, of: stated[index].parameter.name)
          return true
        }
        return (label: scope.label, parts: parts(part))
      }
      StructuredParameter.attach(variants, to: &stated[index].parameter)
    }
    return stated
  }

  /// Reports a row of a table of parts that is left out, since it is one of the request.
  private func report(_ row: ParameterRow, of name: String) {
    sink.report(
      Diagnostic(
        .noteWithoutPlace, "`\(row.name)` stands in the table of the parts of `\(name)`; it is one of the request",
        at: row.span, subject: "parameter \(name).\(row.name)"))
  }

  /// Scopes with the same target, in the order of the page.
  private func groups(_ scopes: ArraySlice<ParameterScope>) -> [[ParameterScope]] {
    var order: [String] = []
    var groups: [String: [ParameterScope]] = [:]
    for scope in scopes {
      guard let target = scope.target else { continue }
      if groups[target] == nil { order.append(target) }
      groups[target, default: []].append(scope)
    }
    return order.compactMap { groups[$0] }
  }

  /// Whether a row of a nested table repeats a parameter that stands in every table: it is the request's own.
  private static func isClients(_ row: ParameterRow, _ own: Set<String>) -> Bool {
    TableVocabulary.isOfEveryRequest(row.name) && own.contains(row.name)
  }

  /// The fields of a part and the rules between them.
  private func parts(_ scope: ParameterScope) -> StatedParts {
    let (own, inner) = scope.separated
    var parts = ownParts(own)
    for part in inner {
      let index = parts.fields.firstIndex { $0.name == part.target } ?? parts.fields.count
      if index == parts.fields.count { parts.fields.append(Parameter(name: part.target ?? "", type: .object)) }
      StructuredParameter.attach([(label: nil, parts: self.parts(part))], to: &parts.fields[index])
    }
    return parts
  }

  private func ownParts(_ scope: ParameterScope) -> StatedParts {
    let stated = read(scope)
    for field in stated {
      for statement in field.statements { sink.report(statement.finding(on: field.parameter.name, at: field.span)) }
    }
    return FieldRules(sink: sink).applied(to: stated)
  }

  // MARK: - One table

  private func read(_ scope: ParameterScope) -> [StatedParameter] {
    let names = NameSet(scope.rows.map(\.name))
    var result: [StatedParameter] = []
    var conditions: [StatedCondition] = []
    var aimed: [(name: String, fact: AimedFact)] = []
    var seen: Set<String> = []
    var demanded: Set<String> = []
    for row in scope.rows {
      guard seen.insert(row.name).inserted else {
        sink.report(
          Diagnostic(
            .parameterDuplicate, "`\(row.name)` stands twice in the table", at: row.span,
            subject: "parameter \(row.name)"))
        continue
      }
      let reader = reader(row, names)
      if row.requirement == .yes { demanded.insert(row.name) }
      conditions += reader.conditions
      aimed += reader.aimed
      result.append(
        StatedParameter(
          parameter: reader.parameter, span: row.span, rules: reader.rules, statements: reader.statements,
          conditionalDefaults: reader.conditionalDefaults, isClamped: reader.clamp != nil, words: reader.words))
    }
    for (name, fact) in aimed {
      guard let index = result.firstIndex(where: { $0.parameter.name == name }) else { continue }
      apply(fact, to: &result[index].parameter)
    }
    Self.limitExclusionsByTruths(&result)
    addAlternatives(scope.rows, to: &result)
    for table in scope.requirements {
      conditions += RequirementTable(names: names, sink: sink).conditions(in: table)
    }
    for index in result.indices {
      result[index].namedValues = conditions.flatMap { $0.clause.values(of: result[index].parameter.name) }
    }
    apply(conditions, to: &result)
    checkFootnotes(scope.rows, result)
    for index in result.indices where demanded.contains(result[index].parameter.name) {
      if result[index].parameter.required != .required { result[index].parameter.declaredRequired = true }
    }
    return result
  }

  private func reader(_ row: ParameterRow, _ names: NameSet) -> DescriptionReader {
    var parameter = Parameter(name: row.name, type: row.type.type)
    if row.requirement == .yes { parameter.required = .required }
    parameter.example = row.example
    if let format = row.listFormat {
      parameter.format = format
      if row.declared == "STRING" { parameter.declared = row.declared }
    }
    let texts = [row.description, row.footnote?.text].compactMap { $0?.marked }.filter { !$0.isEmpty }
    if keepsProse, !texts.isEmpty { parameter.description = texts.joined(separator: "\n") }
    var reader = DescriptionReader(parameter, declared: row.declared, table: names)
    reader.read(row.description)
    if let footnote = row.footnote { reader.read(footnote) }
    return reader
  }

  /// Rules that exclude a parameter beside one that is true or false: it is excluded only where that one is true.
  private static func limitExclusionsByTruths(_ result: inout [StatedParameter]) {
    let truths = Set(result.filter { isTruth($0.parameter) }.map(\.parameter.name))
    for index in result.indices {
      let own = result[index].parameter.name
      result[index].rules = result[index].rules.map { rule in
        guard case .notTogether(let names) = rule, names.count == 2, let other = names.first(where: { $0 != own }),
          truths.contains(own) || truths.contains(other)
        else { return rule }
        return truths.contains(other)
          ? .notWith(own, other: other, values: ["true"]) : .notWith(other, other: own, values: ["true"])
      }
    }
  }

  private static func isTruth(_ parameter: Parameter) -> Bool {
    parameter.type == .bool || Set(parameter.values.map(\.value.text)) == ["true", "false"]
  }

  private func apply(_ fact: AimedFact, to parameter: inout Parameter) {
    switch fact {
    case .maxItems(let count): parameter.maxItems = parameter.maxItems ?? count
    case .json:
      if parameter.type == .string {
        parameter.declared = "STRING"
        parameter.type = .array(.string)
      }
      parameter.format = parameter.format ?? .json
    }
  }

  /// Rows of which the requirement cells say that one of them is needed.
  private func addAlternatives(_ rows: [ParameterRow], to result: inout [StatedParameter]) {
    let names = rows.filter { $0.requirement == .either }.map(\.name)
    guard names.count >= 2, let index = result.firstIndex(where: { $0.parameter.name == names[0] }) else { return }
    result[index].rules.append(.atLeastOneOf(names))
  }

  /// Reports footnotes that do not tell when a parameter is required, be it that they speak of something else.
  private func checkFootnotes(_ rows: [ParameterRow], _ result: [StatedParameter]) {
    for row in rows where row.footnote != nil && row.requirement == .conditional {
      guard result.contains(where: { $0.parameter.name == row.name && $0.parameter.required == .optional }) else {
        continue
      }
      sink.report(
        Diagnostic(
          .parameterRequirement,
          "the footnote \(row.mark ?? 0) of `\(row.name)` does not say when it is required; it is optional",
          at: row.span, subject: "parameter \(row.name).required"))
    }
  }

  // MARK: - Conditions

  private func apply(_ conditions: [StatedCondition], to result: inout [StatedParameter]) {
    let resolver = ConditionResolver(parameters: result.map(\.parameter))
    for index in result.indices {
      let own = conditions.filter { $0.parameter == result[index].parameter.name }
      guard !own.isEmpty else { continue }
      let needed = resolved(own.filter { !$0.effect.isLimit }, resolver, result[index])
      let applies = resolved(own.filter(\.effect.isLimit), resolver, result[index])
      result[index].parameter.appliesWhen = ConditionResolver.all(applies)
      switch result[index].parameter.required {
      case .optional:
        if let condition = ConditionResolver.any(needed) {
          result[index].parameter.required = .requiredWhen(condition)
        }
      case .required:
        guard let condition = ConditionResolver.all(applies) else { continue }
        let isUsable = own.contains { $0.effect == .isUsable }
        result[index].parameter.required = isUsable ? .optional : .requiredWhen(condition)
        sink.report(
          Diagnostic(
            .parameterContradiction,
            "the table demands `\(result[index].parameter.name)` but the description limits its use; "
              + (isUsable ? "it is optional" : "it is required where it applies"), at: result[index].span,
            subject: "parameter \(result[index].parameter.name).required"))
      case .requiredWhen: break
      }
    }
  }

  private func resolved(
    _ conditions: [StatedCondition], _ resolver: ConditionResolver, _ stated: StatedParameter
  ) -> [Condition] {
    conditions.compactMap { condition in
      if let result = resolver.condition(condition.clause, of: condition.parameter) { return result }
      sink.report(
        Diagnostic(
          .descriptionUnread, "a condition names values of no parameter of the table", at: stated.span,
          subject: "parameter \(condition.parameter) (\(condition.clause.values.joined(separator: " ")))"))
      return nil
    }
  }
}
