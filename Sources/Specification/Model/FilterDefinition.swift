/// A filter that a general page of a product defines: a rule on orders whose figures answers list for a symbol, for an
/// asset or for the exchange.
public struct FilterDefinition: Sendable, Hashable {
  /// The name, `PRICE_FILTER`.
  public var name: String
  /// What it is a rule of, by the heading above it: `symbol`, `exchange`, `asset`.
  public var scope: String
  /// The member of the JSON object that holds the name, `filterType`.
  public var tag: String
  /// The other members, in the order of the page.
  public var fields: [Field]
  /// What must be true for an order to pass.
  public var rules: [FilterRule]
  /// The answer whose form of the filter the page shows, as the page calls it: `exchangeInfo`.
  public var shownIn: String?
  /// The languages that give these very members and rules.
  public var languages: [String]
  /// The page, as a path below the documentation's root.
  public var page: String

  /// Creates a definition.
  public init(
    name: String, scope: String, tag: String, fields: [Field] = [], rules: [FilterRule] = [], shownIn: String? = nil,
    languages: [String], page: String
  ) {
    self.name = name
    self.scope = scope
    self.tag = tag
    self.fields = fields
    self.rules = rules
    self.shownIn = shownIn
    self.languages = languages
    self.page = page
  }

  /// The shape of the filter in an answer.
  public var shape: Shape {
    var word = Shape(.string)
    word.values = [EnumValue(.string(name))]
    return Shape(.object([Field(name: tag, shape: word, required: true)] + fields))
  }
}

/// A comparison that must be true for an order to pass a filter.
public struct FilterRule: Sendable, Hashable {
  /// How a value and a bound are compared.
  public enum Relation: String, Sendable, CaseIterable {
    /// The value is not below the bound.
    case atLeast
    /// The value is not above the bound.
    case atMost
    /// The value is a whole number of steps.
    case multipleOf
  }

  /// What is compared, each for itself: parameters of orders, or a product of them, `price * quantity`.
  public var values: [String]
  /// How it is compared.
  public var relation: Relation
  /// A member of the filter, or what the page computes of one: `markPrice * multiplierUp`.
  public var bound: String
  /// Where steps are counted from, if not from zero.
  public var origin: String?
  /// For which orders, if not for all.
  public var when: Condition?

  /// Creates a rule.
  public init(
    _ values: [String], _ relation: Relation, _ bound: String, from origin: String? = nil, when: Condition? = nil
  ) {
    self.values = values
    self.relation = relation
    self.bound = bound
    self.origin = origin
    self.when = when
  }
}

extension FilterDefinition: JSONMapped {
  /// Reads a definition.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    name = try String(json: members.required("name"))
    scope = try String(json: members.required("scope"))
    tag = try String(json: members.required("tag"))
    shownIn = try members.value("shownIn")
    languages = try members.required("languages").list()
    page = try String(json: members.required("page"))
    fields = try members.list("fields")
    rules = try members.list("rules")
    try members.finish()
  }

  /// The definition as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("name", name)
    members.add("scope", scope)
    members.add("tag", tag)
    members.add("shownIn", ifPresent: shownIn)
    members.add("languages", languages)
    members.add("page", page)
    members.add("fields", ifAny: fields)
    members.add("rules", ifAny: rules)
    return members.value
  }
}

extension FilterRule: JSONMapped {
  /// Reads a rule.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    values = try members.required("of").list()
    let stated = Relation.allCases.compactMap { relation in members.optional(relation.rawValue).map { (relation, $0) } }
    guard let first = stated.first, stated.count == 1 else {
      throw json.expected("one of \(Relation.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    relation = first.0
    bound = try String(json: first.1)
    origin = try members.value("from")
    when = try members.value("when")
    try members.finish()
  }

  /// The rule as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("of", values)
    members.add(relation.rawValue, bound)
    members.add("from", ifPresent: origin)
    members.add("when", ifPresent: when)
    return members.value
  }
}
