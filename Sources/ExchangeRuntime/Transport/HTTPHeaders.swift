/// The headers of a request or an answer, in order; names compare without case.
public struct HTTPHeaders: Sendable, Sequence {
  /// The fields in order.
  public private(set) var fields: [HTTPField]

  /// Headers of these fields.
  public init(_ fields: [HTTPField] = []) { self.fields = fields }

  /// Adds a field.
  public mutating func append(_ field: HTTPField) {
    // Grown by doubling from one, an answer's headers would be moved four times.
    if fields.isEmpty { fields.reserveCapacity(8) }
    fields.append(field)
  }

  /// The value of the first field of that name.
  public subscript(name: String) -> String? {
    fields.first { $0.isNamed(name) }?.value
  }

  /// The values of all fields of that name.
  public func values(_ name: String) -> [String] {
    fields.filter { $0.isNamed(name) }.map(\.value)
  }

  /// Walks the fields in order.
  public func makeIterator() -> IndexingIterator<[HTTPField]> { fields.makeIterator() }
}

extension HTTPHeaders: CustomStringConvertible, CustomReflectable {
  /// One line per field, secret values redacted.
  public var description: String { fields.map(\.description).joined(separator: "\n") }
  /// The fields as they describe themselves.
  public var customMirror: Mirror { Mirror(self, unlabeledChildren: fields.map(\.description)) }
}

/// One header field; its value may be a secret, which then shows in no description.
public struct HTTPField: Sendable {
  private enum Content: Sendable {
    case text(String)
    case secret(SecretBytes)
  }

  /// The name as sent or received.
  public let name: String
  private let content: Content

  /// A field with a plain value.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.content = .text(value)
  }

  /// A field whose value must not be seen.
  public init(_ name: String, secret: SecretBytes) {
    self.name = name
    self.content = .secret(secret)
  }

  /// Whether the value must not be shown.
  public var isSecret: Bool {
    if case .secret = content { return true }
    return false
  }

  /// The value; for a secret this makes a string that cannot be wiped, so transports use ``withValueBytes(_:)``.
  public var value: String {
    switch content {
    case .text(let text): text
    case .secret(let secret): secret.withBytes { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Lends the bytes of the value for the time of the call.
  public func withValueBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    switch content {
    case .text(var text): text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
    case .secret(let secret): secret.withBytes(body)
    }
  }

  /// Whether the field has that name, compared without case.
  public func isNamed(_ other: String) -> Bool {
    name.utf8.count == other.utf8.count && zip(name.utf8, other.utf8).allSatisfy { Self.folded($0) == Self.folded($1) }
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}

extension HTTPField: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Name and value, the value redacted if it is a secret.
  public var description: String { "\(name): \(isSecret ? "(redacted)" : value)" }
  /// Name and value, the value redacted if it is a secret.
  public var debugDescription: String { description }
  /// The description only, so that `dump` finds no secret.
  public var customMirror: Mirror { Mirror(self, children: ["field": description]) }
}
