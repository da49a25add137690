import ExchangeCurl
import ExchangeRuntime
import LoopbackServer
import Testing
import TransportTrials

/// What is made of answers, good and bad.
@Suite struct AnswerTests {
  @Test func statusHeadersAndBody() async throws {
    let reply = ServerReply.text("{}", status: 418, headers: [("Retry-After", "7"), ("X-A", "1"), ("x-a", "  2 ")])
    try await LoopbackServer.with(reply) { server in
      let response = try await CurlTransport().send(get(server), timeout: nil)
      #expect(response.head.status == 418)
      #expect(response.head.headers["retry-after"] == "7")
      #expect(response.head.headers.values("X-A") == ["1", "2"])
      #expect(response.body == Array("{}".utf8))
    }
  }

  @Test func redirectsAreNotFollowed() async throws {
    try await LoopbackServer.with(.text("", status: 307, headers: [("Location", "/elsewhere")])) { server in
      let response = try await CurlTransport().send(post(server), timeout: nil)
      #expect(response.head.status == 307)
      #expect(server.requests.count == 1)
    }
  }

  @Test func interimAnswersGiveWay() async throws {
    let bytes = "HTTP/1.1 103 Early\r\nX-A: 1\r\n\r\nHTTP/1.1 201 Made\r\nContent-Length: 2\r\nX-B: 2\r\n\r\nok"
    try await LoopbackServer.with(.bytes(Array(bytes.utf8))) { server in
      let response = try await CurlTransport().send(get(server), timeout: nil)
      #expect(response.head.status == 201)
      #expect(response.head.headers["X-A"] == nil)
      #expect(response.head.headers["X-B"] == "2")
    }
  }

  @Test func brokenAnswers() async throws {
    let cases: [(ServerReply, TransportError.Reason, TransportError.Phase)] = [
      (.close, .connectionLost, .sent), (.reset, .connectionLost, .sent),
      (.truncatedText("0123456789", count: 4), .connectionLost, .receiving),
      (.bytes(Array("garbage garbage\r\n\r\n".utf8)), .malformed, .sent),
      (.bytes(Array("HTTP/1.1 200 OK\r\nContent-Le".utf8)), .connectionLost, .receiving),
      (
        .bytes(Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab".utf8)), .connectionLost, .receiving
      ),
    ]
    for (reply, reason, phase) in cases {
      try await LoopbackServer.with(reply) { server in
        let error = await failure(CurlTransport(), post(server))
        #expect(error?.reason == reason, "\(reply)")
        #expect(error?.phase == phase, "\(reply)")
        #expect(server.requests.count == 1)
      }
    }
  }

  @Test func errorsTellNeitherKeyNorSignatureNorBody() async throws {
    let texts = try await Secrecy.textsOfErrors(CurlTransport())
    #expect(texts.count >= 18)
    for secret in Secrecy.secrets { #expect(texts.allSatisfy { !$0.contains(secret) }) }
  }

  @Test func brokenOffAnswerKeepsHeadAndPart() async throws {
    try await LoopbackServer.with(.truncatedText("0123456789", count: 4, status: 201)) { server in
      let error = await failure(CurlTransport(), post(server))
      #expect(error?.head?.status == 201)
      #expect(error?.partialBody == Array("0123".utf8))
    }
  }

  @Test func sizeLimits() async throws {
    var configuration = CurlConfiguration()
    configuration.maximumBodySize = 1000
    configuration.maximumHeadSize = 2000
    let unannounced = "HTTP/1.1 200 OK\r\n\r\n" + String(repeating: "x", count: 5000)
    let headers = "HTTP/1.1 200 OK\r\n" + String(repeating: "X-A: 1234567890\r\n", count: 500)
    let announced = ServerReply.text(String(repeating: "x", count: 1001))
    for reply in [announced, .bytes(Array(unannounced.utf8)), .bytes(Array(headers.utf8))] {
      try await LoopbackServer.with(reply) { server in
        let error = await failure(CurlTransport(configuration: configuration), get(server))
        #expect(error?.reason == .tooLarge)
        #expect(error?.phase == .receiving)
      }
    }
    try await LoopbackServer.with(.text(String(repeating: "x", count: 1000))) { server in
      let response = try await CurlTransport(configuration: configuration).send(get(server), timeout: nil)
      #expect(response.body.count == 1000)
    }
  }

  /// libcurl on its own would send the request a second time here, whatever it does.
  @Test(arguments: [HTTPMethod.post, .delete, .get, .put])
  func deadKeptConnectionIsNoReasonToSendAgain(_ method: HTTPMethod) async throws {
    let handler: LoopbackServer.Handler = { $0.target == "/first" ? .text("ok") : .close }
    try await LoopbackServer.with(handler: handler) { server in
      let transport = CurlTransport()
      _ = try await transport.send(get(server, "/first"), timeout: nil)
      let body: [UInt8] = method == .put ? [0x61] : []
      let error = await failure(transport, HTTPRequest(method: method, url: server.baseURL + "/order", body: body))
      #expect(error?.reason == .connectionLost)
      #expect(error?.phase == .sent)
      #expect(server.requests.map(\.target) == ["/first", "/order"])
    }
  }

  @Test func connectionClosedWhileIdleIsReplaced() async throws {
    try await LoopbackServer.with(.bytes(Array("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".utf8))) { server in
      let transport = CurlTransport()
      for _ in 0..<3 {
        _ = try await transport.send(post(server), timeout: nil)
        #expect(await server.waitForNoConnection())
        try await Task.sleep(for: .milliseconds(5))
      }
      #expect(server.requests.count == 3)
      #expect(server.connectionCount == 3)
    }
  }
}
