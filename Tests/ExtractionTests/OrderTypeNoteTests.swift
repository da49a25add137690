import Testing

@testable import Extraction

/// What notes say of the types of orders.
@Suite("Types of orders in notes")
struct OrderTypeNoteTests {
  private func page(_ note: String) -> Extracting {
    Extracting(
      rows: [
        "type| ENUM| YES| ", "partQty| DECIMAL| NO| Used with `LIMIT` orders", "pegKind| STRING| NO| ",
        "pegOffset| INT| NO| ",
      ], notes: note)
  }

  @Test(
    "the types that the operation takes are the values of the parameter that tells the type",
    arguments: [
      "This endpoint only supports `LIMIT` and `MARKET` orders.",
      "**Note:** `GET /sapi/v1/thing` only supports `LIMIT` and `MARKET` orders.",
    ])
  func taken(note: String) {
    let page = page(note)
    #expect(
      page.json("parameters")?.hasPrefix(
        #"[{"name": "type", "type": "enum", "required": true, "values": ["LIMIT", "MARKET"]}"#) == true)
    #expect(page.ids == [])
  }

  @Test("types that a note adds are those of the description, too")
  func more() {
    let page = page("  * Any `LIMIT` or `MAKER` type order can be cut in parts by sending a `partQty`.\n")
    let applies = #""appliesWhen": {"parameter": "type", "is": ["LIMIT", "MAKER"]}"#
    #expect(page.json("parameters")?.contains(#""name": "partQty", "type": "decimal", "# + applies) == true)
    #expect(page.ids == [])
  }

  @Test("what is allowed for some types is said of the parameters of which the line above speaks")
  func introduced() {
    let page = page("Hints for pegged orders:\n\n  * These parameters are allowed for `LIMIT`, `MAKER` orders.\n")
    let applies = #""appliesWhen": {"parameter": "type", "is": ["LIMIT", "MAKER"]}"#
    #expect(page.json("parameters")?.contains(#"{"name": "pegKind", "type": "string", "# + applies) == true)
    #expect(page.json("parameters")?.contains(#"{"name": "pegOffset", "type": "int64", "# + applies) == true)
    #expect(
      page.json("parameters")?.contains(
        #""partQty", "type": "decimal", "appliesWhen": {"parameter": "type", "is": ["LIMIT"]}"#) == true)
    #expect(page.ids == [])
  }
}
