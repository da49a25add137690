public import Foundation

extension ExactDecimal {
  /// The value of a Foundation decimal; nil when it is not a number.
  public init?(_ decimal: Decimal) {
    self.init(decimal.description)
  }

  /// The value as a Foundation decimal: rounded to 38 significant digits, not a number beyond its exponents.
  ///
  /// Use `Decimal(exactly:)` where rounding would matter.
  public var decimal: Decimal {
    if let exact = Decimal(exactly: self) { return exact }
    let (digits, exponent) = significant
    if exponent + digits.count < -100 { return 0 }
    if exponent + digits.count > 165 { return .nan }
    let dropped = max(digits.count - 38, 0)
    let unit = ExactDecimal(validated: "1e\(exponent + dropped)")
    return Decimal(exactly: rounded(toMultipleOf: unit, .toNearestOrAwayFromZero)) ?? .nan
  }

  /// The nearest binary float: lossy, for charts and statistics, not for amounts that are sent.
  public var approximateDouble: Double { Double(text) ?? .nan }
}

extension Decimal {
  /// The same value, or nil when Foundation's 38 digits and its exponents do not hold it.
  public init?(exactly value: ExactDecimal) {
    var (digits, exponent) = value.significant
    if exponent > 127 {
      digits.append(contentsOf: repeatElement(0, count: exponent - 127))
      exponent = 127
    }
    guard digits.count <= 38, exponent >= -128 else { return nil }
    let significand = digits.reduce(Decimal(0)) { $0 * 10 + Decimal($1) }
    self.init(sign: value.isNegative ? .minus : .plus, exponent: exponent, significand: significand)
  }
}

extension Int64 {
  /// The same value, or nil when it has a fraction or does not fit.
  public init?(exactly value: ExactDecimal) {
    let (digits, exponent) = value.significant
    guard exponent >= 0, digits.count + exponent <= 19 else { return nil }
    var magnitude = digits.reduce(UInt64(0)) { $0 * 10 + UInt64($1) }
    for _ in 0..<exponent where magnitude != 0 { magnitude *= 10 }
    if value.isNegative {
      guard magnitude <= Int64.min.magnitude else { return nil }
      self = magnitude == Int64.min.magnitude ? .min : -Int64(magnitude)
    } else {
      guard magnitude <= UInt64(Int64.max) else { return nil }
      self = Int64(magnitude)
    }
  }
}

extension ExactDecimal: Codable {
  /// Reads a text, as exchanges send it, or a number.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      guard let value = ExactDecimal(text) else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected a decimal, found \"\(text)\"")
      }
      self = value
    } else if let integer = try? container.decode(Int64.self) {
      self.init(integer)
    } else {
      guard let value = ExactDecimal(try container.decode(Decimal.self)) else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected a decimal")
      }
      self = value
    }
  }

  /// Writes the text as spelled.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
