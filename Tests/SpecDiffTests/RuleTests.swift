import SpecDiff
import Testing

/// The table of rules: ids, mirrors, and a change for each rule.
@Suite struct RuleTests {
  @Test func idsAreUnique() {
    #expect(Set(DiffRule.all.map(\.id)).count == DiffRule.all.count)
  }

  @Test func idsFollowTheGrammar() {
    let sides: Set = ["operation", "request", "response", "documentation", "swift", "exchange"]
    for rule in DiffRule.all where rule.id != "unclassified" {
      let parts = rule.id.split(separator: "-").map(String.init)
      #expect(sides.contains(parts[0]) && parts.count >= 2, "\(rule.id)")
    }
  }

  @Test(arguments: DiffRule.all.map(\.id))
  func aRuleHasItsMirrorOrAWrittenWaiver(id: String) throws {
    let rule = try #require(DiffRule.named(id))
    switch rule.mirror {
    case .itself: break
    case .waived(let reason): #expect(reason.count >= 10, "\(id) waives its mirror without a reason")
    case .rule(let name):
      let mirror = try #require(DiffRule.named(name), "the mirror \(name) of \(id) does not exist")
      #expect(mirror.mirror == .rule(id), "\(name) is the mirror of \(id), but not the other way round")
    }
  }

  @Test(arguments: DiffRule.all.map(\.id))
  func aRuleCanBeExplained(id: String) throws {
    let rule = try #require(DiffRule.named(id))
    for text in [rule.meaning, rule.wire.reason, rule.swift.reason, rule.example] { #expect(text.count >= 10, "\(id)") }
  }

  @Test(arguments: RuleRow.all)
  func aChangeFallsUnderItsRulesInBothDirections(row: RuleRow) throws {
    let old = try Sample.operation([row.member: row.old])
    let new = try Sample.operation([row.member: row.new])
    #expect(ruleIDs([old], [new]) == row.rules.sorted())
    #expect(ruleIDs([new], [old]) == mirrored(row.rules))
  }

  @Test func everyRuleHasAChangeThatFallsUnderIt() {
    let rows = (RuleRow.all.map(\.rules) + ProductFactTests.rows.map(\.rules)).flatMap { $0 + mirrored($0) }
    // Those need more than one operation; other tests hold them.
    let others: Set = [
      "operation-added", "operation-removed", "operation-path-version-changed", "operation-host-changed",
      "operation-product-changed", "swift-operation-name-changed", "swift-name-added", "swift-name-removed",
      "swift-name-changed", "swift-member-name-given", "swift-member-name-withdrawn", "exchange-filter-described",
      "exchange-filter-forgotten", "exchange-filter-redescribed", "exchange-product-added", "exchange-product-removed",
      "exchange-fact-changed",
      "exchange-reading-changed", "exchange-module-changed", "exchange-words-changed", "unclassified",
      "exchange-source-changed", "exchange-vocabulary-changed", "exchange-definition-redescribed",
      "exchange-answer-values-added",
      "exchange-answer-values-removed",
      "swift-enumeration-changed", "swift-paging-added", "swift-paging-removed", "swift-paging-changed",
      "swift-protocol-widened", "swift-protocol-narrowed", "swift-protocol-changed",
    ]
    let missing = DiffRule.all.map(\.id).filter { !rows.contains($0) && !others.contains($0) }
    #expect(missing == [])
  }

  @Test func verdictsOfWellKnownChanges() throws {
    let expected: [String: (Verdict, Verdict)] = [
      "operation-removed": (.breaking, .breaking), "request-required-parameter-added": (.breaking, .breaking),
      "request-optional-parameter-added": (.none, .compatible),
      "request-parameter-became-optional": (.compatible, .compatible),
      "request-parameter-moved": (.none, .breaking), "request-parameter-bound-tightened": (.breaking, .none),
      "response-required-field-removed": (.breaking, .breaking),
      "response-optional-field-removed": (.compatible, .breaking),
      "response-field-became-required": (.none, .breaking),
      "response-field-enum-value-added": (.compatible, .compatible),
      "operation-weight-raised": (.compatible, .none), "documentation-order-changed": (.none, .none),
    ]
    for (id, verdicts) in expected {
      let rule = try #require(DiffRule.named(id))
      #expect(rule.wire.verdict == verdicts.0 && rule.swift.verdict == verdicts.1, "\(id)")
    }
  }
}
