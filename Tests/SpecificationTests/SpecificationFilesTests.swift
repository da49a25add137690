import Diagnostics
import Testing

@testable import Specification

@Suite("Specification folders")
struct SpecificationFilesTests {
  private static let examplesPath = "margin_trading/examples/GET-sapi-v1-margin-order.json"

  @Test("what is written reads back to the same specification, and is written again to the same bytes")
  func roundTrip() throws {
    var folder = try SpecificationFolder()
    folder.files[Self.examplesPath] =
      #"{"format": 1, "examples": [{"response": 0, "languages": ["en"], "value": {"price": "1.0"}}]}"#
    let first = try #require(folder.read().specification)
    let written = SpecificationFiles.write(first)
    #expect(written.keys.sorted() == [SpecificationFolder.operationPath, Self.examplesPath, "names.json"])
    folder.files.merge(written) { _, new in new }
    let second = try #require(folder.read().specification)
    #expect(second.operations == first.operations)
    #expect(second.examples == first.examples)
    #expect(second.examples["margin_trading"]?.values.first?.first?.value == .object([JSONMember("price", "1.0")]))
    #expect(SpecificationFiles.write(second) == written)
  }

  @Test(
    "a file that cannot be used is refused with its place, and so is the folder",
    arguments: [
      ("\"format\": 1", "\"format\": 2", "1:1", "specification-format"),
      ("\"format\": 1, ", "", "1:1", "specification-invalid"),
      ("\"title\": \"Query Order\"", "\"title\": 7", "2:25", "specification-invalid"),
      ("\"safety\": \"read\"", "\"safety\": \"harmless\"", "3:69", "specification-invalid"),
      ("\"signed\": true,", "\"signed\": true, \"signed\": true,", "3:59", "specification-syntax"),
      ("\"signed\": true,", "\"signed\": true", "3:57", "specification-syntax"),
      ("\"host\": \"api\",", "\"host\": \"api\", \"sort\": 1,", "3:26", "specification-invalid"),
      ("\"method\": \"GET\"", "\"method\": \"HEAD\"", "2:70", "specification-invalid"),
      ("/sapi/v1/margin/order", "/sapi/v1/margin/other", "1:1", "specification-invalid"),
    ])
  func refusals(old: String, new: String, place: String, rule: String) throws {
    var folder = try SpecificationFolder()
    let text = try #require(folder.files[SpecificationFolder.operationPath])
    folder.files[SpecificationFolder.operationPath] = text.replacing(old, with: new)
    let read = folder.read()
    #expect(read.specification == nil)
    #expect(read.findings == ["specs/\(SpecificationFolder.operationPath):\(place) \(rule)"])
  }

  @Test("a folder without catalogue is refused by the file's name")
  func noCatalogue() throws {
    var folder = try SpecificationFolder()
    folder.files["exchange.json"] = nil
    #expect(folder.read().findings == ["specs/exchange.json:0:0 input-missing"])
    #expect(folder.read().messages == ["the specification has no file exchange.json"])
  }

  @Test("every broken file is reported, not only the first")
  func allFindings() throws {
    var folder = try SpecificationFolder()
    folder.files[SpecificationFolder.operationPath] = "{"
    folder.files["wallet/GET-x.json"] = "[]"
    folder.files[Self.examplesPath] = "{\"format\": 1, \"examples\": 5}"
    #expect(
      folder.read().findings == [
        "specs/\(SpecificationFolder.operationPath):1:2 specification-syntax",
        "specs/\(Self.examplesPath):1:27 specification-invalid",
        "specs/wallet/GET-x.json:1:1 specification-invalid",
      ])
  }

  @Test("files are named after method and path")
  func fileNames() {
    let key = OperationKey(host: "api", method: .delete, path: "/sapi/v1/margin/openOrders")
    #expect(key.fileName == "DELETE-sapi-v1-margin-openOrders")
    #expect(key.description == "DELETE api /sapi/v1/margin/openOrders")
    #expect(key.request == "DELETE /sapi/v1/margin/openOrders")
  }
}

@Suite("Resolving")
struct ResolverTests {
  @Test("a weight without a bucket counts in the usual one of the product; a stated bucket stays")
  func buckets() throws {
    var specification = try #require(try SpecificationFolder().read().specification)
    let index = try #require(specification.catalogue.products.firstIndex { $0.name == "margin_trading" })
    specification.catalogue.products[index].bucket = "uid"
    var other = try #require(specification.operations["margin_trading"]?.first)
    other.key.path = "/sapi/v1/a"
    other.weights = [Weight(bucket: "ip", cost: []), Weight(cost: [WeightCost(.unbounded)])]
    specification.operations["margin_trading"]?.append(other)
    let resolved = Resolver.resolve(specification)
    #expect(resolved.products.map(\.product.name) == ["margin_trading"])
    #expect(resolved.products[0].operations.map(\.operation.key.path) == ["/sapi/v1/a", "/sapi/v1/margin/order"])
    #expect(resolved.products[0].operations.map { $0.operation.weights.map(\.bucket) } == [["ip", "uid"], ["uid"]])
  }

  @Test("resolving changes nothing in the specification and gives the same result twice")
  func purity() throws {
    let specification = try #require(try SpecificationFolder().read().specification)
    let first = Resolver.resolve(specification)
    #expect(specification.operations["margin_trading"]?.first?.weights.first?.bucket == nil)
    #expect(FactsTable.json(first) == FactsTable.json(Resolver.resolve(specification)))
  }

  @Test("the facts table has a flat row for each operation")
  func facts() throws {
    let specification = try #require(try SpecificationFolder().read().specification)
    let rows = try #require(FactsTable.json(Resolver.resolve(specification)).elements)
    #expect(
      rows.map(CanonicalJSON.inline) == [
        #"{"product": "margin_trading", "method": "GET", "path": "/sapi/v1/margin/order", "title": "Query Order", "#
          + #""security": "USER_DATA", "signed": true, "weights": [{"value": 10, "kind": "IP"}], "#
          + #""params": [{"name": "symbol", "required": true, "type": "string"}], "response_fields": ["price"], "#
          + #""page": "margin_trading/trade/Query"}"#
      ])
  }

  @Test("the facts table names the fields of lists, maps, tuples and alternatives, and no container")
  func factsOfShapes() throws {
    var folder = try SpecificationFolder()
    let shape = #"""
      {"type": "object", "fields": [{"name": "rows", "type": "array", "items": {"type": "object", "fields": [
      {"name": "id", "type": "int64"}]}}, {"name": "all", "type": "map", "key": "asset", "value": {"type": "decimal"}},
      {"name": "k", "type": "array", "items": {"type": "tuple", "columns": [{"name": "open", "type": "decimal"}]}},
      {"name": "x", "type": "oneOf", "alternatives": [{"type": "string"}, {"type": "array", "items": {"type": "bool"}}]}]}
      """#
    let text = try #require(folder.files[SpecificationFolder.operationPath])
    folder.files[SpecificationFolder.operationPath] = text.replacing(
      #"{"type": "object", "fields": [{"name": "price", "type": "decimal"}]}"#, with: shape)
    let rows = FactsTable.json(Resolver.resolve(try #require(folder.read().specification)))
    let fields = rows.elements?.first?["response_fields"]?.elements?.compactMap(\.text)
    #expect(fields == ["rows[].id", "all.*", "k[][open]", "x", "x[]"])
    folder.files[SpecificationFolder.operationPath] = text.replacing(
      #"{"type": "object", "fields": [{"name": "price", "type": "decimal"}]}"#,
      with: #"{"type": "map", "key": "asset", "value": {"type": "object", "fields": [{"name": "a", "type": "bool"}]}}"#)
    let map = FactsTable.json(Resolver.resolve(try #require(folder.read().specification)))
    #expect(map.elements?.first?["response_fields"]?.elements?.compactMap(\.text) == ["*.a"])
  }

  @Test("the facts table names fields apart that no example shows, unless another form of the answer shows them")
  func factsOfUnshownFields() throws {
    var folder = try SpecificationFolder()
    let shape = #"""
      {"type": "oneOf", "alternatives": [
      {"type": "object", "fields": [{"name": "id", "type": "int64"}, {"name": "stop", "type": "decimal", "unshown": true},
      {"name": "legs", "type": "array", "unshown": true, "items": {"type": "object", "fields": [
      {"name": "id", "type": "int64"}]}}]},
      {"type": "object", "fields": [{"name": "stop", "type": "decimal"}]}]}
      """#
    let text = try #require(folder.files[SpecificationFolder.operationPath])
    folder.files[SpecificationFolder.operationPath] = text.replacing(
      #"{"type": "object", "fields": [{"name": "price", "type": "decimal"}]}"#, with: shape)
    let rows = FactsTable.json(Resolver.resolve(try #require(folder.read().specification)))
    #expect(rows.elements?.first?["response_fields"]?.elements?.compactMap(\.text) == ["id", "stop"])
    #expect(rows.elements?.first?["conditional_fields"]?.elements?.compactMap(\.text) == ["legs[].id"])
  }

  @Test("the facts table says what the page's table demands, and where a parameter stands")
  func factsOfParameters() throws {
    var folder = try SpecificationFolder()
    let text = try #require(folder.files[SpecificationFolder.operationPath])
    folder.files[SpecificationFolder.operationPath] = text.replacing(
      #"{"name": "symbol", "type": "string", "required": true}"#,
      with: #"""
        {"name": "symbol", "in": "path", "type": "string", "required": true},
        {"name": "price", "type": "decimal", "requiredWhen": {"notSent": "quote"}, "declaredRequired": true},
        {"name": "quote", "type": "decimal", "requiredWhen": {"notSent": "price"}}
        """#)
    let rows = FactsTable.json(Resolver.resolve(try #require(folder.read().specification)))
    let parameters = rows.elements?.first?["params"]?.elements?.map(CanonicalJSON.inline)
    #expect(
      parameters == [
        #"{"name": "symbol", "required": true, "type": "string", "in": "path"}"#,
        #"{"name": "price", "required": true, "type": "decimal"}"#,
        #"{"name": "quote", "required": false, "type": "decimal"}"#,
      ])
  }
}
