extension ExactDecimal: CustomStringConvertible {
  /// Plain digits: as spelled, with an exponent written out (`0E-8` is `0.00000000`); no locale.
  public var description: String {
    withShape { bytes, shape in
      guard shape.exponentOffset < bytes.count else { return text }
      return Self.writingOut(bytes[..<shape.exponentOffset], exponent: shape.exponent)
    }
  }

  /// The one spelling that all equal numbers share: plain digits, no zeros at the ends, no `-0`.
  var canonicalText: String {
    let (digits, exponent) = significant
    return Self.plainText(isNegative: isNegative, digits: digits, exponent: exponent)
  }

  /// A spelling that JSON allows for a number: ``text`` without superfluous leading zeros.
  var jsonNumberText: String {
    let utf8 = text.utf8
    let sign = utf8.first == UInt8(ascii: "-") ? 1 : 0
    var rest = utf8.dropFirst(sign)
    while rest.first == UInt8(ascii: "0"), let second = rest.dropFirst().first,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(second)
    {
      rest = rest.dropFirst()
    }
    if rest.count + sign == utf8.count { return text }
    return (sign == 1 ? "-" : "") + String(Substring(rest))
  }

  /// Moves the point of `digits.digits` by the exponent, keeping every digit.
  private static func writingOut(_ mantissa: Slice<UnsafeBufferPointer<UInt8>>, exponent: Int) -> String {
    let isNegative = mantissa.first == UInt8(ascii: "-")
    let unsigned = isNegative ? mantissa.dropFirst() : mantissa
    let fraction = unsigned.firstIndex(of: UInt8(ascii: ".")).map { unsigned.endIndex - $0 - 1 } ?? 0
    let digits = unsigned.filter { $0 != UInt8(ascii: ".") }.map { $0 - UInt8(ascii: "0") }
    return plainText(isNegative: isNegative, digits: digits, exponent: exponent - fraction)
  }

  /// Spells digits × 10^exponent without an exponent.
  static func plainText(isNegative: Bool, digits: [UInt8], exponent: Int) -> String {
    var text: [UInt8] = digits.map { $0 + UInt8(ascii: "0") }
    if exponent > 0 {
      text.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: exponent))
    }
    let fraction = max(0, -exponent)
    if text.count <= fraction {
      text.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: fraction + 1 - text.count), at: 0)
    }
    let superfluous = min(text.prefix { $0 == UInt8(ascii: "0") }.count, text.count - fraction - 1)
    text.removeFirst(superfluous)
    if fraction > 0 {
      text.insert(UInt8(ascii: "."), at: text.count - fraction)
    }
    return (isNegative ? "-" : "") + String(decoding: text, as: UTF8.self)
  }
}
