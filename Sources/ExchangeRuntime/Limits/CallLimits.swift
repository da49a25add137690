/// The limits of one client's calls: which budgets a call draws on, and the way to a permit.
final class CallLimits: Sendable {
  /// The budgets of an operation.
  private struct Route: Sendable {
    let gates: [Demand]
    let limits: [(bucket: WeightBucket, budget: Int)]
  }

  private struct RouteKey: Hashable {
    let host: HostFamily
    let method: HTTPMethod
    let path: String
  }

  private let limiter: RateLimiter
  private let table: RateLimitTable
  private let configuration: ClientConfiguration
  /// Exchange and environment, then the base URL per family.
  private let place: String
  private let baseURLs: [HostFamily: String]
  private let account: Int?
  private let routes = Locked<[RouteKey: Route]>([:])

  init(
    _ dialect: some Dialect, _ environment: Environment, _ credentials: Credentials?,
    _ configuration: ClientConfiguration
  ) {
    limiter = configuration.limiter ?? RateLimiter(sleeper: configuration.sleeper)
    table = dialect.rateLimits
    self.configuration = configuration
    place = "\(dialect.name) \(environment.name)"
    let hosts = dialect.hosts
    let families = Set(hosts.rows.map(\.family)).union(environment.baseURLs.keys)
    baseURLs = families.reduce(into: [:]) { $0[$1] = hosts.baseURL($1, environment) }
    account = credentials.map { credentials in
      credentials.apiKey.withBytes { bytes in
        var hasher = Hasher()
        hasher.combine(bytes: bytes)
        return hasher.finalize()
      }
    }
  }

  /// A permit for one attempt; waits for it, or fails at once, as configured.
  func permit(_ call: PendingCall, deadline: Duration?) async throws(ExchangeError) -> LimitPermit {
    let demands = demands(call)
    let isCancel = call.endpoint.safety == .cancel || call.endpoint.safety == .cancelAll
    if let granted = limiter.grant(demands, isCancel: isCancel) {
      return LimitPermit(demands: demands, granted: granted)
    }
    let obstacle = limiter.obstacle(demands)
    guard configuration.whenLimited == .wait else {
      var error = ExchangeError(
        .limited, outcome: .notSent, operation: call.identity,
        message: "\(obstacle?.name ?? "others wait before it"): no room")
      error.retryAfter = obstacle?.wait
      throw error
    }
    configuration.observer?.willWait(
      WaitEvent(operation: call.identity, budget: obstacle?.name ?? "", atLeast: obstacle?.wait))
    switch await limiter.wait(demands, isCancel: isCancel, deadline: deadline) {
    case .granted(let granted): return LimitPermit(demands: demands, granted: granted)
    case .cancelled: throw ExchangeError(.cancelled, outcome: .notSent, operation: call.identity)
    case .late:
      throw ExchangeError(
        .timeout, outcome: .notSent, operation: call.identity,
        message: "the time for the call was up while it waited for \(obstacle?.name ?? "its turn")")
    }
  }

  /// Ends an attempt that never left.
  func refund(_ permit: LimitPermit) { limiter.refund(permit.demands) }

  /// Ends an attempt that may have reached the server; `head` is nil when no answer arrived.
  func settle(_ permit: LimitPermit, _ head: ResponseHead?) {
    let events = limiter.settle(
      permit.demands, granted: permit.granted, headers: head?.headers, pause: head.flatMap(pause))
    guard let observer = configuration.observer else { return }
    for event in events { observer.didUpdateLimit(event) }
  }

  private func pause(_ head: ResponseHead) -> LimitPause? {
    let isBan = table.bannedStatuses.contains(head.status)
    guard isBan || table.exceededStatuses.contains(head.status) else { return nil }
    return LimitPause(
      isBan: isBan, told: RetryAfter.delay(head.headers, now: configuration.clock.nowMilliseconds()))
  }

  private func demands(_ call: PendingCall) -> [Demand] {
    let route = route(call.endpoint)
    var demands = route.gates
    for (bucket, budget) in route.limits {
      let amount = call.weight.amount(bucket)
      // What is not known is charged with the least there is until the server tells.
      if amount != 0 {
        demands.append(Demand(budget: budget, amount: amount ?? 1, isExclusive: amount == nil, isGate: false))
      }
    }
    return demands
  }

  private func route(_ endpoint: Endpoint) -> Route {
    let key = RouteKey(host: endpoint.host, method: endpoint.method, path: endpoint.path)
    return routes.withLock { routes in
      if let route = routes[key] { return route }
      let route = makeRoute(endpoint)
      routes[key] = route
      return route
    }
  }

  private func makeRoute(_ endpoint: Endpoint) -> Route {
    let host = "\(place) \(baseURLs[endpoint.host] ?? endpoint.host.name)"
    let gates = [place, host].map { place in
      Demand(
        budget: limiter.budget(BudgetKey(place: place, sharer: "", account: nil, limit: nil)) {
          RateBudget(name: place, capacity: .max, interval: .zero, header: nil)
        }, amount: 0, isExclusive: false, isGate: true)
    }
    let limits = table.limits.filter { $0.applies(to: endpoint) }.map { limit in
      let (place, sharer) =
        switch limit.scope {
        case .host: (host, "")
        case .operation: (host, "\(endpoint.method) \(endpoint.path)")
        case .group(let name): (self.place, name)
        }
      let key = BudgetKey(place: place, sharer: sharer, account: limit.owner == .account ? account : nil, limit: limit)
      let budget = limiter.budget(key) {
        let parts = ["\(limit.bucket) per \(limit.interval)", endpoint.host.name, sharer]
        return RateBudget(
          name: parts.filter { !$0.isEmpty }.joined(separator: " "), capacity: limit.capacity,
          interval: limit.interval, header: limit.header)
      }
      return (bucket: limit.bucket, budget: budget)
    }
    return Route(gates: gates, limits: limits)
  }
}

/// The right to send one attempt, to be given back by `refund` or `settle` exactly once.
struct LimitPermit: Sendable {
  let demands: [Demand]
  let granted: Duration
}
