import Testing

@testable import Specification

/// What the definitions, answers and conditions of a product say of values that a field or a parameter does not name.
@Suite("Values that other places name")
struct AnswerValuesTests {
  private static let kinds = EnumDefinition(
    name: "lampKind", title: "Lamp kind", aliases: ["kind"], values: ["OIL", "GAS"].map { EnumValue(.string($0)) },
    languages: ["en"], page: "p")

  private func operation(_ path: String, parameters: String = "", fields: String = "") throws -> Operation {
    var operation = Operation(
      key: OperationKey(host: "api", method: .get, path: path), title: "Candles", section: "s", page: "p")
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

  /// The values of each field of the first operation's answer, beside those of the others, when the examples show this.
  private func values(
    showing shown: String, _ operations: [Operation], definitions: [EnumDefinition] = []
  ) throws -> [String: [String]] {
    let example = Example(response: 0, languages: ["en"], value: try JSONReader.readStrict(shown).value)
    let resolved = EnumReferences(definitions).withFields(
      operations[0], examples: [example], answers: AnswerValues(operations))
    guard case .object(let fields) = resolved.responses[0].shape.kind else { return [:] }
    return Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.shape.values.map(\.value.text)) })
  }

  private let id = #"{"name": "lampId", "type": "int64"}"#
  private let state = #"{"name": "state", "type": "string"}"#
  private let known = #"{"name": "state", "type": "string", "values": ["LIT", "OUT"]}"#

  @Test("a name means the same beside the same identifier, however vague it is")
  func besideIdentifier() throws {
    let other = try operation("/b", fields: "\(id), \(known)")
    let shown = #"{"lampId": 1, "state": "LIT"}"#
    let mine = try operation("/a", fields: "\(id), \(state)")
    #expect(try values(showing: shown, [mine, other])["state"] == ["LIT", "OUT"])
    #expect(try values(showing: shown, [operation("/a", fields: state), other])["state"] == [])
    #expect(try values(showing: #"{"lampId": 1, "state": "DIM"}"#, [mine, other])["state"] == [])
  }

  @Test("a telling name has the values of all fields of its name, where these agree")
  func byName() throws {
    let wick = #"{"name": "wick", "type": "string"}"#
    let oak = #"{"name": "wick", "type": "string", "values": ["OAK", "ELM"]}"#
    let yew = #"{"name": "wick", "type": "string", "values": ["YEW", "OAK"]}"#
    let first = [try operation("/a", fields: wick), try operation("/b", fields: oak)]
    #expect(try values(showing: #"{"wick": "ELM"}"#, first)["wick"] == ["OAK", "ELM"])
    #expect(try values(showing: #"{"wick": "ASH"}"#, first)["wick"] == [])
    let disputed = first + [try operation("/c", fields: yew)]
    #expect(try values(showing: #"{"wick": "ELM"}"#, disputed)["wick"] == [])
  }

  @Test("a field that no example shows has the values of its name, a shown one not without evidence")
  func unshown() throws {
    let oak = try operation("/b", fields: #"{"name": "wick", "type": "string", "values": ["OAK", "ELM"]}"#)
    let unshown = try operation("/a", fields: #"{"name": "wick", "type": "string", "unshown": true}"#)
    #expect(try values(showing: "{}", [unshown, oak])["wick"] == ["OAK", "ELM"])
    let empty = try operation("/a", fields: #"{"name": "wick", "type": "string"}"#)
    #expect(try values(showing: "{}", [empty, oak])["wick"] == [])
  }

  @Test("a constant that a definition of the field's name lacks joins it")
  func strangeConstant() throws {
    let kind = #"{"name": "kind", "type": "string"}"#
    func shown(_ value: String) throws -> [String]? {
      try values(
        showing: #"{"kind": "\#(value)"}"#, [operation("/a", fields: kind)], definitions: [Self.kinds])["kind"]
    }
    #expect(try shown("GAS") == ["OIL", "GAS"])
    #expect(try shown("WAX") == [])
    let list = #"{"name": "list", "type": "array", "items": {"type": "object", "fields": [\#(kind)]}}"#
    let shownList = #"{"list": [{"kind": "OIL"}, {"kind": "WAX"}]}"#
    let example = Example(response: 0, languages: ["en"], value: try JSONReader.readStrict(shownList).value)
    let resolved = EnumReferences([Self.kinds]).withFields(try operation("/a", fields: list), examples: [example])
    let fields = CanonicalJSON.inline(resolved.responses[0].shape.json)
    #expect(fields.contains(#""values": ["OIL", "GAS", "WAX"], "enum": "lampKind""#))
  }

  @Test("a field whose name ends in that of the one beside it has its definition")
  func sibling() throws {
    let fields = #"{"name": "kind", "type": "string"}, {"name": "oldKind", "type": "string"}"#
    let found = try values(
      showing: #"{"kind": "OIL", "oldKind": "GAS"}"#, [operation("/a", fields: fields)], definitions: [Self.kinds])
    #expect(found["oldKind"] == ["OIL", "GAS"])
  }

  @Test("conditions name values that a definition lacks, not those that the page's own list lacks")
  func conditions() throws {
    func parameters(_ kind: String) -> String {
      #"""
      {"name": "kind", "type": "enum", \#(kind)},
      {"name": "wax", "type": "string", "requiredWhen": {"parameter": "kind", "is": ["WAX"]}}
      """#
    }
    func values(own: String) throws -> [String] {
      let resolved = try operation("/a", parameters: parameters(#""enum": "lampKind", "values": ["OIL", "GAS"]"#))
      let completed = ConditionValues.completed(resolved, own: try operation("/a", parameters: parameters(own)))
      return completed.parameters[0].values.map(\.value.text)
    }
    #expect(try values(own: #""enum": "lampKind""#) == ["OIL", "GAS", "WAX"])
    #expect(try values(own: #""values": ["OIL", "GAS"]"#) == ["OIL", "GAS"])
  }

  @Test("requests of one path share the values that one of them lists")
  func onePath() throws {
    let kind = #"{"name": "kind", "type": "enum", "values": ["OIL", "GAS"]}"#
    let other = #"{"name": "kind", "type": "string", "values": ["WAX"]}"#
    func values(_ path: String, beside parameters: [String]) throws -> [String] {
      let silent = try operation(path, parameters: #"{"name": "kind", "type": "string"}"#)
      let listing = try parameters.map { try operation("/lamp", parameters: $0) }
      return PathParameters([silent] + listing).completed(silent).parameters[0].values.map(\.value.text)
    }
    #expect(try values("/lamp", beside: [kind]) == ["OIL", "GAS"])
    #expect(try values("/candle", beside: [kind]) == [])
    #expect(try values("/lamp", beside: [kind, other]) == [])
  }

  @Test("a parameter of one leg has the values and bounds of that of a single order")
  func legs() throws {
    let single = #"""
      {"name": "wickKind", "type": "enum", "values": ["OAK", "ELM"]}, {"name": "wickLength", "type": "int64", "max": 9}
      """#
    let leg = #"""
      {"name": "aboveWickKind", "type": "enum"}, {"name": "pendingBelowWickLength", "type": "int64"}
      """#
    let operations = [try operation("/a", parameters: leg), try operation("/b", parameters: single)]
    let completed = LegParameters(operations).completed(operations[0])
    #expect(completed.parameters[0].values.map(\.value.text) == ["OAK", "ELM"])
    #expect(completed.parameters[1].max?.text == "9")
  }

  @Test("elements of a list keep the rules of the operation that the page names, those of their own parts only")
  func elementRules() throws {
    let list = #"""
      {"name": "lamps", "type": "array", "items": "object", "rulesOf": "Light", "fields": [
      {"name": "oil", "type": "decimal"}, {"name": "gas", "type": "decimal"}]}
      """#
    var single = try operation("/light")
    single.title = "Light"
    single.rules = [.atLeastOneOf(["oil", "gas"]), .notTogether(["oil", "wax"])]
    let resolved = ElementRules([try operation("/a", parameters: list), single])
      .resolved(try operation("/a", parameters: list))
    #expect(resolved.parameters[0].rules == [.atLeastOneOf(["oil", "gas"])])
  }

  @Test("a list is sent like the lists of its name, where the pages agree")
  func listFormats() throws {
    let bare = #"{"name": "lamps", "type": "array", "items": "string"}"#
    let commas = #"{"name": "lamps", "type": "array", "items": "string", "format": "comma-separated"}"#
    let json = #"{"name": "lamps", "type": "array", "items": "string", "format": "json"}"#
    let known = [try operation("/a", parameters: bare), try operation("/b", parameters: commas)]
    #expect(ListFormats(known).completed(known[0]).parameters[0].format == .commaSeparated)
    let disputed = known + [try operation("/c", parameters: json)]
    #expect(ListFormats(disputed).completed(known[0]).parameters[0].format == nil)
  }
}
