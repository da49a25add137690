import Specification

/// A shape that is known from both languages, with the fields that a new reading in English alone shows besides.
///
/// Nothing is taken away and no type is changed: these rest on all witnesses. A new field has one witness, so it is
/// optional.
struct RefreshedShape {
  /// The shape with the new fields.
  private(set) var shape: Shape
  /// The paths of the new fields, `rows[].price`.
  private(set) var added: [String] = []
  /// The paths of fields of which the new reading states another type.
  private(set) var kept: [String] = []

  init(_ known: Shape, by reading: Shape, path: String = "") {
    shape = known
    switch (known.kind, reading.kind) {
    case (.object(let fields), .object(let others)):
      shape.kind = .object(merged(fields, others, path: path))
    case (.array(let element), .array(let other)):
      shape.kind = .array(inner(element, other, path: path + "[]"))
    case (.map(let key, let value), .map(_, let other)):
      shape.kind = .map(key: key, value: inner(value, other, path: path + "{}"))
    default:
      guard known.kind.isScalar, reading.kind.isScalar, !reading.weak, known.kind != reading.kind else { return }
      kept.append(path)
    }
  }

  private mutating func inner(_ known: Shape, _ reading: Shape, path: String) -> Shape {
    let refreshed = RefreshedShape(known, by: reading, path: path)
    added += refreshed.added
    kept += refreshed.kept
    return refreshed.shape
  }

  private mutating func merged(_ known: [Field], _ reading: [Field], path: String) -> [Field] {
    var fields = known
    for new in reading {
      let place = path.isEmpty ? new.name : path + "." + new.name
      if let index = fields.firstIndex(where: { $0.name == new.name }) {
        fields[index].shape = inner(fields[index].shape, new.shape, path: place)
      } else {
        var field = new
        field.required = false
        fields.append(field)
        added.append(place)
      }
    }
    return fields
  }
}
