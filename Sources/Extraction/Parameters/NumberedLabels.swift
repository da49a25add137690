/// Brings numbers with labels to the one form `0: pending, 1: done` that all rules read.
enum NumberedLabels {
  /// The tokens with every number in front of its label: `Pending = 0, Done = 1`, `(1) active (2) closed` and
  /// `0 (PENDING), 1 (DONE)`; the tokens as they are where they have none of these forms.
  static func normalized(_ tokens: [Token]) -> [Token] {
    guard tokens.contains(where: { $0.kind == .number }),
      tokens.contains(where: { $0.kind == .mark && ($0.text == "=" || $0.text == "(") })
    else { return tokens }
    for find in [behindNames, inParentheses, beforeParentheses] {
      let found = find(tokens)
      guard found.count > 1, isCounted(found.map(\.number)) else { continue }
      return rewritten(tokens, found)
    }
    return tokens
  }

  /// A number with its label, and the tokens that both take.
  private struct Labelled {
    var number: Token
    var label: ArraySlice<Token>
    var range: Range<Int>
  }

  /// Whether numbers count on by one: those of a list of values do, those of a formula do not.
  private static func isCounted(_ numbers: [Token]) -> Bool {
    let values = numbers.compactMap { Int($0.text) }
    return values.count == numbers.count && zip(values, values.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }

  private static func rewritten(_ tokens: [Token], _ found: [Labelled]) -> [Token] {
    var result = Array(tokens[..<found[0].range.lowerBound])
    for (index, item) in found.enumerated() {
      if index > 0 { result.append(Token(.mark, ",")) }
      result += [item.number, Token(.mark, ":")] + item.label
    }
    return result + tokens[found[found.count - 1].range.upperBound...]
  }

  // MARK: - Forms

  /// `Pending = 0, Partly Done = 1`.
  private static func behindNames(_ tokens: [Token]) -> [Labelled] {
    items(in: tokens) { start, end in
      guard end - start >= 3, tokens[end - 1].kind == .number, tokens[end - 2].text == "=" else { return nil }
      return (tokens[end - 1], tokens[start..<end - 2])
    }
  }

  /// `0 (PENDING), 1 (DONE)`.
  private static func beforeParentheses(_ tokens: [Token]) -> [Labelled] {
    items(in: tokens) { start, end in
      guard end - start >= 4, tokens[start].kind == .number, tokens[start + 1].text == "(", tokens[end - 1].text == ")"
      else { return nil }
      return (tokens[start], tokens[start + 2..<end - 1])
    }
  }

  /// The items of a list that is nothing else, as `read` takes them apart.
  private static func items(in tokens: [Token], _ read: (Int, Int) -> (Token, ArraySlice<Token>)?) -> [Labelled] {
    var start = tokens.prefix(4).firstIndex { $0.text == ":" }.map { $0 + 1 } ?? 0
    var found: [Labelled] = []
    while start < tokens.count {
      let end = tokens[start...].firstIndex { separators.contains($0.text) } ?? tokens.count
      if end > start {
        guard let (number, label) = read(start, end), isLabel(label) else { break }
        found.append(Labelled(number: number, label: label, range: start..<end))
      }
      start = end + 1
    }
    return found
  }

  private static let separators: Set<String> = [",", ";", "/", "\n", "；", "。", ". "]

  /// `(1) active (2) closed`.
  private static func inParentheses(_ tokens: [Token]) -> [Labelled] {
    let places = tokens.indices.dropLast(3).filter {
      tokens[$0].text == "(" && tokens[$0 + 1].kind == .number && tokens[$0 + 2].text == ")"
    }
    return places.enumerated().compactMap { place, start in
      let limit = place + 1 < places.count ? places[place + 1] : tokens.count
      let end = tokens[(start + 3)..<limit].firstIndex { separators.contains($0.text) } ?? limit
      let label = tokens[(start + 3)..<end]
      return isLabel(label) ? Labelled(number: tokens[start + 1], label: label, range: start..<end) : nil
    }
  }

  /// Whether tokens are a few words.
  private static func isLabel(_ tokens: ArraySlice<Token>) -> Bool {
    !tokens.isEmpty && tokens.count <= 12
      && tokens.allSatisfy { $0.kind == .word || $0.kind == .ideograph || $0.text == "-" }
      && !tokens.contains { ["default", "max", "min", "maximum", "minimum"].contains($0.folded) }
  }
}
