/// Splits names of all styles into words: camelCase, snake_case, SCREAMING_CASE, titles.
public enum Words {
  /// Characters that are no letters of ASCII but stand for one, with the letter.
  private static let letters: [Character: String] = [
    "Ⓢ": "S",  // USDⓈ-M, the exchange's own spelling of USDS-M
    "ⓢ": "s",  // the same in lower case
    "&": " And ",  // a sign that is read as a word
    "+": " Plus ",  // a sign that is read as a word
    "%": " Percent ",  // a sign that is read as a word
  ]

  /// The words of a text in their spelling; possessive endings and what is no letter or digit are left out.
  public static func split(_ text: String) -> [String] {
    var plain = ""
    for character in text { plain += letters[character] ?? String(character) }
    return withoutPossessives(plain)
      .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      .flatMap { parts(of: Array($0)) }
  }

  /// `Account's` is the word Account; `don't` keeps its letters.
  private static func withoutPossessives(_ text: String) -> String {
    var result: [Character] = []
    let characters = Array(text)
    var index = 0
    while index < characters.count {
      guard "'’".contains(characters[index]) else {
        result.append(characters[index])
        index += 1
        continue
      }
      let endsWord = index + 2 >= characters.count || !characters[index + 2].isLetter
      index += index + 1 < characters.count && characters[index + 1] == "s" && endsWord ? 2 : 1
    }
    return String(result)
  }

  /// Breaks a run of letters and digits where a capital begins a word: `orderListID`, `HTTPStatus`.
  private static func parts(of run: [Character]) -> [String] {
    var words: [String] = []
    var word = ""
    for (index, character) in run.enumerated() {
      let previous = index > 0 ? run[index - 1] : nil
      let next = index + 1 < run.count ? run[index + 1] : nil
      let afterSmall = previous.map { $0.isLowercase || $0.isNumber } ?? false
      let beforeSmall = (previous?.isUppercase ?? false) && (next?.isLowercase ?? false)
      let isPlural = next == "s" && (index + 2 == run.count || run[index + 2].isUppercase) && beforeSmall
      if character.isUppercase, !word.isEmpty, afterSmall || (beforeSmall && !isPlural) {
        words.append(word)
        word = ""
      }
      word.append(character)
    }
    return word.isEmpty ? words : words + [word]
  }
}
