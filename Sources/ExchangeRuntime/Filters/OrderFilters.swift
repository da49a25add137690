/// What an exchange demands of the price and the quantity of an order for one symbol.
///
/// Exchanges list such filters per symbol (tick size, step size, least notional value); a bound that is nil, or zero
/// where the exchange uses zero for "none", demands nothing.
public struct OrderFilters: Sendable, Hashable {
  /// Bounds of one number, and what it must be a multiple of.
  public struct Range: Sendable, Hashable {
    /// The least value.
    public var minimum: ExactDecimal?
    /// The largest value.
    public var maximum: ExactDecimal?
    /// The number is a multiple of this.
    public var step: ExactDecimal?
    /// From where steps are counted, if not from zero: the number is this and a multiple of the step.
    public var origin: ExactDecimal?

    /// A range of these bounds.
    public init(
      minimum: ExactDecimal? = nil, maximum: ExactDecimal? = nil, step: ExactDecimal? = nil,
      origin: ExactDecimal? = nil
    ) {
      self.minimum = minimum
      self.maximum = maximum
      self.step = step
      self.origin = origin
    }
  }

  /// Bounds and tick of the price.
  public var price: Range
  /// Bounds and step of the quantity.
  public var quantity: Range
  /// Bounds of price times quantity; its step is not looked at.
  public var notional: Range

  /// Filters of these ranges.
  public init(price: Range = Range(), quantity: Range = Range(), notional: Range = Range()) {
    self.price = price
    self.quantity = quantity
    self.notional = notional
  }

  /// The price at the tick that `rule` selects.
  ///
  /// - Throws: when the rounded price lies outside its bounds, or is not above zero.
  public func rounded(
    price value: ExactDecimal, _ rule: FloatingPointRoundingRule = .toNearestOrEven
  ) throws(OrderFilterError) -> ExactDecimal {
    try price.rounded(value, rule, .price)
  }

  /// The quantity at the step that `rule` selects; without one the next lower step, so that no more is traded.
  ///
  /// - Throws: when the rounded quantity lies outside its bounds, or is not above zero.
  public func rounded(
    quantity value: ExactDecimal, _ rule: FloatingPointRoundingRule = .towardZero
  ) throws(OrderFilterError) -> ExactDecimal {
    try quantity.rounded(value, rule, .quantity)
  }

  /// Price and quantity of a limit order as the exchange takes them: rounded, and worth enough.
  ///
  /// - Throws: when a bound is not kept; nothing is raised to reach one.
  public func rounded(
    price: ExactDecimal, quantity: ExactDecimal, priceRule: FloatingPointRoundingRule = .toNearestOrEven,
    quantityRule: FloatingPointRoundingRule = .towardZero
  ) throws(OrderFilterError) -> (price: ExactDecimal, quantity: ExactDecimal) {
    let price = try rounded(price: price, priceRule)
    let quantity = try rounded(quantity: quantity, quantityRule)
    try notional.check(price.multiplied(by: quantity), .notional)
    return (price, quantity)
  }
}

extension OrderFilters.Range {
  fileprivate func rounded(
    _ value: ExactDecimal, _ rule: FloatingPointRoundingRule, _ subject: OrderFilterError.Subject
  ) throws(OrderFilterError) -> ExactDecimal {
    let rounded = atStep(value, rule)
    guard rounded > .zero else { throw OrderFilterError(subject: subject, value: rounded, bound: .positive) }
    try check(rounded, subject)
    return rounded
  }

  private func atStep(_ value: ExactDecimal, _ rule: FloatingPointRoundingRule) -> ExactDecimal {
    guard let step, !step.isZero else { return value }
    guard let origin, !origin.isZero else { return value.rounded(toMultipleOf: step, rule) }
    return value.subtracting(origin).rounded(toMultipleOf: step, rule).adding(origin)
  }

  fileprivate func check(_ value: ExactDecimal, _ subject: OrderFilterError.Subject) throws(OrderFilterError) {
    if let minimum, !minimum.isZero, value < minimum {
      throw OrderFilterError(subject: subject, value: value, bound: .minimum(minimum))
    }
    if let maximum, !maximum.isZero, value > maximum {
      throw OrderFilterError(subject: subject, value: value, bound: .maximum(maximum))
    }
  }
}

/// An order that an exchange would refuse by its filters.
public struct OrderFilterError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What breaks a bound.
  public enum Subject: String, Sendable, Hashable {
    /// The price.
    case price
    /// The quantity.
    case quantity
    /// Price times quantity.
    case notional
  }

  /// The bound that is broken.
  public enum Bound: Sendable, Hashable {
    /// Zero, above which every price and quantity lies.
    case positive
    /// The least value that is allowed.
    case minimum(ExactDecimal)
    /// The largest value that is allowed.
    case maximum(ExactDecimal)
  }

  /// What breaks the bound.
  public let subject: Subject
  /// Its value, after rounding.
  public let value: ExactDecimal
  /// The bound.
  public let bound: Bound

  /// The value and the bound in words.
  public var description: String {
    switch bound {
    case .positive: "the \(subject.rawValue) \(value) is not above zero"
    case .minimum(let minimum): "the \(subject.rawValue) \(value) is below the minimum of \(minimum)"
    case .maximum(let maximum): "the \(subject.rawValue) \(value) is above the maximum of \(maximum)"
    }
  }
}

extension ExactDecimal {
  /// The exact product, in plain digits without trailing zeros behind the point.
  func multiplied(by other: ExactDecimal) -> ExactDecimal {
    let (left, right) = (significant, other.significant)
    var digits = (DecimalDigits(left.0) * DecimalDigits(right.0)).digits
    guard !digits.isEmpty else { return .zero }
    var exponent = left.1 + right.1
    while exponent < 0, digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    return ExactDecimal(
      validated: Self.plainText(isNegative: isNegative != other.isNegative, digits: digits, exponent: exponent))
  }
}
