import BinanceMargin
import DocumentedExchange
import ExchangeCurl
import ExchangeOpenSSL

/// Preparing and signing a request (all but I/O) against the bare digest over the same bytes.
enum SigningBench {
  static func run() throws {
    let client = ExchangeClient(
      .binance, environment: .live,
      credentials: try .hmac(apiKey: DocumentedExchange.apiKey, secret: DocumentedExchange.secret),
      transport: CurlTransport(), configuration: ClientConfiguration(clock: FixedClock(milliseconds: 1_700_000_000_000))
    )
    let operation = Margin.QueryMarginAccountOrder(symbol: "BNBBTC", orderId: 213_205_622)
    let bytes = try client.prepare(operation).signedBytes ?? []
    let count = 20_000
    var sum = 0
    let digest = Bench.best(of: 5) {
      for _ in 0..<count { sum += HMACDigest.bytes(of: bytes, secret: DocumentedExchange.secret).count }
    }
    let prepare = try Bench.best(of: 5) {
      for _ in 0..<count { sum += try client.prepare(operation).url.utf8.count }
    }
    precondition(sum > 0)
    let perDigest = digest / Double(count) * 1e6
    let perRequest = prepare / Double(count) * 1e6
    print("signing, \(bytes.count) bytes: prepare and sign \(Bench.text(perRequest, 2)) µs,", terminator: " ")
    print("bare HMAC-SHA256 \(Bench.text(perDigest, 2)) µs")
  }
}
