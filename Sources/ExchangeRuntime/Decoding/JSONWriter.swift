/// Writes JSON text without spaces.
public struct JSONWriter: ~Copyable {
  /// The text so far.
  private(set) var bytes: [UInt8] = []
  /// Whether equal values shall give equal bytes, whatever their spelling; such bytes are compared, not sent.
  let isCanonical: Bool

  init(isCanonical: Bool = false) {
    self.isCanonical = isCanonical
  }

  /// Writes `null`.
  public mutating func null() {
    raw("null")
  }

  /// Writes a string with its quotes and escapes.
  public mutating func string(_ text: String) {
    JSONEscapes.append(text, to: &bytes)
  }

  /// Writes text that is JSON already.
  mutating func raw(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes a number or literal, bare or in a string; it needs no escapes.
  mutating func scalar(_ text: String, inString: Bool) {
    if inString { bytes.append(UInt8(ascii: "\"")) }
    raw(text)
    if inString { bytes.append(UInt8(ascii: "\"")) }
  }

  /// Writes an array.
  mutating func array(_ elements: [some JSONConvertible], _ form: WireForm) {
    bytes.append(UInt8(ascii: "["))
    var isFirst = true
    for element in elements {
      separate(&isFirst)
      element.write(to: &self, form)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Writes an object with its members in the order given.
  mutating func object<Value: JSONConvertible>(_ members: [(name: String, value: Value)], _ form: WireForm) {
    bytes.append(UInt8(ascii: "{"))
    var isFirst = true
    for (name, value) in members {
      separate(&isFirst)
      string(name)
      bytes.append(UInt8(ascii: ":"))
      value.write(to: &self, form)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// Writes a record as an object or a tuple as an array.
  mutating func structure(_ table: MemberTable, _ body: (inout MemberWriter) -> Void) {
    bytes.append(table.isTuple ? UInt8(ascii: "[") : UInt8(ascii: "{"))
    // The text moves into the member writer and back; nothing is copied.
    var members = MemberWriter(consume self, table)
    body(&members)
    self = members.finish()
    bytes.append(table.isTuple ? UInt8(ascii: "]") : UInt8(ascii: "}"))
  }

  /// Writes a comma, except before the first element or member.
  mutating func separate(_ isFirst: inout Bool) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  mutating func colon() {
    bytes.append(UInt8(ascii: ":"))
  }
}
