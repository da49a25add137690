import TestSupport
import Testing

@testable import Specification

/// Every member of every model type in one line of JSON; what is read must be written back to the same bytes.
@Suite("Model types as JSON")
struct ModelRoundTripTests {
  private func check<Value: JSONMapped>(_ type: Value.Type, _ texts: [String]) throws {
    var seen: Set<Value> = []
    for text in texts {
      let value = try Value(json: JSONReader.readStrict(text))
      #expect(CanonicalJSON.inline(value.json) == text)
      #expect(try Value(json: JSONReader.readStrict(CanonicalJSON.inline(value.json))) == value)
      #expect(seen.insert(value).inserted, "\(text) reads to the same value as another text")
    }
  }

  @Test func conditions() throws {
    try check(
      Condition.self,
      [
        #"{"sent": "symbol"}"#, #"{"notSent": "symbol"}"#, #"{"parameter": "type", "is": ["A", "B"]}"#,
        #"{"parameter": "limit", "min": 1, "max": 99}"#, #"{"parameter": "limit", "min": 1001}"#,
        #"{"parameter": "limit", "max": 5}"#, #"{"count": "symbols", "min": 1, "max": 20}"#,
        #"{"count": "symbols", "min": 101}"#, #"{"field": "type", "is": ["A"]}"#, #"{"field": "type", "isNot": ["A"]}"#,
        #"{"all": [{"sent": "a"}, {"any": [{"notSent": "b"}, {"sent": "c"}]}]}"#,
      ])
  }

  @Test func weights() throws {
    try check(
      Weight.self,
      [
        #"{"cost": []}"#, #"{"bucket": "ip", "cost": [{"value": 0}]}"#,
        #"{"bucket": "order10s", "header": "X-MBX-ORDER-COUNT-10S", "cost": [{"value": 1}]}"#,
        #"{"cost": [{"value": 5, "when": {"sent": "symbol"}}, {"unbounded": true}]}"#,
        #"{"cost": [{"value": 4, "perItemOf": "symbols", "cap": 200}, {"value": 2, "perItemOf": "symbols"}]}"#,
        #"{"cost": [{"value": 0}], "sharedWith": ["GET /fapi/v1/fundingInfo"]}"#,
      ])
    try check(
      Quota.self,
      [
        #"{"count": 10, "per": "second"}"#,
        #"{"count": 500, "per": "5 minutes", "scope": "ip", "sharedWith": ["GET /a/b"]}"#,
      ])
  }

  @Test func parameters() throws {
    try check(
      Parameter.self,
      [
        #"{"name": "a", "type": "string"}"#, #"{"name": "a", "type": "int64", "required": true}"#,
        #"{"name": "a", "type": "enum", "requiredWhen": {"sent": "b"}, "values": ["X", {"value": 1, "name": "One"}]}"#,
        #"{"name": "a", "type": "string", "requiredWhen": {"sent": "b"}, "declaredRequired": true}"#,
        #"{"name": "a", "type": "bool", "default": true}"#, #"{"name": "a", "type": "decimal", "default": 0.50}"#,
        #"{"name": "a", "type": "int64", "min": 1, "max": 5, "above": 0, "below": 9}"#,
        #"{"name": "a", "type": "string", "enum": "side", "minLength": 1, "maxLength": 36, "pattern": "^[a-z]+$"}"#,
        #"{"name": "a", "type": "array", "items": "int64", "declared": "STRING", "minItems": 1, "maxItems": 5, "#
          + #""format": "comma-separated"}"#,
        #"{"name": "a", "type": "array", "items": "object", "format": "json", "fields": [{"name": "b", "type": "bool"}]}"#,
        #"{"name": "a", "type": "timestamp", "unit": "ms", "whenOmitted": "latest", "appliesWhen": {"sent": "b"}}"#,
        #"{"name": "a", "type": "object", "example": "x", "description": "y"}"#,
        #"{"name": "a", "in": "path", "type": "string", "required": true}"#,
        #"{"name": "a", "type": "object", "structures": "The Page"}"#,
      ])
  }

  @Test func rules() throws {
    try check(
      ParameterRule.self,
      [
        #"{"atLeastOneOf": ["a", "b"]}"#, #"{"exactlyOneOf": ["a", "b"]}"#, #"{"notTogether": ["a", "b"]}"#,
        #"{"allTogether": ["a", "b"]}"#, #"{"parameter": "a", "needs": "b"}"#,
        #"{"parameter": "a", "needs": "b", "is": ["X", "Y"]}"#, #"{"prevails": "a", "over": "b"}"#,
        #"{"parameter": "a", "notWith": "b", "is": ["X", "Y"]}"#,
        #"{"from": "startTime", "to": "endTime", "max": 30, "unit": "days"}"#,
        #"{"from": "startTime", "to": "endTime", "max": 7, "unit": "day", "when": {"sent": "orderId"}}"#,
      ])
    #expect(ParameterRule.window(from: "a", to: "b", max: 1, unit: "days").names == ["a", "b"])
    #expect(ParameterRule.needs("a", other: "b").names == ["a", "b"])
    #expect(ParameterRule.notWith("a", other: "b", values: ["X"]).condition == .parameter("b", values: ["X"]))
  }

  @Test func shapes() throws {
    try check(
      Shape.self,
      [
        #"{"type": "string"}"#, #"{"type": "string", "nullable": true, "values": ["A", "B"], "enum": "status"}"#,
        #"{"type": "decimal", "wire": "number", "weak": true, "unavailable": "negative"}"#,
        #"{"type": "int64", "wire": "string"}"#, #"{"type": "bool"}"#, #"{"type": "timestamp", "unit": "us"}"#,
        #"{"type": "unknown"}"#, #"{"type": "object", "fields": []}"#,
        #"{"type": "array", "items": {"type": "array", "items": {"type": "string"}}}"#,
        #"{"type": "tuple", "columns": [{"name": "openTime", "type": "timestamp", "unit": "ms", "required": true}]}"#,
        #"{"type": "map", "key": "symbol", "value": {"type": "decimal"}}"#,
        #"{"type": "oneOf", "alternatives": [{"type": "object", "fields": []}, {"type": "string"}]}"#,
        #"{"type": "object", "fields": [{"name": "a", "type": "string", "label": "price", "required": true, "#
          + #""unshown": true, "presentWhen": {"field": "t", "is": ["X"]}, "appliesWhen": {"sent": "b"}, "description": "d"}]}"#,
        #"{"type": "object", "fields": [{"name": "a", "type": "object", "nullable": true, "fields": []}]}"#,
      ])
  }

  @Test func responsesAndExamples() throws {
    try check(
      Response.self,
      [
        #"{"shape": {"type": "unknown"}}"#,
        #"{"error": true, "variants": [{"when": {"sent": "a"}}, {}], "shape": {"type": "unknown"}}"#,
      ])
    try check(
      ExampleFile.self,
      [
        #"{"format": 1, "examples": []}"#,
        #"{"format": 1, "examples": [{"response": 0, "variant": 1, "languages": ["en", "zh"], "value": {"a": 1.0}}]}"#,
      ])
    try check(Deprecation.self, ["{}", #"{"since": "2025-08-21", "replacement": "POST /a/b"}"#])
    try check(DocumentedError.self, [#"{"message": "m"}"#, #"{"code": -2013, "message": "m"}"#])
  }

  @Test func catalogue() throws {
    let text = try Repository.text("specs/binance/exchange.json")
    let catalogue = try Catalogue(json: JSONReader.readStrict(text))
    #expect(catalogue.product(ofPage: "derivatives/portfolio-margin/trade/X")?.name == "portfolio-margin")
    #expect(catalogue.product(ofPage: "derivatives/portfolio-margin-pro/trade/X")?.name == "portfolio-margin-pro")
    #expect(catalogue.product(ofPage: "margin_trading")?.name == "margin_trading")
    #expect(catalogue.product(ofPage: "margin_trading2/x") == nil)
    #expect(catalogue.securityType("USER_DATA")?.signature == true)
    #expect(catalogue.securityType("MARKET_DATA")?.signature == false)
    #expect(catalogue.securityType("SYSTEM") == nil)
    let again = try Catalogue(json: JSONReader.readStrict(CanonicalJSON.specification(catalogue.json)))
    #expect(again == catalogue)
    #expect(CanonicalJSON.specification(catalogue.json) == text)
  }

  @Test func names() throws {
    let text =
      #"{"format": 1, "names": {"a": {"operations": {"GET /x": "X"}}, "b": {"enumerations": {"side": "Side"}}}}"#
    let table = try NameTable(json: JSONReader.readStrict(text))
    #expect(CanonicalJSON.inline(table.json) == text)
    #expect(table.products["a"]?.operations == ["GET /x": "X"])
  }

  @Test(
    "what the format does not know is refused with its place",
    arguments: [
      (#"{"name": "a", "type": "text"}"#, "1:23"), (#"{"name": "a"}"#, "1:1"),
      (#"{"name": "a", "type": "array"}"#, "1:23"), (#"{"name": "a", "type": "string", "required": false}"#, "1:45"),
      (#"{"name": "a", "type": "string", "extra": 1}"#, "1:42"), (#"{"name": 1, "type": "string"}"#, "1:10"),
      (#"{"name": "a", "type": "int64", "maxItems": 1.5}"#, "1:44"),
      (#"{"name": "a", "type": "string", "format": "csv"}"#, "1:43"), ("[]", "1:1"),
    ])
  func refusals(text: String, place: String) throws {
    let node = try JSONReader.readStrict(text)
    do throws(JSONMappingError) {
      _ = try Parameter(json: node)
      Issue.record("the text was read")
    } catch {
      #expect("\(error.position.line):\(error.position.column)" == place)
    }
  }
}
