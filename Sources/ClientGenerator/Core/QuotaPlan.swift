import Specification
import SwiftCode

/// The limits that pages state for single operations: one row for those that share one.
struct QuotaPlan {
  /// What makes a quota one.
  struct Place: Hashable {
    var host: String
    /// The operations that share it, as `GET /path`.
    var requests: [String]
    var interval: LimitInterval
    /// `ip` or `account`.
    var owner: String
    /// The parameter each of whose values is counted apart; empty where requests are counted whatever they ask.
    var parameters: [String]
  }

  /// A quota.
  struct Row {
    var place: Place
    var capacity: Int
    var page: String
  }

  /// Whom a quota counts, by its scope; another scope is the parameter whose values it counts.
  private static let owners = ["ip": "ip", "uid": "account"]

  /// The rows by host and operations; of several numbers the smallest counts.
  let rows: [Row]

  /// The rows of these operations.
  init(_ operations: some Sequence<Operation>) {
    var merged: [Place: Row] = [:]
    for operation in operations.sorted(by: { $0.key < $1.key }) {
      for quota in operation.quotas {
        guard let row = Self.row(quota, operation) else { continue }
        if let other = merged[row.place], other.capacity <= row.capacity { continue }
        merged[row.place] = row
      }
    }
    rows = merged.values.sorted { left, right in
      let (one, other) = (left.place, right.place)
      return (one.host, one.requests.joined(separator: " "), one.interval.seconds, one.owner) < (
        other.host, other.requests.joined(separator: " "), other.interval.seconds, other.owner
      )
    }
  }

  private static func row(_ quota: Quota, _ operation: Operation) -> Row? {
    guard let interval = LimitInterval(quota.per) else { return nil }
    // Where the page does not say, a request that is signed counts for its account.
    let owner = quota.scope.flatMap { owners[$0] } ?? (operation.signed ? "account" : "ip")
    let counted = [quota.scope].compactMap(\.self).filter { owners[$0] == nil }
    guard counted.allSatisfy({ name in operation.parameters.contains { $0.name == name } }) else { return nil }
    let requests = Set([operation.key.request] + quota.sharedWith).sorted()
    return Row(
      place: Place(host: operation.key.host, requests: requests, interval: interval, owner: owner, parameters: counted),
      capacity: quota.count, page: operation.page)
  }
}

extension QuotaPlan.Row {
  /// The row of the table of limits.
  var code: Expression {
    .call(
      "RateLimit",
      [
        Argument(nil, ".quota"), Argument("per", .text(".\(place.owner)")),
        Argument("interval", place.interval.code), Argument("capacity", .integer(capacity)),
        Argument("counting", "Safety.allCases"), Argument("hosts", .array([.text(".\(HostCode.name(place.host))")])),
        Argument("operations", .array(place.requests.map(Self.member))),
      ] + (place.parameters.isEmpty ? [] : [Argument("parameters", .array(place.parameters.map { .string($0) }))])
        + [Argument("page", .string(page))])
  }

  private static func member(_ request: String) -> Expression {
    let parts = request.split(separator: " ", maxSplits: 1).map(String.init)
    return .call(".init", [Argument(nil, .text(".\(parts[0].lowercased())")), Argument(nil, .string(parts[1]))])
  }
}
