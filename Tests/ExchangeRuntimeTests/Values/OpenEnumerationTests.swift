import ExchangeRuntime
import Testing

@Suite struct OpenEnumerationTests {
  @Test func isItsRawValue() throws {
    #expect(Account.Status.normal.description == "NORMAL")
    #expect(Account.Status(rawValue: "X").isDocumented == false)
    #expect(Account.Level(rawValue: 1).isDocumented)
    #expect(Set([Account.Status.normal, Account.Status(rawValue: "NORMAL")]).count == 1)
  }

  @Test func takesABareNumberForATextualValueWithOneReport() throws {
    let decoded = try decode(Account.Status.self, "5")
    #expect(decoded.value.rawValue == "5")
    #expect(decoded.tolerated == [Mismatch(path: "", expected: "string", found: "5")])
  }
}
