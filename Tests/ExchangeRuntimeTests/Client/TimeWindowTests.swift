import Testing

@testable import ExchangeRuntime

/// Windows that are longer than any number of milliseconds end no program.
@Suite struct TimeWindowTests {
  @Test func aWindowFromTheBeginningOfTime() throws {
    let all = try #require(TimeWindow(start: .min, end: 1_700_000_000_000))
    #expect(all.length == .milliseconds(.max))
    #expect(all.prefix(.days(1)) == TimeWindow(start: .min, end: .min + 86_400_000))
    let half = try #require(all.firstHalf)
    #expect(half.start == .min)
    #expect(half.end < all.end)
    #expect(half.remainder(until: all.end)?.end == all.end)
  }

  @Test func partsOfAWindow() throws {
    let window = try #require(TimeWindow(start: 1_000, end: 2_001))
    #expect(window.length == .milliseconds(1_001))
    #expect(window.firstHalf == TimeWindow(start: 1_000, end: 1_500))
    #expect(window.prefix(.milliseconds(5_000)) == window)
    #expect(window.prefix(.milliseconds(10)) == TimeWindow(start: 1_000, end: 1_010))
    #expect(TimeWindow(start: 5, end: 5)?.firstHalf == nil)
  }
}
