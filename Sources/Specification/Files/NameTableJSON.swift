// How names.json is read and written.

extension NameTable: JSONMapped {
  /// Reads a table of names.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    try members.requireFormat()
    let node = try members.required("names")
    try members.finish()
    var table = try JSONMemberReader(node)
    products = [:]
    for product in table.names {
      var names = try JSONMemberReader(table.required(product))
      var entry = ProductNames()
      entry.operations = try Self.strings(names.optional("operations"))
      entry.enumerations = try Self.strings(names.optional("enumerations"))
      entry.structures = try Self.strings(names.optional("structures"))
      entry.members = try Self.strings(names.optional("members"))
      try names.finish()
      products[product] = entry
    }
  }

  private static func strings(_ node: JSONNode?) throws(JSONMappingError) -> [String: String] {
    guard let node else { return [:] }
    var members = try JSONMemberReader(node)
    var strings: [String: String] = [:]
    for name in members.names { strings[name] = try String(json: members.required(name)) }
    return strings
  }

  /// The table as JSON, sorted by product and key.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("format", Operation.format)
    let products = self.products.sorted { $0.key < $1.key }.map { name, names in
      var entry = JSONObjectBuilder()
      entry.add("operations", json: Self.object(names.operations))
      entry.add("enumerations", json: Self.object(names.enumerations))
      entry.add("structures", json: Self.object(names.structures))
      entry.add("members", json: Self.object(names.members))
      return JSONMember(name, entry.value)
    }
    members.add("names", json: .object(products))
    return members.value
  }

  private static func object(_ strings: [String: String]) -> JSONValue? {
    guard !strings.isEmpty else { return nil }
    return .object(strings.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) })
  }
}
