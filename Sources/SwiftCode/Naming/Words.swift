/// Splits names of all styles into words: camelCase, snake_case, SCREAMING_CASE, titles.
public enum Words {
  /// Characters that are no letters of ASCII but stand for one, with the letter.
  private static let letters: [Unicode.Scalar: String] = [
    "Ⓢ": "S",  // USDⓈ-M, the exchange's own spelling of USDS-M
    "ⓢ": "s",  // the same in lower case
    "&": " And ",  // a sign that is read as a word
    "+": " Plus ",  // a sign that is read as a word
    "%": " Percent ",  // a sign that is read as a word
  ]

  /// The words of a text in their spelling; possessive endings and what is no letter or digit are left out.
  public static func split(_ text: String) -> [String] {
    var plain: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      let isPlain = isLetter(scalar) || isDigit(scalar)
      if !isPlain, let word = letters[scalar] { plain += word.unicodeScalars } else { plain.append(scalar) }
    }
    return withoutPossessives(plain)
      .split { !isLetter($0) && !isDigit($0) }
      .flatMap { parts(of: Array($0)) }
  }

  private static func isSmall(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) }
  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool { ("A"..."Z").contains(scalar) }
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { isSmall(scalar) || isCapital(scalar) }
  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// `Account's` is the word Account; `don't` keeps its letters.
  private static func withoutPossessives(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var index = 0
    while index < text.count {
      guard text[index] == "'" || text[index] == "’" else {
        result.append(text[index])
        index += 1
        continue
      }
      let endsWord = index + 2 >= text.count || !text[index + 2].properties.isAlphabetic
      index += index + 1 < text.count && text[index + 1] == "s" && endsWord ? 2 : 1
    }
    return result
  }

  /// Breaks a run of letters and digits where a capital begins a word: `orderListID`, `HTTPStatus`.
  private static func parts(of run: [Unicode.Scalar]) -> [String] {
    var words: [String] = []
    var word = ""
    for (index, scalar) in run.enumerated() {
      let previous = index > 0 ? run[index - 1] : nil
      let next = index + 1 < run.count ? run[index + 1] : nil
      let afterSmall = previous.map { isSmall($0) || isDigit($0) } ?? false
      let beforeSmall = previous.map(isCapital) ?? false && next.map(isSmall) ?? false
      let isPlural = next == "s" && (index + 2 == run.count || isCapital(run[index + 2])) && beforeSmall
      if isCapital(scalar), !word.isEmpty, afterSmall || (beforeSmall && !isPlural) {
        words.append(word)
        word = ""
      }
      word.unicodeScalars.append(scalar)
    }
    return word.isEmpty ? words : words + [word]
  }
}
