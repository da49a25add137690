extension ExactDecimal {
  /// The exact sum, in plain digits without trailing zeros behind the point.
  func adding(_ other: ExactDecimal) -> ExactDecimal { Self.sum(self, other, isOtherNegative: other.isNegative) }

  /// The exact difference, in plain digits without trailing zeros behind the point.
  func subtracting(_ other: ExactDecimal) -> ExactDecimal { Self.sum(self, other, isOtherNegative: !other.isNegative) }

  /// The sum of two numbers, of which the second one has another sign than its own perhaps.
  private static func sum(_ left: ExactDecimal, _ right: ExactDecimal, isOtherNegative: Bool) -> ExactDecimal {
    let parts = [left.significant, right.significant]
    var exponent = min(parts[0].exponent, parts[1].exponent)
    let numbers = parts.map { DecimalDigits($0.digits + repeatElement(0, count: $0.exponent - exponent)) }
    var isNegative = left.isNegative
    var result: DecimalDigits
    if left.isNegative == isOtherNegative {
      result = numbers[0] + numbers[1]
    } else {
      let isSwapped = numbers[0].compared(to: numbers[1]) < 0
      result = isSwapped ? numbers[1] : numbers[0]
      result.subtract(isSwapped ? numbers[0] : numbers[1])
      if isSwapped { isNegative = isOtherNegative }
    }
    guard !result.isZero else { return .zero }
    var digits = result.digits
    while exponent < 0, digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    return ExactDecimal(validated: plainText(isNegative: isNegative, digits: digits, exponent: exponent))
  }
}
