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
      responses[index].shape.changeObjects { name, fields in
        guard let name, let more = known[name], fields.count >= 3 else { return }
        let own = Set(fields.map(\.name))
        guard own.isSubset(of: more.map(\.name)) else { return }
        fields += more.filter { !own.contains($0.name) }.map { field in
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
      response.shape.forEachFields { fields in
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
        operations[index].operation.responses[response].shape.changeObjects { complete(&$1, by: known) }
      }
    }
  }

  private static func complete(
    _ fields: inout [Field], by known: [String: [(siblings: Set<String>, items: Shape)]]
  ) {
    guard fields.contains(where: { $0.shape.isOpenList }) else { return }
    let names = Set(fields.map(\.name))
    for index in fields.indices {
      guard fields[index].shape.isOpenList, let lists = known[fields[index].name] else { continue }
      let sisters = lists.filter { names.count >= 4 && names.subtracting($0.siblings).count * 4 <= names.count }
      guard let first = sisters.first, sisters.allSatisfy({ $0.items == first.items }) else { continue }
      fields[index].shape.kind = .array(first.items)
    }
  }

  /// The objects under names that only one object has.
  private static func collect(_ shape: Shape, into known: inout [String: [Field]]) {
    shape.forEachFields { fields in
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
  fileprivate var holdsOpenList: Bool { isOpenList || parts.contains { $0.holdsOpenList } }

  /// Changes the fields of every object, the inner ones first; `change` is told the name of the field that holds the
  /// object.
  fileprivate mutating func changeObjects(named name: String? = nil, _ change: (String?, inout [Field]) -> Void) {
    changeParts { part, step in part.changeObjects(named: step == .alternative ? name : step.name, change) }
    if case .object = kind { changeFields { change(name, &$0) } }
  }
}
