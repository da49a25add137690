/// The limits that the exchange told of its hosts, the latest of each: known to all clients that share a limiter.
struct ToldLimits: Sendable {
  /// The hosts of a family in one environment.
  struct Place: Sendable, Hashable {
    let host: HostFamily
    /// What stands for them in the keys of budgets.
    let name: String
  }

  /// Grows with each telling of something new, so that clients notice what another one asked, and when budgets are
  /// forgotten.
  private(set) var revision = 0
  private var limits: [Place: [RateLimit]] = [:]

  /// Takes what the exchange told; whether it is news.
  mutating func adopt(_ told: [RateLimit], at place: Place) -> Bool {
    guard limits[place] != told else { return false }
    limits[place] = told
    revision += 1
    return true
  }

  /// Lets all clients look anew for what their requests draw on.
  mutating func outdate() { revision += 1 }

  /// The limits of a table as the exchange corrected them for these places.
  ///
  /// A limit of the table keeps what is used of it; one whose kind was told, but with other intervals, is dropped.
  func correcting(_ table: [RateLimit], at places: [Place]) -> [RateLimit] {
    places.reduce(table) { limits, place in
      guard let told = self.limits[place] else { return limits }
      var new = told
      let kept = limits.compactMap { limit -> RateLimit? in
        let isMeant = limit.hosts == [place.host] && limit.pathPrefix == nil && limit.scope == .host
        guard isMeant, told.contains(where: { $0.bucket == limit.bucket }) else { return limit }
        guard let index = new.firstIndex(where: { $0.bucket == limit.bucket && $0.interval == limit.interval }) else {
          return nil
        }
        return limit.with(capacity: new.remove(at: index).capacity)
      }
      return kept + new
    }
  }
}
