import Specification

/// Completes what one form of an answer leaves open by what another form, or another answer of the page, shows of the same.
enum SisterForms {
  /// Objects of error answers that hold a part of what the object of that name in the answer of success holds get the rest,
  /// as optional.
  static func completeErrors(_ responses: inout [Response]) {
    guard responses.contains(where: \.isError) else { return }
    var known: [String: [Field]] = [:]
    for response in responses where !response.isError { collect(response.shape, into: &known) }
    for index in responses.indices where responses[index].isError {
      responses[index].shape = responses[index].shape.mappingObjects { name, fields in
        guard let name, let more = known[name], fields.count >= 3 else { return fields }
        let own = Set(fields.map(\.name))
        guard own.isSubset(of: more.map(\.name)) else { return fields }
        return fields
          + more.filter { !own.contains($0.name) }.map { field in
            var field = field
            field.required = false
            return field
          }
      }
    }
  }

  /// Lists of which only an empty one is shown get the elements of the list of that name beside the same fields in another
  /// answer of the page, if all such lists have the same.
  static func completeLists(_ operations: inout [ExtractedOperation]) {
    var known: [String: [(siblings: Set<String>, items: Shape)]] = [:]
    guard operations.contains(where: { $0.operation.responses.contains { $0.shape.holdsOpenList } }) else { return }
    for response in operations.flatMap(\.operation.responses) {
      response.shape.forEachObject { fields in
        let names = Set(fields.map(\.name))
        for field in fields {
          guard case .array(let items) = field.shape.kind, case .object = items.kind else { continue }
          known[field.name, default: []].append((names, items))
        }
      }
    }
    guard !known.isEmpty else { return }
    for index in operations.indices {
      for response in operations[index].operation.responses.indices {
        operations[index].operation.responses[response].shape =
          operations[index].operation.responses[response].shape.mappingObjects { _, fields in
            completed(fields, by: known)
          }
      }
    }
  }

  private static func completed(
    _ fields: [Field], by known: [String: [(siblings: Set<String>, items: Shape)]]
  ) -> [Field] {
    guard fields.contains(where: { $0.shape.isOpenList }) else { return fields }
    let names = Set(fields.map(\.name))
    return fields.map { field in
      guard field.shape.isOpenList, let lists = known[field.name] else { return field }
      let sisters = lists.filter { names.count >= 4 && names.subtracting($0.siblings).count * 4 <= names.count }
      guard let first = sisters.first, sisters.allSatisfy({ $0.items == first.items }) else { return field }
      var field = field
      field.shape.kind = .array(first.items)
      return field
    }
  }

  /// The objects under names that only one object has.
  private static func collect(_ shape: Shape, into known: inout [String: [Field]]) {
    shape.forEachObject { fields in
      for field in fields {
        if case .object(let inner) = field.shape.kind { known[field.name] = known[field.name] == nil ? inner : [] }
      }
    }
  }
}

extension Shape {
  /// Whether it is a list of which only an empty one is shown.
  fileprivate var isOpenList: Bool {
    if case .array(let items) = kind { items.kind == .unknown } else { false }
  }

  /// Whether such a list stands anywhere in it.
  fileprivate var holdsOpenList: Bool {
    switch kind {
    case .object(let fields): fields.contains { $0.shape.holdsOpenList }
    case .array(let items): items.kind == .unknown || items.holdsOpenList
    case .map(_, let value): value.holdsOpenList
    case .oneOf(let shapes): shapes.contains { $0.holdsOpenList }
    default: false
    }
  }

  /// Calls `body` with the fields of every object, at whatever depth.
  fileprivate func forEachObject(_ body: ([Field]) -> Void) {
    switch kind {
    case .object(let fields):
      body(fields)
      for field in fields { field.shape.forEachObject(body) }
    case .array(let items): items.forEachObject(body)
    case .map(_, let value): value.forEachObject(body)
    case .oneOf(let shapes): for shape in shapes { shape.forEachObject(body) }
    default: break
    }
  }

  /// The shape with the fields of every object changed, the inner ones first; `change` is told the name of the field that
  /// holds the object.
  fileprivate func mappingObjects(named name: String? = nil, _ change: (String?, [Field]) -> [Field]) -> Shape {
    var result = self
    switch kind {
    case .object(let fields):
      let inner = fields.map { field in
        var field = field
        field.shape = field.shape.mappingObjects(named: field.name, change)
        return field
      }
      result.kind = .object(change(name, inner))
    case .array(let items): result.kind = .array(items.mappingObjects(change))
    case .map(let key, let value): result.kind = .map(key: key, value: value.mappingObjects(change))
    case .oneOf(let shapes): result.kind = .oneOf(shapes.map { $0.mappingObjects(named: name, change) })
    default: break
    }
    return result
  }
}
