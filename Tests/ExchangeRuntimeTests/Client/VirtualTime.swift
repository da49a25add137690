import ExchangeRuntime
import LoopbackServer

/// Time that passes only by waiting: a sleeper that returns at once and remembers how long it should have waited.
final class VirtualTime: Sleeper, ExchangeClock {
  private let state = Locked<(now: Duration, sleeps: [Duration])>((.zero, []))
  /// Microseconds since 1970 at the beginning.
  private let start: Int64

  init(startMilliseconds: Int64 = 1_700_000_000_000) { start = startMilliseconds * 1_000 }

  /// The waits in order.
  var sleeps: [Duration] { state.withLock { $0.sleeps } }

  func now() -> Duration { state.withLock { $0.now } }

  func nowMilliseconds() -> Int64 { nowMicroseconds() / 1_000 }

  func nowMicroseconds() -> Int64 { start + Int64(now() / .microseconds(1)) }

  /// Lets time pass.
  func advance(_ duration: Duration) { state.withLock { $0.now += duration } }

  func sleep(for duration: Duration) async throws(CancellationError) {
    if Task.isCancelled { throw CancellationError() }
    state.withLock {
      $0.now += duration
      $0.sleeps.append(duration)
    }
    await Task.yield()
  }
}

/// Replies one after the other; the last one repeats.
final class Script: Sendable {
  private let replies: Locked<[ServerReply]>

  init(_ replies: [ServerReply]) { self.replies = Locked(replies) }

  func next() -> ServerReply {
    replies.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }
  }
}
