/// The budgets of an operation; made once, looked up by every call.
final class LimitRoute: Sendable {
  /// What holds back every request to the exchange, and to its host.
  let gates: [Demand]
  /// How it draws on limits.
  let draws: [Draw]
  /// What the latest call of the operation drew: most operations have one weight only.
  private let latest: (weight: RequestWeight, demands: [Demand])?

  init(gates: [Demand], draws: [Draw], latest: (weight: RequestWeight, demands: [Demand])? = nil) {
    (self.gates, self.draws, self.latest) = (gates, draws, latest)
  }

  /// Whether the values of parameters decide what a call draws on.
  var isDivided: Bool {
    draws.contains { draw in
      if case .divided = draw.budget { true } else { false }
    }
  }

  /// What a call of that weight draws on, if the latest one had the same.
  func latestDemands(_ weight: RequestWeight) -> [Demand]? {
    latest.flatMap { $0.weight == weight ? $0.demands : nil }
  }

  /// What a call of that weight with these parameters draws on.
  func demands(
    _ weight: RequestWeight, _ parameters: [ParameterEncoder.Parameter], _ limiter: RateLimiter
  ) -> [Demand] {
    gates
      + draws.compactMap { draw in
        let amount = draw.amount(weight)
        guard amount != 0 || draw.isHeeded else { return nil }
        let budget =
          switch draw.budget {
          case .single(let number): number
          case .divided(let account): account.budget(limiter, parameters)
          }
        if amount == 0 { return Demand(.heed, budget: budget) }
        return Demand(
          budget: budget, amount: Demand.units(amount ?? 1), isUnknown: amount == nil, leaving: draw.leaving)
      }
  }

  /// How an operation draws on one limit.
  struct Draw: Sendable {
    /// The names under which its weight may charge the limit.
    let names: [WeightBucket]
    /// What it draws where its weight names none of them; nil where an unknown weight may hide a charge.
    let counted: Int?
    let budget: Budget
    /// Whether requests heed it that draw nothing on it.
    let isHeeded: Bool
    /// The units of it that the operation leaves free.
    let leaving: Int

    /// Units; nil where they are not known.
    func amount(_ weight: RequestWeight) -> Int? {
      guard let charge = weight.charges.first(where: { names.contains($0.bucket) }) else {
        return counted ?? (weight.isUnknown ? nil : 0)
      }
      return weight.isUnknown ? nil : charge.amount
    }
  }

  /// Where the units are counted.
  enum Budget: Sendable {
    /// In the limiter's budget of that number.
    case single(Int)
    /// In one of several, by the values of parameters.
    case divided(LimitAccount)
  }
}

/// One limit at one place, of which a budget is made when it is first drawn on.
final class LimitAccount: Sendable {
  private let limit: RateLimit
  private let key: BudgetKey
  /// The name in events and errors.
  private let title: String

  init(_ limit: RateLimit, _ key: BudgetKey, title: String) {
    (self.limit, self.key, self.title) = (limit, key, title)
  }

  /// Whether the values of parameters decide which budget it is.
  var isDivided: Bool { !limit.parameters.isEmpty }

  /// The number of the budget for a request with these parameters.
  func budget(_ limiter: RateLimiter, _ parameters: [ParameterEncoder.Parameter] = []) -> Int {
    var key = key
    key.values = limit.parameters.map { name in
      parameters.filter { $0.name == name }.map(\.text).joined(separator: ",")
    }
    return limiter.budget(key) {
      RateBudget(
        name: ([title] + key.values).filter { !$0.isEmpty }.joined(separator: " "), capacity: limit.capacity,
        interval: limit.interval, header: limit.header, bucket: limit.bucket)
    }
  }
}
