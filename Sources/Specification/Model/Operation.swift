/// What one documentation page says of one REST operation.
public struct Operation: Sendable, Hashable {
  /// The format number of specification files.
  public static let format = 1

  /// Host family, method and path: what identifies the operation.
  public var key: OperationKey
  /// The title, without the security suffix.
  public var title: String
  /// The section of the documentation, `trade`.
  public var section: String
  /// The security type as documented, `USER_DATA`; `NONE` for public operations.
  public var security: String
  /// Whether requests carry a timestamp and a signature.
  public var signed: Bool
  /// What sending it can do.
  public var safety: Safety
  /// Since when, or in favour of what, the operation is deprecated; nil when it is not.
  public var deprecated: Deprecation?
  /// Request weights, a bucket each.
  public var weights: [Weight]
  /// Further limits, such as "10 requests per second".
  public var quotas: [Quota]
  /// Headers of its answers that the page calls inaccurate: what they tell of budgets does not count.
  public var inaccurateHeaders: [String] = []
  /// Permissions that the API key must have, `futures`.
  public var permissions: [String]
  /// Kinds of account that may send it, `master`; empty where the page does not say.
  public var accounts: [String]
  /// How far back the exchange keeps what it answers.
  public var history: TimeLimit?
  /// The order of the results, `ascending` or `descending`.
  public var order: String?
  /// The request of the same product whose parameters and rules it takes over, `POST /api/v3/order`.
  public var inherits: String?
  /// Parameters in the order of the page.
  public var parameters: [Parameter]
  /// Rules between parameters.
  public var rules: [ParameterRule]
  /// What the operation answers.
  public var responses: [Response]
  /// Error answers that the page names.
  public var errors: [DocumentedError]
  /// The page, as a path below the documentation's root.
  public var page: String
  /// The languages in which the page was read, `en` and `zh`: how strong the evidence is.
  public var languages: [String]
  /// The description, when prose is kept.
  public var description: String?

  /// Creates an operation of which only the identity is known.
  public init(key: OperationKey, title: String, section: String, page: String) {
    self.key = key
    self.title = title
    self.section = section
    self.page = page
    security = "NONE"
    signed = false
    safety = .unknown
    weights = []
    quotas = []
    permissions = []
    accounts = []
    parameters = []
    rules = []
    responses = []
    errors = []
    languages = []
  }
}

extension Operation: JSONMapped {
  /// Reads an operation.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    try members.requireFormat()
    title = try String(json: members.required("title"))
    section = try String(json: members.required("section"))
    let method = try HTTPMethod(json: members.required("method"))
    let path = try String(json: members.required("path"))
    let host = try String(json: members.required("host"))
    key = OperationKey(host: host, method: method, path: path)
    security = try String(json: members.required("security"))
    signed = try Bool(json: members.required("signed"))
    safety = try Safety(json: members.required("safety"))
    deprecated = try members.value("deprecated")
    weights = try members.list("weights")
    quotas = try members.list("quotas")
    inaccurateHeaders = try members.list("inaccurateHeaders")
    permissions = try members.list("permissions")
    accounts = try members.list("accounts")
    history = try members.value("history")
    order = try members.value("order")
    inherits = try members.value("inherits")
    parameters = try members.list("parameters")
    rules = try members.list("rules")
    responses = try members.list("responses")
    errors = try members.list("errors")
    page = try String(json: members.required("page"))
    languages = try members.required("languages").list()
    description = try members.value("description")
    try members.finish()
  }

  /// The operation as JSON, members in the order of the file format.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("format", Self.format)
    members.add("title", title)
    members.add("section", section)
    members.add("method", key.method)
    members.add("path", key.path)
    members.add("host", key.host)
    members.add("security", security)
    members.add("signed", signed)
    members.add("safety", safety)
    members.add("deprecated", ifPresent: deprecated)
    members.add("weights", weights)
    members.add("quotas", ifAny: quotas)
    members.add("inaccurateHeaders", ifAny: inaccurateHeaders)
    members.add("permissions", ifAny: permissions)
    members.add("accounts", ifAny: accounts)
    members.add("history", ifPresent: history)
    members.add("order", ifPresent: order)
    members.add("inherits", ifPresent: inherits)
    members.add("parameters", parameters)
    members.add("rules", ifAny: rules)
    members.add("responses", responses)
    members.add("errors", ifAny: errors)
    members.add("page", page)
    members.add("languages", languages)
    members.add("description", ifPresent: description)
    return members.value
  }
}

/// That an operation should no longer be used.
public struct Deprecation: Sendable, Hashable, JSONMapped {
  /// The date from which, `2025-08-21`, when documented.
  public var since: String?
  /// The request that replaces it, `POST /api/v3/orderList/oco`, when documented.
  public var replacement: String?

  /// Creates a deprecation.
  public init(since: String? = nil, replacement: String? = nil) {
    self.since = since
    self.replacement = replacement
  }

  /// Reads a deprecation.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    since = try members.value("since")
    replacement = try members.value("replacement")
    try members.finish()
  }

  /// The deprecation as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("since", ifPresent: since)
    members.add("replacement", ifPresent: replacement)
    return members.value
  }
}

/// An error answer that a page names.
public struct DocumentedError: Sendable, Hashable, JSONMapped {
  /// The code, when documented.
  public var code: Int?
  /// The message as it stands on the wire.
  public var message: String

  /// Creates an error answer.
  public init(code: Int? = nil, message: String) {
    self.code = code
    self.message = message
  }

  /// Reads an error answer.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    code = try members.value("code")
    message = try String(json: members.required("message"))
    try members.finish()
  }

  /// The error answer as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("code", ifPresent: code)
    members.add("message", message)
    return members.value
  }
}
