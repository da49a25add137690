/// The error codes that one page lists.
public struct ErrorList: Sendable, Hashable {
  /// The page, as a path below the documentation's root.
  public var page: String
  /// The languages in which the page was read.
  public var languages: [String]
  /// The codes, in the order of the page.
  public var errors: [ErrorCode]
  /// Messages as they stand on the wire, in the order of the page.
  public var messages: [ErrorMessage]

  /// Creates a list.
  public init(page: String, languages: [String], errors: [ErrorCode], messages: [ErrorMessage] = []) {
    self.page = page
    self.languages = languages
    self.errors = errors
    self.messages = messages
  }

  /// What the list says, whatever page it stands on: products copy each other's lists.
  var content: ErrorList { ErrorList(page: "", languages: languages, errors: errors, messages: messages) }
}

/// An error code.
public struct ErrorCode: Sendable, Hashable, JSONMapped {
  /// The code on the wire.
  public var code: Int
  /// The documented name, `INVALID_TIMESTAMP`; nil where the page gives none.
  public var name: String?
  /// The languages that list the code, where these are not all languages of the page.
  public var languages: [String]

  /// Creates a code.
  public init(_ code: Int, name: String? = nil, languages: [String] = []) {
    self.code = code
    self.name = name
    self.languages = languages
  }

  /// Reads a code.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    code = try Int(json: members.required("code"))
    name = try members.value("name")
    languages = try members.list("languages")
    try members.finish()
  }

  /// The code as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("code", code)
    members.add("name", ifPresent: name)
    members.add("languages", ifAny: languages)
    return members.value
  }
}

/// A message of error answers; `%s` stands for what the exchange fills in.
public struct ErrorMessage: Sendable, Hashable, JSONMapped {
  /// The text as it stands on the wire.
  public var text: String
  /// The codes that come with it; empty where the page does not say.
  public var codes: [Int]

  /// Creates a message.
  public init(_ text: String, codes: [Int] = []) {
    self.text = text
    self.codes = codes
  }

  /// Reads a message.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    text = try String(json: members.required("text"))
    codes = try members.list("codes")
    try members.finish()
  }

  /// The message as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("text", text)
    members.add("codes", ifAny: codes)
    return members.value
  }
}

extension ErrorList: JSONMapped {
  /// Reads a list.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    page = try String(json: members.required("page"))
    languages = try members.required("languages").list()
    errors = try members.required("errors").list()
    messages = try members.list("messages")
    try members.finish()
  }

  /// The list as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("page", page)
    members.add("languages", languages)
    members.add("errors", errors)
    members.add("messages", ifAny: messages)
    return members.value
  }
}
