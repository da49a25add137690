/// When and how often requests are sent again.
///
/// What may be sent again at all is not a matter of policy: plain reads; cancels by id, once; and whatever an outcome
/// row proves was not executed. Every attempt is stamped and signed anew.
public struct RetryPolicy: Sendable, Hashable {
  /// The largest number of attempts of one call, the first included; 1 sends nothing again.
  public var maximumAttempts: Int
  /// The longest wait before the second attempt; it doubles with each attempt.
  public var initialDelay: Duration
  /// The longest wait before any attempt, unless the exchange asks for more; if it asks for more than the call may wait
  /// for a limit (``LimitMode``), the call ends.
  public var maximumDelay: Duration
  /// How many retries a client may make in a row of failures; ten calls that succeed earn one back.
  public var budget: Int

  /// A policy; the wait is drawn from zero to the doubling bound ("full jitter").
  public init(
    maximumAttempts: Int = 4, initialDelay: Duration = .milliseconds(100), maximumDelay: Duration = .seconds(5),
    budget: Int = 100
  ) {
    self.maximumAttempts = maximumAttempts
    self.initialDelay = initialDelay
    self.maximumDelay = maximumDelay
    self.budget = budget
  }

  /// Nothing is sent again.
  public static let none = RetryPolicy(maximumAttempts: 1)

  /// The wait after that many attempts, for a random number from 0 to below 1.
  func delay(afterAttempt attempt: Int, random: Double) -> Duration {
    min(maximumDelay, initialDelay * (1 << min(attempt - 1, 20))) * random
  }
}
