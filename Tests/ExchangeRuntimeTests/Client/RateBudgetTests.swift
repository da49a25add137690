import ExchangeTesting
import Testing

@testable import ExchangeRuntime

/// The accounting of one budget, without a network.
@Suite struct RateBudgetTests {
  /// Requests at random times with random delays, against a server that counts in fixed windows.
  @Test(arguments: 0..<20) func staysWithinAnyWindow(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var budget = RateBudget(name: "b", capacity: 20, interval: .milliseconds(100), header: "h")
    let phase = Int.random(in: 0..<100, using: &random)
    var running: [(demand: Demand, granted: Int, arrives: Int, ends: Int, told: Int)] = []
    var (counts, sent) = ([Int: Int](), 0)
    for now in 0..<20_000 {
      for index in running.indices where running[index].arrives == now {
        let window = (now + phase) / 100
        counts[window, default: 0] += running[index].demand.amount
        running[index].told = counts[window, default: 0]
      }
      let time = Duration.milliseconds(now)
      for ended in running where ended.ends == now {
        budget.settle(
          ended.demand, granted: .milliseconds(ended.granted), now: time,
          told: now % 3 == 0 ? nil : ended.told)
      }
      running.removeAll { $0.ends == now }
      budget.expire(time)
      let demand = Demand(budget: 0, amount: Int.random(in: 1...5, using: &random))
      guard Bool.random(using: &random), budget.hasRoom(demand, time) else { continue }
      budget.grant(demand)
      sent += 1
      let arrives = now + Int.random(in: 1...30, using: &random)
      running.append((demand, now, arrives, arrives + Int.random(in: 1...30, using: &random), 0))
    }
    #expect(counts.values.max() ?? 0 <= 20)
    // It is not merely strict: more than half of what the windows allow is used.
    #expect(counts.values.reduce(0, +) > 200 * 20 / 2)
    #expect(sent > 0)
  }

  /// Answers so close together that they share entries: charges end one interval after their answer all the same.
  @Test(arguments: [nil, "h"] as [String?]) func steadyTrafficNeverFillsTheBudget(_ header: String?) {
    let demand = Demand(budget: 0, amount: 1)
    var budget = RateBudget(name: "b", capacity: 5_000, interval: .seconds(10), header: header)
    var sent: [Int] = []
    // One request each five milliseconds: two fifths of the capacity, for three intervals.
    for now in stride(from: 0, to: 30_000, by: 5) {
      let time = Duration.milliseconds(now)
      let hasRoom = budget.hasRoom(demand, time)
      #expect(hasRoom)
      #expect(budget.used <= 2_010)
      budget.grant(demand)
      sent.append(now)
      let told = header.map { _ in sent.count { $0 / 10_000 == now / 10_000 } }
      budget.settle(demand, granted: time, now: time + .milliseconds(1), told: told)
    }
  }

  @Test func roomIsForeseenUnlessAnAnswerMayMakeIt() {
    for (header, foreseen) in [(nil, Duration.seconds(11)), ("h", nil)] as [(String?, Duration?)] {
      var budget = RateBudget(name: "b", capacity: 10, interval: .seconds(10), header: header)
      func demand(_ amount: Int) -> Demand { Demand(budget: 0, amount: amount) }
      budget.grant(demand(6))
      budget.settle(demand(6), granted: .zero, now: .seconds(1), told: nil)
      budget.grant(demand(4))
      #expect(budget.earliestRoom(demand(4), .seconds(2)) == nil)
      #expect(budget.earliestRoom(demand(5), .seconds(2)) == foreseen)
      budget.pausedUntil = .seconds(40)
      #expect(budget.earliestRoom(demand(1), .seconds(2)) == .seconds(40))
    }
  }
}
