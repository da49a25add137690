import ExchangeRuntime

/// Time that runs faster than the machine's: pauses, which servers tell in whole seconds, keep their length by the
/// client's own clock and cost a run a fraction of it.
struct FastTime: Sleeper {
  /// How many seconds of this time make one of the machine's.
  static let speed = 20

  func now() -> Duration { SystemSleeper().now() * Self.speed }

  func sleep(for duration: Duration) async throws(CancellationError) {
    try await SystemSleeper().sleep(for: duration / Self.speed)
  }
}
