import ExchangeRuntime

/// An exchange in the manner of Binance; a generated core module has the same form.
struct TestDialect: Dialect {
  let name = "test"
  let hosts: HostTable
  let outcomes: OutcomeTable

  var serverTimes: [ServerTimeOperation] = []
  let signing: SigningLayout

  init(outcomes: [OutcomeRow] = TestDialect.rows, unit: Timestamp.Unit = .milliseconds) {
    signing = SigningLayout(
      apiKeyHeader: "X-MBX-APIKEY", signatureParameter: "signature", timestampParameter: "timestamp",
      timestampUnit: unit, receiveWindowParameter: "recvWindow", placements: [.post: .formBody, .put: .formBody])
    hosts = HostTable([
      HostTable.Row(.api, .live, "https://api.example.com", alternatives: ["https://api1.example.com"]),
      HostTable.Row(.api, .testnet, "https://testnet.example.com"),
      HostTable.Row(.futures, .live, "https://fapi.example.com"),
    ])
    self.outcomes = OutcomeTable(outcomes)
  }

  let errorBody = ErrorBodyLayout(codeMembers: ["code"], messageMembers: ["msg"])
  let errorCodes = ErrorCodeTable([
    ErrorCodeTable.Row(-1021, "INVALID_TIMESTAMP"),
    ErrorCodeTable.Row(-2010, "NEW_ORDER_REJECTED", hosts: [.api]),
    ErrorCodeTable.Row(-2010, "FUTURES_NAME", hosts: [.futures]),
  ])
  var rateLimits = RateLimitTable([])

  static let rows = [
    OutcomeRow(
      status: 409, code: -2021, paths: ["/api/v3/order/cancelReplace"], outcome: .partial, page: "cancel-replace"),
    OutcomeRow(code: -1021, outcome: .rejected, retry: .onceAfterClock, page: "errors"),
    OutcomeRow(code: [-1006, -1007], outcome: .unknown, page: "errors"),
    OutcomeRow(status: 503, message: "System busy", outcome: .rejected, retry: .afterDelay, page: "general-info"),
    OutcomeRow(status: 503, message: "Service Unavailable.", outcome: .rejected, page: "general-info"),
    OutcomeRow(status: .range(500...599), outcome: .unknown, page: "general-info"),
    OutcomeRow(status: 400, code: [-2010, -2011, -1013], outcome: .rejected, page: "errors"),
    OutcomeRow(status: 403, code: .absent, outcome: .rejected, page: "general-info"),
    OutcomeRow(status: 429, code: -1003, outcome: .rejected, exceeds: .ip, page: "errors"),
    OutcomeRow(status: 429, code: -1015, outcome: .rejected, exceeds: .placed, page: "errors"),
    OutcomeRow(status: 418, safety: [.place, .cancel], outcome: .rejected, page: "limits"),
  ]
}

extension Dialect where Self == TestDialect {
  static var test: TestDialect { TestDialect() }
}

extension HostFamily {
  static let api = HostFamily("api")
  static let futures = HostFamily("fapi")
}

extension WeightBucket {
  /// The number of orders that were placed.
  static let placed = WeightBucket("placed")
}
