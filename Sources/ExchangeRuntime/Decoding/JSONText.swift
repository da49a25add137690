/// The bytes of a document and its index while it lends them: what is asked for each value costs no reference counting.
///
/// Lives only inside ``JSONDocument/lend(_:)``; the tokens come from the scanner and lie within the bytes.
struct JSONText {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<JSONToken>

  /// The bytes of a scalar, those of a string as they are spelled.
  func content(of token: JSONToken) -> UnsafeBufferPointer<UInt8> {
    let start = Int(token.offset)
    return UnsafeBufferPointer(rebasing: bytes[start..<start + Int(token.length)])
  }

  /// The value of a string, or the spelling of another scalar.
  func string(of token: JSONToken) -> String {
    let content = content(of: token)
    return token.hasEscapes ? JSONEscapes.resolve(content) : String(decoding: content, as: UTF8.self)
  }

  /// The value of the string token, or the spelling of another scalar.
  func string(at index: Int) -> String {
    string(of: tokens[index])
  }

  /// The tree of the value and everything below it; the scanner has limited its depth.
  func json(at index: Int) -> JSON {
    let token = tokens[index]
    switch token.kind {
    case .null: return .null
    case .trueLiteral: return .boolean(true)
    case .falseLiteral: return .boolean(false)
    case .integer, .number: return .number(ExactDecimal(validated: string(of: token)))
    case .string: return .string(string(of: token))
    case .array:
      var elements: [JSON] = []
      elements.reserveCapacity(Int(token.length))
      var child = index + 1
      while child < token.next {
        elements.append(json(at: child))
        child = Int(tokens[child].next)
      }
      return .array(elements)
    case .object:
      var members: [JSONObject.Member] = []
      members.reserveCapacity(Int(token.length))
      var name = index + 1
      while name < token.next {
        members.append(JSONObject.Member(name: string(at: name), value: json(at: name + 1)))
        name = Int(tokens[name + 1].next)
      }
      return .object(JSONObject(members))
    }
  }
}

// MARK: - Numbers

extension JSONText {
  /// Reads an integer; text such as `1.0` gives its value and false.
  func integer(of token: JSONToken) -> (value: Int64, isIntegerText: Bool)? {
    if let plain = Self.integer(content(of: token)) { return (plain, true) }
    guard let decimal = ExactDecimal(string(of: token)), let value = Int64(exactly: decimal) else { return nil }
    return (value, false)
  }

  /// `-?digits` within 64 bits.
  private static func integer(_ digits: UnsafeBufferPointer<UInt8>) -> Int64? {
    let isNegative = digits.first == UInt8(ascii: "-")
    let first = isNegative ? 1 : 0
    guard first < digits.count, digits.count - first <= 19 else { return nil }
    var magnitude: UInt64 = 0
    for place in first..<digits.count {
      let digit = digits[place] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      // Nineteen digits are less than 2^64.
      magnitude = magnitude &* 10 &+ UInt64(digit)
    }
    if !isNegative { return Int64(exactly: magnitude) }
    return magnitude == Int64.min.magnitude ? .min : Int64(exactly: magnitude).map(-)
  }

  /// The decimal that a string token holds.
  func decimal(of token: JSONToken) -> ExactDecimal? {
    if token.hasEscapes { return ExactDecimal(string(of: token)) }
    let content = content(of: token)
    guard DecimalShape.accepts(content) else { return nil }
    return ExactDecimal(validated: String(decoding: content, as: UTF8.self))
  }
}
