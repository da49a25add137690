/// A documented rule that the parameters of a request break.
public struct ParameterViolation: Sendable, Hashable, CustomStringConvertible {
  /// The wire names of the parameters concerned.
  public let parameters: [String]
  /// The offending value in the exchange's spelling; nil where the rule is about presence.
  public let value: String?
  /// The rule in words.
  public let rule: String
  /// The page that states it.
  public let page: String?

  /// A violation of `rule`.
  public init(parameters: [String], value: String? = nil, rule: String, page: String? = nil) {
    self.parameters = parameters
    self.value = value
    self.rule = rule
    self.page = page
  }

  /// Parameters, value and rule in one line.
  public var description: String {
    let subject = parameters.joined(separator: ", ")
    return value.map { "\(subject) = \($0): \(rule)" } ?? "\(subject): \(rule)"
  }
}

/// What happens when parameters break a documented rule; documented bounds are sometimes wrong.
public enum ValidationMode: Sendable, Hashable {
  /// Throws before anything is sent.
  case enforce
  /// Sends, and reports in ``Received/violations`` and to the observer.
  case report
  /// Checks nothing.
  case off
}
