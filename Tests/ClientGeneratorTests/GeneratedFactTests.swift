import Specification
import Testing

/// What generated code makes of single facts.
@Suite struct GeneratedFactTests {
  @Test func listedNumbersAreTheOnlyOnes() throws {
    let limit = #"{"name": "limit", "type": "int64", "max": 1000, "values": [5, 10, 1000]}"#
    let text = try file("GET", parameters: limit)
    #expect(checks(text) == [#"check.oneOf("limit", limit, 5, 10, 1000)"#])
  }

  @Test func numbersWithNamesStayOpen() throws {
    let type =
      #"{"name": "type", "type": "int64", "values": [{"value": 1, "name": "in"}, {"value": 2, "name": "out"}]}"#
    #expect(checks(try file("GET", parameters: type)) == [])
  }

  @Test func numbersOfWhichSomeHaveNamesStayOpen() throws {
    let mode = #"{"name": "mode", "type": "int64", "values": [0, {"value": 1, "name": "in"}]}"#
    #expect(checks(try file("GET", parameters: mode)) == [])
  }

  @Test func whatIsAlwaysSentIsNotChecked() throws {
    let parameters = #"{"name": "symbol", "type": "string", "required": true}, {"name": "orderId", "type": "int64"}"#
    let rules = #""rules": [{"parameter": "orderId", "needs": "symbol"}], "#
    #expect(checks(try file("GET", parameters: parameters, more: rules)) == [])
  }

  @Test func aValueExcludesAnotherParameter() throws {
    let parameters = #"""
      {"name": "a", "type": "decimal"}, {"name": "all", "type": "string", "values": ["true", "false"], "default": "true"},
      {"name": "kind", "type": "enum", "required": true, "values": ["X", "Y", "Z"]}
      """#
    let rules = #"""
      "rules": [{"parameter": "a", "notWith": "all", "is": ["true"]}, {"parameter": "all", "notWith": "kind", "is": ["X", "Y"]}],
      """#
    let text = try file("GET", parameters: parameters, more: rules)
    #expect(
      checks(text) == [
        #"check.notTogether(("a", a != nil), ("all=true", all == true))"#,
        #"check.notTogether(("all", all != nil), ("kind=X|Y", kind.isOne(of: .x, .y)))"#,
      ])
    #expect(text.contains("/// - Rule: `all` not together with `kind` = `X` or `Y`."))
  }

  @Test func oneOfTwoIsDemandedOnce() throws {
    let parameters = #"""
      {"name": "a", "type": "int64", "requiredWhen": {"notSent": "b"}},
      {"name": "b", "type": "int64", "requiredWhen": {"notSent": "a"}}
      """#
    let rules = #""rules": [{"atLeastOneOf": ["a", "b"]}], "#
    #expect(
      checks(try file("GET", parameters: parameters, more: rules)) == [
        #"check.atLeastOne(of: ("a", a != nil), ("b", b != nil))"#
      ])
  }

  @Test(arguments: [
    ("place", #"{"name": "orders", "type": "array", "items": "object"}"#, "[BatchResult<X>]"),
    ("cancel", #"{"name": "orderIds", "type": "array", "items": "int64"}"#, "[BatchResult<X>]"),
    ("cancel", #"{"name": "symbol", "type": "string"}"#, "[X]"),
    ("read", #"{"name": "orderIds", "type": "array", "items": "int64"}"#, "[X]"),
  ])
  func ordersOfABatchCanBeRefusedOneByOne(_ safety: String, _ parameter: String, _ answer: String) throws {
    let element = #"{"type": "object", "fields": [{"name": "orderId", "type": "int64"}]}"#
    var operation = try GeneratedOperation.operation("DELETE", "/a/v1/x", safety: safety, parameters: parameter)
    operation.responses = [
      Response(shape: try Shape(json: JSONReader.readStrict(#"{"type": "array", "items": \#(element)}"#)))
    ]
    let text = try #require(GeneratedOperation.file("AV1X.swift", [operation]))
    #expect(text.contains("public typealias Response = \(answer)"))
  }

  @Test func aWeightOfNothingIsNotAdded() throws {
    var operation = try GeneratedOperation.operation("GET", "/a/v1/x")
    operation.weights = [
      Weight(bucket: "ip", cost: [WeightCost(.value(0))]), Weight(bucket: "uid", cost: [WeightCost(.value(3))]),
    ]
    let text = try #require(GeneratedOperation.file("AV1X.swift", [operation]))
    #expect(text.contains("public var weight: RequestWeight { RequestWeight(.uid, 3) }"))
  }

  @Test func aDeprecatedOperationNamesItsSuccessor() throws {
    let old = try GeneratedOperation.operation("GET", "/a/v1/x", more: #""deprecated": {}, "#)
    let new = try GeneratedOperation.operation("GET", "/a/v2/x")
    let attribute = #"@available(*, deprecated, message: "use AV2X.")"#
    #expect(try #require(GeneratedOperation.file("AV1X.swift", [old, new])).contains(attribute))
    #expect(try #require(GeneratedOperation.file("SpotCalls.swift", [old, new])).contains(attribute))
  }

  @Test func eitherConditionOfMergedShapesIsEnough() throws {
    func field(_ name: String) -> String {
      #"{"name": "price", "type": "decimal", "presentWhen": {"sent": "\#(name)"}}"#
    }
    let one = #"{"type": "object", "fields": [\#(field("symbol")), {"name": "id", "type": "int64"}]}"#
    let many = #"{"type": "object", "fields": [\#(field("symbols")), {"name": "id", "type": "int64"}]}"#
    var operation = try GeneratedOperation.operation("GET", "/a/v1/x")
    operation.responses = [
      Response(shape: try Shape(json: JSONReader.readStrict(one))),
      Response(shape: try Shape(json: JSONReader.readStrict(#"{"type": "array", "items": \#(many)}"#))),
    ]
    let text = try #require(GeneratedOperation.file("AV1X.swift", [operation]))
    #expect(text.contains("Only there when `symbol` is sent or `symbols` is sent."))
  }

  @Test(arguments: [
    (#""2024-01-02 03:04:05""#, "time as text, `yyyy-MM-dd HH:mm:ss`"),
    (#""2024-01-02""#, "time as text, `yyyy-MM-dd`"),
    (#""240102""#, "string"), (#""2024-01-02 soon""#, "string"),
  ]) func aTimeThatIsATextHasTheFormThatExamplesShow(_ shown: String, _ type: String) throws {
    let operation = try GeneratedOperation.operation(
      "GET", "/a/v1/x", field: #"{"name": "at", "type": "string", "required": true}"#)
    let example = #"{"format": 1, "examples": [{"response": 0, "languages": ["en"], "value": {"at": \#(shown)}}]}"#
    let examples = try ExampleFile(json: JSONReader.readStrict(example)).examples
    let text = try #require(GeneratedOperation.file("AV1X.swift", [operation], examples: examples))
    #expect(text.contains("/// `at`: \(type)."))
  }

  private func file(_ method: String, parameters: String, more: String = "") throws -> String {
    let operation = try GeneratedOperation.operation(method, "/a/v1/x", parameters: parameters, more: more)
    return try #require(GeneratedOperation.file("AV1X.swift", [operation]))
  }

  /// The statements of `validate`.
  private func checks(_ text: String) -> [String] {
    text.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("check.") }.map(String.init)
  }
}
