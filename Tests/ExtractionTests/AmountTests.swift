import Foundation
import Testing

@testable import Extraction

/// Amounts that examples show without a fraction.
@Suite("Amounts in answers")
struct AmountTests {
  private func fields(_ table: String) -> String? {
    Extracting(rows: [], response: "    {\"fee\": 3, \"fees\": {\"fee\": 4}}\n\n\(table)").json("responses")
  }

  private let amount = #"{"name": "fee", "type": "decimal", "wire": "number", "weak": true}"#

  @Test("they are decimals all the same")
  func decimals() {
    #expect(fields("")?.components(separatedBy: amount).count == 3)
  }

  @Test("a table that calls them integers is believed")
  func integers() {
    let table = "Name| Type| Description\n---|---|---\nfee| LONG| Oil that is burnt\n"
    #expect(fields(table)?.contains(#"{"name": "fee", "type": "int64"}"#) == true)
    #expect(fields(table)?.contains("decimal") == false)
  }

  @Test("a fraction elsewhere in the answer makes them certain")
  func siblings() {
    let page = Extracting(rows: [], response: "    [{\"fee\": 3}, {\"costs\": {\"fee\": 4.5}}]")
    #expect(page.json("responses")?.contains("weak") == false)
  }
}
