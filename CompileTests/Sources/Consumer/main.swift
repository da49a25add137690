import BinanceAlgo
import BinanceAlpha
import BinanceCOINMFutures
import BinanceConvert
import BinanceCopyTrading
import BinanceInstitutionalLoan
import BinanceMargin
import BinanceOptions
import BinancePortfolioMargin
import BinancePortfolioMarginPro
import BinanceSpot
import BinanceSubAccount
import BinanceUSDMFutures
import BinanceWallet
import ExchangeCurl
import ExchangeOpenSSL

// All modules in one file, with a request of each.

let client = ExchangeClient(
  .binance, environment: .live, credentials: try .hmac(apiKey: "key", secret: "secret"), transport: CurlTransport())
let operations: [any ExchangeOperation] = [
  Algo.QueryCurrentAlgoOpenOrdersSpot(),
  Alpha.TokenList(),
  COINMFutures.QueryCurrentOpenOrder(symbol: "BTCUSD_200925", orderId: 1),
  Convert.QueryLimitOpenOrders(),
  CopyTrading.GetFuturesLeadTraderStatus(),
  InstitutionalLoan.QueryActiveRiskUnits(),
  Margin.QueryMarginAccountOrder(symbol: "BNBBTC", orderId: 213_205_622),
  Options.OptionMarginAccountInformation(),
  PortfolioMargin.QueryCurrentMarginOpenOrder(symbol: "BNBBTC"),
  PortfolioMarginPro.GetPortfolioMarginProAccountInfo(),
  Spot.AccountInformation(omitZeroBalances: true),
  SubAccount.QuerySubAccountList(limit: 10),
  USDMFutures.PositionInformationV3(symbol: "BTCUSDT"),
  Wallet.UserAsset(needBtcValuation: true),
]
for operation in operations {
  print(try client.prepare(operation))
}
