import ExchangeRuntime
import Testing

@Suite struct ExactDecimalRoundingTests {
  @Test(arguments: [
    ("1.2345", "0.001", "1.234"), ("1.2345", "0.00100000", "1.234"), ("1.99", "1", "1"),
    ("123456.789", "0.05", "123456.75"),
    ("1e3", "7", "994"), ("0.3", "0.1", "0.3"), ("0.29999999999999999999999", "0.1", "0.2"), ("0.04", "0.05", "0"),
    ("-0.07", "0.05", "-0.05"), ("250", "1e2", "200"), ("1500", "500", "1500"), ("-0.01", "0.05", "0"),
  ])
  func cutsTowardZero(value: String, step: String, expected: String) throws {
    #expect(try rounded(value, step, .towardZero) == expected)
  }

  @Test(arguments: [
    ("1.2341", "0.001", "1.235"), ("1.234", "0.001", "1.234"), ("0.01", "0.05", "0.05"), ("-0.01", "0.05", "-0.05"),
    ("9.99", "0.1", "10"), ("99.5", "1", "100"),
  ])
  func raisesAwayFromZero(value: String, step: String, expected: String) throws {
    #expect(try rounded(value, step, .awayFromZero) == expected)
  }

  @Test(arguments: [
    ("0.025", "0.01", "0.03"), ("0.0249999999999999999999999", "0.01", "0.02"), ("-0.025", "0.01", "-0.03"),
    ("2.5", "1", "3"), ("7", "5", "5"), ("7.5", "5", "10"), ("0.075", "0.05", "0.1"),
  ])
  func goesToTheNearestAndHalfwayAway(value: String, step: String, expected: String) throws {
    #expect(try rounded(value, step, .toNearestOrAwayFromZero) == expected)
  }

  @Test func followsTheNumberLineDownAndUp() throws {
    #expect(try rounded("-1.21", "0.1", .down) == "-1.3")
    #expect(try rounded("1.29", "0.1", .down) == "1.2")
    #expect(try rounded("-1.29", "0.1", .up) == "-1.2")
    #expect(try rounded("1.21", "0.1", .up) == "1.3")
  }

  @Test func goesToTheEvenMultipleHalfway() throws {
    #expect(try rounded("2.5", "1", .toNearestOrEven) == "2")
    #expect(try rounded("3.5", "1", .toNearestOrEven) == "4")
    #expect(try rounded("2.51", "1", .toNearestOrEven) == "3")
  }

  @Test func isExactBeyondAnyMachineWord() throws {
    let value = "123456789012345678901234567890123456789012345678901234567890.123456789"
    #expect(
      try rounded(value, "0.0000001", .towardZero)
        == "123456789012345678901234567890123456789012345678901234567890.1234567")
    #expect(try rounded("1e40", "3", .towardZero) == String(repeating: "9", count: 40))
  }

  @Test func leavesTheValueAloneForAStepOfZero() throws {
    #expect(try rounded("1.2300", "0.00000000", .down) == "1.2300")
  }

  @Test func ignoresTheSignOfTheStep() throws {
    #expect(try rounded("1.26", "-0.05", .towardZero) == "1.25")
  }

  private func rounded(_ value: String, _ step: String, _ rule: FloatingPointRoundingRule) throws -> String {
    let (value, step) = (try #require(ExactDecimal(value)), try #require(ExactDecimal(step)))
    return value.rounded(toMultipleOf: step, rule).text
  }
}
