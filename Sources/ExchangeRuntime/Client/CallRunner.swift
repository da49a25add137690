/// Runs the attempts of a call: stamps, signs, sends, classifies, and sends again what may be sent again.
struct CallRunner: Sendable {
  let configuration: ClientConfiguration
  let transport: any Transport
  let requests: RequestBuilder
  let classifier: ResponseClassifier
  let budget: RetryBudget

  /// The answer of a call and how it came about; one with an error status is thrown.
  func run(_ call: PendingCall) async throws(ExchangeError) -> (response: HTTPResponse, history: AttemptHistory) {
    let deadline = call.timeout.map { configuration.sleeper.now() + $0 }
    var history = AttemptHistory()
    while true {
      do throws(ExchangeError) {
        let response = try await attempt(call, &history, deadline)
        budget.deposit()
        return (response, history)
      } catch {
        let failure = history.combined(error, call.endpoint.safety)
        guard let delay = delay(after: error, call, history, deadline) else { throw failure }
        configuration.observer?.willRetry(
          RetryEvent(
            operation: call.identity, attempt: history.attempts, failure: error.kind, status: error.status,
            code: error.code, delay: delay))
        history.note(failure)
        try await wait(delay, failure)
        if error.retry == .onceAfterClock { history.clockRetries += 1 }
      }
    }
  }

  /// One attempt, stamped and signed anew.
  private func attempt(
    _ call: PendingCall, _ history: inout AttemptHistory, _ deadline: Duration?
  ) async throws(ExchangeError) -> HTTPResponse {
    let prepared = try requests.request(call, milliseconds: configuration.clock.nowMilliseconds())
    let timeout = deadline.map { $0 - configuration.sleeper.now() }
    if let timeout, timeout <= .zero { throw Self.late(call) }
    history.attempts += 1
    configuration.observer?.willAttempt(
      AttemptEvent(
        operation: call.identity, attempt: history.attempts, weight: call.weight, milliseconds: prepared.milliseconds))
    let response: HTTPResponse
    do {
      response = try await transport.send(prepared.http, timeout: timeout)
    } catch {
      throw classifier.failure(error, of: call)
    }
    guard response.head.isSuccess else { throw classifier.failure(response, of: call) }
    return response
  }

  /// The wait before the next attempt; nil when there is none.
  private func delay(
    after error: ExchangeError, _ call: PendingCall, _ history: AttemptHistory, _ deadline: Duration?
  ) -> Duration? {
    let rule = RetryRule(
      after: error, safety: call.endpoint.safety, attempts: history.attempts, clockRetries: history.clockRetries,
      policy: configuration.retry)
    guard rule != .stop else { return nil }
    var delay = Duration.zero
    if rule == .afterDelay {
      delay = configuration.retry.delay(afterAttempt: history.attempts, random: configuration.random())
      delay = max(delay, RetryAfter.delay(error.headers, now: configuration.clock.nowMilliseconds()) ?? .zero)
    }
    if let deadline, configuration.sleeper.now() + delay >= deadline { return nil }
    return budget.withdraw() ? delay : nil
  }

  private func wait(_ delay: Duration, _ failure: ExchangeError) async throws(ExchangeError) {
    guard delay > .zero else { return }
    do {
      try await configuration.sleeper.sleep(for: delay)
    } catch {
      var cancelled = ExchangeError(.cancelled, outcome: failure.outcome, operation: failure.operation)
      cancelled.attempts = failure.attempts
      throw cancelled
    }
  }

  private static func late(_ call: PendingCall) -> ExchangeError {
    ExchangeError(
      .timeout, outcome: .notSent, operation: call.identity, message: "the time for the call was up before it was sent")
  }
}
