import ClientGenerator
import Specification
import Testing

/// What generated code tells of requests of which a part was done.
@Suite struct FailureTests {
  private static let order = #"""
    {"name": "orderId", "type": "int64", "required": true}, {"name": "symbol", "type": "string", "required": true}
    """#
  private static let problem = #"""
    {"name": "code", "type": "int64", "required": true}, {"name": "msg", "type": "string", "required": true}
    """#

  private func operation(answer: String, failure: String) throws -> Operation {
    var operation = try GeneratedOperation.operation("POST", "/a/v1/x", safety: "place")
    operation.responses = [
      Response(shape: try shape(answer)), Response(shape: try shape(failure), isError: true),
    ]
    return operation
  }

  private func shape(_ fields: String) throws -> Shape {
    try Shape(json: JSONReader.readStrict(#"{"type": "object", "fields": [\#(fields)]}"#))
  }

  @Test func aFailureWithPartsHasATypeThatSharesTheRecordsOfTheAnswer() throws {
    let leg = #"{"name": "placed", "type": "object", "fields": [\#(Self.order)]}"#
    let either = #"""
      {"name": "placed", "type": "oneOf", "required": true, "alternatives": [
        {"type": "object", "fields": [\#(Self.order)]}, {"type": "object", "fields": [\#(Self.problem)]}]}
      """#
    let text = try #require(
      GeneratedOperation.operationFile(try operation(answer: leg, failure: "\(Self.problem), \(either)")))
    #expect(text.contains("public struct AV1X: DetailedFailureOperation {"))
    #expect(text.contains("    public struct Failure: JSONRecord {"))
    #expect(text.contains("public let placed: BatchResult<Response.Placed>"))
    #expect(text.ranges(of: "public struct Placed: JSONRecord").count == 1)
  }

  @Test func aFailureOfCodeAndMessageHasNoType() throws {
    let text = try #require(
      GeneratedOperation.operationFile(try operation(answer: Self.order, failure: Self.problem)))
    #expect(text.contains("public struct AV1X: ExchangeOperation {"))
    #expect(!text.contains("Failure"))
  }

  @Test func whatReplacesAnOrderIsAskedForByBothOrders() throws {
    let ids = #"{"name": "orderId", "type": "int64"}, {"name": "origClientOrderId", "type": "string"}"#
    let read = try GeneratedOperation.operation(
      "GET", "/a/v1/order", parameters: ids, more: #""rules": [{"atLeastOneOf": ["orderId", "origClientOrderId"]}], "#)
    let replacement = try GeneratedOperation.operation(
      "POST", "/a/v1/order/replace", safety: "place",
      parameters: #"""
        {"name": "cancelOrderId", "type": "int64"}, {"name": "cancelOrigClientOrderId", "type": "string"},
        {"name": "newClientOrderId", "type": "string"}
        """#)
    let text = try #require(GeneratedOperation.file("AV1OrderReplace.swift", [read, replacement]))
    #expect(text.contains(#"by: "origClientOrderId""#))
    #expect(
      text.contains(
        #"[.init("cancelOrderId", as: "orderId"), .init("cancelOrigClientOrderId", as: "origClientOrderId")]"#))
    #expect(text.contains("``AV1Order``, then ``AV1Order`` of what it cancels."))
  }
}
