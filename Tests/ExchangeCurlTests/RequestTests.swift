import ExchangeCurl
import ExchangeRuntime
import LoopbackServer
import Testing
import TransportTrials

/// What of a request arrives.
@Suite struct RequestTests {
  @Test func targetsArriveByteForByte() async throws {
    let targets = [
      "/a?x=%2B%40%2F%3A%2C&y=%e5%b8%81", "/a/../b/./c?x=1", "/a//b?x=a+b&&=&x", "/?", "/a?x=%00~-._",
      "/a?e=" + String(repeating: "x", count: 7000),
    ]
    try await LoopbackServer.with(.text("ok")) { server in
      let transport = CurlTransport()
      for target in targets { _ = try await transport.send(get(server, target), timeout: nil) }
      #expect(server.requests.map(\.target) == targets)
    }
  }

  @Test func methodsAndBodies() async throws {
    try await LoopbackServer.with(.text("ok")) { server in
      let transport = CurlTransport()
      let url = server.baseURL + "/"
      let cases: [(HTTPMethod, String)] = [
        (.post, "a=1"), (.get, ""), (.put, "b=2"), (.delete, ""), (.post, ""), (.delete, "c=3"), (.put, ""),
        (.get, ""), (.post, String(repeating: "z", count: 200_000)),
      ]
      for (method, body) in cases {
        _ = try await transport.send(HTTPRequest(method: method, url: url, body: Array(body.utf8)), timeout: nil)
      }
      #expect(server.requests.map(\.method) == cases.map(\.0.rawValue))
      #expect(server.requests.map(\.bodyText) == cases.map(\.1))
      #expect(server.requests.allSatisfy { $0["Expect"] == nil })
      #expect(server.connectionCount == 1)
    }
  }

  @Test func headersArrive() async throws {
    try await LoopbackServer.with(.text("ok")) { server in
      let headers = HTTPHeaders([
        HTTPField("X-MBX-APIKEY", secret: SecretBytes("the key".utf8)), HTTPField("X-Empty", ""),
        HTTPField("User-Agent", "tests"),
      ])
      let request = HTTPRequest(method: .get, url: server.baseURL + "/", headers: headers)
      _ = try await CurlTransport().send(request, timeout: nil)
      #expect(server.requests[0]["x-mbx-apikey"] == "the key")
      #expect(server.requests[0]["X-Empty"] == "")
      #expect(server.requests[0]["User-Agent"] == "tests")
    }
  }

  @Test func nothingSmugglesLinesIn() async throws {
    try await LoopbackServer.with(.text("ok")) { server in
      for request in unsendable(server) {
        let error = await failure(CurlTransport(), request)
        #expect(error?.reason == .badRequest, "\(request.url)")
        #expect(error?.phase == .notSent)
      }
      #expect(server.connectionCount == 0)
    }
  }

  @Test func connectionsAreKept() async throws {
    try await LoopbackServer.with(.text("ok")) { server in
      let transport = CurlTransport()
      for _ in 0..<50 { _ = try await transport.send(get(server), timeout: nil) }
      #expect(server.requests.count == 50)
      #expect(server.connectionCount == 1)
    }
  }

  @Test func manyTasksAtOnce() async throws {
    let run = try await Concurrency.run(CurlTransport(), tasks: 64, requestsEach: 20)
    #expect(run.right == 64 * 20)
    #expect(run.arrived == 64 * 20)
    #expect(run.connections <= 64)
  }
}
