/// One form of the answer, with the cases in which the page shows it.
public struct Response: Sendable, Hashable {
  /// Whether it is the answer of a request that failed.
  public var isError: Bool
  /// The cases; empty when the page shows one example without a label.
  public var variants: [ResponseVariant]
  /// What the answer looks like.
  public var shape: Shape

  /// Creates a response.
  public init(shape: Shape, variants: [ResponseVariant] = [], isError: Bool = false) {
    self.shape = shape
    self.variants = variants
    self.isError = isError
  }
}

/// A case of the answer: the condition behind the label of an example.
public struct ResponseVariant: Sendable, Hashable, JSONMapped {
  /// When the page shows this case; nil for an example without a label beside others, and where no rule reads it.
  public var when: Condition?

  /// Creates a case.
  public init(when: Condition? = nil) {
    self.when = when
  }

  /// Reads a case.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    when = try members.value("when")
    try members.finish()
  }

  /// The case as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("when", ifPresent: when)
    return members.value
  }
}

extension Response: JSONMapped {
  /// Reads a response.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    isError = try members.value("error") ?? false
    variants = try members.list("variants")
    shape = try Shape(json: members.required("shape"))
    try members.finish()
  }

  /// The response as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("error", ifTrue: isError)
    members.add("variants", ifAny: variants)
    members.add("shape", shape)
    return members.value
  }
}
