extension JSON {
  /// Reads JSON text strictly: UTF-8, one value, nesting up to 64, nothing after it but space.
  /// - Throws: ``DecodingFailure`` with the offset; its `readable` holds what could be read before it.
  public init(parsing bytes: [UInt8]) throws(DecodingFailure) {
    let document = JSONDocument(bytes)
    if let failure = document.failure { throw failure }
    self = document.json(at: 0)
  }

  /// Reads JSON text strictly; see ``init(parsing:)-([UInt8])``.
  public init(parsing text: String) throws(DecodingFailure) {
    try self.init(parsing: Array(text.utf8))
  }

  /// JSON text without spaces: numbers as spelled, members in order.
  public var bytes: [UInt8] { JSONDecoding.encode(self) }
}

extension JSON: CustomStringConvertible {
  /// JSON text without spaces.
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}

extension JSON: JSONConvertible {
  /// Takes any value; a missing one stands in as `null`.
  public init(reading position: JSONPosition, _ form: WireForm, from slots: inout Slots) {
    self = position.isMissing ? .null : slots.text.json(at: position.token)
  }

  /// Writes the value.
  public func write(to writer: inout JSONWriter, _ form: WireForm) {
    switch self {
    case .null: writer.null()
    case .boolean(let value): writer.raw(value ? "true" : "false")
    case .number(let value): value.write(to: &writer, .number)
    case .string(let value): writer.string(value)
    case .array(let elements): elements.write(to: &writer, form)
    case .object(let object):
      writer.object((writer.isCanonical ? object.sorted : object.members).map { ($0.name, $0.value) }, form)
    }
  }
}
