/// What a JSON value looks like, as far as the evidence shows.
public struct Shape: Sendable, Hashable {
  /// The kind of value.
  public indirect enum Kind: Sendable, Hashable {
    /// Text.
    case string
    /// An exact decimal number.
    case decimal
    /// An integer of 64 bits.
    case int64
    /// True or false.
    case bool
    /// A point in time; the shape's `unit` says in which unit it is counted.
    case timestamp
    /// An object with documented members.
    case object([Field])
    /// A list of like elements.
    case array(Shape)
    /// An array whose positions have meanings of their own.
    case tuple([Field])
    /// An object whose member names are data: symbols, assets.
    case map(key: String, value: Shape)
    /// One of several shapes.
    case oneOf([Shape])
    /// Only null, an empty list or nothing at all was shown.
    case unknown
  }

  /// The kind of value.
  public var kind: Kind
  /// Whether it may be null.
  public var nullable: Bool
  /// How a scalar stands in JSON where that is not its usual form: a decimal as a bare number, an integer as a string,
  /// or either of them in both ways.
  public var wire: WireForm?
  /// The unit of a timestamp: `ms`, `us`, `s`.
  public var unit: String?
  /// The documented values.
  public var values: [EnumValue]
  /// The name of the enum definition of the product that lists the values.
  public var enumeration: String?
  /// Whether the type rests on weak evidence, such as a bare `0`.
  public var weak: Bool
  /// Which values mean that there is none: `negative`, `zero` for a time or a bound, or `empty` for a text that may be
  /// empty.
  public var unavailable: String?
  /// The general page that defines the shape, where no example of the operation shows it; filled in when a specification
  /// is resolved and never written.
  public var definingPage: String?
  /// What general pages call the shape, `symbol filter`, where they alone say which alternatives it has; filled in when a
  /// specification is resolved and never written.
  public var definition: String?
  /// What orders must fulfil where the shape is one of a filter that a general page defines; filled in when a
  /// specification is resolved and never written.
  public var rules: [FilterRule]

  /// Creates a shape of a kind.
  public init(_ kind: Kind) {
    self.kind = kind
    nullable = false
    values = []
    weak = false
    rules = []
  }
}

/// How a scalar stands in JSON.
public enum WireForm: String, Sendable, CaseIterable, JSONMapped {
  /// As a JSON string.
  case string
  /// As a bare JSON number.
  case number
  /// In both ways: some witnesses show a string, others a number.
  case either
}

/// One member of an object, or one column of a tuple.
public struct Field: Sendable, Hashable {
  /// The name on the wire; the name of a column.
  public var name: String
  /// What its value looks like.
  public var shape: Shape
  /// Whether every witness shows it, and there are at least two.
  public var required: Bool
  /// When it is there, if the page says so.
  public var presentWhen: Condition?
  /// When it has a meaning, if the page says so: it may be there at other times.
  public var appliesWhen: Condition?
  /// Whether no example of the operation shows it, but a table of its page that lists fields of such answers in general.
  public var unshown: Bool
  /// A name taken from a comment, for fields whose wire name says nothing.
  public var label: String?
  /// The description, when prose is kept.
  public var description: String?
  /// Our own meaning, filled in from the glossary when a specification is resolved and never written.
  public var meaning: String?

  /// Creates a field.
  public init(name: String, shape: Shape, required: Bool = false) {
    self.name = name
    self.shape = shape
    self.required = required
    unshown = false
  }
}

extension Shape: JSONMapped {
  /// Reads a shape.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    try self.init(members: &members)
    try members.finish()
  }

  /// Reads the members of a shape out of an object that may have further ones.
  init(members: inout JSONMemberReader) throws(JSONMappingError) {
    let word = try members.required("type")
    switch try String(json: word) {
    case "string": kind = .string
    case "decimal": kind = .decimal
    case "int64": kind = .int64
    case "bool": kind = .bool
    case "timestamp": kind = .timestamp
    case "unknown": kind = .unknown
    case "object": kind = .object(try members.required("fields").list())
    case "array": kind = .array(try Shape(json: members.required("items")))
    case "tuple": kind = .tuple(try members.required("columns").list())
    case "map":
      kind = .map(key: try members.value("key") ?? "name", value: try Shape(json: members.required("value")))
    case "oneOf": kind = .oneOf(try members.required("alternatives").list())
    default: throw word.expected("a type (string, decimal, int64, bool, timestamp, object, array, tuple, map, oneOf)")
    }
    nullable = try members.value("nullable") ?? false
    wire = try members.value("wire")
    unit = try members.value("unit")
    values = try members.list("values")
    enumeration = try members.value("enum")
    weak = try members.value("weak") ?? false
    unavailable = try members.value("unavailable")
    rules = []
  }

  /// The shape as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    addHead(to: &members)
    addTail(to: &members)
    return members.value
  }

  /// Adds the members that fit before the facts of a field.
  func addHead(to members: inout JSONObjectBuilder) {
    members.add("type", word)
    members.add("wire", ifPresent: wire)
    members.add("unit", ifPresent: unit)
    members.add("nullable", ifTrue: nullable)
    members.add("weak", ifTrue: weak)
    members.add("values", ifAny: values)
    members.add("enum", ifPresent: enumeration)
    members.add("unavailable", ifPresent: unavailable)
  }

  /// Adds the members that hold further shapes.
  func addTail(to members: inout JSONObjectBuilder) {
    switch kind {
    case .object(let fields): members.add("fields", fields)
    case .array(let items): members.add("items", items)
    case .tuple(let columns): members.add("columns", columns)
    case .map(let key, let value):
      members.add("key", key)
      members.add("value", value)
    case .oneOf(let shapes): members.add("alternatives", shapes)
    default: break
    }
  }

  /// The word of the file format.
  public var word: String {
    switch kind {
    case .string: "string"
    case .decimal: "decimal"
    case .int64: "int64"
    case .bool: "bool"
    case .timestamp: "timestamp"
    case .object: "object"
    case .array: "array"
    case .tuple: "tuple"
    case .map: "map"
    case .oneOf: "oneOf"
    case .unknown: "unknown"
    }
  }
}

extension Field: JSONMapped {
  /// Reads a field.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    name = try String(json: members.required("name"))
    label = try members.value("label")
    required = try members.value("required") ?? false
    unshown = try members.value("unshown") ?? false
    presentWhen = try members.value("presentWhen")
    appliesWhen = try members.value("appliesWhen")
    description = try members.value("description")
    shape = try Shape(members: &members)
    try members.finish()
  }

  /// The field as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("name", name)
    shape.addHead(to: &members)
    members.add("label", ifPresent: label)
    members.add("required", ifTrue: required)
    members.add("unshown", ifTrue: unshown)
    members.add("presentWhen", ifPresent: presentWhen)
    members.add("appliesWhen", ifPresent: appliesWhen)
    members.add("description", ifPresent: description)
    shape.addTail(to: &members)
    return members.value
  }
}
