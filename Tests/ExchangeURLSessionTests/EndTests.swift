import ExchangeRuntime
import ExchangeURLSession
import LoopbackServer
import Testing
import TransportTrials

/// How transfers end that are not answered: time, cancellation, shutdown.
@Suite struct EndTests {
  @Test func totalTimeout() async throws {
    try await LoopbackServer.with(.hold) { server in
      for request in [get(server), post(server)] {
        let error = await failure(URLSessionTransport(), request, timeout: .milliseconds(60))
        #expect(error?.reason == .timeout)
        #expect(error?.phase == .sent)
      }
    }
    // Bytes that keep coming do not prolong it.
    let answer =
      Array("HTTP/1.1 200 OK\r\nContent-Length: 20000\r\n\r\n".utf8) + [UInt8](repeating: 0x61, count: 20_000)
    try await LoopbackServer.with(.drip(answer, every: .milliseconds(20))) { server in
      let error = await failure(URLSessionTransport(), get(server), timeout: .milliseconds(200))
      #expect(error?.reason == .timeout)
    }
  }

  @Test func cancellationWhileWaiting() async throws {
    let (errors, fastest) = try await Cancellation.whileWaiting(URLSessionTransport(), rounds: 10)
    #expect(errors.count >= 10)
    #expect(errors.allSatisfy { $0?.reason == .cancelled && $0?.phase == .sent })
    #expect(fastest < .milliseconds(50))
  }

  @Test func cancellationAtAnyTimeEndsEachTransferOnce() async throws {
    let errors = try await Cancellation.atAnyTime(URLSessionTransport(), requests: 100)
    #expect(errors.count == 100)
    #expect(errors.allSatisfy { $0 == nil || $0?.reason == .cancelled })
  }

  /// A timer that rings before the exchange is known would end nothing: then bytes that keep coming prolong it.
  @Test func theShortestTimeoutEndsToo() async throws {
    let answer =
      Array("HTTP/1.1 200 OK\r\nContent-Length: 20000\r\n\r\n".utf8) + [UInt8](repeating: 0x61, count: 20_000)
    try await LoopbackServer.with(.drip(answer, every: .milliseconds(20))) { server in
      let transport = URLSessionTransport()
      for nanoseconds in [0, 1, 1_000, 50_000, 1_000_000] {
        let start = ContinuousClock.now
        let error = await failure(transport, get(server), timeout: .nanoseconds(nanoseconds))
        #expect(error?.reason == .timeout)
        // The whole answer takes more than six minutes.
        #expect(ContinuousClock.now - start < .seconds(200))
      }
    }
  }

  /// What a program means that wants no end.
  @Test func theLongestTimeoutEndsNoProgram() async throws {
    try await LoopbackServer.with(.text("ok")) { server in
      for request in [get(server), post(server)] {
        #expect(await failure(URLSessionTransport(), request, timeout: .seconds(Int64.max)) == nil)
      }
    }
  }

  @Test func ordersAreRefusedAfterTheShutDown() async throws {
    try await LoopbackServer.with(.text("ok")) { server in
      let transport = URLSessionTransport()
      transport.shutDown()
      let error = await failure(transport, post(server))
      #expect(error?.reason == .shutDown)
      #expect(error?.phase == .notSent)
      #expect(server.connectionCount == 0)
    }
  }

  @Test func shutDownEndsReadsAndRefusesLaterOnes() async throws {
    try await LoopbackServer.with(.hold) { server in
      let transport = URLSessionTransport()
      let task = Task { await failure(transport, get(server)) }
      #expect(await server.waitForRequests(1))
      transport.shutDown()
      #expect(await task.value?.reason == .shutDown)
      let later = await failure(transport, get(server))
      #expect(later?.reason == .shutDown)
      #expect(later?.phase == .notSent)
      transport.shutDown()
    }
  }

  /// Foundation ends the process when a task is made of a session that was closed.
  @Test func shutDownAmongRequestsThatBegin() async throws {
    try await LoopbackServer.with(.text("ok")) { server in
      for _ in 0..<10 {
        let transport = URLSessionTransport()
        await withTaskGroup(of: TransportError?.self) { group in
          for number in 0..<40 {
            group.addTask {
              if number == 20 { transport.shutDown() }
              return await failure(transport, get(server))
            }
          }
          for await error in group { #expect(error == nil || error?.reason == .shutDown) }
        }
        let later = await failure(transport, get(server))
        #expect(later?.reason == .shutDown)
        #expect(later?.phase == .notSent)
      }
    }
  }
}
