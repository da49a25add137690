/// Sends operations to one environment of an exchange: checks, stamps, signs, sends, classifies and decodes.
///
/// Safe to share between tasks. Every failure is an ``ExchangeError``, cancellation included, so that its
/// ``ExchangeError/outcome`` always says what became of the request.
public final class ExchangeClient: ExchangeSending {
  /// The environment that was named at creation.
  public let environment: Environment
  /// The configuration that calls start from.
  public let configuration: ClientConfiguration

  private let calls: CallBuilder
  private let classifier: ResponseClassifier
  private let runner: CallRunner

  /// A client of one environment; without credentials it sends public operations only.
  public init(
    _ dialect: some Dialect, environment: Environment, credentials: Credentials? = nil, transport: any Transport,
    configuration: ClientConfiguration = ClientConfiguration()
  ) {
    self.environment = environment
    self.configuration = configuration
    self.calls = CallBuilder(configuration: configuration, layout: dialect.signing)
    self.classifier = ResponseClassifier(dialect)
    self.runner = CallRunner(
      configuration: configuration, transport: transport,
      requests: RequestBuilder(dialect, environment, credentials, userAgent: configuration.userAgent),
      classifier: classifier, budget: RetryBudget(configuration.retry.budget), clock: ServerClock(configuration.clock),
      limits: CallLimits(dialect, environment, credentials, configuration),
      serverTimes: dialect.serverTimes)
  }

  private init(_ other: ExchangeClient, credentials: Credentials) {
    (environment, configuration) = (other.environment, other.configuration)
    (calls, classifier) = (other.calls, other.classifier)
    var runner = other.runner
    runner.requests = runner.requests.with(credentials)
    self.runner = runner
  }

  /// A client of the same account that signs with another key, for keys that are changed while requests run.
  ///
  /// It shares with this client all that does not depend on the key: the transport, what is used of limits, the budget of
  /// retries, and what is known of the exchange's clock. Requests that this client has begun end with the old key, those
  /// that wait for their turn included. The key of another account needs a client of its own, since its limits are its
  /// own.
  public func rotating(to credentials: Credentials) -> ExchangeClient {
    ExchangeClient(self, credentials: credentials)
  }

  /// Sends an operation and returns its answer with everything that came with it.
  public func receive<Operation: ExchangeOperation>(
    _ operation: Operation, options: CallOptions
  ) async throws(ExchangeError) -> Received<Operation.Response> {
    let start = ContinuousClock.now
    do throws(ExchangeError) {
      let call = try calls.call(operation, options)
      let (response, history) = try await exchange(call)
      let decoded: Decoded<Operation.Response>
      do {
        decoded = try JSONDecoding.decode(Operation.Response.self, from: response.body)
      } catch {
        throw history.combined(classifier.unreadable(response, error, of: call), call, configuration)
      }
      let empty = EmptyAnswer.mismatch(decoded, response.body, of: call)
      tell(decoded, empty, call)
      finished(call.identity, .executed, response.head.status, history.attempts, nil, start)
      return Received(
        classifier.judged(decoded, of: call, history, configuration), response, besides: empty,
        violations: call.violations)
    } catch {
      finished(error.operation, error.outcome, error.status, error.attempts, error, start)
      throw error
    }
  }

  /// Sends an operation and returns its answer undecoded; an error status is thrown as by `receive`.
  public func raw(
    _ operation: some ExchangeOperation, options: CallOptions = CallOptions()
  ) async throws(ExchangeError) -> RawResponse {
    try await raw { () throws(ExchangeError) in try calls.call(operation, options) }
  }

  /// Sends a request that no type describes; an error status is thrown as by `receive`.
  public func raw(
    _ operation: UntypedOperation, options: CallOptions = CallOptions()
  ) async throws(ExchangeError) -> RawResponse {
    try await raw { () throws(ExchangeError) in try calls.call(operation, options) }
  }

  /// Sends a request that no type describes; `safety` defaults to the strictest.
  public func raw(
    method: HTTPMethod, path: String, host: HostFamily, parameters: KeyValuePairs<String, any ParameterValue> = [:],
    security: Security = .none, safety: Safety = .unknown, options: CallOptions = CallOptions()
  ) async throws(ExchangeError) -> RawResponse {
    try await raw(
      UntypedOperation(method, path, host: host, parameters: parameters, security: security, safety: safety),
      options: options)
  }

  /// The dry run: the exact request that would go out now; nothing is sent.
  public func prepare(
    _ operation: some ExchangeOperation, options: CallOptions = CallOptions()
  ) throws(ExchangeError) -> PreparedRequest {
    try runner.prepare(try calls.call(operation, options))
  }

  /// The dry run of a request that no type describes.
  public func prepare(
    _ operation: UntypedOperation, options: CallOptions = CallOptions()
  ) throws(ExchangeError) -> PreparedRequest {
    try runner.prepare(try calls.call(operation, options))
  }

  /// Asks the exchange for the time of a host family, as the dialect says; requests are stamped with it from then on.
  ///
  /// It is not needed: the `Date` header of every answer corrects the clock as well, only less finely.
  /// - Throws: what the operation that tells the time throws; `configuration` when the dialect names none.
  public func synchronizeClock(_ host: HostFamily) async throws(ExchangeError) {
    try await runner.synchronizeClock(host)
  }

  /// The time by the clock of a host family, as far as answers have told it: that by which requests are stamped.
  public func time(of host: HostFamily) -> Timestamp { Timestamp(milliseconds: runner.clock.now(host) / 1_000) }

  /// Asks the exchange how large the limits of a host family are; requests are held back by them from then on.
  ///
  /// Worth a call at the start where documentation gives sizes by example only. All clients that share a limiter count
  /// by what was told, those that are made later too.
  /// - Returns: what the exchange told.
  /// - Throws: what the operation that tells the limits throws; `configuration` when the dialect names none.
  @discardableResult
  public func refreshLimits(_ host: HostFamily) async throws(ExchangeError) -> [RateLimit] {
    try await runner.refreshLimits(host)
  }

  private func raw(_ makeCall: () throws(ExchangeError) -> PendingCall) async throws(ExchangeError) -> RawResponse {
    let start = ContinuousClock.now
    do throws(ExchangeError) {
      let call = try makeCall()
      let (response, history) = try await exchange(call)
      finished(call.identity, .executed, response.head.status, history.attempts, nil, start)
      return RawResponse(head: response.head, body: response.body, violations: call.violations)
    } catch {
      finished(error.operation, error.outcome, error.status, error.attempts, error, start)
      throw error
    }
  }

  private func exchange(
    _ call: PendingCall
  ) async throws(ExchangeError) -> (response: HTTPResponse, history: AttemptHistory) {
    if !call.violations.isEmpty { configuration.observer?.didViolate(call.identity, call.violations) }
    return try await runner.run(call)
  }

  private func tell(_ decoded: Decoded<some Sendable>, _ empty: Mismatch?, _ call: PendingCall) {
    guard let observer = configuration.observer, !decoded.isAsDocumented || empty != nil else { return }
    let tolerated = (empty.map { [$0] } ?? []) + decoded.tolerated
    let places = tolerated.map { ToleranceEvent.Place(path: $0.path, expected: $0.expected) }
    if !places.isEmpty { observer.didTolerate(ToleranceEvent(operation: call.identity, places: places)) }
  }

  private func finished(
    _ operation: OperationIdentity, _ outcome: Outcome, _ status: Int?, _ attempts: Int, _ error: ExchangeError?,
    _ start: ContinuousClock.Instant
  ) {
    guard let observer = configuration.observer else { return }
    observer.didFinish(
      OutcomeEvent(
        operation: operation, outcome: outcome, status: status, failure: error?.kind, code: error?.code,
        attempts: attempts, duration: ContinuousClock.now - start))
  }

  /// Takes that many permits for an operation and gives them back as answered: what the benchmark measures.
  package func takePermits(_ count: Int, for operation: some ExchangeOperation) async throws(ExchangeError) {
    let call = try calls.call(operation, CallOptions())
    let (limits, head) = (runner.limits, ResponseHead(status: 200))
    for _ in 0..<count {
      switch limits.grant(call) {
      case .success(let permit): limits.settle(permit, head, of: call.endpoint)
      case .failure(let refusal):
        limits.settle(try await limits.wait(call, refusal, deadline: nil), head, of: call.endpoint)
      }
    }
  }
}
