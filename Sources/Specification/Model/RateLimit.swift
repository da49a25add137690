/// A budget that requests draw on, and the header that tells how much of it is used; either may be unknown.
public struct RateLimit: Sendable, Hashable {
  /// What shares one budget.
  public enum Scope: String, Sendable, CaseIterable, JSONMapped {
    /// All operations of a host.
    case host
    /// Each operation has a budget of its own.
    case operation
  }

  /// Whose requests are counted together.
  public enum Counted: String, Sendable, CaseIterable, JSONMapped {
    /// Those from one address.
    case ip
    /// Those of one account.
    case account
  }

  /// The bucket: `ip`, `uid`, `orders`, `rawRequests`.
  public var bucket: String
  /// Whose requests are counted together; nil where the page does not say.
  public var countedBy: Counted?
  /// What shares the budget; nil where the page does not say.
  public var scope: Scope?
  /// Paths to which the row applies, `/sapi/*`; nil for all of the product.
  public var paths: String?
  /// The size of the budget.
  public var count: Int?
  /// In how long: `second`, `10 seconds`, `minute`, `day`.
  public var per: String?
  /// The header; `*` at its end stands for the interval, such as `1M`.
  public var header: String?
  /// Whether the size is that of an example answer, which weighs less than a statement.
  public var isExample: Bool
  /// The languages that say so.
  public var languages: [String]
  /// The page, as a path below the documentation's root.
  public var page: String

  /// Creates a row of which only the bucket is known.
  public init(bucket: String, languages: [String], page: String) {
    self.bucket = bucket
    self.languages = languages
    self.page = page
    isExample = false
  }
}

extension RateLimit: JSONMapped {
  /// Reads a row.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    bucket = try String(json: members.required("bucket"))
    countedBy = try members.value("countedBy")
    scope = try members.value("scope")
    paths = try members.value("paths")
    count = try members.value("count")
    per = try members.value("per")
    header = try members.value("header")
    isExample = try members.value("example") ?? false
    languages = try members.required("languages").list()
    page = try String(json: members.required("page"))
    try members.finish()
    guard (count == nil) == (per == nil), count != nil || header != nil else {
      throw json.expected("`count` with `per`, or `header`,")
    }
  }

  /// The row as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("bucket", bucket)
    members.add("countedBy", ifPresent: countedBy)
    members.add("scope", ifPresent: scope)
    members.add("paths", ifPresent: paths)
    members.add("count", ifPresent: count)
    members.add("per", ifPresent: per)
    members.add("header", ifPresent: header)
    members.add("example", ifTrue: isExample)
    members.add("languages", languages)
    members.add("page", page)
    return members.value
  }
}
