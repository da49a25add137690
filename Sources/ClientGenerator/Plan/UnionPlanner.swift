import Specification
import SwiftCode

/// Plans the type of a value that has one of several shapes.
struct UnionPlanner {
  let planner: ResponsePlanner
  let place: ResponsePlanner.Place

  /// The type for these alternatives.
  func plan(_ shapes: [Shape]) -> TypePlan {
    // One kind that a word tells, as `MAX_ASSET` does, leaves room for others.
    if shapes.count == 1, shapes[0].fields.allSatisfy({ $0.shape.values.count != 1 }) {
      return planner.type(shapes[0], place)
    }
    if let element = oneOrMany(shapes) { return .oneOrMany(planner.type(element, place)) }
    if let success = BatchElement.success(of: shapes) { return .batch(planner.type(success, place)) }
    var names = NameScope()
    let cases = shapes.enumerated().map { index, shape in plan(shape, index, shapes, &names) }
    // A test that every object passes must not stand before one that some pass.
    let sorted = cases.filter { !$0.test.isVague } + cases.filter(\.test.isVague)
    return .union(UnionPlan(name: place.union, summary: place.summary, cases: sorted))
  }

  /// The element where one alternative is a list of what the other is, as far as one type can hold both.
  private func oneOrMany(_ shapes: [Shape]) -> Shape? {
    guard shapes.count == 2 else { return nil }
    for (one, other) in [(shapes[0], shapes[1]), (shapes[1], shapes[0])] {
      guard case .array(let element) = other.kind else { continue }
      if element.kind == one.kind { return one }
      guard case .object(let fields) = one.kind, case .object(let others) = element.kind else { continue }
      guard Self.areAlike(fields, others), let merged = one.merged(with: element) else { continue }
      return merged
    }
    return nil
  }

  /// Whether most members of the smaller one are members of the other one too.
  private static func areAlike(_ left: [Field], _ right: [Field]) -> Bool {
    let shared = Set(left.map(\.name)).intersection(right.map(\.name))
    return shared.count * 2 > min(left.count, right.count)
  }

  private func plan(_ shape: Shape, _ index: Int, _ shapes: [Shape], _ names: inout NameScope) -> UnionCasePlan {
    let (test, text) = test(shape, index, shapes)
    var name = planner.context.naming.value(text) ?? "variant\(index + 1)"
    if !names.isFree(name) { name = "variant\(index + 1)" }
    try? names.take(name, for: text)
    var inner = place
    inner.name = planner.context.naming.type(text) ?? "Variant\(index + 1)"
    inner.union = inner.name
    inner.summary = "The value of ``\(place.union)/\(name.filter { $0 != "`" })(_:)``."
    inner.hiding.formUnion([place.union, inner.name])
    let type = planner.type(shape, inner)
    var plan = UnionCasePlan(name: name, test: test, summary: UnionWords.summary(test), type: type)
    if case .record(let record) = type { plan.orderBounds = OrderBoundsPlan(shape.rules, of: record) }
    return plan
  }

  /// How an alternative is recognised, and the text that its name is made of.
  private func test(_ shape: Shape, _ index: Int, _ shapes: [Shape]) -> (test: UnionTest, name: String) {
    switch shape.kind {
    case .array: return (.array, "list")
    case .tuple: return (.array, "row")
    case .bool where shape.wire != .string: return (.boolean, "boolean")
    case .int64 where shape.wire != .string, .timestamp where shape.wire != .string: return (.number, "number")
    case .decimal where shape.wire == .number: return (.number, "number")
    case .string, .decimal, .int64, .bool, .timestamp: return (.string, "text")
    case .map: return (.object(having: nil), "map")
    case .unknown, .oneOf: return (.anything, "other")
    case .object(let fields):
      let others = shapes.enumerated().filter { $0.offset != index }.map(\.element)
      if let field = fields.first(where: { isDiscriminator($0, others) }),
        let value = field.shape.values.first?.value.text
      {
        return (.tagged(field.name, as: value), value)
      }
      let foreign = Set(others.flatMap(Self.fieldNames))
      if let own = fields.first(where: { $0.required && !foreign.contains($0.name) })
        ?? fields.first(where: { !foreign.contains($0.name) })
      {
        let name = planner.context.catalogue.vocabulary.telling[own.name] ?? "with_\(own.name)"
        return (.object(having: own.name), name)
      }
      return (.object(having: nil), others.contains { !Self.fieldNames($0).isEmpty } ? "object\(index + 1)" : "object")
    }
  }

  /// Whether the field has one value here and other values in all other objects.
  private func isDiscriminator(_ field: Field, _ others: [Shape]) -> Bool {
    guard field.shape.values.count == 1, let value = field.shape.values.first?.value else { return false }
    return others.allSatisfy { other in
      guard case .object(let fields) = other.kind else { return true }
      guard let twin = fields.first(where: { $0.name == field.name }), twin.shape.values.count == 1 else {
        return false
      }
      return twin.shape.values[0].value != value
    }
  }

  private static func fieldNames(_ shape: Shape) -> [String] {
    if case .object(let fields) = shape.kind { fields.map(\.name) } else { [] }
  }
}
