import Foundation
import Testing

@testable import ExchangeRuntime

@Suite struct ExactDecimalTests {
  @Test(arguments: [
    "0", "-0", "0E-8", "0.00493630", "007", "-12.50", "1e400", "1E+5", "1e-9999", "123456789012345678901234567890.5",
  ])
  func keepsEverySpellingOfANumber(text: String) throws {
    #expect(try #require(ExactDecimal(text)).text == text)
  }

  @Test(arguments: [
    "", "-", ".5", "1.", "+1", "12abc", "1e", "1e+", "e5", " 1", "1 ", "1,5", "0x10", "1.2.3", "--1", "NaN", "inf",
    "1_000", "１２", "1e10000", "1e99999999999999999999", "1.e5", "-.5", "1\u{0}",
  ])
  func refusesWhatIsNoNumber(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test func acceptsExactlyTheTextsThatHaveAShape() {
    var texts: [[UInt8]] = [[]]
    for length in 1...5 {
      texts = texts.flatMap { text in "01.-+eE ".utf8.map { text + [$0] } }
      let accepted = texts.filter { $0.withUnsafeBufferPointer(DecimalShape.accepts) }
      #expect(accepted == texts.filter { $0.withUnsafeBufferPointer { DecimalShape($0) } != nil })
      #expect(accepted.count >= 2 * length)
    }
  }

  @Test func readsSubstrings() {
    #expect(ExactDecimal("price=1.50".dropFirst(6))?.text == "1.50")
  }

  @Test func fitsIntoOneString() {
    #expect(MemoryLayout<ExactDecimal>.size == 16)
  }

  @Test(arguments: [
    ("1", "1.000"), ("0", "-0"), ("0E-8", "0"), ("100", "1e2"), ("0.001", "1E-3"), ("007", "7"), ("-1.50", "-15e-1"),
    ("123e-5", "0.00123"), ("10e399", "1e400"), ("0.0e9999", "0"),
  ])
  func equalNumbersAreEqualAndHashAlike(left: String, right: String) throws {
    let (left, right) = (try #require(ExactDecimal(left)), try #require(ExactDecimal(right)))
    #expect(left == right)
    #expect(left.hashValue == right.hashValue)
    #expect(!(left < right) && !(right < left))
  }

  @Test(arguments: [
    ("1", "2"), ("-2", "-1"), ("-1", "0"), ("0", "1e-9999"), ("9", "10"), ("0.9", "0.91"), ("1e399", "1e400"),
    ("99999999999999999999", "100000000000000000000"), ("0.1", "0.10000000000000000000000000000000001"),
    ("-1e400", "5"), ("1.25", "1.3"),
  ])
  func differentNumbersAreOrdered(less: String, greater: String) throws {
    let (less, greater) = (try #require(ExactDecimal(less)), try #require(ExactDecimal(greater)))
    #expect(less < greater)
    #expect(!(greater < less))
    #expect(less != greater)
  }

  @Test(arguments: [
    ("0.00493630", "0.00493630"), ("0E-8", "0.00000000"), ("1.5e3", "1500"), ("1.50E1", "15.0"), ("-25e-3", "-0.025"),
    ("1e2", "100"), ("0e3", "0"), ("1.25e-1", "0.125"), ("12.5e-3", "0.0125"), ("0.1e1", "1"),
  ])
  func describesInPlainDigits(text: String, plain: String) throws {
    #expect(try #require(ExactDecimal(text)).description == plain)
  }

  @Test func describesHugeExponentsWithoutAnExponent() {
    let value: ExactDecimal = "1e400"
    #expect(value.description == "1" + String(repeating: "0", count: 400))
  }

  @Test func comparesAndHashesThousandsOfDigits() throws {
    let digits = String(repeating: "1234567890", count: 500)
    let long = try #require(ExactDecimal("0." + digits))
    let padded = try #require(ExactDecimal("0." + digits + "000"))
    #expect(long == padded)
    #expect(long.hashValue == padded.hashValue)
    #expect(try #require(ExactDecimal("0." + digits + "1")) > long)
  }

  @Test func knowsZeroAndSign() {
    #expect(ExactDecimal("-0.00").isZero == true)
    #expect(ExactDecimal("-0.00").isNegative == false)
    #expect(ExactDecimal("-0.01").isNegative == true)
    #expect(ExactDecimal.zero.isZero)
  }

  @Test func takesIntegersAndLiterals() {
    #expect(ExactDecimal(Int64.min).text == "-9223372036854775808")
    #expect(ExactDecimal(UInt64.max).text == "18446744073709551615")
    let integer: ExactDecimal = -5
    let text: ExactDecimal = "0.10"
    #expect(integer.text == "-5")
    #expect(text.text == "0.10")
  }

  @Test(arguments: [
    ("9223372036854775807", Int64.max), ("-9223372036854775808", Int64.min), ("1e3", 1000), ("12.000", 12), ("-0", 0),
    ("0e9999", 0),
  ])
  func convertsToIntegersThatFit(text: String, integer: Int64) throws {
    #expect(Int64(exactly: try #require(ExactDecimal(text))) == integer)
  }

  @Test(arguments: ["9223372036854775808", "-9223372036854775809", "0.5", "1e19", "1e9999", "1e-1"])
  func refusesIntegersThatDoNotFit(text: String) throws {
    #expect(Int64(exactly: try #require(ExactDecimal(text))) == nil)
  }

  @Test func convertsToAndFromFoundationDecimals() throws {
    let value: ExactDecimal = "-12345678901234567890.123456789"
    #expect(value.decimal.description == "-12345678901234567890.123456789")
    #expect(ExactDecimal(value.decimal) == value)
    #expect(ExactDecimal(Decimal.nan) == nil)
    #expect(Decimal(exactly: "1e130") == Decimal(sign: .plus, exponent: 127, significand: 1000))
    #expect(Decimal(exactly: "0E-8") == 0)
  }

  @Test func saysWhereFoundationDecimalsAreTooSmall() {
    let long: ExactDecimal = "1.00000000000000000000000000000000000000000000000006"
    #expect(Decimal(exactly: long) == nil)
    #expect(long.decimal == 1)
    #expect(Decimal(exactly: "1e400") == nil)
    #expect(ExactDecimal("1e400").decimal.isNaN == true)
    #expect(ExactDecimal("10e9999").decimal.isNaN == true)
    #expect(ExactDecimal("1e-400").decimal == 0)
  }

  @Test func approximatesAsDouble() {
    #expect(ExactDecimal("0.1").approximateDouble == 0.1)
    #expect(ExactDecimal("1e400").approximateDouble == .infinity)
  }

  @Test func isCodedAsText() throws {
    let encoded = try JSONEncoder().encode(["price": "0.00493630" as ExactDecimal])
    #expect(String(decoding: encoded, as: UTF8.self) == #"{"price":"0.00493630"}"#)
    let decoded = try JSONDecoder().decode([ExactDecimal].self, from: Data(#"["0E-8", 12, 0.25]"#.utf8))
    #expect(decoded.map(\.text) == ["0E-8", "12", "0.25"])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([ExactDecimal].self, from: Data(#"["12abc"]"#.utf8))
    }
  }
}
