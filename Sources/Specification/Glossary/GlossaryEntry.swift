/// Our own meaning of a name on the wire, in one line, and where it holds.
public struct GlossaryEntry: Sendable, Hashable {
  /// The name of the parameter or field.
  public var name: String
  /// Whether it holds of parameters or of fields only; nil for both.
  public var side: Side?
  /// The products in which it holds; empty for all.
  public var products: [String]
  /// The types, in the words of the format, of which it holds; empty for all.
  public var types: [String]
  /// The names of the fields right inside which it holds; empty for everywhere.
  public var inside: [String]
  /// The requests in which it holds, `*` standing for any text; empty for all.
  public var operations: [String]
  /// The meaning: one sentence.
  public var meaning: String

  /// A side of the conversation.
  public enum Side: String, Sendable, CaseIterable, JSONMapped {
    /// What is sent.
    case parameter
    /// What is answered.
    case field
  }

  /// Creates an entry that holds everywhere.
  public init(name: String, meaning: String) {
    self.name = name
    self.meaning = meaning
    products = []
    types = []
    inside = []
    operations = []
  }

  /// Whether it holds wherever the name stands.
  public var isUnscoped: Bool {
    side == nil && products.isEmpty && types.isEmpty && inside.isEmpty && operations.isEmpty
  }

  /// Whether it holds of this occurrence of its name.
  func holds(of occurrence: GlossaryOccurrence) -> Bool {
    (side == nil || side == occurrence.side)
      && (products.isEmpty || products.contains(occurrence.product))
      && (types.isEmpty || types.contains(occurrence.type))
      && (inside.isEmpty || occurrence.enclosing.map(inside.contains) ?? false)
      && (operations.isEmpty || operations.contains { Wildcard($0).matches(occurrence.request) })
  }
}

/// One place at which a name stands.
public struct GlossaryOccurrence: Sendable, Hashable {
  /// The name.
  public var name: String
  /// Whether it is sent or answered.
  public var side: GlossaryEntry.Side
  /// The product.
  public var product: String
  /// The type, in the word of the format.
  public var type: String
  /// The name of the field or parameter that it is a part of; nil at the top.
  public var enclosing: String?
  /// The request, `GET /sapi/v1/margin/order`.
  public var request: String
}

/// A text in which `*` stands for any text.
struct Wildcard {
  private let parts: [Substring]

  init(_ pattern: String) {
    parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
  }

  func matches(_ text: String) -> Bool {
    guard let first = parts.first, let last = parts.last, text.hasPrefix(first) else { return false }
    guard parts.count > 1 else { return text == first }
    var rest = text.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(last)
  }
}

extension GlossaryEntry: JSONMapped {
  /// Reads an entry.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    name = try String(json: members.required("name"))
    side = try members.value("of")
    products = try members.list("in")
    types = try members.list("types")
    inside = try members.list("inside")
    operations = try members.list("operations")
    let node = try members.required("meaning")
    meaning = try String(json: node)
    guard meaning.hasSuffix("."), meaning.count <= 100, !meaning.contains("\n") else {
      throw node.expected("a sentence of at most 100 characters that ends with a full stop")
    }
    try members.finish()
  }

  /// The entry as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("name", name)
    members.add("of", ifPresent: side)
    members.add("in", ifAny: products)
    members.add("types", ifAny: types)
    members.add("inside", ifAny: inside)
    members.add("operations", ifAny: operations)
    members.add("meaning", meaning)
    return members.value
  }
}
