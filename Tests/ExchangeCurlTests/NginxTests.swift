import ExchangeCurl
import ExchangeRuntime
import LoopbackServer
import NginxServer
import Testing
import TransportTrials

/// What is made of the answers of a real server: protocol versions, compression, IPv6, slow and broken answers.
@Suite(.enabled(if: NginxServer.isInstalled)) struct NginxTests {
  @Test func http2WhereTLSNegotiatesItAndHTTP1Elsewhere() async throws {
    try await NginxServer.with { server in
      let (automatic, http1) = (secureTransport(server), secureTransport(server) { $0.httpVersion = .http1 })
      let heads = [
        try await head(automatic, server.secureURL + "/facts"), try await head(automatic, server.plainURL + "/facts"),
        try await head(http1, server.secureURL + "/facts"),
      ]
      #expect(heads.map { $0.headers["X-Protocol"] } == ["HTTP/2.0", "HTTP/1.1", "HTTP/1.1"])
    }
  }

  @Test(arguments: [CurlConfiguration.HTTPVersion.automatic, .http1])
  func secureConnectionsAreKept(_ version: CurlConfiguration.HTTPVersion) async throws {
    try await NginxServer.with { server in
      let transport = secureTransport(server) { $0.httpVersion = version }
      var connections: Set<String> = []
      for _ in 0..<20 {
        let response = try await transport.send(
          HTTPRequest(method: .get, url: server.secureURL + "/facts"), timeout: nil)
        connections.insert(response.head.headers["X-Connection"] ?? "")
      }
      #expect(connections.count == 1)
    }
  }

  @Test func oneHTTP2ConnectionCarriesManyRequestsAtOnce() async throws {
    try await NginxServer.with { server in
      let transport = secureTransport(server)
      let request = HTTPRequest(method: .get, url: server.secureURL + "/facts")
      _ = try await transport.send(request, timeout: nil)
      let connections = try await withThrowingTaskGroup(of: String.self, returning: Set<String>.self) { group in
        for _ in 0..<64 {
          group.addTask { try await transport.send(request, timeout: nil).head.headers["X-Connection"] ?? "" }
        }
        return try await group.reduce(into: []) { $0.insert($1) }
      }
      #expect(connections.count == 1)
    }
  }

  /// libcurl may leave a stream standing until it is asked again.
  @Test func noStreamStandsStill() async throws {
    try await NginxServer.with { server in
      let request = HTTPRequest(method: .get, url: server.secureURL + "/facts")
      for _ in 0..<50 {
        let transport = secureTransport(server) { ($0.connectTimeout, $0.timeout) = (.seconds(300), .seconds(600)) }
        let start = ContinuousClock.now
        _ = try await transport.send(request, timeout: nil)
        try await withThrowingTaskGroup(of: Void.self) { group in
          for _ in 0..<64 { group.addTask { _ = try await transport.send(request, timeout: nil) } }
          try await group.waitForAll()
        }
        // One that stood still would go on when the time for connecting is up.
        #expect(ContinuousClock.now - start < .seconds(200))
        await transport.shutDown()
      }
    }
  }

  @Test(.enabled(if: NginxServer.hasIPv6)) func ipv6() async throws {
    try await NginxServer.with { server in
      let request = HTTPRequest(method: .get, url: server.secureIPv6URL + "/facts")
      let answered = try await head(secureTransport(server), request.url)
      #expect(answered.status == 200)
      let refused = await failure(secureTransport(server) { $0.addressFamily = .ipv4 }, request)
      #expect(refused?.phase == .notSent)
    }
  }

  @Test(.enabled(if: NginxConfiguration.hasBrotli)) func compressedAnswersAreDecompressed() async throws {
    try await NginxServer.with { server in
      let url = server.plainURL + "/long.json"
      let transport = CurlTransport()
      // nginx prefers brotli where both are accepted.
      let brotli = try await transport.send(HTTPRequest(method: .get, url: url), timeout: nil)
      #expect(brotli.head.headers["Content-Encoding"] == "br")
      #expect(brotli.body == Array(NginxConfiguration.longBody.utf8))
      let headers = HTTPHeaders([HTTPField("Accept-Encoding", "gzip")])
      let gzip = try await transport.send(HTTPRequest(method: .get, url: url, headers: headers), timeout: nil)
      #expect(gzip.head.headers["Content-Encoding"] == "gzip")
      #expect(gzip.body == Array(NginxConfiguration.longBody.utf8))
      var configuration = CurlConfiguration()
      configuration.acceptsCompression = false
      let plain = try await CurlTransport(configuration: configuration).send(
        HTTPRequest(method: .get, url: url), timeout: nil)
      #expect(plain.head.headers["Content-Encoding"] == nil)
      #expect(plain.body.count == NginxConfiguration.longBody.utf8.count)
    }
  }

  /// The compressed body is small enough; what it becomes is not.
  @Test func sizeLimitCountsDecompressedBytes() async throws {
    try await NginxServer.with { server in
      let request = HTTPRequest(method: .get, url: server.plainURL + "/long.json")
      let error = await failure(CurlTransport(), request, CurlOverrides(maximumBodySize: 50_000))
      #expect(error?.reason == .tooLarge)
      #expect((error?.partialBody.count ?? .max) <= 50_000)
    }
  }

  @Test func slowAnswerRunsOutOfTime() async throws {
    try await NginxServer.with { server in
      let transport = secureTransport(server)
      for url in [server.plainURL, server.secureURL] {
        // A connection that is there leaves the time to the answer, which takes minutes.
        _ = try await head(transport, url + "/facts")
        let request = HTTPRequest(method: .get, url: url + "/slow.json")
        let error = await timedOut(transport, request, after: .seconds(1), in: .receiving)
        #expect(error?.reason == .timeout, "\(error?.description ?? "")")
        #expect(error?.phase == .receiving)
        #expect(error?.head?.status == 200)
        #expect((1..<99_999).contains(error?.partialBody.count ?? 0))
      }
    }
  }

  @Test func droppedConnectionOrStreamIsNotSentAgain() async throws {
    try await NginxServer.with { server in
      for url in [server.plainURL, server.secureURL] {
        let error = await failure(secureTransport(server), HTTPRequest(method: .post, url: url + "/drop", body: [0x61]))
        #expect(error?.reason == .connectionLost)
        #expect(error?.phase == .sent)
      }
    }
  }

  @Test func redirectsAreNotFollowed() async throws {
    try await NginxServer.with { server in
      let request = HTTPRequest(method: .get, url: server.secureURL + "/moved")
      let response = try await secureTransport(server).send(request, timeout: nil)
      #expect(response.head.status == 307)
      #expect(response.head.headers["X-Protocol"] == nil)
    }
  }

  @Test(arguments: [false, true]) func brokenUpstream(_ isSecure: Bool) async throws {
    let handler: LoopbackServer.Handler = {
      $0.target == "/part" ? .truncatedText("0123456789", count: 4) : .reset
    }
    try await LoopbackServer.with(handler: handler) { upstream in
      try await NginxServer.with(upstream: upstream.port) { server in
        let transport = secureTransport(server)
        let base = (isSecure ? server.secureURL : server.plainURL) + "/upstream/"
        let gateway = try await transport.send(HTTPRequest(method: .post, url: base + "order"), timeout: nil)
        #expect(gateway.head.status == 502)
        #expect(gateway.head.headers["Content-Type"] == "text/html")
        let error = await failure(transport, HTTPRequest(method: .get, url: base + "part"))
        #expect(error?.reason == .connectionLost)
        #expect(error?.phase == .receiving)
        #expect(error?.partialBody == Array("0123".utf8))
      }
    }
  }

  @Test func cancellationOfOneStreamLeavesTheOthers() async throws {
    try await NginxServer.with { server in
      let transport = secureTransport(server) { $0.timeout = .seconds(600) }
      let facts = HTTPRequest(method: .get, url: server.secureURL + "/facts")
      let before = try await transport.send(facts, timeout: nil)
      let slow = HTTPRequest(method: .get, url: server.secureURL + "/slow.json")
      let task = Task { await failure(transport, slow) }
      try await Task.sleep(for: .milliseconds(100))
      let start = ContinuousClock.now
      task.cancel()
      #expect(await task.value?.reason == .cancelled)
      // The answer takes more than three minutes.
      #expect(ContinuousClock.now - start < .seconds(100))
      let after = try await transport.send(facts, timeout: nil)
      #expect(after.head.headers["X-Connection"] == before.head.headers["X-Connection"])
    }
  }
}
