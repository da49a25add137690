/// Single capitals that are values, `A, B or C` and `Y: yes, N: no`: alone, a capital is a word like any other.
enum LetterValues {
  /// The tokens with such capitals set as quoted ones; as they are where less than two are found.
  static func marked(_ tokens: [Token]) -> [Token] {
    let letters = tokens.indices.filter { isLetter(tokens[$0]) }
    guard letters.count > 1 else { return tokens }
    let labelled = letters.filter { index in
      index + 2 < tokens.count && [":", "=", "-"].contains(tokens[index + 1].text) && !isLetter(tokens[index + 2])
    }
    let values = Set(
      letters.filter { isListed($0, in: tokens) } + (labelled.count > 1 ? labelled : []))
    guard Set(values.map { tokens[$0].text }).count > 1 else { return tokens }
    return tokens.indices.map { values.contains($0) ? Token(.quoted, tokens[$0].text) : tokens[$0] }
  }

  private static func isLetter(_ token: Token) -> Bool {
    token.kind == .word && token.text.utf8.count == 1 && token.text.first?.isUppercase ?? false
  }

  /// Whether a capital is an element of a list of capitals.
  private static func isListed(_ index: Int, in tokens: [Token]) -> Bool {
    func isNeighbour(_ joint: Int, _ other: Int) -> Bool {
      tokens.indices.contains(joint) && tokens.indices.contains(other)
        && StatementVocabulary.joints.contains(tokens[joint].folded) && isLetter(tokens[other])
    }
    return isNeighbour(index + 1, index + 2) || isNeighbour(index - 1, index - 2)
  }
}
