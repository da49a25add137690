extension ExactDecimal: Comparable {
  /// Numeric equality: `"1.0" == "1"`, `"0E-8" == "-0"`.
  public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
    left.text == right.text || order(left, right) == 0
  }

  /// Numeric order.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    order(left, right) < 0
  }

  /// Less than, equal to or greater than zero as `left` is compared with `right`.
  ///
  /// Not inlined: wherever decimals are compared, by hand or in a derived `==`, one call is enough.
  @inline(never)
  private static func order(_ left: ExactDecimal, _ right: ExactDecimal) -> Int {
    left.withShape { leftBytes, leftShape in
      right.withShape { rightBytes, rightShape in
        let leftSign = leftShape.isZero ? 0 : leftShape.isNegative ? -1 : 1
        let rightSign = rightShape.isZero ? 0 : rightShape.isNegative ? -1 : 1
        guard leftSign == rightSign, leftSign != 0 else { return leftSign - rightSign }
        guard leftShape.magnitude == rightShape.magnitude else {
          return leftShape.magnitude < rightShape.magnitude ? -leftSign : leftSign
        }
        let leftDigits = leftBytes[leftShape.first..<leftShape.last].lazy.filter { $0 != UInt8(ascii: ".") }
        let rightDigits = rightBytes[rightShape.first..<rightShape.last].lazy.filter { $0 != UInt8(ascii: ".") }
        if leftDigits.elementsEqual(rightDigits) { return 0 }
        return leftDigits.lexicographicallyPrecedes(rightDigits) ? -leftSign : leftSign
      }
    }
  }
}

extension ExactDecimal: Hashable {
  /// Feeds the numeric value, so that equal numbers hash alike whatever their spelling.
  @inline(never)
  public func hash(into hasher: inout Hasher) {
    withShape { bytes, shape in
      hasher.combine(shape.isNegative)
      hasher.combine(shape.magnitude)
      var word: UInt64 = 1
      for byte in bytes[shape.first..<shape.last] where byte != UInt8(ascii: ".") {
        if word >> 60 != 0 {
          hasher.combine(word)
          word = 1
        }
        word = word << 4 | UInt64(byte & 0x0f)
      }
      hasher.combine(word)
    }
  }
}
