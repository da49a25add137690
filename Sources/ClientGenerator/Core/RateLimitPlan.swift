import Specification

/// The limits that the general pages of all products name together: one row a bucket, place and interval.
///
/// Products that share hosts repeat each other. What a page states counts before what an example shows, and of several
/// numbers the smallest.
struct RateLimitPlan {
  /// Where a limit holds, and in how long.
  struct Place: Hashable {
    var bucket: String
    /// Host families.
    var hosts: [String]
    /// The beginning of the paths; nil for all.
    var prefix: String?
    var interval: LimitInterval
  }

  /// A limit.
  struct Row {
    var place: Place
    var capacity: Int
    /// Whether each operation has a budget of its own.
    var isByOperation: Bool
    /// `ip` or `account`.
    var owner: String
    var header: String?
    var page: String
    var isExample: Bool
  }

  let catalogue: Catalogue
  /// What general pages say, by product name.
  let facts: [String: ProductFacts]
  /// All operations by product name.
  let operations: [String: [Operation]]

  /// The rows by host, bucket and interval.
  var rows: [Row] {
    var merged: [Place: Row] = [:]
    for product in catalogue.products {
      for limit in facts[product.name]?.limits ?? [] {
        guard let row = row(limit, product) else { continue }
        merged[row.place] = merged[row.place].map { Self.better($0, row) } ?? row
      }
    }
    let order = catalogue.hosts.map(\.name)
    return merged.values.sorted { left, right in
      let (one, other) = (left.place, right.place)
      if one.hosts != other.hosts {
        let places = [one, other].map { place in place.hosts.compactMap(order.firstIndex).min() ?? 0 }
        return places[0] < places[1]
      }
      return (one.bucket, one.interval.seconds, one.prefix ?? "") < (
        other.bucket, other.interval.seconds, other.prefix ?? ""
      )
    }
  }

  /// What weights call the buckets of limits, as far as operations do.
  var aliases: [LimitAlias] {
    let named = Set(operations.values.joined().flatMap { $0.weights.compactMap(\.bucket) })
    return LimitAlias.all.filter { named.contains($0.name) }
  }

  private func row(_ limit: RateLimit, _ product: Product) -> Row? {
    guard let capacity = limit.count, let interval = limit.per.flatMap(LimitInterval.init),
      let kind = LimitKind.of(limit.bucket), let (hosts, prefix) = place(limit, product)
    else { return nil }
    let header = limit.header ?? header(limit, product)
    return Row(
      place: Place(bucket: limit.bucket, hosts: hosts, prefix: prefix, interval: interval), capacity: capacity,
      isByOperation: limit.scope == .operation, owner: limit.countedBy?.rawValue ?? kind.owner,
      header: header.map { $0.hasSuffix("*") ? $0.dropLast() + interval.suffix : $0 }, page: limit.page,
      isExample: limit.isExample)
  }

  /// The header that a product names for a bucket apart from its size.
  private func header(_ limit: RateLimit, _ product: Product) -> String? {
    facts[product.name]?.limits.first {
      $0.bucket == limit.bucket && $0.count == nil && ($0.paths == nil || $0.paths == limit.paths)
    }?.header
  }

  /// Where a limit holds; nil where the product cannot speak for the place.
  private func place(_ limit: RateLimit, _ product: Product) -> (hosts: [String], prefix: String?)? {
    if let paths = limit.paths {
      let prefix = paths.hasSuffix("*") ? String(paths.dropLast()) : paths
      let hosts = families(at: product.host).filter { host in self.paths(host).contains { $0.hasPrefix(prefix) } }
      guard !hosts.isEmpty else { return nil }
      let isWhole = limit.scope != .operation && hosts.flatMap(self.paths).allSatisfy { $0.hasPrefix(prefix) }
      return (hosts, isWhole ? nil : prefix)
    }
    if catalogue.products.filter({ $0.host == product.host }).count == 1 { return ([product.host], nil) }
    // Of a host that products share, only the orders of its own are a product's business.
    guard limit.bucket == "orders", let prefix = Self.commonFolder(placing(product)) else { return nil }
    return ([product.host], prefix)
  }

  /// The families that live where a family lives.
  private func families(at host: String) -> [String] {
    let address = catalogue.hosts.first { $0.name == host }.flatMap(Self.address)
    return catalogue.hosts.filter { $0.name == host || (address != nil && Self.address($0) == address) }.map(\.name)
  }

  /// The first address of a family.
  static func address(_ host: HostFamily) -> String? { host.environments.first?.addresses.first }

  private func paths(_ host: String) -> [String] {
    operations.values.joined().filter { $0.key.host == host }.map(\.key.path)
  }

  private func placing(_ product: Product) -> [String] {
    (operations[product.name] ?? []).filter { $0.safety == .place }.map(\.key.path)
  }

  /// The folders that all paths have in common, `/sapi/v1/margin/`; nil where that is none.
  private static func commonFolder(_ paths: [String]) -> String? {
    guard var common = paths.first?.split(separator: "/").dropLast() else { return nil }
    for path in paths.dropFirst() {
      let folders = path.split(separator: "/").dropLast()
      common = common.prefix(zip(common, folders).prefix { $0 == $1 }.count)
    }
    return common.isEmpty ? nil : "/" + common.joined(separator: "/") + "/"
  }

  private static func better(_ one: Row, _ other: Row) -> Row {
    var best = one
    if one.isExample != other.isExample {
      best = one.isExample ? other : one
    } else if other.capacity < one.capacity {
      best = other
    }
    best.header = best.header ?? one.header ?? other.header
    return best
  }
}
