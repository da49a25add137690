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
    case "GET /fapi/v1/fundingRate":
      request.query.isEmpty || !request.query.contains("startTime") ? unsigned(request) : .text("[]")
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

  /// 2,500 trades like the documented one, five hours apart, in pages as they are asked for.
  private func trades(_ request: ServerRequest) -> ServerReply {
    let pairs = request.query.split(separator: "&").map { $0.split(separator: "=") }
    let first = pairs.first { $0[0] == "fromId" }.flatMap { Int64($0[1]) } ?? 0
    guard let example = documented.answer(to: "GET /api/v3/myTrades")?[0]?.object else { return .text("[]") }
    let page = (first..<min(first + 1000, max(first, 2500))).map { id in
      var trade = example
      trade["id"] = .number(ExactDecimal(id))
      trade["time"] = .number(ExactDecimal(1_475_280_000_000 + id * 18_000_000))
      return JSON.object(trade)
    }
    return .text(JSON.array(page).description)
  }
}
