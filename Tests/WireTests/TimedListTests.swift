import BinanceSpot
import BinanceUSDMFutures
import BinanceWallet
import ExchangeCurl
import ExchangeOpenSSL
import Foundation
import LoopbackServer
import Testing

/// An exchange that lists rows by a period, each written by its time.
private struct ListedRows: Sendable {
  var times: [Int64]
  /// Whether a period that has more rows than an answer holds gives the latest of them.
  var givesLatest = false
  var defaultLimit = 500
  let row: @Sendable (_ time: Int64, _ index: Int) -> String

  func reply(_ request: ServerRequest) -> ServerReply {
    let given = TradeExchange.parameters(request)
    let found = times.enumerated().filter {
      $0.element >= given["startTime"] ?? .min && $0.element <= given["endTime"] ?? .max
    }
    let limit = given["limit"].map { Int($0) } ?? defaultLimit
    let rows = givesLatest || given["startTime"] == nil ? found.suffix(limit) : found.prefix(limit)
    return .text("[" + rows.map { row($0.element, $0.offset) }.joined(separator: ",") + "]")
  }
}

/// Lists whose rows tell a time, read to their end from an exchange on loopback.
@Suite struct TimedListTests {
  private static let hour: Int64 = 3_600_000
  private static let begin: Int64 = 1_700_000_000_000

  private static func time(_ offset: Int64) -> Timestamp { Timestamp(milliseconds: begin + offset) }

  /// What the rows tell, and the requests without what signs them.
  private func read<Operation: ExchangeOperation, Row>(
    _ rows: ListedRows, _ pages: (ExchangeClient) -> PageSequence<Operation>, tell: (Operation.Response) -> [Row]
  ) async throws -> (rows: [Row], queries: [String]) {
    try await LoopbackServer.with(handler: rows.reply) { server in
      let client = ExchangeClient(
        .binance, environment: .custom(baseURLs: [.spot: server.baseURL, .fapi: server.baseURL, .api: server.baseURL]),
        credentials: try .hmac(apiKey: "key", secret: "secret"), transport: CurlTransport(),
        configuration: ClientConfiguration(retry: .none))
      var told: [Row] = []
      for try await page in pages(client) { told += tell(page.value) }
      return (told, server.requests.map { $0.query.components(separatedBy: "&recvWindow")[0] })
    }
  }

  @Test func candlesticksOfAPeriodAreReadByTheirBegin() async throws {
    let candles = ListedRows(times: (0..<2500).map { Self.begin + $0 * Self.hour }) { time, _ in
      #"[\#(time),"1","2","0.5","1.5","10",\#(time + Self.hour - 1),"15",3,"4","5","0"]"#
    }
    let (begins, queries) = try await read(candles) { client in
      client.pages(
        from: Spot.KlineCandlestickData(
          symbol: "BNBBTC", interval: .oneHour, startTime: Self.time(0), endTime: Self.time(2400 * Self.hour),
          limit: 1000))
    } tell: {
      $0.map(\.klineOpenTime.milliseconds)
    }
    #expect(begins == (0...2400).map { Self.begin + $0 * Self.hour })
    #expect(
      queries == [
        "symbol=BNBBTC&interval=1h&startTime=1700000000000&endTime=1708640000000&limit=1000",
        "symbol=BNBBTC&interval=1h&startTime=1703596400000&endTime=1708640000000&limit=1000",
        "symbol=BNBBTC&interval=1h&startTime=1707192800000&endTime=1708640000000&limit=1000",
      ])
  }

  @Test func fundingRatesAreFollowedFromABeginUntilNow() async throws {
    let rates = ListedRows(times: (0..<250).map { Self.begin + $0 * 8 * Self.hour }, defaultLimit: 100) { time, index in
      #"{"symbol":"BTCUSDT","fundingRate":"0.0\#(index)","fundingTime":\#(time),"markPrice":"1"}"#
    }
    let (times, queries) = try await read(rates) { client in
      client.pages(from: USDMFutures.GetFundingRateHistory(symbol: "BTCUSDT", startTime: Self.time(0)))
    } tell: {
      $0.map(\.fundingTime.milliseconds)
    }
    #expect(times == (0..<250).map { Self.begin + $0 * 8 * Self.hour })
    #expect(queries.count == 3)
  }

  /// What the exchange may not begin with the period, as an answer that holds its end, is asked for in halves.
  @Test func statisticsOfWhichTheLatestAreGivenAreNotLost() async throws {
    let statistics = ListedRows(times: (0..<700).map { Self.begin + $0 * Self.hour }, givesLatest: true) { time, _ in
      """
      {"symbol":"BTCUSDT","sumOpenInterest":"1","sumOpenInterestValue":"1","CMCCirculatingSupply":"1",\
      "timestamp":\(time)}
      """
    }
    let (times, _) = try await read(statistics) { client in
      client.pages(
        from: USDMFutures.OpenInterestStatistics(
          symbol: "BTCUSDT", period: .oneHour, limit: 100, startTime: Self.time(-5), endTime: Self.time(699 * Self.hour)
        ))
    } tell: {
      $0.map(\.timestamp.milliseconds)
    }
    #expect(times == (0..<700).map { Self.begin + $0 * Self.hour })
  }

  /// Fees and funding of one moment have one time; with which number pages begin is not documented.
  @Test func incomeOfOneTimeIsNeitherLostNorGivenTwice() async throws {
    let times = (0..<40).flatMap { [Int64](repeating: Self.begin + $0 * Self.hour, count: Int($0 % 4) + 1) }
    let income = ListedRows(times: times) { time, index in
      """
      {"symbol":"BTCUSDT","incomeType":"COMMISSION","income":"-1","asset":"USDT","info":"","time":\(time),\
      "tranId":\(index),"tradeId":""}
      """
    }
    let (ids, queries) = try await read(income) { client in
      client.pages(
        from: USDMFutures.GetIncomeHistory(startTime: Self.time(0), endTime: Self.time(40 * Self.hour), limit: 10))
    } tell: {
      $0.map(\.tranId)
    }
    #expect(ids == times.indices.map(Int64.init))
    #expect(queries.allSatisfy { !$0.contains("page=") })
  }

  @Test func withdrawalsAreReadInTheLongestWindowsThatWhatIsSentAllows() async throws {
    let withdrawals = ListedRows(times: []) { _, _ in "" }
    let year = try #require(TimeWindow(start: Self.begin, end: Self.begin + 364 * 24 * Self.hour))
    let (_, queries) = try await read(withdrawals) { client in
      client.pages(of: Wallet.WithdrawHistorySupportingNetwork(), within: year)
    } tell: {
      $0.map(\.id)
    }
    #expect(queries.count == 5)
    let weeks = try #require(TimeWindow(start: Self.begin, end: Self.begin + 20 * 24 * Self.hour))
    let (_, byId) = try await read(withdrawals) { client in
      client.pages(of: Wallet.WithdrawHistorySupportingNetwork(withdrawOrderId: "mine"), within: weeks)
    } tell: {
      $0.map(\.id)
    }
    #expect(byId.count == 3)
  }
}
