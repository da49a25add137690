/// How the scalar types look at a value: each returns nil after a report, or for a missing position.
extension Slots {
  func kind(at position: JSONPosition) -> JSONToken.Kind {
    document.tokens[position.token].kind
  }

  /// Whether the value is an object with that member.
  func hasMember(_ name: String, at position: JSONPosition) -> Bool {
    let object = document.tokens[position.token]
    guard object.kind == .object else { return false }
    var member = position.token + 1
    while member < object.next {
      if document.string(at: member) == name { return true }
      member = Int(document.tokens[member + 1].next)
    }
    return false
  }

  /// A string, or a number as spelled, which is reported.
  mutating func text(at position: JSONPosition) -> (text: String, isReported: Bool)? {
    guard !position.isMissing else { return nil }
    let token = document.tokens[position.token]
    switch token.kind {
    case .string:
      return (document.string(of: token), false)
    case .integer, .number:
      tolerate(position, expected: "string")
      return (document.string(of: token), true)
    case .null, .trueLiteral, .falseLiteral, .array, .object:
      refuse(position, expected: "string")
      return nil
    }
  }

  /// A boolean, bare or in a string; the form that is not documented is reported.
  mutating func boolean(at position: JSONPosition, _ form: WireForm) -> Bool? {
    guard !position.isMissing else { return nil }
    let isText = form.isText(usually: false)
    let token = document.tokens[position.token]
    let value: Bool? =
      switch token.kind {
      case .trueLiteral: true
      case .falseLiteral: false
      case .string:
        switch document.string(of: token) {
        case "true", "TRUE": true
        case "false", "FALSE": false
        default: nil
        }
      case .null, .integer, .number, .array, .object: nil
      }
    let expected = isText ? "boolean in a string" : "boolean"
    guard let value else {
      refuse(position, expected: expected)
      return nil
    }
    if !form.allows(inString: token.kind == .string, usually: false) { tolerate(position, expected: expected) }
    return value
  }

  /// A 64-bit integer, bare or in a string; the form that is not documented and `1.0` are reported.
  mutating func integer(
    at position: JSONPosition, _ form: WireForm, expected: String
  ) -> (value: Int64, isReported: Bool)? {
    guard !position.isMissing else { return nil }
    let isText = form.isText(usually: false)
    let token = document.tokens[position.token]
    let reading: (value: Int64, isIntegerText: Bool)? =
      switch token.kind {
      case .integer, .number, .string: document.integer(of: token)
      case .null, .trueLiteral, .falseLiteral, .array, .object: nil
      }
    guard let reading else {
      refuse(position, expected: isText ? expected + " in a string" : expected)
      return nil
    }
    let isDocumented = form.allows(inString: token.kind == .string, usually: false) && reading.isIntegerText
    if !isDocumented { tolerate(position, expected: isText ? expected + " in a string" : expected) }
    return (reading.value, !isDocumented)
  }

  /// A decimal, in a string or with the form `.number` bare; the form that is not documented is reported.
  mutating func decimal(at position: JSONPosition, _ form: WireForm) -> ExactDecimal? {
    guard !position.isMissing else { return nil }
    let isText = form.isText(usually: true)
    let token = document.tokens[position.token]
    let value: ExactDecimal? =
      switch token.kind {
      case .integer, .number: ExactDecimal(validated: document.string(of: token))
      case .string: document.decimal(of: token)
      case .null, .trueLiteral, .falseLiteral, .array, .object: nil
      }
    let expected = isText ? "decimal in a string" : "decimal"
    guard let value else {
      refuse(position, expected: expected)
      return nil
    }
    if !form.allows(inString: token.kind == .string, usually: true) { tolerate(position, expected: expected) }
    return value
  }
}

extension JSONDocument {
  /// Reads an integer; text such as `1.0` gives its value and false.
  fileprivate func integer(of token: JSONToken) -> (value: Int64, isIntegerText: Bool)? {
    let start = Int(token.offset)
    let plain: Int64? = bytes.withUnsafeBufferPointer { bytes in
      Self.integer(UnsafeBufferPointer(rebasing: bytes[start..<start + Int(token.length)]))
    }
    if let plain { return (plain, true) }
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
  fileprivate func decimal(of token: JSONToken) -> ExactDecimal? {
    let start = Int(token.offset)
    return bytes.withUnsafeBufferPointer { bytes in
      let content = UnsafeBufferPointer(rebasing: bytes[start..<start + Int(token.length)])
      guard DecimalShape(content) != nil else { return nil }
      return ExactDecimal(validated: String(decoding: content, as: UTF8.self))
    }
  }
}
