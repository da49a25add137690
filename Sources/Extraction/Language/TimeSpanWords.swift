import Specification

/// A length of time as text states it: `7 days`, `24h`, `one year`, `3个月`.
struct StatedSpan: Equatable {
  /// How many units.
  var count: Int
  /// The unit.
  var unit: TimeSpanUnit

  /// The length in words, `7 days`.
  var words: String { count == 1 ? "1 \(unit.rawValue)" : "\(count) \(unit.rawValue)s" }

  /// The length in milliseconds; nil where the length of the unit varies, and for more than can be counted.
  var milliseconds: Int? { unit.isFixed ? unit.milliseconds(count) : nil }

  /// Reads the length that begins at `start`, and says where it ends.
  static func read(_ tokens: [Token], at start: Int) -> (span: StatedSpan, end: Int)? {
    guard start < tokens.count else { return nil }
    let first = tokens[start]
    if first.kind == .quoted {
      let inner = Tokenizer.tokens(of: first.text)
      guard let found = read(inner, at: 0), found.end == inner.count else { return nil }
      return (found.span, start + 1)
    }
    if let end = halfYear(tokens, at: start) { return (StatedSpan(count: 6, unit: .month), end) }
    if first.kind == .word, let joined = joined(first.folded) { return (joined, start + 1) }
    guard let count = first.isNumber ? Int(first.text) : numbers[first.word] else { return nil }
    var index = start + 1
    if index < tokens.count, tokens[index].text == "-" { index += 1 }
    guard index < tokens.count else { return nil }
    for (spelling, unit) in TimeVocabulary.ideographs
    where index + spelling.count <= tokens.count
      && zip(tokens[index...], spelling).allSatisfy({ $0.word == $1 })
    {
      return (StatedSpan(count: count, unit: unit), index + spelling.count)
    }
    guard tokens[index].kind == .word, let unit = TimeVocabulary.units[tokens[index].word] else { return nil }
    return (StatedSpan(count: count, unit: unit), index + 1)
  }

  /// Where "half a year" ends, with or without its article.
  private static func halfYear(_ tokens: [Token], at start: Int) -> Int? {
    guard halves.contains(tokens[start].word) else { return nil }
    var end = start + 1
    if end < tokens.count, tokens[end].folded == "a" { end += 1 }
    guard end < tokens.count, TimeVocabulary.units[tokens[end].word] == .year else { return nil }
    return end + 1
  }

  private static let halves: Set<FoldedWord> = ["half", "半"]

  /// `7days`, `24h`.
  private static func joined(_ word: String) -> StatedSpan? {
    guard let first = word.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return nil }
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard let count = Int(digits), let unit = TimeVocabulary.units[FoldedWord(String(word.dropFirst(digits.count)))]
    else {
      return nil
    }
    return StatedSpan(count: count, unit: unit)
  }

  private static let numbers: [FoldedWord: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10, "twelve": 12,
    "一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "十": 10,
  ]
}
