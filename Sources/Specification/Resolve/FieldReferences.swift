/// Gives fields of answers the values of the definitions that they refer to, or of the parameters of their name.
struct FieldReferences {
  let references: EnumReferences
  /// Parameters that name values, by their names.
  let values: [String: Parameter]

  /// A shape with the values of all fields in it; `shown` is what the examples show in its place.
  func resolved(_ shape: Shape, named name: String, _ shown: [JSONValue]) -> Shape {
    var result = shape
    switch shape.kind {
    case .object(let fields):
      result.kind = .object(fields.map { field in resolved(field, shown.compactMap { $0[field.name] }) })
    case .tuple(let columns):
      result.kind = .tuple(
        columns.enumerated().map { index, column in
          resolved(column, shown.compactMap { $0.elements.flatMap { index < $0.count ? $0[index] : nil } })
        })
    case .array(let items): result.kind = .array(resolved(items, named: name, shown.flatMap { $0.elements ?? [] }))
    case .map(let key, let value):
      result.kind = .map(key: key, value: resolved(value, named: "", shown.flatMap { $0.members?.map(\.value) ?? [] }))
    case .oneOf(let shapes): result.kind = .oneOf(shapes.map { resolved($0, named: name, shown) })
    case .string: complete(&result, named: name, showing: Set(shown.compactMap(\.text)).subtracting([""]))
    default: break
    }
    return result
  }

  private func resolved(_ field: Field, _ shown: [JSONValue]) -> Field {
    var result = field
    result.shape = resolved(field.shape, named: field.name, shown)
    return result
  }

  private func complete(_ shape: inout Shape, named name: String, showing seen: Set<String>) {
    if let definition = references.definition(for: shape, named: name, showing: seen) {
      shape.enumeration = definition.name
      if shape.values.isEmpty { shape.values = definition.values }
    } else if shape.values.isEmpty, !seen.isEmpty, let parameter = values[name],
      seen.isSubset(of: parameter.values.map(\.value.text))
    {
      shape.enumeration = parameter.enumeration
      shape.values = parameter.values
    }
  }
}
