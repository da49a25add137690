public import ExchangeRuntime
import LoopbackServer

/// Sends requests from many tasks at once to a server that answers each with its target.
public enum Concurrency {
  /// Sends that many requests, every fifth an order.
  ///
  /// - Returns: how many were answered with their own target, and over how many connections.
  public static func run(
    _ transport: some Transport, tasks: Int, requestsEach: Int
  ) async throws -> (right: Int, arrived: Int, connections: Int) {
    let echo: LoopbackServer.Handler = { .text($0.target) }
    return try await LoopbackServer.with(handler: echo) { server in
      let right = await withTaskGroup(of: Int.self) { group in
        for task in 0..<tasks {
          group.addTask {
            var right = 0
            for number in 0..<requestsEach {
              let target = "/\(task)/\(number)"
              let request = number % 5 == 0 ? post(server, target) : get(server, target)
              let response = try? await transport.send(request, timeout: nil)
              if response?.head.status == 200, response?.body == Array(target.utf8) { right += 1 }
            }
            return right
          }
        }
        return await group.reduce(0, +)
      }
      return (right, server.requests.count, server.connectionCount)
    }
  }
}
