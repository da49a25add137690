import ExchangeRuntime

/// An order as the test operations answer it.
struct TestOrder: JSONRecord {
  let symbol: String
  let orderId: Int64
  let price: ExactDecimal

  static let members = MemberTable("symbol", "orderId", "price")
  static let json = #"{"symbol":"BTCUSDT","orderId":28,"price":"0.10000000"}"#

  init(reading slots: inout Slots) {
    symbol = slots.value(0)
    orderId = slots.value(1)
    price = slots.value(2)
  }

  func write(to members: inout MemberWriter) {
    members.value(0, symbol)
    members.value(1, orderId)
    members.value(2, price)
  }
}

struct Side: OpenEnumeration {
  let rawValue: String
  static let documented = ["BUY", "SELL"]
  static var buy: Side { Side(rawValue: "BUY") }
}

/// `POST`, signed, in the form body.
struct NewOrder: ExchangeOperation {
  var symbol = "LTCBTC"
  var side: Side? = .buy
  var quantity: ExactDecimal? = 1
  var price: ExactDecimal? = "0.1"

  typealias Response = TestOrder
  static let endpoint = Endpoint(
    .post, "/api/v3/order", host: .api, security: .trade, safety: .place, maximumReceiveWindow: 60000, page: "order")
  var weight: RequestWeight { RequestWeight(.ip, 1) + RequestWeight(.orders, 1) }

  func encode(to parameters: inout ParameterEncoder) {
    parameters.add("symbol", symbol)
    parameters.add("side", side)
    parameters.add("type", "LIMIT")
    parameters.add("timeInForce", "GTC")
    parameters.add("quantity", quantity)
    parameters.add("price", price)
  }

  func validate(_ check: inout ParameterCheck) {
    check.range("quantity", quantity, min: "0.001", max: 9000)
  }
}

/// `POST`, signed, without a weight, as orders of futures are.
struct WeightlessOrder: ExchangeOperation {
  typealias Response = TestOrder
  static let endpoint = NewOrder.endpoint
  var weight: RequestWeight { RequestWeight(.placed, 1) }

  func encode(to parameters: inout ParameterEncoder) { parameters.add("symbol", "LTCBTC") }
}

/// `GET`, signed, in the query.
struct QueryOrder: ExchangeOperation {
  var symbol = "BTCUSDT"
  var orderId: Int64? = 28

  typealias Response = TestOrder
  static let endpoint = Endpoint(.get, "/api/v3/order", host: .api, security: .userData, safety: .read)
  var weight: RequestWeight { RequestWeight(.ip, 4) }

  func encode(to parameters: inout ParameterEncoder) {
    parameters.add("symbol", symbol)
    parameters.add("orderId", orderId)
  }
}

/// `DELETE`, signed, in the query.
struct CancelOrder: ExchangeOperation {
  typealias Response = TestOrder
  static let endpoint = Endpoint(.delete, "/api/v3/order", host: .api, security: .trade, safety: .cancel)
  var weight: RequestWeight { RequestWeight(.ip, 1) }

  func encode(to parameters: inout ParameterEncoder) { parameters.add("orderId", 28) }
}

/// `POST`, one leg of which may fail.
struct CancelReplace: ExchangeOperation {
  typealias Response = JSON
  static let endpoint = Endpoint(
    .post, "/api/v3/order/cancelReplace", host: .api, security: .trade, safety: .place)
  var weight: RequestWeight { .unknown }

  func encode(to parameters: inout ParameterEncoder) { parameters.add("cancelOrderId", 28) }
}

/// Public, without parameters.
struct Ping: ExchangeOperation {
  typealias Response = JSON
  static let endpoint = Endpoint(.get, "/api/v3/ping", host: .api, security: .none, safety: .read)
  var weight: RequestWeight { RequestWeight(.ip, 1) }

  func encode(to parameters: inout ParameterEncoder) {}
}
