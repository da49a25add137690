import Specification
import Testing

@Suite("units of time")
struct TimeSpanUnitTests {
  @Test(
    "letters of parameters and words in singular and plural are read",
    arguments: [
      ("ms", TimeSpanUnit.millisecond), ("s", .second), ("min", .minute), ("m", .minute), ("h", .hour), ("d", .day),
      ("day", .day), ("days", .day), ("w", .week), ("M", .month), ("months", .month), ("y", .year), ("years", .year),
    ])
  func spelling(_ text: String, _ unit: TimeSpanUnit) {
    #expect(TimeSpanUnit(spelling: text) == unit)
  }

  @Test("other words are none", arguments: ["", "D", "us", "dayss", "fortnight"])
  func others(_ text: String) {
    #expect(TimeSpanUnit(spelling: text) == nil)
  }

  @Test("months and years count as their longest, and are the only ones that vary")
  func lengths() {
    #expect(
      TimeSpanUnit.allCases.map { $0.milliseconds / 1000 } == [0, 1, 60, 3600, 86_400, 604_800, 2_678_400, 31_622_400])
    #expect(TimeSpanUnit.allCases.filter { !$0.isFixed } == [.month, .year])
  }

  @Test("more than can be counted has no length")
  func excess() {
    #expect(TimeSpanUnit.week.milliseconds(2) == 1_209_600_000)
    #expect(TimeSpanUnit.day.milliseconds(.max) == nil)
  }

  @Test("an interval leaves out the number one")
  func intervals() {
    #expect(TimeSpanUnit.minute.interval(1) == "minute")
    #expect(TimeSpanUnit.second.interval(10) == "10 seconds")
  }
}
