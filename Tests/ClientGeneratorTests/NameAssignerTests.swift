import ClientGenerator
import Specification
import Testing

/// Names are assigned by rule once and then never change by themselves.
@Suite struct NameAssignerTests {
  @Test func takesTheTitleFirst() {
    #expect(
      names([operation("GET", "/sapi/v1/margin/order", "Query Margin Account's Order")]) == [
        "GET /sapi/v1/margin/order": "QueryMarginAccountOrder"
      ])
  }

  @Test func remarksInBracketsAreLeftOut() {
    #expect(
      names([operation("GET", "/sapi/v1/sub-account/list", "Query Sub-account List (For Master Account)")]) == [
        "GET /sapi/v1/sub-account/list": "QuerySubAccountList"
      ])
  }

  @Test func remarksTellTitlesApart() {
    let operations = [
      operation("GET", "/a/v1/accounts", "Long Ratio (Accounts)"),
      operation("GET", "/a/v1/positions", "Long Ratio (Positions) (all)"),
      operation("GET", "/a/v1/ratio", "Long Ratio"),
    ]
    #expect(
      names(operations) == [
        "GET /a/v1/accounts": "LongRatioAccounts", "GET /a/v1/positions": "LongRatioPositions",
        "GET /a/v1/ratio": "LongRatio",
      ])
  }

  @Test func theOldestVersionGoesWithoutANumber() {
    let operations = [operation("GET", "/fapi/v3/balance", "Balance"), operation("GET", "/fapi/v2/balance", "Balance")]
    #expect(names(operations) == ["GET /fapi/v2/balance": "Balance", "GET /fapi/v3/balance": "BalanceV3"])
  }

  @Test func thePathBreaksATie() {
    let operations = [
      operation("GET", "/papi/v1/um/order", "Query Order"), operation("GET", "/papi/v1/cm/order", "Query Order"),
    ]
    #expect(names(operations) == ["GET /papi/v1/um/order": "QueryOrderUM", "GET /papi/v1/cm/order": "QueryOrderCM"])
  }

  @Test func theMethodBreaksATieOfPaths() {
    let operations = [operation("PUT", "/api/v3/stream", "Stream"), operation("DELETE", "/api/v3/stream", "Stream")]
    #expect(names(operations) == ["PUT /api/v3/stream": "StreamPut", "DELETE /api/v3/stream": "StreamDelete"])
  }

  @Test func existingNamesStay() {
    let existing = ["GET /papi/v1/um/order": "OrderByHand", "GET /papi/v1/gone": "QueryOrder"]
    let operations = [
      operation("GET", "/papi/v1/um/order", "Another Title"), operation("GET", "/papi/v1/cm/order", "Query Order"),
    ]
    #expect(
      names(operations, existing: existing) == [
        "GET /papi/v1/um/order": "OrderByHand", "GET /papi/v1/gone": "QueryOrder",
        "GET /papi/v1/cm/order": "QueryOrderV1",
      ])
  }

  @Test func theOrderOfOperationsDoesNotMatter() {
    let operations = ["um", "cm", "margin"].map { operation("GET", "/papi/v1/\($0)/order", "Query Order") }
    #expect(names(operations) == names(operations.reversed()))
  }

  @Test func equalValuesShareAName() {
    let operations = [
      operation("GET", "/a/v1/x", "X", side: ["BUY", "SELL"]), operation("GET", "/a/v1/y", "Y", side: ["SELL", "BUY"]),
    ]
    #expect(enumerations(operations) == ["GET /a/v1/x side": "Side"])
  }

  @Test func otherValuesGetANameOfTheirOwn() {
    let first = operation("GET", "/a/v1/x", "X", side: ["BUY", "SELL"])
    let second = operation("GET", "/a/v1/b", "Get B", side: ["LONG", "SHORT"])
    let before = assign([first], existing: .init())
    let after = assign([first, second], existing: before)
    #expect(after.enumerations == ["GET /a/v1/x side": "Side", "GET /a/v1/b side": "GetBSide"])
  }

  @Test func aNameIsHandedOnWhenItsPlaceIsGone() {
    let before = assign([operation("GET", "/a/v1/x", "X", side: ["BUY", "SELL"])], existing: .init())
    let after = assign([operation("GET", "/a/v1/y", "Y", side: ["BUY", "SELL"])], existing: before)
    #expect(after.enumerations == ["GET /a/v1/y side": "Side"])
  }

  @Test func aReservedNameTakesThatOfTheOperation() {
    var operation = operation("POST", "/a/v1/order", "New Order")
    var parameter = Parameter(name: "type", type: .enumeration)
    parameter.values = [EnumValue(.string("LIMIT")), EnumValue(.string("MARKET"))]
    operation.parameters = [parameter]
    #expect(enumerations([operation]) == ["POST /a/v1/order type": "NewOrderType"])
  }

  private func form(_ name: String, title: String = "Toll Form Contents", goes: [String] = []) -> StructureDefinition {
    var parameter = Parameter(name: "goesTo", type: .enumeration)
    parameter.values = goes.map { EnumValue(.string($0)) }
    return StructureDefinition(title: title, name: name, fields: [parameter], languages: ["en"], page: "tolls/form")
  }

  @Test func aStructuredValueIsCalledByItsPageUnderAnyTitle() {
    let before = assign([], [form("North"), form("South (East)"), form("Other"), form("Form")], existing: .init())
    #expect(
      before.structures == [
        "tolls/form": "TollForm", "tolls/form North": "North", "tolls/form South (East)": "SouthEast",
        "tolls/form Other": "OtherForm", "tolls/form Form": "FormForm",
      ])
    let after = assign([], [form("West", title: "Table"), form("North", title: "Table")], existing: before)
    #expect(after.structures == before.structures.merging(["tolls/form West": "West"]) { first, _ in first })
  }

  @Test func aStructuredValueGivesWayToAnOperation() {
    let names = assign([operation("POST", "/a/v1/x", "Toll Form")], [form("Toll Form")], existing: .init())
    #expect(names.structures == ["tolls/form": "TollFormForm", "tolls/form Toll Form": "TollForm"])
  }

  @Test func partsOfOneNameThatMeanOtherThingsAreCalledByTheirForms() {
    let alike = [form("North", goes: ["A", "B"]), form("South", goes: ["A", "B"])]
    #expect(assign([], alike, existing: .init()).enumerations == ["tolls/form North goesTo": "GoesTo"])
    let other = alike + [form("West", goes: ["C", "D"])]
    #expect(
      assign([], other, existing: .init()).enumerations == [
        "tolls/form North goesTo": "TollFormGoesTo", "tolls/form West goesTo": "TollFormWestGoesTo",
      ])
  }

  private func operation(_ method: String, _ path: String, _ title: String, side: [String] = []) -> Operation {
    let method = HTTPMethod(rawValue: method) ?? .get
    var operation = Operation(
      key: OperationKey(host: "api", method: method, path: path), title: title, section: "s", page: "p")
    guard !side.isEmpty else { return operation }
    var parameter = Parameter(name: "side", type: .enumeration)
    parameter.values = side.map { EnumValue(.string($0)) }
    operation.parameters = [parameter]
    return operation
  }

  private func names(_ operations: [Operation], existing: [String: String] = [:]) -> [String: String] {
    var table = NameTable.ProductNames()
    table.operations = existing
    return assign(operations, existing: table).operations
  }

  private func enumerations(_ operations: [Operation]) -> [String: String] {
    assign(operations, existing: .init()).enumerations
  }

  private func assign(
    _ operations: [Operation], _ structures: [StructureDefinition] = [], existing: NameTable.ProductNames
  ) -> NameTable.ProductNames {
    NameAssigner.assign(operations, structures, catalogue: TestCatalogue.catalogue, existing: existing)
  }
}
