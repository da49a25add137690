import ExchangeRuntime
import ExchangeURLSession
import LoopbackServer
import Testing
import TransportTrials

/// What of a request arrives.
@Suite struct RequestTests {
  @Test func targetsArriveByteForByte() async throws {
    let targets = ["/a?x=%2B%40%2F%3A%2C&y=%e5%b8%81", "/a//b?x=a+b&&=&x", "/a?x=%00~-._"]
    try await LoopbackServer.with(.text("ok")) { server in
      let transport = URLSessionTransport()
      for target in targets { _ = try await transport.send(get(server, target), timeout: nil) }
      #expect(server.requests.map(\.target) == targets)
    }
  }

  @Test func methodsBodiesAndHeadersArrive() async throws {
    try await LoopbackServer.with(.text("ok")) { server in
      let transport = URLSessionTransport()
      let cases: [(HTTPMethod, String)] = [
        (.post, "a=1"), (.get, ""), (.put, "b=2"), (.delete, ""), (.post, ""), (.delete, "c=3"),
      ]
      for (method, body) in cases {
        let headers = HTTPHeaders([HTTPField("X-MBX-APIKEY", secret: SecretBytes("the key".utf8))])
        let url = server.baseURL + "/"
        let request = HTTPRequest(method: method, url: url, headers: headers, body: Array(body.utf8))
        _ = try await transport.send(request, timeout: nil)
      }
      #expect(server.requests.map(\.method) == cases.map(\.0.rawValue))
      #expect(server.requests.map(\.bodyText) == cases.map(\.1))
      #expect(server.requests.allSatisfy { $0["x-mbx-apikey"] == "the key" && $0["Cookie"] == nil })
    }
  }

  @Test func whatCannotBeSentAsItIsIsRefused() async throws {
    try await LoopbackServer.with(.text("ok")) { server in
      // Foundation would rewrite the last two.
      let rewritten = [get(server, "/a/../b"), get(server, "/./b?x=1")]
      for request in unsendable(server) + rewritten {
        let error = await failure(URLSessionTransport(), request)
        #expect(error?.reason == .badRequest, "\(request.url)")
        #expect(error?.phase == .notSent)
      }
      #expect(server.connectionCount == 0)
    }
  }

  @Test func connectionsAreKeptForReadsOnly() async throws {
    try await LoopbackServer.with(.text("ok")) { server in
      let transport = URLSessionTransport()
      for _ in 0..<10 { _ = try await transport.send(get(server), timeout: nil) }
      #expect(server.connectionCount == 1)
      for _ in 0..<3 { _ = try await transport.send(post(server), timeout: nil) }
      #expect(server.connectionCount == 4)
    }
  }

  /// A `GET` that uses up a quota is no plain read, and a `POST` may be one.
  @Test func whetherConnectionsAreKeptIsNoQuestionOfTheMethod() async throws {
    try await LoopbackServer.with(.text("ok")) { server in
      let transport = URLSessionTransport()
      let metered = HTTPRequest(method: .get, url: server.baseURL + "/download/id", isRepeatable: false)
      let read = HTTPRequest(method: .post, url: server.baseURL + "/read", body: [0x61], isRepeatable: true)
      for request in [get(server), metered, read, metered, get(server)] {
        _ = try await transport.send(request, timeout: nil)
      }
      #expect(server.requests.map(\.connection) == [1, 2, 1, 3, 1])
    }
  }

  @Test func deadKeptConnectionIsNoReasonToSendAgain() async throws {
    let handler: LoopbackServer.Handler = { $0.target == "/first" ? .text("ok") : .close }
    try await LoopbackServer.with(handler: handler) { server in
      let transport = URLSessionTransport()
      for _ in 0..<3 {
        _ = try await transport.send(post(server, "/first"), timeout: nil)
        let error = await failure(transport, post(server))
        #expect(error?.phase == .sent)
      }
      #expect(server.requests.map(\.target) == ["/first", "/order", "/first", "/order", "/first", "/order"])
    }
  }

  @Test func manyTasksAtOnce() async throws {
    let run = try await Concurrency.run(URLSessionTransport(), tasks: 32, requestsEach: 10)
    #expect(run.right == 320)
    #expect(run.arrived == 320)
  }
}
