import ExchangeCurl
import ExchangeRuntime
import NginxServer
import Testing
import TransportTrials

/// Connections of HTTP/2 that a server ends, and streams that it refuses, while orders are under way.
@Suite(.enabled(if: NginxServer.isInstalled)) struct StreamTests {
  /// nginx ends a connection after its third request and refuses a third stream at a time: whatever becomes of an order
  /// that meets this, it is told as it is, and none arrives twice.
  @Test func noOrderArrivesTwice() async throws {
    try await NginxServer.with { server in
      let transport = secureTransport(server)
      var fates: [String: TransportError?] = [:]
      for round in 0..<8 {
        await withTaskGroup(of: (String, TransportError?).self) { group in
          for number in 0..<25 {
            let target = "/order?number=\(round * 25 + number)"
            let request = HTTPRequest(method: .post, url: server.narrowURL + target, body: [0x61])
            group.addTask { (target, await failure(transport, request)) }
          }
          for await (target, error) in group { fates[target] = .some(error) }
        }
      }
      await transport.shutDown()
      let arrived = Dictionary(grouping: server.orders, by: { $0 }).mapValues(\.count)
      #expect(arrived.values.allSatisfy { $0 == 1 })
      for (target, error) in fates {
        if error == nil { #expect(arrived[target] == 1) }
        if error?.phase == .notSent { #expect(arrived[target] == nil, "\(target): \(error?.description ?? "")") }
      }
      #expect(fates.count == 200)
    }
  }
}
