extension Array: JSONConvertible where Element: JSONConvertible {
  /// Reads an array; the form is that of the elements.
  public init(reading position: JSONPosition, _ form: WireForm, from slots: inout Slots) {
    guard !position.isMissing else {
      self = []
      return
    }
    let token = slots.text.tokens[position.token]
    guard token.kind == .array else {
      slots.refuse(position, expected: "an array")
      self = []
      return
    }
    self.init(unsafeUninitializedCapacity: Int(token.length)) { elements, count in
      var element = position.token + 1
      while element < token.next {
        elements.initializeElement(at: count, to: Element(reading: JSONPosition(token: element), form, from: &slots))
        count += 1
        element = Int(slots.text.tokens[element].next)
      }
    }
  }

  /// Writes an array; the form is that of the elements.
  public func write(to writer: inout JSONWriter, _ form: WireForm) {
    writer.array(self, form)
  }
}

extension Dictionary: JSONConvertible where Key == String, Value: JSONConvertible {
  /// Reads an object whose names are data; a name that comes twice is reported, and its last value counts.
  public init(reading position: JSONPosition, _ form: WireForm, from slots: inout Slots) {
    self = [:]
    guard !position.isMissing else { return }
    let token = slots.text.tokens[position.token]
    guard token.kind == .object else {
      slots.refuse(position, expected: "an object")
      return
    }
    reserveCapacity(Int(token.length))
    var name = position.token + 1
    while name < token.next {
      let value = JSONPosition(token: name + 1)
      if updateValue(Value(reading: value, form, from: &slots), forKey: slots.text.string(at: name)) != nil {
        slots.tolerateDuplicate(at: value)
      }
      name = Int(slots.text.tokens[value.token].next)
    }
  }

  /// Writes an object with its members sorted by name.
  public func write(to writer: inout JSONWriter, _ form: WireForm) {
    let members = sorted { $0.key < $1.key }
    writer.object(members.map { (name: $0.key, value: $0.value) }, form)
  }
}

extension Optional: JSONConvertible where Wrapped: JSONConvertible {
  /// Reads null as nil, for elements of arrays and maps; members have `Slots.optional` and its relatives.
  public init(reading position: JSONPosition, _ form: WireForm, from slots: inout Slots) {
    if position.isMissing || slots.kind(at: position) == .null {
      self = nil
    } else {
      self = Wrapped(reading: position, form, from: &slots)
    }
  }

  /// Writes nil as null.
  public func write(to writer: inout JSONWriter, _ form: WireForm) {
    if let self {
      self.write(to: &writer, form)
    } else {
      writer.null()
    }
  }
}
