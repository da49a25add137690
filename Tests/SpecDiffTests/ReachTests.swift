import SpecDiff
import Specification
import Testing

/// What one page says reaches operations of other pages: the report tells where, once.
@Suite struct ReachTests {
  private static let product = "margin_trading"
  private static let member = #"{"name": "executionMode", "type": "enum"}"#
  private static let field =
    #"[{"shape": {"type": "object", "fields": [{"name": "executionMode", "type": "string"}]}}]"#

  private static func definition(_ values: String..., title: String = "Execution mode") -> EnumDefinition {
    EnumDefinition(
      name: "executionMode", title: title, values: values.map { EnumValue(.string($0)) }, languages: ["en"],
      page: "demo/enums")
  }

  private static func specification(_ operations: [APIOperation], _ facts: ProductFacts = ProductFacts())
    -> Specification
  {
    var specification = Specification(
      catalogue: Sample.catalogue, operations: [product: operations], facts: [product: facts])
    let shown = JSONValue.object([JSONMember("executionMode", "FAST")])
    specification.examples[product] = Dictionary(
      uniqueKeysWithValues: operations.map { ($0.key, [Example(response: 0, languages: ["en"], value: shown)]) })
    return specification
  }

  private static func lines(_ old: Specification, _ new: Specification, swift: SwiftSides? = nil) -> [String] {
    SpecDiff.changes(from: old, to: new, swift: swift).map {
      DiffReport([$0], root: "specs").render(.text).split(separator: "\n").first.map(String.init) ?? ""
    }
  }

  /// The lines without verdicts and fingerprints, each with its rule.
  private static func summary(_ old: Specification, _ new: Specification, swift: SwiftSides? = nil) -> [String] {
    lines(old, new, swift: swift).map { line in
      let rule = line.split(separator: "[").last?.split(separator: " ").first ?? ""
      return "\(line.split(separator: ";").first ?? "") [\(rule)]"
    }
  }

  @Test func aValueOfADefinitionTellsTheRequestsThatMaySendIt() throws {
    let operation = try Sample.operation(["parameters": "[\(Self.member)]", "responses": Self.field])
    let sides = [Self.definition("FAST", "SAFE", "SLOW"), Self.definition("FAST", "SAFE")].map {
      Self.specification([operation], ProductFacts(enums: [$0]))
    }
    #expect(
      Self.summary(sides[0], sides[1]) == [
        "breaking: product margin_trading: enum executionMode (demo/enums).values removed: SLOW, in 1 parameter and "
          + "1 field: GET /sapi/v1/order parameter executionMode, GET /sapi/v1/order response.executionMode "
          + "[exchange-values-removed]"
      ])
    #expect(Self.summary(sides[1], sides[0]).map { $0.hasSuffix("[exchange-values-added]") } == [true])
  }

  @Test func aValueThatOnlyAnswersShowBreaksNoRequest() throws {
    let operation = try Sample.operation(["responses": Self.field])
    let sides = [Self.definition("FAST", "SAFE", "SLOW"), Self.definition("FAST", "SAFE")].map {
      Self.specification([operation], ProductFacts(enums: [$0]))
    }
    let changes = SpecDiff.changes(from: sides[0], to: sides[1])
    #expect(changes.map(\.rule.id) == ["exchange-answer-values-removed"])
    #expect(changes.map(\.rule.wire.verdict) == [.none] && changes.map(\.rule.swift.verdict) == [.breaking])
    #expect(SpecDiff.changes(from: sides[1], to: sides[0]).map(\.rule.id) == ["exchange-answer-values-added"])
  }

  @Test func aDefinitionThatNothingRefersToBreaksNothing() throws {
    let operation = try Sample.operation()
    for other in [
      ProductFacts(), ProductFacts(enums: [Self.definition("FAST")]),
      ProductFacts(enums: [Self.definition("FAST", "SLOW", title: "Mode of execution")]),
    ] {
      let sides = [ProductFacts(enums: [Self.definition("FAST", "SLOW")]), other].map {
        Self.specification([operation], $0)
      }
      #expect(SpecDiff.changes(from: sides[0], to: sides[1]).map(\.rule.id) == ["exchange-definition-redescribed"])
      #expect(SpecDiff.changes(from: sides[1], to: sides[0]).map(\.rule.id) == ["exchange-definition-redescribed"])
    }
  }

  @Test func aDefinitionThatIsReferredToMayBreakWithOtherNames() throws {
    let operation = try Sample.operation(["parameters": "[\(Self.member)]"])
    let sides = ["Execution mode", "Mode of execution"].map {
      Self.specification([operation], ProductFacts(enums: [Self.definition("FAST", "SLOW", title: $0)]))
    }
    #expect(SpecDiff.changes(from: sides[0], to: sides[1]).map(\.rule.id) == ["exchange-definition-changed"])
  }

  @Test func aParameterReachesTheOperationsThatTakeItOver() throws {
    func operations(_ parameters: String) throws -> [APIOperation] {
      [
        try Sample.operation(["method": #""POST""#, "parameters": parameters]),
        try Sample.operation([
          "method": #""POST""#, "path": #""/sapi/v1/order/test""#, "inherits": #""POST /sapi/v1/order""#,
        ]),
      ]
    }
    let sides = try ["[]", #"[{"name": "tag", "type": "string"}]"#].map { Self.specification(try operations($0)) }
    let rule = #"{"name": "tag", "type": "string"}"#
    #expect(
      Self.summary(sides[0], sides[1])
        == ["/sapi/v1/order", "/sapi/v1/order/test"].map {
          "compatible: POST \($0): parameter tag added: \(rule) [request-optional-parameter-added]"
        })
  }

  @Test func whatAFileTellsIsNotToldAgain() throws {
    let facts = ProductFacts(enums: [Self.definition("FAST", "SLOW")])
    let weights = #"[{"cost": [{"value": 1}]}]"#
    let old = Self.specification([try Sample.operation(["weights": weights])], facts)
    let new = Self.specification(
      [
        try Sample.operation([
          "weights": #"[{"cost": [{"value": 2}]}]"#, "parameters": "[\(Self.member)]", "responses": Self.field,
        ])
      ], facts)
    #expect(
      SpecDiff.changes(from: old, to: new).map(\.rule.id).sorted() == [
        "operation-weight-raised", "request-optional-parameter-added", "response-alternative-added",
      ])
  }

  @Test func aMemberOfAFilterIsToldOnceWithTheAnswersThatListIt() throws {
    let list = #"""
      [{"shape": {"type": "object", "fields": [{"name": "symbolFilters", "required": true, "type": "array", "items":
      {"type": "object", "fields": [{"name": "filterType", "required": true, "type": "string"},
      {"name": "floor", "required": true, "type": "decimal"}]}}]}}]
      """#
    let operation = try Sample.operation(["path": #""/sapi/v1/markets""#, "responses": list])
    func filters(_ fields: String...) -> ProductFacts {
      ProductFacts(
        filters: ["BAND", "STEP"].map { name in
          var filter = FilterDefinition(
            name: name, scope: "symbol", tag: "filterType", rules: [], shownIn: "markets", languages: ["en"],
            page: "demo/filters")
          filter.fields = (name == "BAND" ? fields : ["unit"]).map {
            Field(name: $0, shape: Shape(.decimal), required: true)
          }
          return filter
        })
    }
    let sides = [filters("floor"), filters("floor", "roof")].map { Self.specification([operation], $0) }
    let summary = Self.summary(sides[0], sides[1])
    #expect(summary.count == 1)
    #expect(
      summary.first?.contains(
        "filter BAND.roof added: {\"name\": \"roof\", \"type\": \"decimal\", \"required\": true}, in")
        == true)
    #expect(summary.first?.contains("GET /sapi/v1/markets response.symbolFilters[].{") == true)
  }

  // MARK: - Swift

  private static func swift(_ type: String, paging: [String] = [], members: [String: String]? = nil) -> SwiftModule {
    SwiftModule(
      enumerations: ["GET /sapi/v1/order": ["executionMode": type, "response.executionMode": type]],
      paging: ["GET /sapi/v1/order": paging], protocols: members.map { ["Order": $0] } ?? [:])
  }

  private static func changes(_ old: SwiftModule, _ new: SwiftModule) throws -> [String] {
    let specification = specification([try Sample.operation()])
    return summary(
      specification, specification, swift: SwiftSides(old: { _ in [product: old] }, new: { _ in [product: new] }))
  }

  @Test func anotherEnumerationIsToldOnceWithItsPlaces() throws {
    #expect(
      try Self.changes(Self.swift("Mode"), Self.swift("QueryOrderMode")) == [
        "breaking: product margin_trading: enumeration Mode: Mode → QueryOrderMode, in 1 parameter and 1 field: "
          + "GET /sapi/v1/order parameter executionMode, GET /sapi/v1/order response.executionMode "
          + "[swift-enumeration-changed]"
      ])
  }

  @Test func pagesAndProtocolsAreCompared() throws {
    let old = Self.swift("Mode", paging: ["CursorOperation"], members: ["price": "ExactDecimal", "side": "OrderSide"])
    let new = Self.swift("Mode", paging: ["TimedOperation"], members: ["side": "Side", "time": "Timestamp"])
    #expect(
      try Self.changes(old, new) == [
        "breaking: product margin_trading: protocol Order.price removed: ExactDecimal [swift-protocol-narrowed]",
        "breaking: product margin_trading: protocol Order.side: OrderSide → Side [swift-protocol-changed]",
        "breaking: GET /sapi/v1/order: paging: CursorOperation → TimedOperation [swift-paging-changed]",
        "compatible: product margin_trading: protocol Order.time added: Timestamp [swift-protocol-widened]",
      ])
    let none = Self.swift("Mode")
    #expect(
      try Self.changes(none, old) == [
        "compatible: product margin_trading: protocol Order added: Order [swift-protocol-widened]",
        "compatible: GET /sapi/v1/order: paging added: CursorOperation [swift-paging-added]",
      ])
    #expect(
      try Self.changes(old, none) == [
        "breaking: product margin_trading: protocol Order removed: Order [swift-protocol-narrowed]",
        "breaking: GET /sapi/v1/order: paging removed: CursorOperation [swift-paging-removed]",
      ])
  }

  @Test func aNameThatIsAssignedIsNotToldBesideTheTypeThatItGives() throws {
    let old = Self.specification([try Sample.operation()])
    var new = old
    var names = NameTable.ProductNames()
    names.enumerations = ["GET /sapi/v1/order executionMode": "QueryOrderMode", "GET /sapi/v1/gone side": "Side"]
    new.names.products[Self.product] = names
    let swift = SwiftSides(
      old: { _ in [Self.product: Self.swift("Mode")] }, new: { _ in [Self.product: Self.swift("QueryOrderMode")] })
    #expect(
      SpecDiff.changes(from: old, to: new, swift: swift).map(\.rule.id) == [
        "swift-enumeration-changed", "swift-name-added",
      ])
  }

  // MARK: - Words

  @Test func examplesTellWhatDiffers() throws {
    func side(_ text: String...) throws -> Specification {
      var specification = Self.specification([try Sample.operation()])
      let key = try Sample.operation().key
      specification.examples[Self.product] = [
        key: try text.map { Example(response: 0, languages: ["en"], value: try JSONReader.readStrict($0).value) }
      ]
      return specification
    }
    let old = try side(#"{"id": 1, "rows": [{"a": 1}, {"a": 2}]}"#)
    let rows = [
      (
        try side(#"{"id": 1, "rows": [{"a": 1}, {"a": 3}]}"#), #"{"response.rows[1].a": 2} → {"response.rows[1].a": 3}"#
      ),
      (try side(#"{"id": 1, "rows": [{"a": 1}, {"a": 2}], "b": 5}"#), #"nothing → {"response.b": 5}"#),
      (try side("1", "2"), "1 example → 2 examples"),
    ]
    for (new, words) in rows {
      #expect(
        Self.summary(old, new) == ["harmless: GET /sapi/v1/order: examples: \(words) [documentation-example-changed]"])
    }
  }

  @Test(arguments: [
    (
      #"[{"shape": {"type": "decimal", "wire": "number"}}]"#, #"[{"shape": {"type": "decimal"}}]"#,
      "response.wire: number → string"
    ),
    (
      #"[{"shape": {"type": "bool"}}]"#, #"[{"shape": {"type": "bool", "wire": "string"}}]"#,
      "response.wire: bool → string"
    ),
    (
      #"[{"shape": {"type": "int64"}}]"#, #"[{"shape": {"type": "int64", "wire": "either"}}]"#,
      "response.wire: number → either"
    ),
    (
      #"[{"shape": {"type": "int64"}}]"#,
      #"[{"variants": [{"when": {"sent": "symbol"}}, {}], "shape": {"type": "int64"}}]"#,
      "response.variants added: without a condition"
    ),
  ])
  func valuesThatTheFileLeavesOutAreTold(old: String, new: String, words: String) throws {
    let sides = try [old, new].map { Self.specification([try Sample.operation(["responses": $0])]) }
    #expect(Self.lines(sides[0], sides[1]).contains { $0.contains(words) })
  }

  @Test func ofManyCasesOfACostThoseThatDifferAreTold() throws {
    func weights(_ value: Int) -> String {
      #"""
      [{"bucket": "ip", "cost": [{"value": 1, "when": {"parameter": "limit", "max": 99}}, {"value": \#(value)}]}]
      """#
    }
    let sides = try [5, 6].map { Self.specification([try Sample.operation(["weights": weights($0)])]) }
    #expect(
      Self.summary(sides[0], sides[1]) == [
        #"compatible: GET /sapi/v1/order: weights ip.cost: [{"value": 5}] → [{"value": 6}] [operation-weight-raised]"#
      ])
  }
}
