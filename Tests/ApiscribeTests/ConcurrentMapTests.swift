import Synchronization
import Testing

@testable import apiscribe

@Suite("Work on all cores")
struct ConcurrentMapTests {
  @Test("results stand in the order of the inputs, and progress is told after every sixteen")
  func order() {
    let told = Mutex<[Int]>([])
    let results = ConcurrentMap.map(
      Array(1...40), progress: { count in told.withLock { $0.append(count) } }, transform: { $0 * $0 })
    #expect(results == (1...40).map { $0 * $0 })
    #expect(told.withLock { $0.sorted() } == [16, 32])
  }

  @Test("an input is let go as soon as its result is there")
  func freeing() {
    final class Input: Sendable {
      let freed: @Sendable () -> Void
      init(_ freed: @escaping @Sendable () -> Void) { self.freed = freed }
      deinit { freed() }
    }
    let freed = Mutex(0)
    // More than any machine has cores.
    func inputs() -> [Input] { (0..<20_000).map { _ in Input { freed.withLock { $0 += 1 } } } }
    let counts = ConcurrentMap.map(inputs(), progress: { _ in }, transform: { _ in freed.withLock { $0 } })
    #expect(counts.max() ?? 0 > 0)
    #expect(freed.withLock { $0 } == 20_000)
  }
}
