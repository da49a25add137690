/// A decimal number that keeps the spelling it came with.
///
/// Equality, order and hashing are numeric (`"0.10" == "0.1"`), ``text`` compares spelling. No binary float is involved
/// and there is no limit on the number of digits. An exponent may be at most ±9,999, so that plain digits stay printable.
public struct ExactDecimal: Sendable {
  /// The number as it was spelled, for example `0.00493630` or `0E-8`.
  public let text: String

  /// Accepts `-`, digits, a fraction and an exponent; anything else, also a space, `+1`, `.5` or `1.`, gives nil.
  public init?(_ text: some StringProtocol) {
    var native = String(text)
    guard native.withUTF8(DecimalShape.accepts) else { return nil }
    self.text = native
  }

  /// Any integer, spelled in plain digits.
  public init(_ value: some BinaryInteger) {
    self.init(validated: String(value))
  }

  /// Takes a text whose grammar was checked already.
  init(validated text: String) {
    self.text = text
  }

  /// Zero.
  public static let zero: ExactDecimal = 0

  /// Whether the value is zero, however it is spelled.
  public var isZero: Bool { withShape { $1.isZero } }

  /// Whether the value is less than zero; `-0` is not.
  public var isNegative: Bool { withShape { $1.isNegative } }
}

extension ExactDecimal: ExpressibleByStringLiteral {
  /// A literal such as `"0.001"`; a literal that is no number is a programmer's error.
  public init(stringLiteral literal: String) {
    guard let value = ExactDecimal(literal) else {
      preconditionFailure("not a decimal number: \"\(literal)\"")
    }
    self = value
  }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
  /// A literal such as `5`; there are no float literals, since they would pass through binary.
  public init(integerLiteral value: Int64) {
    self.init(value)
  }
}
