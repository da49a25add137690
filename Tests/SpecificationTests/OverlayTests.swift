import Diagnostics
import Testing

@testable import Specification

@Suite("Overlays")
struct OverlayTests {
  private static let file = "specs/overlays/margin_trading.json:2:1"

  @Test("an entry whose expectation holds is applied")
  func applied() throws {
    var folder = try SpecificationFolder()
    folder.overlay(at: "parameter symbol.required", expect: "true", put: "null")
    #expect(folder.read().findings == [])
    #expect(folder.operation?.parameters.first?.required == .optional)
    folder.overlay(at: "parameter symbol.maxLength", expect: "null", put: "20")
    #expect(folder.operation?.parameters.first?.maxLength == 20)
    folder.overlay(at: "response.price.type", expect: "\"decimal\"", put: "\"string\"")
    #expect(folder.operation?.responses.first?.shape.json["fields"]?.elements?.first?["type"] == "string")
    folder.overlay(
      at: "weights", expect: #"[{"cost": [{"value": 10}]}]"#, put: #"[{"bucket": "uid", "cost": [{"value": 3}]}]"#)
    #expect(folder.operation?.weights == [Weight(bucket: "uid", cost: [WeightCost(.value(3))])])
  }

  @Test("an expectation is compared by value, whatever the order of members")
  func equivalence() throws {
    var folder = try SpecificationFolder()
    folder.overlay(
      at: "parameter symbol", expect: #"{"required": true, "type": "string", "name": "symbol"}"#, put: "null")
    #expect(folder.read().findings == [])
    #expect(folder.operation?.parameters == [])
  }

  @Test("entries are applied in their order, each to what the one before left")
  func order() throws {
    var folder = try SpecificationFolder()
    folder.files["overlays/margin_trading.json"] = """
      {"format": 1, "entries": [
      {"operation": "GET /sapi/v1/margin/order", "at": "title", "expect": "Query Order", "put": "A", "reason": "ten letters"},
      {"operation": "GET /sapi/v1/margin/order", "at": "title", "expect": "A", "put": "B", "reason": "ten letters"}]}
      """
    #expect(folder.read().findings == [])
    #expect(folder.operation?.title == "B")
  }

  @Test("a stale entry is reported with both values and leaves the fact alone")
  func stale() throws {
    var folder = try SpecificationFolder()
    folder.overlay(at: "parameter symbol.required", expect: "null", put: "true")
    let read = folder.read()
    #expect(read.findings == ["\(Self.file) overlay-stale"])
    #expect(
      read.messages == [
        "the entry `parameter symbol.required` of `GET /sapi/v1/margin/order` expects null but the page says true"
      ])
    #expect(folder.operation?.parameters.first?.required == .required)
  }

  @Test(
    "an entry that leads nowhere, or puts what is no specification, is reported and left out",
    arguments: [
      ("GET /sapi/v1/margin/order", "parameters[0].type", "null", "1", "has a malformed address"),
      ("GET /sapi/v1/other", "title", "null", "\"x\"", "names an operation that the product has not"),
      ("GET /sapi/v1/margin/order", "response[4].type", "null", "\"string\"", "leads to nothing"),
      (
        "GET /sapi/v1/margin/order", "title", "\"Query Order\"", "7",
        "puts something that is no specification: a string is expected"
      ),
      (
        "GET /sapi/v1/margin/order", "parameter symbol.type", "\"string\"", "null",
        "puts something that is no specification: the member `type` is missing"
      ),
    ])
  func misplaced(operation: String, at: String, expect: String, put: String, reason: String) throws {
    var folder = try SpecificationFolder()
    let before = folder.operation
    folder.overlay(operation: operation, at: at, expect: expect, put: put)
    let read = folder.read()
    #expect(read.findings == ["\(Self.file) overlay-target"])
    #expect(read.messages == ["the entry `\(at)` of `\(operation)` \(reason)"])
    #expect(folder.operation == before)
  }

  @Test(
    "a malformed overlay file is refused with its place",
    arguments: [
      ("{", "1:2 specification-syntax"),
      ("{\"format\": 1, \"entries\": [],}", "1:28 specification-syntax"),
      ("{\"format\": 1}", "1:1 specification-invalid"),
      ("{\"format\": 2, \"entries\": []}", "1:1 specification-format"),
      ("{\"format\": 1, \"entries\": [{\"operation\": \"x\"}]}", "1:27 specification-invalid"),
      (
        "{\"format\": 1, \"entries\": [\n{\"operation\": \"x\", \"at\": \"title\", \"expect\": 1, \"put\": 2, "
          + "\"reason\": \"short\"}]}", "2:68 specification-invalid"
      ),
    ])
  func malformed(text: String, finding: String) throws {
    var folder = try SpecificationFolder()
    folder.files["overlays/margin_trading.json"] = text
    let read = folder.read()
    #expect(read.specification == nil)
    #expect(read.findings == ["specs/overlays/margin_trading.json:\(finding)"])
  }

  @Test("overlays round-trip")
  func roundTrip() throws {
    let text =
      #"{"format": 1, "entries": [{"operation": "GET /a", "at": "title", "expect": null, "put": {"a": [1.50]}, "#
      + #""reason": "ten letters"}]}"#
    #expect(CanonicalJSON.inline(try Overlay(json: JSONReader.readStrict(text)).json) == text)
  }
}
