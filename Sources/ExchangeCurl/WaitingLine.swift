/// Transfers that wait for others to end, in order of arrival, while their time runs.
///
/// libcurl has a line of its own, for connections of a host; but there the time of a transfer does not run out.
struct WaitingLine {
  private var transfers: [(transfer: Transfer, since: ContinuousClock.Instant, deadline: ContinuousClock.Instant)] = []

  /// Whether none waits.
  var isEmpty: Bool { transfers.isEmpty }

  /// Adds a transfer that may take that long, its wait included.
  mutating func append(_ transfer: Transfer, timeout: Duration) {
    let now = ContinuousClock.now
    transfers.append((transfer, now, now + timeout))
  }

  /// Takes out the transfer that has waited longest, and notes how long that was.
  mutating func removeFirst() -> Transfer? {
    guard let first = transfers.first else { return nil }
    transfers.removeFirst()
    first.transfer.waited = ContinuousClock.now - first.since
    return first.transfer
  }

  /// Takes out a transfer; false when it does not wait.
  mutating func remove(_ transfer: Transfer) -> Bool {
    guard let index = transfers.firstIndex(where: { $0.transfer === transfer }) else { return false }
    transfers.remove(at: index)
    return true
  }

  /// Takes out those whose time is up.
  mutating func removeExpired() -> [Transfer] {
    let now = ContinuousClock.now
    let expired = transfers.filter { $0.deadline <= now }
    if !expired.isEmpty { transfers.removeAll { $0.deadline <= now } }
    return expired.map { $0.transfer }
  }

  /// Milliseconds until the first of them runs out of time.
  func millisecondsToDeadline(atMost limit: Int32) -> Int32 {
    guard let deadline = transfers.map({ $0.deadline }).min() else { return limit }
    let left = max(.zero, deadline - ContinuousClock.now) / .milliseconds(1)
    return Int32(min(Double(limit), left.rounded(.up)))
  }
}
