import BinanceSpot
import DocumentedExchange
import LoopbackServer

/// An exchange on loopback that answers as documented, and where a program needs more than one example: with a story.
struct ExampleExchange: Sendable {
  static let apiKey = DocumentedExchange.apiKey
  static let secret = DocumentedExchange.secret

  private let documented: DocumentedExchange

  init(specs: String) throws {
    documented = try DocumentedExchange(specs: specs)
  }

  func reply(to request: ServerRequest) -> ServerReply {
    switch "\(request.method) \(request.path)" {
    case "GET /api/v3/klines": unsigned(request)
    case "GET /fapi/v1/fundingRate": rates(request)
    case "GET /api/v3/myTrades": trades(request)
    case "POST /api/v3/order": .text("", status: 504)
    default: documented.reply(to: request)
    }
  }

  /// Another account, which holds other amounts.
  func replyOfAnotherAccount(to request: ServerRequest) -> ServerReply {
    guard request.path == "/api/v3/account", var account = documented.answer(to: "GET /api/v3/account")?.object else {
      return documented.reply(to: request)
    }
    account["balances"] = [["asset": "BTC", "free": "4723846.89208129", "locked": "0.00000000"]]
    return .text(JSON.object(account).description)
  }

  /// The documented answer to a request of market data, which is not signed.
  private func unsigned(_ request: ServerRequest) -> ServerReply {
    .text(documented.answer(to: "\(request.method) \(request.path)")?.description ?? "[]")
  }

  /// The documented rates within the period that is asked for.
  private func rates(_ request: ServerRequest) -> ServerReply {
    let rates = documented.answer(to: "GET /fapi/v1/fundingRate")?.array ?? []
    let first = Self.number("startTime", in: request) ?? 0
    return .text(JSON.array(rates.filter { $0["fundingTime"]?.integer ?? 0 >= first }).description)
  }

  /// 2,500 trades like the documented one, five hours apart, by period or by id as they are asked for.
  private func trades(_ request: ServerRequest) -> ServerReply {
    let first = Self.number("fromId", in: request) ?? 0
    let start = Self.number("startTime", in: request) ?? 0
    let end = Self.number("endTime", in: request) ?? .max
    guard let example = documented.answer(to: "GET /api/v3/myTrades")?[0]?.object else { return .text("[]") }
    let times = (first..<max(first, 2500)).map { (id: $0, time: 1_475_280_000_000 + $0 * 18_000_000) }
    let page = times.filter { (start...end).contains($0.time) }.prefix(1000).map { id, time in
      var trade = example
      trade["id"] = .number(ExactDecimal(id))
      trade["time"] = .number(ExactDecimal(time))
      return JSON.object(trade)
    }
    return .text(JSON.array(page).description)
  }

  /// The whole number in a parameter of the query.
  private static func number(_ name: String, in request: ServerRequest) -> Int64? {
    let pairs = request.query.split(separator: "&").map { $0.split(separator: "=") }
    return pairs.first { $0.count == 2 && $0[0] == name }.flatMap { Int64($0[1]) }
  }
}
