import ExchangeTesting
import Testing

@testable import ExchangeRuntime

/// The line of requests that wait, without time and tasks.
@Suite struct LimiterStateTests {
  /// That many continuations, which are resumed when `body` is done.
  private func withContinuations(
    _ count: Int, _ body: ([CheckedContinuation<RateLimiter.Admission, Never>]) -> Void
  ) async {
    let made = Locked<[CheckedContinuation<RateLimiter.Admission, Never>]>([])
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<count {
        group.addTask {
          _ = await withCheckedContinuation { continuation in made.withLock { $0.append(continuation) } }
        }
      }
      while made.withLock({ $0.count }) < count { await Task.yield() }
      let continuations = made.withLock { $0 }
      body(continuations)
      for continuation in continuations { continuation.resume(returning: .cancelled) }
    }
  }

  /// Two gates, and three budgets of ten units in that many seconds.
  private func emptyState(_ seconds: Int) -> LimiterState {
    var state = LimiterState()
    for gate in 0..<2 {
      state.budgets.append(RateBudget(name: "gate \(gate)", capacity: .max, interval: .zero, header: nil))
    }
    for number in 0..<3 {
      state.budgets.append(RateBudget(name: "budget \(number)", capacity: 10, interval: .seconds(seconds), header: nil))
    }
    return state
  }

  private func demands(_ random: inout SeededGenerator) -> [Demand] {
    var demands = [Demand(.gate, budget: Int.random(in: 0...1, using: &random))]
    for budget in 2...4 where Bool.random(using: &random) {
      let amount = Int.random(in: 1...6, using: &random)
      let isUnknown = Int.random(in: 0..<8, using: &random) == 0
      demands.append(Demand(budget: budget, amount: amount, isUnknown: isUnknown))
    }
    return demands
  }

  /// Whoever goes overtakes nobody who waits for the same, save a cancel, past a closed gate, and past one who waits for
  /// another request of unknown weight; and looking at the heads
  /// of the lines lets the same go as looking at all who wait.
  @Test(arguments: 0..<8) func whoeverGoesOvertakesNobody(_ seed: UInt64) async {
    await withContinuations(120) { continuations in
      var (random, state) = (SeededGenerator(seed: seed), emptyState(3))
      var (running, granted) = ([(demands: [Demand], since: Duration)](), 0)
      for (step, continuation) in continuations.enumerated() {
        let now = Duration.seconds(step)
        let demands = demands(&random)
        let rank: LimitRank = Int.random(in: 0..<5, using: &random) == 0 ? .cancel : .usual
        if state.grant(demands, rank: rank, now) {
          running.append((demands, now))
        } else {
          state.add(
            LimiterState.Waiter(
              number: step, demands: demands, rank: rank, deadline: nil, continuation: continuation))
        }
        if Int.random(in: 0..<20, using: &random) == 0 {
          state.budgets[Int.random(in: 0...4, using: &random)].pausedUntil = now + .seconds(15)
        }
        let ended = running.filter {
          now - $0.since > .seconds(5) || $0.since.components.seconds % 3 == Int64(step) % 3
        }
        running.removeAll { now - $0.since > .seconds(5) || $0.since.components.seconds % 3 == Int64(step) % 3 }
        for (demands, since) in ended {
          for demand in demands where demand.kind == .draw {
            state.budgets[demand.budget].settle(demand, granted: since, now: now, told: nil)
          }
        }
        var witness = state
        _ = witness.admit(now, reviewsAll: true)
        let before = state.waiters
        _ = state.admit(now)
        #expect(state.waiters.map(\.number) == witness.waiters.map(\.number))
        let left = Set(state.waiters.map(\.number))
        for (index, waiter) in before.enumerated() where !left.contains(waiter.number) {
          granted += 1
          running.append((waiter.demands, now))
          let drawn = Set(waiter.demands.filter { $0.kind == .draw }.map(\.budget))
          for earlier in before[..<index] where left.contains(earlier.number) {
            let isGated = earlier.demands.contains { $0.kind == .gate && state.budgets[$0.budget].pausedUntil > now }
            let isHeldUp = earlier.demands.contains { state.budgets[$0.budget].isHeldUp($0) }
            #expect(isGated || isHeldUp || drawn.isDisjoint(with: earlier.demands.map(\.budget)))
          }
        }
      }
      #expect(granted > 10)
    }
  }

  @Test func numbersArePlacesInLine() async {
    await withContinuations(6) { continuations in
      var state = emptyState(10)
      let one = Demand(budget: 2, amount: 1)
      let ranks: [(Int, LimitRank)] = [
        (4, .usual), (2, .yielding), (6, .cancel), (5, .usual), (1, .cancel), (3, .usual),
      ]
      for (number, rank) in ranks {
        state.add(
          LimiterState.Waiter(
            number: number, demands: [one], rank: rank, deadline: nil,
            continuation: continuations[number - 1]))
      }
      #expect(state.waiters.map(\.number) == [1, 6, 3, 4, 5, 2])
      #expect([.cancel, .usual, .yielding].map { state.budgets[2].ahead(of: $0).requests } == [2, 5, 6])
      for number in [2, 3, 1] { _ = state.remove(number) }
      #expect([.cancel, .usual, .yielding].map { state.budgets[2].ahead(of: $0).units } == [1, 3, 3])
    }
  }

  /// A request that draws more than there is goes alone, and so takes one interval.
  @Test func theUnitsInLineFollowTheCapacity() async {
    await withContinuations(4) { continuations in
      var state = emptyState(10)
      for (number, amount) in [3, 8, 30, 2].enumerated() {
        let demand = Demand(budget: 2, amount: amount)
        state.add(
          LimiterState.Waiter(
            number: number, demands: [demand], rank: number == 3 ? .cancel : .usual, deadline: nil,
            continuation: continuations[number]
          ))
      }
      #expect(state.budgets[2].waiting.units == 23)
      #expect(state.budgets[2].ahead(of: .cancel).units == 2)
      state.resize(2, 5)
      #expect(state.budgets[2].waiting.units == 15)
      #expect(state.budgets[2].waiting.requests == 4)
      state.resize(2, 40)
      #expect(state.budgets[2].waiting.units == 43)
      _ = state.remove(2)
      #expect(state.budgets[2].waiting.units == 13)
      let one = Demand(budget: 2, amount: 1)
      let obstacle = state.obstacle([one], rank: .usual, .zero)
      #expect(obstacle.budget == "budget 0")
      _ = state.admit(.zero)
      #expect(state.budgets[2].waiting.requests == 0)
      #expect(state.budgets[2].waiting.units == 0)
      #expect(state.budgets[2].used == 13)
    }
  }

  @Test func limitsThatAreToldWakeTheWholeLineUnlessTheyAreNoNews() async {
    await withContinuations(2) { continuations in
      var state = emptyState(10)
      let place = ToldLimits.Place(host: .api, name: "api")
      let limit = RateLimit(.ip, interval: .seconds(60), capacity: 5)
      for isNews in [true, false] {
        for (number, continuation) in continuations.enumerated() {
          let one = Demand(budget: 2, amount: 1)
          state.add(
            LimiterState.Waiter(
              number: number, demands: [one], rank: .usual, deadline: nil, continuation: continuation))
        }
        let wakeups = state.adopt([limit], at: place)
        #expect(wakeups.count == (isNews ? 2 : 0))
        #expect(state.waiters.count == (isNews ? 0 : 2))
        #expect(state.told.revision == 1)
      }
    }
  }

  @Test func theLineHasTheTimeOfWhoIsFirstToRunOut() async {
    await withContinuations(3) { continuations in
      var state = emptyState(10)
      let all = Demand(budget: 2, amount: 10)
      let isGranted = state.grant([all], rank: .usual, .zero)
      #expect(isGranted)
      for (number, deadline) in [(0, nil), (1, 7), (2, 5)] as [(Int, Int?)] {
        state.add(
          LimiterState.Waiter(
            number: number, demands: [all], rank: .usual, deadline: deadline.map { .seconds($0) },
            continuation: continuations[number]))
      }
      let early = state.admit(.seconds(1))
      #expect(early.wakeups.isEmpty)
      #expect(early.next == .seconds(5))
      let first = state.admit(.seconds(5))
      #expect(first.wakeups.count == 1)
      #expect(state.waiters.map(\.number) == [0, 1])
      #expect(first.next == .seconds(7))
      // The answer tells that there is no room before ten seconds have passed.
      state.budgets[2].settle(all, granted: .zero, now: .seconds(6), told: nil)
      let known = state.admit(.seconds(6), reviewsAll: true)
      #expect(state.waiters.map(\.number) == [0])
      #expect(known.next == .seconds(16))
      guard case .vain(let obstacle) = known.wakeups.first?.admission else {
        Issue.record("the wait was not vain")
        return
      }
      #expect(obstacle.budget == "budget 0")
      #expect(obstacle.wait == .seconds(10))
    }
  }
}
