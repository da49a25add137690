import BinanceMargin
import ExchangeCurl
import ExchangeOpenSSL

/// Permits per millisecond for an operation that draws on two limits, as a client takes them.
enum LimiterBench {
  private struct LimitedDialect: Dialect {
    private let binance = BinanceDialect()
    let rateLimits = RateLimitTable([
      RateLimit(.ip, interval: .seconds(60), capacity: .max / 2, header: "X-MBX-USED-WEIGHT-1M"),
      RateLimit(.ip, scope: .operation, interval: .seconds(10), capacity: .max / 2, header: "X-SAPI-USED-IP-WEIGHT-1M"),
    ])
    var name: String { binance.name }
    var hosts: HostTable { binance.hosts }
    var signing: SigningLayout { binance.signing }
    var errorBody: ErrorBodyLayout { binance.errorBody }
    var outcomes: OutcomeTable { binance.outcomes }
    var errorCodes: ErrorCodeTable { binance.errorCodes }
  }

  static func run() async throws {
    let client = ExchangeClient(LimitedDialect(), environment: .live, transport: CurlTransport())
    let operation = Margin.QueryMarginAccountOrder(symbol: "BNBBTC", orderId: 213_205_622)
    let count = 100_000
    var best = Double.infinity
    for _ in 0..<5 {
      let start = ContinuousClock.now
      try await client.takePermits(count, for: operation)
      best = min(best, (ContinuousClock.now - start) / .milliseconds(1))
    }
    print("limiter, two limits: \(Bench.text(Double(count) / best, 0)) permits per millisecond")
  }
}
