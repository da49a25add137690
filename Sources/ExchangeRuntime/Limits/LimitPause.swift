/// A pause that an answer asks for.
struct LimitPause: Sendable {
  /// Whether it stops everything that is sent to the exchange.
  let isBan: Bool
  /// What the exceeded limit counts, where the answer says so.
  var bucket: WeightBucket?
  /// What the answer says of its length; nil when it says nothing that can be believed.
  let told: Duration?

  /// The shortest ban that exchanges of this kind impose, where an answer does not say how long it lasts.
  private static let shortestBan = Duration.seconds(120)
  /// The longest pause after an exceeded limit, where the answer does not say how long it lasts.
  private static let longestPause = Duration.seconds(60)

  /// The shortest pause: whole seconds are told, and less than one is told as none.
  private static let shortestPause = Duration.seconds(1)

  /// The pause of a budget with that interval.
  func length(_ interval: Duration) -> Duration {
    if let told { return max(told, Self.shortestPause) }
    return isBan ? Self.shortestBan : interval > .zero ? min(interval, Self.longestPause) : Self.longestPause
  }

  /// Which budgets pause: at a ban the gate of the exchange; else, of those that the request draws on or heeds and that
  /// count what the answer names, those that the server calls used up, or else all; where the answer names none of them
  /// those that the server calls used up, or else all that it draws on, or else the gate of the host.
  func budgets(_ demands: [Demand], of budgets: [RateBudget], exhausted: [Int]) -> [Int] {
    let gates = demands.filter { $0.kind == .gate }.map(\.budget)
    if isBan { return Array(gates.prefix(1)) }
    let limits = demands.filter { $0.kind != .gate }
    let named = limits.filter { budgets[$0.budget].bucket == bucket }
    let usedUp = (named.isEmpty ? limits : named).map(\.budget).filter(exhausted.contains)
    if !usedUp.isEmpty { return usedUp }
    let charged = (named.isEmpty ? limits.filter { $0.kind == .draw } : named).map(\.budget)
    return charged.isEmpty ? Array(gates.suffix(1)) : charged
  }
}
