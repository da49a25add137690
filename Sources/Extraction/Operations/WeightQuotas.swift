import Specification

/// Finds limits such as "10 requests per second", "500/5min/IP" and "every 10 minutes, 2 times" in sentences.
enum WeightQuotas {
  /// Adds the limits of a sentence to `quotas`; gives the tokens that belong to none.
  static func take(from sentence: [Token], _ quotas: inout [Quota]) -> [Token] {
    guard mayHoldRate(sentence), !isPenalty(sentence) else { return sentence }
    var rest = sentence
    var found: [Quota] = []
    while let rate = firstRate(in: rest) {
      found.append(Quota(count: rate.count, per: rate.per))
      rest.removeSubrange(rate.range)
    }
    guard !found.isEmpty else { return sentence }
    let matcher = PhraseMatcher(withoutBuckets(sentence))
    let scope = WeightVocabulary.scopes.first { matcher.first(of: $0.phrases) != nil }?.scope
    for quota in found {
      var quota = quota
      quota.scope = scope
      if !quotas.contains(where: { $0.count == quota.count && $0.per == quota.per }) { quotas.append(quota) }
    }
    return leftOver(rest)
  }

  /// Whether a sentence tells what follows when something fails so many times: no limit of requests.
  private static func isPenalty(_ sentence: [Token]) -> Bool {
    PhraseMatcher(sentence).first(of: WeightVocabulary.penalties) != nil
  }

  /// The tokens without buckets in parentheses, which belong to a weight beside the limits.
  private static func withoutBuckets(_ tokens: [Token]) -> [Token] {
    tokens.indices.filter { $0 == 0 || tokens[$0 - 1].text != "(" }.map { tokens[$0] }
  }

  /// Adds the requests that `text` says share a limit.
  static func addSharers(named text: String, to quotas: inout [Quota]) {
    guard !quotas.isEmpty, PhraseMatcher(Tokenizer.tokens(of: text)).first(of: WeightVocabulary.shared) != nil else {
      return
    }
    let requests = RequestLine.mentions(in: text)
    for index in quotas.indices where quotas[index].sharedWith.isEmpty { quotas[index].sharedWith = requests }
  }

  // MARK: - Rates

  private struct Rate {
    var count: Int
    var per: String
    var range: Range<Int>
  }

  /// A quick look at a text: a limit has a number, in digits or as "once".
  static func mayState(_ text: String) -> Bool {
    text.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } || text.contains("once") || text.contains("一次")
  }

  /// A quick look: a limit has a number, or "once", and a unit of time or a slash.
  private static func mayHoldRate(_ sentence: [Token]) -> Bool {
    var hasCount = false
    var hasUnit = false
    for token in sentence {
      switch token.kind {
      case .number: hasCount = true
      case .word:
        let isGlued = token.text.utf8.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
        if isGlued || counts.contains(token.word) { hasCount = true }
        if isGlued || unit(token.word) != nil { hasUnit = true }
      case .ideograph:
        if counts.contains(token.word) { hasCount = true }
        if unitStarts.contains(token.word) { hasUnit = true }
      default: break
      }
      if hasCount, hasUnit { return true }
    }
    return false
  }

  /// Words for a number of times.
  private static let counts: Set<FoldedWord> = ["once", "次", "一"]
  /// First characters of units in ideographs.
  private static let unitStarts = Set(TimeVocabulary.ideographs.compactMap(\.spelling.first))

  private static func firstRate(in tokens: [Token]) -> Rate? {
    for index in tokens.indices {
      if let rate = countFirst(tokens, at: index) ?? timeFirst(tokens, at: index) { return rate }
    }
    return nil
  }

  /// `10 requests per second`, `500/5min`, `once every 24 hours`, `60 times/min`, `1次/分钟`.
  private static func countFirst(_ tokens: [Token], at start: Int) -> Rate? {
    var index = start
    let count: Int
    var isCounted = false
    if tokens[index].kind == .number, let number = Int(tokens[index].text) {
      count = number
    } else if tokens[index].kind == .word, tokens[index].folded == "once" {
      count = 1
      isCounted = true
    } else {
      return nil
    }
    index += 1
    if index < tokens.count, WeightVocabulary.requestWords.contains(tokens[index].folded) {
      isCounted = true
      index += 1
    }
    if isCounted, tokens[index - 1].folded == "times", let time = time(tokens, at: index), !time.isChinese {
      return Rate(count: count, per: time.per, range: start..<time.end)
    }
    guard index < tokens.count, tokens[index].kind != .code,
      (isCounted ? WeightVocabulary.ratePrepositions : WeightVocabulary.strictPrepositions)
        .contains(tokens[index].folded),
      let time = time(tokens, at: index + 1)
    else { return nil }
    return Rate(count: count, per: time.per, range: start..<time.end)
  }

  /// `每秒10次`, `每10分钟仅可以调用2次`, `6小时一次`, `24小时内只能操作1次`.
  private static func timeFirst(_ tokens: [Token], at start: Int) -> Rate? {
    let isEach = tokens[start].text == "每"
    guard let time = time(tokens, at: isEach ? start + 1 : start), time.isChinese else { return nil }
    var index = time.end
    let limit = Swift.min(tokens.count, index + 10)
    while index < limit {
      let count = tokens[index].kind == .number ? Int(tokens[index].text) : tokens[index].text == "一" ? 1 : nil
      guard let count else {
        guard tokens[index].kind == .ideograph, tokens[index].text != "每", isEach || tokens[time.end].text == "内" else {
          return nil
        }
        index += 1
        continue
      }
      let isTimes = index + 1 < tokens.count && tokens[index + 1].text == "次"
      return isTimes ? Rate(count: count, per: time.per, range: start..<index + 2) : nil
    }
    return nil
  }

  /// A time: `second`, `5 min`, `3s`, `10分钟`.
  private static func time(_ tokens: [Token], at start: Int) -> (per: String, end: Int, isChinese: Bool)? {
    guard start < tokens.count else { return nil }
    var index = start
    var count: Int?
    if tokens[index].kind == .number {
      count = Int(tokens[index].text)
      index += 1
    } else if tokens[index].folded == "one" {
      index += 1
    } else if tokens[index].kind == .word, let glued = glued(tokens[index].folded) {
      return (glued.unit.interval(glued.count), index + 1, false)
    }
    guard index < tokens.count else { return nil }
    let token = tokens[index]
    if token.kind == .word, let unit = unit(token.word) {
      return (unit.interval(count ?? 1), index + 1, false)
    }
    guard token.kind == .ideograph else { return nil }
    for length in [2, 1] where index + length <= tokens.count {
      let text = tokens[index..<index + length].map(\.text).joined()
      if let unit = unit(FoldedWord(text)) { return (unit.interval(count ?? 1), index + length, true) }
    }
    return nil
  }

  /// The unit in which requests are counted; what is repeated every few milliseconds is no limit.
  private static func unit(_ word: FoldedWord) -> TimeSpanUnit? {
    TimeVocabulary.units[word].flatMap { $0 == .millisecond ? nil : $0 }
  }

  /// `3s` is one token.
  private static func glued(_ word: String) -> (count: Int, unit: TimeSpanUnit)? {
    let digits = word.prefix { $0.isNumber }
    guard let count = Int(digits), let unit = unit(FoldedWord(String(word.dropFirst(digits.count))))
    else {
      return nil
    }
    return (count, unit)
  }

  // MARK: - The rest

  /// What a sentence states beside its limits: the tokens up to the words that lead to them.
  ///
  /// Whatever holds no further number says how limits are counted, not what a request costs.
  private static func leftOver(_ tokens: [Token]) -> [Token] {
    let matcher = PhraseMatcher(tokens)
    let leads = (WeightVocabulary.limitWords + WeightVocabulary.shared).compactMap { matcher.first($0) }
    let rest = tokens[..<(leads.map(\.range.lowerBound).min() ?? tokens.count)]
    return rest.contains { $0.kind == .number } ? Array(rest) : []
  }
}
