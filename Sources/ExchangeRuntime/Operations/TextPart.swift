/// A part of the documented form of a text: a number of characters of a set.
public struct TextPart: Sendable, Hashable, CustomStringConvertible {
  /// The set as regular expressions spell it, without escapes: `-.0-9A-Z`, where a hyphen in front is itself.
  public let characters: String
  /// How many there are at least.
  public let minimum: Int
  /// How many there are at most; nil for any number.
  public let maximum: Int?

  /// A number of characters of a set.
  public init(_ characters: String, _ count: ClosedRange<Int>) {
    self.characters = characters
    minimum = count.lowerBound
    maximum = count.upperBound
  }

  /// At least a number of characters of a set.
  public init(_ characters: String, _ count: PartialRangeFrom<Int>) {
    self.characters = characters
    minimum = count.lowerBound
    maximum = nil
  }

  /// The set with its count, `[0-9]{4}`.
  public var description: String {
    guard maximum != minimum else { return "[\(characters)]{\(minimum)}" }
    return "[\(characters)]{\(minimum),\(maximum.map(String.init) ?? "")}"
  }

  /// The set as ranges.
  var ranges: [ClosedRange<Unicode.Scalar>] {
    let scalars = Array(characters.unicodeScalars)
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    var place = 0
    while place < scalars.count {
      let isRange = place + 2 < scalars.count && scalars[place + 1] == "-" && scalars[place] <= scalars[place + 2]
      ranges.append(scalars[place]...scalars[isRange ? place + 2 : place])
      place += isRange ? 3 : 1
    }
    return ranges
  }
}

extension ParameterCheck {
  /// A text must consist of these parts and nothing else; nil passes.
  public mutating func form(_ name: String, _ text: String?, _ parts: [TextPart]) {
    guard let text, !Self.matches(Array(text.unicodeScalars), parts) else { return }
    violate([name], value: text, rule: "must have the form \(parts.map(\.description).joined())")
  }

  /// Whether a text can be divided into these parts; all ways are followed at once.
  private static func matches(_ text: [Unicode.Scalar], _ parts: [TextPart]) -> Bool {
    var ends: Set<Int> = [0]
    for part in parts {
      let ranges = part.ranges
      ends = ends.reduce(into: []) { result, start in
        var end = start
        let last = part.maximum.map { min(text.count, start + $0) } ?? text.count
        while end < last, ranges.contains(where: { $0.contains(text[end]) }) { end += 1 }
        if end - start >= part.minimum { result.formUnion(start + part.minimum...end) }
      }
    }
    return ends.contains(text.count)
  }
}
