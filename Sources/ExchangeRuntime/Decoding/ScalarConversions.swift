extension String: JSONConvertible {
  /// Reads a string; a number is taken as spelled, with a report.
  public init(reading position: JSONPosition, _ form: WireForm, from slots: inout Slots) {
    self = slots.text(at: position)?.text ?? ""
  }

  /// Writes a string.
  public func write(to writer: inout JSONWriter, _ form: WireForm) {
    writer.string(self)
  }
}

extension Bool: JSONConvertible {
  /// Reads `true` and `false`, bare or in a string.
  public init(reading position: JSONPosition, _ form: WireForm, from slots: inout Slots) {
    self = slots.boolean(at: position, form) ?? false
  }

  /// Writes the boolean bare or in a string.
  public func write(to writer: inout JSONWriter, _ form: WireForm) {
    writer.scalar(self ? "true" : "false", inString: form.spelling == .string)
  }
}

extension Int64: JSONConvertible {
  /// Reads an integer exactly, bare or in a string.
  public init(reading position: JSONPosition, _ form: WireForm, from slots: inout Slots) {
    self = slots.integer(at: position, form, expected: "integer")?.value ?? 0
  }

  /// Writes the integer bare or in a string.
  public func write(to writer: inout JSONWriter, _ form: WireForm) {
    writer.scalar(description, inString: form.spelling == .string)
  }
}

extension ExactDecimal: JSONConvertible {
  /// Reads a decimal and keeps its spelling.
  public init(reading position: JSONPosition, _ form: WireForm, from slots: inout Slots) {
    self = slots.decimal(at: position, form) ?? .zero
  }

  /// Writes the decimal as spelled, in a string unless the form is `.number`.
  public func write(to writer: inout JSONWriter, _ form: WireForm) {
    let isBare = !form.isText(usually: true)
    let spelling = writer.isCanonical ? canonicalText : isBare ? jsonNumberText : text
    writer.scalar(spelling, inString: !isBare)
  }
}

extension Timestamp: JSONConvertible {
  /// Reads a count in the unit of the form.
  public init(reading position: JSONPosition, _ form: WireForm, from slots: inout Slots) {
    self.init(slots.integer(at: position, form, expected: "timestamp")?.value ?? 0, form.unit)
  }

  /// Writes the count in its own unit.
  public func write(to writer: inout JSONWriter, _ form: WireForm) {
    if writer.isCanonical {
      writer.scalar("\(parts.seconds)+\(parts.microseconds)", inString: true)
    } else {
      writer.scalar(count.description, inString: form.spelling == .string)
    }
  }
}
