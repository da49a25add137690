/// The limits of one client's calls: which budgets a call draws on, and the way to a permit.
final class CallLimits: Sendable {
  /// The budgets of an operation.
  private struct Route: Sendable {
    let gates: [Demand]
    let draws: [Draw]
  }

  /// How an operation draws on one limit.
  private struct Draw: Sendable {
    /// The names under which its weight may charge the limit.
    let names: [WeightBucket]
    /// What it draws where its weight names none of them; nil where an unknown weight may hide a charge.
    let counted: Int?
    let limit: RateLimit
    let key: BudgetKey
    /// The name of its budget.
    let title: String
    /// Its budget; nil where the values of parameters decide which it is.
    let budget: Int?

    /// Units; nil where they are not known.
    func amount(_ weight: RequestWeight) -> Int? {
      guard let charge = weight.charges.first(where: { names.contains($0.bucket) }) else {
        return counted ?? (weight.isUnknown ? nil : 0)
      }
      return weight.isUnknown ? nil : charge.amount
    }
  }

  /// What changes when limits are refreshed.
  private struct State: Sendable {
    var limits: [RateLimit]
    var routes: [RouteKey: Route] = [:]
  }

  private struct RouteKey: Hashable {
    let host: HostFamily
    let method: HTTPMethod
    let path: String
  }

  private let limiter: RateLimiter
  private let table: RateLimitTable
  private let configuration: ClientConfiguration
  /// Exchange and environment, then what stands for the hosts of a family.
  private let place: String
  private let hostPlaces: [HostFamily: String]
  private let account: Int?
  private let state: Locked<State>

  init(
    _ dialect: some Dialect, _ environment: Environment, _ credentials: Credentials?,
    _ configuration: ClientConfiguration
  ) {
    limiter = configuration.limiter ?? RateLimiter(sleeper: configuration.sleeper)
    table = dialect.rateLimits
    state = Locked(State(limits: dialect.rateLimits.limits))
    self.configuration = configuration
    place = "\(dialect.name) \(environment.name)"
    let hosts = dialect.hosts
    let families = Set(hosts.rows.map(\.family)).union(environment.baseURLs.keys)
    hostPlaces = families.reduce(into: [:]) { $0[$1] = hosts.limitPlace($1, environment) }
    account = credentials.map { credentials in
      credentials.apiKey.withBytes { bytes in
        var hasher = Hasher()
        hasher.combine(bytes: bytes)
        return hasher.finalize()
      }
    }
  }

  /// A permit for one attempt; waits for it as long as the call may, or fails at once where that is too short.
  func permit(_ call: PendingCall, deadline: Duration?) async throws(ExchangeError) -> LimitPermit {
    let demands = demands(call)
    let isCancel = call.endpoint.safety == .cancel || call.endpoint.safety == .cancelAll
    let obstacle: LimitObstacle
    switch limiter.grant(demands, isCancel: isCancel) {
    case .success(let granted): return LimitPermit(demands: demands, granted: granted)
    case .failure(let reason): obstacle = reason
    }
    let now = configuration.sleeper.now()
    let patience = (call.whenLimited ?? configuration.whenLimited).longestWait.map { now + $0 }
    let end = [deadline, patience].compactMap { $0 }.min()
    if let end, end <= now + (obstacle.wait ?? .zero) { throw Self.limited(call, obstacle, end - now) }
    configuration.observer?.willWait(
      WaitEvent(operation: call.identity, budget: obstacle.budget, atLeast: obstacle.wait))
    switch await limiter.wait(demands, isCancel: isCancel, deadline: end) {
    case .granted(let granted): return LimitPermit(demands: demands, granted: granted)
    case .cancelled: throw ExchangeError(.cancelled, outcome: .notSent, operation: call.identity)
    case .late:
      guard end == deadline else { throw Self.limited(call, limiter.obstacle(demands), .zero) }
      throw ExchangeError(
        .timeout, outcome: .notSent, operation: call.identity,
        message: "the time for the call was up while it waited for \(obstacle.budget)")
    }
  }

  /// The error of a call that may not wait as long as it would have to.
  private static func limited(
    _ call: PendingCall, _ obstacle: LimitObstacle, _ patience: Duration
  ) -> ExchangeError {
    let length = obstacle.wait.map { " for \($0)" } ?? ""
    let bound = patience > .zero ? ", and the call can wait for \(patience) only" : ""
    var error = ExchangeError(
      .limited, outcome: .notSent, operation: call.identity,
      message: "\(obstacle.budget): no room\(length)\(bound)")
    error.retryAfter = obstacle.wait
    return error
  }

  /// Ends an attempt that never left.
  func refund(_ permit: LimitPermit) { limiter.refund(permit.demands) }

  /// Ends an attempt that may have reached the server; `head` is nil when no answer arrived.
  func settle(_ permit: LimitPermit, _ head: ResponseHead?) {
    let headers = head.flatMap { $0.isFromCache ? nil : $0.headers }
    let events = limiter.settle(
      permit.demands, granted: permit.granted, headers: headers, pause: head.flatMap(pause))
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
    for draw in route.draws {
      let amount = draw.amount(call.weight)
      // What is not known is charged with the least there is until the server tells.
      if amount != 0 {
        let budget = draw.budget ?? budget(draw, of: call.parameters)
        demands.append(
          Demand(budget: budget, amount: Demand.units(amount ?? 1), isExclusive: amount == nil, isGate: false))
      }
    }
    return demands
  }

  /// The budget of a limit that counts the values of some parameters apart.
  private func budget(_ draw: Draw, of parameters: [ParameterEncoder.Parameter]) -> Int {
    let values = draw.limit.parameters.map { name in
      parameters.filter { $0.name == name }.map(\.text).joined(separator: ",")
    }
    var key = draw.key
    key.values = values
    let title = ([draw.title] + values).filter { !$0.isEmpty }.joined(separator: " ")
    return budget(draw.limit, key, title)
  }

  private func budget(_ limit: RateLimit, _ key: BudgetKey, _ title: String) -> Int {
    limiter.budget(key) {
      RateBudget(name: title, capacity: limit.capacity, interval: limit.interval, header: limit.header)
    }
  }

  private func route(_ endpoint: Endpoint) -> Route {
    let key = RouteKey(host: endpoint.host, method: endpoint.method, path: endpoint.path)
    return state.withLock { state in
      if let route = state.routes[key] { return route }
      let route = makeRoute(endpoint, state.limits)
      state.routes[key] = route
      return route
    }
  }

  private func makeRoute(_ endpoint: Endpoint, _ limits: [RateLimit]) -> Route {
    let host = hostPlace(endpoint.host)
    let gates = [place, host].map { place in
      Demand(
        budget: limiter.budget(BudgetKey(place: place, sharer: "", account: nil, limit: nil)) {
          RateBudget(name: place, capacity: .max, interval: .zero, header: nil)
        }, amount: 0, isExclusive: false, isGate: true)
    }
    let draws = limits.filter { $0.applies(to: endpoint) }.map { limit in
      let (place, sharer) =
        switch limit.scope {
        case .host: (host, "")
        case .operation: (host, "\(endpoint.method) \(endpoint.path)")
        case .group(let name): (self.place, name)
        }
      let key = BudgetKey(
        place: place, sharer: sharer, account: limit.owner == .account ? account : nil, limit: limit.with(capacity: 0))
      let paths = limit.operations.map(\.path).joined(separator: " ")
      let parts = ["\(limit.bucket) per \(limit.interval)", endpoint.host.name, sharer, paths]
      let title = parts.filter { !$0.isEmpty }.joined(separator: " ")
      return Draw(
        names: table.names(of: limit), counted: limit.counted.map { $0.contains(endpoint.safety) ? 1 : 0 },
        limit: limit, key: key, title: title,
        budget: limit.parameters.isEmpty ? budget(limit, key, title) : nil)
    }
    return Route(gates: gates, draws: draws)
  }

  private func hostPlace(_ family: HostFamily) -> String { "\(place) \(hostPlaces[family] ?? family.name)" }
}

// Limits that the exchange tells.
extension CallLimits {
  /// The operation that tells the limits of a host family.
  func source(_ host: HostFamily) -> RateLimitSource? { table.sources.first { $0.host == host } }

  /// Counts by the limits that the exchange told for a host family.
  ///
  /// A limit of the table keeps what is used of it; one whose kind was told, but with other intervals, is dropped.
  func adopt(_ told: [RateLimit], of host: HostFamily) {
    let limits = state.withLock { state in
      var new = told
      state.limits = state.limits.compactMap { limit in
        let isMeant = limit.hosts == [host] && limit.pathPrefix == nil && limit.scope == .host
        guard isMeant, told.contains(where: { $0.bucket == limit.bucket }) else { return limit }
        guard let index = new.firstIndex(where: { $0.bucket == limit.bucket && $0.interval == limit.interval }) else {
          return nil
        }
        return limit.with(capacity: new.remove(at: index).capacity)
      }
      state.limits += new
      state.routes = [:]
      return state.limits
    }
    for limit in limits where limit.hosts == [host] {
      limiter.resize(limit.with(capacity: 0), at: hostPlace(host), limit.capacity)
    }
  }
}

/// The right to send one attempt, to be given back by `refund` or `settle` exactly once.
struct LimitPermit: Sendable {
  let demands: [Demand]
  let granted: Duration
}
