/// One value, or an array of them, as some operations answer depending on their parameters.
///
/// For elements that are not arrays themselves.
public enum OneOrMany<Element: JSONConvertible>: Sendable {
  /// A bare value.
  case one(Element)
  /// An array.
  case many([Element])

  /// All values in order.
  public var all: [Element] {
    switch self {
    case .one(let value): [value]
    case .many(let values): values
    }
  }
}

extension OneOrMany: Equatable where Element: Equatable {}
extension OneOrMany: Hashable where Element: Hashable {}

extension OneOrMany: JSONConvertible {
  /// Reads an array as many and anything else as one.
  public init(reading position: JSONPosition, _ form: WireForm, from slots: inout Slots) {
    if position.isMissing || slots.kind(at: position) == .array {
      self = .many([Element](reading: position, form, from: &slots))
    } else {
      self = .one(Element(reading: position, form, from: &slots))
    }
  }

  /// Writes the bare value or the array.
  public func write(to writer: inout JSONWriter, _ form: WireForm) {
    switch self {
    case .one(let value): value.write(to: &writer, form)
    case .many(let values): values.write(to: &writer, form)
    }
  }
}

extension OneOrMany: Codable {
  /// Reads the value or the array.
  public init(from decoder: any Decoder) throws {
    self = try JSONDecoding.decode(Self.self, from: decoder)
  }

  /// Writes the bare value or the array.
  public func encode(to encoder: any Encoder) throws {
    try JSONDecoding.encode(self, to: encoder)
  }
}
