/// The operation that tells the time of a host family.
public struct ServerTimeOperation: Sendable, Hashable {
  /// The hosts whose time it tells.
  public let host: HostFamily
  /// The path of the `GET` request, without parameters and signature.
  public let path: String
  /// The member of the answer that holds the time.
  public let member: String
  /// What the time is counted in.
  public let unit: Timestamp.Unit
  /// What it charges to the budgets.
  public let weight: RequestWeight
  /// The page that says so.
  public let page: String?

  /// An operation with these facts.
  public init(
    _ host: HostFamily, _ path: String, member: String, unit: Timestamp.Unit = .milliseconds, weight: RequestWeight,
    page: String? = nil
  ) {
    self.host = host
    self.path = path
    self.member = member
    self.unit = unit
    self.weight = weight
    self.page = page
  }

  /// The call of the operation.
  func call(timeout: Duration?) -> PendingCall {
    PendingCall(clientOwn: "serverTime", path, host: host, weight: weight, page: page, timeout: timeout)
  }

  /// The time in an answer; nil for one before 1970 or after the year 9999.
  func time(in body: [UInt8]) -> Int64? {
    let time = (try? JSON(parsing: body))?[member]?.integer
    return time.flatMap { (0..<253_402_300_800 * unit.perSecond).contains($0) ? $0 : nil }
  }
}
