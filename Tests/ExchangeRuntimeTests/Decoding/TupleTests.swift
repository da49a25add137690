import ExchangeRuntime
import Testing

@Suite struct TupleTests {
  /// Columns that may be null in the middle.
  struct Sparse: JSONRecord {
    let first: Int64?
    let second: Int64?
    let third: Int64?

    static let members = MemberTable(columns: "first", "second", "third")

    init(reading slots: inout Slots) {
      first = slots.optionalNullable(0)
      second = slots.optionalNullable(1)
      third = slots.optionalNullable(2)
    }

    func write(to members: inout MemberWriter) {
      members.optionalNullable(0, first)
      members.optionalNullable(1, second)
      members.optionalNullable(2, third)
    }
  }

  @Test func columnsAreReadByPosition() throws {
    let decoded = try decode([Account.Kline].self, #"[[1499040000000,"0.01634790",308,"0"],[1,"2",3]]"#)
    #expect(decoded.isAsDocumented)
    #expect(decoded.value[0].openTime == Timestamp(milliseconds: 1_499_040_000_000))
    #expect(decoded.value[0].trades == 308)
    #expect(decoded.value[1].ignored == nil)
  }

  @Test func missingAndAdditionalColumnsAreReportedByPosition() throws {
    let failure = try #require(throws: DecodingFailure.self) { try decode([Account.Kline].self, #"[[1,"2"]]"#) }
    #expect(failure.mismatches == [Mismatch(path: "[0][2]", expected: "a value for trades", found: "nothing")])
    let decoded = try decode([Account.Kline].self, #"[[1,"2",3,"4",5,[6]]]"#)
    #expect(
      decoded.unknownMembers == [
        UnknownMember(path: "[0][4]", value: 5), UnknownMember(path: "[0][5]", value: [6]),
      ])
  }

  @Test func aWrongColumnIsReportedOnce() throws {
    let failure = try #require(throws: DecodingFailure.self) { try decode(Account.Kline.self, #"[1,{},3,"4"]"#) }
    #expect(
      failure.mismatches == [Mismatch(path: "[1]", expected: "decimal in a string", found: "an object")])
  }

  @Test(arguments: ["[]", "[1]", "[null,2]", "[1,null,3]", "[null,null,3]", "[1,2,3]"])
  func nilColumnsKeepTheOthersInPlace(json: String) throws {
    let value = try decode(Sparse.self, json).value
    #expect(String(decoding: JSONDecoding.encode(value), as: UTF8.self) == json)
  }
}
