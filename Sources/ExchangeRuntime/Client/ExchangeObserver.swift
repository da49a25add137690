/// Hears what a client does; nothing it is told holds a key, a signature or a query. Names of members that an answer
/// chooses itself, such as assets, do stand in the paths of ``ToleranceEvent``.
///
/// All functions have empty defaults, so that later additions break no conformance. They are called on the caller's
/// task and should return at once.
public protocol ExchangeObserver: Sendable {
  /// A request is about to be handed to the transport.
  func willAttempt(_ event: AttemptEvent)
  /// A request has to wait for a limit.
  func willWait(_ event: WaitEvent)
  /// An answer told how much of a limit is used, or asked for a pause.
  func didUpdateLimit(_ event: LimitEvent)
  /// A request is about to be sent again, after a delay.
  func willRetry(_ event: RetryEvent)
  /// An answer differs from the documentation and was understood all the same.
  func didTolerate(_ event: ToleranceEvent)
  /// A call ended.
  func didFinish(_ event: OutcomeEvent)
  /// Parameters break documented rules and the request is sent nevertheless.
  func didViolate(_ operation: OperationIdentity, _ violations: [ParameterViolation])
}

extension ExchangeObserver {
  /// Ignores the event.
  public func willAttempt(_ event: AttemptEvent) {}
  /// Ignores the event.
  public func willWait(_ event: WaitEvent) {}
  /// Ignores the event.
  public func didUpdateLimit(_ event: LimitEvent) {}
  /// Ignores the event.
  public func willRetry(_ event: RetryEvent) {}
  /// Ignores the event.
  public func didTolerate(_ event: ToleranceEvent) {}
  /// Ignores the event.
  public func didFinish(_ event: OutcomeEvent) {}
  /// Ignores the event.
  public func didViolate(_ operation: OperationIdentity, _ violations: [ParameterViolation]) {}
}

/// One attempt to send a request.
public struct AttemptEvent: Sendable {
  /// The operation.
  public let operation: OperationIdentity
  /// 1 for the first attempt.
  public let attempt: Int
  /// What the request charges to the budgets.
  public let weight: RequestWeight
  /// The time that stamps the request, in milliseconds since 1970.
  public let milliseconds: Int64
}

/// A wait for a limit.
public struct WaitEvent: Sendable {
  /// The operation.
  public let operation: OperationIdentity
  /// The limit that leaves no room.
  public let budget: String
  /// How long it takes at least, as far as is known; nil where an answer may make room at any time.
  public let atLeast: Duration?
}

/// What is used of a limit after an answer.
public struct LimitEvent: Sendable {
  /// The limit.
  public let budget: String
  /// Units that count against it, requests on their way included.
  public let used: Int
  /// Units within its interval; nil for a pause that concerns all requests.
  public let capacity: Int?
  /// How long nothing is sent, when the answer asks for it.
  public let pause: Duration?

  init(_ budget: RateBudget, pause: Duration?) {
    self.budget = budget.name
    self.used = budget.used
    self.capacity = budget.capacity == .max ? nil : budget.capacity
    self.pause = pause
  }
}

/// A failed attempt that is followed by another.
public struct RetryEvent: Sendable {
  /// The operation.
  public let operation: OperationIdentity
  /// The number of the attempt that failed, counted from 1.
  public let attempt: Int
  /// How it failed.
  public let failure: ExchangeError.Kind
  /// The status, if an answer arrived.
  public let status: Int?
  /// The exchange's error code.
  public let code: Int64?
  /// The wait before the next attempt.
  public let delay: Duration
}

/// Where an answer differs from the documentation; what was there instead is told by ``Received/tolerated`` only, since
/// it may be anything.
public struct ToleranceEvent: Sendable {
  /// One value of the answer.
  public struct Place: Sendable, Hashable {
    /// Where it stands, such as `rows[0].price`; empty for the whole answer.
    ///
    /// The names are those of the answer: where a map is documented they are data, such as assets or addresses of mail,
    /// to be kept out of logs that others read.
    public let path: String
    /// What is documented, such as `integer`.
    public let expected: String
  }

  /// The operation.
  public let operation: OperationIdentity
  /// The values, in the order of the answer.
  public let places: [Place]
}

/// The end of a call.
public struct OutcomeEvent: Sendable {
  /// The operation.
  public let operation: OperationIdentity
  /// What became of the request.
  public let outcome: Outcome
  /// The status, if an answer arrived.
  public let status: Int?
  /// The kind of failure; nil for success.
  public let failure: ExchangeError.Kind?
  /// The exchange's error code.
  public let code: Int64?
  /// How often the request was handed to the transport.
  public let attempts: Int
  /// From the beginning of the call to its end.
  public let duration: Duration
}
