public import Foundation

/// By when it is settled whether the exchange executed a request of which nothing is known.
public struct Settling: Sendable {
  /// The time by this machine's clock, for people and logs: that clock may be set meanwhile.
  public let date: Date
  /// The same time by the sleeper's clock, which never goes back nor jumps.
  private let end: Duration
  private let sleeper: any Sleeper

  /// A time that lies so far ahead.
  init(after delay: Duration, _ clock: any ExchangeClock, _ sleeper: any Sleeper) {
    date = Date(timeIntervalSince1970: Double(clock.nowMicroseconds()) / 1_000_000 + delay / .seconds(1))
    end = sleeper.now() + delay
    self.sleeper = sleeper
  }

  /// How long it takes still; zero when the time has come.
  public var remaining: Duration { max(.zero, end - sleeper.now()) }

  /// Waits for that time, or until the task is cancelled.
  public func wait() async throws(CancellationError) {
    let remaining = remaining
    if remaining > .zero { try await sleeper.sleep(for: remaining) }
  }
}
