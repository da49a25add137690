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
public import BinanceSpot
import BinanceSubAccount
import BinanceUSDMFutures
import BinanceWallet
import ExchangeCurl
import ExchangeOpenSSL

/// All modules in one file, in the interface of a library, with a request of each.
public struct Requests {
  /// A request of each module.
  public var all: [any ExchangeOperation] = [
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

  /// Places an order.
  public func place(
    _ order: Spot.NewOrder, with client: some ExchangeSending
  ) async throws(ExchangeError) -> Spot.NewOrder.Response {
    try await client.send(order)
  }

  /// A client of the live exchange.
  public func client(key: String, secret: String) throws(CredentialError) -> ExchangeClient {
    ExchangeClient(
      .binance, environment: .live, credentials: try .hmac(apiKey: key, secret: secret), transport: CurlTransport())
  }
}
