import Foundation

/// Measures signing and the limiter in release; `scripts/bench.sh` adds extraction and decoding.
@main
struct Bench {
  static func main() async throws {
    try SigningBench.run()
    print()
    try await LimiterBench.run()
  }

  /// Seconds of the best of several runs of `body`.
  static func best(of runs: Int, _ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    var best = Double.infinity
    for _ in 0..<runs {
      let start = clock.now
      try body()
      best = min(best, (clock.now - start) / .seconds(1))
    }
    return best
  }

  /// A number with digits behind the point.
  static func text(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }
}
