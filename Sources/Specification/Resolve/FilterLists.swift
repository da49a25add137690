/// Gives the lists of filters in answers the filters that general pages of their product define.
///
/// A list holds filters if its name ends as the member begins that tells them apart: `filters`, `filterType`. The word
/// before that, or else the list around it, says of what they are rules: `exchangeFilters`, the `filters` of `symbols`.
/// Where no example shows an element, the definitions are all there is; so they are where examples show elements of one
/// kind and nothing that no definition has. Where examples tell kinds apart, the definitions complete them.
struct FilterLists {
  private let definitions: [FilterDefinition]

  /// Prepares the definitions of a product; of those that several pages define, the first one counts.
  init(_ definitions: [FilterDefinition], operations: [Operation]) {
    var seen: Set<String> = []
    let integers = Self.integers(among: operations)
    self.definitions = definitions.filter { seen.insert($0.name).inserted }.map { $0.bounding(integers) }
  }

  /// The names of parameters that are integers in all operations that have them.
  private static func integers(among operations: [Operation]) -> Set<String> {
    var types: [String: Set<ParameterType>] = [:]
    for parameter in operations.flatMap(\.parameters) { types[parameter.name, default: []].insert(parameter.type) }
    return Set(types.filter { $0.value == [.int64] }.keys)
  }

  /// The operation with its lists of filters completed.
  func completed(_ operation: Operation) -> Operation {
    guard !definitions.isEmpty else { return operation }
    var result = operation
    for index in result.responses.indices where !result.responses[index].isError {
      complete(&result.responses[index].shape, named: "", in: "")
    }
    return result
  }

  private func complete(_ shape: inout Shape, named name: String, in list: String) {
    guard case .array(var elements) = shape.kind else {
      return shape.changeParts { part, step in complete(&part, named: step.name ?? name, in: list) }
    }
    let filters = filters(of: name, in: list)
    if filters.isEmpty {
      complete(&elements, named: name, in: name)
    } else {
      Self.complete(&elements, filters)
    }
    shape.kind = .array(elements)
  }

  /// The filters that a list of that name holds, inside of another one.
  private func filters(of name: String, in list: String) -> [FilterDefinition] {
    let words = EnumReferences.words(name)
    let named = definitions.filter { words.last == $0.noun }
    guard !named.isEmpty, let scope = words.dropLast().last ?? EnumReferences.words(list).last else { return named }
    let scoped = named.filter { $0.scope == scope }
    return words.count == 1 && scoped.isEmpty ? named : scoped
  }

  // MARK: - Elements

  private static func complete(_ elements: inout Shape, _ filters: [FilterDefinition]) {
    switch elements.kind {
    case .unknown: elements.kind = .oneOf(filters.map(\.alternative))
    case .object(let fields):
      let known = filters.reduce(into: Set<String>()) { $0.formUnion([$1.tag] + $1.fields.map(\.name)) }
      guard fields.contains(where: { $0.name == filters[0].tag }), fields.allSatisfy({ known.contains($0.name) }) else {
        return
      }
      elements.kind = .oneOf(filters.map(\.alternative))
    case .oneOf(var shapes):
      let tags = shapes.map { shape in shape.fields.first { $0.name == filters[0].tag }?.shape.values.map(\.value.text)
      }
      guard tags.allSatisfy({ $0?.count == 1 }) else { return }
      for filter in filters {
        if let index = tags.firstIndex(of: [filter.name]) {
          filter.complete(&shapes[index])
        } else {
          shapes.append(filter.alternative)
        }
      }
      elements.kind = .oneOf(shapes)
    default: return
    }
    let scope = filters[0].scope
    guard let noun = filters[0].noun, filters.allSatisfy({ $0.scope == scope }) else { return }
    elements.definition = "\(scope) \(noun)"
  }
}

extension FilterDefinition {
  /// What the tag calls a filter: `filter` for `filterType`.
  fileprivate var noun: String? { EnumReferences.words(tag).dropLast().last }

  /// The shape of the filter in an answer that does not show it.
  fileprivate var alternative: Shape {
    var result = shape
    result.definingPage = page
    result.rules = rules
    return result
  }

  /// Adds to a filter of an answer what the answer's examples do not show.
  fileprivate func complete(_ shape: inout Shape) {
    shape.rules = rules
    shape.changeFields { members in
      for field in fields {
        if let index = members.firstIndex(where: { $0.name == field.name }) {
          members[index].shape.widen(to: field.shape)
        } else {
          var field = field
          field.required = false
          field.shape.definingPage = page
          members.append(field)
        }
      }
    }
  }

  /// The definition in which bounds of parameters that are integers are integers, too, where only an example without a
  /// fraction spoke for an amount.
  fileprivate func bounding(_ integers: Set<String>) -> FilterDefinition {
    var result = self
    for index in fields.indices where fields[index].shape.kind == .decimal && fields[index].shape.weak {
      let bounded = rules.filter { $0.bound == fields[index].name }.flatMap(\.values)
      guard !bounded.isEmpty, integers.isSuperset(of: bounded) else { continue }
      result.fields[index].shape = Shape(.int64)
    }
    return result
  }
}

extension Shape {
  /// Makes the shape of a number hold what another page shows of it, too: a fraction, or the other form in JSON.
  fileprivate mutating func widen(to other: Shape) {
    unavailable = unavailable ?? other.unavailable
    let forms = [wireForm, other.wireForm].compactMap(\.self)
    guard forms.count == 2 else { return }
    if kind != other.kind { kind = .decimal }
    weak = weak && other.weak
    let form = forms[0] == forms[1] ? forms[0] : .either
    wire = form == Self.usualForm(of: kind) ? nil : form
  }

  /// How a number stands in JSON; nil for other values.
  private var wireForm: WireForm? { Self.usualForm(of: kind).map { wire ?? $0 } }

  private static func usualForm(of kind: Kind) -> WireForm? {
    switch kind {
    case .decimal: .string
    case .int64: .number
    default: nil
    }
  }
}
