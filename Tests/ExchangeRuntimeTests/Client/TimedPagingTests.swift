import Testing

@testable import ExchangeRuntime

/// An exchange that lists numbers by the time in their hundreds: 512 is the row 12 of millisecond 5.
private struct TimedExchange: ExchangeSending {
  var rows: [Int64]
  /// Whether rows that do not fit an answer are its first.
  var givesLatest = false
  /// Whether the last rows stand first.
  var isDescending = false
  let log = Locked<[String]>([])
  var now = Timestamp(milliseconds: 1_700_000_000_000)

  func time(of host: HostFamily) -> Timestamp { now }

  func receive<Operation: ExchangeOperation>(
    _ operation: Operation, options: CallOptions
  ) async throws(ExchangeError) -> Received<Operation.Response> {
    var encoder = ParameterEncoder()
    operation.encode(to: &encoder)
    let given = Dictionary(encoder.parameters.map { ($0.name, Int64($0.text) ?? 0) }) { first, _ in first }
    log.withLock { $0.append(encoder.parameters.map(\.text).joined(separator: "-")) }
    let found = rows.filter { $0 / 100 >= given["start"] ?? .min && $0 / 100 <= given["end"] ?? .max }
    let answer = givesLatest || given["start"] == nil ? found.suffix(3) : found.prefix(3)
    let listed = isDescending ? answer.reversed() : Array(answer)
    do {
      let text = "[" + listed.map(String.init).joined(separator: ",") + "]"
      return Received(value: try JSONDecoding.decode(Operation.Response.self, from: Array(text.utf8)).value)
    } catch {
      throw ExchangeError(.decoding, outcome: .executed, operation: OperationIdentity(Operation.self))
    }
  }
}

private struct TimedList: TimedOperation {
  var periodStart: Timestamp?
  var periodEnd: Timestamp?
  var longest = Int64.max

  typealias Response = [Int64]
  static let endpoint = Endpoint(.get, "/timed", host: .api, security: .none, safety: .read)
  var weight: RequestWeight { RequestWeight(.ip, 1) }
  func encode(to parameters: inout ParameterEncoder) {
    parameters.add("start", periodStart)
    parameters.add("end", periodEnd)
  }

  var maximumWindow: TimeSpan { .milliseconds(longest) }
  func within(_ window: TimeWindow) -> TimedList {
    TimedList(periodStart: window.startTime, periodEnd: window.endTime, longest: longest)
  }
  func isFilled(by page: [Int64]) -> Bool { page.count >= 3 }
  static func time(of row: Int64) -> Timestamp { Timestamp(milliseconds: row / 100) }
}

/// Lists that are read by the times of their rows, without gap or repetition.
@Suite struct TimedPagingTests {
  /// What "until now" means is told by the exchange's clock.
  @Test func aPeriodWithoutAnEndEndsByTheClockOfTheExchange() async throws {
    let exchange = TimedExchange(rows: [100, 900], now: Timestamp(milliseconds: 7))
    for try await _ in exchange.pages(from: TimedList(periodStart: Timestamp(milliseconds: 1))) {}
    #expect(exchange.log.withLock { $0 } == ["1-7"])
    let client = try dryClient()
    #expect(client.time(of: .api) == Timestamp(milliseconds: 1_499_827_319_559))
  }

  private func read(
    _ exchange: TimedExchange, _ start: Int64, _ end: Int64, longest: Int64 = .max
  ) async throws -> [Int64] {
    let window = try #require(TimeWindow(start: start, end: end))
    var all: [Int64] = []
    for try await page in exchange.pages(of: TimedList(longest: longest), within: window) { all += page.value }
    return all
  }

  @Test func aPeriodGoesOnWithTheTimeOfTheLastRows() async throws {
    let exchange = TimedExchange(rows: [100, 200, 300, 400, 500, 600])
    #expect(try await read(exchange, 1, 5) == [100, 200, 300, 400, 500])
    #expect(exchange.log.withLock { $0 } == ["1-5", "3-5", "5-5"])
  }

  @Test func whatLiesBeforeTheFirstRowsIsAskedForOnce() async throws {
    let exchange = TimedExchange(rows: [5000, 6000, 7000, 8000, 9000])
    #expect(try await read(exchange, 1, 100) == [5000, 6000, 7000, 8000, 9000])
    #expect(exchange.log.withLock { $0 } == ["1-100", "1-49", "50-100", "70-100", "90-100"])
  }

  /// Two or three rows of each time, of which an answer may hold a part.
  @Test(arguments: [false, true]) func rowsOfOneTimeAreNeitherLostNorGivenTwice(isDescending: Bool) async throws {
    let rows: [Int64] = [100, 200, 201, 300, 301, 400, 500, 501, 600]
    let exchange = TimedExchange(rows: rows, isDescending: isDescending)
    #expect(try await read(exchange, 1, 6).sorted() == rows)
  }

  @Test func moreRowsOfOneTimeThanAnAnswerHoldsAreTakenAsTheyAre() async throws {
    let exchange = TimedExchange(rows: [100, 200, 201, 202, 203, 300])
    #expect(try await read(exchange, 1, 9) == [100, 200, 201, 202, 300])
  }

  /// An exchange that gives the latest rows of a period loses none either.
  @Test(arguments: [1, 4, 9, 30]) func theLatestRowsOfAPeriodAreNotTakenForTheFirst(step: Int64) async throws {
    let rows = (1...40).map { $0 * step * 100 }
    for isDescending in [false, true] {
      let exchange = TimedExchange(rows: rows, givesLatest: true, isDescending: isDescending)
      #expect(try await read(exchange, 0, 40 * step).sorted() == rows)
    }
  }

  /// The period is halved until an answer holds it; then each answer is taken.
  @Test func windowsThatHoldTheLatestRowsKeepALengthThatFits() async throws {
    let exchange = TimedExchange(rows: (0...63).map { $0 * 100 }, givesLatest: true)
    #expect(try await read(exchange, 0, 63).count == 64)
    #expect(exchange.log.withLock { $0.prefix(8) } == ["0-63", "0-31", "0-15", "0-7", "0-3", "0-0", "1-2", "3-4"])
    #expect(exchange.log.withLock { $0.count } == 38)
  }

  @Test func windowsAreNoLongerThanAllowed() async throws {
    let exchange = TimedExchange(rows: [100, 200, 300, 400, 3000, 5500])
    #expect(try await read(exchange, 1, 60, longest: 20) == [100, 200, 300, 400, 3000, 5500])
    #expect(exchange.log.withLock { $0 } == ["1-21", "3-23", "24-44", "45-60"])
  }

  @Test func aSequenceGoesOnWhereAnotherEnded() async throws {
    let rows: [Int64] = [100, 200, 201, 300, 400, 500, 501, 600]
    let exchange = TimedExchange(rows: rows)
    let first = TimedList(periodStart: Timestamp(milliseconds: 1), periodEnd: Timestamp(milliseconds: 6))
    for count in 1...4 {
      var iterator = exchange.pages(from: first).makeAsyncIterator()
      var (all, next): ([Int64], TimedList?) = ([], nil)
      for _ in 0..<count {
        guard let page = try await iterator.next() else { break }
        all += page.value
        next = page.next
      }
      if let next {
        for try await page in exchange.pages(from: next, until: Timestamp(milliseconds: 6)) { all += page.value }
      }
      #expect(all == rows)
    }
  }

  @Test func withoutABeginItIsTheLatestRows() async throws {
    let exchange = TimedExchange(rows: [100, 200, 300, 400])
    var all: [[Int64]] = []
    for try await page in exchange.pages(from: TimedList()) { all.append(page.value) }
    #expect(all == [[200, 300, 400]])
  }

  @Test func aBeginWithoutEndIsReadUntilNow() async throws {
    let exchange = TimedExchange(rows: [100, 200, 300, 400, 500])
    var all: [Int64] = []
    for try await page in exchange.pages(from: TimedList(periodStart: Timestamp(milliseconds: 1))) { all += page.value }
    #expect(all == [100, 200, 300, 400, 500])
  }
}
