/// Gives fields of answers the values of the definitions that they refer to, or of the parameters of their name.
struct FieldReferences {
  let references: EnumReferences
  /// Parameters that name values, by their names.
  let values: [String: Parameter]
  /// The values that fields of other answers name.
  let answers: AnswerValues

  /// A shape with the values of all fields in it; `shown` is what the examples show in its place.
  func resolved(
    _ shape: Shape, named name: String, beside identifiers: [String] = [], _ shown: [JSONValue]
  ) -> Shape {
    var result = shape
    switch shape.kind {
    case .object(let fields):
      let identifiers = AnswerValues.identifiers(among: fields)
      let resolved = fields.map { field in
        self.resolved(field, beside: identifiers, shown.compactMap { $0[field.name] })
      }
      let defined = resolved.filter { $0.shape.enumeration != nil && !$0.shape.values.isEmpty }
      result.kind = .object(defined.isEmpty ? resolved : resolved.map { withSibling($0, defined, shown) })
    case .tuple(let columns):
      result.kind = .tuple(
        columns.enumerated().map { index, column in
          resolved(column, shown.compactMap { $0.elements.flatMap { index < $0.count ? $0[index] : nil } })
        })
    case .array(let items): result.kind = .array(resolved(items, named: name, shown.flatMap { $0.elements ?? [] }))
    case .map(let key, let value):
      result.kind = .map(key: key, value: resolved(value, named: "", shown.flatMap { $0.members?.map(\.value) ?? [] }))
    case .oneOf(let shapes): result.kind = .oneOf(shapes.map { resolved($0, named: name, shown) })
    case .string: complete(&result, named: name, beside: identifiers, showing: Self.texts(shown))
    default: break
    }
    return result
  }

  private static func texts(_ shown: [JSONValue]) -> Set<String> { Set(shown.compactMap(\.text)).subtracting([""]) }

  private func resolved(_ field: Field, beside identifiers: [String] = [], _ shown: [JSONValue]) -> Field {
    var result = field
    result.shape = resolved(field.shape, named: field.name, beside: identifiers, shown)
    return result
  }

  /// The field with the values of the one beside it whose name ends its own, `type` beside `origType`.
  private func withSibling(_ field: Field, _ siblings: [Field], _ shown: [JSONValue]) -> Field {
    guard field.shape.kind == .string, field.shape.values.isEmpty else { return field }
    let sibling = siblings.first { sibling in
      let rest = sibling.name.utf8.dropFirst()
      guard field.name.utf8.count > sibling.name.utf8.count, field.name.utf8.suffix(rest.count).elementsEqual(rest)
      else { return false }
      let (words, other) = (EnumReferences.words(field.name), EnumReferences.words(sibling.name))
      return other.count < words.count && words.suffix(other.count) == other[...]
    }
    let seen = Self.texts(shown.compactMap { $0[field.name] })
    guard let sibling, !seen.isEmpty, seen.isSubset(of: sibling.shape.values.map(\.value.text)) else { return field }
    var result = field
    (result.shape.enumeration, result.shape.values) = (sibling.shape.enumeration, sibling.shape.values)
    return result
  }

  private func complete(
    _ shape: inout Shape, named name: String, beside identifiers: [String], showing seen: Set<String>
  ) {
    if let definition = references.definition(for: shape, named: name, showing: seen) {
      shape.enumeration = definition.name
      if shape.values.isEmpty { shape.values = definition.values }
    } else if shape.values.isEmpty, !seen.isEmpty {
      let ofParameter = parameter(for: name, showing: seen).map {
        AnswerValues.Values(enumeration: $0.enumeration, values: $0.values)
      }
      if let found = ofParameter ?? answers.values(of: name, beside: identifiers, showing: seen) {
        (shape.enumeration, shape.values) = (found.enumeration, found.values)
      }
    }
    if shape.values.isEmpty, shape.enumeration == name { shape.enumeration = nil }
  }

  /// The parameter whose values a field has: that of its name, else that of its last word where the examples show
  /// several of its values, as `transferType` does those of `type`.
  private func parameter(for name: String, showing seen: Set<String>) -> Parameter? {
    let last = EnumReferences.words(name).last.flatMap { seen.count > 1 ? values[$0] : nil }
    return [values[name], last].compactMap(\.self).first { seen.isSubset(of: $0.values.map(\.value.text)) }
  }
}
