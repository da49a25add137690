import ExchangeRuntime
import Testing

/// Forms other than the natural one, in both directions.
@Suite struct WireFormTests {
  /// The member forms that the account does not have.
  struct Forms: JSONRecord {
    let decimals: [[ExactDecimal]]
    let integers: [String: Int64]
    let booleans: [Bool]?
    let seconds: Timestamp?
    let microseconds: Timestamp?
    let text: Timestamp?
    let many: [Timestamp]

    static let members = MemberTable(
      "decimals", "integers", "booleans", "seconds", "microseconds", "text", "many")

    init(reading slots: inout Slots) {
      decimals = slots.value(0, .number)
      integers = slots.value(1, .string)
      booleans = slots.optionalNullable(2, .string)
      seconds = slots.optionalTimestamp(3, .seconds)
      microseconds = slots.nullableTimestamp(4, .microseconds)
      text = slots.optionalNullableTimestamp(5, .seconds, .string)
      many = slots.value(6, .string.counting(.microseconds))
    }

    func write(to members: inout MemberWriter) {
      members.value(0, decimals, .number)
      members.value(1, integers, .string)
      members.optionalNullable(2, booleans, .string)
      members.optional(3, seconds)
      members.nullable(4, microseconds)
      members.optionalNullable(5, text, .string)
      members.value(6, many, .string)
    }
  }

  @Test func formsPassThroughArraysAndMaps() throws {
    let json = """
      {"decimals":[[0.10,1E5]],"integers":{"a":"1"},"booleans":["true","false"],"seconds":1,"microseconds":2,\
      "text":"3","many":["4","5"]}
      """
    let decoded = try decode(Forms.self, json)
    #expect(decoded.isAsDocumented)
    #expect(decoded.value.decimals.map { $0.map(\.text) } == [["0.10", "1E5"]])
    #expect(decoded.value.booleans == [true, false])
    #expect(decoded.value.seconds?.unit == .seconds)
    #expect(decoded.value.microseconds?.unit == .microseconds)
    #expect(decoded.value.text?.unit == .seconds)
    #expect(decoded.value.many.map(\.unit) == [.microseconds, .microseconds])
    #expect(String(decoding: JSONDecoding.encode(decoded.value), as: UTF8.self) == json)
  }

  @Test func theNaturalFormIsReportedWhereAnotherIsDocumented() throws {
    let json = """
      {"decimals":[["0.10"]],"integers":{"a":1},"booleans":[true],"seconds":"1","microseconds":null,"text":3,"many":[4]}
      """
    let decoded = try decode(Forms.self, json)
    #expect(
      decoded.tolerated.map(\.description) == [
        "decimals[0][0]: expected decimal, found \"0.10\"",
        "integers.a: expected integer in a string, found 1",
        "booleans[0]: expected boolean in a string, found true",
        "seconds: expected timestamp, found \"1\"",
        "text: expected timestamp in a string, found 3",
        "many[0]: expected timestamp in a string, found 4",
      ])
  }

  /// Members of which the documentation shows both forms.
  struct EitherForm: JSONRecord {
    let price: ExactDecimal
    let count: Int64
    let flag: Bool

    static let members = MemberTable("price", "count", "flag")

    init(reading slots: inout Slots) {
      price = slots.value(0, .either)
      count = slots.value(1, .either)
      flag = slots.value(2, .either)
    }

    func write(to members: inout MemberWriter) {
      members.value(0, price, .either)
      members.value(1, count, .either)
      members.value(2, flag, .either)
    }
  }

  @Test(arguments: [#"{"price":"1.0","count":2,"flag":true}"#, #"{"price":1.0,"count":"2","flag":"true"}"#])
  func bothFormsAreReadAndTheUsualOneIsWritten(_ json: String) throws {
    let decoded = try decode(EitherForm.self, json)
    #expect(decoded.isAsDocumented)
    #expect(
      String(decoding: JSONDecoding.encode(decoded.value), as: UTF8.self) == #"{"price":"1.0","count":2,"flag":true}"#)
  }

  @Test func absentMembersFollowTheirRequirement() throws {
    let decoded = try decode(Forms.self, #"{"decimals":[],"integers":{},"microseconds":null,"many":[]}"#)
    #expect(decoded.isAsDocumented)
    let failure = try #require(throws: DecodingFailure.self) {
      try decode(Forms.self, #"{"decimals":[],"integers":{},"many":[],"seconds":null}"#)
    }
    #expect(failure.mismatches == [Mismatch(path: "microseconds", expected: "a value", found: "nothing")])
  }

  @Test func decimalsBecomeNumbersThatJSONAllows() throws {
    let forms = try decode(Forms.self, #"{"decimals":[["007"]],"integers":{},"microseconds":null,"many":[]}"#).value
    #expect(
      String(decoding: JSONDecoding.encode(forms), as: UTF8.self)
        == #"{"decimals":[[7]],"integers":{},"microseconds":null,"many":[]}"#)
  }
}
