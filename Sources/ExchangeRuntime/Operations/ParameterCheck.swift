/// Collects the violations of an operation's documented bounds and rules.
public struct ParameterCheck: Sendable {
  /// What was found so far.
  public private(set) var violations: [ParameterViolation] = []
  /// The page that states the rules.
  public let page: String?

  /// A check for the operation documented on `page`.
  public init(page: String? = nil) { self.page = page }

  /// Adds a violation of a rule that no other function covers.
  public mutating func violate(_ parameters: [String], value: String? = nil, rule: String) {
    violations.append(ParameterViolation(parameters: parameters, value: value, rule: rule, page: page))
  }

  /// At least one of the parameters must be present.
  public mutating func atLeastOne(of parameters: (String, Bool)...) {
    if !parameters.contains(where: { $0.1 }) { violate(parameters.map(\.0), rule: "at least one must be sent") }
  }

  /// Exactly one of the parameters must be present.
  public mutating func exactlyOne(of parameters: (String, Bool)...) {
    let present = parameters.count { $0.1 }
    if present != 1 { violate(parameters.map(\.0), rule: "exactly one must be sent, not \(present)") }
  }

  /// At most one of the parameters may be present.
  public mutating func notTogether(_ parameters: (String, Bool)...) {
    let present = parameters.filter(\.1)
    if present.count > 1 { violate(present.map(\.0), rule: "must not be sent together") }
  }

  /// The parameters must be present together or not at all.
  public mutating func allOrNone(of parameters: (String, Bool)...) {
    let missing = parameters.filter { !$0.1 }
    guard !missing.isEmpty, missing.count < parameters.count else { return }
    violate(missing.map(\.0), rule: "must be sent together with the others of \(parameters.map(\.0))")
  }

  /// A parameter must be present when `condition`, given in words by `when`, holds.
  public mutating func required(_ name: String, _ isPresent: Bool, when: String, _ condition: Bool) {
    if condition && !isPresent { violate([name], rule: "must be sent when \(when)") }
  }

  /// An integer must lie within inclusive bounds; nil passes.
  public mutating func range(_ name: String, _ value: Int64?, min: Int64? = nil, max: Int64? = nil) {
    guard let value else { return }
    bounds(name, value, value.description, min, max, "must be")
  }

  /// A decimal must lie within inclusive bounds; nil passes.
  public mutating func range(_ name: String, _ value: ExactDecimal?, min: ExactDecimal? = nil, max: ExactDecimal? = nil)
  {
    guard let value else { return }
    bounds(name, value, value.description, min, max, "must be")
  }

  /// A list must hold a number of elements within inclusive bounds; nil passes.
  public mutating func count(_ name: String, _ count: Int?, min: Int? = nil, max: Int? = nil) {
    guard let count else { return }
    bounds(name, count, "\(count) elements", min, max, "number of elements must be")
  }

  /// A text must have a number of characters within inclusive bounds; nil passes.
  public mutating func length(_ name: String, _ text: String?, min: Int? = nil, max: Int? = nil) {
    guard let text else { return }
    bounds(name, text.count, text, min, max, "length must be")
  }

  /// Two times must lie at most `max` apart; nothing is said unless both are present. Where that holds in a case only,
  /// `condition` says in which.
  public mutating func window(
    _ startName: String, _ start: Timestamp?, _ endName: String, _ end: Timestamp?, max: TimeSpan,
    when condition: String? = nil, _ holds: Bool = true
  ) {
    guard holds, let start, let end else { return }
    // In microseconds, the finest unit there is, so that no rounding can hide an excess.
    let (from, until) = (start.parts, end.parts)
    let (seconds, overflow) = until.seconds.subtractingReportingOverflow(from.seconds)
    let (product, productOverflow) = seconds.multipliedReportingOverflow(by: 1_000_000)
    let (span, spanOverflow) = product.addingReportingOverflow(until.microseconds - from.microseconds)
    let (limit, limitOverflow) = max.milliseconds.multipliedReportingOverflow(by: 1_000)
    if overflow || productOverflow || spanOverflow || (!limitOverflow && span > limit) {
      let suffix = condition.map { " when \($0)" } ?? ""
      violate(
        [startName, endName], value: "\(start.count)…\(end.count)", rule: "must be at most \(max) apart\(suffix)")
    }
  }

  private mutating func bounds<Value: Comparable & CustomStringConvertible>(
    _ name: String, _ value: Value, _ text: String, _ min: Value?, _ max: Value?, _ rule: String
  ) {
    if let min, value < min { violate([name], value: text, rule: "\(rule) at least \(min)") }
    if let max, value > max { violate([name], value: text, rule: "\(rule) at most \(max)") }
  }
}
