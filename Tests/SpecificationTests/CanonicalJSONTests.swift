import Testing

@testable import Specification

@Suite("Canonical JSON")
struct CanonicalJSONTests {
  @Test("a specification has a line for each fact: parameters, fields and rules are broken, what is below is not")
  func layout() throws {
    let text = #"""
      {"format":1,"method":"GET","weights":[{"bucket":"ip","cost":[{"value":1,"when":{"sent":"symbol"}},{"value":40}]}],
      "parameters":[{"name":"a","type":"string","values":["X","Y"]},{"name":"b","type":"object","fields":[{"name":"c",
      "type":"bool"}]}],"rules":[],"responses":[{"variants":[{"when":{"sent":"a"}}],"shape":{"type":"array","items":{
      "type":"object","fields":[{"name":"d","type":"array","items":{"type":"object","fields":[]}}]}}}]}
      """#
    #expect(
      CanonicalJSON.specification(try JSONReader.readStrict(text).value) == #"""
        {
          "format": 1,
          "method": "GET",
          "weights": [
            {"bucket": "ip", "cost": [{"value": 1, "when": {"sent": "symbol"}}, {"value": 40}]}
          ],
          "parameters": [
            {"name": "a", "type": "string", "values": ["X", "Y"]},
            {"name": "b", "type": "object", "fields": [
              {"name": "c", "type": "bool"}
            ]}
          ],
          "rules": [],
          "responses": [
            {"variants": [
              {"when": {"sent": "a"}}
            ], "shape": {"type": "array", "items": {"type": "object", "fields": [
              {"name": "d", "type": "array", "items": {"type": "object", "fields": []}}
            ]}}}
          ]
        }

        """#)
  }

  @Test("example values have a line for each member")
  func examples() {
    let value: JSONValue = .object([
      JSONMember("examples", .array([.object([JSONMember("value", .array([.object([]), .array([]), 1]))])]))
    ])
    #expect(
      CanonicalJSON.specification(value) == """
        {
          "examples": [
            {
              "value": [
                {},
                [],
                1
              ]
            }
          ]
        }

        """)
  }

  @Test("one line holds a value whatever its depth")
  func inline() throws {
    let text = #"{"a": [1.50, {"b": null}], "c": "x\"\\\n\t\u0001é"}"#
    #expect(CanonicalJSON.inline(try JSONReader.readStrict(text).value) == text)
  }

  @Test("what is written reads back to the same value in every layout")
  func roundTrip() throws {
    let value = try JSONReader.readStrict(
      #"{"names": {"p": {"operations": {}}}, "entries": [1, [], {}], "examples": [{"a": [[]]}], "errors": ["\/"]}"#
    ).value
    for text in [CanonicalJSON.inline(value), CanonicalJSON.indented(value), CanonicalJSON.specification(value)] {
      #expect(try JSONReader.readStrict(text).value == value)
    }
  }

  @Test("a value that is no object stands on one line")
  func scalars() {
    #expect(CanonicalJSON.specification(.array([1, 2])) == "[1, 2]\n")
    #expect(CanonicalJSON.specification(.object([])) == "{}\n")
  }
}
