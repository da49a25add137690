/// Completes the values of parameters by those that conditions of the same operation name: a `goodTillDate` that is
/// demanded where `timeInForce` is `GTD` says that there is a `GTD`, whatever a definition leaves out.
enum ConditionValues {
  /// The operation with the values that its conditions and rules name.
  static func completed(_ operation: Operation) -> Operation {
    let rules = operation.rules.compactMap { rule -> Condition? in
      if case .needs(_, let other, let values) = rule { .parameter(other, values: values) } else { nil }
    }
    var result = operation
    result.parameters = completed(operation.parameters, by: rules)
    return result
  }

  private static func completed(_ parameters: [Parameter], by rules: [Condition] = []) -> [Parameter] {
    let conditions = rules + parameters.flatMap(\.conditions)
    return parameters.map { parameter in
      var result = parameter
      result.fields = completed(parameter.fields)
      guard !parameter.values.isEmpty, parameter.enumeration != nil else { return result }
      var known = Set(parameter.values.map(\.value.text))
      let missing = conditions.flatMap { $0.values(of: parameter.name) }.filter { known.insert($0).inserted }
      result.values += missing.map { EnumValue(.string($0)) }
      return result
    }
  }
}
