import Specification
import SwiftCode

/// A length of time as limits have it: `minute`, `10 seconds`.
struct LimitInterval: Hashable {
  /// How many units.
  let count: Int
  /// The unit.
  let unit: TimeSpanUnit

  /// Units that exchanges tell in answers and headers: the name in answers that list limits, the letter in names of
  /// headers.
  static let told: [(unit: TimeSpanUnit, name: String, letter: String)] = [
    (.second, "SECOND", "S"), (.minute, "MINUTE", "M"), (.hour, "HOUR", "H"), (.day, "DAY", "D"),
  ]

  /// Reads the spelling of specifications; nil for another unit.
  init?(_ text: String) {
    let words = text.split(separator: " ")
    guard let last = words.last, let count = words.count == 1 ? 1 : Int(words[0]) else { return nil }
    guard words.count <= 2, let unit = TimeSpanUnit(spelling: String(last)), unit != .millisecond else { return nil }
    self.count = count
    self.unit = unit
  }

  /// The length in seconds.
  var seconds: Int { count * unit.milliseconds / 1000 }

  /// The end of a header's name, `10S`.
  var suffix: String { "\(count)\(Self.told.first { $0.unit == unit }?.letter ?? "")" }

  /// The length as code.
  var code: Expression { .text(".seconds(\(Expression.grouped(String(seconds))))") }
}
