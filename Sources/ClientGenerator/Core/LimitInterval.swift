import SwiftCode

/// A length of time as limits have it: `minute`, `10 seconds`.
struct LimitInterval: Hashable {
  /// How many units.
  let count: Int
  /// The unit, singular.
  let unit: String

  /// Units: the letter in names of headers, the name in answers that list limits, the length in seconds. A month is at
  /// its longest.
  static let units: [(word: String, letter: String, told: String?, seconds: Int)] = [
    ("second", "S", "SECOND", 1), ("minute", "M", "MINUTE", 60), ("hour", "H", "HOUR", 3_600),
    ("day", "D", "DAY", 86_400), ("month", "", nil, 2_678_400),
  ]

  /// Reads the spelling of specifications; nil for another unit.
  init?(_ text: String) {
    let words = text.split(separator: " ")
    guard let last = words.last, let count = words.count == 1 ? 1 : Int(words[0]) else { return nil }
    let unit = last.hasSuffix("s") ? String(last.dropLast()) : String(last)
    guard words.count <= 2, Self.units.contains(where: { $0.word == unit }) else { return nil }
    self.count = count
    self.unit = unit
  }

  private var row: (word: String, letter: String, told: String?, seconds: Int)? {
    Self.units.first { $0.word == unit }
  }

  /// The length in seconds.
  var seconds: Int { count * (row?.seconds ?? 1) }

  /// The end of a header's name, `10S`.
  var suffix: String { "\(count)\(row?.letter ?? "")" }

  /// The length as code.
  var code: Expression { .text(".seconds(\(Expression.grouped(String(seconds))))") }
}
