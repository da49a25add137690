import Specification

extension Shape {
  /// The shape of values that have this shape or the other one; nil where one type cannot hold both.
  func merged(with other: Shape) -> Shape? {
    if case .unknown = kind { return other.orNull(nullable) }
    if case .unknown = other.kind { return orNull(other.nullable) }
    guard wire == other.wire, unit == other.unit, let kind = mergedKind(other.kind) else { return nil }
    var result = self
    result.kind = kind
    // Enumerations are known by their values: those of both must be of one of them.
    if !Set(values.map(\.value)).isSuperset(of: other.values.map(\.value)) {
      guard Set(other.values.map(\.value)).isSuperset(of: values.map(\.value)) else { return nil }
      result.values = other.values
      result.enumeration = other.enumeration
    }
    result.unavailable = unavailable ?? other.unavailable
    return result.orNull(other.nullable)
  }

  private func orNull(_ isNullable: Bool) -> Shape {
    var result = self
    result.nullable = nullable || isNullable
    return result
  }

  private func mergedKind(_ other: Kind) -> Kind? {
    switch (kind, other) {
    case (.object(let left), .object(let right)): Self.merged(left, right).map(Kind.object)
    case (.array(let left), .array(let right)): left.merged(with: right).map(Kind.array)
    case (.map(let key, let left), .map(_, let right)):
      left.merged(with: right).map { .map(key: key, value: $0) }
    default: kind == other ? kind : nil
    }
  }

  /// The fields of both: one is always there if it is in both.
  private static func merged(_ left: [Field], _ right: [Field]) -> [Field]? {
    var fields: [Field] = []
    for var field in left {
      if let twin = right.first(where: { $0.name == field.name }) {
        guard let shape = field.shape.merged(with: twin.shape) else { return nil }
        field.shape = shape
        field.takeConditions(of: twin)
      } else {
        field.required = false
      }
      fields.append(field)
    }
    for var field in right where !left.contains(where: { $0.name == field.name }) {
      field.required = false
      fields.append(field)
    }
    return fields
  }
}

extension Field {
  /// Takes over when another field of the name is there and means something: either is enough, and a field that one of
  /// them always has, or has without a word of when, has no condition.
  fileprivate mutating func takeConditions(of twin: Field) {
    required = required && twin.required
    presentWhen = Condition.either(presentWhen, twin.presentWhen)
    appliesWhen = Condition.either(appliesWhen, twin.appliesWhen)
    unshown = unshown && twin.unshown
    label = label ?? twin.label
    meaning = meaning ?? twin.meaning
  }
}

extension Condition {
  /// What holds where one of two conditions does; nil where one of them is always met.
  fileprivate static func either(_ left: Condition?, _ right: Condition?) -> Condition? {
    guard let left, let right else { return nil }
    let alternatives = left.alternatives + right.alternatives.filter { !left.alternatives.contains($0) }
    return alternatives.count == 1 ? alternatives[0] : .any(alternatives)
  }

  private var alternatives: [Condition] {
    if case .any(let conditions) = self { conditions } else { [self] }
  }
}
