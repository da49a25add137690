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
}
