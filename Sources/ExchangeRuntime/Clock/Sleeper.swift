/// Measures time and waits; injected, so that tests need not wait.
public protocol Sleeper: Sendable {
  /// Time since some fixed point; it never goes back.
  func now() -> Duration

  /// Waits that long, or until the task is cancelled.
  func sleep(for duration: Duration) async throws(CancellationError)
}

/// The monotonic clock of this machine.
public struct SystemSleeper: Sleeper {
  /// The fixed point of all instances.
  private static let start = ContinuousClock.now
  /// Ten years. The system's wait ends the process where its end does not fit into 64 bits of seconds.
  private static let longest = Duration.seconds(315_360_000)

  /// A sleeper that waits in real time.
  public init() {}

  /// Time since the first use.
  public func now() -> Duration {
    // The fixed point is made at its first use: read after the clock, it would lie behind it.
    let start = Self.start
    return ContinuousClock.now - start
  }

  /// Waits that long, ten years at most, or until the task is cancelled.
  public func sleep(for duration: Duration) async throws(CancellationError) {
    do { try await Task.sleep(for: min(duration, Self.longest)) } catch { throw CancellationError() }
  }
}
