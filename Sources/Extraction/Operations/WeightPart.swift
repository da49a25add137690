/// A number of a sentence on weights, with the bucket that stands beside it and the words of its condition.
struct WeightPart {
  var value: Int
  var bucket: String?
  var text: [Token]

  /// Whether nothing is left that could be a condition.
  var isBare: Bool { text.allSatisfy(Self.isIdle) }

  /// The parts of a text, nil when it ends with words that lead to no number.
  ///
  /// Buckets stand in front of the numbers that they are for, `IP: 1 with symbol, 40 without; UID: 5`, or behind them,
  /// `1 with symbol, 40 without (IP); 5 (UID)`; what has none is of the bucket of the heading.
  static func parts(of tokens: [Token], bucket heading: String?, names: WeightNames) -> [WeightPart]? {
    let bounds = WeightRange.all(in: tokens, names: names)
    let isWeight = { (index: Int) in
      tokens[index].kind == .number && !bounds.contains { $0.range.contains(index) }
    }
    let first = tokens.indices.first { !isIdle(tokens[$0]) && bucket(tokens, at: $0) == nil }
    let isLeading = first.map(isWeight) ?? false
    let isLabelled = first.map { first in tokens.indices.contains { $0 < first && bucket(tokens, at: $0) != nil } }
    var parts: [WeightPart] = []
    var label: String?
    var waiting: [Token] = []
    for (index, token) in tokens.enumerated() {
      if isWeight(index), let value = Int(token.text) {
        if isLeading, let last = parts.indices.last { waiting = otherwise(takenFrom: &parts[last].text) }
        parts.append(WeightPart(value: value, bucket: label, text: waiting))
        waiting = []
      } else if let named = bucket(tokens, at: index) {
        if isLabelled == true { label = named } else { name(named, &parts, isAlone: heading != nil) }
      } else if !isLeading {
        waiting.append(token)
      } else if !parts.isEmpty {
        parts[parts.count - 1].text.append(token)
      }
    }
    guard !parts.isEmpty, waiting.allSatisfy({ $0.kind == .mark }) else { return nil }
    let named = Set(parts.compactMap(\.bucket))
    for index in parts.indices where parts[index].bucket == nil {
      parts[index].bucket = heading ?? (named.count == 1 ? named.first : nil)
    }
    return parts
  }

  /// Gives the last number its bucket, and those before it that have none unless it stands alone.
  private static func name(_ bucket: String, _ parts: inout [WeightPart], isAlone: Bool) {
    for index in parts.indices.reversed() {
      guard parts[index].bucket == nil else { return }
      parts[index].bucket = bucket
      if isAlone { return }
    }
  }

  /// The bucket that a word names which stands in parentheses, in front of a colon, or in capitals.
  private static func bucket(_ tokens: [Token], at index: Int) -> String? {
    guard let bucket = WeightVocabulary.bucket(of: tokens[index]) else { return nil }
    let isSet =
      tokens[index].isConstant || tokens[index].text.contains("-") || index > 0 && tokens[index - 1].text == "("
      || index + 1 < tokens.count && tokens[index + 1].text == ":"
    return isSet ? bucket : nil
  }

  /// Whether a token states nothing beside a weight.
  static func isIdle(_ token: Token) -> Bool {
    token.kind == .mark || WeightVocabulary.fillers.contains(token.folded)
  }

  /// The word that leads to the next number, `otherwise 10`, taken from the text behind the last one.
  private static func otherwise(takenFrom text: inout [Token]) -> [Token] {
    guard let last = text.lastIndex(where: { $0.kind != .mark }),
      WeightVocabulary.otherwise.contains(text[last].folded), text[..<last].contains(where: { $0.kind != .mark })
    else { return [] }
    return [text.remove(at: last)]
  }
}
