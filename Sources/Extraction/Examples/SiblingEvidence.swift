import Specification

/// Settles types that rest on a bare `0` or on amounts without a fraction by fields of the same name elsewhere in the
/// same answer.
enum SiblingEvidence {
  /// Turns weak integers and texts into decimals where a field of that name is fractional elsewhere.
  static func settle(_ responses: inout [Response]) {
    var decimals: Set<String> = []
    for response in responses {
      response.shape.forEachFields { fields in
        for field in fields where field.shape.kind == .decimal && !field.shape.weak { decimals.insert(field.name) }
      }
    }
    guard !decimals.isEmpty else { return }
    for index in responses.indices {
      responses[index].shape.changeEveryField { field in
        if field.shape.weak, decimals.contains(field.name) { field.shape.becomeDecimal() }
      }
    }
  }

  /// The fields of an object; texts shown as `0` only are amounts where at least three others are and no digits of another
  /// sense stand in strings.
  static func settled(_ fields: [Field]) -> [Field] {
    let fields = withWires(fields)
    let amounts = fields.count { $0.shape.kind == .decimal && $0.shape.wire == nil && !$0.shape.weak }
    guard amounts >= 3, fields.contains(where: { isOpen($0) }),
      !fields.contains(where: { $0.shape.kind == .int64 && $0.shape.wire == .string })
    else { return fields }
    return fields.map { field in
      var field = field
      if isOpen(field) { field.shape.kind = .decimal }
      return field
    }
  }

  /// Amounts of which only nulls are shown stand as the others beside them do.
  private static func withWires(_ fields: [Field]) -> [Field] {
    let wires = Set(fields.filter { $0.shape.kind == .decimal && !$0.shape.weak }.map(\.shape.wire))
    guard wires == [.number] else { return fields }
    return fields.map { field in
      var field = field
      if field.shape.kind == .decimal, field.shape.weak, field.shape.nullable { field.shape.wire = .number }
      return field
    }
  }

  private static func isOpen(_ field: Field) -> Bool {
    field.shape.kind == .string && field.shape.weak && FieldVocabulary.mayBeAmount(field.name)
  }
}

extension Shape {
  fileprivate mutating func becomeDecimal() {
    guard kind == .int64 || kind == .string else {
      if kind == .decimal { weak = false }
      return
    }
    if wire != .either { wire = kind == .int64 && wire != .string ? .number : nil }
    kind = .decimal
    weak = false
  }
}
