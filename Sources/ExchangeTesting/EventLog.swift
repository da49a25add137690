public import ExchangeRuntime

/// Remembers the events of a client, in order.
public final class EventLog: ExchangeObserver {
  /// One thing that a client did.
  public enum Event: Sendable {
    /// A request was handed to the transport.
    case attempt(AttemptEvent)
    /// A request had to wait for a limit.
    case wait(WaitEvent)
    /// An answer told how much of a limit is used.
    case limit(LimitEvent)
    /// A request was to be sent again.
    case retry(RetryEvent)
    /// An answer differs from the documentation.
    case tolerance(ToleranceEvent)
    /// A call ended.
    case outcome(OutcomeEvent)
    /// A request was sent although its parameters break rules.
    case violation(OperationIdentity, [ParameterViolation])
  }

  private let entries = Locked<[Event]>([])

  /// A log without events.
  public init() {}

  /// All events in order.
  public var events: [Event] { entries.withLock { $0 } }
  /// The attempts in order.
  public var attempts: [AttemptEvent] { pick { if case .attempt(let event) = $0 { event } else { nil } } }
  /// The waits in order.
  public var waits: [WaitEvent] { pick { if case .wait(let event) = $0 { event } else { nil } } }
  /// What answers told of limits, in order.
  public var limits: [LimitEvent] { pick { if case .limit(let event) = $0 { event } else { nil } } }
  /// The retries in order.
  public var retries: [RetryEvent] { pick { if case .retry(let event) = $0 { event } else { nil } } }
  /// Where answers differed from the documentation, in order.
  public var tolerances: [ToleranceEvent] { pick { if case .tolerance(let event) = $0 { event } else { nil } } }
  /// The ends of calls, in order.
  public var outcomes: [OutcomeEvent] { pick { if case .outcome(let event) = $0 { event } else { nil } } }
  /// The rules that requests were sent against, in order.
  public var violations: [[ParameterViolation]] {
    pick { if case .violation(_, let violations) = $0 { violations } else { nil } }
  }

  /// Remembers the event.
  public func willAttempt(_ event: AttemptEvent) { add(.attempt(event)) }
  /// Remembers the event.
  public func willWait(_ event: WaitEvent) { add(.wait(event)) }
  /// Remembers the event.
  public func didUpdateLimit(_ event: LimitEvent) { add(.limit(event)) }
  /// Remembers the event.
  public func willRetry(_ event: RetryEvent) { add(.retry(event)) }
  /// Remembers the event.
  public func didTolerate(_ event: ToleranceEvent) { add(.tolerance(event)) }
  /// Remembers the event.
  public func didFinish(_ event: OutcomeEvent) { add(.outcome(event)) }
  /// Remembers the event.
  public func didViolate(_ operation: OperationIdentity, _ violations: [ParameterViolation]) {
    add(.violation(operation, violations))
  }

  private func add(_ event: Event) { entries.withLock { $0.append(event) } }

  private func pick<Kind>(_ choose: (Event) -> Kind?) -> [Kind] { events.compactMap(choose) }
}
