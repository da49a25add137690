/// Decides whether a request may be sent again: the one place where safety classes and outcome rows meet.
enum RetryRule: Sendable, Hashable {
  /// The failure is final.
  case stop
  /// Send it again once the clock was synchronised.
  case afterClock
  /// Send it again after a delay.
  case afterDelay

  /// Reasons of a transport under which another attempt may fare better.
  private static let passing: Set<TransportError.Reason> = [
    .resolve, .connect, .proxy, .timeout, .connectionLost, .other,
  ]

  /// What may follow a failure of a call that was attempted `attempts` times, `clockRetries` of them for the clock.
  init(
    after error: ExchangeError, safety: Safety, attempts: Int, clockRetries: Int, policy: RetryPolicy
  ) {
    self = .stop
    // A cancel is repeated once at most, whatever the reasons.
    let most = safety == .cancel ? min(2, policy.maximumAttempts) : policy.maximumAttempts
    guard attempts < most, error.kind != .cancelled else { return }
    // What was done is done, even where its answer could not be read to the end; only a read is after the answer.
    guard safety.isRead || (error.outcome != .executed && error.outcome != .partial) else { return }
    let isProvenUnexecuted = error.outcome == .rejected
    switch error.row?.retry ?? .bySafety {
    case .never: return
    case .onceAfterClock:
      if isProvenUnexecuted && clockRetries == 0 { self = .afterClock }
    case .afterDelay:
      if isProvenUnexecuted { self = .afterDelay }
    case .bySafety:
      if (safety.isRead || safety == .cancel) && Self.isPassing(error) { self = .afterDelay }
    }
  }

  /// Whether the failure may pass by itself.
  private static func isPassing(_ error: ExchangeError) -> Bool {
    if let transport = error.transport { return passing.contains(transport.reason) }
    guard let status = error.status else { return false }
    return status == 408 || status == 429 || (500...599).contains(status)
  }
}
