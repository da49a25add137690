/// A value that has one of several documented shapes, or another one that is kept as JSON.
///
/// Codable, Hashable (numeric for decimals, across units for timestamps) and description come from here.
public protocol JSONUnion: JSONConvertible, Codable, Hashable, CustomStringConvertible {
  /// How the alternatives are recognised, in the order in which they are tried.
  static var alternatives: [JSONAlternative] { get }

  /// Reads the value as the alternative of that index; nil means that none fits.
  init(reading alternative: Int?, at position: JSONPosition, from slots: inout Slots)
}

/// How a value shows which of several shapes it has.
public enum JSONAlternative: Sendable, Hashable {
  /// A string.
  case string
  /// A number.
  case number
  /// `true` or `false`.
  case boolean
  /// An array.
  case array
  /// An object with a member of that name; nil for any object.
  case object(having: String? = nil)
  /// An object whose member of that name is that string.
  case tagged(String, as: String)
  /// Whatever it is.
  case anything
}

extension JSONUnion {
  /// Reads the first alternative that fits; a value that fits none is reported and kept.
  public init(reading position: JSONPosition, _ form: WireForm, from slots: inout Slots) {
    let index = position.isMissing ? nil : Self.alternatives.firstIndex { slots.fits($0, at: position) }
    if index == nil { slots.tolerate(position, expected: "one of the documented shapes") }
    self.init(reading: index, at: position, from: &slots)
  }

  /// Reads the value from any decoder, through a JSON tree.
  public init(from decoder: any Decoder) throws {
    self = try JSONDecoding.decode(Self.self, from: decoder)
  }

  /// Writes the value into any encoder, through a JSON tree.
  public func encode(to encoder: any Encoder) throws {
    try JSONDecoding.encode(self, to: encoder)
  }

  /// Whether both are the same value; decimals by value, timestamps as points in time.
  public static func == (left: Self, right: Self) -> Bool {
    JSONDecoding.canonicalBytes(of: left) == JSONDecoding.canonicalBytes(of: right)
  }

  /// Feeds the value, such that equal values hash alike.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(JSONDecoding.canonicalBytes(of: self))
  }

  /// The JSON of the value.
  public var description: String { String(decoding: JSONDecoding.encode(self), as: UTF8.self) }
}

extension Slots {
  /// Whether the value at a position looks like an alternative.
  func fits(_ alternative: JSONAlternative, at position: JSONPosition) -> Bool {
    let kind = kind(at: position)
    switch alternative {
    case .string: return kind == .string
    case .number: return kind == .integer || kind == .number
    case .boolean: return kind == .trueLiteral || kind == .falseLiteral
    case .array: return kind == .array
    case .object(having: let name): return kind == .object && name.map { hasMember($0, at: position) } ?? true
    case .tagged(let name, as: let value): return text(ofMember: name, at: position) == value
    case .anything: return true
    }
  }

  /// The string that a member of the object at a position holds; nil where there is none.
  private func text(ofMember name: String, at position: JSONPosition) -> String? {
    let object = text.tokens[position.token]
    guard object.kind == .object else { return nil }
    var member = position.token + 1
    while member < object.next {
      let value = text.tokens[member + 1]
      if text.string(at: member) == name { return value.kind == .string ? text.string(of: value) : nil }
      member = Int(value.next)
    }
    return nil
  }
}
