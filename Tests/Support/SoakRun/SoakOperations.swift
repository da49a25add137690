import BinanceCore
import ExchangeRuntime

/// The dialect of Binance, with the limit that the faulty exchange counts.
struct SoakDialect: Dialect {
  private let binance = BinanceDialect()
  var name: String { binance.name }
  var hosts: HostTable { binance.hosts }
  var signing: SigningLayout { binance.signing }
  var errorBody: ErrorBodyLayout { binance.errorBody }
  var outcomes: OutcomeTable { binance.outcomes }
  var errorCodes: ErrorCodeTable { binance.errorCodes }
  var rateLimits: RateLimitTable { RateLimitTable([FaultyExchange.limit]) }
}

/// The answer to every request: its number.
struct SoakAnswer: JSONRecord {
  let id: Int64

  static let members = MemberTable("id")
  init(reading slots: inout Slots) { id = slots.value(0) }
  func write(to members: inout MemberWriter) { members.value(0, id) }
}

/// The request of that number, to a host whose pages tell the messages of 503 apart.
protocol SoakOperation: ExchangeOperation where Response == SoakAnswer {
  var id: Int { get }
}

extension SoakOperation {
  var weight: RequestWeight { RequestWeight(.ip, 1) }
  func encode(to parameters: inout ParameterEncoder) { parameters.add("id", Int64(id)) }
}

struct Place: SoakOperation {
  let id: Int
  static let endpoint = Endpoint(.post, "/fapi/v1/order", host: .fapi, security: .trade, safety: .place)
}

struct Query: SoakOperation {
  let id: Int
  static let endpoint = Endpoint(.get, "/fapi/v1/order", host: .fapi, security: .userData, safety: .read)
}

struct Cancel: SoakOperation {
  let id: Int
  static let endpoint = Endpoint(.delete, "/fapi/v1/order", host: .fapi, security: .trade, safety: .cancel)
}

struct Transfer: SoakOperation {
  let id: Int
  static let endpoint = Endpoint(.post, "/fapi/v1/transfer", host: .fapi, security: .userData, safety: .transfer)
}
