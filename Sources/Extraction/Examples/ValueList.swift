import Specification

/// Reads the list of values that a comment beside a field states, in all spellings.
///
/// `"A", "B"` · `A/B/C` · `A or B` · `0:FIRST,2:SECOND` · `1 for this, 2 for that` · `one of A (…), B (…)` ·
/// `Enum: first, second`. A list counts only when every value that the examples show is in it; of three constants or more
/// it is enough that some are, and the others join them.
struct ValueList {
  /// The values that the examples show.
  let shown: [String]
  /// Whether these are numbers.
  let areNumbers: Bool
  /// Whether the field tells in which state something is: its values are of one kind, whichever of them is shown.
  var areStates = false
  /// Values of other fields, which may spell with underscores what the comment spells with blanks.
  var spellings: Set<String> = []

  /// The values that a comment lists; empty when it lists none.
  func values(in comment: String) -> [EnumValue] {
    let words = Self.separated(Tokenizer.tokens(of: comment))
    let tokens = joined(Self.withoutParentheses(areNumbers ? NumberedLabels.normalized(words) : words))
    let matcher = PhraseMatcher(tokens)
    guard !shown.isEmpty, !comment.hasSuffix("..."), !comment.hasSuffix("…"),
      matcher.first(of: ExampleVocabulary.incompleteLists) == nil
    else { return [] }
    let allowsWords = matcher.first(of: ExampleVocabulary.valueMarkers) != nil
    let items = items(tokens, allowsWords: allowsWords)
    let texts = items.map(\.text)
    if let words = labelledWords(words) { return words }
    if let words = listedWords(tokens), !Set(shown).isSubset(of: texts) { return words }
    guard Set(texts).count > 1 else { return [] }
    let others = shown.filter { !texts.contains($0) }
    guard others.isEmpty || isOpen(texts, beside: others) else { return [] }
    // A value that is listed twice has no name of its own; of words, all have one or none has.
    let hasNames =
      Set(texts).count == texts.count
      && (areNumbers || Set(items.map(\.name)).count == items.count && items.allSatisfy { $0.name != nil })
    var seen: Set<String> = []
    return (items + others.map { Item(text: $0) }).filter { seen.insert($0.text).inserted }.map { item in
      EnumValue(areNumbers ? .number(item.text) : .string(item.text), name: hasNames ? item.name : nil)
    }
  }

  /// How many words a value may have in a list that has no other marks.
  private static let longestValue = 4

  /// The values of a comment that is nothing but words with commas between them, every shown value among them:
  /// `Pending, Done, Partly Done`.
  private func listedWords(_ tokens: [Token]) -> [EnumValue]? {
    guard !areNumbers else { return nil }
    let tokens = tokens.last?.text == ":" ? tokens.dropLast() : tokens[...]
    if let constants = bareConstants(Self.withoutNumbers(tokens)) { return constants }
    let items = tokens.split(omittingEmptySubsequences: false) { token in
      token.kind == .mark && [",", "/", "|"].contains(token.text) || token.folded == "or"
    }
    guard items.count > 1,
      items.allSatisfy({ (1...Self.longestValue).contains($0.count) && $0.allSatisfy { $0.kind == .word } })
    else { return nil }
    let texts = items.map { $0.map(\.text).joined(separator: " ") }
    let others = Set(shown).subtracting(texts).sorted()
    let isOpen = areStates && texts.count > 2 && (texts + others).allSatisfy { $0.first?.isUppercase ?? false }
    guard others.isEmpty || isOpen, Set(texts).count == texts.count else { return nil }
    return (texts + others).map { EnumValue(.string($0)) }
  }

  /// The values of a comment that explains each, every shown value among them: `Active: in use; Inactive: not in use`.
  private func labelledWords(_ tokens: [Token]) -> [EnumValue]? {
    guard !areNumbers else { return nil }
    let items = tokens.split { [",", ";", "；", "\n"].contains($0.text) }
    let words = items.compactMap { item -> String? in
      guard item.count > 2, let first = item.first, first.kind == .word, item.dropFirst().first?.text == ":" else {
        return nil
      }
      return first.text
    }
    guard words.count > 1, words.count == items.count, Set(words).count == words.count,
      Set(shown).isSubset(of: words)
    else { return nil }
    return words.map { EnumValue(.string($0)) }
  }

  /// The tokens with arrows from one value to the next as commas, and constants apart that share their quotes.
  private static func separated(_ tokens: [Token]) -> [Token] {
    var result: [Token] = []
    for token in tokens {
      if token.kind == .quoted, token.text.contains("/") {
        let parts = token.text.split(separator: "/").map { Token(.word, String($0).removing(\.isBlank)) }
        if parts.count > 1, parts.allSatisfy(\.isConstant) {
          result += parts.flatMap { [$0, Token(.mark, ",")] }
          continue
        }
      }
      let isArrow = token.text == "→" || token.text == ">" && result.last?.text == "-"
      if isArrow, token.text == ">" { result.removeLast() }
      result.append(isArrow ? Token(.mark, ",") : token)
    }
    return result
  }

  /// The tokens without the numbers that are counted up before them: `1.CREATED 2.SOLD`.
  private static func withoutNumbers(_ tokens: ArraySlice<Token>) -> ArraySlice<Token> {
    guard tokens.first?.kind == .number else { return tokens }
    let words = tokens.filter { $0.kind == .word }
    let numbers = tokens.filter { $0.kind == .number }.compactMap { Int($0.text) }
    let isCounted = zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 } && numbers.count == words.count
    let areMarks = tokens.allSatisfy { $0.kind != .mark || [".", ". ", ")", "、"].contains($0.text) }
    return isCounted && areMarks ? words[...] : tokens
  }

  /// The values of a comment that is nothing but constants with blanks between them.
  private func bareConstants(_ tokens: ArraySlice<Token>) -> [EnumValue]? {
    let texts = tokens.map(\.text)
    guard texts.count > 1, tokens.allSatisfy({ $0.kind == .word && $0.isConstant && $0.text.count > 2 }),
      Set(texts).count == texts.count, Set(shown).isSubset(of: texts)
    else { return nil }
    return texts.map { EnumValue(.string($0)) }
  }

  /// Whether a list of constants may lack some that the examples show: they show one of it, too.
  private func isOpen(_ listed: [String], beside others: [String]) -> Bool {
    let constants = Set(listed)
    return !areNumbers && constants.count >= 3 && shown.contains(where: constants.contains)
      && (listed + others).allSatisfy { Token(.word, $0).isConstant }
  }

  /// The tokens with words joined that a value joins by underscores, `CROSS MARGIN` for `CROSS_MARGIN`.
  private func joined(_ tokens: [Token]) -> [Token] {
    let compound = spellings.union(shown).filter { $0.contains("_") }
    guard !areNumbers, !compound.isEmpty else { return tokens }
    var result: [Token] = []
    var index = 0
    while index < tokens.count {
      let length = (2...4).last { length in
        index + length <= tokens.count
          && compound.contains(tokens[index..<index + length].map(\.text).joined(separator: "_"))
      }
      result.append(
        length.map { Token(.word, tokens[index..<index + $0].map(\.text).joined(separator: "_")) } ?? tokens[index])
      index += length ?? 1
    }
    return result
  }

  private struct Item {
    var text: String
    var name: String?
  }

  /// Marks and words between the elements of a list.
  private static let separators: Set<String> = [",", ";", "；", "。", ". ", "/", "|", "or", "and", "或", "和", "\n", "("]

  /// Marks and words after which a list may begin.
  private static let openers: Set<String> = [
    ":", "=", "[", "{", "of", "are", "is", "be", "为", "是", "include", "includes",
  ]

  /// Marks and words between a value and its name.
  private static let bindings: Set<String> = [":", "=", "-", "for", "means", "is", "mean"]

  private func items(_ tokens: [Token], allowsWords: Bool) -> [Item] {
    var items: [Item] = []
    var index = 0
    var mayBegin = true
    // Numbers before one that has the name of them all: `4 or 6 for cards`.
    var alternatives: [String] = []
    while index < tokens.count {
      let mayBeWord =
        allowsWords && (!items.isEmpty || isMarked(tokens, index)) || !items.isEmpty && isLast(tokens, index)
      guard mayBegin, let (text, end) = value(tokens, at: index, allowsWords: mayBeWord) else {
        mayBegin = Self.separators.contains(tokens[index].folded) || Self.openers.contains(tokens[index].folded)
        index += 1
        continue
      }
      let next = nameEnd(tokens, from: end, allowsWords: allowsWords)
      guard areNumbers ? next.isBound || next.end > end : true else {
        alternatives = isAlternative(tokens, end) ? alternatives + [text] : []
        mayBegin = false
        index = end
        continue
      }
      let name = name(tokens[end..<next.end])
      if alternatives.isEmpty {
        items.append(Item(text: text, name: name))
      } else {
        // Names of values tell them apart.
        items += (alternatives + [text]).map { value in Item(text: value, name: name.map { "\($0) \(value)" }) }
        alternatives = []
      }
      index = next.end
      mayBegin = true
    }
    return items
  }

  /// Whether another number follows behind a word for alternatives.
  private func isAlternative(_ tokens: [Token], _ end: Int) -> Bool {
    end < tokens.count && ["or", "and", "/", "或", "和"].contains(tokens[end].folded)
      && value(tokens, at: end + 1, allowsWords: false) != nil
  }

  /// Whether a word with a capital ends the list, `…, RSA, or Ed25519`.
  private func isLast(_ tokens: [Token], _ index: Int) -> Bool {
    index >= 2 && ["or", "and", "或", "和"].contains(tokens[index - 1].folded)
      && (tokens[index - 2].text == "," || tokens[index - 2].isConstant)
      && tokens[index].kind == .word && tokens[index].text.first?.isUppercase ?? false
      && tokens[(index + 1)...].allSatisfy { $0.kind == .mark }
  }

  /// Whether a word without capitals stands directly behind the mark that follows "enum".
  private func isMarked(_ tokens: [Token], _ index: Int) -> Bool {
    index > 0 && (tokens[index - 1].text == ":" || tokens[index - 1].text == ",")
  }

  /// The value that begins at `index`, and where it ends.
  private func value(_ tokens: [Token], at index: Int, allowsWords: Bool) -> (String, Int)? {
    guard index < tokens.count else { return nil }
    let token = tokens[index]
    if areNumbers {
      if token.kind == .number { return (token.text, index + 1) }
      if token.text == "-", index + 1 < tokens.count, tokens[index + 1].kind == .number {
        return ("-" + tokens[index + 1].text, index + 2)
      }
      return nil
    }
    switch token.kind {
    case .quoted, .code:
      let isValue = !token.text.isEmpty && token.text.count <= 40 && !token.text.contains(where: { " ,".contains($0) })
      return isValue ? (token.text, index + 1) : nil
    case .word where Self.separators.contains(token.folded): return nil
    case .word: return token.isConstant || allowsWords ? (token.text, index + 1) : nil
    case .number: return shown.allSatisfy { Int($0) != nil } ? (token.text, index + 1) : nil
    default: return nil
    }
  }

  /// Where the name behind a value ends: at a separator, or where the next value with a binding begins.
  private func nameEnd(_ tokens: [Token], from start: Int, allowsWords: Bool) -> (end: Int, isBound: Bool) {
    var end = start
    let isBound = start < tokens.count && Self.bindings.contains(tokens[start].folded)
    while end < tokens.count, !isSeparator(tokens, at: end, after: start) {
      if end > start, isNextNumber(tokens, at: end, behind: start - 1) { break }
      if end > start, let (_, next) = value(tokens, at: end, allowsWords: false), next < tokens.count,
        tokens[next].text == ":" || tokens[next].text == "="
      {
        break
      }
      end += 1
    }
    return (end, isBound)
  }

  /// Whether a number stands at a place that counts on from one, and a word behind it: `1 Unpaid 2 Paid`.
  private func isNextNumber(_ tokens: [Token], at index: Int, behind start: Int) -> Bool {
    guard areNumbers, start >= 0, tokens[start].kind == .number, tokens[index].kind == .number,
      case let label = index + (index + 1 < tokens.count && Self.bindings.contains(tokens[index + 1].folded) ? 2 : 1),
      label < tokens.count, tokens[label].kind == .word || tokens[label].kind == .ideograph,
      TimeUnits.unit(in: tokens, at: index + 1) == nil, let first = Int(tokens[start].text),
      let second = Int(tokens[index].text)
    else { return false }
    return second == first + 1
  }

  /// `or`, `and` and `/` separate only where a value follows: names hold such words, too.
  private func isSeparator(_ tokens: [Token], at index: Int, after start: Int) -> Bool {
    guard Self.separators.contains(tokens[index].folded) else { return false }
    switch tokens[index].folded {
    case "or", "and", "/", "或", "和":
      return index + 1 < tokens.count && value(tokens, at: index + 1, allowsWords: index == start) != nil
    default: return true
    }
  }

  /// How many words the name of a number may have; what is longer is a sentence.
  private static let longestName = 8

  /// The name of a value: a few English words.
  private func name(_ tokens: ArraySlice<Token>) -> String? {
    var words = tokens.drop { Self.bindings.contains($0.folded) || Self.isRemark($0) }
    while let last = words.last, last.kind == .mark, !Self.isRemark(last) { words.removeLast() }
    if !areNumbers {
      if words.isEmpty { return tokens.lazy.compactMap(Self.explanation).first { $0.contains(" ") } }
      if let part = words.last.flatMap(Self.explanation), !part.contains(" ") {
        words = words.dropLast() + [Token(.word, part)]
      }
    }
    guard !words.isEmpty, words.count <= (areNumbers ? Self.longestName : 4),
      words.allSatisfy({ $0.kind == .word || $0.kind == .number })
    else {
      return nil
    }
    return words.map(\.text).joined(separator: " ")
  }

  /// Stands for what was in parentheses: behind a value an explanation, behind a name a part of it.
  private static let remark = "\u{1}"

  private static func isRemark(_ token: Token) -> Bool { token.kind == .mark && token.text.hasPrefix(remark) }

  /// What stands in parentheses, up to a comma, if that is a few words, or one in capitals.
  private static func explanation(_ token: Token) -> String? {
    guard isRemark(token), token.text.count > 1 else { return nil }
    return String(token.text.dropFirst())
  }

  /// The token for what stands in parentheses.
  private static func remarkToken(_ inside: ArraySlice<Token>) -> Token {
    let words = inside.prefix { $0.text != "," }
    let isName =
      words.count == 1
      ? words.allSatisfy(\.isConstant)
      : words.count <= 4 && words.allSatisfy { $0.kind == .word && !$0.isConstant }
    return Token(.mark, remark + (isName ? words.map(\.text).joined(separator: " ") : ""))
  }

  /// The tokens without what stands in parentheses, unless the list itself stands there.
  private static func withoutParentheses(_ tokens: [Token]) -> [Token] {
    var depth = 0
    var begin = 0
    var outside: [Token] = []
    var inside: [Token] = []
    for token in tokens {
      if token.text == "(" {
        if depth == 0 {
          outside.append(Token(.mark, remark))
          begin = inside.count
        }
        depth += 1
      } else if token.text == ")" {
        if depth == 1 {
          outside[outside.count - 1] = remarkToken(inside[begin...])
          inside.append(Token(.mark, ","))
        }
        depth = max(0, depth - 1)
      } else if depth == 0 {
        outside.append(token)
      } else {
        inside.append(token)
      }
    }
    let hasValues = outside.contains { $0.isConstant && $0.kind != .mark || $0.kind == .quoted || $0.kind == .number }
    return hasValues ? outside : outside + [Token(.mark, ":")] + inside.dropLast()
  }
}
