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

  private static func errors(_ codes: [ErrorCode], _ messages: [ErrorMessage] = []) -> ErrorList {
    ErrorList(page: "demo/errors", languages: ["en"], errors: codes, messages: messages)
  }

  private static func limit(_ count: Int, _ per: String = "minute", isExample: Bool = false) -> RateLimit {
    var limit = RateLimit(bucket: "orders", languages: ["en"], page: "demo/limits")
    (limit.count, limit.per, limit.isExample) = (count, per, isExample)
    return limit
  }

  static let rows: [Row] = [
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

  private static func ruleIDs(_ old: ProductFacts, _ new: ProductFacts) -> [String] {
    let sides = [old, new].map { Specification(catalogue: Sample.catalogue, facts: ["demo": $0]) }
    return Set(SpecDiff.changes(from: sides[0], to: sides[1]).map(\.rule.id)).sorted()
  }

  @Test(arguments: rows) func aChangeFallsUnderItsRulesInBothDirections(_ row: Row) {
    #expect(Self.ruleIDs(row.old, row.new) == row.rules)
    #expect(Self.ruleIDs(row.new, row.old) == mirrored(row.rules))
    #expect(Self.ruleIDs(row.old, row.old) == [])
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
