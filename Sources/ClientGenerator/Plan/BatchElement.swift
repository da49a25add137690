import Specification

/// Elements of a batch: a value, or `code` and `msg` of an error.
enum BatchElement {
  /// The shape beside the error, where there are just these two.
  static func success(of shapes: [Shape]) -> Shape? {
    guard shapes.count == 2, let error = shapes.firstIndex(where: isError) else { return nil }
    let other = shapes[1 - error]
    guard case .object = other.kind, !isError(other) else { return nil }
    return other
  }

  private static func isError(_ shape: Shape) -> Bool {
    guard case .object(let fields) = shape.kind, fields.count == 2 else { return false }
    return Set(fields.map(\.name)) == ["code", "msg"]
  }
}
