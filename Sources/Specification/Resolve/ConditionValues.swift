/// Completes the values of parameters by those that conditions of the same operation name: a `goodTillDate` that is
/// demanded where `timeInForce` is `GTD` says that there is a `GTD`, whatever a definition leaves out.
enum ConditionValues {
  /// The operation with the values that its conditions and rules name.
  static func completed(_ operation: Operation) -> Operation {
    var named = Named()
    for case .needs(_, let other, let values) in operation.rules { named.add(values, to: other) }
    var result = operation
    result.parameters = completed(operation.parameters, named)
    return result
  }

  private static func completed(_ parameters: [Parameter], _ stated: Named) -> [Parameter] {
    var named = stated
    for parameter in parameters {
      if case .requiredWhen(let condition) = parameter.required { named.add(condition) }
      if let condition = parameter.appliesWhen { named.add(condition) }
    }
    return parameters.map { parameter in
      var result = parameter
      result.fields = completed(parameter.fields, Named())
      if !parameter.values.isEmpty, parameter.enumeration != nil {
        let known = Set(parameter.values.map(\.value.text))
        let missing = (named.values[parameter.name] ?? []).filter { !known.contains($0) }
        result.values += missing.map { EnumValue(.string($0)) }
      }
      return result
    }
  }

  /// Values by the name of their parameter, in the order in which they are named.
  private struct Named {
    var values: [String: [String]] = [:]

    mutating func add(_ values: [String], to name: String) {
      for value in values where !(self.values[name] ?? []).contains(value) {
        self.values[name, default: []].append(value)
      }
    }

    mutating func add(_ condition: Condition) {
      switch condition {
      case .parameter(let name, let values): add(values, to: name)
      case .all(let conditions), .any(let conditions): for condition in conditions { add(condition) }
      case .sent, .notSent, .range, .count, .field, .fieldNot, .state: break
      }
    }
  }
}
