/// A structured value that a general page of a product describes in a section of its own: one of the forms that a
/// parameter may have whose page refers to the general one.
public struct StructureDefinition: Sendable, Hashable {
  /// The title of the page without remarks in parentheses; parameters refer to it.
  public var title: String
  /// The titles that the page has in other languages.
  public var aliases: [String]
  /// The heading of the section.
  public var name: String
  /// The parts, in the order of the page.
  public var fields: [Parameter]
  /// Rules between the parts.
  public var rules: [ParameterRule]
  /// The languages that describe it.
  public var languages: [String]
  /// The page, as a path below the documentation's root.
  public var page: String

  /// Creates a definition.
  public init(
    title: String, aliases: [String] = [], name: String, fields: [Parameter], rules: [ParameterRule] = [],
    languages: [String], page: String
  ) {
    self.title = title
    self.aliases = aliases
    self.name = name
    self.fields = fields
    self.rules = rules
    self.languages = languages
    self.page = page
  }

  /// What tells it from all others of a product, whatever the titles are: page and section.
  public var place: String { "\(page) \(name)" }
}

extension StructureDefinition: JSONMapped {
  /// Reads a definition.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    title = try String(json: members.required("title"))
    aliases = try members.list("aliases")
    name = try String(json: members.required("name"))
    languages = try members.required("languages").list()
    page = try String(json: members.required("page"))
    fields = try members.required("fields").list()
    rules = try members.list("rules")
    try members.finish()
  }

  /// The definition as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("title", title)
    members.add("aliases", ifAny: aliases)
    members.add("name", name)
    members.add("languages", languages)
    members.add("page", page)
    members.add("fields", fields)
    members.add("rules", ifAny: rules)
    return members.value
  }
}
