/// The requests that wait in line for budgets, and when the turn of one behind them comes at the earliest.
struct LimitTurns {
  /// Those who wait for one budget.
  private struct Line {
    /// When the first of them goes at the earliest.
    let begin: Duration
    /// The units that they draw.
    var units: Int
  }

  private var lines: [Int: Line] = [:]

  /// Whether someone waits for a budget.
  func isAwaited(_ budget: Int) -> Bool { lines[budget] != nil }

  /// When a request that does not fit now may have its turn at the earliest, as far as is known; nil when at any time.
  func earliest(_ demand: Demand, _ budget: RateBudget, _ now: Duration) -> Duration? {
    guard let line = lines[demand.budget] else { return budget.earliestRoom(demand, now) }
    // Counts in answers may make room for all at once; without them, an interval lets no more through than it holds.
    let intervals = budget.header == nil ? (line.units + budget.units(demand) - 1) / max(1, budget.capacity) : 0
    let earliest = line.begin + budget.interval * intervals
    return earliest > now ? earliest : nil
  }

  /// Puts a request, which goes at the earliest at that time, in line for all that it draws on.
  mutating func add(_ demands: [Demand], _ budgets: [RateBudget], _ begin: Duration) {
    for demand in demands where !demand.isGate {
      lines[demand.budget, default: Line(begin: begin, units: 0)].units += budgets[demand.budget].units(demand)
    }
  }
}
