/// The budgets of a limiter and the requests that wait for them; a value, so that it knows neither locks nor tasks.
struct LimiterState: Sendable {
  /// A request that waits.
  struct Waiter: Sendable {
    let number: Int
    let demands: [Demand]
    let isCancel: Bool
    let deadline: Duration?
    let continuation: CheckedContinuation<RateLimiter.Admission, Never>
  }

  /// A waiter that is to be resumed once the lock is released.
  struct Wakeup: Sendable {
    let continuation: CheckedContinuation<RateLimiter.Admission, Never>
    let admission: RateLimiter.Admission
  }

  var budgets: [RateBudget] = []
  var numbers: [BudgetKey: Int] = [:]
  /// Cancels first, each kind in order of arrival.
  private(set) var waiters: [Waiter] = []
  /// When the timer fires; nil when none runs.
  var timer: Duration?
  private var lastNumber = 0

  /// Whether a request waits.
  var someWait: Bool { !waiters.isEmpty }

  mutating func nextNumber() -> Int {
    lastNumber += 1
    return lastNumber
  }

  /// Charges a request that fits and that overtakes nobody; else nil.
  mutating func grant(_ demands: [Demand], isCancel: Bool, _ now: Duration) -> Bool {
    for demand in demands {
      budgets[demand.budget].expire(now)
      let ahead = isCancel ? budgets[demand.budget].waitingCancels : budgets[demand.budget].waiting
      guard demand.isGate || ahead == 0, budgets[demand.budget].hasRoom(demand, now) else { return false }
    }
    charge(demands)
    return true
  }

  mutating func add(_ waiter: Waiter) {
    count(waiter, 1)
    let end = waiter.isCancel ? waiters.firstIndex { !$0.isCancel } ?? waiters.endIndex : waiters.endIndex
    waiters.insert(waiter, at: end)
  }

  mutating func remove(_ number: Int) -> Waiter? {
    guard let index = waiters.firstIndex(where: { $0.number == number }) else { return nil }
    count(waiters[index], -1)
    return waiters.remove(at: index)
  }

  /// Lets all go that can, in order; a budget on which one waits lets none behind it pass.
  ///
  /// - Returns: whom to wake, and when time alone may change something.
  mutating func admit(_ now: Duration) -> (wakeups: [Wakeup], next: Duration?) {
    guard !waiters.isEmpty else { return ([], nil) }
    var (wakeups, next, line, left) = ([Wakeup](), Duration?.none, LimitTurns(), [Waiter]())
    for waiter in waiters {
      if let admission = admission(waiter, now, line) {
        count(waiter, -1)
        if case .granted = admission { charge(waiter.demands) }
        wakeups.append(Wakeup(continuation: waiter.continuation, admission: admission))
        continue
      }
      for demand in waiter.demands where !line.isAwaited(demand.budget) && !fits(demand, now, line) {
        next = Self.earlier(next, budgets[demand.budget].nextChange(now))
      }
      // Behind a closed gate it claims no turn: another host may share its limits.
      let isGated = waiter.demands.contains { $0.isGate && !fits($0, now, line) }
      if !isGated { line.add(waiter.demands, budgets, now + (wait(waiter.demands, now, line)?.wait ?? .zero)) }
      next = Self.earlier(next, waiter.deadline)
      left.append(waiter)
    }
    if !wakeups.isEmpty { waiters = left }
    return (wakeups, next)
  }

  /// How the wait of a request ends now; nil when it goes on.
  private mutating func admission(_ waiter: Waiter, _ now: Duration, _ line: LimitTurns) -> RateLimiter.Admission? {
    if let deadline = waiter.deadline, deadline <= now { return .late }
    if waiter.demands.allSatisfy({ fits($0, now, line) }) { return .granted(now) }
    guard let deadline = waiter.deadline, let obstacle = wait(waiter.demands, now, line),
      let wait = obstacle.wait, now + wait >= deadline
    else { return nil }
    return .vain(obstacle)
  }

  /// What keeps a request in line longest, as far as is known; nil when it may go at any time.
  private mutating func wait(_ demands: [Demand], _ now: Duration, _ line: LimitTurns) -> LimitObstacle? {
    var longest: LimitObstacle?
    for demand in demands where !fits(demand, now, line) {
      let budget = budgets[demand.budget]
      guard let wait = line.earliest(demand, budget, now).map({ $0 - now }), wait > longest?.wait ?? .zero else {
        continue
      }
      longest = LimitObstacle(budget: budget.name, wait: wait)
    }
    return longest
  }

  /// The budget that keeps a request longest.
  mutating func obstacle(_ demands: [Demand], _ now: Duration) -> LimitObstacle {
    var longest: LimitObstacle?
    for demand in demands {
      budgets[demand.budget].expire(now)
      let budget = budgets[demand.budget]
      let hasRoom = budget.hasRoom(demand, now)
      guard !hasRoom || !demand.isGate && budget.waiting > 0 else { continue }
      let wait = hasRoom ? nil : budget.earliestRoom(demand, now).map { $0 - now }
      if let longest, wait ?? .zero <= longest.wait ?? .zero { continue }
      longest = LimitObstacle(budget: budget.name, wait: wait)
    }
    return longest ?? LimitObstacle(budget: "its turn", wait: nil)
  }

  private mutating func fits(_ demand: Demand, _ now: Duration, _ line: LimitTurns) -> Bool {
    budgets[demand.budget].expire(now)
    return !line.isAwaited(demand.budget) && budgets[demand.budget].hasRoom(demand, now)
  }

  private mutating func charge(_ demands: [Demand]) {
    for demand in demands where !demand.isGate { budgets[demand.budget].grant(demand) }
  }

  private mutating func count(_ waiter: Waiter, _ change: Int) {
    for demand in waiter.demands where !demand.isGate {
      budgets[demand.budget].waiting += change
      if waiter.isCancel { budgets[demand.budget].waitingCancels += change }
    }
  }

  private static func earlier(_ one: Duration?, _ other: Duration?) -> Duration? {
    guard let one, let other else { return one ?? other }
    return min(one, other)
  }
}

/// Why a request has to wait.
struct LimitObstacle: Error {
  /// The name of the budget that keeps it.
  let budget: String
  /// How long at least, as far as is known; nil where an answer may make room at any time.
  let wait: Duration?
}

/// What makes a budget the same for several clients.
struct BudgetKey: Sendable, Hashable {
  /// Exchange, environment and, unless it is shared, the base URL.
  let place: String
  /// The operation or group that shares it; empty for all.
  let sharer: String
  /// The account, as a hash of its key that is good for this process only; nil for the IP address.
  let account: Int?
  /// The limit without its size, which the exchange may correct; nil for a gate.
  let limit: RateLimit?
  /// The values of the parameters that the limit counts apart.
  var values: [String] = []
}
