import ClientGenerator
import Specification
import Testing

/// Parameters that have the names which generated functions use themselves.
@Suite struct LocalNameTests {
  @Test func aConditionOnAParameterCalledCheckDoesNotMeanTheCheck() throws {
    let parameters = #"""
      {"name": "check", "type": "string"}, {"name": "element", "type": "int64", "min": 1},
      {"name": "price", "type": "decimal", "requiredWhen": {"sent": "check"}},
      {"name": "startTime", "type": "timestamp"}, {"name": "endTime", "type": "timestamp"}
      """#
    let rules = #"""
      "rules": [{"atLeastOneOf": ["check", "price"]}, {"parameter": "price", "needs": "check"},
      {"from": "startTime", "to": "endTime", "max": 7, "unit": "day", "when": {"sent": "check"}}],
      """#
    let text = try file(parameters, more: rules)
    #expect(text.contains(#"check.atLeastOne(of: ("check", self.check != nil), ("price", price != nil))"#))
    #expect(text.contains(#"check.required("check", self.check != nil, when: "price is sent", price != nil)"#))
    #expect(text.contains(#"check.required("price", price != nil, when: "check is sent", self.check != nil)"#))
    #expect(text.contains(#"when: "check is sent", self.check != nil)"#))
    #expect(text.contains(#"check.range("element", self.element, min: 1)"#))
  }

  @Test func aParameterCalledParametersIsWrittenToThem() throws {
    let text = try file(#"{"name": "parameters", "type": "string"}, {"name": "parts", "type": "string"}"#)
    #expect(text.contains(#"parameters.add("parameters", self.parameters)"#))
    #expect(text.contains(#"parameters.add("parts", parts)"#))
  }

  private func file(_ parameters: String, more: String = "") throws -> String {
    let operation = try GeneratedOperation.operation("GET", "/a/v1/x", parameters: parameters, more: more)
    return try #require(GeneratedOperation.file("AV1X.swift", [operation]))
  }
}
