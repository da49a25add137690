/// The words in which weights tell which numbers of a parameter they are for.
extension WeightVocabulary {
  /// What the numbers of a range are.
  enum RangeForm: Sendable {
    case between, least, above, most, below
  }

  /// A form of a range; without a name it speaks of the number of rows that are asked for.
  struct RangeRow: Sendable {
    var phrase: Phrase
    var form: RangeForm
  }

  /// Forms of ranges, longer ones before those that they hold.
  static let ranges: [RangeRow] = forms.map { RangeRow(phrase: Phrase($0.phrase, words: words), form: $0.form) }

  /// What an answer has many of.
  private static let words: [Substring: Phrase.Part] = [
    "ROWS": Phrase.Part("rows|records|entries|items|results|candles|candlesticks|orders|trades")
  ]

  private static let forms: [(form: RangeForm, phrase: String)] = [
    (.between, "<name> is? in|within? between|from? [|(? <number> and|to|through|-|~|, <number> ]|)?"),
    (.between, "<name> 在|为|介于? <number> -|~|,? 至|到|和|与? <number> 之间?"),
    (.between, "between|from? <number> and|to|-|~ <number> ROWS"),
    (.most, "<name> is? not|no more|greater|larger|higher|bigger than <number>"),
    (.most, "<name> is|of? up to <number>"), (.most, "<name> is|of? at most <number>"),
    (.most, "<name> does? not exceed|exceeding <number>"),
    (.most, "<name> 不超过|不大于|小于等于|小于或等于|至多|最多 <number>"),
    (.most, "<number> ROWS or less|fewer"), (.most, "up to <number> ROWS"), (.most, "at most <number> ROWS"),
    (.least, "<name> is? not|no less|smaller|fewer|lower than <number>"), (.least, "<name> is|of? at least <number>"),
    (.least, "<name> 不小于|不少于|大于等于|大于或等于|至少 <number>"), (.least, "<number> ROWS or more"),
    (.above, "<name> is? greater|more|larger|higher|bigger than <number>"),
    (.above, "<name> is? exceeds|exceeding|over|above <number>"), (.above, "<name> 大于|超过|高于|多于 <number>"),
    (.above, "more|over than? <number> ROWS"),
    (.below, "<name> is? less|smaller|fewer|lower than <number>"), (.below, "<name> is? below|under <number>"),
    (.below, "<name> 小于|低于|少于|不足 <number>"),
  ]

  /// Names that parameters have which say how many rows are asked for.
  static let rowNames = ["limit", "size", "rows", "pageSize"]
}
