import Testing

@testable import Specification

/// Fields of answers whose values the parameters of the product name.
@Suite("Values of parameters in answers")
struct ParameterValuesTests {
  private func operation(_ path: String, parameters: String = "", fields: String = "") throws -> Operation {
    var operation = Operation(
      key: OperationKey(host: "api", method: .get, path: path), title: "Lamps", section: "s", page: "p")
    operation.parameters =
      try JSONReader.readStrict("[\(parameters)]").value.elements?.map {
        try Parameter(json: JSONReader.readStrict(CanonicalJSON.inline($0)))
      } ?? []
    if !fields.isEmpty {
      operation.responses = [
        Response(shape: try Shape(json: JSONReader.readStrict(#"{"type": "object", "fields": [\#(fields)]}"#)))
      ]
    }
    return operation
  }

  /// The values of the one field of an answer, when the examples show this and these operations are of the product.
  private func values(showing shown: String, _ operations: [Operation]) throws -> [String] {
    let example = Example(response: 0, languages: ["en"], value: try JSONReader.readStrict(shown).value)
    let resolved = EnumReferences([]).withFields(
      operations[0], examples: [example], vocabulary: ParameterValues(operations))
    guard case .object(let fields) = resolved.responses[0].shape.kind else { return ["no object"] }
    return fields[0].shape.values.map(\.value.text)
  }

  private let wick = #"{"name": "wickKind", "type": "enum", "values": ["OAK", "ELM"]}"#
  private let field = #"{"name": "wickKind", "type": "string"}"#

  @Test("a field of the name of a parameter has its values, where the examples show some of them")
  func shared() throws {
    let operations = [try operation("/a", fields: field), try operation("/b", parameters: wick)]
    #expect(try values(showing: #"{"wickKind": "ELM"}"#, operations) == ["OAK", "ELM"])
    #expect(try values(showing: #"{"wickKind": "ASH"}"#, operations) == [])
    #expect(try values(showing: #"{"wickKind": ""}"#, operations) == [])
    #expect(try values(showing: "{}", operations) == [])
  }

  @Test("the widest list of a name counts, and none where one names what it lacks")
  func widest() throws {
    let wider = #"{"name": "wickKind", "type": "enum", "values": ["OAK", "ELM", "ASH"]}"#
    let other = #"{"name": "wickKind", "type": "enum", "values": ["YEW", "OAK"]}"#
    let answer = try operation("/a", fields: field)
    let known = [answer, try operation("/b", parameters: wick), try operation("/c", parameters: wider)]
    #expect(try values(showing: #"{"wickKind": "ELM"}"#, known) == ["OAK", "ELM", "ASH"])
    let disputed = known + [try operation("/d", parameters: other)]
    #expect(try values(showing: #"{"wickKind": "ELM"}"#, disputed) == [])
  }

  @Test("one value is a vocabulary where the page calls the parameter an enumeration")
  func oneValue() throws {
    let answer = try operation("/a", fields: field)
    for (type, expected) in [("enum", ["OAK"]), ("string", [])] {
      let parameter = #"{"name": "wickKind", "type": "\#(type)", "values": ["OAK"]}"#
      let operations = [answer, try operation("/b", parameters: parameter)]
      #expect(try values(showing: #"{"wickKind": "OAK"}"#, operations) == expected)
    }
  }

  @Test("a name of one word counts in its own operation only")
  func ownWord() throws {
    let kind = #"{"name": "type", "type": "string", "values": ["OAK", "ELM"]}"#
    let type = #"{"name": "type", "type": "string"}"#
    let shown = #"{"type": "OAK"}"#
    #expect(try values(showing: shown, [operation("/a", parameters: kind, fields: type)]) == ["OAK", "ELM"])
    #expect(try values(showing: shown, [operation("/a", fields: type), operation("/b", parameters: kind)]) == [])
  }

  @Test("assets, coins and symbols are no vocabulary", arguments: ["asset", "baseAsset", "coin", "lampName"])
  func openNouns(name: String) throws {
    let parameter = #"{"name": "\#(name)", "type": "string", "values": ["OAK", "ELM"]}"#
    let lamp = try operation("/a", parameters: parameter, fields: #"{"name": "\#(name)", "type": "string"}"#)
    #expect(try values(showing: #"{"\#(name)": "OAK"}"#, [lamp]) == [])
  }
}
