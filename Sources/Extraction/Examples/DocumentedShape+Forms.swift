import Documents
import Specification

/// Where a table and the examples contradict each other.
extension DocumentedShape {
  /// Whether a table calls text what the examples show as bare numbers: then it is no witness of integers either.
  func isContradicted(_ documented: DocumentedField, by shape: inout Shape) -> Bool {
    guard documented.entry.kind == .string, documented.entry.lists == 0 else { return false }
    var isContradicted = false
    shape.apply(to: documented.name) { isContradicted = isContradicted || $0.shape.isBareNumber }
    return isContradicted
  }

  /// Where a table says text and the examples show bare numbers, or a list and they show one such object, both may come;
  /// from the inner fields to the outer ones, which stand before them.
  func completeForms(_ shape: inout Shape, by fields: [DocumentedField]) {
    for documented in fields.reversed() {
      completeForms(&shape, by: documented.fields)
      shape.apply(to: documented.name) { settleForms(&$0, documented) }
    }
  }

  private func settleForms(_ field: inout Field, _ documented: DocumentedField) {
    switch (documented.entry.kind, documented.entry.lists) {
    case (.string, 0) where field.shape.isBareNumber || field.shape.isBareTruth: field.shape.wire = .either
    case (.object, 1):
      guard case .object = field.shape.kind else { return }
      let path = documented.name
      report(
        .fieldTypesDiffer, "`\(path)` is listed as a list of objects and shown as one; both are read", path,
        documented.span)
      var one = field.shape
      one.nullable = false
      field.shape.kind = .oneOf([one, Shape(.array(one))])
    default: break
    }
  }
}

extension Shape {
  /// Whether it is a truth value that stands bare only.
  fileprivate var isBareTruth: Bool { kind == .bool && wire == nil }

  /// Whether it is a number that stands bare only.
  fileprivate var isBareNumber: Bool {
    switch kind {
    case .int64: wire == nil
    case .decimal: wire == .number
    default: false
    }
  }
}
