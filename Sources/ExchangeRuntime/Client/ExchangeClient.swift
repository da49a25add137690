/// Sends operations to one environment of an exchange: checks, stamps, signs, sends, classifies and decodes.
///
/// Safe to share between tasks. Every failure is an ``ExchangeError``, cancellation included, so that its
/// ``ExchangeError/outcome`` always says what became of the request.
public final class ExchangeClient: ExchangeSending {
  /// The environment that was named at creation.
  public let environment: Environment
  /// The configuration that calls start from.
  public let configuration: ClientConfiguration

  private let transport: any Transport
  private let calls: CallBuilder
  private let requests: RequestBuilder
  private let classifier: ResponseClassifier

  /// A client of one environment; without credentials it sends public operations only.
  public init(
    _ dialect: some Dialect, environment: Environment, credentials: Credentials? = nil, transport: any Transport,
    configuration: ClientConfiguration = ClientConfiguration()
  ) {
    self.environment = environment
    self.configuration = configuration
    self.transport = transport
    self.calls = CallBuilder(configuration: configuration, layout: dialect.signing)
    self.requests = RequestBuilder(dialect, environment, credentials, userAgent: configuration.userAgent)
    self.classifier = ResponseClassifier(dialect)
  }

  /// Sends an operation and returns its answer with everything that came with it.
  public func receive<Operation: ExchangeOperation>(
    _ operation: Operation, options: CallOptions
  ) async throws(ExchangeError) -> Received<Operation.Response> {
    let start = ContinuousClock.now
    do throws(ExchangeError) {
      let call = try calls.call(operation, options)
      let response = try await exchange(call)
      let decoded = try decode(Operation.Response.self, response, call)
      finished(call.identity, .executed, response.head.status, nil, start)
      return Received(decoded, response, violations: call.violations)
    } catch {
      finished(error.operation, error.outcome, error.status, error, start)
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
    try requests.request(try calls.call(operation, options), milliseconds: configuration.clock.nowMilliseconds())
  }

  /// The dry run of a request that no type describes.
  public func prepare(
    _ operation: UntypedOperation, options: CallOptions = CallOptions()
  ) throws(ExchangeError) -> PreparedRequest {
    try requests.request(try calls.call(operation, options), milliseconds: configuration.clock.nowMilliseconds())
  }

  private func raw(_ makeCall: () throws(ExchangeError) -> PendingCall) async throws(ExchangeError) -> RawResponse {
    let start = ContinuousClock.now
    do throws(ExchangeError) {
      let call = try makeCall()
      let response = try await exchange(call)
      finished(call.identity, .executed, response.head.status, nil, start)
      return RawResponse(head: response.head, body: response.body, violations: call.violations)
    } catch {
      finished(error.operation, error.outcome, error.status, error, start)
      throw error
    }
  }

  /// Stamps, signs, sends and classifies; returns answers with a success status only.
  private func exchange(_ call: PendingCall) async throws(ExchangeError) -> HTTPResponse {
    if !call.violations.isEmpty { configuration.observer?.didViolate(call.identity, call.violations) }
    let prepared = try requests.request(call, milliseconds: configuration.clock.nowMilliseconds())
    configuration.observer?.willAttempt(
      AttemptEvent(
        operation: call.identity, attempt: 1, weight: call.weight, milliseconds: prepared.milliseconds))
    let response: HTTPResponse
    do {
      response = try await transport.send(prepared.http, timeout: call.timeout)
    } catch {
      throw classifier.failure(error, of: call)
    }
    guard response.head.isSuccess else { throw classifier.failure(response, of: call) }
    return response
  }

  private func decode<Value: JSONConvertible>(
    _ type: Value.Type, _ response: HTTPResponse, _ call: PendingCall
  ) throws(ExchangeError) -> Decoded<Value> {
    do {
      return try JSONDecoding.decode(type, from: response.body)
    } catch {
      throw classifier.unreadable(response, error, of: call)
    }
  }

  private func finished(
    _ operation: OperationIdentity, _ outcome: Outcome, _ status: Int?, _ error: ExchangeError?,
    _ start: ContinuousClock.Instant
  ) {
    guard let observer = configuration.observer else { return }
    observer.didFinish(
      OutcomeEvent(
        operation: operation, outcome: outcome, status: status, failure: error?.kind, code: error?.code,
        duration: ContinuousClock.now - start))
  }
}
