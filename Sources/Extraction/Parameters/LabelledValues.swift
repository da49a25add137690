import Specification

/// Values that stand with a label each: `1: add, 2: reduce`, `"A": what it does; "B": what it does`.
struct LabelledValues {
  var values: [EnumValue]
  /// The value that is labelled as the default.
  var defaultValue: JSONScalar?
  /// Whether the values are numbers.
  var isNumeric: Bool
  /// What stands around them.
  var rest: [Token]

  /// The labelled values of a text; nil when there are less than two.
  static func find(in text: [Token], isNumeric: Bool) -> LabelledValues? {
    let tokens = NumberedLabels.normalized(text)
    var starts: [(value: Int, text: Int, isDefault: Bool)] = []
    for index in tokens.indices {
      guard let label = label(at: index, tokens) else { continue }
      starts.append((index, label.text, label.isDefault))
    }
    let numbers = starts.filter { tokens[$0.value].kind == .number }
    let words = withOthers(starts.filter { tokens[$0.value].kind != .number }, tokens)
    let labelled = numbers.count >= 2 ? numbers : words
    let chosen = labelled.count >= 2 ? labelled : counted(tokens)
    let texts = chosen.map { (isNegative($0.value, tokens) ? "-" : "") + tokens[$0.value].text }
    guard chosen.count >= 2, Set(texts).count == chosen.count else { return nil }
    let isNumeric = tokens[chosen[0].value].kind == .number
    var result = LabelledValues(values: [], isNumeric: isNumeric, rest: [])
    var end = chosen[0].value
    result.rest = Array(tokens[..<(isNegative(end, tokens) ? end - 1 : end)])
    for (position, start) in chosen.enumerated() {
      let limit = position + 1 < chosen.count ? chosen[position + 1].value : tokens.count
      end = (start.text..<limit).first { isEnd(tokens[$0]) || isDefault(at: $0, tokens) } ?? limit
      var value = EnumValues.value(tokens[start.value])
      if isNegative(start.value, tokens) { value = EnumValue(.number("-" + tokens[start.value].text)) }
      let mark = defaultMark(in: tokens[start.text..<end])
      if result.isNumeric { value.name = EnumValues.name(tokens[start.text..<(mark ?? end)]) }
      if start.isDefault || mark != nil { result.defaultValue = value.value }
      result.values.append(value)
      if position + 1 < chosen.count, end < limit { result.rest += tokens[end..<limit] }
    }
    result.rest += tokens[end...]
    result.keepTellingNames()
    return result
  }

  /// Labelled values with the quoted constants beside them, whatever leads to their labels; without any labelled one, two
  /// with Chinese labels.
  private static func withOthers(
    _ labelled: [(value: Int, text: Int, isDefault: Bool)], _ tokens: [Token]
  ) -> [(value: Int, text: Int, isDefault: Bool)] {
    let texts = Set(labelled.map { tokens[$0.value].text })
    let others = tokens.indices.filter { index in
      (tokens[index].kind == .quoted || tokens[index].kind == .code) && Token(.word, tokens[index].text).isConstant
        && !texts.contains(tokens[index].text) && !labelled.contains { ($0.value..<$0.text).contains(index) }
        && (index == 0 || openers.contains(tokens[index - 1].folded))
    }
    let isLabelled =
      labelled.contains { tokens[$0.text].text != ")" }
      || others.count > 1
        && others.allSatisfy {
          $0 + 1 < tokens.count && tokens[$0 + 1].kind == .ideograph
            && !StatementVocabulary.joints.contains(tokens[$0 + 1].folded)
        }
    guard isLabelled, !others.isEmpty else { return labelled }
    return (labelled + others.map { ($0, $0 + 1, false) }).sorted { $0.value < $1.value }
  }

  /// The place of a remark in parentheses at the end of a label that makes its value the default, or nil.
  private static func defaultMark(in label: ArraySlice<Token>) -> Int? {
    guard let open = label.lastIndex(where: { $0.text == "(" }), open > label.startIndex, open + 1 < label.endIndex
    else { return nil }
    let words = label[(open + 1)...].map(\.folded)
    return words == ["default"] || words == ["默", "认"] || words == ["默认"] ? open : nil
  }

  /// Whether a sign stands before a number, and nothing that it could be taken from.
  private static func isNegative(_ index: Int, _ tokens: [Token]) -> Bool {
    guard tokens[index].kind == .number, index > 0, tokens[index - 1].text == "-" else { return false }
    return index == 1 || openers.contains(tokens[index - 2].folded) || tokens[index - 2].kind == .newline
  }

  /// Names that several values share tell none of them apart.
  private mutating func keepTellingNames() {
    let names = values.compactMap(\.name)
    guard Set(names).count < names.count else { return }
    for index in values.indices { values[index].name = nil }
  }

  /// The place of the label's text behind a value; nil when there is no label.
  private static func label(at index: Int, _ tokens: [Token]) -> (text: Int, isDefault: Bool)? {
    let token = tokens[index]
    guard token.isValue, index + 2 < tokens.count else { return nil }
    let isQuoted = token.kind == .code || token.kind == .quoted
    var next = index + 1
    var isDefault = false
    if tokens[next].text == "(", let close = tokens[next...].prefix(6).firstIndex(where: { $0.text == ")" }),
      tokens[next..<close].contains(where: { $0.folded == "default" || $0.text == "默" }),
      !tokens[next..<close].contains(where: { $0.kind == .code || $0.kind == .quoted })
    {
      isDefault = true
      next = close + 1
      // A value that has the remark alone.
      if next == tokens.count || isEnd(tokens[next]), isQuoted { return (close, true) }
      guard next + 1 < tokens.count else { return nil }
    }
    let previous = index > 0 ? tokens[index - 1] : Token(.newline, "\n")
    let isMarked = isQuoted || token.folded == "true" || token.folded == "false"
    let isAssigned = token.kind == .number && [":", "="].contains(tokens[next].text)
    guard openers.contains(previous.folded) || isAssigned || isQuoted && tokens[next].text == ":" else { return nil }
    switch tokens[next].text {
    case ":", "=", "-": return isWordLike(tokens[next + 1]) ? (next + 1, isDefault) : nil
    case "for" where token.kind == .word && token.text.count > 2: return (next + 1, isDefault)
    case "for", "to", "为", "代": return isMarked ? (next + 1, isDefault) : nil
    default: return nil
    }
  }

  /// Numbers with a word each behind them that count on from 0 or 1: `0 all, 1 valid, 2 invalid`; `1 for 'all'`.
  private static func counted(_ tokens: [Token]) -> [(value: Int, text: Int, isDefault: Bool)] {
    let places = tokens.indices.dropLast().filter { index in
      tokens[index].kind == .number && isWordLike(tokens[index + 1]) && TimeUnits.unit(in: tokens, at: index + 1) == nil
        && (index == 0 || openers.contains(tokens[index - 1].folded) || tokens[index - 1].text == ")")
    }
    guard let first = places.first.flatMap({ Int(tokens[$0].text) }), first == 0 || first == 1,
      places.enumerated().allSatisfy({ tokens[$1].text == String(first + $0) })
    else { return [] }
    return places.map { ($0, bindings.contains(tokens[$0 + 1].folded) ? $0 + 2 : $0 + 1, false) }
  }

  /// Words between a value and its label.
  private static let bindings: Set<String> = ["for", "is", "means", "to", "as"]

  /// What a value with a label stands behind.
  private static let openers: Set<String> = [",", ";", "/", "\n", ". ", "(", ":", "。", "；", "\u{1}"]

  /// Whether a default is stated from there on: `default: 1`, `默认 1`.
  private static func isDefault(at index: Int, _ tokens: [Token]) -> Bool {
    var next = index + 1
    if tokens[index].text == "默", next < tokens.count, tokens[next].text == "认" {
      next += 1
    } else if tokens[index].folded != "default" || tokens[index].kind != .word {
      return false
    }
    while next < tokens.count, [":", "=", "is", "to", "值", "为", "是"].contains(tokens[next].folded) { next += 1 }
    return next < tokens.count && tokens[next].isValue
  }

  private static func isWordLike(_ token: Token) -> Bool { token.kind == .word || token.kind == .ideograph }

  private static func isEnd(_ token: Token) -> Bool {
    switch token.kind {
    case .newline: true
    case .mark: [",", ";", ". ", ")", "/", "。", "；"].contains(token.text)
    default: false
    }
  }
}
