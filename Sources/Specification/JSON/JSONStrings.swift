import Diagnostics

/// Strings: plain ones, and the quotes that documentation uses instead.
extension JSONReader {
  /// The text of a string that begins here, or nil when none does.
  mutating func quotedText() throws(JSONSyntaxError) -> String? {
    let start = scanner.position
    if scanner.isUnclosedQuote {
      repairs.append((.missingQuote, start))
      return scanner.takeUnclosedText()
    }
    if let text = scanner.takeUnescapedJSON() {
      repairs.append((.unescapedQuotes, start))
      return text
    }
    if scanner.skip("\"") { return try stringBody(closedBy: ["\""]) }
    if scanner.skip("'") {
      repairs.append((.singleQuotes, start))
      return try stringBody(closedBy: ["'"])
    }
    if scanner.skip("“") || scanner.skip("”") {
      repairs.append((.smartQuotes, start))
      return try stringBody(closedBy: ["”", "“", "\""])
    }
    return nil
  }

  private mutating func stringBody(closedBy closers: [StaticString]) throws(JSONSyntaxError) -> String {
    var bytes: [UInt8] = []
    while let byte = scanner.peek {
      for closer in closers where scanner.skip(closer) {
        return String(decoding: bytes, as: UTF8.self)
      }
      switch byte {
      case UInt8(ascii: "\\"):
        let start = scanner.position
        scanner.advance()
        try escape(from: start, into: &bytes)
      case UInt8(ascii: "\n"):
        throw error("a string is not closed on its line")
      case 0..<0x20:
        repair(.controlCharacter)
        scanner.advance()
      default:
        bytes.append(byte)
        scanner.advance()
      }
    }
    throw error("the text ends inside a string", isCut: true)
  }

  private mutating func escape(from start: SourcePosition, into bytes: inout [UInt8]) throws(JSONSyntaxError) {
    guard let byte = scanner.peek else { throw error("the text ends inside a string") }
    scanner.advance()
    switch byte {
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(byte)
    case UInt8(ascii: "u"):
      var unit = try codeUnit()
      if unit & 0xFC00 == 0xD800, scanner.skip("\\u") {
        let low = try codeUnit()
        guard low & 0xFC00 == 0xDC00 else { throw error("an escape names half a character") }
        unit = 0x10000 + ((unit & 0x3FF) << 10) + (low & 0x3FF)
      }
      guard let scalar = Unicode.Scalar(unit) else { throw error("an escape names half a character") }
      bytes.append(contentsOf: Array(String(Character(scalar)).utf8))
    default:
      repairs.append((.invalidEscape, start))
      bytes.append(byte)
    }
  }

  private mutating func codeUnit() throws(JSONSyntaxError) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = scanner.peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw error("an escape needs four hexadecimal digits")
      }
      unit = unit << 4 | UInt32(digit)
      scanner.advance()
    }
    return unit
  }
}
