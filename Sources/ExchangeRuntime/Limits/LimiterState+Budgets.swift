// Budgets come and go: paths that hold an id have one each, which nobody asks for again.
extension LimiterState {
  /// How many there may be before those are looked for that hold nothing.
  static let fewBudgets = 4_096

  /// The number of a budget, made at first use.
  mutating func number(of key: BudgetKey, _ now: Duration, _ make: () -> RateBudget) -> Int {
    if let number = numbers[key] { return number }
    if numbers.count >= mostBudgets { dropUnused(now) }
    let number = unusedNumbers.popLast() ?? budgets.count
    if number == budgets.count { budgets.append(make()) } else { budgets[number] = make() }
    numbers[key] = number
    return number
  }

  /// Forgets the budgets that hold nothing; clients that know their numbers ask anew.
  private mutating func dropUnused(_ now: Duration) {
    let count = numbers.count
    for (key, number) in numbers where key.isKnownToItsRequestsOnly {
      budgets[number].expire(now)
      guard budgets[number].holdsNothing(now) else { continue }
      numbers[key] = nil
      unusedNumbers.append(number)
    }
    if numbers.count < count { told.outdate() }
    mostBudgets = max(Self.fewBudgets, numbers.count * 2)
  }
}

extension BudgetKey {
  /// Whether those only have to do with it that draw on it: no gate, and no limit that others heed.
  fileprivate var isKnownToItsRequestsOnly: Bool { limit.map { !$0.isHeeded } ?? false }
}
