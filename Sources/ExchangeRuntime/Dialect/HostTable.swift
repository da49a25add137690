/// The base URLs of an exchange, one row per host family and environment.
public struct HostTable: Sendable, Hashable {
  /// Where a host family lives in an environment.
  public struct Row: Sendable, Hashable {
    /// The family.
    public let family: HostFamily
    /// The name of the environment.
    public let environment: Environment
    /// The base URL, such as `https://api.example.com`, without a trailing slash.
    public let baseURL: String
    /// Further base URLs that the exchange documents as equivalent.
    public let alternatives: [String]
    /// The page that says so.
    public let page: String?

    /// A row of the table.
    public init(
      _ family: HostFamily, _ environment: Environment, _ baseURL: String, alternatives: [String] = [],
      page: String? = nil
    ) {
      self.family = family
      self.environment = environment
      self.baseURL = baseURL
      self.alternatives = alternatives
      self.page = page
    }
  }

  /// The rows as documented.
  public let rows: [Row]

  /// A table of these rows.
  public init(_ rows: [Row]) { self.rows = rows }

  /// The base URL of a family; nil where the family has no host in that environment.
  public func baseURL(_ family: HostFamily, _ environment: Environment) -> String? {
    environment.baseURLs[family] ?? row(family, environment)?.baseURL
  }

  /// What stands for the hosts of a family where limits are counted: equivalent hosts have one.
  func limitPlace(_ family: HostFamily, _ environment: Environment) -> String? {
    row(family, environment)?.baseURL ?? environment.baseURLs[family]
  }

  private func row(_ family: HostFamily, _ environment: Environment) -> Row? {
    rows.first { $0.family == family && $0.environment.name == environment.name }
  }
}
