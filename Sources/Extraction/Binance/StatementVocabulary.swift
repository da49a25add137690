/// Words on which a statement turns, whatever it is about.
enum StatementVocabulary {
  /// Words that make a sentence a demand, so that it must not be passed over.
  static let demands: Set<FoldedWord> = [
    "must", "cannot", "can't", "can’t", "required", "mandatory", "only", "should", "shall",
  ]

  /// Demands of several words.
  static let demandPhrases: [Phrase] = [
    "at most", "at least", "no more than", "need|needs to", "has|have to", "not allowed|permitted",
  ].map { Phrase($0) }

  /// Demands in Chinese.
  static let chineseDemands = IdeographWords(chineseDemandWords, neutral: neutral)

  private static let chineseDemandWords = "必须 必填 必传 必需 不能 不得 不可 不要 只能 仅 应 需 须 勿 禁止 至少 至多 最多"

  /// Demands, leave, denials, bounds and units of time.
  static let words: Set<FoldedWord> = demands.union([
    "also", "may", "exceed", "exceeds", "not", "no", "never", "neither", "nor", "without", "default", "defaults", "max",
    "maximum", "min", "minimum", "least", "most", "milliseconds", "ms", "seconds", "minutes", "hours", "days", "weeks",
    "months", "years",
  ])

  /// Words that state something behind one of these words only.
  static let behind: [FoldedWord: Set<String>] = [
    "generated": ["automatically", "randomly"], "allowed": ["not"],
    "permitted": ["not"], "second": rates, "minute": rates, "hour": rates, "day": rates,
    "week": rates, "month": rates, "year": rates,
  ]

  /// Words that make a unit of time behind them a figure.
  private static let rates: Set<String> = ["per", "every", "each", "means", "one"]

  /// Words that demand what is done with parameters, in front of "to" and one of `sending` or `sendingVerbs`.
  static let needs: Set<String> = ["need", "needs", "has", "have"]

  /// What a caller does with parameters.
  static let sendingVerbs: Set<String> = ["supply", "provide", "pass", "specify", "enter", "entered", "fill", "filled"]

  /// Words that state nothing alone: a remark that turns on nothing else binds no caller, unless it is about sending.
  static let weak: Set<String> = ["also", "may"]

  /// Words that deny: without a name, a figure or a demand they bind no caller.
  static let denials: Set<String> = [
    "not", "no", "never", "neither", "nor", "without", "also", "may", "不", "未", "无", "没", "不必",
  ]

  /// Whether the word "required" stands in a clause about something else than the request: `entities that required it`.
  static func isRelative(_ tokens: [Token], at index: Int) -> Bool {
    guard tokens[index].folded == "required", index > 0 else { return false }
    return ["that", "which", "with"].contains(tokens[index - 1].folded)
  }

  /// Words that compare with what follows "than".
  static let comparatives: Set<FoldedWord> = [
    "greater", "larger", "bigger", "higher", "more", "less", "fewer", "smaller", "lower", "longer", "shorter", "older",
    "newer", "earlier", "later",
  ]

  /// What follows a comparative.
  static let than: Set<String> = ["than", "then", "or"]

  /// Words of the first kind in Chinese.
  static let chinese = IdeographWords(
    chineseDemandWords + " 不必 只 不 未 无 没 默认 缺省 最大 最小 最少 大于 小于 超过 低于 高于 多于 少于 毫秒 秒 分钟 小时 天 周 个月 年",
    neutral: neutral)

  /// Words that hold one of those characters and mean none of them.
  private static let neutral =
    "响应 对应 相应 供应 适应 应用 不同 不过 不仅 不论 无论 所需 需要 需求 微秒 周期 当天 未来 未平仓 未成交 只平仓 只减仓 年化 不然"

  /// Marks in front of a number that compare with it.
  static let comparisons: Set<String> = ["<", ">", "=", "≤", "≥", "±"]

  /// What is done with parameters.
  static let sending: Set<FoldedWord> = [
    "sent", "send", "provided", "supplied", "passed", "specified", "omitted", "传", "送", "供",
  ]

  /// What joins a word in capitals, which is a value then, to what stands before it, and the words that must do so; any
  /// where there are none.
  static let bindings: [String: Set<String>] = [
    "is": [], "as": [], "be": [], "=": [], "to": ["default", "defaults", "set", "fixed", "equal"],
  ]

  /// What joins the elements of a list.
  static let joints: Set<String> = [",", "/", "or", "and", "或", "和"]
}
