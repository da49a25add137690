/// Reads documented types from JSON and writes them.
public enum JSONDecoding {
  /// Reads a value.
  /// - Throws: ``DecodingFailure`` when the bytes are not JSON or do not fit the type; tolerated differences do not throw.
  public static func decode<Value: JSONConvertible>(
    _ type: Value.Type, from bytes: [UInt8]
  ) throws(DecodingFailure) -> Decoded<Value> {
    let document = JSONDocument(bytes)
    if let failure = document.failure { throw failure }
    let (value, findings) = document.lend { text in
      var slots = Slots(text)
      let value = Value(reading: JSONPosition(token: 0), .natural, from: &slots)
      return (value, slots.findings)
    }
    if findings.hasRefusals {
      throw DecodingFailure(findings.mismatches(.refused, in: document), readable: document.json(at: 0))
    }
    return Decoded(value, findings: findings, document: document)
  }

  /// Writes a value as JSON text without spaces, members in documented order.
  public static func encode(_ value: some JSONConvertible) -> [UInt8] {
    var writer = JSONWriter()
    value.write(to: &writer, .natural)
    return writer.bytes
  }

  /// The value as a JSON tree.
  static func json(of value: some JSONConvertible) throws(DecodingFailure) -> JSON {
    try JSON(parsing: encode(value))
  }

  /// Reads a value from any decoder, through a JSON tree.
  static func decode<Value: JSONConvertible>(_ type: Value.Type, from decoder: any Decoder) throws -> Value {
    do {
      return try decode(type, from: JSON(from: decoder).bytes).value
    } catch let failure as DecodingFailure {
      throw failure.codableError(for: type, in: decoder)
    }
  }

  /// Writes a value into any encoder, through a JSON tree.
  static func encode(_ value: some JSONConvertible, to encoder: any Encoder) throws {
    try json(of: value).encode(to: encoder)
  }

  /// Bytes that are equal exactly for equal values, however numbers and timestamps are spelled.
  static func canonicalBytes(of value: some JSONConvertible) -> [UInt8] {
    var writer = JSONWriter(isCanonical: true)
    value.write(to: &writer, .natural)
    return writer.bytes
  }
}

extension DecodingFailure {
  /// The error of the Codable protocols that says the same; its path is that of the first mismatch.
  fileprivate func codableError(for type: Any.Type, in decoder: any Decoder) -> DecodingError {
    let steps = mismatches.first?.steps ?? []
    let context = DecodingError.Context(
      codingPath: decoder.codingPath + steps.map(\.codingKey), debugDescription: description, underlyingError: self)
    return DecodingError.typeMismatch(type, context)
  }
}
