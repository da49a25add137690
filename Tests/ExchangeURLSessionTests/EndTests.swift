import ExchangeRuntime
import ExchangeURLSession
import LoopbackServer
import Testing

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
    let answer = Array("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n01234567890123456789".utf8)
    try await LoopbackServer.with(.drip(answer, every: .milliseconds(20))) { server in
      let error = await failure(URLSessionTransport(), get(server), timeout: .milliseconds(200))
      #expect(error?.reason == .timeout)
    }
  }

  @Test func cancellationWhileWaiting() async throws {
    try await LoopbackServer.with(.hold) { server in
      let transport = URLSessionTransport()
      var fastest = Duration.seconds(60)
      for round in 1...10 {
        let task = Task { await failure(transport, post(server)) }
        #expect(await server.waitForRequests(round, timeout: .seconds(30)))
        let start = ContinuousClock.now
        task.cancel()
        let error = await task.value
        fastest = min(fastest, ContinuousClock.now - start)
        #expect(error?.reason == .cancelled)
        #expect(error?.phase == .sent)
      }
      #expect(fastest < .milliseconds(50))
    }
  }

  @Test func cancellationAtAnyTimeEndsEachTransferOnce() async throws {
    try await LoopbackServer.with(.delayed(.milliseconds(1), .text("ok"))) { server in
      let transport = URLSessionTransport()
      await withTaskGroup(of: Void.self) { group in
        for number in 0..<100 {
          group.addTask {
            let task = Task { await failure(transport, get(server, "/\(number)")) }
            try? await Task.sleep(for: .microseconds(number * 37 % 3000))
            task.cancel()
            let error = await task.value
            #expect(error == nil || error?.reason == .cancelled)
          }
        }
      }
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
}
