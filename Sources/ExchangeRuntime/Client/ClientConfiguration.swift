import Foundation

/// How a client behaves where a call says nothing.
public struct ClientConfiguration: Sendable {
  /// How long a request stays valid at the exchange, in milliseconds; nil sends no receive window.
  public var recvWindow: Int64?
  /// Time for a whole call, its waits and attempts included; nil leaves it to the transport, attempt by attempt.
  public var timeout: Duration?
  /// What happens with parameters that break documented rules.
  public var validation: ValidationMode
  /// What the client calls itself; nil for the dialect's name.
  public var userAgent: String?
  /// When plain reads, and requests that were provably not executed, are sent again.
  public var retry: RetryPolicy
  /// How long after the end of its receive window, or after an answer that leaves its fate open, a request is taken to be
  /// at work within the exchange still (``ExchangeError/settling``).
  public var settlingTime: Duration
  /// Counts what is sent against the limits; nil for one of the client's own. Clients of one process should share it.
  public var limiter: RateLimiter?
  /// What happens when a limit leaves no room.
  public var whenLimited: LimitMode
  /// The share of each limit of a host, from 0 to below 1, that plain reads of this client leave free; where it is above
  /// zero, they also wait behind what others send. A report that reads for hours leaves a half, say, to a desk that shares
  /// its ``limiter``; the desk, whose reads tell what became of its orders, leaves nothing.
  public var readReserve: Double
  /// The time source.
  public var clock: any ExchangeClock
  /// Measures and waits.
  public var sleeper: any Sleeper
  /// Numbers from 0 to below 1 that spread retries in time.
  public var random: @Sendable () -> Double
  /// Makes the ids of orders whose caller gave none. They name the order where its answer is lost, so that each must be new,
  /// and hold only what every exchange of this kind accepts in ids: the default gives 32 of such characters.
  public var clientOrderId: @Sendable () -> String
  /// Hears of attempts and outcomes.
  public var observer: (any ExchangeObserver)?

  /// A configuration; the defaults are a receive window of 5000 ms, enforced validation, retries of what may be sent
  /// again, a minute until lost requests are settled, waits of a minute and a half for a limit, and the system's clock.
  public init(
    recvWindow: Int64? = 5000, timeout: Duration? = nil, validation: ValidationMode = .enforce,
    userAgent: String? = nil, retry: RetryPolicy = RetryPolicy(), settlingTime: Duration = .seconds(60),
    limiter: RateLimiter? = nil,
    whenLimited: LimitMode = .waitAtMost(.seconds(90)), readReserve: Double = 0,
    clock: any ExchangeClock = SystemClock(),
    sleeper: any Sleeper = SystemSleeper(), random: @escaping @Sendable () -> Double = { .random(in: 0..<1) },
    clientOrderId: @escaping @Sendable () -> String = Self.randomId, observer: (any ExchangeObserver)? = nil
  ) {
    self.recvWindow = recvWindow
    self.timeout = timeout
    self.validation = validation
    self.userAgent = userAgent
    self.retry = retry
    self.settlingTime = settlingTime
    self.limiter = limiter
    self.whenLimited = whenLimited
    self.readReserve = readReserve
    self.clock = clock
    self.sleeper = sleeper
    self.random = random
    self.clientOrderId = clientOrderId
    self.observer = observer
  }

  /// An id that nobody has made before.
  @Sendable public static func randomId() -> String { UUID().uuidString.lowercased().filter { $0 != "-" } }
}

/// What happens with a call when a limit leaves no room.
///
/// A call whose turn cannot come in time, as far as is known, fails at once with the kind
/// ``ExchangeError/Kind/limited``, whatever the mode: it does not wait in vain.
public enum LimitMode: Sendable, Hashable {
  /// It waits for its turn, be it a month; cancelling its task or its timeout ends the wait. Pauses of more than three
  /// days that an answer asks for are not believed.
  case wait
  /// It waits for its turn no longer than that, all attempts taken together.
  case waitAtMost(Duration)
  /// It does not wait.
  case fail

  /// The longest wait; nil without a bound.
  var longestWait: Duration? {
    switch self {
    case .wait: nil
    case .waitAtMost(let longest): longest
    case .fail: .zero
    }
  }
}
