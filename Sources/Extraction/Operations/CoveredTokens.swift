/// The tokens of a sentence that a rule read, and those among them that it passed over.
struct CoveredTokens {
  /// From the first to the last token that the rule read.
  var range: Range<Int>
  /// Tokens in between that it did not look at.
  var passed: [Range<Int>]
  /// Whether what the rule read was taken over, though most sentences of its kind have no place.
  var isPlaced = false

  /// Adds what another rule read of the same sentence; what lies between both is passed over.
  mutating func add(_ other: CoveredTokens) {
    let (first, second) = range.lowerBound <= other.range.lowerBound ? (range, other.range) : (other.range, range)
    if first.upperBound < second.lowerBound { passed.append(first.upperBound..<second.lowerBound) }
    passed += other.passed
    range = first.lowerBound..<max(first.upperBound, second.upperBound)
  }

  /// Adds a part of the sentence that the rule does not look at.
  mutating func add(_ part: Range<Int>) {
    if part.lowerBound < range.lowerBound { passed.append(part.lowerBound..<range.lowerBound) }
    if range.upperBound < part.upperBound { passed.append(range.upperBound..<part.upperBound) }
    range = min(range.lowerBound, part.lowerBound)..<max(range.upperBound, part.upperBound)
  }

  /// The tokens that were passed over, in their order.
  func passedOver(in sentence: [Token]) -> [Token] {
    passed.sorted { $0.lowerBound < $1.lowerBound }.flatMap { sentence[$0] }
  }
}
