import ClientGenerator
import Specification
import Testing

/// Uses of values are one enumeration if they mean the same, and only then.
@Suite struct EnumerationMeaningTests {
  @Test func equalNumbersUnderOtherLabelsAreOtherEnumerations() throws {
    let found = try enumerations([
      operation("/a/v1/kind", #"{"name": "futuresType", "type": "int64", "values": [\#(kinds)]}"#),
      operation("/a/v1/move", #"{"name": "type", "type": "int64", "values": [\#(ways)]}"#),
      operation("/a/v1/moves", #"{"name": "type", "type": "int64", "values": [\#(directions)]}"#),
    ])
    #expect(
      found == [
        "GET /a/v1/kind futuresType": "FuturesType", "GET /a/v1/move type": "AV1MoveType",
        "GET /a/v1/moves type": "AV1MovesType",
      ])
  }

  @Test func labelsThatDifferInSignsOnlyAreEqual() throws {
    let spelled = #"{"value": 1, "name": "USDT margined futures"}, {"value": 2, "name": "COIN Margined Futures"}"#
    let found = try enumerations([
      operation("/a/v1/x", #"{"name": "futuresType", "type": "int64", "values": [\#(kinds)]}"#),
      operation("/a/v1/y", #"{"name": "futuresType", "type": "int64", "values": [\#(spelled)]}"#),
    ])
    #expect(found == ["GET /a/v1/x futuresType": "FuturesType"])
  }

  @Test(arguments: [
    ("fromAccountType", "toAccountType", ["ToAccountType"]), ("transFrom", "transTo", ["TransTo"]),
    ("aboveType", "belowType", ["AboveType"]), ("oldType", "newType", ["NewType", "OldType"]),
  ])
  func namesThatDifferInADirectionShareTheirValues(_ left: String, _ right: String, _ names: [String]) throws {
    let found = try enumerations([
      operation(
        "/a/v1/x",
        #"{"name": "\#(left)", "type": "enum", "values": ["OIL", "GAS"]}"#
          + #", {"name": "\#(right)", "type": "enum", "values": ["GAS", "OIL"]}"#)
    ])
    #expect(found.values.sorted() == names)
  }

  @Test func oneNameByHandIsOneEnumeration() throws {
    let operations = try [
      operation("/a/v1/x", #"{"name": "asset", "type": "enum", "values": ["OIL", "GAS"]}"#),
      operation("/a/v1/y", #"{"name": "coinName", "type": "enum", "values": ["OIL", "GAS", "WAX"]}"#),
    ]
    let names = ["GET /a/v1/x asset": "Fuel", "GET /a/v1/y coinName": "Fuel"]
    let text = try #require(file("Enumerations/Fuel.swift", operations, names))
    #expect(text.contains("Values of `asset` and `coinName`;"))
    #expect(text.contains(#"documented: [String] = ["OIL", "GAS", "WAX"]"#))
  }

  @Test func oneValueOfADeclaredEnumerationIsOne() throws {
    let declared = try operation("/a/v1/x", #"{"name": "algoType", "type": "enum", "values": ["CONDITIONAL"]}"#)
    let text = try operation("/a/v1/y", #"{"name": "productType", "type": "string", "values": ["UM"]}"#)
    #expect(try enumerations([declared, text]) == ["GET /a/v1/x algoType": "AlgoType"])
  }

  @Test func oneValueJoinsTheEnumerationOfItsName() throws {
    let field = #"{"name": "pegType", "type": "string", "values": ["PRIMARY"]}"#
    let known = try operation("/a/v1/x", #"{"name": "pegType", "type": "enum", "values": ["PRIMARY", "MARKET"]}"#)
    let answer = try operation("/a/v1/y", field: field)
    #expect(try #require(file("AV1Y.swift", [known, answer])).contains("public let pegType: PegType?"))
    #expect(try #require(file("AV1Y.swift", [answer])).contains("public let pegType: String?"))
  }

  @Test func numbersInTextsAreCalledByTheirLabels() throws {
    let values = #"{"value": "1", "name": "free"}, {"value": "2", "name": "held"}, "3""#
    let operations = [try operation("/a/v1/x", #"{"name": "lockMode", "type": "enum", "values": [\#(values)]}"#)]
    let text = try #require(file("Enumerations/LockMode.swift", operations))
    #expect(text.contains(#"public static var free: Self { Self(rawValue: "1") }"#))
    #expect(text.contains(#"public static var three: Self { Self(rawValue: "3") }"#))
  }

  @Test func aNameThatTellsNothingGoesWithWhatItsOperationsShare() throws {
    let status = #"{"name": "status", "type": "enum", "values": ["ON", "OFF"]}"#
    var operations = [try operation("/a/v1/x", status), try operation("/a/v1/y", status)]
    operations[0].title = "Query Lamp Order"
    operations[1].title = "Get Lamp History"
    #expect(try enumerations(operations) == ["GET /a/v1/x status": "LampStatus"])
  }

  @Test func aNameThatTellsNothingGoesWithTheOperation() throws {
    let found = try enumerations([operation("/a/v1/x", #"{"name": "status", "type": "enum", "values": ["ON", "OFF"]}"#)]
    )
    #expect(found == ["GET /a/v1/x status": "AV1XStatus"])
  }

  private let kinds = #"{"value": 1, "name": "USDT-margined Futures"}, {"value": 2, "name": "Coin-margined Futures"}"#
  private let ways = #"{"value": 1, "name": "spot to margin"}, {"value": 2, "name": "margin to spot"}"#
  private let directions = #"{"value": 1, "name": "in"}, {"value": 2, "name": "out"}"#

  private func operation(_ path: String, _ parameters: String = "", field: String? = nil) throws -> Operation {
    try GeneratedOperation.operation("GET", path, parameters: parameters, field: field)
  }

  private func enumerations(_ operations: [Operation]) throws -> [String: String] {
    NameAssigner.assign(operations, catalogue: TestCatalogue.catalogue, existing: .init()).enumerations
  }

  private func file(_ ending: String, _ operations: [Operation], _ enumerations: [String: String] = [:]) -> String? {
    GeneratedOperation.file(ending, operations, enumerations: enumerations)
  }
}
