import BinanceCOINMFutures
import BinanceSpot
import BinanceUSDMFutures
import BinanceWallet
import ExchangeCurl
import ExchangeOpenSSL
import Foundation
import LoopbackServer
import Testing

/// Lists of trades by period and by id, read to their end from an exchange that refuses what is documented as refused.
@Suite struct TradeListTests {
  private static let day: Int64 = 86_400_000
  private static let begin: Int64 = 1_700_000_000_000

  @Test func aPeriodIsFoundByItsTimeAndReadOnByIdAlone() async throws {
    let trades = [(10, 5), (12, 40), (13, 90), (20, 100), (21, 130), (30, 131)].map { Trade($0, Self.begin + $1) }
    let (ids, queries) = try await read(TradeExchange(trades: trades)) { client in
      client.pages(
        from: Spot.AccountTradeList(symbol: "BNBBTC", startTime: Self.time(10), endTime: Self.time(130), limit: 2))
    }
    #expect(ids == [12, 13, 20, 21])
    #expect(
      queries == [
        "symbol=BNBBTC&startTime=1700000000010&endTime=1700000000130&limit=2",
        "symbol=BNBBTC&startTime=1700000000010&endTime=1700000000070&limit=2", "symbol=BNBBTC&fromId=13&limit=2",
        "symbol=BNBBTC&fromId=21&limit=2",
      ])
  }

  /// The second half of the period is longer than a request may ask for.
  @Test func anAnswerThatIsNotFullDoesNotEndAPeriod() async throws {
    let trades = [Trade(1, Self.begin + 5), Trade(2, Self.begin + 2 * Self.day), Trade(9, Self.begin + 4 * Self.day)]
    let (ids, queries) = try await read(TradeExchange(trades: trades)) { client in
      client.pages(
        of: Spot.AccountTradeList(symbol: "BNBBTC"),
        within: try #require(TimeWindow(start: Self.begin, end: Self.begin + 3 * Self.day)))
    }
    #expect(ids == [1, 2])
    #expect(
      queries == ["symbol=BNBBTC&startTime=1700000000000&endTime=1700086400000", "symbol=BNBBTC&fromId=2"])
  }

  @Test func daysWithoutTradesArePassedOver() async throws {
    let trades = [Trade(7, Self.begin + 2 * Self.day + 9)]
    let (ids, queries) = try await read(TradeExchange(trades: trades)) { client in
      client.pages(
        from: Spot.AccountTradeList(
          symbol: "BNBBTC", startTime: Self.time(0), endTime: Self.time(2 * Self.day + 9)))
    }
    #expect(ids == [7])
    #expect(
      queries == [
        "symbol=BNBBTC&startTime=1700000000000&endTime=1700086400000",
        "symbol=BNBBTC&startTime=1700086400001&endTime=1700172800001",
        "symbol=BNBBTC&startTime=1700172800002&endTime=1700172800009", "symbol=BNBBTC&fromId=8",
      ])
  }

  @Test func aBeginWithoutEndIsReadUntilNow() async throws {
    let now = Int64(Date().timeIntervalSince1970 * 1000)
    let trades = [Trade(3, now - 2 * Self.day), Trade(4, now - Self.day), Trade(5, now + Self.day)]
    let (ids, queries) = try await read(TradeExchange(trades: trades)) { client in
      client.pages(
        from: Spot.AccountTradeList(symbol: "BNBBTC", startTime: Timestamp(milliseconds: now - 5 * Self.day)))
    }
    #expect(ids == [3, 4, 5])
    #expect(queries.count == 5)
  }

  /// More trades at one time than an answer holds, at the begin, within and at the end of the period.
  @Test(arguments: [false, true]) func tradesOfOneTimeAreNeitherLostNorGivenTwice(givesLatest: Bool) async throws {
    let times: [Int64] = [4, 5, 6, 6, 6, 6, 6, 7, 7, 7, 7, 8]
    let trades = times.enumerated().map { Trade(Int64($0 + 1), Self.begin + $1) }
    let (ids, _) = try await read(TradeExchange(trades: trades, givesLatest: givesLatest)) { client in
      client.pages(
        from: Spot.AccountTradeList(symbol: "BNBBTC", startTime: Self.time(5), endTime: Self.time(7), limit: 3))
    }
    #expect(ids == [2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  }

  @Test func timesAreNotKeptBesideAnIdOfWhichThePageWarns() async throws {
    let trades = [1, 2, 3, 4].map { Trade($0, Self.begin + $0) }
    let (_, queries) = try await read(TradeExchange(trades: trades)) { client in
      client.pages(
        from: USDMFutures.CompressedAggregateTradesList(
          symbol: "BTCUSDT", fromId: 2, startTime: Self.time(1), endTime: Self.time(3), limit: 1))
    } ids: {
      $0.map(\.aggregateTradeId)
    }
    #expect(
      queries == [
        "symbol=BTCUSDT&fromId=2&startTime=1700000000001&endTime=1700000000003&limit=1",
        "symbol=BTCUSDT&fromId=3&limit=1", "symbol=BTCUSDT&fromId=4&limit=1",
      ])
  }

  @Test func aListThatTakesNoIdIsReadByEverShorterWindows() async throws {
    let trades = [1, 2, 3, 4, 5].map { Trade($0, Self.begin + $0 * 10) }
    let (ids, queries) = try await read(TradeExchange(trades: trades)) { client in
      client.pages(
        from: COINMFutures.AccountTradeList(
          pair: "BTCUSD", startTime: Self.time(0), endTime: Self.time(50), limit: 3))
    } ids: {
      $0.map(\.id)
    }
    #expect(ids == [1, 2, 3, 4, 5])
    #expect(queries.allSatisfy { !$0.contains("fromId") })
  }

  @Test func theRestOfAPeriodIsReadFromTheRequestThatWasKept() async throws {
    let trades = (1...6).map { Trade($0, Self.begin + $0) }
    let first = Spot.AccountTradeList(
      symbol: "BNBBTC", startTime: Self.time(1), endTime: Self.time(5), limit: 2)
    for steps in 1...3 {
      try await LoopbackServer.with(handler: TradeExchange(trades: trades).reply) { server in
        let client = try Self.client(server)
        var iterator = client.pages(from: first).makeAsyncIterator()
        var (ids, next): ([Int64], Spot.AccountTradeList?) = ([], nil)
        for _ in 1...steps {
          let page = try #require(try await iterator.next())
          ids += page.value.map(\.id)
          next = page.next
        }
        for try await page in client.pages(from: try #require(next), until: Self.time(5)) {
          ids += page.value.map(\.id)
        }
        #expect(ids == [1, 2, 3, 4, 5])
      }
    }
  }

  /// With the check of bounds turned off, more may be asked for than an exchange gives.
  @Test func anAnswerThatTheExchangeCutIsFull() async throws {
    let cap = 500
    let handler: LoopbackServer.Handler = { request in
      let given = TradeExchange.parameters(request)
      let ids = (0..<700).filter { $0 >= given["startTime"] ?? 0 && $0 <= given["endTime"] ?? 0 }.prefix(cap)
      let rows = ids.map {
        #"{"id":\#($0),"amount":"1","asset":"BNB","divTime":\#($0),"enInfo":"","tranId":\#($0)}"#
      }
      return .text(#"{"rows":[\#(rows.joined(separator: ","))],"total":\#(rows.count)}"#)
    }
    try await LoopbackServer.with(handler: handler) { server in
      let client = try Self.client(server, validation: .off)
      let window = try #require(TimeWindow(start: 0, end: 1000))
      var ids: [Int64] = []
      for try await page in client.pages(of: Wallet.AssetDividendRecord(limit: 5000), within: window) {
        ids += page.value.rows.map(\.id)
      }
      #expect(ids == Array(0..<700))
    }
  }

  // MARK: - Helpers

  private static func time(_ offset: Int64) -> Timestamp { Timestamp(milliseconds: begin + offset) }

  private static func client(
    _ server: LoopbackServer, validation: ValidationMode = .enforce
  ) throws -> ExchangeClient {
    let url = server.baseURL
    return ExchangeClient(
      .binance, environment: .custom(baseURLs: [.spot: url, .api: url, .fapi: url, .dapi: url]),
      credentials: try .hmac(apiKey: "key", secret: "secret"), transport: CurlTransport(),
      configuration: ClientConfiguration(validation: validation, retry: .none))
  }

  /// The ids that a list gives, and the requests without what signs them.
  private func read(
    _ exchange: TradeExchange,
    _ pages: (ExchangeClient) throws -> PageSequence<Spot.AccountTradeList>
  ) async throws -> (ids: [Int64], queries: [String]) {
    try await read(exchange, pages) { $0.map(\.id) }
  }

  private func read<Operation: ExchangeOperation>(
    _ exchange: TradeExchange, _ pages: (ExchangeClient) throws -> PageSequence<Operation>,
    ids: (Operation.Response) -> [Int64]
  ) async throws -> (ids: [Int64], queries: [String]) {
    try await LoopbackServer.with(handler: exchange.reply) { server in
      var found: [Int64] = []
      for try await page in try pages(try Self.client(server)) { found += ids(page.value) }
      return (found, server.requests.map { $0.query.components(separatedBy: "&recvWindow")[0] })
    }
  }
}
