/// Gives fields of answers the values of the definitions that they refer to, or of the parameters of their name.
struct FieldReferences {
  let references: EnumReferences
  /// Parameters that name values, by their names.
  let values: [String: Parameter]
  /// The values that fields of other answers name.
  let answers: AnswerValues

  /// Gives all fields of a shape their values; `shown` is what the examples show in its place.
  func complete(_ shape: inout Shape, named name: String, beside identifiers: [String] = [], _ shown: [JSONValue]) {
    if shape.kind == .string { return completeText(&shape, named: name, beside: identifiers, Self.texts(shown)) }
    if case .array(let elements) = shape.kind, elements.kind == .unknown,
      let definition = references.definition(ofElementsOf: name)
    {
      shape.kind = .array(Self.text(of: definition))
      return
    }
    let inner = if case .object(let fields) = shape.kind { AnswerValues.identifiers(among: fields) } else { [String]() }
    shape.changeParts { part, step in
      complete(&part, named: step.name ?? (step == .value ? "" : name), beside: inner, shown.at(step))
    }
    guard case .object(let fields) = shape.kind else { return }
    if fields.contains(where: \.unshown) {
      shape.changeFields { fields in
        for index in fields.indices where fields[index].unshown { completeUnshown(&fields[index], beside: inner) }
      }
    }
    let defined = fields.filter { $0.shape.enumeration != nil && !$0.shape.values.isEmpty }
    guard !defined.isEmpty else { return }
    shape.changeFields { fields in
      for index in fields.indices { takeOver(&fields[index], defined, shown) }
    }
  }

  /// A word of a definition, of which only the name speaks.
  private static func text(of definition: EnumDefinition) -> Shape {
    var shape = Shape(.string)
    (shape.enumeration, shape.values, shape.weak) = (definition.name, definition.values, true)
    return shape
  }

  private static func texts(_ shown: [JSONValue]) -> Set<String> { Set(shown.compactMap(\.text)).subtracting([""]) }

  /// Gives a field the values of the one beside it whose name ends its own, `type` beside `origType`.
  private func takeOver(_ field: inout Field, _ siblings: [Field], _ shown: [JSONValue]) {
    guard field.shape.kind == .string, field.shape.values.isEmpty else { return }
    let name = field.name
    let sibling = siblings.first { sibling in
      let rest = sibling.name.utf8.dropFirst()
      guard name.utf8.count > sibling.name.utf8.count, name.utf8.suffix(rest.count).elementsEqual(rest) else {
        return false
      }
      let (words, other) = (EnumReferences.words(name), EnumReferences.words(sibling.name))
      return other.count < words.count && words.suffix(other.count) == other[...]
    }
    let seen = Self.texts(shown.at(.member(name)))
    guard let sibling, !seen.isEmpty, seen.isSubset(of: sibling.shape.values.map(\.value.text)) else { return }
    (field.shape.enumeration, field.shape.values) = (sibling.shape.enumeration, sibling.shape.values)
  }

  private func completeText(
    _ shape: inout Shape, named name: String, beside identifiers: [String], _ seen: Set<String>
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

  /// Gives a field that no example shows the values of the parameter of its name, else those of its name in answers.
  private func completeUnshown(_ field: inout Field, beside identifiers: [String]) {
    guard field.shape.kind == .string, field.shape.values.isEmpty else { return }
    if let parameter = values[field.name] {
      (field.shape.enumeration, field.shape.values) = (parameter.enumeration, parameter.values)
    } else if let found = answers.values(of: field.name, beside: identifiers, showing: []) {
      (field.shape.enumeration, field.shape.values) = (found.enumeration, found.values)
    }
  }

  /// The parameter whose values a field has: that of its name, else that of its last word where the examples show
  /// several of its values, as `transferType` does those of `type`.
  private func parameter(for name: String, showing seen: Set<String>) -> Parameter? {
    let last = EnumReferences.words(name).last.flatMap { seen.count > 1 ? values[$0] : nil }
    return [values[name], last].compactMap(\.self).first { seen.isSubset(of: $0.values.map(\.value.text)) }
  }
}
