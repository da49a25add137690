import ExchangeRuntime
import Foundation
import LoopbackServer
import Testing
import TransportTrials

@testable import ExchangeCurl

#if canImport(Glibc)
  import Glibc
#endif

/// A program at its limit of open files: what cannot be woken is not begun, and the next request tries again.
@Suite(.serialized) struct DescriptorTests {
  @Test func aTransportBegunWithoutDescriptorsWorksOnceThereAreSome() async throws {
    try await LoopbackServer.with(.text("here")) { server in
      let transport = CurlTransport()
      let refused = withoutDescriptors { MultiHandle(CurlConfiguration()) == nil }
      #expect(refused)
      let start = ContinuousClock.now
      let answer = try await transport.send(get(server), timeout: .seconds(5))
      #expect(answer.body == Array("here".utf8))
      #expect(ContinuousClock.now - start < .seconds(5))
    }
  }

  /// Runs `body` while no file can be opened.
  private func withoutDescriptors<Value>(_ body: () -> Value) -> Value {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    var none = limit
    none.rlim_cur = 3
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &none)
    defer { setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) }
    return body()
  }
}
