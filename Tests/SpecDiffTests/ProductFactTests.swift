import SpecDiff
import Specification
import Testing

/// What general pages say of a product, on both sides.
@Suite struct ProductFactTests {
  /// A change of one list, and the rules that it falls under.
  struct Row: Sendable, CustomTestStringConvertible {
    var rules: [String]
    var old: ProductFacts
    var new: ProductFacts

    var testDescription: String { rules.joined(separator: ", ") }
  }

  private static func definition(_ values: [String], named name: String = "side", alias: String? = nil)
    -> EnumDefinition
  {
    EnumDefinition(
      name: name, title: "Order side", aliases: alias.map { [$0] } ?? [], values: values.map { EnumValue(.string($0)) },
      languages: ["en"],
      page: "demo/enums")
  }

  private static func labelled(_ value: String, _ name: String) -> EnumDefinition {
    var definition = definition([])
    definition.values = [EnumValue(.string(value), name: name)]
    return definition
  }

  private static func errors(_ codes: [ErrorCode], _ messages: [ErrorMessage] = []) -> ErrorList {
    ErrorList(page: "demo/errors", languages: ["en"], errors: codes, messages: messages)
  }

  private static func limit(_ count: Int, _ per: String = "minute", isExample: Bool = false) -> RateLimit {
    var limit = RateLimit(bucket: "orders", languages: ["en"], page: "demo/limits")
    (limit.count, limit.per, limit.isExample) = (count, per, isExample)
    return limit
  }

  private static func filter(
    _ name: String = "BAND", _ rules: [FilterRule] = [], scope: String = "symbol", fields: [String] = ["floor"]
  ) -> FilterDefinition {
    var filter = FilterDefinition(
      name: name, scope: scope, tag: "kind", rules: rules, shownIn: "markets", languages: ["en"], page: "demo/filters")
    filter.fields = fields.map { Field(name: $0, shape: Shape(.decimal), required: true) }
    return filter
  }

  private static func structure(
    _ fields: [Parameter] = [Parameter(name: "a", type: .string)], named name: String = "North",
    title: String = "Form", rules: [ParameterRule] = []
  ) -> ProductFacts {
    ProductFacts(structures: [
      StructureDefinition(
        title: title, name: name, fields: fields, rules: rules, languages: ["en"], page: "demo/structures")
    ])
  }

  private static func parameters(_ requirement: Requirement, also other: Bool = true) -> [Parameter] {
    [Parameter(name: "a", type: .string, required: requirement)] + (other ? [Parameter(name: "b", type: .bool)] : [])
  }

  private static func shownElsewhere(_ filter: FilterDefinition) -> FilterDefinition {
    var filter = filter
    filter.shownIn = "rules"
    return filter
  }

  private static func optional(_ filter: FilterDefinition) -> FilterDefinition {
    var filter = filter
    filter.fields[0].required = false
    return filter
  }

  static let rows: [Row] = [
    Row(rules: ["exchange-structure-added"], old: ProductFacts(), new: structure()),
    Row(
      rules: ["exchange-structure-added", "exchange-structure-removed"], old: structure(),
      new: structure(named: "South")),
    Row(rules: ["exchange-structure-changed"], old: structure(), new: structure(title: "Table")),
    Row(
      rules: ["request-parameter-became-required"], old: structure(parameters(.optional)),
      new: structure(parameters(.required))),
    Row(
      rules: ["request-optional-parameter-added"], old: structure(parameters(.required, also: false)),
      new: structure(parameters(.required))),
    Row(
      rules: ["request-rule-added"], old: structure(parameters(.optional)),
      new: structure(parameters(.optional), rules: [.notTogether(["a", "b"])])),
    Row(rules: ["exchange-filter-added"], old: ProductFacts(), new: ProductFacts(filters: [filter()])),
    Row(
      rules: ["exchange-filter-added", "exchange-filter-removed"], old: ProductFacts(filters: [filter()]),
      new: ProductFacts(filters: [filter("LIMIT")])),
    Row(
      rules: ["exchange-filter-changed"], old: ProductFacts(filters: [filter()]),
      new: ProductFacts(filters: [filter(scope: "exchange")])),
    Row(
      rules: ["exchange-filter-source-changed"], old: ProductFacts(filters: [filter()]),
      new: ProductFacts(filters: [shownElsewhere(filter())])),
    Row(
      rules: ["exchange-filter-rule-added"], old: ProductFacts(filters: [filter()]),
      new: ProductFacts(filters: [filter("BAND", [FilterRule(["price"], .atLeast, "floor")])])),
    Row(
      rules: ["exchange-filter-rule-added", "exchange-filter-rule-removed"],
      old: ProductFacts(filters: [filter("BAND", [FilterRule(["price"], .atLeast, "floor")])]),
      new: ProductFacts(filters: [filter("BAND", [FilterRule(["price", "stopPrice"], .atLeast, "floor")])])),
    Row(
      rules: ["response-required-field-added"], old: ProductFacts(filters: [filter()]),
      new: ProductFacts(filters: [filter(fields: ["floor", "step"])])),
    Row(
      rules: ["response-field-became-optional"], old: ProductFacts(filters: [filter()]),
      new: ProductFacts(filters: [optional(filter())])),
    Row(
      rules: ["exchange-definition-added"], old: ProductFacts(),
      new: ProductFacts(enums: [definition(["BUY", "SELL"])])),
    Row(
      rules: ["exchange-values-added"], old: ProductFacts(enums: [definition(["BUY"])]),
      new: ProductFacts(enums: [definition(["BUY", "SELL"])])),
    Row(
      rules: ["exchange-values-added", "exchange-values-removed"],
      old: ProductFacts(enums: [definition(["BUY", "HOLD"])]),
      new: ProductFacts(enums: [definition(["BUY", "SELL"])])),
    Row(
      rules: ["exchange-value-renamed"], old: ProductFacts(enums: [labelled("1", "One")]),
      new: ProductFacts(enums: [labelled("1", "Uno")])),
    Row(
      rules: ["documentation-value-explained"], old: ProductFacts(enums: [labelled("BUY", "One")]),
      new: ProductFacts(enums: [labelled("BUY", "Uno")])),
    Row(
      rules: ["exchange-definition-added", "exchange-definition-removed"],
      old: ProductFacts(enums: [definition(["BUY"])]),
      new: ProductFacts(enums: [definition(["BUY"], named: "orderSide")])),
    Row(
      rules: ["exchange-definition-changed"], old: ProductFacts(enums: [definition(["BUY"])]),
      new: ProductFacts(enums: [definition(["BUY"], alias: "orderSide")])),
    Row(
      rules: ["exchange-error-message-added"], old: ProductFacts(errors: [errors([ErrorCode(-1)])]),
      new: ProductFacts(errors: [errors([ErrorCode(-1)], [ErrorMessage("Too late.")])])),
    Row(
      rules: ["exchange-error-message-changed"],
      old: ProductFacts(errors: [errors([], [ErrorMessage("Too late.")])]),
      new: ProductFacts(errors: [errors([], [ErrorMessage("Too late.", codes: [-2011])])])),
    Row(
      rules: ["exchange-limit-source-changed"], old: ProductFacts(limits: [limit(9)]),
      new: ProductFacts(limits: [limit(9, isExample: true)])),
    Row(
      rules: ["exchange-error-code-added"], old: ProductFacts(errors: [errors([ErrorCode(-1)])]),
      new: ProductFacts(errors: [errors([ErrorCode(-1), ErrorCode(-2, name: "TWO")])])),
    Row(
      rules: ["exchange-error-code-renamed"], old: ProductFacts(errors: [errors([ErrorCode(-1, name: "ONE")])]),
      new: ProductFacts(errors: [errors([ErrorCode(-1, name: "UNO")])])),
    Row(
      rules: ["exchange-limit-lowered"], old: ProductFacts(limits: [limit(20)]), new: ProductFacts(limits: [limit(9)])),
    Row(rules: ["exchange-limit-lowered"], old: ProductFacts(), new: ProductFacts(limits: [limit(9)])),
    Row(
      rules: ["exchange-limit-lowered", "exchange-limit-raised"], old: ProductFacts(limits: [limit(9)]),
      new: ProductFacts(limits: [limit(9, "second")])),
  ]

  /// The rules of what changed, in a product that has an answer with filters or not.
  private static func ruleIDs(_ old: ProductFacts, _ new: ProductFacts, isListed: Bool = true) -> [String] {
    let paths = ["/sapi/v1/markets", "/sapi/v1/rules"].map { #""\#($0)""# }
    let operations = isListed ? paths.compactMap { try? Sample.operation(["path": $0]) } : []
    let sides = [old, new].map {
      Specification(catalogue: Sample.catalogue, operations: ["demo": operations], facts: ["demo": $0])
    }
    return Set(SpecDiff.changes(from: sides[0], to: sides[1]).map(\.rule.id)).sorted()
  }

  @Test(arguments: rows) func aChangeFallsUnderItsRulesInBothDirections(_ row: Row) {
    #expect(Self.ruleIDs(row.old, row.new) == row.rules)
    #expect(Self.ruleIDs(row.new, row.old) == mirrored(row.rules))
    #expect(Self.ruleIDs(row.old, row.old) == [])
  }

  @Test func filtersThatNoAnswerListsBreakNothing() {
    let (plain, bounding) = (Self.filter(), Self.filter("BAND", [FilterRule(["price"], .atLeast, "floor")]))
    for (old, new, rule, opposite) in [
      (ProductFacts(), ProductFacts(filters: [plain]), "exchange-filter-described", "exchange-filter-forgotten"),
      (
        ProductFacts(filters: [plain]), ProductFacts(filters: [bounding]), "exchange-filter-redescribed",
        "exchange-filter-redescribed"
      ),
      (
        ProductFacts(filters: [plain]), ProductFacts(filters: [Self.filter(fields: ["floor", "step"])]),
        "exchange-filter-redescribed", "exchange-filter-redescribed"
      ),
    ] {
      #expect(Self.ruleIDs(old, new, isListed: false) == [rule])
      #expect(Self.ruleIDs(new, old, isListed: false) == [opposite])
    }
  }

  /// Each member of a definition, a code and a limit, removed or changed.
  @Test func everyMutationIsReportedUnderANamedRuleAndItsOppositeUnderTheMirrors() throws {
    var full = EnumDefinition(
      name: "side", title: "Order side", aliases: ["s"],
      values: [EnumValue(.string("BUY")), EnumValue(.string("SELL"))],
      languages: ["en"], page: "demo/enums")
    full.values.append(EnumValue(.number("1"), name: "One"))
    var limit = Self.limit(10)
    (limit.countedBy, limit.scope, limit.paths) = (.account, .host, "/sapi/*")
    (limit.header, limit.isExample) = ("X-COUNT-*", true)
    let code = ErrorCode(-1, name: "ONE", languages: ["en"])
    var count = 0
    func check(_ old: ProductFacts, _ new: ProductFacts, _ place: String) {
      guard old != new else { return }
      count += 1
      let ids = Self.ruleIDs(old, new)
      #expect(!ids.isEmpty, "\(place) is not reported")
      #expect(!ids.contains("unclassified"), "\(place) falls under no rule")
      #expect(Self.ruleIDs(new, old) == mirrored(ids), "\(place)")
    }
    for mutation in mutations(of: full.json) {
      guard let mutant = try? EnumDefinition(json: JSONReader.readStrict(CanonicalJSON.indented(mutation.value))) else {
        continue
      }
      // Values are a set: their order, and that one is listed twice, mean nothing.
      guard !["exchanged", "doubled"].contains(where: mutation.place.path.contains) else { continue }
      check(ProductFacts(enums: [full]), ProductFacts(enums: [mutant]), "enum \(mutation.place.path)")
    }
    for mutation in mutations(of: limit.json) {
      guard let mutant = try? RateLimit(json: JSONReader.readStrict(CanonicalJSON.indented(mutation.value))) else {
        continue
      }
      check(ProductFacts(limits: [limit]), ProductFacts(limits: [mutant]), "limit \(mutation.place.path)")
    }
    let filter = Self.filter(
      "BAND", [FilterRule(["price"], .multipleOf, "step", from: "floor")], fields: ["floor", "step"])
    for mutation in mutations(of: filter.json) {
      guard let mutant = try? FilterDefinition(json: JSONReader.readStrict(CanonicalJSON.indented(mutation.value)))
      else { continue }
      // Rules are a set, too.
      guard !["exchanged", "doubled"].contains(where: mutation.place.path.contains) else { continue }
      check(ProductFacts(filters: [filter]), ProductFacts(filters: [mutant]), "filter \(mutation.place.path)")
    }
    let form = Self.structure(Self.parameters(.required), rules: [.notTogether(["a", "b"])]).structures[0]
    for mutation in mutations(of: form.json) {
      guard let mutant = try? StructureDefinition(json: JSONReader.readStrict(CanonicalJSON.indented(mutation.value))),
        !["exchanged", "doubled"].contains(where: mutation.place.path.contains)
      else { continue }
      check(ProductFacts(structures: [form]), ProductFacts(structures: [mutant]), "structure \(mutation.place.path)")
    }
    for mutation in mutations(of: code.json) {
      guard let mutant = try? ErrorCode(json: JSONReader.readStrict(CanonicalJSON.indented(mutation.value))) else {
        continue
      }
      check(
        ProductFacts(errors: [Self.errors([code])]), ProductFacts(errors: [Self.errors([mutant])]),
        "error \(mutation.place.path)")
    }
    #expect(count >= 20)
  }

  private func mutations(of value: JSONValue) -> [Mutations.Mutation] {
    Mutations(isWanted: { _ in true }).all(of: value)
  }
}
