/// What the runtime must know of an exchange: data only, generated from facts; the algorithms stay in the runtime.
public protocol Dialect: Sendable {
  /// The name of the exchange, lower case.
  var name: String { get }
  /// Base URLs per host family and environment.
  var hosts: HostTable { get }
  /// Where key, time and signature go.
  var signing: SigningLayout { get }
  /// The members of error bodies.
  var errorBody: ErrorBodyLayout { get }
  /// What answers say of execution.
  var outcomes: OutcomeTable { get }
  /// Documented names of error codes.
  var errorCodes: ErrorCodeTable { get }
  /// How much may be sent, and the headers that tell how much of it is used.
  var rateLimits: RateLimitTable { get }
  /// Operations that tell the time, by which clocks are synchronised.
  var serverTimes: [ServerTimeOperation] { get }
  /// What the client calls itself, unless its configuration says otherwise.
  var userAgent: String { get }
}

extension Dialect {
  /// The library's own name.
  public var userAgent: String { "apiscribe" }
  /// Clocks are synchronised by the `Date` header alone.
  public var serverTimes: [ServerTimeOperation] { [] }
  /// No limits are known; answers that say that one was exceeded are heeded nevertheless.
  public var rateLimits: RateLimitTable { RateLimitTable([]) }
}

extension Dialect {
  /// What an error in the place of an element says of the element: ``Outcome/rejected`` where it was not executed,
  /// ``Outcome/unknown`` where that is not known, so that it must be asked for before it is sent again. A client has told
  /// it already in ``BatchFailure/outcome``.
  public func outcome<Operation: ExchangeOperation>(
    of failure: BatchFailure, in operation: Operation.Type
  ) -> Outcome {
    outcomes.outcome(of: failure, to: Operation.endpoint)
  }
}
