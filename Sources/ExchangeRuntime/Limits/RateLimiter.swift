/// Holds requests back until the documented limits allow them.
///
/// Limits belong to an IP address or an account, not to a client: all clients of a process that talk to the same
/// exchange should share one limiter, by ``ClientConfiguration/limiter``.
public final class RateLimiter: Sendable {
  /// Whether a request may go now.
  enum Grant: Sendable {
    /// Charged at that time.
    case granted(Duration)
    /// It has to wait.
    case refused(LimitObstacle)
    /// The exchange told new limits since the demands were made.
    case outdated
  }

  /// How the wait for a permit ended.
  enum Admission: Sendable {
    /// Charged at that time.
    case granted(Duration)
    /// The time for the call was up.
    case late
    /// The time for the call will be up before its turn can come.
    case vain(LimitObstacle)
    /// The exchange told new limits since the demands were made.
    case outdated
    /// The task was cancelled.
    case cancelled
  }

  private let sleeper: any Sleeper
  private let alarm: LimitAlarm
  private let state = Locked(LimiterState())

  /// A limiter that has granted nothing yet.
  public init(sleeper: any Sleeper = SystemSleeper()) {
    self.sleeper = sleeper
    alarm = LimitAlarm(sleeper)
  }

  /// The number of a budget, made at first use.
  func budget(_ key: BudgetKey, _ make: () -> RateBudget) -> Int {
    let now = sleeper.now()
    return state.withLock { $0.number(of: key, now, make) }
  }

  /// How many budgets there are.
  var budgetCount: Int { state.withLock { $0.numbers.count } }

  /// How many requests wait.
  var waitingCount: Int { state.withLock { $0.waiters.count } }

  /// Gives the budgets of a limit at a place, one per account, another capacity; what is used of them stays.
  func resize(_ limit: RateLimit, at place: String, _ capacity: Int) {
    state.withLock { state in
      for (key, number) in state.numbers where key.limit == limit && key.place == place {
        state.resize(number, capacity)
      }
    }
    admit()
  }

  /// What the exchange told of its limits.
  var told: ToldLimits { state.withLock { $0.told } }

  /// Takes what the exchange told of its limits at a place; all who wait have to ask anew.
  func adopt(_ told: [RateLimit], at place: ToldLimits.Place) {
    for wakeup in state.withLock({ $0.adopt(told, at: place) }) {
      wakeup.continuation.resume(returning: wakeup.admission)
    }
    admit()
  }

  /// Charges a request that fits now and overtakes nobody; else says why it has to wait.
  func grant(_ demands: [Demand], rank: LimitRank, toldRevision: Int) -> Grant {
    let now = sleeper.now()
    return state.withLock { state in
      guard state.told.revision == toldRevision else { return .outdated }
      return state.grant(demands, rank: rank, now)
        ? .granted(now) : .refused(state.obstacle(demands, rank: rank, now))
    }
  }

  /// The time by which deadlines are meant.
  var now: Duration { sleeper.now() }

  /// Why a request has to wait.
  func obstacle(_ demands: [Demand], rank: LimitRank) -> LimitObstacle {
    let now = sleeper.now()
    return state.withLock { $0.obstacle(demands, rank: rank, now) }
  }

  /// A place in line, to wait at.
  func takeNumber() -> Int { state.withLock { $0.nextNumber() } }

  /// Waits for a permit, behind all of its rank that took a number before.
  func wait(
    _ number: Int, _ demands: [Demand], rank: LimitRank, deadline: Duration?, toldRevision: Int
  ) async -> Admission {
    let now = sleeper.now()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let waiter = LimiterState.Waiter(
          number: number, demands: demands, rank: rank, deadline: deadline, continuation: continuation)
        let end = state.withLock { state -> Admission? in
          // Looked at under the lock: a cancellation that comes later finds the waiter.
          if Task.isCancelled { return .cancelled }
          guard state.told.revision == toldRevision else { return .outdated }
          if let deadline, let obstacle = state.obstacle(demands, now), now + (obstacle.wait ?? .zero) >= deadline {
            return .vain(obstacle)
          }
          state.add(waiter)
          return nil
        }
        if let end {
          continuation.resume(returning: end)
        } else {
          admit(afterAdding: waiter)
        }
      }
    } onCancel: {
      cancel(number)
    }
  }

  /// Ends all pauses of limits that answers asked for: for one who knows better, because the address has changed or because
  /// the pause was a mistake. A call that waits before it is sent again waits on.
  public func resume() {
    state.withLock { state in
      for number in state.budgets.indices { state.budgets[number].pausedUntil = .zero }
    }
    admit(reviewsAll: true)
  }

  /// Takes back the charge of a request that never left.
  func refund(_ demands: [Demand]) {
    state.withLock { state in
      for demand in demands where demand.kind == .draw { state.budgets[demand.budget].refund(demand) }
    }
    admit()
  }

  /// Ends a request that may have reached the server, with the server's counts and its demand for a pause.
  func settle(
    _ demands: [Demand], granted: Duration, headers: HTTPHeaders?, besides inaccurate: [String] = [],
    pause: LimitPause?
  ) -> [LimitEvent] {
    let now = sleeper.now()
    let (events, someWait, isNews) = state.withLock { state in
      var events: [LimitEvent] = []
      var exhausted: [Int] = []
      for demand in demands where demand.kind != .gate {
        let number = demand.budget
        let told = state.budgets[number].settle(
          demand, granted: granted, now: now, headers: headers, besides: inaccurate)
        guard let told else { continue }
        if told >= state.budgets[number].capacity { exhausted.append(number) }
        events.append(LimitEvent(state.budgets[number], pause: nil))
      }
      if let pause {
        for number in pause.budgets(demands, of: state.budgets, exhausted: exhausted) {
          let length = pause.length(state.budgets[number].interval)
          state.budgets[number].pausedUntil = max(state.budgets[number].pausedUntil, now + length)
          events.append(LimitEvent(state.budgets[number], pause: length))
        }
      }
      guard state.someWait else { return (events, false, false) }
      // What is not on its way can make no room: now it is known how long those who wait have to.
      let isIdle = demands.contains { $0.kind == .draw && state.budgets[$0.budget].isIdle }
      return (events, true, isIdle || pause != nil)
    }
    if someWait { admit(reviewsAll: isNews) }
    return events
  }

  private func cancel(_ number: Int) {
    guard let waiter = state.withLock({ $0.remove(number) }) else { return }
    waiter.continuation.resume(returning: .cancelled)
    admit()
  }

  /// Lets one who has just come go if it can. Behind a closed gate nobody's turn has changed, and the line, which may be
  /// long during a ban, is not walked.
  private func admit(afterAdding waiter: LimiterState.Waiter) {
    let now = sleeper.now()
    let isHeld = state.withLock { state in
      guard let opening = state.opening(of: waiter.demands, now) else { return false }
      alarm.set(waiter.deadline.map { min($0, opening) } ?? opening) { [weak self] in self?.admit() }
      return true
    }
    if !isHeld { admit() }
  }

  /// Wakes all that can go, and sees to it that time is looked at when it may let others go.
  private func admit(reviewsAll: Bool = false) {
    let now = sleeper.now()
    let wakeups = state.withLock { state in
      let (wakeups, next) = state.admit(now, reviewsAll: reviewsAll)
      // Under the lock: else an alarm might be ended that another thread has set for one who has come since.
      alarm.set(next) { [weak self] in self?.admit() }
      return wakeups
    }
    for wakeup in wakeups { wakeup.continuation.resume(returning: wakeup.admission) }
  }
}
