/// A natural number of any size as decimal digits, most significant first, without leading zeros.
///
/// Prices have some twenty digits: schoolbook methods are enough and easy to trust.
struct DecimalDigits {
  private(set) var digits: [UInt8]

  init(_ digits: [UInt8]) {
    self.digits = Array(digits.drop { $0 == 0 })
  }

  var isZero: Bool { digits.isEmpty }
  var isEven: Bool { (digits.last ?? 0) % 2 == 0 }

  /// Less than, equal to or greater than zero as `self` is compared with `other`.
  func compared(to other: DecimalDigits) -> Int {
    guard digits.count == other.digits.count else { return digits.count - other.digits.count }
    for (left, right) in zip(digits, other.digits) where left != right {
      return Int(left) - Int(right)
    }
    return 0
  }

  mutating func increment() {
    self = self + DecimalDigits([1])
  }

  static func + (left: DecimalDigits, right: DecimalDigits) -> DecimalDigits {
    var sum: [UInt8] = []
    var carry: UInt8 = 0
    for place in 0..<max(left.digits.count, right.digits.count) {
      let digit = left.digit(place) + right.digit(place) + carry
      sum.append(digit % 10)
      carry = digit / 10
    }
    sum.append(carry)
    return DecimalDigits(sum.reversed())
  }

  static func * (left: DecimalDigits, right: DecimalDigits) -> DecimalDigits {
    var product = [Int](repeating: 0, count: left.digits.count + right.digits.count)
    for leftPlace in left.digits.indices {
      var carry = 0
      for rightPlace in right.digits.indices {
        let sum = product[leftPlace + rightPlace] + carry + Int(left.digit(leftPlace)) * Int(right.digit(rightPlace))
        product[leftPlace + rightPlace] = sum % 10
        carry = sum / 10
      }
      product[leftPlace + right.digits.count] = carry
    }
    return DecimalDigits(product.reversed().map { UInt8($0) })
  }

  /// Long division; `divisor` is not zero.
  func divided(by divisor: DecimalDigits) -> (quotient: DecimalDigits, remainder: DecimalDigits) {
    var quotient: [UInt8] = []
    var remainder = DecimalDigits([])
    for digit in digits {
      if !(remainder.isZero && digit == 0) { remainder.digits.append(digit) }
      var times: UInt8 = 0
      while remainder.compared(to: divisor) >= 0 {
        remainder.subtract(divisor)
        times += 1
      }
      quotient.append(times)
    }
    return (DecimalDigits(quotient), remainder)
  }

  /// Takes away a number that is not larger.
  mutating func subtract(_ other: DecimalDigits) {
    var borrow: UInt8 = 0
    for place in digits.indices {
      let index = digits.count - 1 - place
      let taken = other.digit(place) + borrow
      borrow = digits[index] < taken ? 1 : 0
      digits[index] = digits[index] + borrow * 10 - taken
    }
    digits = Array(digits.drop { $0 == 0 })
  }

  /// The digit that counts 10^place.
  private func digit(_ place: Int) -> UInt8 {
    place < digits.count ? digits[digits.count - 1 - place] : 0
  }
}
