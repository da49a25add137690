/// Words that stand together where others separate them: `UMFUTURE` beside `PORTFOLIO_MARGIN`.
enum CompoundWords {
  /// The parts of a word in capitals.
  private static let table: [String: [String]] = [
    "UMFUTURE": ["UM", "FUTURE"], "UMFUTURES": ["UM", "FUTURES"],
    "CMFUTURE": ["CM", "FUTURE"], "CMFUTURES": ["CM", "FUTURES"],
    "ISOLATEDMARGIN": ["ISOLATED", "MARGIN"],
  ]

  /// The parts of a word; the word itself where it is none of several.
  static func parts(of word: String) -> [String] { table[word] ?? [word] }
}
