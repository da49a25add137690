/// The example values of one operation, kept apart from its facts.
public struct ExampleFile: Sendable, Hashable {
  /// The examples, in the order of the page.
  public var examples: [Example]

  /// Creates a list of examples.
  public init(_ examples: [Example]) {
    self.examples = examples
  }
}

/// One documented example answer, exactly as the page shows it after repairs.
public struct Example: Sendable, Hashable {
  /// Index of the response among the operation's responses.
  public var response: Int
  /// Index of the variant among the response's variants; nil when it has none.
  public var variant: Int?
  /// The languages that show this very value.
  public var languages: [String]
  /// The value, numbers as spelled.
  public var value: JSONValue

  /// Creates an example.
  public init(response: Int, variant: Int? = nil, languages: [String], value: JSONValue) {
    self.response = response
    self.variant = variant
    self.languages = languages
    self.value = value
  }
}

extension ExampleFile: JSONMapped {
  /// Reads the examples of an operation.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    try members.requireFormat()
    examples = try members.list("examples")
    try members.finish()
  }

  /// The examples as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("format", Operation.format)
    members.add("examples", examples)
    return members.value
  }
}

extension Example: JSONMapped {
  /// Reads an example.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    response = try Int(json: members.required("response"))
    variant = try members.value("variant")
    languages = try members.list("languages")
    value = try members.required("value").value
    try members.finish()
  }

  /// The example as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("response", response)
    members.add("variant", ifPresent: variant)
    members.add("languages", ifAny: languages)
    members.add("value", json: value)
    return members.value
  }
}
