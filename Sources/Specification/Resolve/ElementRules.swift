/// Completes the elements of lists that keep the rules of another operation: a list of orders by the rules of one order.
struct ElementRules {
  /// Operations by title; those of titles that several have are not there.
  private let operations: [String: Operation]

  /// Looks rules up among the operations of a product.
  init(_ operations: [Operation]) {
    self.operations = Dictionary(grouping: operations) { $0.title.lowercased() }
      .compactMapValues { $0.count == 1 ? $0[0] : nil }
  }

  /// The operation with what the other one says of parameters of the same names, and of several of them together.
  func resolved(_ operation: Operation) -> Operation {
    var result = operation
    for index in result.parameters.indices {
      guard let title = result.parameters[index].rulesOf, let single = operations[title.lowercased()] else { continue }
      let rules = single.parameters
      let names = Set(result.parameters[index].fields.map(\.name))
      let own = result.parameters[index].rules
      result.parameters[index].rules += single.rules.filter { names.isSuperset(of: $0.names) && !own.contains($0) }
      for field in result.parameters[index].fields.indices {
        let name = result.parameters[index].fields[field].name
        guard let rule = rules.first(where: { $0.name == name }) else { continue }
        Self.complete(&result.parameters[index].fields[field], by: rule, besides: names)
      }
    }
    return result
  }

  /// Adds demands, conditions and bounds that speak of parts of the element only, where it has none of its own.
  private static func complete(_ field: inout Parameter, by rule: Parameter, besides names: Set<String>) {
    field.takeDemand(of: rule, among: names)
    field.takeApplicability(of: rule, among: names)
    guard field.type == rule.type else { return }
    field.takeBounds(of: rule)
    field.pattern = field.pattern ?? rule.pattern
    if field.enumeration == nil { field.takeValues(of: rule) }
  }
}
