import Specification

/// Conditions, and rules with other parameters.
extension DescriptionReader {
  mutating func condition(_ fact: DescriptionVocabulary.Fact, _ match: PhraseMatch) -> Bool {
    func name(_ index: Int) -> String? { table.spelling(of: match.text(index)) }
    func add(_ effect: StatedCondition.Effect, _ clause: Clause, to other: String? = nil) {
      conditions.append(StatedCondition(parameter: other ?? parameter.name, effect: effect, clause: clause))
    }
    switch fact {
    case .requiredIf, .appliesIf, .usableIf:
      guard let owner = name(0), owner != parameter.name, areValues(match.captures[1], of: match.captures[0]) else {
        return false
      }
      let subject = fact == .requiredIf && match.captures.count > 2 ? name(2) : nil
      add(Self.effect(of: fact), .isOne(of: match.texts(1), name: owner), to: subject)
    case .usableIfEither:
      guard let first = name(0), let second = name(2), areValues(match.captures[1]), areValues(match.captures[3]) else {
        return false
      }
      add(.isUsable, .any([.isOne(of: match.texts(1), name: first), .isOne(of: match.texts(3), name: second)]))
    case .requiredForValues, .appliesToValues:
      guard areValues(match.captures[0]), match.captures[0].allSatisfy(\.isConstant) else { return false }
      add(fact == .appliesToValues ? .applies : .isRequired, .isOne(of: match.texts(0), name: nil))
    case .requiredIfSent:
      guard let other = name(0) else { return false }
      add(.isRequired, .sent(parameter.name), to: other)
    case .requiredUnlessSent:
      guard let other = name(0), other != parameter.name else { return false }
      add(.isRequired, .notSent(other))
    case .requiredUnlessTruth:
      guard let other = name(0), let contrary = ["true": "false", "false": "true"][match.text(1).lowercased()] else {
        return false
      }
      add(.isRequired, .any([.notSent(other), .isOne(of: [contrary], name: other)]))
    case .requiredWhenIsolated: add(.isRequired, .isolated)
    case .appliesWhenIsolated: add(.applies, .isolated)
    case .requiredInHedgeMode:
      // Behind another demand it is a remnant of the row of another parameter.
      guard !conditions.contains(where: { $0.effect == .isRequired }) else { return true }
      add(.isRequired, .state("hedgeMode"))
    case .requiredOfParent:
      guard let subject = name(0) else { return false }
      add(.isRequired, .state("parentAccount"), to: subject)
    case .appliesInOneWayMode: add(.applies, .state("oneWayMode"))
    case .notWithValue:
      guard let other = name(0), other != parameter.name else { return false }
      rules.append(.notWith(parameter.name, other: other, values: match.texts(1)))
    default:
      guard let other = name(0) else { return false }
      add(.applies, .notSent(other))
    }
    return true
  }

  private static func effect(of fact: DescriptionVocabulary.Fact) -> StatedCondition.Effect {
    switch fact {
    case .requiredIf: .isRequired
    case .usableIf: .isUsable
    default: .applies
    }
  }

  /// Whether tokens are values of a condition, not names of parameters; numbers are where their owner is set as code.
  func areValues(_ tokens: [Token], of owner: [Token] = []) -> Bool {
    let mayBeNumbers = owner.first?.kind == .code
    return tokens.allSatisfy {
      ($0.kind != .number || mayBeNumbers) && !isNameOfTable($0) && !$0.text.contains(" ")
    }
  }

  func isNameOfTable(_ token: Token) -> Bool {
    table.contains(token.text) && token.text != token.text.uppercased() && token.folded != "true"
      && token.folded != "false"
  }

  mutating func rule(_ fact: DescriptionVocabulary.Fact, _ match: PhraseMatch) -> Bool {
    var names: [String] = []
    for token in match.captures[0] {
      guard let name = table.spelling(of: token.text) else { return false }
      if !names.contains(name) { names.append(name) }
    }
    switch fact {
    case .needs: rules.append(.needs(parameter.name, other: names[0]))
    case .notWithEach:
      for name in names where name != parameter.name { rules.append(.notTogether([parameter.name, name])) }
    case .notTogether: rules.append(.notTogether(names))
    case .exactlyOneOf: rules.append(.exactlyOneOf(names))
    default:
      let others = names.filter { $0 != parameter.name }
      let applies = conditions.filter { $0.effect.isLimit && $0.parameter == parameter.name }.map(\.clause)
      if applies.isEmpty || others.count == names.count {
        rules.append(.atLeastOneOf(names))
      } else {
        let clause = Clause.all(applies + others.map(Clause.notSent))
        conditions.append(StatedCondition(parameter: parameter.name, effect: .isRequired, clause: clause))
      }
    }
    return true
  }

  mutating func aim(_ fact: DescriptionVocabulary.Fact, _ match: PhraseMatch) -> Bool {
    guard let name = table.spelling(of: match.text(0)) else { return false }
    if fact == .listOf {
      aimed.append((name, .json))
    } else {
      guard let count = match.number(1) else { return false }
      aimed.append((name, .maxItems(count)))
    }
    return true
  }
}
