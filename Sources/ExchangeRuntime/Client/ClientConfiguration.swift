/// How a client behaves where a call says nothing.
public struct ClientConfiguration: Sendable {
  /// How long a request stays valid at the exchange, in milliseconds; nil sends no receive window.
  public var recvWindow: Int64?
  /// Time for the whole exchange; nil leaves it to the transport.
  public var timeout: Duration?
  /// What happens with parameters that break documented rules.
  public var validation: ValidationMode
  /// What the client calls itself; nil for the dialect's name.
  public var userAgent: String?
  /// The time source.
  public var clock: any ExchangeClock
  /// Hears of attempts and outcomes.
  public var observer: (any ExchangeObserver)?

  /// A configuration; the defaults are a receive window of 5000 ms, enforced validation and the system's clock.
  public init(
    recvWindow: Int64? = 5000, timeout: Duration? = nil, validation: ValidationMode = .enforce,
    userAgent: String? = nil, clock: any ExchangeClock = SystemClock(), observer: (any ExchangeObserver)? = nil
  ) {
    self.recvWindow = recvWindow
    self.timeout = timeout
    self.validation = validation
    self.userAgent = userAgent
    self.clock = clock
    self.observer = observer
  }
}
