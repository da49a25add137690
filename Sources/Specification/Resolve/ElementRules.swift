/// Completes the elements of lists that keep the rules of another operation: a list of orders by the rules of one order.
struct ElementRules {
  /// The parameters of operations by title; those of titles that several have are not there.
  private let parameters: [String: [Parameter]]

  /// Looks rules up among the operations of a product.
  init(_ operations: [Operation]) {
    parameters = Dictionary(grouping: operations) { $0.title.lowercased() }
      .compactMapValues { $0.count == 1 ? $0[0].parameters : nil }
  }

  /// The operation with what the other one says of parameters of the same names.
  func resolved(_ operation: Operation) -> Operation {
    var result = operation
    for index in result.parameters.indices {
      guard let title = result.parameters[index].rulesOf, let rules = parameters[title.lowercased()] else { continue }
      let names = Set(result.parameters[index].fields.map(\.name))
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
    if case .requiredWhen(let condition) = rule.required, field.required == .optional, field.defaultValue == nil,
      condition.parameters.isSubset(of: names)
    {
      field.required = rule.required
    }
    if field.appliesWhen == nil, rule.appliesWhen?.parameters.isSubset(of: names) ?? false {
      field.appliesWhen = rule.appliesWhen
    }
    guard field.type == rule.type else { return }
    if field.min == nil, field.above == nil { (field.min, field.above) = (rule.min, rule.above) }
    if field.max == nil, field.below == nil { (field.max, field.below) = (rule.max, rule.below) }
    field.pattern = field.pattern ?? rule.pattern
    if field.values.isEmpty, field.enumeration == nil {
      (field.values, field.enumeration) = (rule.values, rule.enumeration)
    }
  }
}
