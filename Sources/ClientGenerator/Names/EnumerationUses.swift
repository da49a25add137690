import Specification

/// A place that documents a set of values.
struct EnumerationUse: Hashable {
  /// The name of the definition, or the wire name of the parameter or field.
  var concept: String
  /// Whether the concept is the name of a definition of the product.
  var isDefined = false
  /// `String` or `Int64`.
  var raw: String
  /// The documented values.
  var values: [EnumValue]
  /// Whether the values make an enumeration by themselves. One value alone tells kinds of objects apart, or is what an
  /// example happened to show; it joins the enumeration of its name where there is one.
  var isWhole = true
  /// What the place is in: a request, or the form of a structured value by page and section.
  var owner = ""
  /// The owner and the place in it, `GET /sapi/v1/margin/order response.side`.
  var place: String

  /// What makes two uses one enumeration.
  var identity: EnumerationIdentity {
    EnumerationIdentity(concept: concept, raw: raw, meanings: Set(values.map(ValueMeaning.init)))
  }
}

/// Finds the documented sets of values of operations and of structured values.
enum EnumerationUses {
  /// Every use in an operation, parameters first, in the order of the page.
  static func of(_ operation: Operation) -> [EnumerationUse] {
    let request = operation.key.request
    var uses = operation.parameters.flatMap { of($0, "\(request) \($0.name)") }
    for response in operation.responses where !response.isError || response.isDetailedFailure {
      uses += of(response.shape, named: "value", "\(request) \(response.isError ? "failure" : "response")")
    }
    return uses.map { $0.owned(by: request) }
  }

  /// Every use in a structured value that a general page describes, in the order of the page.
  static func of(_ structure: StructureDefinition) -> [EnumerationUse] {
    structure.fields.flatMap { of($0, "\(structure.place) \($0.name)") }.map { $0.owned(by: structure.place) }
  }

  /// Every use in a product: operations in the order of their keys, then structured values.
  static func of(_ operations: [Operation], _ structures: [StructureDefinition]) -> [EnumerationUse] {
    operations.flatMap(of) + structures.flatMap(of)
  }

  /// The use that a parameter itself is, if it is one; structured values have further ones inside.
  static func use(_ parameter: Parameter, at place: String = "") -> EnumerationUse? {
    var type = parameter.type
    var concept = parameter.name
    if case .array(let element) = type {
      type = element
      concept = Singular.of(concept)
    }
    let isNumeric = type == .int64
    guard type == .string || type == .enumeration || isNumeric, TruthSpelling(parameter) == nil,
      var use = use(parameter.enumeration, concept, parameter.values, isNumeric: isNumeric, place)
    else { return nil }
    // What the page itself calls an enumeration is one from the first value on: further ones break no caller.
    use.isWhole = use.isWhole || type == .enumeration
    return use
  }

  /// The use that a scalar shape itself is.
  static func use(_ shape: Shape, named name: String, at place: String = "") -> EnumerationUse? {
    switch shape.kind {
    case .string: use(shape.enumeration, name, shape.values, isNumeric: false, place)
    case .int64: use(shape.enumeration, name, shape.values, isNumeric: true, place)
    default: nil
    }
  }

  private static func use(
    _ definition: String?, _ name: String, _ values: [EnumValue], isNumeric: Bool, _ place: String
  ) -> EnumerationUse? {
    guard !values.isEmpty else { return nil }
    // Bare numbers are clearer as numbers; names make them an enumeration.
    let isNumeric = isNumeric || values.contains { if case .number = $0.value { true } else { false } }
    guard !isNumeric || values.allSatisfy({ $0.name != nil && Int64($0.value.text) != nil }) else { return nil }
    return EnumerationUse(
      concept: definition ?? name, isDefined: definition != nil, raw: isNumeric ? "Int64" : "String", values: values,
      isWhole: values.count > 1, place: place)
  }

  private static func of(_ parameter: Parameter, _ place: String) -> [EnumerationUse] {
    let own = use(parameter, at: place).map { [$0] } ?? []
    return own + parameter.fields.flatMap { of($0, "\(place).\($0.name)") }
  }

  private static func of(_ shape: Shape, named name: String, _ place: String) -> [EnumerationUse] {
    switch shape.kind {
    case .object(let fields), .tuple(let fields):
      fields.flatMap { of($0.shape, named: $0.name, "\(place).\($0.name)") }
    case .array(let element): of(element, named: Singular.of(name), place + "[]")
    case .map(_, let value): of(value, named: Singular.of(name), place + ".*")
    case .oneOf(let shapes): shapes.flatMap { of($0, named: name, place) }
    default: use(shape, named: name, at: place).map { [$0] } ?? []
    }
  }
}

extension EnumerationUse {
  /// The use with what its place is in.
  fileprivate func owned(by owner: String) -> EnumerationUse {
    var use = self
    use.owner = owner
    return use
  }
}
