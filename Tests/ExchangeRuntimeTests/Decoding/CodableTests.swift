import ExchangeRuntime
import Foundation
import Testing

@Suite struct CodableTests {
  @Test func recordsPassThroughFoundationJSON() throws {
    let account = try decode(Account.self, Account.json).value
    let encoded = try JSONEncoder().encode(account)
    #expect(try JSON(parsing: Array(encoded)) == JSON(parsing: Account.json))
    let decoded = try JSONDecoder().decode(Account.self, from: encoded)
    #expect(decoded == account)
    #expect(decoded.assets[0].baseAsset.free.text == "0.00493630")
    #expect(decoded.assets[0].since.unit == .seconds)
  }

  @Test(arguments: [PropertyListSerialization.PropertyListFormat.xml, .binary])
  func recordsPassThroughPropertyLists(format: PropertyListSerialization.PropertyListFormat) throws {
    let account = try decode(Account.self, Account.json).value
    let encoder = PropertyListEncoder()
    encoder.outputFormat = format
    #expect(try PropertyListDecoder().decode(Account.self, from: encoder.encode(account)) == account)
  }

  @Test func bareDecimalsLoseNoDigit() throws {
    let json = Account.json.replacingOccurrences(of: "0.50", with: "0.123456789012345678901234567890")
    let account = try decode(Account.self, json).value
    let decoded = try JSONDecoder().decode(Account.self, from: JSONEncoder().encode(account))
    #expect(decoded.assets[0].ratio.text == "0.123456789012345678901234567890")
    let list = try PropertyListDecoder().decode(Account.self, from: PropertyListEncoder().encode(account))
    #expect(list == account)
  }

  @Test func recordsMayStandInsideOtherCodableTypes() throws {
    struct Saved: Codable, Equatable {
      let balances: [Account.Balance]
      let status: Account.Status
      let result: BatchResult<Account.Balance>
      let owner: OneOrMany<Account.Balance>
      let empty: Empty
    }
    let balance = Account.Balance(asset: "BTC", free: "0.10", borrowEnabled: true)
    let saved = Saved(
      balances: [balance], status: .normal, result: .failure(BatchFailure(code: -1, message: "x")),
      owner: .many([balance]), empty: try decode(Empty.self, "{}").value)
    #expect(try JSONDecoder().decode(Saved.self, from: JSONEncoder().encode(saved)) == saved)
    #expect(try PropertyListDecoder().decode(Saved.self, from: PropertyListEncoder().encode(saved)) == saved)
  }

  @Test func decodingErrorsTellThePath() throws {
    let json = Account.json.replacingOccurrences(of: "0.00493630", with: "12abc")
    let error = try #require(throws: DecodingError.self) {
      try JSONDecoder().decode([String: Account].self, from: Data("{\"a\":\(json)}".utf8))
    }
    guard case .typeMismatch(_, let context) = error else {
      Issue.record("expected a type mismatch, found \(error)")
      return
    }
    #expect(context.codingPath.map(\.stringValue) == ["a", "assets", "Index 0", "baseAsset", "free"])
    #expect(context.codingPath[2].intValue == 0)
    #expect(
      context.debugDescription
        == #"assets[0].baseAsset.free: expected decimal in a string, found "12abc""#)
    #expect(context.underlyingError is DecodingFailure)
  }
}
