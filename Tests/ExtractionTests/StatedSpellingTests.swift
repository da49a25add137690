import Testing

@testable import Extraction

/// How values are spelled on the wire, and which ones there are.
@Suite("Spellings of values")
struct StatedSpellingTests {
  @Test("truth values in capitals are the values of a parameter that is true or false")
  func truthInCapitals() {
    let page = Extracting(rows: [
      "isOpen| BOOLEAN| YES| open or not, \"TRUE\", \"FALSE\"", "isOld| BOOLEAN| NO| true or false",
    ])
    #expect(
      page.json("parameters")
        == #"[{"name": "isOpen", "type": "bool", "required": true, "values": ["TRUE", "FALSE"]}, "#
        + #"{"name": "isOld", "type": "bool"}]"#)
    #expect(page.ids.allSatisfy { $0 == "note-without-place" })
  }

  @Test("alternatives in words are the constants that the field of that name shows")
  func words() {
    let page = Extracting(rows: ["role| STRING| YES| Taker or Maker"], response: #"    {"role": "TAKER"}"#)
    #expect(
      page.json("parameters")
        == #"[{"name": "role", "type": "string", "required": true, "values": ["TAKER", "MAKER"]}]"#)
  }

  @Test("values that conditions name are values, with a finding")
  func namedByConditions() {
    let page = Extracting(rows: [
      "kind| ENUM| YES| `A_B`, `C_D`", "price| DECIMAL| NO| Only used if `kind` is `A_B` or `E_F`.",
    ])
    #expect(
      page.json("parameters")?.hasPrefix(
        #"[{"name": "kind", "type": "enum", "required": true, "values": ["A_B", "C_D", "E_F"]}"#) == true)
    #expect(
      page.findings.filter { $0.rule == .parameterContradiction }.map(\.subject) == ["parameter kind.values (E_F)"])
  }

  @Test("several names are a list where the example shows more than one of them")
  func listByExample() {
    let page = Extracting(rows: ["symbols| STRING| NO| Symbols, e.g AAABBB,CCCBBB", "status| STRING| NO| e.g. A1,B1"])
    #expect(
      page.json("parameters")
        == #"[{"name": "symbols", "type": "array", "items": "string", "declared": "STRING", "#
        + #""format": "comma-separated", "example": "AAABBB,CCCBBB"}, {"name": "status", "type": "string", "example": "A1"}]"#
    )
  }

  @Test("an example in JSON shows the parts of a list's elements")
  func partsByExample() {
    let page = Extracting(rows: [
      #"legs| LIST| YES| list of legs in JSON; example: sapi/v1/thing?legs=[{"symbol":"A-1-C", "price":"7","side":"BUY"}]"#
    ])
    #expect(
      page.json("parameters")
        == #"[{"name": "legs", "type": "array", "items": "object", "required": true, "format": "json", "fields": ["#
        + #"{"name": "symbol", "type": "string", "example": "A-1-C"}, {"name": "price", "type": "decimal"}, "#
        + #"{"name": "side", "type": "enum", "enum": "side"}]}]"#)
  }

  @Test("a list of which the page does not say how it is written is a finding where a request changes something")
  func unwrittenList() {
    let page = Extracting(request: "POST `/sapi/v1/thing`", rows: ["names| ARRAY| YES| "])
    #expect(page.findings.filter { $0.rule == .descriptionUnread }.map(\.subject) == ["parameter names.format"])
  }

  @Test("with a flag and without it means whether it is true")
  func flags() {
    let page = Extracting(
      weight: "Case| Weight\n---|---\nWithout `isFull`| 1\nWith `isFull`| 20",
      rows: ["isFull| BOOLEAN| NO| Default: `false`"])
    #expect(
      page.json("weights")
        == #"[{"cost": [{"value": 20, "when": {"parameter": "isFull", "is": ["true"]}}, {"value": 1}]}]"#)
  }

  @Test("a range of numbers with units in one word is a pattern")
  func rangeOfPeriods() {
    let page = Extracting(rows: [
      "size| STRING| NO| `1m`,`2m`....`59m` for minutes, `1h`, `2h`....`23h` for hours, `1d`...`7d`"
    ])
    #expect(
      page.operation?.parameters.first?.pattern
        == "^(([1-9]|[1-4][0-9]|5[0-9])m|([1-9]|1[0-9]|2[0-3])h|[1-7]d)$")
  }

  @Test("the default is the only value where nothing else is told")
  func onlyDefault() {
    let page = Extracting(rows: ["life| ENUM| NO| 20s, default 20s"])
    #expect(
      page.json("parameters") == #"[{"name": "life", "type": "enum", "values": ["20s"], "default": "20s"}]"#)
  }

  @Test("words that no field shows are no values")
  func unshownWords() {
    let page = Extracting(rows: ["role| STRING| YES| Taker or Maker"], response: #"    {"role": "x"}"#)
    #expect(page.json("parameters") == #"[{"name": "role", "type": "string", "required": true}]"#)
  }

  @Test("what is not allowed is no example")
  func forbiddenExample() {
    let page = Extracting(rows: ["size| STRING| NO| Units cannot be combined (e.g. `1d2h` is not allowed)"])
    #expect(page.json("parameters") == #"[{"name": "size", "type": "string"}]"#)
  }

  @Test("a time zone is written as its forms say")
  func timeZone() {
    let page = Extracting(
      rows: ["timeZone| STRING| NO| "],
      notes: "Values of `timeZone`:\n\n  * Hours and minutes (e.g. `-2:00`, `06:15`)\n  * Only hours (e.g. `0`, `7`)\n")
    #expect(
      page.json("parameters")
        == #"[{"name": "timeZone", "type": "string", "pattern": "^[+-]?\\d{1,2}(:\\d{2})?$"}]"#)
    #expect(page.ids.allSatisfy { $0 == "note-without-place" })
  }

  @Test("how many coins there may be is how many elements the one list may have")
  func listOfCoins() {
    let page = Extracting(
      rows: ["names| ARRAY| YES| e.g. names=BTC,ETH"], notes: "  * The maximum number of coins is 10\n")
    #expect(page.json("parameters")?.contains(#""maxItems": 10"#) == true)
    #expect(page.ids == [])
  }
}
