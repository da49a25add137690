import Diagnostics
import Testing

@testable import Specification

@Suite("Files of product facts")
struct ProductFactFilesTests {
  private func round<Value: JSONMapped>(_ type: Value.Type, _ texts: [String]) throws {
    for text in texts {
      let value = try Value(json: JSONReader.readStrict(text))
      #expect(CanonicalJSON.inline(value.json) == text)
    }
  }

  @Test("every member is read and written back")
  func roundTrip() throws {
    try round(
      EnumDefinition.self,
      [
        #"{"name": "side", "title": "Way", "values": ["BUY"], "languages": ["en"], "page": "a/b"}"#,
        #"{"name": "orderState", "title": "Order state", "aliases": ["state"], "values": [{"value": 1, "name": "One"}], "#
          + #""languages": ["en", "zh"], "page": "a/b"}"#,
      ])
    try round(
      ErrorList.self,
      [
        #"{"page": "a/b", "languages": ["en", "zh"], "errors": [{"code": -1000, "name": "UNKNOWN"}, {"code": -1001, "#
          + #""languages": ["zh"]}], "messages": [{"text": "No %s.", "codes": [-1000]}, {"text": "Filter"}]}"#
      ])
    try round(
      RateLimit.self,
      [
        #"{"bucket": "ip", "countedBy": "ip", "scope": "operation", "paths": "/sapi/*", "count": 12000, "#
          + #""per": "minute", "header": "X-USED-1M", "languages": ["en"], "page": "a/b"}"#,
        #"{"bucket": "orders", "countedBy": "account", "header": "X-COUNT-*", "languages": ["zh"], "page": "a/b"}"#,
        #"{"bucket": "orders", "count": 5, "per": "10 seconds", "example": true, "languages": ["en"], "page": "a/b"}"#,
      ])
    try round(
      FilterDefinition.self,
      [
        #"{"name": "PRICE_BAND", "scope": "symbol", "tag": "kind", "shownIn": "markets", "languages": ["en"], "#
          + #""page": "a/b", "fields": [{"name": "floor", "type": "decimal", "unavailable": "zero", "required": true}], "#
          + #""rules": [{"of": ["price", "stopPrice"], "atLeast": "floor"}, {"of": ["price"], "atMost": "last * up", "#
          + #""when": {"parameter": "side", "is": ["BUY"]}}, {"of": ["price"], "multipleOf": "tick", "from": "floor"}]}"#,
        #"{"name": "MAX_OPEN", "scope": "exchange", "tag": "kind", "languages": [], "page": "a/b"}"#,
      ])
    try round(
      StructureDefinition.self,
      [
        #"{"title": "Form", "name": "North", "languages": ["en"], "page": "a/b", "fields": [{"name": "a", "type": "bool"}]}"#,
        #"{"title": "Form", "aliases": ["F"], "name": "North", "languages": ["en", "zh"], "page": "a/b", "fields": ["#
          + #"{"name": "a", "type": "bool"}, {"name": "b", "type": "string"}], "rules": [{"notTogether": ["a", "b"]}]}"#,
      ])
  }

  @Test(
    "a row without a size and a header, or with a size without a time, is refused",
    arguments: [#""per": "minute""#, #""count": 5"#, #""paths": "/a/*""#])
  func refusedRows(members: String) throws {
    let text = #"{"bucket": "ip", \#(members), "languages": ["en"], "page": "a/b"}"#
    #expect(throws: JSONMappingError.self) { try RateLimit(json: JSONReader.readStrict(text)) }
  }

  @Test(
    "a rule of a filter compares in one way",
    arguments: [#""of": ["a"]"#, #""of": ["a"], "atLeast": "b", "atMost": "c""#, #""atMost": "c""#])
  func refusedComparisons(members: String) throws {
    #expect(throws: JSONMappingError.self) { try FilterRule(json: JSONReader.readStrict("{\(members)}")) }
  }

  private static func list(_ page: String, _ name: String = "UNKNOWN") -> ErrorList {
    ErrorList(page: page, languages: ["en"], errors: [ErrorCode(-1000, name: name)])
  }

  @Test("a list that several products repeat is written once, whatever the order, and read back for each")
  func shared() throws {
    var folder = try SpecificationFolder()
    var specification = try #require(folder.read().specification)
    specification.facts = [
      "wallet": ProductFacts(
        errors: [Self.list("wallet/error")],
        structures: [
          StructureDefinition(
            title: "Form", name: "North", fields: [Parameter(name: "a", type: .bool)], languages: ["en"], page: "s")
        ]),
      "algo": ProductFacts(errors: [Self.list("algo/error")]),
      "spot": ProductFacts(
        errors: [Self.list("spot/error", "OTHER")],
        filters: [FilterDefinition(name: "MAX_OPEN", scope: "exchange", tag: "kind", languages: ["en"], page: "f")]),
    ]
    let written = SpecificationFiles.write(specification)
    #expect(written["wallet/errors.json"]?.contains(#"{"page": "wallet/error", "sameAs": "algo/error"}"#) == true)
    #expect(written["algo/errors.json"]?.contains(#"{"code": -1000, "name": "UNKNOWN"}"#) == true)
    #expect(written["spot/errors.json"]?.contains("sameAs") == false)
    folder.files.merge(written) { _, new in new }
    let read = try #require(folder.read().specification)
    #expect(read.facts == specification.facts)
    #expect(SpecificationFiles.write(read) == written)
    specification.facts["algo"]?.errors[0].errors.append(ErrorCode(-1))
    #expect(SpecificationFiles.write(specification)["wallet/errors.json"]?.contains("sameAs") == false)
  }

  @Test("a list that refers to a page which no file holds is refused, and so is another format")
  func refusedFiles() throws {
    var folder = try SpecificationFolder()
    folder.files["wallet/errors.json"] = #"{"format": 1, "lists": [{"page": "wallet/e", "sameAs": "algo/e"}]}"#
    #expect(folder.read().findings == ["specs/wallet/errors.json:1:1 specification-invalid"])
    folder.files["wallet/errors.json"] = #"{"format": 2, "lists": []}"#
    #expect(folder.read().findings == ["specs/wallet/errors.json:1:1 specification-format"])
    folder.files["wallet/errors.json"] = nil
    folder.files["wallet/enums.json"] = #"{"format": 1, "enums": [{"name": "a"}]}"#
    #expect(folder.read().findings == ["specs/wallet/enums.json:1:25 specification-invalid"])
    folder.files["wallet/enums.json"] = nil
    folder.files["wallet/limits.json"] = #"{"format": 1, "limits": [], "more": 1}"#
    #expect(folder.read().findings == ["specs/wallet/limits.json:1:37 specification-invalid"])
    folder.files["wallet/limits.json"] = nil
    folder.files["wallet/filters.json"] = #"{"format": 1, "filters": [{"name": "A"}]}"#
    #expect(folder.read().findings == ["specs/wallet/filters.json:1:27 specification-invalid"])
    folder.files["wallet/filters.json"] = nil
    folder.files["wallet/structures.json"] = #"{"format": 1, "structures": [{"title": "A"}]}"#
    #expect(folder.read().findings == ["specs/wallet/structures.json:1:30 specification-invalid"])
  }
}

@Suite("References to enums")
struct EnumReferencesTests {
  private static let definitions = [
    define("side", "Order side", ["BUY", "SELL"]), define("timeInForce", "Time in force", ["GTC", "IOC"]),
    define("orderTypes", "Order types", ["LIMIT", "MARKET"], aliases: ["type"]),
    define("contractStatus", "Contract status", ["TRADING", "CLOSE"], aliases: ["status"]),
    define("orderStatus", "Order status", ["NEW", "FILLED"], aliases: ["status"]),
    define("klineChartIntervals", "Kline chart intervals", ["1m", "1h"]),
    define("interval", "Rate limit intervals", ["MINUTE", "DAY"]), define("stpModes", "STP Modes", ["NONE", "BOTH"]),
  ]

  private static func define(_ name: String, _ title: String, _ values: [String], aliases: [String] = [])
    -> EnumDefinition
  {
    EnumDefinition(
      name: name, title: title, aliases: aliases, values: values.map { EnumValue(.string($0)) }, languages: ["en"],
      page: "a/b")
  }

  private func parameter(
    _ name: String, _ type: ParameterType = .enumeration, reference: String? = nil, values: [String] = [],
    title: String = "New Order"
  ) throws -> Parameter {
    let word = type == .enumeration ? "enum" : "string"
    var parameter = try Parameter(json: JSONReader.readStrict(#"{"name": "\#(name)", "type": "\#(word)"}"#))
    parameter.enumeration = reference
    parameter.values = values.map { EnumValue(.string($0)) }
    var operation = Operation(
      key: OperationKey(host: "api", method: .get, path: "/api/v3/x"), title: title, section: "s", page: "p")
    operation.parameters = [parameter]
    return EnumReferences(Self.definitions).withParameters(operation).parameters[0]
  }

  @Test(
    "a parameter takes the definition that its name and operation tell; in doubt none",
    arguments: [
      ("side", "New Order", "side"), ("side", "Send Quote", nil), ("timeInForce", "Send Quote", "timeInForce"),
      ("type", "Place Multiple Orders", "orderTypes"), ("type", "Transfer History", nil),
      ("status", "Query Orders", "orderStatus"), ("status", "Contract Information", "contractStatus"),
      ("status", "Information", nil), ("interval", "Kline Data", "klineChartIntervals"),
      ("interval", "Depth", nil), ("pendingAboveTimeInForce", "New Order", "timeInForce"),
      ("workingSide", "New Order", "side"), ("positionSide", "New Order", nil),
      ("selfTradePreventionMode", "New Order", "stpModes"), ("orderStatus", "Anything", "orderStatus"),
    ] as [(String, String, String?)])
  func parameters(name: String, title: String, expected: String?) throws {
    let resolved = try parameter(name, title: title)
    #expect(resolved.enumeration == expected)
    #expect(resolved.values.isEmpty == (expected == nil))
  }

  @Test("text parameters need the name itself, or a telling word at the end of a heading that the operation shares")
  func texts() throws {
    #expect(try parameter("interval", .string, title: "Kline Data").enumeration == "klineChartIntervals")
    #expect(try parameter("interval", .string, title: "Depth").enumeration == nil)
    #expect(try parameter("mode", .string, title: "STP Mode").enumeration == nil)
    #expect(try parameter("timeInForce", .string, title: "Kline Data").enumeration == "timeInForce")
  }

  @Test(
    "a reference is followed by name or by the anchor of a link",
    arguments: [
      ("side", "side"), ("ordertypes", "orderTypes"), ("timeinforce", "timeInForce"), ("stpmodes", "stpModes"),
      ("order-status-status", "orderStatus"), ("order-types-ordertypes-type", "orderTypes"), ("status", nil),
      ("nothing", nil),
    ] as [(String, String?)])
  func references(reference: String, expected: String?) throws {
    let resolved = try parameter("x", reference: reference)
    #expect(resolved.values.isEmpty == (expected == nil))
    #expect(resolved.enumeration == expected ?? reference)
  }

  @Test("a reference that repeats the parameter's own name needs the same evidence as none")
  func ownName() throws {
    #expect(try parameter("interval", reference: "interval", title: "Kline Data").enumeration == "klineChartIntervals")
    #expect(try parameter("interval", reference: "interval", title: "Depth").values == [])
    #expect(try parameter("side", reference: "side").values.count == 2)
  }

  @Test("values beside the parameter stay; equal ones are those of the definition")
  func ownValues() throws {
    #expect(try parameter("side", values: ["SELL", "BUY"]).enumeration == "side")
    #expect(try parameter("side", values: ["SELL", "BUY"]).values.map(\.value.text) == ["SELL", "BUY"])
    #expect(try parameter("side", values: ["BUY"]).enumeration == nil)
    #expect(try parameter("interval", values: ["1h", "1m"], title: "Depth").enumeration == "klineChartIntervals")
    #expect(try parameter("interval", values: ["1h"], title: "Depth").enumeration == nil)
    #expect(try parameter("mode", values: ["BOTH", "NONE"]).enumeration == "stpModes")
  }

  @Test("a field takes the definition of its name that holds what the examples show, or some of it")
  func fields() throws {
    let shape = try Shape(
      json: JSONReader.readStrict(
        #"""
        {"type": "array", "items": {"type": "object", "fields": [{"name": "status", "type": "string"},
        {"name": "side", "type": "string"}, {"name": "type", "type": "string"}, {"name": "interval", "type": "int64"},
        {"name": "selfTradePreventionMode", "type": "string"}]}}
        """#))
    var operation = Operation(
      key: OperationKey(host: "api", method: .get, path: "/api/v3/x"), title: "Orders", section: "s", page: "p")
    operation.responses = [Response(shape: shape)]
    let shown = try JSONReader.readStrict(
      #"[{"status": "NEW", "side": "", "type": "LIMIT"}, {"status": "FILLED", "type": "STOP", "selfTradePreventionMode": "NONE"}]"#
    )
    let examples = [Example(response: 0, languages: ["en"], value: shown.value)]
    let resolved = EnumReferences(Self.definitions).withFields(operation, examples: examples)
    guard case .array(let items) = resolved.responses[0].shape.kind, case .object(let fields) = items.kind else {
      Issue.record("the shape changed")
      return
    }
    #expect(fields.map(\.shape.enumeration) == ["orderStatus", nil, "orderTypes", nil, "stpModes"])
    #expect(fields[0].shape.values.map(\.value.text) == ["NEW", "FILLED"])
    #expect(fields[2].shape.values.map(\.value.text) == ["LIMIT", "MARKET", "STOP"])
    #expect(EnumReferences(Self.definitions).withFields(operation, examples: []) == operation)
    #expect(EnumReferences([]).withFields(operation, examples: examples) == operation)
  }

  @Test(
    "a name may stand behind words that qualify it where all shown values are its own; an empty list has its own name")
  func qualifiedNames() throws {
    let shape = try Shape(
      json: JSONReader.readStrict(
        #"""
        {"type": "object", "fields": [{"name": "defaultTimeInForce", "type": "string"},
        {"name": "allowedSelfTradePreventionModes", "type": "array", "items": {"type": "string"}},
        {"name": "lastTimeInForce", "type": "string"}, {"name": "otherType", "type": "string"},
        {"name": "sideSets", "type": "array", "items": {"type": "array", "items": {"type": "string"}}},
        {"name": "orderTypes", "type": "array", "items": {"type": "unknown"}},
        {"name": "status", "type": "array", "items": {"type": "unknown"}}]}
        """#))
    var operation = Operation(
      key: OperationKey(host: "api", method: .get, path: "/api/v3/x"), title: "Orders", section: "s", page: "p")
    operation.responses = [Response(shape: shape)]
    let shown = try JSONReader.readStrict(
      #"{"defaultTimeInForce": "GTC", "allowedSelfTradePreventionModes": ["BOTH"], "lastTimeInForce": "NEVER", "otherType": "LIMIT", "#
        + #""sideSets": [["BUY"]], "orderTypes": [], "status": []}"#)
    let examples = [Example(response: 0, languages: ["en"], value: shown.value)]
    let fields = EnumReferences(Self.definitions).withFields(operation, examples: examples).responses[0].shape.fields
    func enumeration(_ shape: Shape) -> String? {
      if case .array(let items) = shape.kind { enumeration(items) } else { shape.enumeration }
    }
    #expect(
      fields.map { enumeration($0.shape) } == ["timeInForce", "stpModes", nil, nil, "side", "orderTypes", nil])
  }

  @Test("the specification itself stays as it is; only what is resolved has the values")
  func purity() throws {
    var specification = try #require(try SpecificationFolder().read().specification)
    var operation = try #require(specification.operations["margin_trading"]?.first)
    operation.parameters[0].name = "timeInForce"
    operation.parameters[0].type = .enumeration
    specification.operations["margin_trading"] = [operation]
    specification.facts["margin_trading"] = ProductFacts(enums: Self.definitions)
    let resolved = Resolver.resolve(specification)
    #expect(resolved.products[0].operations[0].operation.parameters[0].values.count == 2)
    #expect(resolved.facts == specification.facts)
    #expect(specification.operations["margin_trading"]?[0].parameters[0].values == [])
    #expect(Resolver(specification).product("x")?.operations == nil)
  }
}
