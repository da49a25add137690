import ExchangeRuntime
import Foundation
import Testing

@Suite struct TimestampTests {
  @Test func isThePointInTimeInWhateverUnit() {
    let seconds = Timestamp(seconds: 1_562_133_008)
    let milliseconds = Timestamp(milliseconds: 1_562_133_008_000)
    let microseconds = Timestamp(microseconds: 1_562_133_008_000_000)
    #expect(seconds == milliseconds && milliseconds == microseconds)
    #expect(Set([seconds, milliseconds, microseconds]).count == 1)
    #expect(Timestamp(microseconds: 1_562_133_008_000_001) > seconds)
    #expect(Timestamp(milliseconds: -1) < Timestamp(seconds: 0))
  }

  @Test func keepsCountAndUnit() {
    let time = Timestamp(1_562_133_008, .seconds)
    #expect(time.count == 1_562_133_008)
    #expect(time.unit == .seconds)
    #expect(time.milliseconds == 1_562_133_008_000)
    #expect(Timestamp(microseconds: -1).milliseconds == -1)
    #expect(Timestamp(milliseconds: .min + 1).milliseconds == .min + 1)
    #expect(Timestamp(seconds: .max).milliseconds == .max)
    #expect(Timestamp(seconds: .min).milliseconds == .min)
  }

  @Test func comparesTheExtremesWithoutOverflow() {
    #expect(Timestamp(microseconds: .max) < Timestamp(milliseconds: .max))
    #expect(Timestamp(milliseconds: .max) < Timestamp(seconds: .max))
    #expect(Timestamp(seconds: .min) < Timestamp(milliseconds: .min))
  }

  @Test func convertsDates() {
    let time = Timestamp(milliseconds: 1_562_133_008_725)
    #expect(time.date == Date(timeIntervalSince1970: 1_562_133_008.725))
    #expect(Timestamp(time.date) == time)
    #expect(Timestamp(time.date, .seconds).count == 1_562_133_009)
    #expect(Timestamp(.distantFuture, .microseconds).count == 64_092_211_200_000_000)
    #expect(Timestamp(Date(timeIntervalSince1970: 1e300)).count == .max)
  }

  @Test(arguments: [
    (Timestamp(milliseconds: 1_562_133_008_725), "2019-07-03T05:50:08.725Z"),
    (Timestamp(seconds: 0), "1970-01-01T00:00:00Z"),
    (Timestamp(microseconds: -1), "1969-12-31T23:59:59.999999Z"),
    (Timestamp(seconds: 1_709_164_800), "2024-02-29T00:00:00Z"),
    (Timestamp(seconds: 951_868_800), "2000-03-01T00:00:00Z"),
    (Timestamp(seconds: -62_135_596_801), "0000-12-31T23:59:59Z"),
  ])
  func describesItselfAsISO8601(time: Timestamp, text: String) {
    #expect(time.description == text)
  }

  @Test func survivesTheExtremesWhenDescribed() {
    #expect(Timestamp(seconds: .max).description.hasSuffix("Z"))
    #expect(Timestamp(seconds: .min).description.hasPrefix("-"))
  }

  @Test func isCodedWithItsUnit() throws {
    let time = Timestamp(seconds: 5)
    let decoded = try JSONDecoder().decode(Timestamp.self, from: JSONEncoder().encode(time))
    #expect(decoded.count == 5)
    #expect(decoded.unit == .seconds)
  }
}
