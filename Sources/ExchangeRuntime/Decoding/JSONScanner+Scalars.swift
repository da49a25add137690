extension JSONScanner {
  mutating func scanLiteral(_ text: StaticString, _ kind: JSONToken.Kind) throws(JSONSyntaxError) {
    let count = text.utf8CodeUnitCount
    guard position + count <= bytes.count else { throw error("a value") }
    for place in 0..<count where bytes[position + place] != text.utf8Start[place] { throw error("a value") }
    append(kind, from: position, to: position + count)
    position += count
  }

  /// Reads a number as JSON spells it, with an exponent of at most ±9,999 (see ``ExactDecimal``).
  @inline(__always)
  mutating func scanNumber() throws(JSONSyntaxError) {
    let start = position
    if current == UInt8(ascii: "-") { position += 1 }
    if current == UInt8(ascii: "0") {
      position += 1
    } else {
      try skipDigits()
    }
    var kind = JSONToken.Kind.integer
    if current == UInt8(ascii: ".") {
      kind = .number
      position += 1
      try skipDigits()
    }
    if current | 0x20 == UInt8(ascii: "e") {
      kind = .number
      try scanExponent()
    }
    append(kind, from: start, to: position)
  }

  private mutating func scanExponent() throws(JSONSyntaxError) {
    position += 1
    if current == UInt8(ascii: "-") || current == UInt8(ascii: "+") { position += 1 }
    let digits = position
    try skipDigits()
    var value = 0
    for place in digits..<position {
      value = value * 10 + Int(bytes[place] - UInt8(ascii: "0"))
      guard value <= DecimalShape.largestExponent else { throw error("an exponent of at most 9999") }
    }
  }

  @inline(__always)
  private mutating func skipDigits() throws(JSONSyntaxError) {
    guard current &- UInt8(ascii: "0") <= 9 else { throw error("a digit") }
    repeat { position += 1 } while current &- UInt8(ascii: "0") <= 9
  }

  /// Reads a string from its first quote to after its last.
  @inline(__always)
  mutating func scanString() throws(JSONSyntaxError) {
    position += 1
    let start = position
    skipPlain()
    if current == UInt8(ascii: "\"") {
      append(.string, from: start, to: position)
      position += 1
    } else {
      try scanDifficultString(from: start)
    }
  }

  /// Continues with a string that holds an escape or something beyond ASCII.
  private mutating func scanDifficultString(from start: Int) throws(JSONSyntaxError) {
    var hasEscapes = false
    while true {
      switch current {
      case UInt8(ascii: "\""):
        append(.string, from: start, to: position, hasEscapes: hasEscapes)
        position += 1
        return
      case UInt8(ascii: "\\"):
        hasEscapes = true
        try scanEscape()
      case 0x80...:
        try scanMultibyte()
      default:
        throw position == bytes.count ? error("the end of a string") : error("no control character")
      }
      skipPlain()
    }
  }

  /// Moves to the first byte that is a quote, a backslash, a control character or beyond ASCII, or to the end.
  @inline(__always)
  private mutating func skipPlain() {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let raw = UnsafeRawBufferPointer(bytes)
    while position + 8 <= bytes.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let quote = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
      let backslash = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
      // The lowest bit that is set is exact: borrows disturb only the bytes above a hit.
      let hits =
        (((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | ((word &- ones &* 0x20) & ~word) | word)
        & highs
      if hits != 0 {
        position += hits.trailingZeroBitCount / 8
        return
      }
      position += 8
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 || byte >= 0x80 { return }
      position += 1
    }
  }

  private mutating func scanEscape() throws(JSONSyntaxError) {
    position += 1
    switch current {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 1
    case UInt8(ascii: "u"):
      let unit = try scanCodeUnit()
      if UTF16.isTrailSurrogate(unit) { throw error("a leading surrogate before a trailing one") }
      guard UTF16.isLeadSurrogate(unit) else { return }
      guard current == UInt8(ascii: "\\") else { throw error("a trailing surrogate") }
      position += 1
      guard current == UInt8(ascii: "u"), UTF16.isTrailSurrogate(try scanCodeUnit()) else {
        throw error("a trailing surrogate")
      }
    default:
      throw error("an escape that JSON has")
    }
  }

  /// Reads `uXXXX`.
  private mutating func scanCodeUnit() throws(JSONSyntaxError) -> UInt16 {
    position += 1
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(current)).hexDigitValue else { throw error("a hexadecimal digit") }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }

  /// Reads one scalar of two to four bytes; overlong forms, surrogates and what lies beyond Unicode are refused.
  private mutating func scanMultibyte() throws(JSONSyntaxError) {
    let lead = current
    let second: ClosedRange<UInt8>
    let more: Int
    switch lead {
    case 0xC2...0xDF: (second, more) = (0x80...0xBF, 0)
    case 0xE0: (second, more) = (0xA0...0xBF, 1)
    case 0xED: (second, more) = (0x80...0x9F, 1)
    case 0xE1...0xEF: (second, more) = (0x80...0xBF, 1)
    case 0xF0: (second, more) = (0x90...0xBF, 2)
    case 0xF1...0xF3: (second, more) = (0x80...0xBF, 2)
    case 0xF4: (second, more) = (0x80...0x8F, 2)
    default: throw error("UTF-8")
    }
    position += 1
    guard second.contains(current) else { throw error("UTF-8") }
    position += 1
    for _ in 0..<more {
      guard (0x80...0xBF).contains(current) else { throw error("UTF-8") }
      position += 1
    }
  }
}
