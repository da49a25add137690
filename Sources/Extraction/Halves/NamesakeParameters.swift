import Specification

/// Completes fields of an answer by the parameters of the same name.
///
/// Values that the request documents are those of a field of the same type whose examples show some of them and no other;
/// those of a vocabulary (`ENUM`) are left to the definitions of the product, which know more. A number in the request that
/// is shown as an empty text has no value there; digits in a string under the name of an integer of the request are one.
struct NamesakeParameters {
  private let byName: [String: Parameter]
  /// Parameters that document values, with the words of their names.
  private let documenting: [(words: [String], parameter: Parameter)]

  /// Takes the parameters that tell something of fields.
  init(_ parameters: [Parameter]) {
    byName = Dictionary(
      parameters.filter { $0.values.count > 1 || $0.type == .decimal || $0.type == .int64 }.map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first })
    documenting = parameters.filter { $0.values.count > 1 && $0.enumeration == nil && $0.type != .int64 }.map {
      (FieldVocabulary.words(of: $0.name), $0)
    }
  }

  /// Completes the fields of a shape of which the examples show these values.
  func complete(_ shape: inout Shape, shown: [JSONValue]) {
    guard !byName.isEmpty || !documenting.isEmpty else { return }
    shape.changeParts { part, step in complete(&part, shown: shown.at(step)) }
    guard case .object = shape.kind else { return }
    shape.changeFields { fields in
      for index in fields.indices { add(to: &fields[index], shown: shown.at(.member(fields[index].name))) }
    }
  }

  /// Gives a field whose name ends in that of one parameter its values, if examples show several of them and no other.
  private func addValues(to field: inout Field, shown: [JSONValue]) {
    let seen = Set(shown).subtracting([.string(""), .null])
    guard field.shape.kind == .string, seen.count > 1 else { return }
    let words = FieldVocabulary.words(of: field.name)
    let holders = documenting.filter { holder in
      words.count > holder.words.count && words.suffix(holder.words.count) == holder.words[...]
        && seen.isSubset(of: holder.parameter.values.map(\.value.json))
    }
    guard holders.count == 1 else { return }
    field.shape.values = holders[0].parameter.values
    field.shape.weak = false
  }

  private func add(to field: inout Field, shown: [JSONValue]) {
    guard field.shape.values.isEmpty else { return }
    guard let parameter = byName[field.name] else {
      addValues(to: &field, shown: shown)
      return
    }
    let documented = Set(parameter.values.map(\.value.json))
    let seen = Set(shown).subtracting([.string(""), .null])
    switch (parameter.type, field.shape.kind) {
    case (.string, .string), (.int64, .int64):
      guard !seen.isEmpty, seen.isSubset(of: documented) else { return }
      field.shape.values = parameter.values
      field.shape.weak = false
    case (.int64, .string) where parameter.values.isEmpty:
      guard !seen.isEmpty, seen.allSatisfy(\.isIntegerText) else { return }
      field.shape.kind = .int64
      field.shape.wire = .string
    case (.int64, .decimal) where field.shape.weak && field.shape.wire == .number && parameter.values.isEmpty:
      field.shape.kind = .int64
      field.shape.wire = nil
      field.shape.weak = false
    case (.decimal, .string):
      if seen.isEmpty, shown.contains(.string("")) { field.shape.unavailable = "empty" }
    default: break
    }
  }
}

extension JSONValue {
  /// Whether it is an integer in a string, without zeros before it.
  fileprivate var isIntegerText: Bool {
    guard case .string(let text) = self, let value = Int64(text) else { return false }
    return String(value) == text
  }
}
