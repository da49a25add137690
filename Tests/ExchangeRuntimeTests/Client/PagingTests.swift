import ExchangeTesting
import Testing

@testable import ExchangeRuntime

/// An exchange with a list of rows, each at a millisecond; no network.
private struct ListExchange: ExchangeSending {
  var rows: [Int64]
  var largestAnswer = 3
  let log = Locked<[String]>([])
  let failures = Locked(0)

  func receive<Operation: ExchangeOperation>(
    _ operation: Operation, options: CallOptions
  ) async throws(ExchangeError) -> Received<Operation.Response> {
    var encoder = ParameterEncoder()
    operation.encode(to: &encoder)
    let given = Dictionary(encoder.parameters.map { ($0.name, Int64($0.text) ?? 0) }) { first, _ in first }
    log.withLock { $0.append(encoder.parameters.map { "\($0.name)=\($0.text)" }.joined(separator: "&")) }
    let isFailing = failures.withLock { failures in
      failures -= 1
      return failures >= 0
    }
    if isFailing || Task.isCancelled {
      throw ExchangeError(
        Task.isCancelled ? .cancelled : .http, outcome: .rejected, operation: OperationIdentity(Operation.self))
    }
    var found = rows.filter { $0 >= given["start"] ?? .min && $0 <= given["end"] ?? .max }
    if let page = given["page"] { found = Array(found.dropFirst(Int(page - 1) * largestAnswer)) }
    if let from = given["fromId"] { found = found.filter { $0 >= from } }
    if let id = given["behindId"] { found = found.filter { $0 > id } }
    let text = "[" + found.prefix(largestAnswer).map(String.init).joined(separator: ",") + "]"
    do {
      let decoded = try JSONDecoding.decode(Operation.Response.self, from: Array(text.utf8))
      return Received(value: decoded.value)
    } catch {
      throw ExchangeError(.decoding, outcome: .executed, operation: OperationIdentity(Operation.self))
    }
  }
}

private struct NumberedList: PagedOperation {
  var page: Int64?

  typealias Response = [Int64]
  static let endpoint = Endpoint(.get, "/numbered", host: .api, security: .none, safety: .read)
  var weight: RequestWeight { RequestWeight(.ip, 1) }
  func encode(to parameters: inout ParameterEncoder) { parameters.add("page", page) }

  func following(_ page: [Int64]) -> NumberedList? {
    Paging.number(after: self.page ?? 1, count: page.count).map { NumberedList(page: $0) }
  }
}

private struct BehindId: PagedOperation {
  var behindId: Int64?

  typealias Response = [Int64]
  static let endpoint = Endpoint(.get, "/behind", host: .api, security: .none, safety: .read)
  var weight: RequestWeight { RequestWeight(.ip, 1) }
  func encode(to parameters: inout ParameterEncoder) { parameters.add("behindId", behindId) }

  func following(_ page: [Int64]) -> BehindId? {
    Paging.request(self, with: \.behindId, Paging.id(behind: behindId, largest: page.max()))
  }
}

private struct WindowedList: WindowedOperation {
  var start: Timestamp?
  var end: Timestamp?

  typealias Response = [Int64]
  static let endpoint = Endpoint(.get, "/windowed", host: .api, security: .none, safety: .read)
  var maximumWindow: TimeSpan { .milliseconds(100) }
  var weight: RequestWeight { RequestWeight(.ip, 1) }
  func encode(to parameters: inout ParameterEncoder) {
    parameters.add("start", start)
    parameters.add("end", end)
  }

  var window: TimeWindow? {
    guard let start, let end else { return nil }
    return TimeWindow(start: start.count, end: end.count)
  }
  func within(_ window: TimeWindow) -> WindowedList { WindowedList(start: window.startTime, end: window.endTime) }
  func isFilled(by page: [Int64]) -> Bool { page.count >= 3 }
}

/// Pages within windows of ten milliseconds.
private struct WindowedPages: PagedOperation, WindowedOperation {
  var start: Timestamp?
  var end: Timestamp?
  var page: Int64?

  typealias Response = [Int64]
  static let endpoint = Endpoint(.get, "/windows", host: .api, security: .none, safety: .read)
  var maximumWindow: TimeSpan { .milliseconds(9) }
  var weight: RequestWeight { RequestWeight(.ip, 1) }
  func encode(to parameters: inout ParameterEncoder) {
    parameters.add("start", start)
    parameters.add("end", end)
    parameters.add("page", page)
  }

  var window: TimeWindow? { TimeWindow(from: start, to: end) }
  func within(_ window: TimeWindow) -> WindowedPages { WindowedPages(start: window.startTime, end: window.endTime) }
  func following(_ page: [Int64]) -> WindowedPages? {
    Paging.request(self, with: \.page, Paging.number(after: self.page ?? 1, count: page.count))
  }
}

/// Lists that come in pages are read to their end, without gap or repetition.
@Suite struct PagingTests {
  private func rows<Operation: ExchangeOperation>(
    _ pages: PageSequence<Operation>
  ) async throws(ExchangeError) -> [Int64] where Operation.Response == [Int64] {
    var all: [Int64] = []
    for try await page in pages { all += page.value }
    return all
  }

  @Test func pageNumbersCountUpToTheEmptyPage() async throws {
    let exchange = ListExchange(rows: Array(1...7))
    #expect(try await rows(exchange.pages(from: NumberedList())) == [1, 2, 3, 4, 5, 6, 7])
    #expect(exchange.log.withLock { $0 } == ["", "page=2", "page=3", "page=4"])
  }

  @Test func aTotalSavesTheEmptyPage() {
    #expect(Paging.number(after: 1, count: 10, size: 10, total: 25) == 2)
    #expect(Paging.number(after: 2, count: 10, size: 10, total: 25) == 3)
    #expect(Paging.number(after: 3, count: 5, size: 10, total: 25) == nil)
    #expect(Paging.number(after: 2, count: 10, size: 10, total: 20) == nil)
    #expect(Paging.number(after: 1, count: 5, size: 10, total: 25) == 2)
    #expect(Paging.number(after: 1, count: 0, size: 10, total: 25) == nil)
    #expect(Paging.number(after: 1, count: 5) == 2)
    #expect(Paging.offset(after: 20, count: 10) == 30)
    #expect(Paging.offset(after: 20, count: 0) == nil)
    #expect(Paging.offset(after: 20, count: 10, limit: 10) == 30)
    #expect(Paging.offset(after: 20, count: 9, limit: 10) == nil)
  }

  /// Totals are the exchange's, numbers and sizes the caller's: none of them ends the process.
  @Test func numbersBeyondReasonEndTheList() {
    #expect(Paging.number(after: .max, count: 1) == nil)
    #expect(Paging.number(after: .min, count: 1, size: 10, total: 5) == nil)
    #expect(Paging.number(after: 3, count: 1, size: .max, total: .max) == nil)
    #expect(Paging.number(after: 2, count: 1, size: .max, total: .max) == nil)
    #expect(Paging.number(after: 1, count: 1, size: 10, total: .min) == nil)
    #expect(Paging.offset(after: .max, count: 1) == nil)
    #expect(Paging.offset(after: .max - 1, count: 1) == .max)
  }

  /// Each page draws on the limits; the request that found no room goes on once there is some.
  @Test func pagesAreHeldBackByLimits() async throws {
    var dialect = TestDialect()
    dialect.rateLimits = RateLimitTable([RateLimit(.ip, interval: .seconds(60), capacity: 2, hosts: [.api])])
    let transport = ScriptedTransport([.text("[1]"), .text("[2]"), .text("[3]"), .text("[]")])
    let time = VirtualTime()
    let client = ExchangeClient(
      dialect, environment: .live, transport: transport,
      configuration: ClientConfiguration(retry: .none, whenLimited: .fail, clock: time, sleeper: time))
    var iterator = client.pages(from: NumberedList()).makeAsyncIterator()
    #expect(try await iterator.next()?.value == [1])
    let second = try #require(try await iterator.next())
    let full = await failure { () async throws(ExchangeError) in _ = try await iterator.next() }
    #expect(full?.kind == .limited)
    #expect(full?.outcome == .notSent)
    time.advance(.seconds(60))
    #expect(try await rows(client.pages(from: try #require(second.next))) == [3])
    #expect(transport.requests.map(\.url).last == "https://api.example.com/numbered?page=4")
  }

  @Test func aSequenceGoesOnWhereAnotherEnded() async throws {
    let exchange = ListExchange(rows: Array(1...7))
    var iterator = exchange.pages(from: NumberedList()).makeAsyncIterator()
    let first = try #require(try await iterator.next())
    #expect(first.value == [1, 2, 3])
    let rest = try #require(first.next)
    #expect(try await rows(exchange.pages(from: rest)) == [4, 5, 6, 7])
  }

  @Test func afterAnErrorTheSameRequestIsAskedAgain() async throws {
    let exchange = ListExchange(rows: Array(1...4))
    var iterator = exchange.pages(from: NumberedList()).makeAsyncIterator()
    _ = try await iterator.next()
    exchange.failures.withLock { $0 = 1 }
    await #expect(throws: ExchangeError.self) { try await iterator.next() }
    #expect(try await iterator.next()?.value == [4])
    #expect(exchange.log.withLock { $0 } == ["", "page=2", "page=2"])
  }

  @Test func cancellationEndsWithAnError() async throws {
    let exchange = ListExchange(rows: Array(1...4))
    let task = Task { () async -> ExchangeError? in
      withUnsafeCurrentTask { $0?.cancel() }
      return await failure { () async throws(ExchangeError) in _ = try await rows(exchange.pages(from: NumberedList()))
      }
    }
    #expect(await task.value?.kind == .cancelled)
  }

  @Test func callersSayWhatFollowsById() async throws {
    let exchange = ListExchange(rows: [5, 6, 9, 12])
    let pages = exchange.pages(from: UntilEmpty(fromId: 0)) { _, rows in rows.last.map { UntilEmpty(fromId: $0 + 1) } }
    #expect(try await rows(pages) == [5, 6, 9, 12])
    #expect(exchange.log.withLock { $0 } == ["fromId=0", "fromId=10", "fromId=13"])
  }

  @Test func anExchangeThatGoesOnBehindAnIdIsGivenTheLargestOne() async throws {
    let exchange = ListExchange(rows: [1, 2, 3, 4, 5, 6, 9])
    #expect(try await rows(exchange.pages(from: BehindId(behindId: 0))) == [1, 2, 3, 4, 5, 6, 9])
    #expect(exchange.log.withLock { $0 } == ["behindId=0", "behindId=3", "behindId=6", "behindId=9"])
    #expect(Paging.id(behind: 9, largest: 9) == nil)
    #expect(Paging.id(behind: nil, largest: 9) == 9)
  }

  @Test func longTimesAreAskedInWindowsOfTheDocumentedLength() async throws {
    let exchange = ListExchange(rows: [1000, 1101, 1250])
    let window = try #require(TimeWindow(start: 1000, end: 1250))
    #expect(try await rows(exchange.pages(of: WindowedList(), within: window)) == [1000, 1101, 1250])
    #expect(
      exchange.log.withLock { $0 } == ["start=1000&end=1100", "start=1101&end=1201", "start=1202&end=1250"])
  }

  @Test func aWindowThatFillsAnAnswerIsHalvedUntilNothingIsMissing() async throws {
    let exchange = ListExchange(rows: [1000, 1001, 1002, 1003, 1050, 1051])
    let window = try #require(TimeWindow(start: 1000, end: 1060))
    #expect(
      try await rows(exchange.pages(of: WindowedList(), within: window)) == [1000, 1001, 1002, 1003, 1050, 1051])
  }

  /// Where the next window begins is not known: an error, not one page that looks like all.
  @Test func aRequestWithoutAWindowIsNotReadUntilATime() async throws {
    let exchange = ListExchange(rows: [1000, 1101])
    for first in [WindowedList(), WindowedList(start: Timestamp(milliseconds: 1000))] {
      let refused = await failure { () async throws(ExchangeError) in
        _ = try await rows(exchange.pages(from: first, until: Timestamp(milliseconds: 1200)))
      }
      #expect(refused?.kind == .configuration)
      #expect(refused?.outcome == .notSent)
    }
    #expect(exchange.log.withLock { $0 } == [])
  }

  @Test func noWindowEndsBehindTheTimeUntilWhichAListIsRead() async throws {
    let exchange = ListExchange(rows: [1000, 1050, 1099])
    let first = WindowedList(start: Timestamp(milliseconds: 1000), end: Timestamp(milliseconds: 1099))
    #expect(try await rows(exchange.pages(from: first, until: Timestamp(milliseconds: 1060))) == [1000, 1050])
    #expect(try await rows(exchange.pages(from: first, until: Timestamp(milliseconds: 999))) == [])
    #expect(exchange.log.withLock { $0 } == ["start=1000&end=1060"])
  }

  /// Exchanges take a limit below one for none, and answer as many rows as without it.
  @Test func aLimitThatIsNoneFillsNoAnswerByItself() {
    #expect(Paging.capacity(nil, otherwise: 500, most: 1000) == 500)
    #expect(Paging.capacity(0, otherwise: 500, most: 1000) == 500)
    #expect(Paging.capacity(-1, otherwise: 500, most: 1000) == 500)
    #expect(Paging.capacity(20, otherwise: 500, most: 1000) == 20)
    #expect(Paging.capacity(5000, otherwise: 500, most: 1000) == 1000)
  }

  /// Wherever a sequence is left, the request that was kept goes on within its window and through those that follow.
  @Test(arguments: 1...7) func theRestOfWindowsWithPagesIsReadFromTheRequestThatWasKept(pages: Int) async throws {
    let exchange = ListExchange(rows: [1, 2, 3, 4, 11, 12, 13, 14, 15, 25])
    let window = try #require(TimeWindow(start: 0, end: 29))
    var iterator = exchange.pages(of: WindowedPages(), within: window).makeAsyncIterator()
    var (all, next): ([Int64], WindowedPages?) = ([], nil)
    for _ in 0..<pages {
      let page = try #require(try await iterator.next())
      all += page.value
      next = page.next
    }
    let rest = try #require(next)
    all += try await rows(exchange.pages(from: rest, until: Timestamp(milliseconds: 29)))
    #expect(all == [1, 2, 3, 4, 11, 12, 13, 14, 15, 25])
  }

  @Test func theRestOfHalvedWindowsIsReadFromTheRequestThatWasKept() async throws {
    let exchange = ListExchange(rows: [1000, 1001, 1002, 1003, 1150, 1250])
    let window = try #require(TimeWindow(start: 1000, end: 1250))
    var iterator = exchange.pages(of: WindowedList(), within: window).makeAsyncIterator()
    let first = try #require(try await iterator.next())
    #expect(first.value == [1000, 1001])
    let rest = try #require(first.next)
    #expect(
      try await rows(exchange.pages(from: rest, until: Timestamp(milliseconds: 1250))) == [1002, 1003, 1150, 1250])
  }

  @Test func aMillisecondThatFillsAnAnswerIsTakenAsItIs() async throws {
    let exchange = ListExchange(rows: [7, 7, 7, 7])
    let window = try #require(TimeWindow(start: 7, end: 7))
    #expect(try await rows(exchange.pages(of: WindowedList(), within: window)) == [7, 7, 7])
  }
}

private struct UntilEmpty: ExchangeOperation {
  var fromId: Int64

  typealias Response = [Int64]
  static let endpoint = Endpoint(.get, "/byId", host: .api, security: .none, safety: .read)
  var weight: RequestWeight { RequestWeight(.ip, 1) }
  func encode(to parameters: inout ParameterEncoder) { parameters.add("fromId", fromId) }
}
