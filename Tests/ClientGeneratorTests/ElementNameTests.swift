import Specification
import Testing

/// Elements of a list that is the whole answer are named by the operation's title.
@Suite struct ElementNameTests {
  @Test(arguments: [
    ("All Orders", "Order"), ("Deposit History (supporting network)", "Deposit"),
    ("Twenty Four Hour Ticker Price Change Statistics", "Ticker"), ("Old Trades Lookup", "Trade"),
    ("Get Order Modify History", "Order"), ("Open Interest Statistics", "OpenInterest"),
    ("Option Mark Price", "MarkPrice"), ("Query all Order lists", "OrderList"),
    ("Position Information V2", "Position"), ("Index Price Kline/Candlestick Data", "Kline"), ("UIKlines", "Kline"),
    ("Get Funding Rate Info", "FundingRate"), ("Query User Rate Limit", "RateLimit"),
    ("Account Funding Flow", "FundingFlow"), ("Get Delist Schedule For Spot", "DelistSchedule"),
    ("Top Trader Long/Short Ratio", "Ratio"), ("Travel Rule VASP list", "VASP"), ("Basis", "BasisValue"),
    ("Mark Price", "MarkPriceValue"),
    ("Travel Rule Withdraw History V2", "Withdrawal"), ("Get All", "Element"),
  ])
  func titlesNameThem(_ title: String, _ name: String) throws {
    let text = try file(title, #"{"type": "object", "fields": [{"name": "id", "type": "int64"}]}"#)
    #expect(text.contains("public typealias Response = [\(name)]"))
  }

  @Test func aNounThatIsTakenInsideGoesWithTheWordInFront() throws {
    let brackets =
      #"{"type": "object", "fields": [{"name": "brackets", "type": "array", "items": \#(id)}]}"#
    let text = try file("Query Leverage Bracket", brackets)
    #expect(text.contains("public typealias Response = [LeverageBracket]"))
    #expect(text.contains("public let brackets: [Bracket]?"))
  }

  @Test func aUnionIsNotCalledLikeItsAlternative() throws {
    let list = #"{"type": "object", "fields": [{"name": "contingencyType", "type": "string", "required": true}]}"#
    let order = #"{"type": "object", "fields": [{"name": "origClientOrderId", "type": "string", "required": true}]}"#
    let text = try file(
      "Cancel All Open Orders on a Symbol", #"{"type": "oneOf", "alternatives": [\#(order), \#(list)]}"#)
    #expect(text.contains("public enum OpenOrder: JSONUnion {"))
    #expect(text.contains("case order(Order)"))
    #expect(text.contains("case orderList(OrderList)"))
  }

  private let id = #"{"type": "object", "fields": [{"name": "id", "type": "int64"}]}"#

  /// The file of an operation of that title that answers with a list of these elements.
  private func file(_ title: String, _ element: String) throws -> String {
    var operation = try GeneratedOperation.operation("GET", "/a/v1/x")
    operation.title = title
    operation.responses = [
      Response(shape: try Shape(json: JSONReader.readStrict(#"{"type": "array", "items": \#(element)}"#)))
    ]
    return try #require(GeneratedOperation.operationFile(operation))
  }
}
