/// The limits of one client's calls: which budgets a call draws on, and the way to a permit.
final class CallLimits: Sendable {
  /// What changes when the exchange tells its limits.
  private struct State: Sendable {
    var limits: [RateLimit]
    var routes: [RouteKey: LimitRoute] = [:]
    /// What was told when these limits were made.
    var revision = 0
  }

  private struct RouteKey: Hashable {
    let host: HostFamily
    let method: HTTPMethod
    let path: String
    /// What a limit on orders counts depends on it.
    let safety: Safety

    /// By the path alone, which few operations share: every call looks its route up.
    func hash(into hasher: inout Hasher) { hasher.combine(path) }
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

  /// A permit for one attempt, if there is room now.
  func grant(_ call: PendingCall) -> Result<LimitPermit, LimitRefusal> {
    while true {
      let (demands, revision) = demands(call)
      switch limiter.grant(demands, rank: rank(call), toldRevision: revision) {
      case .granted(let time): return .success(LimitPermit(demands: demands, granted: time))
      case .refused(let obstacle):
        return .failure(LimitRefusal(demands: demands, revision: revision, obstacle: obstacle))
      case .outdated: renew(revision)
      }
    }
  }

  /// A permit for one attempt for which there was no room; waits for it as long as the call may, of which it has waited
  /// `waited` before, or fails at once where that is too short.
  func wait(
    _ call: PendingCall, _ refusal: LimitRefusal, deadline: Duration?, waited: Duration = .zero
  ) async throws(ExchangeError) -> LimitPermit {
    let obstacle = refusal.obstacle
    // The limiter may be shared with clients that have other clocks: it is told times by its own.
    let (now, start) = (configuration.sleeper.now(), limiter.now)
    let patience = (call.whenLimited ?? configuration.whenLimited).longestWait.map { max(.zero, $0 - waited) }
    let left = deadline.map { $0 - now }
    let end = [left, patience].compactMap { $0 }.min().map { start + $0 }
    if let end, end <= start + (obstacle.wait ?? .zero) { throw Self.limited(call, obstacle, end - start) }
    configuration.observer?.willWait(
      WaitEvent(operation: call.identity, budget: obstacle.budget, atLeast: obstacle.wait))
    // Limits that are told meanwhile change what it draws on, and not its number in line: among those who come back, one
    // that finds room may go before another that is not yet back.
    let number = limiter.takeNumber()
    var (demands, revision) = (refusal.demands, refusal.revision)
    while true {
      switch await limiter.wait(
        number, demands, rank: rank(call), deadline: end, toldRevision: revision)
      {
      case .granted(let granted): return LimitPermit(demands: demands, granted: granted)
      case .cancelled: throw ExchangeError(.cancelled, outcome: .notSent, operation: call.identity)
      case .vain(let obstacle): throw Self.limited(call, obstacle, (end ?? .zero) - limiter.now)
      case .outdated:
        renew(revision)
        (demands, revision) = self.demands(call)
      case .late:
        guard let left, left <= patience ?? left else {
          throw Self.limited(call, limiter.obstacle(demands, rank: rank(call)), .zero)
        }
        throw ExchangeError(
          .timeout, outcome: .notSent, operation: call.identity,
          message: "the time for the call was up while it waited for \(obstacle.budget)")
      }
    }
  }

  /// The error of a call that may not wait as long as it would have to.
  private static func limited(
    _ call: PendingCall, _ obstacle: LimitObstacle, _ patience: Duration
  ) -> ExchangeError {
    let length = obstacle.wait.map { " for \(DurationText.text($0))" } ?? ""
    let bound = patience > .zero ? ", and the call can wait for \(DurationText.text(patience)) only" : ""
    var error = ExchangeError(
      .limited, outcome: .notSent, operation: call.identity,
      message: "\(obstacle.budget): no room\(length)\(bound)")
    error.retryAfter = obstacle.wait
    return error
  }

  /// Ends an attempt that never left.
  func refund(_ permit: LimitPermit) { limiter.refund(permit.demands) }

  /// Ends an attempt that may have reached the server; `head` is nil when no answer arrived, `exceeded` is the bucket of
  /// the limit that the answer names as exceeded.
  func settle(_ permit: LimitPermit, _ head: ResponseHead?, exceeded: WeightBucket? = nil, of endpoint: Endpoint) {
    let headers = head.flatMap { $0.isFromCache ? nil : $0.headers }
    let events = limiter.settle(
      permit.demands, granted: permit.granted, headers: headers, besides: endpoint.inaccurateHeaders,
      pause: head.flatMap { pause($0, exceeded) })
    guard let observer = configuration.observer else { return }
    for event in events { observer.didUpdateLimit(event) }
  }

  private func pause(_ head: ResponseHead, _ exceeded: WeightBucket?) -> LimitPause? {
    let isBan = table.bannedStatuses.contains(head.status)
    guard isBan || table.exceededStatuses.contains(head.status) else { return nil }
    return LimitPause(
      isBan: isBan, bucket: exceeded,
      told: RetryAfter.delay(
        head.headers, now: configuration.clock.nowMilliseconds(),
        atMost: isBan ? RetryAfter.longestBan : RetryAfter.longestPause))
  }

  /// What a call draws on, by what the exchange had told of its limits when that many tellings were known.
  private func demands(_ call: PendingCall) -> (demands: [Demand], revision: Int) {
    let endpoint = call.endpoint
    let key = RouteKey(
      host: endpoint.host, method: endpoint.method, path: endpoint.path, safety: endpoint.safety)
    return state.withLock { state in
      let known = state.routes[key]
      if let demands = known?.latestDemands(call.weight) { return (demands, state.revision) }
      // Paths that hold an id would fill it.
      if known == nil, state.routes.count >= LimiterState.fewBudgets { state.routes = [:] }
      let route = known ?? makeRoute(endpoint, state.limits)
      let demands = route.demands(call.weight, call.parameters, limiter)
      if !route.isDivided {
        state.routes[key] = LimitRoute(gates: route.gates, draws: route.draws, latest: (call.weight, demands))
      } else if known == nil {
        state.routes[key] = route
      }
      return (demands, state.revision)
    }
  }

  private func makeRoute(_ endpoint: Endpoint, _ limits: [RateLimit]) -> LimitRoute {
    let host = hostPlace(endpoint.host)
    let gates = [place, host].map { place in
      Demand(
        .gate,
        budget: limiter.budget(BudgetKey(place: place, sharer: "", account: nil, limit: nil)) {
          RateBudget(name: place, capacity: .max, interval: .zero, header: nil)
        })
    }
    let draws = limits.filter { $0.applies(to: endpoint) }.map { limit in
      let account = limitAccount(limit, endpoint, host)
      return LimitRoute.Draw(
        names: table.names(of: limit), counted: limit.counts(endpoint).map { $0 ? 1 : 0 },
        budget: account.isDivided ? .divided(account) : .single(account.budget(limiter)),
        isHeeded: limit.isHeeded, leaving: leaving(limit, endpoint))
    }
    return LimitRoute(gates: gates, draws: draws)
  }

  /// Whom a call waits behind.
  private func rank(_ call: PendingCall) -> LimitRank {
    call.isCancel ? .cancel : call.endpoint.safety.isRead && configuration.readReserve > 0 ? .yielding : .usual
  }

  /// The units of a limit that plain reads leave free, where others draw on it too.
  private func leaving(_ limit: RateLimit, _ endpoint: Endpoint) -> Int {
    guard endpoint.safety.isRead, limit.scope == .host, limit.operations.isEmpty else { return 0 }
    // What is no number is not above zero.
    let share = configuration.readReserve > 0 ? min(configuration.readReserve, 0.99) : 0
    return Int(Double(limit.capacity) * share)
  }

  private func limitAccount(_ limit: RateLimit, _ endpoint: Endpoint, _ host: String) -> LimitAccount {
    let (place, sharer) =
      switch limit.scope {
      case .host: (host, "")
      case .operation: (host, "\(endpoint.method) \(endpoint.path)")
      case .group(let name): (self.place, name)
      }
    let key = BudgetKey(
      place: place, sharer: sharer, account: limit.owner == .account ? account : nil, limit: limit.with(capacity: 0))
    let paths = limit.operations.map(\.path).joined(separator: " ")
    let parts = ["\(limit.bucket) per \(DurationText.text(limit.interval))", endpoint.host.name, sharer, paths]
    return LimitAccount(limit, key, title: parts.filter { !$0.isEmpty }.joined(separator: " "))
  }

  private func hostPlace(_ family: HostFamily) -> String { "\(place) \(hostPlaces[family] ?? family.name)" }
}

// Limits that the exchange tells.
extension CallLimits {
  /// The operation that tells the limits of a host family.
  func source(_ host: HostFamily) -> RateLimitSource? { table.sources.first { $0.host == host } }

  /// Counts by the limits that the exchange told for a host family, as all clients of the limiter do from now on.
  func adopt(_ told: [RateLimit], of host: HostFamily) {
    limiter.adopt(told, at: place(host))
    for limit in toldState().limits where limit.hosts == [host] {
      limiter.resize(limit.with(capacity: 0), at: hostPlace(host), limit.capacity)
    }
  }

  /// Counts by what the exchange has told since that revision, unless another call has seen to it.
  private func renew(_ revision: Int) {
    state.withLock { state in
      if state.revision == revision { state = toldState() }
    }
  }

  /// The limits of the table as the exchange has told them so far.
  private func toldState() -> State {
    let told = limiter.told
    let places = hostPlaces.keys.sorted { $0.name < $1.name }.map(place)
    return State(limits: told.correcting(table.limits, at: places), revision: told.revision)
  }

  private func place(_ host: HostFamily) -> ToldLimits.Place { ToldLimits.Place(host: host, name: hostPlace(host)) }
}

/// That there is no room for an attempt now.
struct LimitRefusal: Error {
  let demands: [Demand]
  /// What the exchange had told of its limits when the demands were made.
  let revision: Int
  let obstacle: LimitObstacle
}

/// The right to send one attempt, to be given back by `refund` or `settle` exactly once.
struct LimitPermit: Sendable {
  let demands: [Demand]
  let granted: Duration
}
