/// A set of documented values that may grow: any raw value can be held, an unknown one is reported when it is read.
///
/// Raw values are `String` or `Int64`.
public protocol OpenEnumeration: RawRepresentable, JSONConvertible, Hashable, Codable, CustomStringConvertible
where RawValue: OpenEnumerationValue {
  /// The values that the documentation lists.
  static var documented: [RawValue] { get }

  /// Holds any value.
  init(rawValue: RawValue)
}

/// What can be the raw value of an ``OpenEnumeration``: `String` and `Int64`.
public protocol OpenEnumerationValue: JSONConvertible, Hashable, Codable, LosslessStringConvertible {
  /// Reads a raw value; one report at most, also when the spelling is tolerated and the value unknown.
  static func read(
    _ position: JSONPosition, _ form: WireForm, documented: [Self], from slots: inout Slots
  ) -> Self
}

extension OpenEnumeration {
  /// Whether the documentation lists the value.
  public var isDocumented: Bool { Self.documented.contains(rawValue) }

  /// Whether the value is one of these.
  public func isOne(of values: Self...) -> Bool { values.contains(self) }

  /// The raw value.
  public var description: String { rawValue.description }

  /// Reads the raw value and reports one that is not documented.
  public init(reading position: JSONPosition, _ form: WireForm, from slots: inout Slots) {
    self.init(rawValue: RawValue.read(position, form, documented: Self.documented, from: &slots))
  }

  /// Writes the raw value.
  public func write(to writer: inout JSONWriter, _ form: WireForm) {
    rawValue.write(to: &writer, form)
  }

  /// Whether the raw values are equal.
  public static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

  /// Feeds the raw value.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

  /// The hash of the value alone; the default would be compiled anew for every type of every module.
  public var hashValue: Int {
    var hasher = Hasher()
    hash(into: &hasher)
    return hasher.finalize()
  }

  /// Reads the raw value.
  public init(from decoder: any Decoder) throws {
    self.init(rawValue: try decoder.singleValueContainer().decode(RawValue.self))
  }

  /// Writes the raw value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

extension Optional where Wrapped: OpenEnumeration {
  /// Whether there is a value and it is one of these.
  public func isOne(of values: Wrapped...) -> Bool { map(values.contains) ?? false }
}

extension String: OpenEnumerationValue {
  /// Reads text; a value that is not documented is reported, unless its spelling was already.
  public static func read(
    _ position: JSONPosition, _ form: WireForm, documented: [String], from slots: inout Slots
  ) -> String {
    guard let (text, isReported) = slots.text(at: position) else { return "" }
    if !isReported, !documented.contains(text) {
      slots.tolerate(position, expected: "one of \(documented.joined(separator: ", "))")
    }
    return text
  }
}

extension Int64: OpenEnumerationValue {
  /// Reads an integer; a value that is not documented is reported, unless its spelling was already.
  public static func read(
    _ position: JSONPosition, _ form: WireForm, documented: [Int64], from slots: inout Slots
  ) -> Int64 {
    guard let (value, isReported) = slots.integer(at: position, form, expected: "integer") else { return 0 }
    if !isReported, !documented.contains(value) {
      let values = documented.map(\.description).joined(separator: ", ")
      slots.tolerate(position, expected: "one of \(values)")
    }
    return value
  }
}
