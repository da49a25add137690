import Diagnostics
import SpecDiff
import Specification
import Testing

/// Changes that take more than one operation, or none: pairs, names, catalogue, policy, fingerprints.
@Suite struct SpecificationTests {
  private static let parameters = #"[{"name": "symbol", "type": "string", "required": true}]"#

  @Test func operationsAreAddedAndRemoved() throws {
    let one = try Sample.operation()
    let other = try Sample.operation(["path": #""/sapi/v1/other""#])
    #expect(ruleIDs([one], [one, other]) == ["operation-added"])
    #expect(ruleIDs([one, other], [one]) == ["operation-removed"])
  }

  @Test func anotherVersionOfAPathIsTheSameOperation() throws {
    let old = try Sample.operation(["parameters": Self.parameters])
    let new = try Sample.operation(["path": #""/sapi/v2/order""#])
    #expect(ruleIDs([old], [new]) == ["operation-path-version-changed", "request-required-parameter-removed"])
  }

  @Test func aVersionBesideTheOldOneIsAnotherOperation() throws {
    let old = try Sample.operation()
    let new = try Sample.operation(["path": #""/sapi/v2/order""#])
    #expect(ruleIDs([old], [old, new]) == ["operation-added"])
  }

  @Test func anotherHostIsTheSameOperation() throws {
    let old = try Sample.operation()
    let new = try Sample.operation(["host": #""papi""#])
    #expect(ruleIDs([old], [new]) == ["operation-host-changed"])
  }

  @Test func anotherProductIsTheSameOperation() throws {
    let operation = try Sample.operation()
    let old = Sample.specification([operation])
    let new = Specification(catalogue: Sample.catalogue, operations: ["wallet": [operation]])
    #expect(SpecDiff.changes(from: old, to: new).map(\.rule.id) == ["operation-product-changed"])
  }

  @Test func rulesThatMentionARenamedParameterStayTheSame() throws {
    let names = ["orderId", "orderID"].map { name in
      [
        "parameters": #"[{"name": "\#(name)", "type": "int64"}, {"name": "b", "type": "string"}]"#,
        "rules": #"[{"atLeastOneOf": ["\#(name)", "b"]}]"#,
        "weights": #"[{"bucket": "ip", "cost": [{"value": 1, "when": {"sent": "\#(name)"}}, {"value": 40}]}]"#,
      ]
    }
    #expect(
      ruleIDs([try Sample.operation(names[0])], [try Sample.operation(names[1])]) == ["request-parameter-renamed"])
  }

  @Test func unlikeNamesInOtherPlacesAreNoRename() throws {
    let old = try Sample.operation([
      "parameters": #"[{"name": "a", "type": "string"}, {"name": "limit", "type": "int64"}]"#
    ])
    let new = try Sample.operation([
      "parameters": #"[{"name": "page", "type": "int64"}, {"name": "a", "type": "string"}]"#
    ])
    #expect(ruleIDs([old], [new]) == ["request-optional-parameter-added", "request-optional-parameter-removed"])
  }

  @Test func namesAreCompared() throws {
    var old = Sample.specification([try Sample.operation()])
    var new = old
    var names = NameTable.ProductNames()
    names.operations = ["GET /sapi/v1/order": "QueryOrder"]
    names.enumerations = ["GET /sapi/v1/order side": "Side", "GET /sapi/v1/order type": "OrderType"]
    old.names.products["demo"] = names
    names.operations = ["GET /sapi/v1/order": "Order"]
    names.enumerations = ["GET /sapi/v1/order side": "OrderSide", "GET /sapi/v1/order status": "Status"]
    new.names.products["demo"] = names
    let ids = SpecDiff.changes(from: old, to: new).map(\.rule.id)
    #expect(
      ids.sorted() == ["swift-name-added", "swift-name-changed", "swift-name-removed", "swift-operation-name-changed"])
  }

  @Test func namesOfStructuredValuesAreCompared() throws {
    let old = Sample.specification([try Sample.operation()])
    func named(_ structures: [String: String]) -> Specification {
      var result = old
      var names = NameTable.ProductNames()
      names.structures = structures
      result.names.products["demo"] = names
      return result
    }
    let before = named(["tolls/form": "TollForm", "tolls/form North": "North"])
    let renamed = named(["tolls/form": "TollForm", "tolls/form North": "Northern"])
    #expect(SpecDiff.changes(from: before, to: renamed).map(\.rule.id) == ["swift-name-changed"])
    #expect(SpecDiff.changes(from: old, to: before).map(\.rule.id) == ["swift-name-added", "swift-name-added"])
  }

  @Test func aNameByHandReplacesThatByRule() throws {
    let fields = #"[{"shape": {"type": "object", "fields": [{"name": "tpye", "type": "string"}]}}]"#
    let old = Sample.specification([try Sample.operation(["responses": fields])])
    func named(_ members: [String: String], in specification: Specification) -> Specification {
      var result = specification
      var names = NameTable.ProductNames()
      names.operations = ["GET /sapi/v1/order": "QueryOrder"]
      names.enumerations = ["GET /sapi/v1/order side": "Side"]
      names.members = members
      result.names.products["demo"] = names
      return result
    }
    let without = named([:], in: old)
    func rules(_ left: Specification, _ right: Specification) -> [String] {
      SpecDiff.changes(from: left, to: right).map(\.rule.id)
    }
    for place in ["GET /sapi/v1/order tpye", "GET /sapi/v1/order response.tpye", "enumeration Side 1"] {
      let with = named([place: "type"], in: old)
      #expect(rules(without, with) == ["swift-member-name-given"], "\(place)")
      #expect(rules(with, without) == ["swift-member-name-withdrawn"], "\(place)")
    }
    let isNew = named(["GET /sapi/v1/order else": "other"], in: old)
    #expect(rules(without, isNew) == ["swift-name-added"])
    let rule = try #require(DiffRule.named("swift-member-name-given"))
    #expect(rule.swift.verdict == .breaking)
  }

  @Test func listsOfTheCatalogueAreComparedByTheirElements() throws {
    let old = Sample.specification([])
    var new = old
    let last = try #require(old.catalogue.outcomes.last)
    new.catalogue.outcomes.removeLast()
    let changes = SpecDiff.changes(from: old, to: new)
    #expect(changes.map(\.rule.id) == ["exchange-fact-changed"])
    #expect(changes.map(\.difference.old) == [last.json])
    #expect(changes.map(\.difference.action) == [.removed])
  }

  @Test func longValuesAreShownFromWhereTheyDiffer() throws {
    let values = (1...60).map { #""VALUE\#($0)""# }.joined(separator: ", ")
    func operation(_ last: String) throws -> APIOperation {
      let condition = #"{"parameter": "kind", "is": [\#(values), "\#(last)"]}"#
      let demanded = #"{"name": "a", "type": "string", "requiredWhen": \#(condition)}"#
      return try Sample.operation(["parameters": #"[{"name": "kind", "type": "string"}, \#(demanded)]"#])
    }
    let changes = SpecDiff.changes(
      from: Sample.specification([try operation("OLD")]), to: Sample.specification([try operation("NEW")]))
    let text = DiffReport(changes, root: "specs").render(.text)
    #expect(text.contains(#""OLD"]} → …"#))
    #expect(text.contains(#""NEW"]};"#))
  }

  @Test func theCatalogueIsCompared() throws {
    let old = Sample.specification([])
    var new = old
    new.catalogue.hosts[0].environments[0].addresses = ["https://example.com"]
    new.catalogue.products.removeLast()
    let ids = SpecDiff.changes(from: old, to: new).map(\.rule.id)
    #expect(ids == ["exchange-fact-changed", "exchange-product-removed"])
    #expect(SpecDiff.changes(from: new, to: old).map(\.rule.id).contains("exchange-product-added"))
  }

  @Test func factsOfProductsAreJudgedByWhatTheyAreFor() throws {
    let old = Sample.specification([])
    var new = old
    new.catalogue.products[0].pages.append("more")
    new.catalogue.products[0].module = "Other"
    new.catalogue.products[0].bucket = "uid"
    let ids = SpecDiff.changes(from: old, to: new).map(\.rule.id)
    #expect(ids == ["exchange-fact-changed", "exchange-module-changed", "exchange-reading-changed"])
  }

  @Test func wordsOfTheExchangeAreSwiftNames() {
    let old = Sample.specification([])
    var new = old
    new.catalogue.acronyms["TWAP"] = nil
    new.catalogue.compounds["ICEBERGQTY"] = ["ICEBERG", "QTY"]
    let changes = SpecDiff.changes(from: old, to: new)
    #expect(changes.map(\.rule.id) == ["exchange-words-changed", "exchange-words-changed"])
    #expect(changes.map(\.rule.wire.verdict) == [.none, .none])
  }

  @Test func anotherPageBehindAFactOfTheExchangeBreaksNothing() {
    let old = Sample.specification([])
    var new = old
    new.catalogue.hosts[0].page = "other/page"
    new.catalogue.dialect.page = "other/page"
    let changes = SpecDiff.changes(from: old, to: new)
    #expect(changes.map(\.rule.id) == ["exchange-source-changed", "exchange-source-changed"])
    #expect(changes.allSatisfy { $0.worst == .none })
  }

  @Test func namesThatTellWhatOperationsAreForBreakNothing() {
    let old = Sample.specification([])
    var new = old
    new.catalogue.vocabulary.paging.numbers.append("pageNo")
    new.catalogue.vocabulary.ownIds.removeLast()
    new.catalogue.vocabulary.roles[0].core.removeLast()
    let changes = SpecDiff.changes(from: old, to: new)
    #expect(changes.map(\.rule.id) == Array(repeating: "exchange-vocabulary-changed", count: 3))
    #expect(changes.allSatisfy { $0.worst == .compatible })
  }

  @Test func examplesAreOneChangeForAnOperation() throws {
    let operation = try Sample.operation()
    let old = Sample.specification([operation])
    var new = old
    new.examples["demo"] = [operation.key: [Example(response: 0, languages: ["en"], value: 1)]]
    #expect(SpecDiff.changes(from: old, to: new).map(\.rule.id) == ["documentation-example-changed"])
  }

  // MARK: - Fingerprints and the policy

  @Test func fingerprintsDoNotDependOnWording() throws {
    let words = try ["One.", "Two.", "Three."].map { try Sample.operation(["description": "\"\($0)\""]) }
    let changes = [words[1], words[2]].map { new in
      SpecDiff.changes(from: Sample.specification([words[0]]), to: Sample.specification([new]))
    }
    #expect(changes[0].map(\.fingerprint) == changes[1].map(\.fingerprint))
  }

  @Test func fingerprintsAreStable() throws {
    let new = try Sample.operation(["parameters": Self.parameters])
    let changes = SpecDiff.changes(
      from: Sample.specification([try Sample.operation()]), to: Sample.specification([new]))
    #expect(changes.map(\.fingerprint) == ["a04796b4c614c62e"])
  }

  @Test func aPolicyAcceptsByFingerprint() throws {
    let new = try Sample.operation(["parameters": Self.parameters, "title": #""Other""#])
    let changes = SpecDiff.changes(
      from: Sample.specification([try Sample.operation()]), to: Sample.specification([new]))
    let breaking = try #require(changes.first { $0.worst == .breaking })
    #expect(ChangeCounts(changes).reaches(.breaking))
    let entry = DiffPolicy.Entry(fingerprint: breaking.fingerprint, reason: "announced for March")
    let accepted = DiffPolicy([entry]).applied(to: changes)
    #expect(accepted.map(\.accepted) == ["announced for March", nil])
    #expect(!ChangeCounts(accepted).reaches(.breaking))
    let other = DiffPolicy.Entry(
      fingerprint: breaking.fingerprint, reason: "announced for March", rule: "operation-added")
    #expect(ChangeCounts(DiffPolicy([other]).applied(to: changes)).reaches(.breaking))
  }

  @Test(
    arguments: [
      #"{"format": 1, "accepted": [{"fingerprint": "1", "reason": "short"}]}"#, #"{"format": 2, "accepted": []}"#,
      #"{"format": 1, "accepted": [{"reason": "long enough to count"}]}"#, #"{"format": 1,}"#,
    ])
  func aPolicyThatCannotBeReadIsReported(text: String) {
    let sink = DiagnosticCollector()
    #expect(DiffPolicy.read(text, file: "diff-policy.json", sink: sink) == nil)
    #expect(sink.diagnostics.count == 1 && sink.hasErrors)
  }
}
