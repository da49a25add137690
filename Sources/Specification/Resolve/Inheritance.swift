/// Completes operations that take over the parameters of another one.
enum Inheritance {
  /// The operations of a product, inherited parameters and rules in front of their own; a parameter of both that names
  /// no values of its own has those of the other.
  static func resolved(_ operations: [Operation]) -> [Operation] {
    var known: [String: Operation] = [:]
    for operation in operations where known[operation.key.request] == nil { known[operation.key.request] = operation }
    return operations.map { resolved($0, known, depth: 0) }
  }

  private static func resolved(_ operation: Operation, _ known: [String: Operation], depth: Int) -> Operation {
    guard depth < 4, let source = operation.inherits.flatMap({ known[$0] }), source.key != operation.key else {
      return operation
    }
    let base = resolved(source, known, depth: depth + 1)
    var result = operation
    let own = Set(operation.parameters.map(\.name))
    result.parameters =
      base.parameters.filter { !own.contains($0.name) } + operation.parameters.map { withValues($0, of: base) }
    result.rules = base.rules.filter { !operation.rules.contains($0) } + operation.rules
    return result
  }

  private static func withValues(_ parameter: Parameter, of base: Operation) -> Parameter {
    guard parameter.values.isEmpty, let other = base.parameters.first(where: { $0.name == parameter.name }),
      other.type == parameter.type, !other.values.isEmpty
    else { return parameter }
    var result = parameter
    result.values = other.values
    result.enumeration = other.enumeration
    return result
  }
}
