import ExchangeRuntime
import Testing

@Suite struct ParameterCheckTests {
  private func rules(_ body: (inout ParameterCheck) -> Void) -> [String] {
    var check = ParameterCheck(page: "page")
    body(&check)
    #expect(check.violations.allSatisfy { $0.page == "page" })
    return check.violations.map(\.description)
  }

  @Test func presence() {
    #expect(rules { $0.atLeastOne(of: ("a", false), ("b", true)) }.isEmpty)
    #expect(rules { $0.atLeastOne(of: ("a", false), ("b", false)) } == ["a, b: at least one must be sent"])
    #expect(rules { $0.exactlyOne(of: ("a", true), ("b", true)) } == ["a, b: exactly one must be sent, not 2"])
    #expect(
      rules { $0.notTogether(("a", true), ("b", false), ("c", true)) } == ["a, c: must not be sent together"])
    #expect(rules { $0.allOrNone(of: ("a", false), ("b", false)) }.isEmpty)
    #expect(rules { $0.allOrNone(of: ("a", true), ("b", false)) }.count == 1)
    #expect(
      rules { $0.required("price", false, when: "type is LIMIT", true) } == [
        "price: must be sent when type is LIMIT"
      ])
    #expect(rules { $0.required("price", false, when: "type is LIMIT", false) }.isEmpty)
  }

  @Test func bounds() {
    let size: Int64? = 101
    let none: Int64? = nil
    #expect(rules { $0.range("size", size, min: 1, max: 100) } == ["size = 101: must be at most 100"])
    #expect(rules { $0.range("size", none, min: 1, max: 100) }.isEmpty)
    #expect(
      rules { $0.range("amount", "0.00" as ExactDecimal, min: "0.1") } == ["amount = 0.00: must be at least 0.1"])
    #expect(rules { $0.range("amount", "1.0" as ExactDecimal, min: 1, max: 1) }.isEmpty)
    #expect(rules { $0.count("symbols", 6, max: 5) }.count == 1)
    #expect(rules { $0.length("name", "abc", max: 2) } == ["name = abc: length must be at most 2"])
  }

  @Test func boundsOfTimes() {
    let last = Timestamp(milliseconds: 253_402_300_799_000)
    let none: Timestamp? = nil
    #expect(rules { $0.range("goodTillDate", Timestamp(seconds: 253_402_300_799), max: last) }.isEmpty)
    #expect(rules { $0.range("goodTillDate", none, min: last) }.isEmpty)
    #expect(
      rules { $0.range("goodTillDate", Timestamp(milliseconds: 253_402_300_799_001), max: last) } == [
        "goodTillDate = 253402300799001: must be at most 253402300799000"
      ])
    #expect(
      rules { $0.open("time", Timestamp(seconds: 5), above: Timestamp(seconds: 5)) } == [
        "time = 5: must be more than 5"
      ])
  }

  @Test func formsOfTexts() {
    let id = [TextPart("-.A-Z:/a-z0-9_", 1...5)]
    #expect(rules { $0.form("id", "a-Z/9", id) }.isEmpty)
    #expect(rules { $0.form("id", nil, id) }.isEmpty)
    #expect(rules { $0.form("id", "", id) } == ["id = : must have the form [-.A-Z:/a-z0-9_]{1,5}"])
    #expect(rules { $0.form("id", "a+b", id) }.count == 1)
    #expect(rules { $0.form("id", "abcdef", id) }.count == 1)
    let date = [TextPart("0-9", 4...4), TextPart("-", 1...1), TextPart("0-9", 1...)]
    #expect(rules { $0.form("date", "2026-1", date) }.isEmpty)
    #expect(rules { $0.form("date", "2026-", date) } == ["date = 2026-: must have the form [0-9]{4}[-]{1}[0-9]{1,}"])
  }

  /// A part takes no more than leaves enough for those behind it.
  @Test func partsOfOneSetShareAText() {
    let parts = [TextPart("a-z", 0...), TextPart("a", 1...1), TextPart("a-c", 2...2)]
    #expect(rules { $0.form("x", "zabc", parts) }.isEmpty)
    #expect(rules { $0.form("x", "abc", parts) }.isEmpty)
    #expect(rules { $0.form("x", "bc", parts) }.count == 1)
  }

  @Test func listedNumbers() {
    #expect(rules { $0.oneOf("limit", 10, 5, 10, 20) }.isEmpty)
    #expect(rules { $0.oneOf("limit", nil, 5, 10, 20) }.isEmpty)
    #expect(rules { $0.oneOf("limit", 30, 5, 10, 20) }.count == 1)
  }

  @Test func windows() {
    func window(_ start: Timestamp?, _ end: Timestamp?) -> Int {
      rules { $0.window("startTime", start, "endTime", end, max: .days(7)) }.count
    }
    let week: Int64 = 7 * 86_400_000
    #expect(window(Timestamp(milliseconds: 0), Timestamp(milliseconds: week)) == 0)
    #expect(window(Timestamp(milliseconds: 0), Timestamp(milliseconds: week + 1)) == 1)
    #expect(window(Timestamp(milliseconds: 0), Timestamp(week * 1000 + 1, .microseconds)) == 1)
    #expect(window(Timestamp(milliseconds: 0), nil) == 0)
    #expect(window(Timestamp(.min, .seconds), Timestamp(.max, .seconds)) == 1)
  }

  @Test func weights() {
    let weight = RequestWeight(.ip, 10) + RequestWeight(.uid, 1) + RequestWeight(.ip, 2)
    #expect(weight.description == "ip 12 + uid 1")
    #expect(weight.amount(.orders) == 0)
    #expect((weight + .unbounded(.uid)).amount(.uid) == nil)
    #expect((weight + .unknown).isUnknown)
    #expect((weight + .unknown).amount(.orders) == nil)
  }
}
