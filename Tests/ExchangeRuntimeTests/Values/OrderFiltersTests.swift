import Testing

@testable import ExchangeRuntime

/// Prices and quantities as a symbol's filters allow them.
@Suite struct OrderFiltersTests {
  private let filters = OrderFilters(
    price: OrderFilters.Range(minimum: "0.01", maximum: "100000", step: "0.01"),
    quantity: OrderFilters.Range(minimum: "0.00010", maximum: "9000", step: "0.00001"),
    notional: OrderFilters.Range(minimum: "5"))

  @Test func pricesAndQuantitiesAreRoundedToTickAndStep() throws {
    let order = try filters.rounded(price: "27123.4567", quantity: "0.123456789")
    #expect(order.price.text == "27123.46")
    #expect(order.quantity.text == "0.12345")
    #expect(try filters.rounded(price: "27123.4567", .down).text == "27123.45")
    #expect(try filters.rounded(quantity: "0.123456789", .up).text == "0.12346")
  }

  @Test func whatIsTooSmallIsAnErrorAndNeverRaised() {
    let small = #expect(throws: OrderFilterError.self) { try filters.rounded(quantity: "0.000099999") }
    #expect(
      small == OrderFilterError(subject: .quantity, value: "0.00009", bound: .minimum("0.0001")))
    #expect(small?.description == "the quantity 0.00009 is below the minimum of 0.00010")
    let nothing = #expect(throws: OrderFilterError.self) { try filters.rounded(price: "0.004") }
    #expect(nothing?.subject == .price)
  }

  @Test func whatIsTooLargeIsAnError() {
    let large = #expect(throws: OrderFilterError.self) { try filters.rounded(quantity: "9000.00001") }
    #expect(large?.description == "the quantity 9000.00001 is above the maximum of 9000")
  }

  @Test func theValueOfAnOrderIsExact() throws {
    #expect(try filters.rounded(price: "50000", quantity: "0.0001").quantity == "0.0001")
    let error = #expect(throws: OrderFilterError.self) { try filters.rounded(price: "49999.99", quantity: "0.0001") }
    #expect(error?.description == "the notional 4.999999 is below the minimum of 5")
  }

  @Test func whatIsRoundedToNothingIsAnError() {
    let open = OrderFilters(quantity: OrderFilters.Range(step: "1"))
    for quantity in ["0.4", "0", "-3"] as [ExactDecimal] {
      #expect(throws: OrderFilterError.self) { try open.rounded(quantity: quantity) }
    }
    let error = #expect(throws: OrderFilterError.self) { try open.rounded(quantity: "0.4") }
    #expect(error?.description == "the quantity 0 is not above zero")
  }

  @Test func zeroDemandsNothing() throws {
    let open = OrderFilters(
      price: OrderFilters.Range(minimum: "0.00", maximum: "0", step: "0"), notional: OrderFilters.Range(minimum: 0))
    let order = try open.rounded(price: "0.123456", quantity: "7.5")
    #expect(order.price.text == "0.123456")
    #expect(order.quantity.text == "7.5")
  }

  @Test func stepsMayBeCountedFromAnOrigin() throws {
    let filters = OrderFilters(price: OrderFilters.Range(minimum: "793.112", step: "5.000", origin: "793.112"))
    #expect(try filters.rounded(price: "801").text == "803.112")
    #expect(try filters.rounded(price: "801", .down).text == "798.112")
    #expect(throws: OrderFilterError.self) { try filters.rounded(price: "790") }
  }

  private struct Filter: OrderFilter {
    var orderBounds: OrderFilters
  }

  @Test func aListOfFiltersDemandsWhatAllOfThemDemand() {
    let filters = [
      OrderFilters(price: OrderFilters.Range(minimum: "0.10", maximum: "0", step: "0.10", origin: "0.10")),
      OrderFilters(quantity: OrderFilters.Range(minimum: "2", maximum: "90", step: "0")),
      OrderFilters(
        price: OrderFilters.Range(minimum: "0.05", step: "0.01"),
        quantity: OrderFilters.Range(minimum: "3", maximum: "100")),
      OrderFilters(notional: OrderFilters.Range(minimum: "5")), OrderFilters(),
    ].map(Filter.init)
    #expect(
      OrderFilters(filters)
        == OrderFilters(
          price: OrderFilters.Range(minimum: "0.10", step: "0.10", origin: "0.10"),
          quantity: OrderFilters.Range(minimum: "3", maximum: "90"), notional: OrderFilters.Range(minimum: "5")))
  }

  @Test(arguments: [
    ("0.1", "0.25", "0.35", "-0.15"), ("-1.5", "4", "2.5", "-5.5"), ("0", "-3", "-3", "3"),
    ("1E+2", "0.5", "100.5", "99.5"), ("12.50", "12.5", "25", "0"), ("-2", "-0.5", "-2.5", "-1.5"),
  ])
  func sumsAreExact(_ left: String, _ right: String, _ sum: String, _ difference: String) throws {
    let (one, other) = (try #require(ExactDecimal(left)), try #require(ExactDecimal(right)))
    #expect(one.adding(other).text == sum)
    #expect(one.subtracting(other).text == difference)
  }

  @Test(arguments: [
    ("0.1", "0.2", "0.02"), ("-1.5", "4", "-6"), ("0", "-3", "0"), ("1E+2", "0.5", "50"), ("12.50", "8", "100"),
  ])
  func productsAreExact(_ left: String, _ right: String, _ product: String) throws {
    let (one, other) = (try #require(ExactDecimal(left)), try #require(ExactDecimal(right)))
    #expect(one.multiplied(by: other).text == product)
  }
}
