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
