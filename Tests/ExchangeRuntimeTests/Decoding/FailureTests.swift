import ExchangeRuntime
import Testing

/// What is not tolerated.
@Suite struct FailureTests {
  @Test(arguments: ["[]", "{}", "null", "true", "false"])
  func refusesOtherTypesForAString(json: String) throws {
    try expectFailure(String.self, json, "string")
  }

  @Test(arguments: [
    "[]", "{}", "null", "true", "1.5", "1e-1", "9223372036854775808", "-9223372036854775809", #""12abc""#, #""""#,
    #"" 1""#, #""+1""#, #""1.""#, #"".5""#, #""9223372036854775808""#, "1e400", #""0x1""#, #""true""#,
  ])
  func refusesWhatIsNo64BitInteger(json: String) throws {
    try expectFailure(Int64.self, json, "integer")
    try expectFailure(Timestamp.self, json, "timestamp")
    try expectFailure(Account.Level.self, json, "integer")
  }

  @Test(arguments: ["[]", "{}", "null", "0", "1", #""yes""#, #""""#, #""True""#, #""1""#])
  func refusesWhatIsNoBoolean(json: String) throws {
    try expectFailure(Bool.self, json, "boolean")
  }

  @Test(arguments: [
    "[]", "{}", "null", "true", #""12abc""#, #""""#, #"".5""#, #""1.""#, #""+1""#, #""1e10000""#, #""1,5""#,
  ])
  func refusesWhatIsNoDecimal(json: String) throws {
    try expectFailure(ExactDecimal.self, json, "decimal in a string")
  }

  @Test(arguments: ["1", "null", "\"x\"", "true", "[]"])
  func refusesOtherTypesForARecordOrMap(json: String) throws {
    try expectFailure(Account.Balance.self, json, "an object")
    try expectFailure([String: Int64].self, json, "an object")
    try expectFailure(BatchResult<Account.Balance>.self, json, "an object")
  }

  @Test(arguments: ["1", "null", "\"x\"", "true", "{}"])
  func refusesOtherTypesForAnArrayOrTuple(json: String) throws {
    try expectFailure([Int64].self, json, "an array")
    try expectFailure(Account.Kline.self, json, "an array")
  }

  @Test func refusesMissingMembers() throws {
    let failure = try #require(throws: DecodingFailure.self) { try decode([Account.Balance].self, #"[{"asset":"x"}]"#) }
    #expect(
      failure.mismatches == [
        Mismatch(path: "[0].free", expected: "a value", found: "nothing"),
        Mismatch(path: "[0].borrowEnabled", expected: "a value", found: "nothing"),
      ])
    #expect(failure.readable == [["asset": "x"]])
  }

  @Test func refusesNullElements() throws {
    try expectFailure([Int64].self, "[null]", "integer", path: "[0]", found: "null")
    #expect(try decode([Int64?].self, "[1,null]").value == [1, nil])
  }

  @Test func describesItselfToAHuman() throws {
    let failure = try #require(throws: DecodingFailure.self) { try decode(Int64.self, "{}") }
    #expect(failure.description == "the response: expected integer, found an object")
    let many = try #require(throws: DecodingFailure.self) {
      try decode([Int64].self, "[" + Array(repeating: "{}", count: 12).joined(separator: ",") + "]")
    }
    #expect(many.mismatches.count == 12)
    #expect(many.description.hasSuffix("[9]: expected integer, found an object\nand 2 more"))
  }

  private func expectFailure<Value: JSONConvertible>(
    _ type: Value.Type, _ json: String, _ expected: String, path: String = "", found: String? = nil
  ) throws {
    let failure = try #require(throws: DecodingFailure.self) { try decode(type, json) }
    let containers = ["[]": "an array", "{}": "an object"]
    #expect(
      failure.mismatches == [Mismatch(path: path, expected: expected, found: found ?? containers[json] ?? json)])
  }
}
