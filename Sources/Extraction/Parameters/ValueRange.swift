/// A range of values that are a number and a unit in one word, `1m`, `2m` … `59m`.
struct ValueRange {
  private let last: Int
  private let unit: String

  /// The pattern of values that ranges of a description tell; nil where it tells none.
  static func pattern(in tokens: [Token]) -> String? {
    let ranges = ranges(in: tokens)
    guard !ranges.isEmpty else { return nil }
    return "^(" + ranges.map { "\($0.numbers)\($0.unit)" }.joined(separator: "|") + ")$"
  }

  /// The ranges from 1 on that tokens tell with three stops between their values.
  private static func ranges(in tokens: [Token]) -> [ValueRange] {
    var ranges: [ValueRange] = []
    for (index, token) in tokens.enumerated() {
      guard let (first, unit) = value(token), first == 1 else { continue }
      var stops = 0
      for next in tokens[(index + 1)...] {
        if next.kind == .mark {
          stops += ["…": 3, ".": 1][next.text] ?? 0
        } else if let (number, other) = value(next), other == unit {
          guard stops >= 3 else { continue }
          if number > first, number < 100 { ranges.append(ValueRange(last: number, unit: unit)) }
          break
        } else {
          break
        }
      }
    }
    return ranges
  }

  /// The number and the unit of a token, `59m`.
  private static func value(_ token: Token) -> (number: Int, unit: String)? {
    guard token.kind == .code || token.kind == .word || token.kind == .quoted else { return nil }
    let digits = token.text.prefix { $0.isASCII && $0.isNumber }
    let unit = token.text.dropFirst(digits.count)
    guard let number = Int(digits), unit.count == 1, unit.allSatisfy({ $0.isASCII && $0.isLetter }) else { return nil }
    return (number, String(unit))
  }

  /// The numbers from 1 to the last one, as a pattern.
  private var numbers: String {
    let (tens, ones) = last.quotientAndRemainder(dividingBy: 10)
    guard tens > 0 else { return "[1-\(ones)]" }
    let below = tens > 1 ? [(tens == 2 ? "1" : "[1-\(tens - 1)]") + "[0-9]"] : []
    return "(" + (["[1-9]"] + below + ["\(tens)[0-\(ones)]"]).joined(separator: "|") + ")"
  }
}
