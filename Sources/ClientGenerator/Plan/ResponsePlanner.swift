import Specification
import SwiftCode

/// Plans the types of one operation's answer.
struct ResponsePlanner {
  let context: PlanContext
  let operation: Operation
  let operationName: String
  /// What examples show.
  var shown = ShownForms()

  /// The type of the whole answer; answers of failed requests are errors and not part of it.
  func plan() -> TypePlan {
    let shapes = operation.responses.filter { !$0.isError }.map(\.shape)
    guard let first = shapes.first else { return .json }
    let shape = shapes.count == 1 ? first : Shape(.oneOf(shapes))
    var names = ElementName.candidates(operationName, context.naming)
    let silent = ResponsePlanner(context: context.silenced, operation: operation, operationName: operationName)
    // Inside of a type of its own name, a type could not be told by it.
    while names.count > 1, silent.plan(shape, element: names[0]).declared?.isHiddenInside == true {
      names.removeFirst()
    }
    return plan(shape, element: names[0])
  }

  private func plan(_ shape: Shape, element: String) -> TypePlan {
    let isObject = !shape.nullable && ["object", "tuple"].contains(shape.word)
    let place = Place(
      field: "value", name: isObject ? "Response" : element, union: shape.nullable ? element : "Response",
      summary: isObject ? "The answer to ``\(operationName)``." : "An element of the answer to ``\(operationName)``.",
      path: "response", hiding: [element, "Response"])
    if isBatch, case .array(let items) = shape.kind, case .object = items.kind, !items.nullable {
      return .array(.batch(type(items, place.ofElements)))
    }
    return self.element(shape, place)
  }

  /// Whether a request of several orders is answered one by one. Each of them can be refused, whether or not an example
  /// shows it.
  private var isBatch: Bool {
    [.place, .cancel].contains(operation.safety) && operation.parameters.contains { $0.type.isList }
  }

  /// Where a shape stands, and what a type declared for it is called.
  struct Place {
    /// The wire name of the field.
    var field: String
    /// The name for a record.
    var name: String
    /// The name for a union; that of a record, except for the answer itself.
    var union: String
    /// What the comment of a declared type says.
    var summary: String
    /// The place in findings.
    var path: String
    /// Names of types that are declared around the place and hide those of the module.
    var hiding: Set<String>

    /// The place of the elements of a list that stands here.
    var ofElements: Place {
      var inner = self
      inner.path += "[]"
      inner.field = Singular.of(field)
      inner.union = name
      return inner
    }
  }

  /// The type of a shape, an element that may be null included.
  func element(_ shape: Shape, _ place: Place) -> TypePlan {
    shape.nullable ? .nullable(type(shape, place)) : type(shape, place)
  }

  /// The type of a shape, without a look at null.
  func type(_ shape: Shape, _ place: Place) -> TypePlan {
    switch shape.kind {
    case .string, .int64:
      if let plan = context.enumerations.plan(EnumerationUses.use(shape, named: place.field)) {
        return .enumeration(EnumerationReference(enumeration: plan, spelling: spelling(plan.name, place)), form(shape))
      }
      return .scalar(shape.kind == .string ? "String" : "Int64", form(shape))
    case .decimal: return .scalar("ExactDecimal", form(shape))
    case .bool: return .scalar("Bool", form(shape))
    case .timestamp: return .scalar("Timestamp", form(shape))
    case .object(let fields): return .record(record(fields, isTuple: false, place))
    case .tuple(let columns): return .record(record(columns, isTuple: true, place))
    case .array(let items):
      let inner = place.ofElements
      if case .oneOf(let shapes) = items.kind, let success = BatchElement.success(of: shapes) {
        return .array(.batch(element(success, inner)))
      }
      return .array(element(items, inner))
    case .map(_, let value):
      var inner = place
      inner.path += ".*"
      inner.field = Singular.of(place.field)
      inner.union = place.name
      return .map(element(value, inner))
    case .oneOf(let shapes):
      if let union = context.unions.plan(for: shape) { return .defined(union, spelling: spelling(union.name, place)) }
      return UnionPlanner(planner: self, place: place).plan(shapes)
    case .unknown: return .json
    }
  }

  /// The name of a type of the module as a place spells it, where something nearer may hide it.
  private func spelling(_ name: String, _ place: Place) -> String {
    place.hiding.contains(name) ? "\(context.product.namespace).\(name)" : name
  }

  /// The form of a scalar; its usual form is not said.
  private func form(_ shape: Shape) -> FormPlan {
    var form = FormPlan.natural
    switch (shape.kind, shape.wire) {
    case (.string, _): break
    case (_, .either): form.spelling = ".either"
    case (.decimal, .number): form.spelling = ".number"
    case (.int64, .string), (.bool, .string), (.timestamp, .string): form.spelling = ".string"
    default: break
    }
    if shape.kind == .timestamp { form.unit = TimestampUnit(shape.unit).argument }
    return form
  }

  /// The record for an object or a tuple.
  func record(_ fields: [Field], isTuple: Bool, _ place: Place) -> RecordPlan {
    var memberNames = MemberNames(context, request: operation.key.request, place: place.path)
    var nested = NestedNames(context)
    let names = fields.map { nested.name(for: $0) }
    let hiding = place.hiding.union([place.name]).union(names.compactMap { $0 })
    let members = fields.enumerated().map { index, field in
      let inner = Place(
        field: field.name, name: names[index] ?? "", union: names[index] ?? "",
        summary: nested.summary(field), path: "\(place.path).\(field.name)", hiding: hiding)
      let name = memberNames.name(field.name, label: field.label)
      let form = field.shape.kind == .string ? shown.form(at: inner.path) : nil
      return MemberPlan(name: name, field: field, type: type(field.shape, inner), form: form)
    }
    return RecordPlan(name: place.name, isTuple: isTuple, summary: place.summary, members: members)
  }
}

extension ParameterType {
  /// Whether it is a list.
  fileprivate var isList: Bool {
    if case .array = self { true } else { false }
  }
}
