/// A value that can stand in a request.
public protocol ParameterValue: Sendable {
  /// The exchange's spelling, before percent-encoding.
  var parameterText: String { get }
  /// The spelling inside a JSON array; a quoted string unless the type says otherwise.
  var parameterJSON: String { get }
}

extension ParameterValue {
  /// The text as a JSON string.
  public var parameterJSON: String { JSONQuoting.quoted(parameterText) }
}

extension String: ParameterValue {
  /// The string itself.
  public var parameterText: String { self }
}

extension Bool: ParameterValue {
  /// `true` or `false`.
  public var parameterText: String { self ? "true" : "false" }
  /// A bare JSON literal.
  public var parameterJSON: String { parameterText }
}

extension Int: ParameterValue {
  /// Plain digits.
  public var parameterText: String { String(self) }
  /// A bare JSON number.
  public var parameterJSON: String { String(self) }
}

extension Int64: ParameterValue {
  /// Plain digits.
  public var parameterText: String { String(self) }
  /// A bare JSON number.
  public var parameterJSON: String { String(self) }
}

extension ExactDecimal: ParameterValue {
  /// Plain digits, never an exponent; inside a JSON array a string, so that no reader rounds it.
  public var parameterText: String { description }
}

extension Timestamp: ParameterValue {
  /// The count in the timestamp's own unit.
  public var parameterText: String { String(count) }
  /// A bare JSON number.
  public var parameterJSON: String { String(count) }
}

extension JSON: ParameterValue {
  /// JSON text without spaces.
  public var parameterText: String { description }
  /// JSON text without spaces.
  public var parameterJSON: String { description }
}

extension OpenEnumeration {
  /// The raw value.
  public var parameterText: String { rawValue.description }
  /// The raw value: a JSON string, or a bare number.
  public var parameterJSON: String { (rawValue as? String).map(JSONQuoting.quoted) ?? rawValue.description }
}

/// Writes JSON strings for parameters that hold a JSON array.
enum JSONQuoting {
  /// The text between quotation marks, with the escapes that RFC 8259 demands and no others.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
