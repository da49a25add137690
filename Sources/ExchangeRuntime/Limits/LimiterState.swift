/// The budgets of a limiter and the requests that wait for them; a value, so that it knows neither locks nor tasks.
struct LimiterState: Sendable {
  /// A request that waits; a reference, so that a long line moves quickly.
  final class Waiter: Sendable {
    let number: Int
    let demands: [Demand]
    let rank: LimitRank
    let deadline: Duration?
    let continuation: CheckedContinuation<RateLimiter.Admission, Never>

    init(
      number: Int, demands: [Demand], rank: LimitRank, deadline: Duration?,
      continuation: CheckedContinuation<RateLimiter.Admission, Never>
    ) {
      (self.number, self.demands, self.rank) = (number, demands, rank)
      (self.deadline, self.continuation) = (deadline, continuation)
    }

    /// Whether it waits for gates only.
    var drawsOnNothing: Bool { demands.allSatisfy { $0.kind != .draw } }
  }

  /// A waiter that is to be resumed once the lock is released.
  struct Wakeup: Sendable {
    let continuation: CheckedContinuation<RateLimiter.Admission, Never>
    let admission: RateLimiter.Admission
  }

  var budgets: [RateBudget] = []
  var numbers: [BudgetKey: Int] = [:]
  /// Those of budgets that were forgotten.
  var unusedNumbers: [Int] = []
  /// With so many budgets those are looked for that can be forgotten.
  var mostBudgets = fewBudgets
  /// What the exchange told of its limits.
  var told = ToldLimits()
  /// By rank, those of one rank in order of arrival.
  private(set) var waiters: [Waiter] = []
  /// On how many budgets some wait, and how many draw on nothing and wait for pauses only.
  private var awaitedBudgets = 0
  private var waitersForGates = 0
  /// The time of no waiter is up before that; nil where none has a bound.
  private var earliestDeadline: Duration?
  private var lastNumber = 0

  /// Whether a request waits.
  var someWait: Bool { !waiters.isEmpty }

  mutating func nextNumber() -> Int {
    lastNumber += 1
    return lastNumber
  }

  /// Charges a request that fits and that overtakes nobody; else nil.
  mutating func grant(_ demands: [Demand], rank: LimitRank, _ now: Duration) -> Bool {
    var someAreAhead = false
    for demand in demands {
      guard budgets[demand.budget].hasRoom(demand, now) else { return false }
      someAreAhead = someAreAhead || someWait && demand.kind == .draw && ahead(demand, rank).requests > 0
    }
    if someAreAhead, takesTurn(of: demands, rank: rank, now) { return false }
    charge(demands)
    return true
  }

  /// Those who wait for a budget and whom a request of that rank may not overtake, if they claim a turn.
  private func ahead(_ demand: Demand, _ rank: LimitRank) -> RateBudget.Queue {
    budgets[demand.budget].ahead(of: rank)
  }

  /// Whether a request that went now would take the turn of one who waits: some wait without a claim to one.
  private mutating func takesTurn(of demands: [Demand], rank: LimitRank, _ now: Duration) -> Bool {
    let drawn = Set(demands.lazy.filter { $0.kind == .draw }.map(\.budget))
    var line: [Int: Duration] = [:]
    for waiter in waiters {
      if waiter.rank > rank { break }
      if waiter.demands.allSatisfy({ fits($0, now, line) }) {
        // It can go, and is about to.
        for demand in waiter.demands where demand.kind == .draw { line[demand.budget] = now }
      } else {
        _ = takeTurn(waiter, now, &line)
      }
      if !drawn.isDisjoint(with: line.keys) { return true }
    }
    return false
  }

  /// When the pauses end that hold a request back before all limits; nil when none does.
  func opening(of demands: [Demand], _ now: Duration) -> Duration? {
    demands.filter { $0.kind != .draw }.map { budgets[$0.budget].pausedUntil }.filter { $0 > now }.max()
  }

  /// Puts a request in line by its number, which is its place among those of its rank.
  mutating func add(_ waiter: Waiter) {
    count(waiter, 1)
    earliestDeadline = Self.earlier(earliestDeadline, waiter.deadline)
    var end = waiters.endIndex
    while end > 0, (waiters[end - 1].rank, waiters[end - 1].number) > (waiter.rank, waiter.number) { end -= 1 }
    waiters.insert(waiter, at: end)
  }

  mutating func remove(_ number: Int) -> Waiter? {
    guard let index = waiters.firstIndex(where: { $0.number == number }) else { return nil }
    count(waiters[index], -1)
    return waiters.remove(at: index)
  }

  /// Takes what the exchange told of its limits at a place; whom to wake, since what they wait for is outdated.
  mutating func adopt(_ told: [RateLimit], at place: ToldLimits.Place) -> [Wakeup] {
    guard self.told.adopt(told, at: place) else { return [] }
    defer { (waiters, earliestDeadline) = ([], nil) }
    return waiters.map { waiter in
      count(waiter, -1)
      return Wakeup(continuation: waiter.continuation, admission: .outdated)
    }
  }

  /// Gives a budget another capacity; what is used of it stays.
  mutating func resize(_ budget: Int, _ capacity: Int) {
    // What a request draws at most depends on it.
    for waiter in waiters { count(waiter, -1) }
    budgets[budget].capacity = capacity
    for waiter in waiters { count(waiter, 1) }
  }

  /// Lets all go that can, in order; a budget on which one waits lets none behind it pass.
  ///
  /// Once each budget on which some wait has its first in line, nobody behind them can go, and they are not looked at
  /// unless the time of one may be up or `reviewsAll` says that something new is known of theirs.
  ///
  /// - Returns: whom to wake, and when time alone may change something.
  mutating func admit(_ now: Duration, reviewsAll: Bool = false) -> (wakeups: [Wakeup], next: Duration?) {
    let seesAll = reviewsAll || earliestDeadline.map { $0 <= now } ?? false
    var (wakeups, next, seen) = ([Wakeup](), Duration?.none, 0)
    var (line, left) = ([Int: Duration](), [Waiter]())
    while seen < waiters.count, seesAll || line.count < awaitedBudgets || waitersForGates > 0 {
      let waiter = waiters[seen]
      seen += 1
      if let admission = admission(waiter, now, line) {
        count(waiter, -1)
        if case .granted = admission { charge(waiter.demands) }
        wakeups.append(Wakeup(continuation: waiter.continuation, admission: admission))
      } else {
        next = Self.earlier(next, takeTurn(waiter, now, &line))
        left.append(waiter)
      }
    }
    if !wakeups.isEmpty { waiters.replaceSubrange(..<seen, with: left) }
    if seesAll || waiters.isEmpty { earliestDeadline = waiters.lazy.compactMap(\.deadline).min() }
    return (wakeups, Self.earlier(next, earliestDeadline))
  }

  /// How the wait of a request ends now, behind `line`: awaited budgets, and when those who wait go at the earliest; nil
  /// when it goes on.
  private mutating func admission(
    _ waiter: Waiter, _ now: Duration, _ line: [Int: Duration]
  ) -> RateLimiter.Admission? {
    if let deadline = waiter.deadline, deadline <= now { return .late }
    if waiter.demands.allSatisfy({ fits($0, now, line) }) { return .granted(now) }
    guard let deadline = waiter.deadline, let obstacle = obstacle(waiter.demands, now, line), let wait = obstacle.wait,
      now + wait >= deadline
    else { return nil }
    return .vain(obstacle)
  }

  /// Puts a request in line for what it draws on; when time alone may let it go.
  private mutating func takeTurn(_ waiter: Waiter, _ now: Duration, _ line: inout [Int: Duration]) -> Duration? {
    var next: Duration?
    var isGated = false
    for demand in waiter.demands where line[demand.budget] == nil && !fits(demand, now, line) {
      next = Self.earlier(next, budgets[demand.budget].nextChange(now))
      isGated = isGated || demand.kind != .draw
    }
    // Behind a closed gate it claims no turn, since another host may share its limits; nor while it waits for another
    // request of unknown weight, since orders must not.
    guard !isGated, !waiter.demands.contains(where: { budgets[$0.budget].isHeldUp($0) }) else { return next }
    let turn = now + (obstacle(waiter.demands, now, line)?.wait ?? .zero)
    for demand in waiter.demands where demand.kind == .draw && line[demand.budget] == nil {
      line[demand.budget] = turn
    }
    return next
  }

  /// What keeps a request longest even if nobody is before it; nil when it may go at any time.
  mutating func obstacle(_ demands: [Demand], _ now: Duration) -> LimitObstacle? { obstacle(demands, now, [:]) }

  /// What keeps a request behind `line` longest, as far as is known; nil when it may go at any time.
  private mutating func obstacle(_ demands: [Demand], _ now: Duration, _ line: [Int: Duration]) -> LimitObstacle? {
    var longest: LimitObstacle?
    for demand in demands where !fits(demand, now, line) {
      let budget = budgets[demand.budget]
      let ahead = demand.kind == .draw ? line[demand.budget] : nil
      guard let turn = ahead ?? budget.earliestRoom(demand, now), turn - now > longest?.wait ?? .zero else { continue }
      longest = LimitObstacle(budget: budget.name, wait: turn - now)
    }
    return longest
  }

  /// The budget that keeps a request longest which is not yet in line.
  mutating func obstacle(_ demands: [Demand], rank: LimitRank, _ now: Duration) -> LimitObstacle {
    var longest: LimitObstacle?
    for demand in demands {
      let hasRoom = budgets[demand.budget].hasRoom(demand, now)
      let budget = budgets[demand.budget]
      let ahead = ahead(demand, rank)
      let isAwaited = demand.kind == .draw && ahead.requests > 0
      guard isAwaited || !hasRoom else { continue }
      let turn =
        isAwaited ? budget.earliestTurn(demand, behind: ahead.units, now) : budget.earliestRoom(demand, now)
      let wait = turn.map { $0 - now }
      if let longest, wait ?? .zero <= longest.wait ?? .zero { continue }
      longest = LimitObstacle(budget: budget.name, wait: wait)
    }
    return longest ?? LimitObstacle(budget: "its turn", wait: nil)
  }

  private mutating func fits(_ demand: Demand, _ now: Duration, _ line: [Int: Duration]) -> Bool {
    (demand.kind != .draw || line[demand.budget] == nil) && budgets[demand.budget].hasRoom(demand, now)
  }

  private mutating func charge(_ demands: [Demand]) {
    for demand in demands where demand.kind == .draw { budgets[demand.budget].grant(demand) }
  }

  private mutating func count(_ waiter: Waiter, _ change: Int) {
    if waiter.drawsOnNothing { waitersForGates += change }
    for demand in waiter.demands where demand.kind == .draw {
      let before = budgets[demand.budget].waiting.requests
      budgets[demand.budget].queue(demand, rank: waiter.rank, change)
      if before == 0 || budgets[demand.budget].waiting.requests == 0 { awaitedBudgets += change }
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
