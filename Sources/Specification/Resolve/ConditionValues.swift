/// Completes the values that parameters have from other pages by those that conditions of the same operation name: a
/// `goodTillDate` that is demanded where `timeInForce` is `GTD` says that there is a `GTD`, whatever a definition leaves
/// out. A list of the operation's own page counts as it is: what sentences about other parameters name beside it may be
/// copied from a sister page.
enum ConditionValues {
  /// The operation with the values that its conditions and rules name; `own` is what its page says.
  static func completed(_ operation: Operation, own: Operation) -> Operation {
    var result = operation
    result.parameters = completed(
      operation.parameters, own: own.parameters, by: operation.rules.compactMap(\.condition))
    return result
  }

  private static func completed(
    _ parameters: [Parameter], own: [Parameter], by rules: [Condition] = []
  ) -> [Parameter] {
    let conditions = rules + parameters.flatMap(\.conditions)
    return parameters.map { parameter in
      let stated = own.first { $0.name == parameter.name }
      var result = parameter
      result.fields = completed(parameter.fields, own: stated?.fields ?? [])
      guard !parameter.values.isEmpty, stated?.values.isEmpty ?? true else { return result }
      var known = Set(parameter.values.map(\.value.text))
      let missing = conditions.flatMap { $0.values(of: parameter.name) }.filter { known.insert($0).inserted }
      result.values += missing.map { EnumValue(.string($0)) }
      return result
    }
  }
}
