import BinanceCOINMFutures
import BinanceMargin
import BinancePortfolioMargin
import ExchangeCurl
import ExchangeOpenSSL

let client = ExchangeClient(
  .binance, environment: .live, credentials: try .hmac(apiKey: "key", secret: "secret"), transport: CurlTransport())
let operations: [any ExchangeOperation] = [
  Margin.QueryMarginAccountOrder(symbol: "BNBBTC", orderId: 213_205_622),
  PortfolioMargin.QueryCurrentMarginOpenOrder(symbol: "BNBBTC"),
  COINMFutures.QueryCurrentOpenOrder(symbol: "BTCUSD_200925", orderId: 1),
]
for operation in operations {
  print(try client.prepare(operation))
}
