import ExchangeRuntime
import ExchangeTesting
import LoopbackServer

typealias VirtualTime = ExchangeTesting.VirtualTime
typealias EventLog = ExchangeTesting.EventLog
typealias SeededGenerator = ExchangeTesting.SeededGenerator

/// Replies one after the other; the last one repeats.
final class Script: Sendable {
  private let replies: Locked<[ServerReply]>

  init(_ replies: [ServerReply]) { self.replies = Locked(replies) }

  func next() -> ServerReply {
    replies.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }
  }
}
