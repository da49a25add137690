import Documents
import Specification

/// The words by which filters are found, and those beside their comparisons.
enum FilterVocabulary {
  private static let titles: Set<String> = ["filters", "过滤器"]

  /// Whether a heading stands above all filters of a page.
  static func isTitle(_ heading: String) -> Bool { titles.contains(heading.lowercased()) }

  /// What Chinese headings call that which filters are rules of.
  private static let scopes = [("交易对", "symbol"), ("交易所", "exchange"), ("资产", "asset")]

  /// The filter that a heading names with its first word, in capitals: `PRICE_FILTER`.
  static func name(in heading: String) -> String? {
    let word = heading.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    let rest = heading.dropFirst(word.count)
    guard word.count > 2, Token(.word, String(word)).isConstant, rest.first?.isWhitespace ?? true else { return nil }
    return String(word)
  }

  /// What the filters below a heading are rules of: `exchange` for `Exchange Filters`.
  static func scope(of heading: String) -> String? {
    let words = heading.lowercased().split(separator: " ")
    if words.count == 2, words[1] == "filters" { return String(words[0]) }
    guard heading.contains("过滤器") else { return nil }
    return scopes.first { heading.contains($0.0) }?.1
  }

  private static let formWords = ["format", "格式"]

  /// The answer whose form a line says it shows: `exchangeInfo` for `/exchangeInfo format:`.
  static func answer(in line: String) -> String? {
    guard formWords.contains(where: line.lowercased().contains) else { return nil }
    let word = line.drop { !($0.isASCII && $0.isLetter) }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard let first = word.first, !formWords.contains(word.lowercased()) else { return nil }
    return first.lowercased() + word.dropFirst()
  }

  /// Words in front of a name that add nothing to it: the `Order price` is the `price`.
  static let fillers: Set<String> = ["order"]

  private static let sides = ["buy": "BUY", "买": "BUY", "sell": "SELL", "卖": "SELL"]

  /// The orders that a line speaks of: those of a side that it names, or of kinds and sides, `STOP_LOSS BUY`.
  static func orders(in line: Inline) -> Condition? {
    let codes = line.runs.filter(\.isCode).map { $0.text.trimmedBlanks }
    let kinds = codes.compactMap(kind)
    if !kinds.isEmpty, kinds.count == codes.count { return orders(of: kinds) }
    return orders(in: Tokenizer.tokens(of: line.plain).map(\.folded))
  }

  /// The orders of the one side that words name; nil where they name none or both.
  static func orders(in words: [String]) -> Condition? {
    let named = Set(words.compactMap { sides[$0] })
    return named.count == 1 ? named.first.map { .parameter("side", values: [$0]) } : nil
  }

  /// The word of a sentence that defines, in each language.
  private static let definingWords: Set<String> = ["defines", "义"]

  private static let orderWords: Set<String> = ["order", "orders", "订"]

  /// The type of the only orders for which a sentence defines a filter: "defines the rules for `MARKET` orders".
  static func orders(in text: Inline, defining filter: String) -> Condition? {
    for sentence in Tokenizer.sentences(of: text.marked) {
      guard sentence.contains(where: { $0.kind == .code && $0.text == filter }),
        sentence.contains(where: { definingWords.contains($0.folded) })
      else { continue }
      for (index, token) in sentence.enumerated().dropFirst().dropLast() {
        let isNamed = token.kind == .code && Token(.word, token.text).isConstant && token.text != filter
        let isMeant = sentence[index - 1].folded == "for" || sentence[index - 1].kind == .ideograph
        guard isNamed, isMeant, orderWords.contains(sentence[index + 1].folded) else { continue }
        return .parameter("type", values: [token.text])
      }
    }
    return nil
  }

  private static let extremes: [String: FilterRule.Relation] = ["minimum": .atLeast, "maximum": .atMost]

  /// Which bound of a value a sentence defines: "`A` defines the minimum notional value", the value in words.
  static func extreme(in sentence: [Token], defining filter: String) -> (
    value: [String], relation: FilterRule.Relation
  )? {
    guard sentence.contains(where: { $0.kind == .code && $0.text == filter }),
      let start = sentence.firstIndex(where: { definingWords.contains($0.folded) }),
      let word = sentence[start...].firstIndex(where: { extremes[$0.folded] != nil }),
      let end = sentence[word...].firstIndex(where: { $0.folded == "value" }), end > word + 1,
      let relation = extremes[sentence[word].folded]
    else { return nil }
    return (sentence[(word + 1)...end].map(\.folded), relation)
  }

  /// What a value is by a sentence that ends so: "its notional value is the `price` * `quantity`".
  static func product(in sentence: [Token], called value: [String]) -> String? {
    let words = sentence.map(\.folded)
    guard let end = words.indices.first(where: { words[$0...].starts(with: value + ["is"]) }) else { return nil }
    let rest = sentence[(end + value.count + 1)...].drop { $0.folded == "the" }
    guard rest.count >= 3, let first = rest.first, first.kind == .code, rest.dropFirst().first?.text == "*",
      let second = rest.dropFirst(2).first, second.kind == .code
    else { return nil }
    return "\(first.text) * \(second.text)"
  }

  private static func kind(_ text: String) -> (type: String, side: String)? {
    guard let end = text.lastIndex(where: { $0 == " " || $0 == "_" }),
      let side = sides[text[text.index(after: end)...].lowercased()]
    else { return nil }
    return (String(text[..<end]), side)
  }

  private static func orders(of kinds: [(type: String, side: String)]) -> Condition {
    var types: [(side: String, types: [String])] = []
    for kind in kinds {
      if let index = types.firstIndex(where: { $0.side == kind.side }) {
        types[index].types.append(kind.type)
      } else {
        types.append((kind.side, [kind.type]))
      }
    }
    let conditions = types.map {
      Condition.all([.parameter("type", values: $0.types), .parameter("side", values: [$0.side])])
    }
    return conditions.count == 1 ? conditions[0] : .any(conditions)
  }
}
