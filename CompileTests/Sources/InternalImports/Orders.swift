import BinanceMargin
public import BinanceSpot
import BinanceWallet
import ExchangeCurl

/// A library that shows types of one module and keeps the others to itself.
public struct Orders: Sendable {
  private let client: ExchangeClient

  /// A client of public data.
  public init() {
    client = ExchangeClient(.binance, environment: .testnet, transport: CurlTransport())
  }

  /// The open orders of a symbol.
  public func open(_ symbol: String) async throws(ExchangeError) -> Spot.CurrentOpenOrders.Response {
    try await client.send(Spot.CurrentOpenOrders(symbol: symbol))
  }

  /// Whether margin trading and the wallet answer.
  public func isReachable() async -> Bool {
    let assets = try? await client.send(Margin.GetAllMarginAssets())
    let status = try? await client.send(Wallet.SystemStatus())
    return assets != nil && status != nil
  }
}
