import ExchangeCurl
import ExchangeRuntime
import Foundation
import LoopbackServer
import Testing
import TransportTrials

/// How transfers end that are not answered: time, cancellation, refusal, shutdown.
@Suite struct EndTests {
  @Test func refusedAndUnresolved() async throws {
    let server = try LoopbackServer { _ in .hold }
    server.stop()
    let refused = await failure(CurlTransport(), get(server))
    #expect(refused?.reason == .connect)
    #expect(refused?.phase == .notSent)
    let nowhere = HTTPRequest(method: .get, url: "https://no-such-host.invalid/")
    let unresolved = await failure(CurlTransport(), nowhere, timeout: .seconds(5))
    #expect(unresolved?.phase == .notSent)
  }

  /// The server is killed with the order in its hands: what cannot be connected to afterwards is not why it has no answer.
  @Test func aServerThatIsKilledHasLostTheRequest() async throws {
    let running = Locked<LoopbackServer?>(nil)
    let server = try LoopbackServer { request in
      guard request.path == "/order" else { return .text("ok") }
      Thread { running.withLock { $0 }?.stop() }.start()
      // It ends with the server.
      return .hold
    }
    running.withLock { $0 = server }
    let transport = CurlTransport()
    _ = try await transport.send(get(server), timeout: nil)
    let lost = await failure(transport, post(server))
    #expect(lost?.reason == .connectionLost)
    #expect(lost?.phase == .sent)
    #expect(lost?.detail == "a kept connection ended without an answer; the request was not sent again")
    running.withLock { $0 = nil }
  }

  @Test func totalTimeout() async throws {
    try await LoopbackServer.with(.hold) { server in
      let error = await timedOut(CurlTransport(), post(server), after: .milliseconds(60), in: .sent)
      #expect(error?.reason == .timeout)
      #expect(error?.phase == .sent)
    }
    let handler: LoopbackServer.Handler = {
      $0.target == "/late" ? .delayed(.milliseconds(150), .text("late")) : .hold
    }
    try await LoopbackServer.with(handler: handler) { server in
      var configuration = CurlConfiguration()
      configuration.timeout = .milliseconds(50)
      let transport = CurlTransport(configuration: configuration)
      #expect(await failure(transport, get(server))?.reason == .timeout)
      let late = try await transport.send(get(server, "/late"), timeout: .seconds(300))
      #expect(late.body == Array("late".utf8))
    }
  }

  /// The server never answers the handshake of TLS.
  @Test func connectTimeoutAndCancellationWhileConnecting() async throws {
    try await LoopbackServer.with(.hold) { server in
      let request = HTTPRequest(method: .post, url: "https://127.0.0.1:\(server.port)/", body: [0x61])
      var configuration = CurlConfiguration()
      configuration.connectTimeout = .milliseconds(60)
      let error = await failure(CurlTransport(configuration: configuration), request)
      #expect(error?.reason == .timeout)
      #expect(error?.phase == .notSent)
      configuration.connectTimeout = .seconds(300)
      configuration.timeout = .seconds(300)
      let transport = CurlTransport(configuration: configuration)
      var fastest = Duration.seconds(60)
      // Other tests may delay some.
      for _ in 1...30 where fastest >= .milliseconds(50) {
        let task = Task { await failure(transport, request) }
        try await Task.sleep(for: .milliseconds(150))
        let start = ContinuousClock.now
        task.cancel()
        let error = await task.value
        fastest = min(fastest, ContinuousClock.now - start)
        #expect(error?.reason == .cancelled)
        #expect(error?.phase == .notSent)
      }
      #expect(fastest < .milliseconds(50))
    }
  }

  @Test func overridesHoldForOneRequest() async throws {
    let handler: LoopbackServer.Handler = { $0.target == "/hold" ? .hold : .text("0123456789") }
    try await LoopbackServer.with(handler: handler) { server in
      let transport = CurlTransport()
      let cases: [(String, CurlOverrides, TransportError.Reason?)] = [
        ("/hold", CurlOverrides(timeout: .milliseconds(20)), .timeout),
        ("/", CurlOverrides(maximumBodySize: 9), .tooLarge), ("/", CurlOverrides(maximumBodySize: 10), nil),
        ("/", CurlOverrides(connectTimeout: .seconds(60)), nil), ("/", CurlOverrides(), nil),
      ]
      for (target, overrides, reason) in cases {
        #expect(await failure(transport, get(server, target), overrides)?.reason == reason)
      }
    }
  }

  @Test func requestsBeyondTheLimitWait() async throws {
    let arrived = Locked(0)
    let handler: LoopbackServer.Handler = { _ in
      arrived.withLock { $0 += 1 }
      // None is answered before there are three.
      return .when({ arrived.withLock { $0 } >= 3 }, .delayed(.milliseconds(5), .text("ok")))
    }
    try await LoopbackServer.with(handler: handler) { server in
      var configuration = CurlConfiguration()
      configuration.maximumConcurrentRequests = 3
      let transport = CurlTransport(configuration: configuration)
      await withTaskGroup(of: TransportError?.self) { group in
        for _ in 0..<60 { group.addTask { await failure(transport, get(server)) } }
        for await error in group { #expect(error == nil) }
      }
      #expect(server.requests.count == 60)
      #expect(server.connectionCount == 3)
    }
    try await LoopbackServer.with(.hold) { server in
      var configuration = CurlConfiguration()
      configuration.maximumConcurrentRequests = 1
      let transport = CurlTransport(configuration: configuration)
      let first = Task { await failure(transport, post(server)) }
      #expect(await server.waitForRequests(1))
      // The time of a request that waits runs, and nothing of it has left.
      let second = await failure(transport, post(server), timeout: .milliseconds(60))
      #expect(second?.reason == .timeout)
      #expect(second?.phase == .notSent)
      let third = Task { await failure(transport, post(server)) }
      try await Task.sleep(for: .milliseconds(20))
      third.cancel()
      #expect(await third.value?.phase == .notSent)
      let last = Task { await failure(transport, post(server)) }
      try await Task.sleep(for: .milliseconds(20))
      first.cancel()
      #expect(await first.value?.reason == .cancelled)
      #expect(await server.waitForRequests(2))
      await transport.shutDown()
      #expect(await last.value?.reason == .shutDown)
    }
  }

  @Test func cancellationWhileWaiting() async throws {
    let (errors, fastest) = try await Cancellation.whileWaiting(CurlTransport(), rounds: 20)
    #expect(errors.count >= 20)
    #expect(errors.allSatisfy { $0?.reason == .cancelled && $0?.phase == .sent })
    #expect(fastest < .milliseconds(50))
  }

  @Test func cancellationAtAnyTimeEndsEachTransferOnce() async throws {
    let errors = try await Cancellation.atAnyTime(CurlTransport(), requests: 300)
    #expect(errors.count == 300)
    #expect(errors.allSatisfy { $0 == nil || $0?.reason == .cancelled })
  }

  @Test func shutDownEndsTransfersAndConnections() async throws {
    let handler: LoopbackServer.Handler = { $0.target == "/hold" ? .hold : .text("ok") }
    try await LoopbackServer.with(handler: handler) { server in
      let transport = CurlTransport()
      _ = try await transport.send(get(server), timeout: nil)
      let task = Task { await failure(transport, get(server, "/hold")) }
      #expect(await server.waitForRequests(2))
      await transport.shutDown()
      let error = await task.value
      #expect(error?.reason == .shutDown)
      #expect(error?.phase == .sent)
      let later = await failure(transport, get(server))
      #expect(later?.reason == .shutDown)
      #expect(later?.phase == .notSent)
      await transport.shutDown()
    }
    await CurlTransport().shutDown()
  }

  @Test func releaseClosesConnections() async throws {
    try await LoopbackServer.with(.text("ok")) { server in
      for _ in 0..<20 { _ = try await CurlTransport().send(get(server), timeout: nil) }
      #expect(await server.waitForNoConnection())
      #expect(server.connectionCount == 20)
    }
  }
}
