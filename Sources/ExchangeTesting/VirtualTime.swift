public import ExchangeRuntime

/// Time that passes only by waiting: a sleeper that returns at once and remembers how long it should have waited, and
/// a clock that agrees with it.
///
/// One value serves as `ClientConfiguration.clock` and `ClientConfiguration.sleeper`.
public final class VirtualTime: Sleeper, ExchangeClock {
  private let state = Locked<(now: Duration, sleeps: [Duration])>((.zero, []))
  /// Microseconds since 1970 at the beginning.
  private let start: Int64

  /// Time that begins at that many milliseconds since 1970.
  public init(startMilliseconds: Int64 = 1_700_000_000_000) { start = startMilliseconds * 1_000 }

  /// The waits in order.
  public var sleeps: [Duration] { state.withLock { $0.sleeps } }

  /// Time since the beginning.
  public func now() -> Duration { state.withLock { $0.now } }

  /// Milliseconds since 1970.
  public func nowMilliseconds() -> Int64 { nowMicroseconds() / 1_000 }

  /// Microseconds since 1970.
  public func nowMicroseconds() -> Int64 { start + Int64(now() / .microseconds(1)) }

  /// Lets time pass without a wait.
  public func advance(_ duration: Duration) { state.withLock { $0.now += duration } }

  /// Lets that much time pass, and returns.
  public func sleep(for duration: Duration) async throws(CancellationError) {
    if Task.isCancelled { throw CancellationError() }
    state.withLock {
      $0.now += duration
      $0.sleeps.append(duration)
    }
    await Task.yield()
  }
}
