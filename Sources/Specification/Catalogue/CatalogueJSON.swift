// How exchange.json is read and written.

extension Catalogue: JSONMapped {
  /// Reads a catalogue.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    try members.requireFormat()
    exchange = try String(json: members.required("exchange"))
    documentation = try String(json: members.required("documentation"))
    dialect = try DialectFacts(json: members.required("dialect"))
    securityTypes = try members.required("securityTypes").list()
    hosts = try members.required("hosts").list()
    products = try members.required("products").list()
    outcomes = try members.required("outcomes").list()
    acronyms = try Self.table(members.optional("acronyms")) { node throws(JSONMappingError) in try String(json: node) }
    compounds = try Self.table(members.optional("compounds")) { node throws(JSONMappingError) in try node.list() }
    vocabulary = try members.value("vocabulary") ?? Vocabulary()
    try members.finish()
  }

  private static func table<Value>(
    _ node: JSONNode?, _ value: (JSONNode) throws(JSONMappingError) -> Value
  ) throws(JSONMappingError) -> [String: Value] {
    guard let node else { return [:] }
    var members = try JSONMemberReader(node)
    var table: [String: Value] = [:]
    for name in members.names { table[name] = try value(members.required(name)) }
    return table
  }

  /// The catalogue as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("format", Operation.format)
    members.add("exchange", exchange)
    members.add("documentation", documentation)
    members.add("dialect", dialect)
    members.add("securityTypes", securityTypes)
    members.add("hosts", hosts)
    members.add("products", products)
    members.add("outcomes", outcomes)
    members.add("acronyms", json: Self.object(acronyms) { .string($0) })
    members.add("compounds", json: Self.object(compounds) { .array($0.map { .string($0) }) })
    if vocabulary != Vocabulary() { members.add("vocabulary", vocabulary) }
    return members.value
  }

  private static func object<Value>(_ table: [String: Value], _ value: (Value) -> JSONValue) -> JSONValue? {
    guard !table.isEmpty else { return nil }
    return .object(table.sorted { $0.key < $1.key }.map { JSONMember($0.key, value($0.value)) })
  }
}

extension DialectFacts: JSONMapped {
  /// Reads the facts of a dialect.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    name = try String(json: members.required("name"))
    keyHeader = try String(json: members.required("keyHeader"))
    timestampParameter = try String(json: members.required("timestampParameter"))
    receiveWindowParameter = try String(json: members.required("receiveWindowParameter"))
    signatureParameter = try String(json: members.required("signatureParameter"))
    bodyMethods = try members.required("bodyMethods").list()
    errorCode = try String(json: members.required("errorCode"))
    errorMessage = try String(json: members.required("errorMessage"))
    page = try String(json: members.required("page"))
    try members.finish()
  }

  /// The facts as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("name", name)
    members.add("keyHeader", keyHeader)
    members.add("timestampParameter", timestampParameter)
    members.add("receiveWindowParameter", receiveWindowParameter)
    members.add("signatureParameter", signatureParameter)
    members.add("bodyMethods", bodyMethods)
    members.add("errorCode", errorCode)
    members.add("errorMessage", errorMessage)
    members.add("page", page)
    return members.value
  }
}

extension SecurityType: JSONMapped {
  /// Reads a security type.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    name = try String(json: members.required("name"))
    key = try Bool(json: members.required("key"))
    signature = try Bool(json: members.required("signature"))
    try members.finish()
  }

  /// The security type as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("name", name)
    members.add("key", key)
    members.add("signature", signature)
    return members.value
  }
}

extension HostFamily: JSONMapped {
  /// Reads a host family.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    name = try String(json: members.required("name"))
    environments = try members.required("environments").list()
    page = try String(json: members.required("page"))
    try members.finish()
  }

  /// The host family as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("name", name)
    members.add("environments", environments)
    members.add("page", page)
    return members.value
  }
}

extension HostEnvironment: JSONMapped {
  /// Reads the addresses of an environment.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    name = try String(json: members.required("name"))
    addresses = try members.required("addresses").list()
    try members.finish()
  }

  /// The addresses as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("name", name)
    members.add("addresses", addresses)
    return members.value
  }
}

extension Product: JSONMapped {
  /// Reads a product.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    name = try String(json: members.required("name"))
    module = try String(json: members.required("module"))
    namespace = try String(json: members.required("namespace"))
    title = try String(json: members.required("title"))
    pages = try members.required("pages").list()
    twins = try members.list("twins")
    host = try String(json: members.required("host"))
    bucket = try String(json: members.required("bucket"))
    impliedMethod = try members.value("impliedMethod")
    try members.finish()
  }

  /// The product as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("name", name)
    members.add("module", module)
    members.add("namespace", namespace)
    members.add("title", title)
    members.add("pages", pages)
    members.add("twins", ifAny: twins)
    members.add("host", host)
    members.add("bucket", bucket)
    members.add("impliedMethod", ifPresent: impliedMethod)
    return members.value
  }
}

extension OutcomeRow: JSONMapped {
  /// Reads a row.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    minStatus = try Int(json: members.required("minStatus"))
    maxStatus = try Int(json: members.required("maxStatus"))
    code = try members.value("code")
    message = try members.value("message")
    path = try members.value("path")
    hosts = try members.list("families")
    outcome = try String(json: members.required("outcome"))
    retry = try members.value("retry")
    exceeds = try members.value("exceeds")
    page = try String(json: members.required("page"))
    try members.finish()
  }

  /// The row as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("minStatus", minStatus)
    members.add("maxStatus", maxStatus)
    members.add("code", ifPresent: code)
    members.add("message", ifPresent: message)
    members.add("path", ifPresent: path)
    members.add("families", ifAny: hosts)
    members.add("outcome", outcome)
    members.add("retry", ifPresent: retry)
    members.add("exceeds", ifPresent: exceeds)
    members.add("page", page)
    return members.value
  }
}
