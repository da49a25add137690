import BinanceCOINMFutures
import BinanceMargin
import BinancePortfolioMargin
import ExchangeCurl
import ExchangeOpenSSL

/// A view model of an application, on the main actor.
final class Account {
  private let client: ExchangeClient
  private(set) var orders: [PortfolioMargin.QueryCurrentMarginOpenOrder.Response.Element] = []
  private(set) var problem: ExchangeError?

  init(key: String, secret: String) throws {
    client = ExchangeClient(
      .binance, environment: .live, credentials: try .hmac(apiKey: key, secret: secret), transport: CurlTransport())
  }

  func refresh() async {
    do {
      orders = try await client.send(PortfolioMargin.QueryCurrentMarginOpenOrder())
    } catch {
      problem = error
    }
  }

  func order(_ id: Int64) async throws(ExchangeError) -> COINMFutures.QueryCurrentOpenOrder.Response {
    try await client.send(COINMFutures.QueryCurrentOpenOrder(symbol: "BTCUSD_200925", orderId: id))
  }

  var isolated: Margin.QueryIsolatedMarginAccountInfo { Margin.QueryIsolatedMarginAccountInfo(symbols: ["BTCUSDT"]) }
}
