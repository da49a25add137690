/// Gives fields that examples show as null only the type that every field and parameter of that name has, in whatever
/// product: weak evidence, and only where one at least is sure and none says something else.
struct NamesakeTypes: Sendable {
  /// What is known of a name.
  private struct Known {
    var shape: Shape
    var isSure: Bool
    var isOne = true
  }

  private var types: [String: Known] = [:]

  /// Collects what operations say of names; those that each kind of thing has tell nothing.
  init(_ operations: some Sequence<Operation>) {
    for operation in operations {
      for parameter in operation.parameters { add(parameter) }
      for response in operation.responses {
        response.shape.forEachFields { fields in
          for field in fields where field.shape.kind != .unknown { add(field.name, field.shape) }
        }
      }
    }
  }

  private mutating func add(_ parameter: Parameter) {
    for field in parameter.fields { add(field) }
    guard let kind = parameter.type.scalar else { return }
    var shape = Shape(kind)
    shape.unit = kind == .timestamp ? parameter.unit ?? "ms" : nil
    add(parameter.name, shape)
  }

  private mutating func add(_ name: String, _ shape: Shape) {
    guard !VagueName.contains(name) else { return }
    guard var known = types[name] else {
      types[name] = Known(shape: shape, isSure: !shape.weak, isOne: shape.kind.isScalar)
      return
    }
    known.isSure = known.isSure || !shape.weak
    known.isOne = known.isOne && known.shape.kind == shape.kind && known.shape.unit == shape.unit
    types[name] = known
  }

  /// The operation with the types that its answers' names tell.
  func completed(_ operation: Operation) -> Operation {
    var result = operation
    for index in result.responses.indices {
      result.responses[index].shape.changeEveryField { field in
        guard field.shape.kind == .unknown, field.shape.nullable, let known = types[field.name], known.isOne,
          known.isSure
        else { return }
        (field.shape.kind, field.shape.unit, field.shape.weak) = (known.shape.kind, known.shape.unit, true)
      }
    }
    return result
  }
}

extension ParameterType {
  /// The type of a field that holds the same; nil for lists and objects.
  fileprivate var scalar: Shape.Kind? {
    switch self {
    case .string, .enumeration: .string
    case .decimal: .decimal
    case .int64: .int64
    case .bool: .bool
    case .timestamp: .timestamp
    default: nil
    }
  }
}
