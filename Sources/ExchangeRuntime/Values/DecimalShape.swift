/// Where the significant digits of a decimal text stand, and what they are worth.
///
/// The value is 0.d₁d₂d₃… × 10^magnitude, where d₁ and the last digit are not zero.
struct DecimalShape {
  /// Below zero; false for every spelling of zero.
  private(set) var isNegative = false
  /// Offset of the first significant digit.
  private(set) var first = 0
  /// Offset after the last significant digit; equal to `first` for zero.
  private(set) var last = 0
  /// Power of ten in front of which the digits stand.
  private(set) var magnitude = 0
  /// Offset of the `e` or `E`, or the length of the text.
  private(set) var exponentOffset = 0
  /// The written exponent.
  private(set) var exponent = 0

  var isZero: Bool { first == last }

  static let largestExponent = 9_999

  /// Reads `-?digits[.digits][(e|E)[+|-]digits]`; nil when the bytes are something else.
  @inline(never)
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    let count = bytes.count
    var at = 0
    if count > 0, bytes[0] == UInt8(ascii: "-") {
      isNegative = true
      at = 1
    }
    var pointOffset = -1
    var digitsInPart = 0
    var isSignificant = false
    var powers = 0
    scan: while at < count {
      switch bytes[at] {
      case UInt8(ascii: "0"):
        digitsInPart += 1
        if isSignificant {
          if pointOffset < 0 { powers += 1 }
        } else if pointOffset >= 0 {
          powers -= 1
        }
      case UInt8(ascii: "1")...UInt8(ascii: "9"):
        digitsInPart += 1
        if !isSignificant {
          isSignificant = true
          first = at
        }
        last = at + 1
        if pointOffset < 0 { powers += 1 }
      case UInt8(ascii: ".") where pointOffset < 0 && digitsInPart > 0:
        pointOffset = at
        digitsInPart = 0
      default:
        break scan
      }
      at += 1
    }
    guard digitsInPart > 0 else { return nil }
    exponentOffset = at
    if at < count {
      guard let exponent = Self.exponent(bytes, from: at) else { return nil }
      self.exponent = exponent
    }
    if isSignificant {
      magnitude = powers + exponent
    } else {
      isNegative = false
    }
  }

  /// Whether the initialiser would read the bytes; said without looking at what they are worth.
  static func accepts(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = bytes.first == UInt8(ascii: "-") ? 1 : 0
    guard skipDigits(bytes, &at) else { return false }
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      guard skipDigits(bytes, &at) else { return false }
    }
    return at == bytes.count || exponent(bytes, from: at) != nil
  }

  /// Moves behind the digits; false when there is none.
  @inline(__always)
  private static func skipDigits(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Bool {
    let start = at
    while at < bytes.count, bytes[at] &- UInt8(ascii: "0") <= 9 { at += 1 }
    return at > start
  }

  /// Reads the exponent from its letter to the end of the text.
  private static func exponent(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var at = start
    guard bytes[at] | 0x20 == UInt8(ascii: "e") else { return nil }
    at += 1
    var isNegative = false
    if at < bytes.count, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+") {
      isNegative = bytes[at] == UInt8(ascii: "-")
      at += 1
    }
    guard at < bytes.count else { return nil }
    var value = 0
    while at < bytes.count {
      let digit = bytes[at] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
      guard value <= largestExponent else { return nil }
      at += 1
    }
    return isNegative ? -value : value
  }
}

extension ExactDecimal {
  /// Gives the bytes of the text and their shape to `body`; neither may be kept.
  func withShape<Result>(_ body: (UnsafeBufferPointer<UInt8>, DecimalShape) -> Result) -> Result {
    var text = text
    return text.withUTF8 { bytes in
      guard let shape = DecimalShape(bytes) else {
        preconditionFailure("every initialiser checks the text")
      }
      return body(bytes, shape)
    }
  }

  /// The significant digits (values 0 to 9, no zeros at either end) and the power of ten of the last one.
  var significant: (digits: [UInt8], exponent: Int) {
    withShape { bytes, shape in
      var digits: [UInt8] = []
      digits.reserveCapacity(shape.last - shape.first)
      for byte in bytes[shape.first..<shape.last] where byte != UInt8(ascii: ".") {
        digits.append(byte - UInt8(ascii: "0"))
      }
      return (digits, shape.magnitude - digits.count)
    }
  }
}
