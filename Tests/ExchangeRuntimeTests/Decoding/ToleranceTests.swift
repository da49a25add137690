import ExchangeRuntime
import Testing

/// What differs from the documentation and is understood: the value, and what is said about it.
@Suite struct ToleranceTests {
  @Test(arguments: [("12", "12"), ("0.10", "0.10"), ("-1E5", "-1E5")])
  func takesANumberForAString(json: String, expected: String) throws {
    let decoded = try decode([String].self, "[\(json)]")
    #expect(decoded.value == [expected])
    #expect(decoded.tolerated == [Mismatch(path: "[0]", expected: "string", found: json)])
  }

  @Test(
    arguments: [
      (#""12""#, 12), (#""-9223372036854775808""#, .min), ("1.0", 1), ("1e3", 1000), (#""12.00""#, 12), (#""007""#, 7),
    ] as [(String, Int64)])
  func takesTextAndWholeFractionsForAnInteger(json: String, expected: Int64) throws {
    let decoded = try decode([Int64].self, "[\(json)]")
    #expect(decoded.value == [expected])
    #expect(decoded.tolerated == [Mismatch(path: "[0]", expected: "integer", found: json)])
  }

  @Test(arguments: [(#""true""#, true), (#""TRUE""#, true), (#""false""#, false), (#""FALSE""#, false)])
  func takesTextForABoolean(json: String, expected: Bool) throws {
    let decoded = try decode([Bool].self, "[\(json)]")
    #expect(decoded.value == [expected])
    #expect(decoded.tolerated == [Mismatch(path: "[0]", expected: "boolean", found: json)])
  }

  @Test func takesANumberForADecimalAndKeepsItsSpelling() throws {
    let decoded = try decode([ExactDecimal].self, "[0E-8,12]")
    #expect(decoded.value.map(\.text) == ["0E-8", "12"])
    #expect(
      decoded.tolerated == [
        Mismatch(path: "[0]", expected: "decimal in a string", found: "0E-8"),
        Mismatch(path: "[1]", expected: "decimal in a string", found: "12"),
      ])
  }

  @Test func takesTextForATimestamp() throws {
    let decoded = try decode([Timestamp].self, #"["1562133008725"]"#)
    #expect(decoded.value == [Timestamp(milliseconds: 1_562_133_008_725)])
    #expect(
      decoded.tolerated == [Mismatch(path: "[0]", expected: "timestamp", found: #""1562133008725""#)])
  }

  @Test func takesNullForAnOptionalMember() throws {
    let decoded = try decode(Account.self, try changed("note", to: .null))
    #expect(decoded.value.note == nil)
    #expect(decoded.tolerated == [Mismatch(path: "note", expected: "a value or nothing", found: "null")])
  }

  @Test func takesAnUnknownValueOfAnEnumeration() throws {
    let decoded = try decode([Account.Status].self, #"["NORMAL","NEW_ONE"]"#)
    #expect(decoded.value == [.normal, Account.Status(rawValue: "NEW_ONE")])
    #expect(decoded.value.map(\.isDocumented) == [true, false])
    #expect(
      decoded.tolerated == [Mismatch(path: "[1]", expected: "one of NORMAL, MARGIN_CALL", found: #""NEW_ONE""#)])
  }

  @Test func takesAnUnknownNumberOfAnEnumeration() throws {
    let decoded = try decode([Account.Level].self, #"[2,9,"9"]"#)
    #expect(decoded.value.map(\.rawValue) == [2, 9, 9])
    #expect(
      decoded.tolerated == [
        Mismatch(path: "[1]", expected: "one of 1, 2", found: "9"),
        Mismatch(path: "[2]", expected: "integer", found: #""9""#),
      ])
  }

  @Test func takesTheLastOfDuplicateMembers() throws {
    let decoded = try decode(
      Account.Balance.self, #"{"asset":7,"free":"1","borrowEnabled":true,"asset":"BTC"}"#)
    #expect(decoded.value == Account.Balance(asset: "BTC", free: 1, borrowEnabled: true))
    #expect(
      decoded.tolerated == [
        Mismatch(path: "asset", expected: "one member of that name", found: "another, which was taken")
      ])
  }

  @Test func takesTheLastOfDuplicateNamesInAMap() throws {
    let decoded = try decode([String: Int64].self, #"{"a":1,"b":2,"a":3}"#)
    #expect(decoded.value == ["a": 3, "b": 2])
    #expect(decoded.tolerated.map(\.path) == ["a"])
  }

  @Test func listsUnknownMembersWithTheirValues() throws {
    let json = #"{"rows":[{"asset":"BTC","risk":{"level":1.50,"x":[]},"free":"1","borrowEnabled":true,"":null}]}"#
    let decoded = try decode([String: [Account.Balance]].self, json)
    #expect(
      decoded.unknownMembers == [
        UnknownMember(path: "rows[0].risk", value: ["level": .number("1.50"), "x": []]),
        UnknownMember(path: #"rows[0][""]"#, value: .null),
      ])
    #expect(decoded.tolerated.isEmpty)
    #expect(!decoded.isAsDocumented)
  }

  @Test func quotesNamesThatWouldMakeAPathAmbiguous() throws {
    let decoded = try decode([String: Int64].self, #"{"BTC.X":"1","a b":"2","BTC/USDT":"3","中":"4"}"#)
    #expect(decoded.tolerated.map(\.path) == [#"["BTC.X"]"#, #"["a b"]"#, "BTC/USDT", "中"])
  }

  @Test func cutsLongTextInReports() throws {
    let text = String(repeating: "x", count: 100)
    let failure = try #require(throws: DecodingFailure.self) { try decode(Int64.self, "\"\(text)\"") }
    #expect(failure.mismatches.first?.found == "\"" + String(repeating: "x", count: 60) + "…\"")
  }

  private func changed(_ name: String, to value: JSON) throws -> String {
    var object = try #require(try JSON(parsing: Account.json).object)
    object[name] = value
    return JSON.object(object).description
  }
}
