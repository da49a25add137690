/// Brings sentences of notes to one form, so that a rule needs one row where pages have many spellings.
enum NoteWords {
  /// Words that change nothing.
  private static let fillers: Set<FoldedWord> = [
    "the", "a", "an", "parameter", "parameters", "param", "params", "please", "will", "field", "fields",
  ]

  /// Characters that change nothing.
  private static let chineseFillers: Set<FoldedWord> = ["的", "了", "会", "将", "则", "请", "就"]

  /// Words that deny together with the word before them: `can not`, `must not`.
  private static let deniable: Set<String> = ["can", "must", "should", "could", "shall"]

  /// Whether `may not` in front of these tokens denies leave, `may not be sent`, `may not exceed 5`; else it says that
  /// something is possible: `may not be up to date`.
  private static func deniesLeave(_ tokens: ArraySlice<Token>) -> Bool {
    let verb = tokens.prefix(3).first { !["be", "both", "also"].contains($0.folded) }
    guard let verb, verb.kind == .word else { return false }
    return leave.contains(verb.folded) || StatementVocabulary.sending.contains(verb.word)
      || StatementVocabulary.comparatives.contains(verb.word)
  }

  /// Words for those who call.
  private static let callers: Set<String> = ["you", "user", "users", "caller", "callers", "client", "clients"]

  /// What a caller may do, beside sending parameters.
  private static let leave: Set<String> = [
    "use", "used", "combine", "combined", "exceed", "supply", "provide", "pass", "specify", "set", "include",
    "included",
    "given", "filled", "present", "submitted", "entered", "empty", "blank",
  ]

  /// Denials written as one word, and their form.
  private static let contractions: [FoldedWord: [String]] = [
    "can't": ["cannot"], "mustn't": ["cannot"], "shouldn't": ["cannot"], "couldn't": ["cannot"],
    "isn't": ["is", "not"], "aren't": ["are", "not"], "doesn't": ["not"], "don't": ["not"], "didn't": ["not"],
    "won't": ["not"],
  ]

  /// Chinese words that stand for a parameter, if the page has one of that name.
  private static let glosses = Dictionary(
    grouping: [
      ("网络", "network"), ("类型", "type"), ("开始时间", "startTime"), ("起始时间", "startTime"), ("结束时间", "endTime"),
    ].map { (spelling: $0.0.map(String.init), name: $0.1) }, by: { FoldedWord($0.spelling.last ?? "") })

  /// "Parameter" and "symbol", in characters.
  private static let parameterWord: [FoldedWord] = ["参", "数"]
  private static let symbolWord: [FoldedWord] = ["交", "易", "对"]

  /// The sentence without fillers, with one word for each denial and names joined that stand in two words.
  static func normalized(_ sentence: [Token], names: NameSet) -> [Token] {
    var result: [Token] = []
    result.reserveCapacity(sentence.count)
    for (index, token) in sentence.enumerated() {
      switch token.kind {
      case .ideograph:
        if chineseFillers.contains(token.word) {
          let isAsking = token.text == "请" && index + 1 < sentence.count && sentence[index + 1].text == "求"
          let isOtherwise = token.text == "则" && result.last?.text == "否"
          if isAsking || isOtherwise { result.append(token) }
        } else if token.word == parameterWord[1], result.last?.word == parameterWord[0] {
          result.removeLast()
          if result.suffix(3).map(\.word) == symbolWord, names.contains("symbol") {
            result.removeLast(3)
            result.append(Token(.word, "symbol"))
          }
        } else {
          result.append(token)
          if let candidates = glosses[token.word] { gloss(&result, by: candidates, names) }
        }
      case .word:
        let isDenial =
          token.folded == "not" && result.last?.folded == "may"
          && (deniesLeave(sentence[(index + 1)...]) || callers.contains(result.dropLast().last?.folded ?? ""))
        append(token, names, deniesLeave: isDenial, to: &result)
      case .mark:
        if token.text != "*" { result.append(token) }
      default: result.append(token)
      }
    }
    return result
  }

  /// Puts a name in place of the Chinese word that ends the tokens, if it stands for one.
  private static func gloss(
    _ tokens: inout [Token], by candidates: [(spelling: [String], name: String)], _ names: NameSet
  ) {
    for (spelling, name) in candidates where names.contains(name) {
      guard tokens.suffix(spelling.count).elementsEqual(spelling, by: { $0.text == $1 }) else { continue }
      tokens.removeLast(spelling.count)
      tokens.append(Token(.word, name))
      return
    }
  }

  private static func append(_ token: Token, _ names: NameSet, deniesLeave: Bool, to result: inout [Token]) {
    if fillers.contains(token.word) { return }
    let folded = token.folded.utf8.contains(0xE2) ? token.folded.replacing("’", with: "'") : token.folded
    if let parts = contractions[FoldedWord(folded)] {
      result += parts.map { Token(.word, $0) }
      return
    }
    if let last = result.last, last.kind == .word {
      if folded == "not", deniable.contains(last.folded) || last.folded == "may" && deniesLeave {
        result[result.count - 1] = Token(.word, "cannot")
        return
      }
      if let name = names.spelling(of: last.text + token.text) {
        result[result.count - 1] = Token(.word, name.lowercased())
        return
      }
    }
    if folded.hasSuffix("and"), folded.count > 3, !names.contains(folded), names.contains(String(folded.dropLast(3))) {
      result.append(Token(.code, String(token.text.dropLast(3))))
      result.append(Token(.word, "and"))
      return
    }
    if let end = folded.firstIndex(of: "-"), folded[end...].dropFirst().first?.isNumber == true,
      names.contains(String(folded[..<end])) || folded[..<end] == "now"
    {
      // `endTime-7d`: a calculation with a name in it.
      result += Tokenizer.tokens(of: token.text.replacing("-", with: " - ", maxReplacements: 1))
      return
    }
    result.append(token)
  }
}
