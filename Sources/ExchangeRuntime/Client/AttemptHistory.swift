import Foundation

/// What the attempts of a call say together.
struct AttemptHistory {
  /// How often the request was handed to the transport.
  var attempts = 0
  /// How many attempts followed a synchronisation of the clock.
  var clockRetries = 0
  /// How long the call has waited for limits.
  var waited = Duration.zero
  /// Until when the exchange may still execute what was sent last.
  var mayArriveUntil: Date?
  /// What is known of the attempts before the present one; nil before the first ended.
  private var earlier: ExchangeError?

  /// The error of the present attempt, with the outcome of the call as a whole.
  ///
  /// A later attempt that was refused, or never left, does not undo what an earlier one may have done; one for which
  /// there was no room, or no time, leaves the failure before it as it was.
  func combined(_ error: ExchangeError, _ call: PendingCall) -> ExchangeError {
    if let earlier, error.transport == nil, error.kind == .limited || error.kind == .timeout { return earlier }
    var result = error
    result.attempts = attempts
    result.clientOrderId = call.clientOrderId
    result.outcome = combined(error.outcome, call)
    switch result.outcome {
    case .unknown, .partial, .executed:
      result.recovery = call.recovery
      result.mayArriveUntil = mayArriveUntil
    case .notSent, .rejected: result.recovery = []
    }
    return result
  }

  /// What became of a call, or of an element of a batch, where the present attempt ended with this outcome.
  func combined(_ outcome: Outcome, _ call: PendingCall) -> Outcome {
    switch (earlier?.outcome, outcome) {
    case (.unknown, .rejected) where !call.endpoint.safety.isRead, (.unknown, .notSent): .unknown
    case (.rejected, .notSent): .rejected
    default: outcome
    }
  }

  /// Remembers how an attempt ended that is followed by another.
  mutating func note(_ error: ExchangeError) { earlier = error }
}
