import Testing

@testable import Specification

/// What examples show as null only has the type that its name has elsewhere.
@Suite("Types that other fields of a name tell") struct NamesakeTypesTests {
  private static func operation(fields: String = "", parameters: String = "") throws -> Operation {
    try Operation(
      json: JSONReader.readStrict(
        #"""
        {"format": 1, "title": "t", "section": "s", "method": "GET", "path": "/a/v1/x", "host": "api", "security": "NONE",
        "signed": false, "safety": "read", "weights": [], "parameters": [\#(parameters)], "responses":
        [{"shape": {"type": "object", "fields": [\#(fields)]}}], "page": "p", "languages": ["en"]}
        """#))
  }

  private static let null = #"{"name": "lampId", "type": "unknown", "nullable": true}"#

  /// The field that is null only, beside operations with these fields.
  private static func field(_ null: String = null, beside others: String..., parameters: String = "") throws -> String {
    let operation = try operation(fields: null, parameters: parameters)
    let all = try [operation] + others.map { try Self.operation(fields: $0) }
    let completed = NamesakeTypes(all).completed(operation)
    guard case .object(let fields) = completed.responses[0].shape.kind else { return "" }
    return CanonicalJSON.inline(fields[0].json)
  }

  @Test func oneSureFieldTellsIt() throws {
    let typed = #"{"name": "lampId", "type": "int64", "nullable": true, "weak": true}"#
    let sure = #"{"name": "lampId", "type": "int64"}"#
    #expect(try Self.field(beside: sure) == typed)
    #expect(try Self.field(beside: #"{"name": "lampId", "type": "int64", "weak": true}"#, sure) == typed)
    #expect(try Self.field(parameters: sure) == typed)
  }

  @Test func timesKeepTheirUnit() throws {
    #expect(
      try Self.field(
        #"{"name": "litAt", "type": "unknown", "nullable": true}"#,
        beside: #"{"name": "litAt", "type": "timestamp", "unit": "s"}"#)
        == #"{"name": "litAt", "type": "timestamp", "unit": "s", "nullable": true, "weak": true}"#)
  }

  @Test func doubtLeavesItOpen() throws {
    #expect(try Self.field() == Self.null)
    #expect(try Self.field(beside: #"{"name": "lampId", "type": "int64", "weak": true}"#) == Self.null)
    #expect(
      try Self.field(beside: #"{"name": "lampId", "type": "int64"}"#, #"{"name": "lampId", "type": "string"}"#)
        == Self.null)
    #expect(
      try Self.field(beside: #"{"name": "lampId", "type": "array", "items": {"type": "int64"}}"#) == Self.null)
    let code = #"{"name": "code", "type": "unknown", "nullable": true}"#
    #expect(try Self.field(code, beside: #"{"name": "code", "type": "int64"}"#) == code)
    let empty = #"{"name": "lampId", "type": "unknown"}"#
    #expect(try Self.field(empty, beside: #"{"name": "lampId", "type": "int64"}"#) == empty)
  }
}
