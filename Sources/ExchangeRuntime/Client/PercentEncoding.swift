/// Percent-encoding of RFC 3986: everything but the unreserved characters, hexadecimal digits in upper case.
///
/// The one place where parameters become bytes of a URL or a form body; `URLComponents` leaves `+ @ / :` as they are.
enum PercentEncoding {
  /// Appends the encoded UTF-8 of `text`.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { utf8 in
      // Runs that need no escape, which is nearly everything, are copied as a whole.
      var start = 0
      for index in utf8.indices where !isUnreserved(utf8[index]) {
        bytes.append(contentsOf: utf8[start..<index])
        bytes.append(UInt8(ascii: "%"))
        bytes.append(hexDigit(utf8[index] >> 4))
        bytes.append(hexDigit(utf8[index] & 0x0F))
        start = index + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
