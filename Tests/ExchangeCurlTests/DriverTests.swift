import ExchangeRuntime
import LoopbackServer
import Testing
import TransportTrials

@testable import ExchangeCurl

/// What becomes of requests where the system or the library does not do its part.
@Suite struct DriverTests {
  /// A request that waited for a thread that never comes would never end, cancelled or not.
  @Test func withoutAThreadNothingWaits() async throws {
    let attempts = Locked(0)
    let driver = CurlDriver(CurlConfiguration()) { _ in
      attempts.withLock { $0 += 1 }
      return false
    }
    for _ in 0..<2 {
      let transfer = Transfer(HTTPRequest(method: .post, url: "https://127.0.0.1:1/"), CurlOverrides())
      await withUnsafeContinuation { driver.start(transfer, $0) }
      let error = await failure { () async throws(TransportError) in _ = try transfer.response() }
      #expect(error?.phase == .notSent)
      #expect(error?.detail == "the system gives no thread")
    }
    #expect(attempts.withLock { $0 } == 2)
    await withCheckedContinuation { driver.stop($0) }
  }

  /// One that never asks whether it may send would make every lost order look as if it had not left.
  @Test func aLibraryThatDoesNotAskIsRefused() {
    #expect(CurlLibrary.fault(version: 0x07_4C_01)?.hasPrefix("libcurl 7.76.1 is too old") == true)
    #expect(CurlLibrary.fault(version: 0x07_54_00) != nil)
    #expect(CurlLibrary.fault(version: 0x07_55_00) == nil)
    #expect(CurlLibrary.fault(version: 0x08_00_00) == nil)
    #expect(CurlLibrary.fault == nil)
  }

  /// Those who wait are served in their order, and a request is made only once it has its place.
  @Test func requestsAreMadeOnceTheyHaveTheirPlace() async throws {
    let held = Locked(true)
    let handler: LoopbackServer.Handler = { _ in .when({ !held.withLock { $0 } }, .text("ok")) }
    try await LoopbackServer.with(handler: handler) { server in
      var configuration = CurlConfiguration()
      configuration.maximumConcurrentRequests = 1
      let transport = CurlTransport(configuration: configuration)
      let first = Task { await failure(transport, get(server, "/first")) }
      #expect(await server.waitForRequests(1))
      let made = Locked<[Int]>([])
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 1...5 {
          group.addTask {
            _ = try await transport.send(timeout: nil) {
              // What is under way has ended before this one is made.
              #expect(server.requests.count == made.withLock { $0.count } + 1)
              made.withLock { $0.append(number) }
              return get(server, "/\(number)")
            }
          }
          #expect(await Patience.until { transport.places.waitingCount == number })
        }
        #expect(made.withLock { $0 }.isEmpty)
        held.withLock { $0 = false }
        try await group.waitForAll()
      }
      #expect(await first.value == nil)
      #expect(made.withLock { $0 } == [1, 2, 3, 4, 5])
      #expect(server.requests.map(\.path) == ["/first", "/1", "/2", "/3", "/4", "/5"])
      let none = await failure { () async throws(TransportError) in _ = try await transport.send(timeout: nil) { nil } }
      #expect(none?.phase == .notSent)
      #expect(await failure(transport, get(server)) == nil)
    }
  }

  /// A cancel that waits behind a hundred orders comes too late.
  @Test func cancelsGoFirst() async throws {
    let line = PlaceLine(1)
    #expect(line.takeAtOnce())
    let order = Locked<[Int]>([])
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (number, goesFirst) in [(1, false), (2, false), (3, true), (4, true), (5, false)] {
        group.addTask {
          try await line.take(within: .seconds(600), goesFirst: goesFirst)
          order.withLock { $0.append(number) }
          line.giveBack()
        }
        #expect(await Patience.until { line.waitingCount == number })
      }
      line.giveBack()
      try await group.waitForAll()
    }
    #expect(order.withLock { $0 } == [3, 4, 1, 2, 5])
  }

  /// Each way out of the line, at any moment: no place is lost, and none is given twice.
  @Test func noPlaceIsLost() async throws {
    let line = PlaceLine(4)
    let (under, most) = (Locked(0), Locked(0))
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<400 {
        group.addTask {
          let task = Task {
            if !line.takeAtOnce() {
              do { try await line.take(within: .milliseconds(number % 7)) } catch { return }
            }
            let now = under.withLock { count -> Int in
              count += 1
              return count
            }
            most.withLock { $0 = max($0, now) }
            await Task.yield()
            under.withLock { $0 -= 1 }
            line.giveBack()
          }
          if number % 3 == 0 { task.cancel() }
          await task.value
        }
      }
    }
    #expect(most.withLock { $0 } <= 4)
    #expect((0..<5).map { _ in line.takeAtOnce() } == [true, true, true, true, false])
    let waiting = Task {
      await failure { () async throws(TransportError) in try await line.take(within: .seconds(600)) }
    }
    #expect(await Patience.until { line.waitingCount == 1 })
    line.close()
    #expect(await waiting.value?.reason == .shutDown)
  }
}
