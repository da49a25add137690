public import ExchangeRuntime
import LoopbackServer

/// Cancels requests and says how they end.
public enum Cancellation {
  /// Cancels orders that the server has read and does not answer, one after the other.
  ///
  /// - Parameters:
  ///   - rounds: how many at least; other tests may delay all of them, so that there are more then, up to ten times.
  ///   - bound: the time in which one has to end.
  /// - Returns: how each ended, and the shortest time that it took.
  public static func whileWaiting(
    _ transport: some Transport, rounds: Int, bound: Duration = .milliseconds(50)
  ) async throws -> (errors: [TransportError?], fastest: Duration) {
    try await LoopbackServer.with(.hold) { server in
      var (errors, fastest) = ([TransportError?](), Duration.seconds(60))
      for round in 1...rounds * 10 where round <= rounds || fastest >= bound {
        let task = Task { await failure(transport, post(server)) }
        guard await server.waitForRequests(round) else { return ([], fastest) }
        let start = ContinuousClock.now
        task.cancel()
        errors.append(await task.value)
        fastest = min(fastest, ContinuousClock.now - start)
      }
      return (errors, fastest)
    }
  }

  /// Cancels reads at one time after the other, from before they leave until after they are answered.
  ///
  /// - Returns: how each ended; nil for one that was answered.
  public static func atAnyTime(_ transport: some Transport, requests: Int) async throws -> [TransportError?] {
    try await LoopbackServer.with(.delayed(.milliseconds(1), .text("ok"))) { server in
      await withTaskGroup(of: TransportError?.self) { group in
        for number in 0..<requests {
          group.addTask {
            let task = Task { await failure(transport, get(server, "/\(number)")) }
            try? await Task.sleep(for: .microseconds(number * 37 % 3000))
            task.cancel()
            return await task.value
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
    }
  }
}
