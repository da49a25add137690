import SwiftCode
import Testing

/// Names come out as Swift writes them.
@Suite struct NamingStrategyTests {
  let naming = NamingStrategy(
    usedTypes: ["Timestamp"], acronyms: ["BNB", "GTC", "OCO", "UID", "UM"],
    compounds: ["ISOLATEDMARGIN": ["ISOLATED", "MARGIN"], "UMFUTURE": ["UM", "FUTURE"]])

  @Test(arguments: [
    ("Query Margin Account's Order", "QueryMarginAccountOrder"),
    ("New OCO", "NewOCO"),
    ("Get BNB Burn Status", "GetBNBBurnStatus"),
    ("UM Position Information", "UMPositionInformation"),
    ("Query Order by Id", "QueryOrderByID"),
    ("api_key_ids", "APIKeyIDs"),
    ("24hr Ticker Price Change Statistics", "TwentyFourHourTickerPriceChangeStatistics"),
    ("100 days", "Value100Days"),
    ("UID and IP of an API", "UIDAndIPOfAnAPI"),
    ("Type", "TypeValue"),
    ("Protocol", "ProtocolValue"),
    ("Swift", "SwiftValue"),
    ("codable", "CodableValue"),
    ("timestamp", "TimestampValue"),
  ])
  func namesTypes(_ text: String, _ name: String) {
    #expect(naming.type(text) == name)
  }

  @Test(arguments: [
    ("orderId", "orderId"),
    ("usdtM", "usdtM"),
    ("order_id", "orderID"),
    ("Type", "type"),
    ("MAX_NUM_ORDERS", "maxNumOrders"),
    ("OCOList", "ocoList"),
    ("24hrVolume", "twentyFourHourVolume"),
    ("in", "`in`"),
    ("default", "`default`"),
    ("self", "selfValue"),
    ("hashValue", "hashValueMember"),
    ("description", "descriptionText"),
    ("init", "initValue"),
    ("Weight", "weight"),
  ])
  func namesMembers(_ text: String, _ name: String) {
    #expect(naming.member(text) == name)
  }

  @Test(arguments: [
    ("EXPIRE_TAKER", "expireTaker"),
    ("GTC", "gtc"),
    ("NONE", "noneValue"),
    ("SELF", "selfValue"),
    ("1m", "oneMinute"),
    ("1M", "oneMonth"),
    ("15m", "fifteenMinutes"),
    ("12h", "twelveHours"),
    ("1_D", "oneDay"),
    ("30_D", "thirtyDays"),
    ("MAIN_UMFUTURE", "mainUMFuture"),
    ("ISOLATEDMARGIN_MARGIN", "isolatedMarginMargin"),
    ("5000", "value5000"),
    ("20", "twenty"),
    ("default", "`default`"),
    ("documented", "documentedValue"),
  ])
  func namesValues(_ text: String, _ name: String) {
    #expect(naming.value(text) == name)
  }

  @Test func aParameterMakesRoomForTheMembersOfItsOperation() {
    #expect(naming.parameter("weight") == "weightParameter")
    #expect(naming.parameter("symbol") == "symbol")
  }

  @Test func whatHasNoLettersHasNoName() {
    #expect(naming.type("订单") == nil)
    #expect(naming.member("!") == nil)
    #expect(naming.value("") == nil)
  }

  @Test(arguments: [
    ("Order", true), ("order", false), ("Type", false), ("Timestamp", false), ("Bücher", false), ("", false),
  ])
  func tellsUsableTypeNames(_ name: String, _ isUsable: Bool) {
    #expect(naming.isUsableType(name) == isUsable)
  }

  @Test func aScopeNamesBothPlacesOfACollision() throws {
    var scope = NameScope()
    try scope.take("`in`", for: "parameter in")
    #expect(!scope.isFree("in"))
    #expect(throws: NameScope.Collision(name: "in", first: "parameter in", second: "field In")) {
      try scope.take("in", for: "field In")
    }
  }
}

extension NameScope.Collision {
  /// A collision, for expectations.
  init(name: String, first: String, second: String) {
    var scope = NameScope()
    do throws(NameScope.Collision) {
      try scope.take(name, for: first)
      try scope.take(name, for: second)
      preconditionFailure("the second place takes the same name")
    } catch {
      self = error
    }
  }
}
