import Specification

/// Numbers of a sentence on weights that bound a parameter, `100 < limit <= 500`: they are no weights.
struct WeightRange {
  /// The tokens that state it.
  var range: Range<Int>
  /// The parameter that is bounded.
  var parameter: String
  var min: Int?
  var max: Int?

  /// When a request costs what stands beside the range.
  var condition: Condition {
    if let min, min == max { return .parameter(parameter, values: [String(min)]) }
    return .range(parameter: parameter, min: min, max: max)
  }

  /// The ranges that a text states, in their order.
  static func all(in tokens: [Token], names: WeightNames) -> [WeightRange] {
    guard tokens.contains(where: \.isNumber) else { return [] }
    var found: [WeightRange] = []
    var index = 0
    while index < tokens.count {
      if let range = compared(tokens, at: index, names) {
        found.append(range)
        index = range.range.upperBound
      } else {
        index += 1
      }
    }
    if found.isEmpty { found = stated(tokens, names) }
    return found
  }

  // MARK: - Signs

  /// `limit <= 100`, `100 < limit <= 500`, `500 >= limit`.
  private static func compared(_ tokens: [Token], at start: Int, _ names: WeightNames) -> WeightRange? {
    let first = tokens[start]
    if let name = first.isName ? names.parameter(first.text) : nil {
      guard let sign = Sign(tokens, at: start + 1), let number = number(tokens, at: sign.end) else { return nil }
      var result = WeightRange(range: start..<sign.end + 1, parameter: name)
      result.bound(by: number, sign)
      return result
    }
    guard let low = number(tokens, at: start), let sign = Sign(tokens, at: start + 1), sign.end < tokens.count,
      tokens[sign.end].isName, let name = names.parameter(tokens[sign.end].text)
    else { return nil }
    var result = WeightRange(range: start..<sign.end + 1, parameter: name)
    result.bound(by: low, sign.turned)
    if let next = Sign(tokens, at: sign.end + 1), let high = number(tokens, at: next.end) {
      result.bound(by: high, next)
      result.range = start..<next.end + 1
    }
    return result
  }

  private static func number(_ tokens: [Token], at index: Int) -> Int? {
    guard index < tokens.count, tokens[index].isNumber else { return nil }
    return Int(tokens[index].text)
  }

  /// A sign of comparison, of one character or two.
  private struct Sign {
    var isGreater: Bool
    var includes: Bool
    var isEqual = false
    var end: Int

    init?(_ tokens: [Token], at index: Int) {
      guard index < tokens.count, tokens[index].kind == .mark else { return nil }
      let isFollowed = index + 1 < tokens.count && tokens[index + 1].kind == .mark && tokens[index + 1].text == "="
      switch tokens[index].text {
      case "<", ">": (isGreater, includes, end) = (tokens[index].text == ">", isFollowed, index + (isFollowed ? 2 : 1))
      case "≤", "≥", "⩽", "⩾":
        (isGreater, includes, end) = (["≥", "⩾"].contains(tokens[index].text), true, index + 1)
      case "=": (isGreater, includes, isEqual, end) = (false, true, true, index + (isFollowed ? 2 : 1))
      default: return nil
      }
    }

    /// The sign as it stands where the two sides change places.
    var turned: Sign {
      var sign = self
      sign.isGreater.toggle()
      return sign
    }
  }

  private mutating func bound(by number: Int, _ sign: Sign) {
    if sign.isEqual {
      (min, max) = (number, number)
    } else if sign.isGreater {
      min = sign.includes ? number : number + 1
    } else {
      max = sign.includes ? number : number - 1
    }
  }

  // MARK: - Words

  /// `limit between 1 and 100`, `more than 100 rows`.
  private static func stated(_ tokens: [Token], _ names: WeightNames) -> [WeightRange] {
    let matcher = PhraseMatcher(tokens, names: names.accepted)
    var found: [WeightRange] = []
    for row in WeightVocabulary.ranges {
      var start = 0
      while let match = matcher.first(row.phrase, from: start), !match.range.isEmpty {
        start = match.range.upperBound
        guard !found.contains(where: { $0.range.overlaps(match.range) }) else { continue }
        let numbers = match.captures.filter { $0.first?.isNumber ?? false }.compactMap {
          $0.first.flatMap { Int($0.text) }
        }
        let word = match.captures.lazy.compactMap(\.first).first { !$0.isNumber }?.text
        guard let parameter = word.map(names.parameter) ?? names.rows, let first = numbers.first else { continue }
        var range = WeightRange(range: match.range, parameter: parameter)
        switch row.form {
        case .between: (range.min, range.max) = (first, numbers.last)
        case .least: range.min = first
        case .above: range.min = first + 1
        case .most: range.max = first
        case .below: range.max = first - 1
        }
        found.append(range)
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
