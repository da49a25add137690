import Specification

/// Reads how often an operation may be called, wherever a page says so.
enum QuotaNotes {
  /// Phrases with a count and a length of time, in this order or the other; the second value says which comes first.
  private static let rows: [(phrase: Phrase, isCountFirst: Bool)] = [
    (true, "<number> times|requests|calls per|every|each|/|in|within <span>"),
    (true, "<number> times|requests|calls per|every|each|/ <word>"),
    (true, "<number> 次 / <span>"), (true, "<number> 次 / <word>"), (true, "<number> / <span> / ip"),
    (true, "<number> / <span>"),
    (false, "每 <span> 只|仅? 可以|能够|能|可? 被? 调用 <number> 次"), (false, "每 <span> <number> 次"),
    (false, "每 秒|分钟|小时|天|日|月 只|仅? 可以|能够|能|可? 被? 调用? <number> 次"),
  ].map { (Phrase($0.1), $0.0) }

  /// Words that show that a sentence limits calls; without one a count and a time may mean anything.
  private static let triggers: [Phrase] = [
    "limit", "limitation", "limited", "limits", "rate", "call|called", "use ... times", "requests", "限制", "限频", "调用",
    "次",
  ].map { Phrase($0) }

  private static let perIP = [Phrase("ip")]
  private static let perAccount = ["uid", "account", "账户"].map { Phrase($0) }

  /// The quota that a sentence states, and the tokens that state it.
  static func quota(in sentence: [Token]) -> (quota: Quota, range: Range<Int>)? {
    guard sentence.contains(where: { $0.kind == .number || $0.kind == .word && $0.text.first?.isNumber == true }) else {
      return nil
    }
    let matcher = PhraseMatcher(sentence)
    guard matcher.first(of: triggers) != nil else { return nil }
    for row in rows {
      guard let match = matcher.first(row.phrase) else { continue }
      guard let quota = quota(match, isCountFirst: row.isCountFirst, sentence) else { continue }
      var result = quota
      if matcher.first(of: perIP) != nil { result.scope = "ip" }
      if result.scope == nil, matcher.first(of: perAccount) != nil { result.scope = "uid" }
      return (result, widened(match.range, sentence))
    }
    return nil
  }

  /// The range with the words around it that only say that there is a limit.
  private static func widened(_ range: Range<Int>, _ sentence: [Token]) -> Range<Int> {
    var start = range.lowerBound
    while start > 0, sentence[start - 1].kind == .word || sentence[start - 1].kind == .ideograph { start -= 1 }
    var end = range.upperBound
    while end < sentence.count, sentence[end].kind == .word || sentence[end].kind == .ideograph { end += 1 }
    return start..<end
  }

  private static func quota(_ match: PhraseMatch, isCountFirst: Bool, _ sentence: [Token]) -> Quota? {
    let counts = match.captures[isCountFirst ? 0 : match.captures.count - 1]
    guard let count = counts.first.flatMap({ Int($0.text) }) else { return nil }
    if match.captures.count == 2, let time = StatedSpan.read(match.captures[isCountFirst ? 1 : 0], at: 0)?.span {
      return Quota(count: count, per: time.count == 1 ? time.unit : time.words)
    }
    // A unit without a number: `per month`, `每小时`.
    let tokens = [Token(.number, "1")] + sentence[match.range]
    for index in tokens.indices.dropFirst() {
      if let time = StatedSpan.read([Token(.number, "1")] + tokens[index...], at: 0)?.span {
        return Quota(count: count, per: time.unit)
      }
    }
    return nil
  }
}
