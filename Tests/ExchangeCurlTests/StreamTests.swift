import ExchangeCurl
import ExchangeRuntime
import LoopbackServer
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
      // nginx notes an order once it has answered it.
      let answered = fates.values.count { $0 == nil }
      #expect(await Patience.until { server.orders.count >= answered })
      let arrived = Dictionary(grouping: server.orders, by: { $0 }).mapValues(\.count)
      #expect(arrived.values.allSatisfy { $0 == 1 })
      for (target, error) in fates {
        if error == nil { #expect(arrived[target] == 1) }
        if error?.phase == .notSent { #expect(arrived[target] == nil, "\(target): \(error?.description ?? "")") }
      }
      #expect(fates.count == 200)
    }
  }

  /// Even where a server invites to send again, it is left to the caller, who knows whether that may be done.
  @Test(.enabled(if: RefusingServer.isInstalled), arguments: RefusingServer.Refusal.allCases)
  func aStreamThatIsRefusedIsNotSentAgain(_ refusal: RefusingServer.Refusal) async throws {
    try await NginxServer.with { nginx in
      let server = try RefusingServer(refusal, nginx.certificates)
      let transport = secureTransport(nginx)
      let request = HTTPRequest(method: .post, url: server.url + "/order", body: [0x61])
      let error = await failure(transport, request, timeout: .seconds(300))
      #expect(error?.reason == .connectionLost, "\(error?.description ?? "")")
      #expect(error?.phase == .sent)
      let later = try await transport.send(request, timeout: .seconds(300))
      #expect(later.head.status == 200)
      await transport.shutDown()
      #expect(server.end() == 2)
    }
  }
}
