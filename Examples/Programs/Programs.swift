import BinanceSpot
import ExchangeCurl
import ExchangeOpenSSL
import LoopbackServer

/// Runs the example programs against an exchange on loopback: those that are named, or all of them.
@main
struct Programs {
  private typealias Program = @Sendable (ExchangeClient) async throws -> Void

  static func main() async throws {
    let exchange = try ExampleExchange(specs: "specs/binance")
    try await LoopbackServer.with(handler: exchange.reply) { server in
      let client = try client(of: server)
      try await LoopbackServer.with(handler: exchange.replyOfAnotherAccount) { other in
        let programs = programs(other: try Self.client(of: other))
        let names = CommandLine.arguments.dropFirst()
        for (name, run) in programs where names.isEmpty || names.contains(name) {
          print("— \(name)")
          try await run(client)
        }
      }
    }
  }

  /// A client of a real account differs in the environment, `.live`, and in its key.
  private static func client(of server: LoopbackServer) throws -> ExchangeClient {
    ExchangeClient(
      .binance, environment: .custom(baseURLs: [.spot: server.baseURL, .fapi: server.baseURL]),
      credentials: try .hmac(apiKey: ExampleExchange.apiKey, secret: ExampleExchange.secret),
      transport: CurlTransport())
  }

  private static func programs(other: ExchangeClient) -> KeyValuePairs<String, Program> {
    [
      "report-balances": { try await reportBalances($0) },
      "place-bracket-order": { try await placeBracketOrder($0) },
      "cancel-all-on-symbol": { try await cancelAllOnSymbol($0) },
      "page-through-trades": { try await pageThroughTrades($0) },
      "read-klines-into-columns": { try await readKlinesIntoColumns($0) },
      "follow-funding-rates": {
        let start = Timestamp(milliseconds: 1_570_000_000_000)
        try await followFundingRates($0, since: start, rounds: 2, every: .milliseconds(10))
      },
      "compare-accounts": { try await compareAccounts($0, other) },
      "handle-unknown-order-state": { try await handleUnknownOrderState($0) },
      "place-orders-in-batch": { try await placeOrdersInBatch($0) },
      "store-and-reload": { try await storeAndReload($0) },
    ]
  }
}
