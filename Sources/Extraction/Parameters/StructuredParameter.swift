import Specification

/// Puts tables of parts together into the fields of a structured parameter.
enum StructuredParameter {
  /// Attaches the tables of one parameter: its fields, those of its variants, and the types of their lists.
  static func attach(_ tables: [(label: String?, parts: StatedParts)], to parameter: inout Parameter) {
    var variants: [[Parameter]] = []
    for table in tables {
      if let label = table.label, Token.isIdentifier(label), !variants.isEmpty, label.first?.isUppercase ?? false {
        for index in variants.indices { define(label, as: table.parts.fields, in: &variants[index]) }
      } else {
        variants.append(table.parts.fields)
      }
    }
    parameter.fields = united(variants)
    let names = Set(parameter.fields.map(\.name))
    parameter.rules = tables.flatMap(\.parts.rules).reduce(into: []) { rules, rule in
      if names.isSuperset(of: rule.names), !rules.contains(rule) { rules.append(rule) }
    }
    if case .array = parameter.type {
      parameter.type = .array(.object)
      parameter.format = parameter.format ?? .json
    } else {
      if parameter.type == .string { parameter.declared = "STRING" }
      parameter.type = .object
    }
  }

  /// Lists whose element type no table named hold elements of the type that a table of its own describes.
  private static func define(_ type: String, as parts: [Parameter], in fields: inout [Parameter]) {
    for index in fields.indices where fields[index].fields.isEmpty {
      guard case .array(let element) = fields[index].type, element == .string || element == .object else { continue }
      fields[index].type = .array(.object)
      fields[index].fields = parts
    }
  }

  /// The fields of all variants; a field that tells them apart makes conditions of what only some of them have.
  private static func united(_ variants: [[Parameter]]) -> [Parameter] {
    guard variants.count > 1 else { return variants.first ?? [] }
    let kind = variants[0].first { field in
      let values = variants.compactMap { $0.first { $0.name == field.name }?.values }
      return values.count == variants.count && values.allSatisfy { $0.count == 1 } && Set(values).count == values.count
    }?.name
    var names: [String] = []
    for field in variants.joined() where !names.contains(field.name) { names.append(field.name) }
    return names.map { name in
      let found = variants.map { fields in fields.first { $0.name == name } }
      var field = found.compactMap(\.self)[0]
      if name == kind { field.values = found.compactMap { $0?.values }.flatMap(\.self) }
      guard found.contains(where: { $0?.required != .required }) else { return field }
      let owners = variants.filter { $0.contains { $0.name == name } }.flatMap { values(of: kind, in: $0) }
      let demanding = zip(variants, found).filter { $0.1?.required == .required }
        .flatMap { values(of: kind, in: $0.0) }
      if let kind, found.contains(where: { $0 == nil }) { field.appliesWhen = .parameter(kind, values: owners) }
      field.required = .optional
      field.declaredRequired = nil
      if let kind, !demanding.isEmpty { field.required = .requiredWhen(.parameter(kind, values: demanding)) }
      return field
    }
  }

  private static func values(of kind: String?, in fields: [Parameter]) -> [String] {
    guard let kind else { return [] }
    return fields.first { $0.name == kind }?.values.map(\.value.text) ?? []
  }
}
