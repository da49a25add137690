import ExchangeRuntime
import Testing

@Suite struct RoundTripTests {
  @Test func writingGivesTheReceivedTextBack() throws {
    let account = try decode(Account.self, Account.json).value
    #expect(String(decoding: JSONDecoding.encode(account), as: UTF8.self) == Account.json)
  }

  @Test func valuesAreReadExactly() throws {
    let account = try decode(Account.self, Account.json).value
    let asset = account.assets[0]
    #expect(asset.baseAsset.free.text == "0.00493630")
    #expect(asset.status == .normal)
    #expect(asset.level.rawValue == 2)
    #expect(asset.id == .max)
    #expect(asset.time.unit == .milliseconds && asset.time.count == 1_562_133_008_725)
    #expect(asset.since.unit == .seconds && asset.since.count == 1_562_133_008)
    #expect(asset.code == 12)
    #expect(asset.flag)
    #expect(asset.ratio.text == "0.50")
    #expect(account.totals["USDT"]?.text == "2E-8")
    #expect(account.klines[0].open.text == "0.01634790")
    #expect(account.ladder == [["1.0", "2.50"], []])
    #expect(account.owner == .one(Account.Balance(asset: "BNB", free: 0, borrowEnabled: false)))
    #expect(account.results[0] == .failure(BatchFailure(code: -2011, message: "Unknown order sent.")))
    #expect(account.gaps == [1, nil])
    #expect(account.note == "né")
    #expect(account.previous == nil)
    #expect(account.parent == 7)
    #expect(account.extra == ["any": [1, "x", .null]])
  }

  @Test(arguments: [Int64.min, -1, 0, 1, 9_007_199_254_740_993, .max])
  func integersKeepAll64Bits(value: Int64) throws {
    #expect(try decode(Int64.self, "\(value)").value == value)
    #expect(String(decoding: JSONDecoding.encode(value), as: UTF8.self) == "\(value)")
  }

  @Test func orderOfMembersDoesNotMatter() throws {
    let balance = try decode(Account.Balance.self, #"{"borrowEnabled":true,"free":"1","asset":"x"}"#).value
    #expect(balance == Account.Balance(asset: "x", free: "1.0", borrowEnabled: true))
  }

  @Test func escapedNamesAreFound() throws {
    let decoded = try decode(Account.Balance.self, #"{"\u0061sset":"x","fr\u0065e":"1","borrowEnabled":true}"#)
    #expect(decoded.isAsDocumented)
    #expect(decoded.value.asset == "x")
  }

  @Test func escapedNumbersAreRead() throws {
    #expect(try decode(ExactDecimal.self, #""1\u002e50""#).value.text == "1.50")
    #expect(try decode(ExactDecimal.self, #""\u0031""#).isAsDocumented)
    #expect(throws: DecodingFailure.self) { try decode(ExactDecimal.self, #""1\n""#) }
  }

  @Test func mapsAreWrittenSorted() {
    let text = String(decoding: JSONDecoding.encode(["b": 1, "a": 2, "c": 3] as [String: Int64]), as: UTF8.self)
    #expect(text == #"{"a":2,"b":1,"c":3}"#)
  }

  @Test func anEmptyRecordIsAnEmptyObject() throws {
    #expect(String(decoding: JSONDecoding.encode(try decode(Empty.self, "{}").value), as: UTF8.self) == "{}")
    #expect(try decode(Empty.self, #"{"a":1}"#).unknownMembers == [UnknownMember(path: "a", value: 1)])
  }
}

/// A documented object without members.
struct Empty: JSONRecord {
  static let members = MemberTable()
  init(reading slots: inout Slots) {}
  func write(to members: inout MemberWriter) {}
}
