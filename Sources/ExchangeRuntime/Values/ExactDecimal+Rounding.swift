extension ExactDecimal {
  /// The multiple of `step` that `rule` selects, exactly, in plain digits without trailing zeros.
  ///
  /// For a price filter with tick size 0.05: `price.rounded(toMultipleOf: "0.05", .down)`. A step of zero, which
  /// exchanges use for "no filter", returns the value as it is; the sign of the step does not matter. `.down` and `.up`
  /// follow the number line; `.towardZero` cuts, `.awayFromZero` raises, `.toNearestOrAwayFromZero` is the commercial
  /// half-up.
  public func rounded(toMultipleOf step: ExactDecimal, _ rule: FloatingPointRoundingRule) -> ExactDecimal {
    if step.isZero { return self }
    let isNegative = isNegative
    var (value, valueExponent) = significant
    var (unit, unitExponent) = step.significant
    let exponent = min(valueExponent, unitExponent)
    value.append(contentsOf: repeatElement(0, count: valueExponent - exponent))
    unit.append(contentsOf: repeatElement(0, count: unitExponent - exponent))
    valueExponent = exponent
    unitExponent = exponent

    var (quotient, remainder) = DecimalDigits(value).divided(by: DecimalDigits(unit))
    if Self.raises(rule, isNegative, quotient, remainder, DecimalDigits(unit)) {
      quotient.increment()
    }
    var result = (quotient * DecimalDigits(unit)).digits
    guard !result.isEmpty else { return .zero }
    var resultExponent = exponent
    while resultExponent < 0, result.last == 0 {
      result.removeLast()
      resultExponent += 1
    }
    return ExactDecimal(
      validated: Self.plainText(isNegative: isNegative, digits: result, exponent: resultExponent))
  }

  /// Whether the magnitude of the quotient goes up by one.
  private static func raises(
    _ rule: FloatingPointRoundingRule, _ isNegative: Bool, _ quotient: DecimalDigits, _ remainder: DecimalDigits,
    _ unit: DecimalDigits
  ) -> Bool {
    if remainder.isZero { return false }
    let half = (remainder + remainder).compared(to: unit)
    switch rule {
    case .towardZero: return false
    case .awayFromZero: return true
    case .down: return isNegative
    case .up: return !isNegative
    case .toNearestOrAwayFromZero: return half >= 0
    case .toNearestOrEven: return half > 0 || half == 0 && !quotient.isEven
    @unknown default: return half >= 0
    }
  }
}
