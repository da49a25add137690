/// Texts as JSON spells them.
public enum JSONText {
  /// The text as a JSON string, with its quotation marks.
  public static func quoted(_ text: String) -> String {
    var result = ""
    append(text, to: &result)
    return result
  }

  /// Adds a text as a JSON string, with its quotation marks.
  public static func append(_ text: String, to result: inout String) {
    result += "\""
    if text.utf8.contains(where: isEscaped) {
      for scalar in text.unicodeScalars { append(scalar, to: &result) }
    } else {
      result += text
    }
    result += "\""
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\r": result += "\\r"
    case _ where scalar.value < 0x20:
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }

  /// Whether a byte cannot stand for itself; most texts have none.
  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }
}
