import Diagnostics
import Testing

@testable import Specification

@Suite("Lists of filters")
struct FilterListsTests {
  private static let definitions = [
    define("BAND", "symbol", #"{"name": "floor", "type": "decimal"}"#),
    define("STEP", "symbol", #"{"name": "size", "type": "int64"}, {"name": "more", "type": "string"}"#),
    define("OPEN", "exchange", #"{"name": "most", "type": "int64"}"#),
  ].compactMap(\.self)

  private static func define(_ name: String, _ scope: String, _ fields: String) -> FilterDefinition? {
    let text =
      #"{"name": "\#(name)", "scope": "\#(scope)", "tag": "filterType", "languages": ["en"], "page": "a/b", "#
      + #""fields": [\#(fields)]}"#
    return try? FilterDefinition(json: JSONReader.readStrict(text))
  }

  /// The shape of an answer once the filters of its product are known.
  private func completed(_ answer: String) throws -> Shape {
    let answer = #"{"type": "object", "fields": [\#(answer)]}"#
    var operation = Operation(
      key: OperationKey(host: "api", method: .get, path: "/api/v3/x"), title: "X", section: "s", page: "p")
    operation.responses = [Response(shape: try Shape(json: JSONReader.readStrict(answer)))]
    return FilterLists(Self.definitions, operations: [operation]).completed(operation).responses[0].shape
  }

  /// The elements of the list at the end of a path, in short: `BAND(floor) STEP(size, more?)`.
  private func elements(_ answer: String, at path: String...) throws -> String {
    var shape = try completed(answer)
    for name in path {
      if case .array(let items) = shape.kind { shape = items }
      shape = try #require(shape.fields.first { $0.name == name }).shape
    }
    guard case .array(let items) = shape.kind else { return shape.word }
    guard case .oneOf(let shapes) = items.kind else { return items.word }
    return shapes.map { shape in
      let tag = shape.fields.first { $0.name == "filterType" }?.shape.values.map(\.value.text) ?? []
      let others = shape.fields.filter { $0.name != "filterType" }.map { $0.name + ($0.required ? "" : "?") }
      return "\(tag.joined())(\(others.joined(separator: ", ")))"
    }.joined(separator: " ")
  }

  private static let nothing = #""type": "array", "items": {"type": "unknown"}"#

  @Test("the word before `filters`, or else the list around it, tells which definitions are its elements")
  func scopes() throws {
    let symbols =
      #"{"name": "pairSymbols", "type": "array", "items": {"type": "object", "fields": [{"name": "filters", \#(Self.nothing)}]}}"#
    #expect(try elements(symbols, at: "pairSymbols", "filters") == "BAND(floor?) STEP(size?, more?)")
    #expect(try elements(#"{"name": "exchangeFilters", \#(Self.nothing)}"#, at: "exchangeFilters") == "OPEN(most?)")
    #expect(
      try elements(#"{"name": "filters", \#(Self.nothing)}"#, at: "filters")
        == "BAND(floor?) STEP(size?, more?) OPEN(most?)")
    #expect(try elements(#"{"name": "assetFilters", \#(Self.nothing)}"#, at: "assetFilters") == "unknown")
    #expect(try elements(#"{"name": "symbols", \#(Self.nothing)}"#, at: "symbols") == "unknown")
  }

  @Test("elements of one kind give way to the definitions that have their members, and to no others")
  func shownElements() throws {
    func list(_ fields: String) -> String {
      #"{"name": "symbolFilters", "type": "array", "items": {"type": "object", "fields": [\#(fields)]}}"#
    }
    let tag = #"{"name": "filterType", "type": "string"}"#
    #expect(
      try elements(list(tag + #", {"name": "size", "type": "int64"}"#), at: "symbolFilters")
        == "BAND(floor?) STEP(size?, more?)")
    #expect(try elements(list(tag + #", {"name": "other", "type": "int64"}"#), at: "symbolFilters") == "object")
    #expect(try elements(list(#"{"name": "size", "type": "int64"}"#), at: "symbolFilters") == "object")
  }

  @Test("kinds that an answer shows keep what they have and gain members; kinds that it does not show follow")
  func completion() throws {
    let band =
      #"{"type": "object", "fields": [{"name": "filterType", "type": "string", "values": ["BAND"]}, "#
      + #"{"name": "floor", "type": "int64", "required": true}, {"name": "own", "type": "string"}]}"#
    let strange = #"{"type": "object", "fields": [{"name": "filterType", "type": "string", "values": ["NEW"]}]}"#
    let list =
      #"{"name": "symbolFilters", "type": "array", "items": {"type": "oneOf", "alternatives": [\#(strange), \#(band)]}}"#
    #expect(try elements(list, at: "symbolFilters") == "NEW() BAND(floor, own?) STEP(size?, more?)")
    let shape = try completed(list)
    guard case .array(let items) = shape.fields[0].shape.kind, case .oneOf(let shapes) = items.kind else {
      Issue.record("the list is none")
      return
    }
    #expect(shapes.map(\.definingPage) == [nil, nil, "a/b"])
    // A bare integer here, a decimal in a string there: either form of a decimal.
    #expect(shapes[1].fields[1].shape.kind == .decimal)
    #expect(shapes[1].fields[1].shape.wire == .either)
  }

  @Test("a bound of parameters that are integers is one, though its name is that of an amount")
  func integers() throws {
    var definition = try #require(
      Self.define("TRAIL", "symbol", #"{"name": "minDelta", "type": "decimal", "wire": "number", "weak": true}"#))
    definition.rules = [FilterRule(["delta"], .atLeast, "minDelta")]
    var operation = Operation(
      key: OperationKey(host: "api", method: .get, path: "/api/v3/x"), title: "X", section: "s", page: "p")
    operation.responses = [
      Response(
        shape: try Shape(
          json: JSONReader.readStrict(#"{"type": "object", "fields": [{"name": "symbolFilters", \#(Self.nothing)}]}"#)))
    ]
    func kind(_ type: String) throws -> Shape.Kind? {
      operation.parameters = [try Parameter(json: JSONReader.readStrict(#"{"name": "delta", "type": "\#(type)"}"#))]
      let shape = FilterLists([definition], operations: [operation]).completed(operation).responses[0].shape
      guard case .array(let items) = shape.fields[0].shape.kind, case .oneOf(let shapes) = items.kind else {
        return nil
      }
      return shapes[0].fields[1].shape.kind
    }
    #expect(try kind("int64") == .int64)
    #expect(try kind("decimal") == .decimal)
  }
}
