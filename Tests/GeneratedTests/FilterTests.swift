import BinanceSpot
import ExchangeRuntime
import Testing

/// Filters that answers of examples leave out, read by what their general page says.
@Suite struct FilterTests {
  private typealias Filter = Spot.SymbolFilter
  private typealias ExchangeFilter = Spot.ExchangeFilter

  static let symbolFilters = [
    #"{"filterType":"PRICE_FILTER","minPrice":"0.05","maxPrice":"9000.00","tickSize":"0.05"}"#,
    #"{"filterType":"PERCENT_PRICE","multiplierUp":"1.25","multiplierDown":"0.75","avgPriceMins":3}"#,
    #"{"filterType":"PERCENT_PRICE_BY_SIDE","bidMultiplierUp":"1.5","bidMultiplierDown":"0.5","#
      + #""askMultiplierUp":"4","askMultiplierDown":"0.9","avgPriceMins":2}"#,
    #"{"filterType":"LOT_SIZE","minQty":"0.0020","maxQty":"700.0000","stepSize":"0.0020"}"#,
    #"{"filterType":"MIN_NOTIONAL","minNotional":"7.50","applyToMarket":true,"avgPriceMins":4}"#,
    #"{"filterType":"NOTIONAL","minNotional":"7.50","applyMinToMarket":true,"maxNotional":"8000.00","#
      + #""applyMaxToMarket":false,"avgPriceMins":4}"#,
    #"{"filterType":"ICEBERG_PARTS","limit":12}"#,
    #"{"filterType":"MARKET_LOT_SIZE","minQty":"0.0020","maxQty":"90.0000","stepSize":"0.0020"}"#,
    #"{"filterType":"MAX_NUM_ORDERS","maxNumOrders":30}"#,
    #"{"filterType":"MAX_NUM_ALGO_ORDERS","maxNumAlgoOrders":6}"#,
    #"{"filterType":"MAX_NUM_ICEBERG_ORDERS","maxNumIcebergOrders":7}"#,
    #"{"filterType":"MAX_POSITION","maxPosition":"11.50"}"#,
    #"{"filterType":"TRAILING_DELTA","minTrailingAboveDelta":11,"maxTrailingAboveDelta":1900,"#
      + #""minTrailingBelowDelta":12,"maxTrailingBelowDelta":1800}"#,
    #"{"filterType":"MAX_NUM_ORDER_AMENDS","maxNumOrderAmends":8}"#,
    #"{"filterType":"MAX_NUM_ORDER_LISTS","maxNumOrderLists":9}"#,
  ]

  static let exchangeFilters = [
    #"{"filterType":"EXCHANGE_MAX_NUM_ORDERS","maxNumOrders":800}"#,
    #"{"filterType":"EXCHANGE_MAX_NUM_ALGO_ORDERS","maxNumAlgoOrders":150}"#,
    #"{"filterType":"EXCHANGE_MAX_NUM_ICEBERG_ORDERS","maxNumIcebergOrders":9000}"#,
    #"{"filterType":"EXCHANGE_MAX_NUM_ORDER_LISTS","maxNumOrderLists":15}"#,
  ]

  @Test(arguments: symbolFilters) func aFilterOfASymbolIsReadIntoItsCaseAndWrittenBack(_ text: String) throws {
    let decoded = try JSONDecoding.decode(Filter.self, from: Array(text.utf8))
    if case .unknown = decoded.value { Issue.record("the kind is not known") }
    #expect(decoded.tolerated.isEmpty && decoded.unknownMembers.isEmpty)
    #expect(String(decoding: JSONDecoding.encode(decoded.value), as: UTF8.self) == text)
  }

  @Test(arguments: exchangeFilters) func aFilterOfTheExchangeIsReadIntoItsCaseAndWrittenBack(_ text: String) throws {
    let decoded = try JSONDecoding.decode(ExchangeFilter.self, from: Array(text.utf8))
    if case .unknown = decoded.value { Issue.record("the kind is not known") }
    #expect(decoded.tolerated.isEmpty && decoded.unknownMembers.isEmpty)
    #expect(String(decoding: JSONDecoding.encode(decoded.value), as: UTF8.self) == text)
  }

  @Test func aFilterIsMatchedByItsCase() throws {
    let decoded = try JSONDecoding.decode(Filter.self, from: Array(Self.symbolFilters[0].utf8))
    guard case .priceFilter(let filter) = decoded.value else {
      Issue.record("not a filter of prices")
      return
    }
    #expect(filter.tickSize == "0.05")
    #expect(filter.maxPrice == 9000)
  }

  @Test func theFiltersOfASymbolRoundPricesAndQuantities() throws {
    let text = "[\(Self.symbolFilters.joined(separator: ","))]"
    let filters = OrderFilters(try JSONDecoding.decode([Filter].self, from: Array(text.utf8)).value)
    #expect(filters.price == OrderFilters.Range(minimum: "0.05", maximum: "9000", step: "0.05"))
    #expect(filters.quantity == OrderFilters.Range(minimum: "0.002", maximum: "700", step: "0.002"))
    #expect(filters.notional == OrderFilters.Range(minimum: "7.5", maximum: "8000"))
    let order = try filters.rounded(price: "12.34", quantity: "1.2345")
    #expect(order.price.text == "12.35" && order.quantity.text == "1.234")
  }

  @Test func aFilterThatNoPageDefinesIsKeptAsJSON() throws {
    let text = #"{"filterType":"SOMETHING_NEW","most":3}"#
    let decoded = try JSONDecoding.decode(Filter.self, from: Array(text.utf8))
    guard case .unknown(let json) = decoded.value else {
      Issue.record("taken for a kind that is known")
      return
    }
    #expect(json["most"]?.integer == 3)
  }
}
