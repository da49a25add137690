import BinanceMargin
import DocumentedExchange
import ExchangeCurl
import ExchangeOpenSSL
import LoopbackServer

/// Sends one generated, signed request through libcurl to a server on loopback that verifies it, and shows both sides.
@main
struct LoopbackCall {
  static func main() async throws {
    let exchange = try DocumentedExchange(specs: "specs/binance")
    try await LoopbackServer.with(handler: exchange.reply) { server in
      let client = ExchangeClient(
        .binance, environment: .custom(baseURLs: [.api: server.baseURL]),
        credentials: try .hmac(apiKey: DocumentedExchange.apiKey, secret: DocumentedExchange.secret),
        transport: CurlTransport())
      let order = try await client.send(Margin.QueryMarginAccountOrder(symbol: "BNBBTC", orderId: 213_205_622))
      for request in server.requests {
        print("the server verified: \(request.method) \(request.target)")
      }
      print(
        "the client decoded:  order \(order.orderId), \(order.side) \(order.origQty) at \(order.price), \(order.status)"
      )
    }
  }
}
