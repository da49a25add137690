/// Replaces values of JSON members by name, in text that need not be well-formed, and leaves everything else alone.
struct MemberRedaction {
  let names: Set<String>

  /// The text with the mark in place of the values.
  func redact(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var position = 0
    while position < bytes.count {
      guard bytes[position] == Self.quote else {
        result.append(bytes[position])
        position += 1
        continue
      }
      let end = Self.endOfString(bytes, position)
      result += bytes[position..<end]
      let name = String(decoding: bytes[position + 1..<max(position + 1, end - 1)], as: UTF8.self)
      position = end
      if names.contains(name), let value = Self.value(bytes, after: end) {
        result += bytes[end..<value.lowerBound] + Array("\"\(Redaction.mark)\"".utf8)
        position = value.upperBound
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let quote = UInt8(ascii: "\"")

  /// Behind the closing quote of the string that begins at `start`, or the end of the text.
  private static func endOfString(_ bytes: [UInt8], _ start: Int) -> Int {
    var position = start + 1
    while position < bytes.count && bytes[position] != quote {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(position + 1, bytes.count)
  }

  /// The string or number that follows behind a colon; nil where none does.
  private static func value(_ bytes: [UInt8], after name: Int) -> Range<Int>? {
    var start = skipSpace(bytes, name)
    guard start < bytes.count, bytes[start] == UInt8(ascii: ":") else { return nil }
    start = skipSpace(bytes, start + 1)
    guard start < bytes.count else { return nil }
    if bytes[start] == quote { return start..<endOfString(bytes, start) }
    let end = bytes[start...].firstIndex { !isScalar($0) } ?? bytes.count
    return end > start ? start..<end : nil
  }

  private static func skipSpace(_ bytes: [UInt8], _ start: Int) -> Int {
    bytes[start...].firstIndex { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 } ?? bytes.count
  }

  private static func isScalar(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"),
      UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "E"):
      true
    default: false
    }
  }
}
