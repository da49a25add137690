/// The documented names of error codes.
public struct ErrorCodeTable: Sendable, Hashable {
  /// A code with its documented name.
  public struct Row: Sendable, Hashable {
    /// The code as the exchange sends it.
    public let code: Int64
    /// The documented name, such as `INVALID_TIMESTAMP`.
    public let name: String
    /// The host families to which the row applies; empty for all.
    public let hosts: [HostFamily]
    /// The page that lists the code.
    public let page: String?

    /// A row of the table.
    public init(_ code: Int64, _ name: String, hosts: [HostFamily] = [], page: String? = nil) {
      self.code = code
      self.name = name
      self.hosts = hosts
      self.page = page
    }
  }

  /// The rows as documented.
  public let rows: [Row]

  /// A table of these rows; the first row that fits wins.
  public init(_ rows: [Row]) { self.rows = rows }

  /// The documented name of a code in a host family.
  public func name(_ code: Int64, host: HostFamily) -> String? {
    rows.first { $0.code == code && ($0.hosts.isEmpty || $0.hosts.contains(host)) }?.name
  }
}
