import Diagnostics
import Documents
import Specification
import TestSupport
import Testing

@testable import Extraction

@Suite("Shapes of answers")
struct ShapesInferenceTests {
  /// The shape of an answer that both languages show alike, on one line; and the ids of the findings.
  private func shape(_ examples: [String], ids: inout [String]) throws -> String {
    let collector = DiagnosticCollector()
    let witnesses = try examples.enumerated().flatMap { index, text in
      let node = try #require(try JSONReader.read(text).roots.first)
      return [Language.english, .chinese].map { Evidence.Witness(node: node, example: index, language: $0) }
    }
    let inference = ShapeInference(
      conditions: examples.map { _ in nil }, parameters: [], sisters: SisterComments([]), keepsProse: false, place: nil,
      sink: collector)
    var response = [Response(shape: inference.shape(Evidence(witnesses), name: "", path: ""))]
    SiblingEvidence.settle(&response)
    ids = collector.diagnostics.map(\.rule.id)
    return CanonicalJSON.inline(response[0].shape.json)
  }

  private func shape(_ examples: [String]) throws -> String {
    var ids: [String] = []
    return try shape(examples, ids: &ids)
  }

  @Test(
    "a scalar is what its values and its name say",
    arguments: [
      (#""price": "1""#, #""type": "decimal""#), (#""note": "1""#, #""type": "string""#),
      (#""ratio": 0.5"#, #""type": "decimal", "wire": "number""#),
      (#""orderId": 8389765519993908929"#, #""type": "int64""#), (#""count": 0"#, #""type": "int64", "weak": true"#),
      (#""markPrice": 17000"#, #""type": "decimal", "wire": "number", "weak": true"#),
      (#""interest": 0"#, #""type": "decimal", "wire": "number", "weak": true"#),
      (#""limit": 1200"#, #""type": "int64""#),
      (#""leverage": "20""#, #""type": "int64", "wire": "string""#),
      (#""flag": "true""#, #""type": "bool", "wire": "string""#),
      (#""flag": "TRUE""#, #""type": "bool", "wire": "string""#),
      (#""interest": "0E-8""#, #""type": "decimal""#), (#""netAsset": "0""#, #""type": "decimal""#),
      (#""baseAsset": "0""#, #""type": "string", "weak": true"#),
      (#""loanLtv": 1"#, #""type": "decimal", "wire": "number", "weak": true"#),
      (#""stepDecimal": "4""#, #""type": "int64", "wire": "string""#),
      (#""price": """#, #""type": "string", "unavailable": "empty""#), (#""remark": """#, #""type": "string""#),
      (#""time": 1562133008725"#, #""type": "timestamp", "unit": "ms""#),
      (#""updateTime": 1699272487"#, #""type": "timestamp", "unit": "s""#),
      (#""timestamp": "1583127900000""#, #""type": "timestamp", "wire": "string", "unit": "ms""#),
      (#""closeTime": "1583127900000""#, #""type": "timestamp", "wire": "string", "unit": "ms""#),
      (#""expiration": 1762855900452"#, #""type": "timestamp", "unit": "ms""#),
      (#""userId": 1762855900452"#, #""type": "int64""#),
      (#""applyTime": "2019-10-12 11:12:02""#, #""type": "string""#),
      (#""isOver": null"#, #""type": "bool", "nullable": true, "weak": true"#),
      (#""updateTime": 123456789"#, #""type": "timestamp", "unit": "ms", "weak": true"#),
      (#""listId": -1"#, #""type": "int64", "unavailable": "negative""#),
      (#""delta": -1"#, #""type": "decimal", "wire": "number", "weak": true"#),
      (#""over": null"#, #""type": "unknown", "nullable": true"#),
      (#""list": []"#, #""type": "array", "required": true, "items": {"type": "unknown"}"#),
      (#""box": {}"#, #""type": "object", "required": true, "fields": []"#),
    ])
  func scalars(member: String, expected: String) throws {
    let name = member.split(separator: "\"")[0]
    let head = expected.contains("required") ? expected : expected + #", "required": true"#
    #expect(try shape(["{\(member)}"]) == #"{"type": "object", "fields": [{"name": "\#(name)", \#(head)}]}"#)
  }

  @Test(
    "witnesses of one field are put together",
    arguments: [
      (#"[{"n": 0}, {"n": 0.5}]"#, #"{"name": "n", "type": "decimal", "wire": "number", "required": true}"#),
      (
        #"[{"price": "0.5"}, {"price": 100}]"#,
        #"{"name": "price", "type": "decimal", "wire": "either", "required": true}"#
      ),
      (#"[{"n": 7}, {"n": null}]"#, #"{"name": "n", "type": "int64", "nullable": true, "required": true}"#),
      (#"[{"n": 7}, {}]"#, #"{"name": "n", "type": "int64"}"#),
      (
        #"[{"endTime": 1645009771000}, {"endTime": -1}]"#,
        #"{"name": "endTime", "type": "timestamp", "unit": "ms", "required": true, "unavailable": "negative"}"#
      ),
    ])
  func together(text: String, field: String) throws {
    let actual = try shape([text])
    let expected = try JSONReader.readStrict(#"{"type": "array", "items": {"type": "object", "fields": [\#(field)]}}"#)
    #expect(try JSONReader.readStrict(actual).value.isEquivalent(to: expected.value), "\(actual)")
  }

  @Test("a bare zero is a decimal where the same answer has a fraction under that name")
  func siblings() throws {
    let text = try shape([#"{"a": {"fee": 0}, "b": {"fee": 0.1}}"#])
    #expect(text.components(separatedBy: #""type": "decimal", "wire": "number""#).count == 3)
  }

  @Test(
    "a text shown as zero only is an amount beside three amounts, unless digits in strings have another sense there")
  func amounts() throws {
    let amounts = #""free": "1.5", "locked": "0", "freeze": "0""#
    #expect(try shape(["{\(amounts), \"kept\": \"0\"}"]).contains(#"{"name": "kept", "type": "decimal", "weak": true"#))
    #expect(try shape(["{\(amounts), \"status\": \"0\"}"]).contains(#"{"name": "status", "type": "string""#))
    let others = #""free": "1.5", "locked": "0", "leverage": "20", "kept": "0""#
    #expect(try shape(["{\(others)}"]).contains(#"{"name": "kept", "type": "string""#))
  }

  @Test("members named by symbols are a map; fixed capitals and explained members are not")
  func maps() throws {
    #expect(
      try shape([#"{"AAA": {"free": "0.1"}, "BBB": {"free": "0.2"}}"#]).hasPrefix(#"{"type": "map", "key": "name", "#))
    #expect(
      try shape([#"{"coins": {"AAA": "1.5", "B2": "2.5"}}"#]).contains(
        #""type": "map", "required": true, "key": "coins""#))
    #expect(try shape([#"{"queue": {"LONG": 1, "SHORT": 2}}"#]).contains(#""type": "object""#))
    #expect(try shape(["{\"ABC\": 1, // first rule\n\"DEF\": 2 // second rule\n}"]).hasPrefix(#"{"type": "object""#))
    #expect(try shape([#"{"AAA": 1, "BBB": "x"}"#]).hasPrefix(#"{"type": "object""#))
  }

  @Test("rows are tuples, with columns named by comments, by the field or by their pattern")
  func tuples() throws {
    let row = #"[1, "2.5", // Open price"# + "\n" + #""3.5", // Ignore."# + "\n" + #""0" // Ignore."# + "\n]"
    let columns = try shape(["[\(row)]"])
    #expect(columns.contains(#""name": "column1", "type": "int64""#))
    #expect(columns.contains(#""name": "openPrice", "type": "decimal""#))
    #expect(columns.contains(#""name": "ignore", "type": "decimal""#) && columns.contains(#""name": "ignore2""#))
    let depth = try shape(["{\"bids\": [[\"4.0\", // PRICE\n\"431\" // QTY\n]]}"])
    #expect(depth.contains(#""name": "price", "type": "decimal""#) && depth.contains(#""name": "quantity""#))
    let kline = #"[[1591258320000, "1", "2", "3", "4", "5", 1591258379999, "6", 7, "8", "9", "0"]]"#
    #expect(try shape([kline]).contains(#""name": "closeTime", "type": "timestamp", "unit": "ms", "required": true"#))
    #expect(try shape([#"{"types": ["LIMIT", "MARKET"]}"#]).contains(#""items": {"type": "string"}"#))
    #expect(
      try shape(["[\"LIMIT\", // one\n\"MARKET\" // two\n]"]) == #"{"type": "array", "items": {"type": "string"}}"#)
  }

  @Test("a position that one language alone shows at the end of its rows is optional; lists of any length stay lists")
  func longerTuples() throws {
    func shape(_ english: String, _ chinese: String) throws -> (text: String, ids: [String]) {
      let collector = DiagnosticCollector()
      let witnesses = try [(english, Language.english), (chinese, .chinese)].enumerated().map { index, half in
        let node = try #require(try JSONReader.read(half.0).roots.first)
        return Evidence.Witness(node: node, example: index, language: half.1)
      }
      let inference = ShapeInference(
        conditions: [nil, nil], parameters: [], sisters: SisterComments([]), keepsProse: false, place: nil,
        sink: collector)
      let text = CanonicalJSON.inline(inference.shape(Evidence(witnesses), name: "", path: "").json)
      return (text, collector.diagnostics.map { "\($0.rule.id) \($0.subject ?? "")" })
    }
    let kline = #"1591258320000, "1", "2", "3", "4", "5", 1591258379999, "6", 7, "8", "9", "0""#
    let longer = try shape("[[\(kline), \"7\" // Spread\n]]", "[[\(kline)], [\(kline)]]")
    #expect(longer.text.contains(#""name": "closeTime", "type": "timestamp", "unit": "ms", "required": true"#))
    #expect(longer.text.hasSuffix(#"{"name": "spread", "type": "string"}]}}"#))
    #expect(longer.ids == ["field-one-language response.[].spread"])
    #expect(
      try shape(#"[["A", "B"], ["A", "B", "C"]]"#, #"[["A", "B"]]"#).text.contains(#""items": {"type": "string"}"#))
    #expect(try !shape(#"[[1, "B"], [1, "B", "C"]]"#, #"[[1, "B"]]"#).text.contains("tuple"))
  }

  @Test("elements of a batch are results or errors")
  func batches() throws {
    let text = try shape([#"[{"orderId": 1, "price": "0.1"}, {"code": -2022, "msg": "refused"}]"#])
    #expect(
      text == """
        {"type": "array", "items": {"type": "oneOf", "alternatives": [\
        {"type": "object", "fields": [{"name": "orderId", "type": "int64", "required": true}, \
        {"name": "price", "type": "decimal", "required": true}]}, \
        {"type": "object", "fields": [{"name": "code", "type": "int64", "required": true}, \
        {"name": "msg", "type": "string", "required": true}]}]}}
        """)
  }

  @Test("elements that share one word only are told apart by it")
  func tagged() throws {
    let text = try shape([
      #"{"filters": [{"filterType": "SIZE", "minQty": "1"}, {"filterType": "COUNT", "limit": 200}]}"#
    ])
    #expect(text.contains(#"{"name": "filterType", "type": "string", "values": ["SIZE"], "required": true}"#))
    #expect(text.contains(#"{"name": "filterType", "type": "string", "values": ["COUNT"], "required": true}"#))
    let orders = #"[{"id": 1, "type": "A", "side": "BUY"}, {"id": 2, "type": "B", "side": "BUY", "stopPrice": "1"}]"#
    #expect(!(try shape([orders]).contains("oneOf")))
  }

  @Test("elements with little in common are of two sorts only where one example shows both")
  func sorts() throws {
    let order = #"{"symbol": "A", "orderId": 1, "price": "1", "side": "BUY", "status": "NEW"}"#
    let list = #"{"symbol": "A", "listId": 1, "kind": "OCO", "orders": [], "reports": []}"#
    #expect(try shape(["[\(order), \(list)]"]).contains("oneOf"))
    #expect(!(try shape(["[\(order)]", "[\(list)]"]).contains("oneOf")))
  }

  @Test("what is shown with different types is reported")
  func differing() throws {
    var ids: [String] = []
    #expect(try shape([#"[{"a": "x"}, {"a": 1}]"#], ids: &ids).contains(#""name": "a", "type": "string""#))
    #expect(ids == ["field-types-differ"])
    #expect(try shape([#"[{"qty": "1"}, {"qty": 1}]"#], ids: &ids).contains(#""name": "qty", "type": "decimal""#))
    #expect(ids == ["field-types-differ"])
  }
}
