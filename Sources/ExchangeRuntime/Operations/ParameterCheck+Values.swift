extension ParameterCheck {
  /// An integer must be one of those that are listed; nil passes.
  public mutating func oneOf(_ name: String, _ value: Int64?, _ allowed: Int64...) {
    guard let value, !allowed.contains(value) else { return }
    let list = allowed.map(\.description).joined(separator: ", ")
    violate([name], value: value.description, rule: "must be one of \(list)")
  }
}
