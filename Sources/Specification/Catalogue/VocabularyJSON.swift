import Diagnostics

// How the vocabulary of exchange.json is read and written.

extension Vocabulary: JSONMapped {
  /// Reads a vocabulary.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    ownIds = try Self.rows(members.optional("ownIds"), by: \.created)
    replaced = try members.optional("replaced").map { node throws(JSONMappingError) in try Self.name(node) }
    roles = try Self.rows(members.optional("roles"), by: \.name)
    paging = try members.value("paging") ?? Paging()
    limits = try members.value("limits")
    if let node = members.optional("telling") {
      var table = try JSONMemberReader(node)
      for name in table.names { telling[name] = try Self.word(table.required(name)) }
    }
    try members.finish()
  }

  /// The vocabulary as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("ownIds", ifAny: ownIds)
    members.add("replaced", ifPresent: replaced)
    members.add("roles", ifAny: roles)
    if paging != Paging() { members.add("paging", paging) }
    members.add("limits", ifPresent: limits)
    let words = telling.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) }
    members.add("telling", json: words.isEmpty ? nil : .object(words))
    return members.value
  }

  // MARK: - Checks

  /// Rows of which no two are about the same name.
  static func rows<Row: JSONMapped>(
    _ node: JSONNode?, by name: (Row) -> String
  ) throws(JSONMappingError) -> [Row] {
    guard let node else { return [] }
    let rows: [Row] = try node.list()
    guard case .array(let nodes) = node.content else { return rows }
    var seen: Set<String> = []
    for (row, node) in zip(rows, nodes) where !seen.insert(name(row)).inserted {
      throw JSONMappingError(reason: "a row before this one is about `\(name(row))`, too", position: node.position)
    }
    return rows
  }

  /// The name of a parameter or member, or the beginning of one.
  static func name(_ node: JSONNode) throws(JSONMappingError) -> String {
    let text = try String(json: node)
    let isName = text.unicodeScalars.allSatisfy { scalar in
      ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "_"
    }
    guard !text.isEmpty, isName else {
      throw JSONMappingError(
        reason: "`\(text)` is no name of a parameter or member; letters, digits and _ are expected",
        position: node.position)
    }
    return text
  }

  /// Names, at least `least` of them and each once.
  static func names(_ node: JSONNode?, least: Int = 0) throws(JSONMappingError) -> [String] {
    guard let node else { return [] }
    guard case .array(let nodes) = node.content else { throw node.expected("a list of names") }
    var names: [String] = []
    for node in nodes {
      let name = try name(node)
      guard !names.contains(name) else {
        throw JSONMappingError(reason: "`\(name)` is listed twice", position: node.position)
      }
      names.append(name)
    }
    guard names.count >= least else {
      throw JSONMappingError(
        reason: "at least \(least) name\(least == 1 ? " is" : "s are") expected", position: node.position)
    }
    return names
  }

  /// Small words with _ between them, of which names are made.
  private static func word(_ node: JSONNode) throws(JSONMappingError) -> String {
    let text = try name(node)
    guard text == text.lowercased() else {
      throw JSONMappingError(
        reason: "`\(text)` is no word; small letters with _ between words are expected", position: node.position)
    }
    return text
  }
}

extension Vocabulary.OwnId: JSONMapped {
  /// Reads a row.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    created = try Vocabulary.name(members.required("created"))
    read = try Vocabulary.name(members.required("read"))
    resources = try Vocabulary.names(members.required("resources"), least: 1)
    try members.finish()
  }

  /// The row as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("created", created)
    members.add("read", read)
    members.add("resources", resources)
    return members.value
  }
}

extension Vocabulary.Role: JSONMapped {
  /// Reads a role.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    let node = try members.required("name")
    name = try Vocabulary.name(node)
    guard name.first?.isUppercase == true else {
      throw JSONMappingError(
        reason: "`\(name)` is no name of a Swift protocol; a capital letter is expected first", position: node.position)
    }
    let sentence = try members.required("summary")
    summary = try String(json: sentence)
    guard summary.hasSuffix("."), summary.count >= 10 else {
      throw JSONMappingError(reason: "a sentence that tells what it is is expected", position: sentence.position)
    }
    core = try Vocabulary.names(members.required("core"), least: 2)
    try members.finish()
  }

  /// The role as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("name", name)
    members.add("summary", summary)
    members.add("core", core)
    return members.value
  }
}

extension Vocabulary.Paging: JSONMapped {
  /// Reads the names of paging.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    numbers = try Vocabulary.names(members.optional("numbers"))
    offsets = try Vocabulary.names(members.optional("offsets"))
    sizes = try Vocabulary.names(members.optional("sizes"))
    totals = try Vocabulary.names(members.optional("totals"))
    ids = try Vocabulary.rows(members.optional("ids"), by: \.parameter)
    periods = try Vocabulary.rows(members.optional("periods"), by: \.start)
    try members.finish()
  }

  /// The names as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("numbers", ifAny: numbers)
    members.add("offsets", ifAny: offsets)
    members.add("sizes", ifAny: sizes)
    members.add("totals", ifAny: totals)
    members.add("ids", ifAny: ids)
    members.add("periods", ifAny: periods)
    return members.value
  }
}

extension Vocabulary.PageId: JSONMapped {
  /// Reads a row.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    parameter = try Vocabulary.name(members.required("parameter"))
    self.members = try Vocabulary.names(members.required("members"), least: 1)
    try members.finish()
  }

  /// The row as JSON.
  public var json: JSONValue {
    var object = JSONObjectBuilder()
    object.add("parameter", parameter)
    object.add("members", members)
    return object.value
  }
}

extension Vocabulary.Period: JSONMapped {
  /// Reads a row.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    start = try Vocabulary.name(members.required("start"))
    let node = try members.required("end")
    end = try Vocabulary.name(node)
    guard start != end else {
      throw JSONMappingError(reason: "`\(start)` cannot be begin and end", position: node.position)
    }
    try members.finish()
  }

  /// The row as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("start", start)
    members.add("end", end)
    return members.value
  }
}

extension Vocabulary.LimitMembers: JSONMapped {
  /// Reads the names.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    list = try Vocabulary.name(members.required("list"))
    kind = try Vocabulary.name(members.required("kind"))
    unit = try Vocabulary.name(members.required("unit"))
    count = try Vocabulary.name(members.required("count"))
    capacity = try Vocabulary.name(members.required("capacity"))
    try members.finish()
  }

  /// The names as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("list", list)
    members.add("kind", kind)
    members.add("unit", unit)
    members.add("count", count)
    members.add("capacity", capacity)
    return members.value
  }
}
