import ExchangeRuntime
import Testing

@Suite struct EqualityTests {
  @Test func decimalsAreComparedByValue() throws {
    let left = try decode(Account.Balance.self, #"{"asset":"x","free":"0.10","borrowEnabled":true}"#).value
    let right = try decode(Account.Balance.self, #"{"asset":"x","free":"1E-1","borrowEnabled":true}"#).value
    #expect(left == right)
    #expect(left.hashValue == right.hashValue)
    #expect(left != Account.Balance(asset: "x", free: "0.11", borrowEnabled: true))
    #expect(Set([left, right]).count == 1)
  }

  @Test func bareDecimalsMapsAndTreesAreComparedByValue() throws {
    let account = try decode(Account.self, Account.json).value
    let respelled = Account.json
      .replacingText(#""totals":{"BTC":1.50,"USDT":2E-8}"#, #""totals":{"USDT":0.00000002,"BTC":1.5}"#)
      .replacingText(#"{"any":[1,"x",null]}"#, #"{"any":[1.0,"x",null]}"#)
    let other = try decode(Account.self, respelled).value
    #expect(account == other)
    #expect(account.hashValue == other.hashValue)
  }

  @Test func everyMemberCounts() throws {
    let account = try decode(Account.self, Account.json).value
    for (old, new) in [
      ("\"BTC\",\"free\"", "\"BTX\",\"free\""), ("NORMAL", "MARGIN_CALL"), ("1562133008725", "1562133008726"),
      ("\"parent\":7", "\"parent\":8"), (",\"parent\":7", ""), ("né", "ne"), ("[1,null]", "[1]"), ("-2011", "-2012"),
      ("\"any\"", "\"all\""), ("\"flag\":\"true\"", "\"flag\":\"false\""),
    ] {
      #expect(account != (try decode(Account.self, Account.json.replacingText(old, new)).value), "\(new)")
    }
  }

  @Test func timestampsAreComparedAsPointsInTime() throws {
    let seconds = WithTime(time: Timestamp(seconds: 1))
    #expect(seconds == WithTime(time: Timestamp(milliseconds: 1_000)))
    #expect(seconds.hashValue == WithTime(time: Timestamp(milliseconds: 1_000)).hashValue)
    #expect(seconds != WithTime(time: Timestamp(milliseconds: 1_001)))
  }

  @Test func describesItselfAsTypeAndJSON() {
    let balance = Account.Balance(asset: "BTC", free: "0.10", borrowEnabled: true)
    #expect(balance.description == #"Balance {"asset":"BTC","free":"0.10","borrowEnabled":true}"#)
  }

  /// A record with a timestamp.
  struct WithTime: JSONRecord {
    let time: Timestamp
    static let members = MemberTable("time")
    init(time: Timestamp) { self.time = time }
    init(reading slots: inout Slots) { time = slots.value(0) }
    func write(to members: inout MemberWriter) { members.value(0, time) }
  }
}

extension String {
  /// The text with the first occurrence of `old` replaced.
  fileprivate func replacingText(_ old: String, _ new: String) -> String {
    guard let range = firstRange(of: old) else { return self }
    return replacingCharacters(in: range, with: new)
  }

  private func replacingCharacters(in range: Range<Index>, with new: String) -> String {
    self[..<range.lowerBound] + new + self[range.upperBound...]
  }
}
