extension ParameterCheck {
  /// An integer must lie between bounds that are not allowed themselves; nil passes.
  public mutating func open(_ name: String, _ value: Int64?, above: Int64? = nil, below: Int64? = nil) {
    guard let value else { return }
    open(name, value, text: value.description, above, below)
  }

  /// A decimal must lie between bounds that are not allowed themselves; nil passes.
  public mutating func open(
    _ name: String, _ value: ExactDecimal?, above: ExactDecimal? = nil, below: ExactDecimal? = nil
  ) {
    guard let value else { return }
    open(name, value, text: value.description, above, below)
  }

  private mutating func open<Value: Comparable & CustomStringConvertible>(
    _ name: String, _ value: Value, text: String, _ above: Value?, _ below: Value?
  ) {
    if let above, value <= above { violate([name], value: text, rule: "must be more than \(above)") }
    if let below, value >= below { violate([name], value: text, rule: "must be less than \(below)") }
  }
}
