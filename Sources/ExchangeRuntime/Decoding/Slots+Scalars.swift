/// How the scalar types look at a value: each returns nil after a report, or for a missing position.
extension Slots {
  func kind(at position: JSONPosition) -> JSONToken.Kind {
    text.tokens[position.token].kind
  }

  /// Whether the value is an object with that member.
  func hasMember(_ name: String, at position: JSONPosition) -> Bool {
    let object = text.tokens[position.token]
    guard object.kind == .object else { return false }
    var member = position.token + 1
    while member < object.next {
      if text.string(at: member) == name { return true }
      member = Int(text.tokens[member + 1].next)
    }
    return false
  }

  /// A string, or a number as spelled, which is reported.
  mutating func text(at position: JSONPosition) -> (text: String, isReported: Bool)? {
    guard !position.isMissing else { return nil }
    let token = text.tokens[position.token]
    switch token.kind {
    case .string:
      return (text.string(of: token), false)
    case .integer, .number:
      tolerate(position, expected: "string")
      return (text.string(of: token), true)
    case .null, .trueLiteral, .falseLiteral, .array, .object:
      refuse(position, expected: "string")
      return nil
    }
  }

  /// A boolean, bare or in a string; the form that is not documented is reported.
  mutating func boolean(at position: JSONPosition, _ form: WireForm) -> Bool? {
    guard !position.isMissing else { return nil }
    let isText = form.isText(usually: false)
    let token = text.tokens[position.token]
    let value: Bool? =
      switch token.kind {
      case .trueLiteral: true
      case .falseLiteral: false
      case .string:
        switch text.string(of: token) {
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
    let token = text.tokens[position.token]
    let reading: (value: Int64, isIntegerText: Bool)? =
      switch token.kind {
      case .integer, .number, .string: text.integer(of: token)
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
    let token = text.tokens[position.token]
    let value: ExactDecimal? =
      switch token.kind {
      case .integer, .number: ExactDecimal(validated: text.string(of: token))
      case .string: text.decimal(of: token)
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
