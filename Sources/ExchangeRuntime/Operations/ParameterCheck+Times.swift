extension ParameterCheck {
  /// A time must lie within inclusive bounds; nil passes.
  public mutating func range(_ name: String, _ value: Timestamp?, min: Timestamp? = nil, max: Timestamp? = nil) {
    guard let value else { return }
    if let min, value < min { violate(name, value, "must be at least", min) }
    if let max, value > max { violate(name, value, "must be at most", max) }
  }

  /// A time must lie between bounds that are not allowed themselves; nil passes.
  public mutating func open(_ name: String, _ value: Timestamp?, above: Timestamp? = nil, below: Timestamp? = nil) {
    guard let value else { return }
    if let above, value <= above { violate(name, value, "must be more than", above) }
    if let below, value >= below { violate(name, value, "must be less than", below) }
  }

  private mutating func violate(_ name: String, _ value: Timestamp, _ rule: String, _ bound: Timestamp) {
    violate([name], value: value.count.description, rule: "\(rule) \(bound.count)")
  }
}
