/// Escapes inside JSON strings.
enum JSONEscapes {
  /// The string that escaped content, checked by the scanner, stands for.
  static func resolve(_ content: UnsafeBufferPointer<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(content.count)
    var at = 0
    while at < content.count {
      guard content[at] == UInt8(ascii: "\\") else {
        text.append(content[at])
        at += 1
        continue
      }
      let letter = content[at + 1]
      at += 2
      switch letter {
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0c)
      case UInt8(ascii: "n"): text.append(0x0a)
      case UInt8(ascii: "r"): text.append(0x0d)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "u"):
        var scalar = codeUnit(content, at: at)
        at += 4
        if scalar & 0xfc00 == 0xd800 {
          scalar = 0x10000 + (scalar & 0x3ff) << 10 + codeUnit(content, at: at + 2) & 0x3ff
          at += 6
        }
        text.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{fffd}").utf8)
      default: text.append(letter)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func codeUnit(_ content: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt32 {
    content[start..<start + 4].reduce(0) { value, digit in
      // '0'…'9' are 0x30…0x39; letters of either case have 1…6 in their lower half.
      value << 4 | UInt32(digit & 0x0f) + (digit > 0x39 ? 9 : 0)
    }
  }

  /// Appends a JSON string with its quotes; escapes only what JSON demands.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { content in
      if content.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
        bytes.append(contentsOf: content)
      } else {
        for byte in content { append(byte, to: &bytes) }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0x0a: bytes.append(contentsOf: #"\n"#.utf8)
    case 0x0d: bytes.append(contentsOf: #"\r"#.utf8)
    case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
    case ..<0x20:
      bytes.append(contentsOf: (byte < 0x10 ? #"\u000"# : #"\u00"#).utf8)
      bytes.append(contentsOf: String(byte, radix: 16).utf8)
    default: bytes.append(byte)
    }
  }
}
