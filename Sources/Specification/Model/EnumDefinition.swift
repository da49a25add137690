/// A set of values that a general page of a product defines, for all parameters and fields that refer to it.
public struct EnumDefinition: Sendable, Hashable {
  /// The name: the first one in the parentheses of the heading, else the heading as one word.
  public var name: String
  /// The heading without its parentheses, `Order side`.
  public var title: String
  /// Further names of parameters and fields that have these values.
  public var aliases: [String]
  /// The values, in the order of the page; open, since exchanges add values.
  public var values: [EnumValue]
  /// The languages that give these very values.
  public var languages: [String]
  /// The page, as a path below the documentation's root.
  public var page: String

  /// Creates a definition.
  public init(
    name: String, title: String, aliases: [String] = [], values: [EnumValue], languages: [String], page: String
  ) {
    self.name = name
    self.title = title
    self.aliases = aliases
    self.values = values
    self.languages = languages
    self.page = page
  }
}

extension EnumDefinition: JSONMapped {
  /// Reads a definition.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    name = try String(json: members.required("name"))
    title = try String(json: members.required("title"))
    aliases = try members.list("aliases")
    values = try members.required("values").list()
    languages = try members.required("languages").list()
    page = try String(json: members.required("page"))
    try members.finish()
  }

  /// The definition as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("name", name)
    members.add("title", title)
    members.add("aliases", ifAny: aliases)
    members.add("values", values)
    members.add("languages", languages)
    members.add("page", page)
    return members.value
  }
}
