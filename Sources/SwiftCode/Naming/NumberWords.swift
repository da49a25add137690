/// Words for numbers, for names that would begin with a digit.
enum NumberWords {
  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

  /// Unit letters of durations with singular and plural; `M` is a month where `m` is a minute.
  private static let units: [Character: (String, String)] = [
    "s": ("second", "seconds"), "m": ("minute", "minutes"), "h": ("hour", "hours"), "d": ("day", "days"),
    "w": ("week", "weeks"), "M": ("month", "months"), "y": ("year", "years"),
  ]

  /// What follows a number without a blank, in titles and names, with the word that it stands for.
  private static let endings = ["hr": "hour", "h": "hour", "min": "minute", "d": "day", "st": "", "nd": "", "th": ""]

  /// The words for a number from 0 to 99, or nil.
  static func words(_ number: Int) -> [String]? {
    switch number {
    case 0..<20: [small[number]]
    case 20..<100: number % 10 == 0 ? [tens[number / 10]] : [tens[number / 10], small[number % 10]]
    default: nil
    }
  }

  /// The words of a duration such as `15m` or `1_D`, or nil where the text is none.
  static func duration(_ text: String) -> [String]? {
    let plain = text.hasSuffix("_D") ? text.dropLast(2) + "d" : Substring(text)
    guard let letter = plain.last, let unit = units[letter], let count = Int(plain.dropLast()),
      let number = words(count)
    else { return nil }
    return number + [count == 1 ? unit.0 : unit.1]
  }

  /// The words of a word that begins with digits, `24hr`; nil where the number is too long to be spelled.
  static func spelledOut(_ word: String) -> [String]? {
    let digits = word.prefix { $0.isNumber }
    guard let count = Int(digits), let number = words(count) else { return nil }
    let rest = String(word.dropFirst(digits.count))
    return number + [endings[rest.lowercased()] ?? rest].filter { !$0.isEmpty }
  }
}
