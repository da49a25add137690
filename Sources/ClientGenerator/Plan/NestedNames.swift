import Specification
import SwiftCode

/// Names the types that are declared inside one record.
struct NestedNames {
  private let naming: NamingStrategy
  private let unions: DefinedUnions
  private var taken: Set<String> = []

  init(_ context: PlanContext) {
    naming = context.naming
    unions = context.unions
  }

  /// The name for the type that a field declares; nil where it declares none.
  mutating func name(for field: Field) -> String? {
    guard let isList = declaration(field.shape) else { return nil }
    let text = field.label ?? field.name
    let name = naming.type(isList ? Singular.of(text) : text) ?? "Value"
    let candidates = [name, (naming.joined(text) ?? name) + (isList ? "Element" : "Value")]
    let free = candidates.first { !taken.contains($0) }
    // More than two fields cannot get here with one name unless their own names collide, which is reported.
    let result = free ?? name + "\(taken.count)"
    taken.insert(result)
    return result
  }

  /// What the comment of a nested type says first.
  func summary(_ field: Field) -> String {
    switch declaration(field.shape) {
    case true: "An element of `\(field.name)`."
    default: "The value of `\(field.name)`."
    }
  }

  /// Whether a shape declares a type, and whether for the elements of a list; nil where it declares none.
  private func declaration(_ shape: Shape) -> Bool? {
    if unions.plan(for: shape) != nil { return nil }
    return switch shape.kind {
    case .object, .tuple, .oneOf: false
    case .array(let inner), .map(_, let inner): declaration(inner) == nil ? nil : true
    default: nil
    }
  }
}
