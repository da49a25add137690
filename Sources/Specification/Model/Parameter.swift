/// One parameter of a request.
public struct Parameter: Sendable, Hashable {
  /// The name on the wire.
  public var name: String
  /// Where it stands in the request; nil for the query or the body, as the method demands.
  public var location: ParameterLocation?
  /// The type.
  public var type: ParameterType
  /// The type as the page's table spells it, where it does not follow from `type`: a list sent as `STRING`.
  public var declared: String?
  /// Whether it must be sent.
  public var required: Requirement
  /// Whether the page's table demands it, where a note or a condition makes of it something else than `required` says.
  public var declaredRequired: Bool?
  /// The documented values; open, since exchanges add values.
  public var values: [EnumValue]
  /// The name of the enum definition of the product that lists the values.
  public var enumeration: String?
  /// The title of the general page of the product that describes the forms of a structured value, as the page calls it.
  public var structures: String?
  /// The value that the exchange takes when the parameter is not sent.
  public var defaultValue: JSONScalar?
  /// The smallest allowed number, as spelled.
  public var min: JSONScalar?
  /// The largest allowed number, as spelled.
  public var max: JSONScalar?
  /// The number that the value must exceed.
  public var above: JSONScalar?
  /// The number that the value must stay below.
  public var below: JSONScalar?
  /// The smallest number of characters.
  public var minLength: Int?
  /// The largest number of characters.
  public var maxLength: Int?
  /// The regular expression that the value must match.
  public var pattern: String?
  /// The smallest number of elements of a list.
  public var minItems: Int?
  /// The largest number of elements of a list.
  public var maxItems: Int?
  /// How a list is sent.
  public var format: ListFormat?
  /// The unit of a time or duration: `ms`, `us`, `s`.
  public var unit: String?
  /// What the exchange does when it is not sent: `all`, `generated`, `latest`.
  public var whenOmitted: String?
  /// How it pages through results: `inclusive` when they begin with the one that it names, `exclusive` when behind it.
  public var cursor: String?
  /// When the parameter has a meaning at all.
  public var appliesWhen: Condition?
  /// The title of the operation of the same product whose rules hold for each element of a list.
  public var rulesOf: String?
  /// The parts of a structured value.
  public var fields: [Parameter]
  /// Rules between these parts.
  public var rules: [ParameterRule]
  /// An example value.
  public var example: String?
  /// The description, when prose is kept.
  public var description: String?
  /// Our own meaning, filled in from the glossary when a specification is resolved and never written.
  public var meaning: String?

  /// Creates a parameter of which name and type are known.
  public init(name: String, type: ParameterType, required: Requirement = .optional) {
    self.name = name
    self.type = type
    self.required = required
    values = []
    fields = []
    rules = []
  }
}

/// The type of a parameter.
public indirect enum ParameterType: Sendable, Hashable {
  case string, int64, decimal, bool, timestamp
  /// A word of a documented vocabulary.
  case enumeration
  /// A structured value, sent as JSON.
  case object
  /// A list; `format` says how it is sent.
  case array(ParameterType)

  /// The word of the file format.
  var word: String {
    switch self {
    case .string: "string"
    case .int64: "int64"
    case .decimal: "decimal"
    case .bool: "bool"
    case .timestamp: "timestamp"
    case .enumeration: "enum"
    case .object: "object"
    case .array: "array"
    }
  }

  static let scalars: [ParameterType] = [.string, .int64, .decimal, .bool, .timestamp, .enumeration, .object]
}

/// Where a parameter stands that is neither in the query nor in the body.
public enum ParameterLocation: String, Sendable, CaseIterable, JSONMapped {
  /// In place of its name in braces in the path, `/order/{orderId}`.
  case path
}

/// Whether a parameter must be sent.
public enum Requirement: Sendable, Hashable {
  case required
  case optional
  /// Required in this case, optional otherwise.
  case requiredWhen(Condition)
}

/// How a list stands in a query.
public enum ListFormat: String, Sendable, CaseIterable, JSONMapped {
  /// `a,b,c` in one value.
  case commaSeparated = "comma-separated"
  /// A JSON array in one value.
  case json
  /// The name once for each element.
  case repeated
  /// `name[0]`, `name[1]`, ….
  case indexed
}

extension Parameter {
  /// The conditions under which it is demanded and under which it means something.
  public var conditions: [Condition] {
    guard case .requiredWhen(let condition) = required else { return [appliesWhen].compactMap(\.self) }
    return [condition] + [appliesWhen].compactMap(\.self)
  }
}

extension Parameter: JSONMapped {
  /// Reads a parameter.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    name = try String(json: members.required("name"))
    location = try members.value("in")
    let word = try members.required("type")
    let items = members.optional("items")
    type = try ParameterType(word: word, items: items)
    declared = try members.value("declared")
    if let node = members.optional("required") {
      guard try Bool(json: node) else { throw node.expected("`true`, or no `required` at all,") }
      required = .required
    } else if let node = members.optional("requiredWhen") {
      required = .requiredWhen(try Condition(json: node))
    } else {
      required = .optional
    }
    declaredRequired = try members.value("declaredRequired")
    values = try members.list("values")
    enumeration = try members.value("enum")
    structures = try members.value("structures")
    defaultValue = try members.value("default")
    min = try members.value("min")
    max = try members.value("max")
    above = try members.value("above")
    below = try members.value("below")
    minLength = try members.value("minLength")
    maxLength = try members.value("maxLength")
    pattern = try members.value("pattern")
    minItems = try members.value("minItems")
    maxItems = try members.value("maxItems")
    format = try members.value("format")
    unit = try members.value("unit")
    whenOmitted = try members.value("whenOmitted")
    cursor = try members.value("cursor")
    appliesWhen = try members.value("appliesWhen")
    rulesOf = try members.value("rulesOf")
    fields = try members.list("fields")
    rules = try members.list("rules")
    example = try members.value("example")
    description = try members.value("description")
    try members.finish()
  }

  /// The parameter as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("name", name)
    members.add("in", ifPresent: location)
    members.add("type", type.word)
    if case .array(let items) = type { members.add("items", items.word) }
    members.add("declared", ifPresent: declared)
    switch required {
    case .required: members.add("required", true)
    case .requiredWhen(let condition): members.add("requiredWhen", condition)
    case .optional: break
    }
    members.add("declaredRequired", ifPresent: declaredRequired)
    members.add("values", ifAny: values)
    members.add("enum", ifPresent: enumeration)
    members.add("structures", ifPresent: structures)
    members.add("default", ifPresent: defaultValue)
    members.add("min", ifPresent: min)
    members.add("max", ifPresent: max)
    members.add("above", ifPresent: above)
    members.add("below", ifPresent: below)
    members.add("minLength", ifPresent: minLength)
    members.add("maxLength", ifPresent: maxLength)
    members.add("pattern", ifPresent: pattern)
    members.add("minItems", ifPresent: minItems)
    members.add("maxItems", ifPresent: maxItems)
    members.add("format", ifPresent: format)
    members.add("unit", ifPresent: unit)
    members.add("whenOmitted", ifPresent: whenOmitted)
    members.add("cursor", ifPresent: cursor)
    members.add("appliesWhen", ifPresent: appliesWhen)
    members.add("rulesOf", ifPresent: rulesOf)
    members.add("fields", ifAny: fields)
    members.add("rules", ifAny: rules)
    members.add("example", ifPresent: example)
    members.add("description", ifPresent: description)
    return members.value
  }
}

extension ParameterType {
  init(word: JSONNode, items: JSONNode?) throws(JSONMappingError) {
    let text = try String(json: word)
    if text == "array" {
      guard let items else { throw word.expected("`items` beside the type `array`") }
      self = .array(try ParameterType(word: items, items: nil))
    } else if let type = Self.scalars.first(where: { $0.word == text }) {
      self = type
    } else {
      throw word.expected("a type (string, int64, decimal, bool, timestamp, enum, object, array)")
    }
  }
}
