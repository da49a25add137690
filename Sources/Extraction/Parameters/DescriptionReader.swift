import Documents
import Specification

/// Reads the facts that a parameter's description states.
struct DescriptionReader {
  /// The type cell of the table, without blanks, in capitals.
  let declared: String
  /// The parameters of the table.
  let table: NameSet
  /// The parameter with what was read so far.
  private(set) var parameter: Parameter
  /// When it must be sent, or has a meaning.
  private(set) var conditions: [StatedCondition] = []
  /// Rules with other parameters.
  private(set) var rules: [ParameterRule] = []
  /// Facts about other parameters.
  private(set) var aimed: [(name: String, fact: AimedFact)] = []
  /// Sentences with numbers or demands that no row read.
  private(set) var unread: [[Token]] = []
  private var zeroIsSpecial = false
  private var defaultStoodFirst = false

  init(_ parameter: Parameter, declared: String, table: NameSet) {
    self.parameter = parameter
    self.declared = declared
    self.table = table
    if TimeUnits.isTime(parameter.name), parameter.type == .int64 {
      self.parameter.type = .timestamp
      self.parameter.unit = "ms"
    } else if let unit = TimeUnits.unit(inName: parameter.name), isNumeric {
      self.parameter.unit = unit
    }
  }

  /// Adds the facts of a description.
  mutating func read(_ description: Inline) {
    defer { refer(to: description) }
    guard !description.isEmpty else { return }
    let tokens = CodeSplitter.split(Tokenizer.tokens(of: description.marked))
    readFields(tokens)
    var sentences: [[Token]]
    if Self.isOneList(tokens) {
      sentences = [tokens.map { $0.kind == .newline || $0.text == ";" ? Token(.mark, ",") : $0 }]
    } else if let labelled = LabelledValues.find(in: tokens, isNumeric: isNumeric), take(labelled) {
      sentences = Tokenizer.sentences(of: labelled.rest)
    } else {
      sentences = Tokenizer.sentences(of: tokens)
    }
    var isExample = false
    for sentence in sentences {
      var rest = sentence
      if let match = PhraseMatcher(sentence, names: table).first(of: DescriptionVocabulary.listExamples) {
        isExample = aim(.listOf, match)
        continue
      }
      if isExample, ExampleCutter.continues(sentence) { continue }
      isExample = cutExample(&rest)
      readSentence(rest)
    }
    complete(tokens)
  }

  private mutating func readSentence(_ sentence: [Token]) {
    var rest = sentence
    var matcher = PhraseMatcher(rest, names: table)
    if rest.contains(where: { $0.kind == .quoted && $0.text == "," }) { makeList() }
    for row in DescriptionVocabulary.rows {
      for phrase in row.phrases {
        guard let match = matcher.first(phrase), apply(row.fact, match, rest) else { continue }
        rest.replaceSubrange(match.range, with: [Token(.mark, "\u{1}")])
        matcher = PhraseMatcher(rest, names: table)
        if !DescriptionVocabulary.repeatable.contains(row.fact) { break }
      }
    }
    if isDemanding(rest, matcher) { unread.append(sentence) }
  }

  /// Whether what is left of a sentence speaks of demands or values, so that it must not be passed over.
  private func isDemanding(_ rest: [Token], _ matcher: PhraseMatcher) -> Bool {
    rest.contains { token in
      token.kind != .ideograph && token.kind != .code && DescriptionVocabulary.demands.contains(token.folded)
    } || matcher.first(of: DescriptionVocabulary.chineseDemands) != nil
  }

  // MARK: - Facts

  /// Applies a fact; false when it cannot be one of this parameter.
  private mutating func apply(_ fact: DescriptionVocabulary.Fact, _ match: PhraseMatch, _ rest: [Token]) -> Bool {
    switch fact {
    case .conditionalDefault, .accountMode:
      if match.captures.isEmpty || fact == .conditionalDefault { return true }
      return setDefault(match, rest)
    case .requiredIf, .requiredForValues, .requiredIfSent, .requiredWhenIsolated, .appliesIf, .appliesIfEither,
      .appliesToValues, .appliesWhenIsolated, .appliesUnless, .appliesUnlessSent:
      return condition(fact, match)
    case .atLeastOneOf, .exactlyOneOf, .notTogether, .notWithEach, .needs: return rule(fact, match)
    case .itemsOf, .listOf: return aim(fact, match)
    case .max, .min, .above, .below, .range, .openRange, .zeroIsSpecial, .maxItems, .length:
      return bound(fact, match, rest)
    case .defaultValue: return setDefault(match, rest)
    case .defaultOfValue: return setDefault(match, rest)
    case .introducedValues: return values(match, rest, isIntroduced: true)
    case .values: return values(match, rest, isIntroduced: false)
    case .moreValues, .oneValue: return addValues(match)
    case .onlyValue: return onlyValue(match, rest)
    default: return mark(fact, match)
    }
  }

  /// Facts that need no more than their words.
  private mutating func mark(_ fact: DescriptionVocabulary.Fact, _ match: PhraseMatch) -> Bool {
    switch fact {
    case .commaSeparated: makeList()
    case .inJSON: return makeJSON()
    case .date where parameter.type == .string: parameter.pattern = parameter.pattern ?? "^\\d{4}-\\d{2}-\\d{2}$"
    case .epochSeconds where parameter.type == .timestamp: parameter.unit = "s"
    case .seconds where isNumeric: parameter.unit = "s"
    case .milliseconds where isNumeric: parameter.unit = "ms"
    case .pattern where match.text(0).hasPrefix("^"): parameter.pattern = parameter.pattern ?? match.text(0)
    case .generated: parameter.whenOmitted = parameter.whenOmitted ?? "generated"
    case .omittedAll: parameter.whenOmitted = parameter.whenOmitted ?? "all"
    case .latest: parameter.whenOmitted = parameter.whenOmitted ?? "latest"
    case .now where parameter.type == .timestamp: parameter.whenOmitted = parameter.whenOmitted ?? "now"
    case .noFact: break
    default: return false
    }
    return true
  }

  private mutating func bound(_ fact: DescriptionVocabulary.Fact, _ match: PhraseMatch, _ rest: [Token]) -> Bool {
    let numbers = match.captures.compactMap { number($0, match, rest) }
    guard numbers.count == match.captures.count else { return false }
    if fact == .maxItems || (fact == .max && isList) {
      guard isList || (!isNumeric && parameter.name.hasSuffix("s")), let count = Int(numbers[0]) else { return false }
      parameter.maxItems = parameter.maxItems ?? count
      return true
    }
    if fact == .length {
      guard parameter.type == .string, let length = Int(numbers[0]) else { return false }
      (parameter.minLength, parameter.maxLength) = (length, length)
      return true
    }
    guard isNumeric else { return false }
    if parameter.type == .timestamp, numbers.contains(where: { $0.count < 10 }) { return false }
    func set(_ path: WritableKeyPath<Parameter, JSONScalar?>, _ index: Int) {
      if parameter[keyPath: path] == nil { parameter[keyPath: path] = .number(numbers[index]) }
    }
    switch fact {
    case .max: set(\.max, 0)
    case .min: set(\.min, 0)
    case .below: set(\.below, 0)
    case .above: set(\.above, 0)
    case .range:
      set(\.min, 0)
      set(\.max, 1)
    case .openRange:
      set(\.above, 0)
      set(\.max, 1)
    default: zeroIsSpecial = true
    }
    return true
  }

  /// A captured number in the unit of the parameter, or nil when it is of something else.
  private func number(_ capture: [Token], _ match: PhraseMatch, _ rest: [Token]) -> String? {
    guard let text = capture.first?.text, text.unicodeScalars.allSatisfy({ Token.isDigit($0) || $0 == "." }) else {
      return nil
    }
    guard capture == match.captures.last, let unit = TimeUnits.unit(in: rest, at: match.range.upperBound) else {
      return text
    }
    if unit.milliseconds == 1, parameter.unit == nil { return text }
    guard let factor = unit.milliseconds, let own = parameter.unit,
      parameter.type == .int64 || parameter.type == .decimal,
      let value = Int(text)
    else { return nil }
    let milliseconds = value * factor
    return own == "ms" ? String(milliseconds) : own == "s" ? String(milliseconds / 1000) : nil
  }

  private mutating func setDefault(_ match: PhraseMatch, _ rest: [Token]) -> Bool {
    guard let token = match.captures.first?.first, !rest.contains(where: { $0.text == ">" || $0.text == "=>" }) else {
      return false
    }
    let scalar: JSONScalar
    switch parameter.type {
    case .int64, .decimal:
      guard let number = number(match.captures[0], match, rest) else { return false }
      scalar = .number(number)
    case .bool:
      guard token.folded == "true" || token.folded == "false" else { return false }
      scalar = .bool(token.folded == "true")
    case .timestamp: return false
    default:
      guard TimeUnits.unit(in: rest, at: match.range.upperBound) == nil else { return false }
      scalar = .string(token.text)
    }
    if parameter.values.isEmpty { defaultStoodFirst = parameter.defaultValue == nil }
    parameter.defaultValue = parameter.defaultValue ?? scalar
    return true
  }

  // MARK: - Conditions and rules

  private mutating func condition(_ fact: DescriptionVocabulary.Fact, _ match: PhraseMatch) -> Bool {
    func name(_ index: Int) -> String? { table.spelling(of: match.text(index)) }
    func add(_ effect: StatedCondition.Effect, _ clause: Clause, to other: String? = nil) {
      conditions.append(StatedCondition(parameter: other ?? parameter.name, effect: effect, clause: clause))
    }
    switch fact {
    case .requiredIf, .appliesIf:
      guard let owner = name(0), owner != parameter.name, areValues(match.captures[1]) else { return false }
      let subject = fact == .requiredIf && match.captures.count > 2 ? name(2) : nil
      add(fact == .requiredIf ? .isRequired : .applies, .isOne(of: match.texts(1), name: owner), to: subject)
    case .appliesIfEither:
      guard let first = name(0), let second = name(2), areValues(match.captures[1]), areValues(match.captures[3]) else {
        return false
      }
      add(.applies, .any([.isOne(of: match.texts(1), name: first), .isOne(of: match.texts(3), name: second)]))
    case .requiredForValues, .appliesToValues:
      guard areValues(match.captures[0]), match.captures[0].allSatisfy(\.isConstant) else { return false }
      add(fact == .appliesToValues ? .applies : .isRequired, .isOne(of: match.texts(0), name: nil))
    case .requiredIfSent:
      guard let other = name(0) else { return false }
      add(.isRequired, .sent(parameter.name), to: other)
    case .requiredWhenIsolated: add(.isRequired, .isolated)
    case .appliesWhenIsolated: add(.applies, .isolated)
    case .appliesUnless:
      guard let other = name(0) else { return false }
      add(.applies, .isNot(match.texts(1), name: other))
    default:
      guard let other = name(0) else { return false }
      add(.applies, .notSent(other))
    }
    return true
  }

  /// Whether tokens are values of a condition, not names of parameters.
  private func areValues(_ tokens: [Token]) -> Bool {
    tokens.allSatisfy { $0.kind != .number && !isNameOfTable($0) && !$0.text.contains(" ") }
  }

  private func isNameOfTable(_ token: Token) -> Bool {
    table.contains(token.text) && !token.isConstant && token.folded != "true" && token.folded != "false"
  }

  private mutating func rule(_ fact: DescriptionVocabulary.Fact, _ match: PhraseMatch) -> Bool {
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
      let applies = conditions.filter { $0.effect == .applies && $0.parameter == parameter.name }.map(\.clause)
      if applies.isEmpty || others.count == names.count {
        rules.append(.atLeastOneOf(names))
      } else {
        let clause = Clause.all(applies + others.map(Clause.notSent))
        conditions.append(StatedCondition(parameter: parameter.name, effect: .isRequired, clause: clause))
      }
    }
    return true
  }

  private mutating func aim(_ fact: DescriptionVocabulary.Fact, _ match: PhraseMatch) -> Bool {
    guard let name = table.spelling(of: match.text(0)) else { return false }
    if fact == .listOf {
      aimed.append((name, .json))
    } else {
      guard let count = match.number(1) else { return false }
      aimed.append((name, .maxItems(count)))
    }
    return true
  }

  // MARK: - Values

  private mutating func values(_ match: PhraseMatch, _ rest: [Token], isIntroduced: Bool) -> Bool {
    let tokens = match.captures[0]
    guard parameter.values.isEmpty, mayHaveValues(isIntroduced), tokens.allSatisfy(isDocumentedValue) else {
      return false
    }
    if !isIntroduced {
      let before = match.range.lowerBound > 0 ? rest[match.range.lowerBound - 1].folded : ""
      let after = match.range.upperBound < rest.count ? rest[match.range.upperBound].folded : ""
      guard !DescriptionVocabulary.looseBefore.contains(before), !DescriptionVocabulary.looseAfter.contains(after),
        !tokens.contains(where: isIdentifierOfText), parameter.type == .enumeration || !tokens.allSatisfy(isPlainNumber)
      else { return false }
    }
    let values = EnumValues.distinct(tokens)
    guard values.count >= 2 || isIntroduced else { return false }
    parameter.values = values
    return true
  }

  private func mayHaveValues(_ isIntroduced: Bool) -> Bool {
    switch parameter.type {
    case .string, .enumeration: true
    case .int64: isIntroduced
    default: false
    }
  }

  /// Names of parameters and fields in running text are no values.
  private func isIdentifierOfText(_ token: Token) -> Bool {
    guard token.kind == .code || token.kind == .quoted, let first = token.text.unicodeScalars.first else {
      return false
    }
    return first.properties.isLowercase && token.text.unicodeScalars.contains { $0.properties.isUppercase }
  }

  private func isPlainNumber(_ token: Token) -> Bool { token.kind == .number }

  /// Values stand without blanks and are no parameters; a quoted sentence is none.
  private func isDocumentedValue(_ token: Token) -> Bool {
    !token.text.isEmpty && !token.text.contains(" ") && !token.text.contains(",") && token.text.count <= 64
      && !isNameOfTable(token)
  }

  private mutating func addValues(_ match: PhraseMatch) -> Bool {
    let tokens = match.captures[0]
    guard mayHaveValues(false), tokens.allSatisfy(isDocumentedValue), !tokens.contains(where: isIdentifierOfText),
      tokens.allSatisfy({ $0.kind != .number })
    else { return false }
    for value in EnumValues.distinct(tokens) where !parameter.values.contains(value) { parameter.values.append(value) }
    return true
  }

  /// One value that is said to be the only one, and its name: `0: Natural Person`.
  private mutating func onlyValue(_ match: PhraseMatch, _ rest: [Token]) -> Bool {
    guard let token = match.captures[0].first, mayHaveValues(true), parameter.values.isEmpty,
      isDocumentedValue(token), !isIdentifierOfText(token), isNumeric == (token.kind == .number)
    else { return false }
    var value = EnumValue(token.kind == .number ? .number(token.text) : .string(token.text))
    let behind = rest[match.range.upperBound...]
    if token.kind == .number, behind.first?.text == ":" {
      value.name = EnumValues.name(behind.dropFirst().prefix { $0.kind == .word })
    }
    parameter.values = [value]
    return true
  }

  /// Takes values with labels over, where the parameter may have them.
  private mutating func take(_ labelled: LabelledValues) -> Bool {
    guard mayHaveValues(true), isNumeric == labelled.isNumeric || parameter.type == .string,
      labelled.values.allSatisfy({ !$0.value.text.contains(" ") && !table.contains($0.value.text) })
    else { return false }
    parameter.values = labelled.values
    if let value = labelled.defaultValue { parameter.defaultValue = value }
    return true
  }

  // MARK: - Kinds

  private mutating func makeList() {
    guard !isList else {
      parameter.format = parameter.format ?? .commaSeparated
      return
    }
    guard parameter.type != .bool, parameter.type != .timestamp, parameter.type != .object else { return }
    parameter.declared = declared
    parameter.type = .array(parameter.type)
    parameter.format = .commaSeparated
  }

  private mutating func makeJSON() -> Bool {
    if isList {
      parameter.format = parameter.format ?? .json
      if declared == "LIST" || declared == "ARRAY" { parameter.type = .array(.object) }
      return true
    }
    guard parameter.type == .string else { return false }
    parameter.type = .object
    parameter.declared = declared
    return true
  }

  private var isList: Bool {
    if case .array = parameter.type { true } else { false }
  }

  private var isNumeric: Bool {
    switch parameter.type {
    case .int64, .decimal, .timestamp: true
    default: false
    }
  }

  /// Cuts an example off a sentence; true when the lines behind it may go on with examples.
  private mutating func cutExample(_ sentence: inout [Token]) -> Bool {
    guard let cut = ExampleCutter.cut(sentence) else { return false }
    sentence = cut.rest
    parameter.example = parameter.example ?? cut.example(of: parameter.name, isList: isList)
    if isList, parameter.format == nil { parameter.format = cut.format(of: parameter.name) }
    return true
  }

  // MARK: - Completion

  /// What the whole description says beside its sentences.
  private mutating func complete(_ tokens: [Token]) {
    if zeroIsSpecial { parameter.min = nil }
    if let pattern = tokens.first(where: { $0.kind == .code && $0.text.hasPrefix("^") && $0.text.hasSuffix("$") }) {
      parameter.pattern = parameter.pattern ?? pattern.text
    }
    if parameter.values.isEmpty, parameter.type == .string || parameter.type == .enumeration {
      let truths = tokens.filter { $0.folded == "true" || $0.folded == "false" }
      let values = EnumValues.distinct(truths)
      if values.count == 2 { parameter.values = values }
    }
    if parameter.values.isEmpty, parameter.type == .enumeration { parameter.values = EnumValues.capitalized(tokens) }
    if !parameter.values.isEmpty, let value = parameter.defaultValue, mayHaveValues(false),
      !parameter.values.contains(where: { $0.value == value })
    {
      parameter.values.insert(EnumValue(value), at: defaultStoodFirst ? 0 : parameter.values.count)
    }
  }

  /// A word of a vocabulary that is not listed here stands in a definition of the product.
  private mutating func refer(to description: Inline) {
    let isWord = parameter.type == .enumeration || parameter.type == .array(.enumeration)
    guard isWord, parameter.values.isEmpty else { return }
    parameter.enumeration = EnumerationReference.name(in: description) ?? EnumerationReference.name(of: parameter.name)
  }

  /// Whether a text is nothing but values, be they on lines of their own.
  private static func isOneList(_ tokens: [Token]) -> Bool {
    let separators: Set<String> = [",", ";", "/", "or", "and", "或", "和", "\n"]
    return tokens.contains { $0.kind == .newline || $0.text == ";" }
      && tokens.allSatisfy { separators.contains($0.folded) || ($0.isValue && $0.kind != .number) }
  }

  /// Types of the parts of a list's elements, `name.part should be STRING`, and the list's indexed keys.
  private mutating func readFields(_ tokens: [Token]) {
    guard isList else { return }
    for index in tokens.indices.dropLast(2) where tokens[index].text == parameter.name {
      if tokens[index + 1].text == "[", tokens[index + 2].kind == .number { parameter.format = .indexed }
      guard tokens[index + 1].text == ".", tokens[index + 2].isName,
        let type = tokens[(index + 3)...].prefix(8).lazy.compactMap({ TypeVocabulary.entry(for: $0.text) }).first,
        !parameter.fields.contains(where: { $0.name == tokens[index + 2].text })
      else { continue }
      parameter.fields.append(Parameter(name: tokens[index + 2].text, type: type.type))
    }
    guard !parameter.fields.isEmpty else { return }
    parameter.type = .array(.object)
    let matcher = PhraseMatcher(tokens, names: NameSet(parameter.fields.map(\.name)))
    for phrase in DescriptionVocabulary.fieldValues {
      guard let match = matcher.first(phrase),
        let field = parameter.fields.firstIndex(where: { $0.name == match.text(0) })
      else { continue }
      parameter.fields[field].values = EnumValues.distinct(match.captures[1])
      break
    }
  }
}
