import Testing

@testable import ExchangeRuntime

/// How messages and logs tell durations.
@Suite struct DurationTextTests {
  @Test(
    arguments: [
      (.zero, "0 s"), (.seconds(1), "1 s"), (.seconds(59), "59 s"), (.seconds(60), "1 minute"),
      (.seconds(90), "90 s"), (.seconds(120), "2 minutes"), (.seconds(3_600), "1 hour"), (.seconds(86_400), "1 day"),
      (.seconds(2_678_400), "31 days"), (.milliseconds(20), "20 ms"), (.microseconds(92_618), "92.618 ms"),
      (.nanoseconds(59_818_151_180), "59.819 s"), (.nanoseconds(60_000_000_400), "1 minute"),
      (.milliseconds(1_500), "1.5 s"), (.milliseconds(-20), "-20 ms"), (.microseconds(-5), "-0.005 ms"),
      (.seconds(Int64.max), "\(Int64.max) s"), (.nanoseconds(3), "0 s"),
    ] as [(Duration, String)]) func isShort(_ duration: Duration, _ text: String)
  {
    #expect(DurationText.text(duration) == text)
  }
}
