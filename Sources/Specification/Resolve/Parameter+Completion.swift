/// What a parameter takes over from one of the same name, where it tells nothing itself.
extension Parameter {
  /// Takes the demand of another one, if its condition speaks of parameters of these names only.
  mutating func takeDemand(of other: Parameter, among names: Set<String>) {
    guard case .requiredWhen(let condition) = other.required, required == .optional, defaultValue == nil,
      condition.parameters.isSubset(of: names)
    else { return }
    required = other.required
  }

  /// Takes the condition under which another one means something, if it speaks of parameters of these names only.
  mutating func takeApplicability(of other: Parameter, among names: Set<String>) {
    guard appliesWhen == nil, other.appliesWhen?.parameters.isSubset(of: names) ?? false else { return }
    appliesWhen = other.appliesWhen
  }

  /// Takes the bounds of another one at each end that has none.
  mutating func takeBounds(of other: Parameter) {
    if min == nil, above == nil { (min, above) = (other.min, other.above) }
    if max == nil, below == nil { (max, below) = (other.max, other.below) }
  }

  /// Takes the documented values of another one.
  mutating func takeValues(of other: Parameter) {
    guard values.isEmpty, !other.values.isEmpty else { return }
    (values, enumeration) = (other.values, other.enumeration)
  }
}
