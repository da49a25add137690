/// How a shape leads to one directly in it.
public enum ShapeStep: Sendable, Hashable {
  /// To a member of an object.
  case member(String)
  /// To a column of a tuple.
  case column(Int, String)
  /// To the elements of a list.
  case element
  /// To the values of a map.
  case value
  /// To one of several shapes.
  case alternative

  /// The name of the member or column.
  public var name: String? {
    switch self {
    case .member(let name), .column(_, let name): name
    case .element, .value, .alternative: nil
    }
  }
}

// Walks over shapes: what visits every part of an answer is written with these, so that no walk forgets a kind of part.
extension Shape {
  /// The members of an object or the columns of a tuple; other shapes have none.
  public var fields: [Field] {
    switch kind {
    case .object(let fields), .tuple(let fields): fields
    default: []
    }
  }

  /// The shapes directly in this one.
  public var parts: [Shape] {
    switch kind {
    case .object(let fields), .tuple(let fields): fields.map(\.shape)
    case .array(let element): [element]
    case .map(_, let value): [value]
    case .oneOf(let shapes): shapes
    case .string, .decimal, .int64, .bool, .timestamp, .unknown: []
    }
  }

  /// Changes the members of an object or the columns of a tuple.
  public mutating func changeFields(_ change: (inout [Field]) -> Void) {
    switch kind {
    case .object(var fields):
      kind = .unknown
      change(&fields)
      kind = .object(fields)
    case .tuple(var columns):
      kind = .unknown
      change(&columns)
      kind = .tuple(columns)
    default: break
    }
  }

  /// Changes the shapes directly in this one, in their order.
  public mutating func changeParts(_ change: (inout Shape, ShapeStep) -> Void) {
    // The kind is taken out, so that what it holds is changed in place and not copied.
    switch exchange(&kind, for: .unknown) {
    case .object(var fields):
      for index in fields.indices { change(&fields[index].shape, .member(fields[index].name)) }
      kind = .object(fields)
    case .tuple(var columns):
      for index in columns.indices { change(&columns[index].shape, .column(index, columns[index].name)) }
      kind = .tuple(columns)
    case .array(var element):
      change(&element, .element)
      kind = .array(element)
    case .map(let key, var value):
      change(&value, .value)
      kind = .map(key: key, value: value)
    case .oneOf(var shapes):
      for index in shapes.indices { change(&shapes[index], .alternative) }
      kind = .oneOf(shapes)
    case let scalar: kind = scalar
    }
  }

  /// Changes every field at whatever depth, the outer ones first.
  public mutating func changeEveryField(_ change: (inout Field) -> Void) {
    changeFields { fields in
      for index in fields.indices { change(&fields[index]) }
    }
    changeParts { part, _ in part.changeEveryField(change) }
  }

  /// Calls `body` with the fields of every object and tuple, at whatever depth, the outer ones first.
  public func forEachFields(_ body: ([Field]) -> Void) {
    let fields = fields
    if !fields.isEmpty { body(fields) }
    for part in parts { part.forEachFields(body) }
  }
}

extension Shape.Kind {
  /// Whether it is that of a single value.
  public var isScalar: Bool {
    switch self {
    case .string, .decimal, .int64, .bool, .timestamp: true
    case .object, .tuple, .array, .map, .oneOf, .unknown: false
    }
  }
}

extension [JSONValue] {
  /// What stands in these values where a step leads.
  public func at(_ step: ShapeStep) -> [JSONValue] {
    switch step {
    case .member(let name): compactMap { $0[name] }
    case .column(let index, _): compactMap { $0.elements.flatMap { index < $0.count ? $0[index] : nil } }
    case .element: flatMap { $0.elements ?? [] }
    case .value: flatMap { $0.members?.map(\.value) ?? [] }
    case .alternative: self
    }
  }
}

private func exchange<Value>(_ place: inout Value, for other: Value) -> Value {
  let old = place
  place = other
  return old
}
