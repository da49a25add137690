/// Completes operations that take over the parameters of another one.
enum Inheritance {
  /// The operations of a product, inherited parameters and rules in front of their own; a parameter of both that tells
  /// no values, demands or conditions of its own has those of the other.
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
      base.parameters.filter { !own.contains($0.name) }
      + operation.parameters.map { completed($0, by: base, beside: own) }
    result.rules = base.rules.filter { !operation.rules.contains($0) } + operation.rules
    return result
  }

  private static func completed(
    _ parameter: Parameter, by base: Operation, beside names: Set<String>
  ) -> Parameter {
    guard let other = base.parameters.first(where: { $0.name == parameter.name }) else { return parameter }
    var result = parameter
    if parameter.values.isEmpty, other.type == parameter.type, !other.values.isEmpty {
      result.values = other.values
      result.enumeration = other.enumeration
    }
    if parameter.declaredRequired == nil { result.takeDemand(of: other, among: names) }
    result.takeApplicability(of: other, among: names)
    return result
  }
}
