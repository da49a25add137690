import Foundation

/// What a request costs, in microseconds.
struct Cost: CustomStringConvertible {
  /// From the outside.
  var wall: Double
  /// Processor time of this process, all threads.
  var processor: Double

  /// More than anything costs.
  static let most = Cost(wall: .infinity, processor: .infinity)

  /// The cost of each of `count` requests that `body` sends; it returns how many succeeded.
  static func of(_ count: Int, _ body: () async throws -> Int) async rethrows -> Cost {
    let (start, used) = (ContinuousClock.now, processorSeconds())
    let successes = try await body()
    return cost(start, used, count, successes)
  }

  /// The cost of each of `count` requests that `body` sends; it returns how many succeeded.
  static func of(_ count: Int, _ body: () -> Int) -> Cost {
    let (start, used) = (ContinuousClock.now, processorSeconds())
    let successes = body()
    return cost(start, used, count, successes)
  }

  private static func cost(_ start: ContinuousClock.Instant, _ used: Double, _ count: Int, _ successes: Int) -> Cost {
    precondition(successes == count, "\(count - successes) of \(count) requests failed")
    return Cost(
      wall: (ContinuousClock.now - start) / .microseconds(count),
      processor: (processorSeconds() - used) * 1e6 / Double(count))
  }

  /// Other programs only ever make it slower, so the least of several runs is closest to the truth.
  mutating func keepLeast(_ other: Cost) {
    wall = min(wall, other.wall)
    processor = min(processor, other.processor)
  }

  var description: String { "\(Self.text(wall)), \(Self.text(processor))" }

  /// A number with digits behind the point.
  static func text(_ value: Double, _ digits: Int = 1) -> String { String(format: "%.\(digits)f", value) }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
