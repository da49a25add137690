public import ExchangeRuntime

/// Answers requests from a script, without a network, and remembers them.
///
/// Requests are answered in the order of their arrival, or each by what it asks for. After the last step every request
/// fails as not sent, unless the last step repeats.
public final class ScriptedTransport: Transport {
  /// What becomes of one request.
  public indirect enum Step: Sendable {
    /// It is answered.
    case answer(HTTPResponse)
    /// It fails.
    case failure(TransportError)
    /// Time passes first; the request's timeout and its task's cancellation end it.
    case delayed(Duration, Step)
    /// It is never answered; only its timeout or its task's cancellation ends it.
    case hold

    /// An answer with a text body.
    public static func text(_ body: String, status: Int = 200, headers: [(String, String)] = []) -> Step {
      let fields = headers.map { HTTPField($0.0, $0.1) }
      return .answer(HTTPResponse(status: status, headers: HTTPHeaders(fields), body: Array(body.utf8)))
    }

    /// A failure of that reason and phase.
    public static func failure(_ reason: TransportError.Reason, _ phase: TransportError.Phase) -> Step {
      .failure(TransportError(reason, phase: phase))
    }
  }

  private let state: Locked<(steps: ArraySlice<Step>, requests: [HTTPRequest])>
  private let repeatsLast: Bool
  private let answer: (@Sendable (HTTPRequest) -> Step)?
  private let sleeper: any Sleeper

  /// A transport that takes these steps, one a request.
  ///
  /// - Parameters:
  ///   - steps: what becomes of the requests, in the order in which they come.
  ///   - repeatsLast: whether the last step holds for all further requests, which are refused otherwise.
  ///   - sleeper: waits where the script says so; give the client's ``VirtualTime`` to wait in no time.
  public init(_ steps: [Step], repeatsLast: Bool = false, sleeper: any Sleeper = SystemSleeper()) {
    state = Locked((steps[...], []))
    self.repeatsLast = repeatsLast
    answer = nil
    self.sleeper = sleeper
  }

  /// A transport that asks for each request what becomes of it, for programs that send several at once: by its method,
  /// `HTTPRequest.address`, `url` and `body`.
  ///
  /// - Parameters:
  ///   - sleeper: waits where a step says so; give the client's ``VirtualTime`` to wait in no time.
  ///   - answer: what becomes of a request; called on the tasks of the callers.
  public init(sleeper: any Sleeper = SystemSleeper(), answering answer: @escaping @Sendable (HTTPRequest) -> Step) {
    state = Locked(([], []))
    repeatsLast = false
    self.answer = answer
    self.sleeper = sleeper
  }

  /// The requests in order; their secrets show only through `HTTPField.withValueBytes(_:)` and `HTTPRequest.url`.
  public var requests: [HTTPRequest] { state.withLock { $0.requests } }

  /// How many steps no request has taken.
  public var remainingSteps: Int { state.withLock { $0.steps.count } }

  /// Takes the next step, or that of this request.
  public func send(_ request: HTTPRequest, timeout: Duration?) async throws(TransportError) -> HTTPResponse {
    let step = state.withLock { state -> Step? in
      state.requests.append(request)
      guard answer == nil else { return nil }
      return repeatsLast && state.steps.count == 1 ? state.steps.first : state.steps.popFirst()
    }
    guard let step = step ?? answer?(request) else {
      throw TransportError(.other, phase: .notSent, detail: "the script has no further step")
    }
    return try await take(step, timeout)
  }

  private func take(_ step: Step, _ timeout: Duration?) async throws(TransportError) -> HTTPResponse {
    switch step {
    case .answer(let response): return response
    case .failure(let error): throw error
    case .hold:
      try await wait(timeout ?? .seconds(86_400 * 365))
      throw TransportError(.timeout, phase: .sent)
    case .delayed(let delay, let next):
      if let timeout, timeout <= delay {
        try await wait(timeout)
        throw TransportError(.timeout, phase: .sent)
      }
      try await wait(delay)
      return try await take(next, timeout.map { $0 - delay })
    }
  }

  private func wait(_ duration: Duration) async throws(TransportError) {
    do {
      try await sleeper.sleep(for: duration)
    } catch {
      throw TransportError(.cancelled, phase: .sent)
    }
  }
}
