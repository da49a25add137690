import Specification

/// Documented values, and the kinds of lists and structured values.
extension DescriptionReader {
  mutating func values(_ match: PhraseMatch, _ rest: [Token], isIntroduced: Bool) -> Bool {
    let tokens = match.captures[0]
    guard parameter.values.isEmpty, mayHaveValues(isIntroduced), tokens.allSatisfy(isDocumentedValue),
      isIntroduced || !isOfOther(rest[..<match.range.lowerBound])
    else {
      return false
    }
    if !isIntroduced {
      let before = match.range.lowerBound > 0 ? rest[match.range.lowerBound - 1].folded : ""
      let after = rest[match.range.upperBound...].first { $0.text != "," }?.folded ?? ""
      guard !DescriptionVocabulary.looseBefore.contains(before), !DescriptionVocabulary.looseAfter.contains(after),
        !tokens.contains(where: isIdentifierOfText), parameter.type == .enumeration || !tokens.allSatisfy(isPlainNumber)
      else { return false }
    }
    let values = EnumValues.distinct(tokens)
    guard values.count >= 2 || isIntroduced else { return false }
    parameter.values = values
    return true
  }

  /// Whether the words before values make them those of another parameter: `若 kind 为 …`.
  private func isOfOther(_ words: ArraySlice<Token>) -> Bool {
    guard let bond = words.last, ["为", "是", "=", "is", "are"].contains(bond.folded), let name = words.dropLast().last
    else { return false }
    return name.isName && isNameOfTable(name) && name.folded != parameter.name.lowercased()
  }

  /// Takes a list of words in camel case over that a word announces, `Enum: firstOne, secondOne`, and cuts it off.
  mutating func takeWords(_ sentence: inout [Token]) {
    guard parameter.values.isEmpty, mayHaveValues(false),
      let match = PhraseMatcher(sentence).first(of: DescriptionVocabulary.announcements)
    else { return }
    let list = Self.withoutRemarks(sentence[match.range.upperBound...])
    let separators = StatementVocabulary.joints
    let isList = list.enumerated().allSatisfy { place, token in
      place % 2 == 1 ? separators.contains(token.folded) : token.isName && !isNameOfTable(token)
    }
    let values = EnumValues.distinct(list.filter { $0.isName && !separators.contains($0.folded) })
    guard isList, values.count >= 2 else { return }
    parameter.values = values
    sentence = Array(sentence[..<match.range.lowerBound])
  }

  /// Tokens without what stands in parentheses.
  private static func withoutRemarks(_ tokens: ArraySlice<Token>) -> [Token] {
    var depth = 0
    return tokens.filter { token in
      if token.text == "(" { depth += 1 }
      defer { if token.text == ")" { depth -= 1 } }
      return depth == 0
    }
  }

  func mayHaveValues(_ isIntroduced: Bool) -> Bool {
    switch parameter.type {
    case .string, .enumeration: true
    case .int64: isIntroduced
    default: false
    }
  }

  /// Names of parameters and fields in running text are no values.
  func isIdentifierOfText(_ token: Token) -> Bool {
    guard token.kind == .code || token.kind == .quoted, let first = token.text.unicodeScalars.first else {
      return false
    }
    return first.properties.isLowercase && token.text.unicodeScalars.contains { $0.properties.isUppercase }
  }

  func isPlainNumber(_ token: Token) -> Bool { token.kind == .number }

  /// Values stand without blanks and are no parameters; a quoted sentence is none.
  func isDocumentedValue(_ token: Token) -> Bool {
    !token.text.isEmpty && !token.text.contains(" ") && !token.text.contains(",") && token.text.count <= 64
      && !isNameOfTable(token)
  }

  mutating func addValues(_ match: PhraseMatch) -> Bool {
    let tokens = match.captures[0]
    guard mayHaveValues(false), tokens.allSatisfy(isDocumentedValue), !tokens.contains(where: isIdentifierOfText),
      tokens.allSatisfy({ $0.kind != .number })
    else { return false }
    for value in EnumValues.distinct(tokens) where !parameter.values.contains(value) { parameter.values.append(value) }
    return true
  }

  /// The values that are said to be the only ones, and the name of a single one: `0: Natural Person`.
  mutating func onlyValue(_ match: PhraseMatch, _ rest: [Token]) -> Bool {
    guard let token = match.captures[0].first, mayHaveValues(true), parameter.values.isEmpty,
      isDocumentedValue(token), token.isValue || token.text.contains("_"), !isIdentifierOfText(token),
      isNumeric == (token.kind == .number)
    else { return false }
    guard match.captures[0].count == 1 else { return values(match, rest, isIntroduced: true) }
    var value = EnumValue(token.kind == .number ? .number(token.text) : .string(token.text))
    let behind = rest[match.range.upperBound...]
    if token.kind == .number, behind.first?.text == ":" {
      value.name = EnumValues.name(behind.dropFirst().prefix { $0.kind == .word })
    }
    parameter.values = [value]
    return true
  }

  /// Takes values with labels over, where the parameter may have them.
  mutating func take(_ labelled: LabelledValues) -> Bool {
    let isWord = parameter.type == .string || parameter.type == .enumeration
    if parameter.type == .bool, let value = labelled.defaultValue?.text.lowercased(), ["true", "false"].contains(value)
    {
      parameter.defaultValue = parameter.defaultValue ?? .bool(value == "true")
      return true
    }
    guard mayHaveValues(true), isNumeric == labelled.isNumeric || isWord,
      labelled.values.allSatisfy({ !$0.value.text.contains(" ") && !table.contains($0.value.text) })
    else { return false }
    parameter.values = labelled.values
    if let value = labelled.defaultValue { parameter.defaultValue = value }
    return true
  }

  mutating func makeList() {
    guard !isList else {
      parameter.format = parameter.format ?? .commaSeparated
      return
    }
    guard parameter.type != .bool, parameter.type != .timestamp, parameter.type != .object else { return }
    parameter.declared = declared
    parameter.type = .array(parameter.type)
    parameter.format = .commaSeparated
  }

  mutating func makeJSON() -> Bool {
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

  var isList: Bool {
    if case .array = parameter.type { true } else { false }
  }

  var isNumeric: Bool {
    switch parameter.type {
    case .int64, .decimal, .timestamp: true
    default: false
    }
  }

  /// Whether a name is one of several things: `symbols`, no `status`, `address`, `basis`.
  private static func isPlural(_ name: String) -> Bool {
    name.hasSuffix("s") && !["ss", "us", "is"].contains(where: name.hasSuffix)
  }

  /// Cuts an example off a sentence; true when the lines behind it may go on with examples.
  mutating func cutExample(_ sentence: inout [Token]) -> Bool {
    guard let cut = ExampleCutter.cut(sentence) else { return false }
    sentence = cut.rest
    if parameter.type == .string, cut.isListOfTexts {
      parameter.type = .array(.string)
      parameter.declared = declared
      parameter.format = .json
    }
    if parameter.type == .array(.object), parameter.fields.isEmpty, cut.isListOfTexts {
      parameter.type = .array(.string)
      parameter.format = .json
    }
    if parameter.type == .string, cut.isListInWords, Self.isPlural(parameter.name) { makeList() }
    if parameter.format != .indexed, let example = cut.example(of: parameter.name, isList: isList),
      !table.contains(example)
    {
      parameter.example = parameter.example ?? example
    }
    if isList, parameter.format == nil { parameter.format = cut.format(of: parameter.name) }
    return true
  }
}
