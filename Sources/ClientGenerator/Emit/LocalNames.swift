/// The names that the body of a function has of its own, which hide properties of the same name.
struct LocalNames {
  private let names: Set<String>

  /// The names.
  init(_ names: String...) { self.init(names) }

  /// The names.
  init(_ names: [String]) { self.names = Set(names) }

  /// A property as the body spells it.
  func reference(_ property: String) -> String { names.contains(property) ? "self.\(property)" : property }

  /// Parameters as the body spells them.
  func references(_ parameters: [ParameterPlan]) -> [ParameterPlan] {
    parameters.map { plan in
      var plan = plan
      plan.name = reference(plan.name)
      return plan
    }
  }
}
