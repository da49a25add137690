/// Runs the attempts of a call: stamps, signs, sends, classifies, and sends again what may be sent again.
struct CallRunner: Sendable {
  let configuration: ClientConfiguration
  let transport: any Transport
  var requests: RequestBuilder
  let classifier: ResponseClassifier
  let budget: RetryBudget
  let clock: ServerClock
  let limits: CallLimits
  let serverTimes: [ServerTimeOperation]

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
        let failure = history.combined(error, call, configuration)
        guard let delay = delay(after: error, call, history, deadline) else { throw failure }
        configuration.observer?.willRetry(
          RetryEvent(
            operation: call.identity, attempt: history.attempts, failure: error.kind, status: error.status,
            code: error.code, delay: delay))
        history.note(failure)
        try await wait(delay, failure)
        if error.row?.retry == .onceAfterClock {
          history.clockRetries += 1
          await resynchronizeClock(call.endpoint.host, deadline)
        }
      }
    }
  }

  /// The request of a call as it would go out now.
  func prepare(_ call: PendingCall) throws(ExchangeError) -> PreparedRequest {
    try requests.request(call, microseconds: clock.now(call.endpoint.host))
  }

  /// One attempt, stamped and signed anew.
  func attempt(
    _ call: PendingCall, _ history: inout AttemptHistory, _ deadline: Duration?
  ) async throws(ExchangeError) -> HTTPResponse {
    let permit: LimitPermit
    switch limits.grant(call) {
    case .success(let granted): permit = granted
    case .failure(let refusal):
      // What cannot be sent at all does not wait for its turn first.
      _ = try prepare(call)
      let began = configuration.sleeper.now()
      permit = try await limits.wait(call, refusal, deadline: deadline, waited: history.waited)
      history.waited += configuration.sleeper.now() - began
    }
    let timeout = deadline.map { $0 - configuration.sleeper.now() }
    if let timeout, timeout <= .zero {
      limits.refund(permit)
      throw Self.late(call)
    }
    var sent = configuration.clock.nowMicroseconds()
    var fault: ExchangeError?
    history.attempts += 1
    let response: HTTPResponse
    do {
      response = try await transport.send(timeout: timeout, goesFirst: call.isCancel) {
        do throws(ExchangeError) {
          let prepared = try prepare(call)
          sent = configuration.clock.nowMicroseconds()
          note(prepared, of: call, in: &history)
          return prepared.http
        } catch {
          fault = error
          return nil
        }
      }
    } catch {
      let failure = classifier.failure(error, of: call)
      if error.phase == .notSent {
        limits.refund(permit)
      } else {
        limits.settle(permit, error.head, exceeded: failure.exceeded, of: call.endpoint)
      }
      guard let fault else { throw failure.error }
      history.attempts -= 1
      throw fault
    }
    let failure = classifier.failure(response, of: call)
    limits.settle(permit, response.head, exceeded: failure?.exceeded, of: call.endpoint)
    clock.observe(date: response.head, of: call.endpoint.host, sent: sent)
    if let failure { throw failure.error }
    return response
  }

  /// Tells of a request that leaves now, and remembers how long the exchange may accept it.
  private func note(_ prepared: PreparedRequest, of call: PendingCall, in history: inout AttemptHistory) {
    configuration.observer?.willAttempt(
      AttemptEvent(
        operation: call.identity, attempt: history.attempts, weight: call.weight, milliseconds: prepared.milliseconds))
    if let validity = prepared.validity { history.acceptedUntil = configuration.sleeper.now() + validity }
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
      let now = configuration.clock.nowMilliseconds()
      if let asked = RetryAfter.delay(error.headers, now: now, atMost: RetryAfter.longestPause) {
        // An exchange that asks for more time than the call may wait is not asked again.
        let longest = (call.whenLimited ?? configuration.whenLimited).longestWait
        if let longest, asked > max(longest, configuration.retry.maximumDelay) { return nil }
        delay = max(delay, asked)
      }
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
      cancelled.clientOrderId = failure.clientOrderId
      cancelled.recovery = failure.recovery
      cancelled.settling = failure.settling
      throw cancelled
    }
  }

  private static func late(_ call: PendingCall) -> ExchangeError {
    ExchangeError(
      .timeout, outcome: .notSent, operation: call.identity, message: "the time for the call was up before it was sent")
  }
}
