/// The flat list of facts for cross-checks against other sources.
public enum FactsTable {
  /// The facts of every operation, by product and key.
  public static func json(_ specification: ResolvedSpecification) -> JSONValue {
    .array(
      specification.products.flatMap { product in
        product.operations.map { facts($0.operation, of: product) }
      })
  }

  private static func facts(_ operation: Operation, of product: ResolvedProduct) -> JSONValue {
    var members = JSONObjectBuilder()
    members.add("product", product.product.name)
    members.add("method", operation.key.method)
    members.add("path", operation.key.path)
    members.add("title", operation.title)
    members.add("security", operation.security)
    members.add("signed", operation.signed)
    members.add("weights", json: .array(operation.weights.flatMap(weights)))
    members.add("params", json: .array(operation.parameters.map { parameter($0, product.structures) }))
    var fields = FieldPaths()
    for response in operation.responses where !response.isError { fields.collect(response.shape, path: "") }
    members.add("response_fields", fields.shown)
    members.add("conditional_fields", ifAny: fields.unshown)
    members.add("page", operation.page)
    return members.value
  }

  private static func weights(_ weight: Weight) -> [JSONValue] {
    weight.cost.map { cost in
      var members = JSONObjectBuilder()
      switch cost.amount {
      case .value(let value): members.add("value", value)
      case .perItem(let value, let list, _):
        members.add("value", value)
        members.add("perItemOf", list)
      case .unbounded: members.add("unbounded", true)
      }
      members.add("kind", (weight.bucket ?? "unspecified").uppercased())
      members.add("when", ifPresent: cost.when)
      return members.value
    }
  }

  /// A parameter, with the parts of the forms that general pages describe.
  private static func parameter(_ parameter: Parameter, _ structures: [StructureDefinition] = []) -> JSONValue {
    var members = JSONObjectBuilder()
    members.add("name", parameter.name)
    members.add("required", parameter.declaredRequired ?? (parameter.required == .required))
    members.add("type", type(parameter))
    members.add("in", ifPresent: parameter.location)
    let forms = structures.filter { $0.title == parameter.structures }
    if !forms.isEmpty { members.add("forms", json: .array(forms.map(form))) }
    return members.value
  }

  private static func form(_ structure: StructureDefinition) -> JSONValue {
    var members = JSONObjectBuilder()
    members.add("name", structure.name)
    members.add("fields", json: .array(structure.fields.map { parameter($0) }))
    return members.value
  }

  /// The class of a parameter's type as the page has it: text of which the page lists the values is an enum.
  private static func type(_ parameter: Parameter) -> String {
    switch parameter.type {
    case .string: parameter.values.count > 1 ? "enum" : "string"
    case .int64, .timestamp: "int"
    case .decimal: "decimal"
    case .bool: "bool"
    case .enumeration: "enum"
    case .object: parameter.declared == "STRING" ? "string" : "object"
    case .array: parameter.declared == "STRING" ? "string" : "array"
    }
  }
}

/// The paths of all fields that hold values: `rows[].avgPrice`; containers are left out.
private struct FieldPaths {
  /// Those that an example or a description of the answer shows.
  private(set) var shown: [String] = []
  /// Those that only a table of fields of such answers in general lists, or a definition of another page.
  private(set) var unshown: [String] = []

  mutating func collect(_ shape: Shape, path: String, isUnshown: Bool = false) {
    let isUnshown = isUnshown || shape.definingPage != nil
    switch shape.kind {
    case .object(let members):
      for member in members {
        let path = path.isEmpty ? member.name : "\(path).\(member.name)"
        collect(member.shape, path: path, isUnshown: isUnshown || member.unshown)
      }
    case .array(let items): collect(items, path: path + "[]", isUnshown: isUnshown)
    case .map(_, let value): collect(value, path: path.isEmpty ? "*" : path + ".*", isUnshown: isUnshown)
    case .oneOf(let shapes): for shape in shapes { collect(shape, path: path, isUnshown: isUnshown) }
    case .tuple(let columns): for column in columns { add("\(path)[\(column.name)]", isUnshown) }
    default: add(path, isUnshown)
    }
  }

  private mutating func add(_ path: String, _ isUnshown: Bool) {
    guard !path.isEmpty, !shown.contains(path) else { return }
    if !isUnshown {
      unshown.removeAll { $0 == path }
      shown.append(path)
    } else if !unshown.contains(path) {
      unshown.append(path)
    }
  }
}
