/// Keeps retries from multiplying the load on an exchange that fails: they are paid for by calls that succeed.
final class RetryBudget: Sendable {
  private static let cost = 10

  private let capacity: Int
  private let tokens: Locked<Int>

  /// A full budget of that many retries.
  init(_ retries: Int) {
    capacity = max(0, retries) * Self.cost
    tokens = Locked(capacity)
  }

  /// Pays for one retry; false when the budget is used up.
  func withdraw() -> Bool {
    tokens.withLock { tokens in
      guard tokens >= Self.cost else { return false }
      tokens -= Self.cost
      return true
    }
  }

  /// A call succeeded.
  func deposit() {
    tokens.withLock { $0 = min(capacity, $0 + 1) }
  }
}
