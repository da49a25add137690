import ExchangeRuntime
import Testing

@Suite struct BatchResultTests {
  @Test func tellsValuesFromFailures() throws {
    let json = #"[{"asset":"x","free":"1","borrowEnabled":true},{"code":-2011,"msg":"no"},{"msg":"no","code":"-1"}]"#
    let results = try decode([BatchResult<Account.Balance>].self, json)
    #expect(
      results.value == [
        .success(Account.Balance(asset: "x", free: 1, borrowEnabled: true)),
        .failure(BatchFailure(code: -2011, message: "no")), .failure(BatchFailure(code: -1, message: "no")),
      ])
    #expect(results.tolerated == [Mismatch(path: "[2].code", expected: "integer", found: "\"-1\"")])
  }

  @Test func throwsTheFailure() throws {
    let result = BatchResult<Int64>.failure(BatchFailure(code: -2011, message: "no"))
    #expect(throws: BatchFailure(code: -2011, message: "no")) { try result.get() }
    #expect(try BatchResult<Int64>.success(1).get() == 1)
  }
}
