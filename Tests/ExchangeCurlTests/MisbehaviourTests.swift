import ExchangeCurl
import ExchangeRuntime
import LoopbackServer
import Testing
import TransportTrials

/// Answers that break the rules of HTTP, or never end.
@Suite struct MisbehaviourTests {
  private static let head = "HTTP/1.1 200 OK\r\n"

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// What follows an answer on its connection must not answer the next request.
  @Test func excessBytesAnswerNothing() async throws {
    let excess = bytes(Self.head + "Content-Length: 2\r\n\r\nok" + Self.head + "Content-Length: 4\r\n\r\nevil")
    let handler: LoopbackServer.Handler = { $0.target == "/first" ? .kept(excess) : .text("right") }
    try await LoopbackServer.with(handler: handler) { server in
      let transport = CurlTransport()
      for _ in 0..<5 {
        let first = try await transport.send(get(server, "/first"), timeout: nil)
        #expect(first.body == bytes("ok"))
        let second = try await transport.send(get(server, "/second"), timeout: nil)
        #expect(second.body == bytes("right"))
      }
    }
  }

  @Test func resetWithinTheBodyKeepsHeadAndPart() async throws {
    let part = bytes(Self.head + "Content-Length: 10\r\n\r\n0123")
    try await LoopbackServer.with(.bytesAndReset(part)) { server in
      let error = await failure(CurlTransport(), post(server))
      #expect(error?.reason == .connectionLost)
      #expect(error?.phase == .receiving)
      #expect(error?.head?.status == 200)
      #expect(error?.partialBody == bytes("0123"))
    }
  }

  @Test func answersThatAreNotHTTP() async throws {
    let cases = [
      "<html><body>503</body></html>", "\u{0}\u{1}\u{2}\u{3}", "SSH-2.0-OpenSSH\r\n", "{\"code\":-1}",
      "HTTP/9.9 200 OK\r\n\r\n",
    ]
    for text in cases {
      try await LoopbackServer.with(.bytes(bytes(text))) { server in
        let error = await failure(CurlTransport(), post(server))
        #expect(error?.reason == .malformed, "\(text)")
        #expect(error?.phase != .notSent, "\(text)")
        #expect(server.requests.count == 1)
      }
    }
  }

  @Test func brokenFramingAndEncoding() async throws {
    let cases: [(String, TransportError.Reason)] = [
      ("Transfer-Encoding: chunked\r\n\r\nzz\r\nab", .connectionLost),
      ("Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\u{1}\u{2}\u{3}\u{4}", .malformed),
      ("Content-Encoding: br\r\nContent-Length: 4\r\n\r\n\u{7F}\u{7F}\u{3}\u{4}", .malformed),
      ("Content-Encoding: other\r\nContent-Length: 2\r\n\r\nab", .malformed),
      ("Content-Length: ten\r\n\r\n", .malformed),
    ]
    for (rest, reason) in cases {
      try await LoopbackServer.with(.bytes(bytes(Self.head + rest))) { server in
        let error = await failure(CurlTransport(), post(server))
        #expect(error?.reason == reason, "\(rest) \(String(describing: error))")
        #expect(error?.phase == .receiving, "\(rest)")
      }
    }
  }

  @Test func endlessHeadsAndBodiesAreCutOff() async throws {
    let line = String(repeating: "x", count: 1_000)
    let cases: [(String, String)] = [
      (Self.head, "X-A: \(line)\r\n"),
      (Self.head + "X-A: ", line),
      ("", "HTTP/1.1 103 Early\r\nX-A: \(line)\r\n\r\n"),
      (Self.head + "Transfer-Encoding: chunked\r\n\r\n0\r\n", "X-A: \(line)\r\n"),
      (Self.head + "\r\n", line),
      (Self.head + "Transfer-Encoding: chunked\r\n\r\n", "3e8\r\n\(line)\r\n"),
    ]
    var configuration = CurlConfiguration()
    configuration.maximumBodySize = 1 << 20
    for (first, rest) in cases {
      try await LoopbackServer.with(.endless(bytes(first), bytes(rest))) { server in
        let error = await failure(CurlTransport(configuration: configuration), get(server))
        #expect(error?.reason == .tooLarge, "\(first) \(String(describing: error))")
        #expect(error?.phase == .receiving, "\(first)")
      }
    }
  }

  @Test func slowDripRunsOutOfTime() async throws {
    let endless = bytes(Self.head + "Content-Length: 200000\r\n\r\n" + String(repeating: "x", count: 200_000))
    try await LoopbackServer.with(.drip(endless, every: .milliseconds(3))) { server in
      let error = await timedOut(CurlTransport(), get(server), after: .milliseconds(500), in: .receiving)
      #expect(error?.reason == .timeout)
      #expect(error?.phase == .receiving)
      let start = ContinuousClock.now
      let task = Task { await failure(CurlTransport(), get(server), timeout: .seconds(600)) }
      try await Task.sleep(for: .milliseconds(100))
      task.cancel()
      #expect(await task.value?.reason == .cancelled)
      // The whole answer takes ten minutes.
      #expect(ContinuousClock.now - start < .seconds(300))
    }
    let answer = bytes(Self.head + "Content-Length: 2\r\n\r\nok")
    try await LoopbackServer.with(.drip(answer, every: .milliseconds(1))) { server in
      let response = try await CurlTransport().send(get(server), timeout: nil)
      #expect(response.body == bytes("ok"))
    }
  }
}
