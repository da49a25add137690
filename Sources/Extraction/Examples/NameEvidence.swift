import Specification

/// What the name alone tells of a value that no example shows: weak evidence, and only where the name leaves no doubt.
enum NameEvidence {
  /// The shape that a name tells; unknown where it tells none.
  static func shape(named name: String) -> Shape {
    var shape = Shape(kind(named: name))
    if shape.kind == .timestamp { shape.unit = "ms" }
    shape.weak = shape.kind != .unknown
    return shape
  }

  private static func kind(named name: String) -> Shape.Kind {
    let words = FieldVocabulary.words(of: name)
    guard let first = words.first, let last = words.last else { return .unknown }
    if words.count > 1, FieldVocabulary.questionWords.contains(first) { return .bool }
    if ["time", "timestamp"].contains(last), TimeUnits.isTime(name) { return .timestamp }
    if FieldVocabulary.quantityWords.contains(last) { return .decimal }
    return FieldVocabulary.plainTextWords.contains(last) ? .string : .unknown
  }
}
