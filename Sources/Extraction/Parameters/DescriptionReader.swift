import Documents
import Specification

/// Reads the facts that a parameter's description states.
struct DescriptionReader {
  /// The type cell of the table, without blanks, in capitals.
  let declared: String
  /// The parameters of the table.
  let table: NameSet
  /// The parameter with what was read so far.
  var parameter: Parameter
  /// When it must be sent, or has a meaning.
  var conditions: [StatedCondition] = []
  /// Rules with other parameters.
  var rules: [ParameterRule] = []
  /// Facts about other parameters.
  var aimed: [(name: String, fact: AimedFact)] = []
  /// Defaults that hold in some cases only.
  var conditionalDefaults: [ConditionalDefault] = []
  /// Sentences that were not read whole, or that have no place.
  var statements: [DescriptionStatement] = []
  var zeroIsSpecial = false
  /// Words that are values if examples show some of them in capitals.
  var words: [String] = []
  /// The number for which every larger one is taken.
  var clamp: String?
  var defaultStoodFirst = false
  var beginsAtFirstPage = false

  init(_ parameter: Parameter, declared: String, table: NameSet) {
    self.parameter = parameter
    self.declared = declared
    self.table = table
    if TimeUnits.isTime(parameter.name) || TimeUnits.timeTypes.contains(declared), parameter.type == .int64 {
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
    var tokens = CodeSplitter.split(Tokenizer.tokens(of: description.marked))
    if isNumeric { tokens = tokens.flatMap(TimeUnits.apart) } else { tokens = LetterValues.marked(tokens) }
    readFields(tokens)
    readShownParts(description)
    settleDuration(tokens)
    takeDottedRange(&tokens)
    takeWordsWithDefault(&tokens)
    if !Self.isOneList(tokens) { takeLines(&tokens) }
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
      if PhraseMatcher(rest).first(of: DescriptionVocabulary.commaSeparated) != nil { makeList() }
      isExample = cutExample(&rest)
      takeWords(&rest)
      readSentence(rest)
    }
    complete(tokens)
  }

  /// A length of time is no point in time, whatever its name: `lockTime` in hours, `burnTime` as a duration.
  private mutating func settleDuration(_ tokens: [Token]) {
    guard parameter.type == .timestamp, TimeUnits.mayBeDuration(parameter.name) else { return }
    let matcher = PhraseMatcher(tokens)
    let isInSeconds =
      matcher.first(of: DescriptionVocabulary.secondsOfTime) != nil
      && matcher.first(of: DescriptionVocabulary.instants) == nil
    guard isInSeconds || matcher.first(of: DescriptionVocabulary.durations) != nil else { return }
    parameter.type = .int64
    parameter.unit = nil
  }

  mutating func readSentence(_ sentence: [Token]) {
    var rest = sentence
    var matcher = PhraseMatcher(rest, names: table)
    if rest.contains(where: { ($0.kind == .quoted || $0.kind == .code) && $0.text == "," }) { makeList() }
    var readRow: Int?
    var isPlaced = true
    for (phrase, row) in DescriptionVocabulary.index.candidates(for: rest) where row.place != readRow {
      guard let match = matcher.first(phrase) else { continue }
      guard apply(row.fact, match, rest) else { continue }
      if row.fact == .noFact, Substance(names: table).isFound(in: Array(rest[match.range])) { isPlaced = false }
      let passed = match.gaps.flatMap { rest[$0] }
      let end = match.range.upperBound
      let isInList = row.fact == .defaultOfValue && Self.isElement(match.range, of: rest)
      let unit = match.captures.last?.last?.isNumber ?? false ? TimeUnits.unit(in: rest, at: end)?.length ?? 0 : 0
      if isInList {
        rest.removeSubrange(match.range.lowerBound + 1..<end)
      } else {
        rest.replaceSubrange(match.range.lowerBound..<end + unit, with: [NoteReader.closed] + passed)
      }
      matcher = PhraseMatcher(rest, names: table)
      if !DescriptionVocabulary.repeatable.contains(row.fact) { readRow = row.place }
    }
    leave(rest, of: sentence, isPlaced: isPlaced)
  }

  /// Whether a value with its remark is one of a list: another one follows or stands before it, `A (default) or B`.
  private static func isElement(_ range: Range<Int>, of tokens: [Token]) -> Bool {
    func isJoined(_ joint: Int, _ value: Int) -> Bool {
      tokens.indices.contains(joint) && tokens.indices.contains(value)
        && StatementVocabulary.joints.contains(tokens[joint].folded) && tokens[value].isValue
    }
    let close = range.upperBound < tokens.count && tokens[range.upperBound].text == ")" ? 1 : 0
    return isJoined(range.upperBound + close, range.upperBound + close + 1)
      || isJoined(range.lowerBound - 1, range.lowerBound - 2)
  }

  /// Keeps a sentence of which no row read a part, or that has no place.
  private mutating func leave(_ rest: [Token], of sentence: [Token], isPlaced: Bool) {
    let values = parameter.values.map(\.value.text) + (mayBeTruth ? ["true", "false"] : [])
    let substance = Substance(names: table, known: Set((values + [parameter.name]).map { $0.lowercased() }))
    let left = substance.words(of: rest, leftOf: substance.words(of: sentence))
    guard !left.isEmpty || !isPlaced, !Self.isEnumerator(sentence) else { return }
    statements.append(
      DescriptionStatement(rest: rest, words: Substance(names: table).words(of: sentence), left: left))
  }

  /// Whether truth values are the values of the parameter.
  private var mayBeTruth: Bool {
    parameter.type == .bool || ["true", "false"].contains(parameter.defaultValue?.text.lowercased() ?? "")
  }

  /// Whether a sentence is nothing but the number in front of the next one.
  private static func isEnumerator(_ sentence: [Token]) -> Bool {
    sentence.contains(where: \.isNumber) && sentence.allSatisfy { $0.kind == .number || $0.kind == .mark }
      && sentence.count <= 2
  }

  // MARK: - Completion

  /// What the whole description says beside its sentences.
  mutating func complete(_ tokens: [Token]) {
    settleZero()
    numberFirstPage()
    if let clamp, parameter.max?.text == clamp { parameter.max = nil }
    if let pattern = tokens.first(where: { $0.kind == .code && $0.text.hasPrefix("^") && $0.text.hasSuffix("$") }) {
      parameter.pattern = parameter.pattern ?? pattern.text
    }
    takeRange(tokens)
    takeOnlyDefault(tokens)
    takeOnlyConstant(tokens)
    settleCount(tokens)
    if parameter.values.isEmpty, parameter.type == .string || parameter.type == .enumeration {
      let truths = tokens.filter { $0.folded == "true" || $0.folded == "false" }
      let values = EnumValues.distinct(truths)
      if values.count == 2 { parameter.values = values }
    }
    if parameter.values.isEmpty, parameter.type == .bool {
      let values = EnumValues.distinct(tokens.filter { ["true", "false"].contains($0.folded) })
      if Set(values.map(\.value.text)) == ["TRUE", "FALSE"] { parameter.values = values }
    }
    if parameter.values.isEmpty, parameter.type == .enumeration { parameter.values = EnumValues.capitalized(tokens) }
    if parameter.values.isEmpty, parameter.type == .string { words = Self.alternatives(tokens) }
    if parameter.type == .string {
      for index in parameter.values.indices {
        let value = parameter.values[index].value
        if case .number(let digits) = value { parameter.values[index].value = .string(digits) }
      }
    }
    if !parameter.values.isEmpty, let value = parameter.defaultValue, mayHaveValues(false),
      !parameter.values.contains(where: { $0.value == value })
    {
      parameter.values.insert(EnumValue(value), at: defaultStoodFirst ? 0 : parameter.values.count)
    }
  }

  /// Takes over that values are a range with units in them.
  private mutating func takeRange(_ tokens: [Token]) {
    guard parameter.values.isEmpty, parameter.pattern == nil,
      parameter.type == .string || parameter.type == .enumeration
    else { return }
    parameter.pattern = ValueRange.pattern(in: tokens)
  }

  /// Takes the default as the only value where the description tells nothing but it, `10s, default 10s`.
  private mutating func takeOnlyDefault(_ tokens: [Token]) {
    guard parameter.type == .enumeration, parameter.values.isEmpty, let value = parameter.defaultValue,
      tokens.filter({ $0.text == value.text }).count == 2, tokens.first?.text == value.text,
      tokens.allSatisfy({ $0.kind == .mark || $0.text == value.text || $0.folded == "default" })
    else { return }
    parameter.values = [EnumValue(value)]
  }

  /// Takes a constant as the only value where the description is nothing else.
  private mutating func takeOnlyConstant(_ tokens: [Token]) {
    guard parameter.type == .enumeration, parameter.values.isEmpty, tokens.count == 1,
      Token(.word, tokens[0].text).isConstant
    else { return }
    parameter.values = [EnumValue(.string(tokens[0].text))]
  }

  /// A small integer that lists its numbers is no point in time, whatever its name: the hour of a day.
  private mutating func settleCount(_ tokens: [Token]) {
    guard parameter.type == .timestamp, TimeUnits.smallTypes.contains(declared) else { return }
    let isList = tokens.contains { token in
      token.kind == .quoted && token.text.contains(",") && token.text.allSatisfy { "0123456789,. ".contains($0) }
    }
    guard isList else { return }
    parameter.type = .int64
    parameter.unit = nil
  }

  /// The parts of a list's elements that an example in the description shows.
  private mutating func readShownParts(_ description: Inline) {
    guard isList, parameter.fields.isEmpty else { return }
    let fields = ShownParts.fields(in: description)
    guard !fields.isEmpty else { return }
    parameter.type = .array(.object)
    parameter.format = parameter.format ?? .json
    parameter.fields = fields
  }

  /// The words of a description that is nothing but alternatives, `Taker or Maker`.
  private static func alternatives(_ tokens: [Token]) -> [String] {
    let isList =
      tokens.count >= 3
      && tokens.enumerated().allSatisfy { place, token in
        place % 2 == 1 ? ["or", "/", "或"].contains(token.folded) : token.kind == .word
      }
    return isList ? tokens.indices.filter { $0 % 2 == 0 }.map { tokens[$0].text } : []
  }

  /// Zero is allowed whatever the least other value is, below which no example can be one.
  private mutating func settleZero() {
    if let least = parameter.min?.text, let example = parameter.example, let least = Double(least),
      let value = Double(example.filter { $0 != "," }), value < least, value != 0 || !zeroIsSpecial
    {
      parameter.example = nil
    }
    if zeroIsSpecial { parameter.min = parameter.min.map { _ in .number("0") } }
  }

  /// A word of a vocabulary that is not listed here stands in a definition of the product.
  mutating func refer(to description: Inline) {
    let isWord = parameter.type == .enumeration || parameter.type == .array(.enumeration)
    guard isWord, parameter.values.isEmpty else { return }
    parameter.enumeration = EnumerationReference.name(in: description) ?? EnumerationReference.name(of: parameter.name)
  }

  /// Whether a text is nothing but values, be they on lines of their own.
  static func isOneList(_ tokens: [Token]) -> Bool {
    let separators: Set<String> = [",", ";", "/", "or", "and", "或", "和", "\n"]
    return tokens.contains { $0.kind == .newline || $0.text == ";" }
      && tokens.allSatisfy { separators.contains($0.folded) || ($0.isValue && $0.kind != .number) }
  }

  /// The part that an example of an indexed key names, behind its index: `].amount=60`.
  private mutating func readIndexedField(_ tokens: ArraySlice<Token>) {
    let parts = Array(tokens)
    guard parts.count == 5, parts[0].text == "]", parts[1].text == ".", parts[2].isName, parts[3].text == "=",
      !parameter.fields.contains(where: { $0.name == parts[2].text })
    else { return }
    parameter.fields.append(Parameter(name: parts[2].text, type: parts[4].kind == .number ? .decimal : .string))
  }

  /// Types of the parts of a list's elements, `name.part should be STRING`, and the list's indexed keys.
  mutating func readFields(_ tokens: [Token]) {
    guard isList else { return }
    for index in tokens.indices.dropLast(2) where tokens[index].text == parameter.name {
      if tokens[index + 1].text == "[", tokens[index + 2].kind == .number {
        parameter.format = .indexed
        readIndexedField(tokens[(index + 3)...].prefix(5))
      }
      guard tokens[index + 1].text == ".", tokens[index + 2].isName,
        case let words = tokens[(index + 3)...].prefix(while: { $0.kind != .mark }),
        let type = words.lazy.compactMap({ TypeVocabulary.entry(for: $0.text) }).first,
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
    if PhraseMatcher(tokens).first(of: DescriptionVocabulary.wholeElements) != nil {
      for field in parameter.fields.indices { parameter.fields[field].required = .required }
    }
  }
}
