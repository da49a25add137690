import ExchangeRuntime
import ExchangeURLSession
import LoopbackServer
import NginxServer
import Testing
import TransportTrials

/// What is made of answers, good and bad.
@Suite struct AnswerTests {
  @Test func statusHeadersAndBody() async throws {
    try await LoopbackServer.with(.text("{}", status: 418, headers: [("Retry-After", "7")])) { server in
      for request in [get(server), post(server)] {
        let response = try await URLSessionTransport().send(request, timeout: nil)
        #expect(response.head.status == 418)
        #expect(response.head.headers["retry-after"] == "7")
        #expect(response.body == Array("{}".utf8))
      }
    }
  }

  @Test func redirectsAreNotFollowed() async throws {
    try await LoopbackServer.with(.text("", status: 307, headers: [("Location", "/elsewhere")])) { server in
      let response = try await URLSessionTransport().send(post(server), timeout: nil)
      #expect(response.head.status == 307)
      #expect(server.requests.count == 1)
    }
  }

  @Test func cookiesAreNotKept() async throws {
    try await LoopbackServer.with(.text("ok", headers: [("Set-Cookie", "a=b; Path=/")])) { server in
      let transport = URLSessionTransport()
      for _ in 0..<2 { _ = try await transport.send(get(server), timeout: nil) }
      #expect(server.requests.allSatisfy { $0["Cookie"] == nil })
    }
  }

  @Test func brokenAnswersAreNeverTakenForUnsent() async throws {
    // Not an answer that ends within its head: Foundation ends the process then, on Linux.
    let replies: [ServerReply] = [
      .close, .reset, .truncatedText("0123456789", count: 4), .bytes(Array("garbage garbage\r\n\r\n".utf8)),
    ]
    for reply in replies {
      try await LoopbackServer.with(reply) { server in
        let error = await failure(URLSessionTransport(), post(server))
        #expect(error != nil, "\(reply)")
        #expect(error?.phase != .notSent, "\(reply)")
        #expect(server.requests.count == 1)
      }
    }
  }

  @Test func sizeLimit() async throws {
    var configuration = URLSessionTransportConfiguration()
    configuration.maximumBodySize = 1000
    let unannounced = "HTTP/1.1 200 OK\r\n\r\n" + String(repeating: "x", count: 5000)
    for reply in [.text(String(repeating: "x", count: 1001)), ServerReply.bytes(Array(unannounced.utf8))] {
      try await LoopbackServer.with(reply) { server in
        let error = await failure(URLSessionTransport(configuration: configuration), get(server))
        #expect(error?.reason == .tooLarge)
      }
    }
  }

  /// The compressed body is small enough; what it becomes is not.
  @Test(.enabled(if: NginxServer.isInstalled)) func sizeLimitCountsDecompressedBytes() async throws {
    try await NginxServer.with { server in
      let request = HTTPRequest(method: .get, url: server.plainURL + "/long.json")
      let whole = try await URLSessionTransport().send(request, timeout: nil)
      #expect(whole.head.headers["Content-Encoding"] != nil)
      #expect(whole.body == Array(NginxConfiguration.longBody.utf8))
      var configuration = URLSessionTransportConfiguration()
      configuration.maximumBodySize = 50_000
      let error = await failure(URLSessionTransport(configuration: configuration), request)
      #expect(error?.reason == .tooLarge)
      #expect((error?.partialBody.count ?? .max) <= 50_000)
    }
  }

  @Test func errorsTellNeitherKeyNorSignatureNorBody() async throws {
    let texts = try await Secrecy.textsOfErrors(URLSessionTransport())
    #expect(texts.count >= 18)
    for secret in Secrecy.secrets { #expect(texts.allSatisfy { !$0.contains(secret) }) }
  }

  @Test func refusedConnectionSendsNothing() async throws {
    let server = try LoopbackServer { _ in .hold }
    server.stop()
    let error = await failure(URLSessionTransport(), post(server))
    #expect(error?.reason == .connect)
    #expect(error?.phase == .notSent)
  }

  @Test(.enabled(if: NginxServer.isInstalled)) func unknownAuthorityIsRefused() async throws {
    try await NginxServer.with { server in
      for method in [HTTPMethod.get, .post] {
        let request = HTTPRequest(method: method, url: server.secureURL + "/facts")
        #expect(await failure(URLSessionTransport(), request) != nil)
      }
    }
  }
}
