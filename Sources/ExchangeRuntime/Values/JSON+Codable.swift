import Foundation

/// A member name or array index as the Codable protocols want it.
struct JSONCodingKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) {
    self.stringValue = stringValue
    intValue = nil
  }

  init(intValue: Int) {
    stringValue = "Index \(intValue)"
    self.intValue = intValue
  }
}

extension JSON: Codable {
  /// Reads whatever the decoder holds.
  ///
  /// Decoders do not hand out the order of members nor the spelling of numbers: members are sorted by name, numbers keep
  /// their value as far as the decoder keeps it. ``init(parsing:)-([UInt8])`` loses nothing.
  public init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: JSONCodingKey.self) {
      let keys = container.allKeys.sorted { $0.stringValue < $1.stringValue }
      self = .object(
        JSONObject(
          try keys.map { JSONObject.Member(name: $0.stringValue, value: try container.decode(JSON.self, forKey: $0)) }))
    } else if var container = try? decoder.unkeyedContainer() {
      var elements: [JSON] = []
      while !container.isAtEnd { elements.append(try container.decode(JSON.self)) }
      self = .array(elements)
    } else {
      self = try Self.scalar(in: try decoder.singleValueContainer())
    }
  }

  private static func scalar(in container: any SingleValueDecodingContainer) throws -> JSON {
    if container.decodeNil() { return .null }
    if let value = try? container.decode(String.self) { return .string(value) }
    if let value = try? container.decode(Bool.self) { return .boolean(value) }
    if let value = try? container.decode(Int64.self) { return .number(ExactDecimal(value)) }
    if let value = try? container.decode(UInt64.self) { return .number(ExactDecimal(value)) }
    // Before Double: JSONDecoder keeps 38 digits of a Decimal; other decoders refuse it here.
    if let decimal = try? container.decode(Decimal.self), let value = ExactDecimal(decimal) { return .number(value) }
    guard let value = ExactDecimal("\(try container.decode(Double.self))") else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected a JSON value")
    }
    return .number(value)
  }

  /// Writes the value into any encoder.
  ///
  /// A number that is neither a 64-bit integer nor exactly what the shortest spelling of a Double gives back is
  /// written as a string, which the readers of this library take: no digit is lost.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .object(let object):
      var container = encoder.container(keyedBy: JSONCodingKey.self)
      for member in object {
        try container.encode(member.value, forKey: JSONCodingKey(stringValue: member.name))
      }
    case .array(let elements):
      var container = encoder.unkeyedContainer()
      for element in elements { try container.encode(element) }
    case .null:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .boolean(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    case .string(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    case .number(let value):
      try Self.encode(value, to: encoder)
    }
  }

  private static func encode(_ value: ExactDecimal, to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    let double = value.approximateDouble
    if let integer = Int64(exactly: value) {
      try container.encode(integer)
    } else if double.isFinite, ExactDecimal("\(double)") == value {
      try container.encode(double)
    } else {
      try container.encode(value.text)
    }
  }
}
