import Testing

@testable import Specification

@Suite("Addresses of facts")
struct SemanticPathTests {
  private static let operation = #"""
    {"title": "T", "weights": [{"cost": [{"value": 1}]}],
    "parameters": [{"name": "symbol", "type": "string", "required": true}, {"name": "limit", "type": "int64"}],
    "responses": [
    {"shape": {"type": "object", "fields": [{"name": "rows", "type": "array", "items": {"type": "object", "fields": [
      {"name": "price", "type": "decimal"}, {"name": "legs", "type": "object", "fields": [
        {"name": "id", "type": "int64"}]}]}}]}},
    {"shape": {"type": "array", "items": {"type": "object", "fields": [{"name": "id", "type": "int64"}]}}}]}
    """#

  private func root() throws -> JSONValue { try JSONReader.readStrict(Self.operation).value }

  @Test(
    "an address leads to a fact by meaning",
    arguments: [
      ("title", #""T""#), ("weights", #"[{"cost": [{"value": 1}]}]"#), ("page", nil),
      ("parameter symbol.required", "true"), ("parameter limit.max", nil),
      ("parameter limit", #"{"name": "limit", "type": "int64"}"#), ("parameter other.type", nil),
      ("response.type", #""object""#), ("response.rows.type", #""array""#), ("response.rows[].type", #""object""#),
      ("response.rows[].price.type", #""decimal""#), ("response.rows[].legs.id.type", #""int64""#),
      ("response.rows[].nothing.type", nil), ("response[0].rows.type", #""array""#),
      ("response[1].type", #""array""#), ("response[1][].id.type", #""int64""#), ("response[2].type", nil),
    ] as [(String, String?)])
  func values(address: String, expected: String?) throws {
    let path = try #require(SemanticPath(address))
    #expect(path.value(in: try root()).map(CanonicalJSON.inline) == expected)
  }

  @Test(
    "a malformed address is none",
    arguments: [
      "", " ", "title.text", "parameters[0]", "parameter ", "parameter .type", "parameter a.b.c", "response",
      "response.", "response[x].type", "response.rows[0].type", "response.rows[.type", "Weights 1",
      "responses[0].shape",
    ])
  func malformed(address: String) {
    #expect(SemanticPath(address) == nil)
  }

  @Test("a fact is replaced, added, or removed with null; nothing else changes")
  func replacing() throws {
    let path = try #require(SemanticPath("parameter symbol.required"))
    let without = try #require(path.replacing(in: try root(), with: .null))
    #expect(path.value(in: without) == nil)
    #expect(path.replacing(in: without, with: true) == (try root()))
    let price = try #require(SemanticPath("response.rows[].price.type"))
    let changed = try #require(price.replacing(in: try root(), with: "string"))
    #expect(price.value(in: changed) == "string")
    #expect(price.replacing(in: changed, with: "decimal") == (try root()))
  }

  @Test("a parameter or a field can be added and removed as a whole")
  func wholeElements() throws {
    let path = try #require(SemanticPath("parameter limit"))
    let without = try #require(path.replacing(in: try root(), with: .null))
    #expect(without["parameters"]?.elements?.count == 1)
    let new = try JSONReader.readStrict(#"{"name": "limit", "type": "string"}"#).value
    #expect(path.value(in: try #require(path.replacing(in: without, with: new))) == new)
  }

  @Test("nothing is replaced where the way is missing", arguments: ["response[7].type", "response.no.field.type"])
  func missingWay(address: String) throws {
    #expect(try #require(SemanticPath(address)).replacing(in: try root(), with: "string") == nil)
  }
}
