import BinanceMargin
import ExchangeCurl
import ExchangeOpenSSL

/// Permits as a client takes them, for an operation of weight 10.
enum LimiterBench {
  private struct LimitedDialect: Dialect {
    private let binance = BinanceDialect()
    let rateLimits: RateLimitTable
    var name: String { binance.name }
    var hosts: HostTable { binance.hosts }
    var signing: SigningLayout { binance.signing }
    var errorBody: ErrorBodyLayout { binance.errorBody }
    var outcomes: OutcomeTable { binance.outcomes }
    var errorCodes: ErrorCodeTable { binance.errorCodes }

    init(_ limits: [RateLimit]) { rateLimits = RateLimitTable(limits) }
  }

  private static let operation = Margin.QueryMarginAccountOrder(symbol: "BNBBTC", orderId: 213_205_622)

  static func run() async throws {
    try await withRoom()
    try await inLine()
  }

  /// Permits per millisecond where two limits have room.
  private static func withRoom() async throws {
    let client = client([
      RateLimit(.ip, interval: .seconds(60), capacity: .max / 2, header: "X-MBX-USED-WEIGHT-1M"),
      RateLimit(.ip, scope: .operation, interval: .seconds(10), capacity: .max / 2, header: "X-SAPI-USED-IP-WEIGHT-1M"),
    ])
    let count = 100_000
    var best = Double.infinity
    for _ in 0..<5 {
      let start = ContinuousClock.now
      try await client.takePermits(count, for: operation)
      best = min(best, (ContinuousClock.now - start) / .milliseconds(1))
    }
    print("limiter, two limits: \(Bench.text(Double(count) / best, 0)) permits per millisecond")
  }

  /// How long many calls take that wait in line for one limit, over what the limit asks for.
  private static func inLine() async throws {
    let (calls, interval) = (3_000, Duration.milliseconds(10))
    let client = client([RateLimit(.ip, interval: interval, capacity: 500, header: "X-MBX-USED-WEIGHT-1M")])
    let start = ContinuousClock.now
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<calls { group.addTask { try await client.takePermits(1, for: operation) } }
      try await group.waitForAll()
    }
    let (seconds, least) = ((ContinuousClock.now - start) / .seconds(1), interval * (calls / 50) / .seconds(1))
    print("limiter, \(calls) calls in line: \(Bench.text(seconds, 2)) s, \(Bench.text(least, 2)) s by the limit alone")
  }

  private static func client(_ limits: [RateLimit]) -> ExchangeClient {
    ExchangeClient(LimitedDialect(limits), environment: .live, transport: CurlTransport())
  }
}
