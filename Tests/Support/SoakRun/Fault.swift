import ExchangeRuntime
import LoopbackServer

/// What an exchange can do wrong with a request, and what that says of its execution.
enum Fault: Int, CaseIterable {
  case resetBefore, resetAfter, closeAfter, delay, limited, banned, timeout, unavailable, internalError, unknownError
  case badGateway, forbidden, truncated, wrongJSON, wrongTime, busyRefusal

  /// Whether the request is executed; nil leaves it to chance, since the answer does not tell.
  var executes: Bool? {
    switch self {
    case .resetBefore, .limited, .banned, .unavailable, .internalError, .forbidden, .wrongTime, .busyRefusal: false
    case .resetAfter, .closeAfter, .delay, .truncated, .wrongJSON: true
    case .timeout, .unknownError, .badGateway: nil
    }
  }

  /// What a client must make of it, by the committed table.
  var outcome: Outcome {
    switch self {
    case .resetBefore, .resetAfter, .closeAfter, .timeout, .unknownError, .badGateway: .unknown
    case .limited, .banned, .unavailable, .internalError, .forbidden, .wrongTime, .busyRefusal: .rejected
    case .delay, .truncated, .wrongJSON: .executed
    }
  }

  /// What the server does, where `answer` would be right.
  func reply(_ answer: String, _ headers: [(String, String)]) -> ServerReply {
    func error(_ status: Int, _ code: Int, _ message: String, _ more: [(String, String)] = []) -> ServerReply {
      .text("{\"code\":\(code),\"msg\":\"\(message)\"}", status: status, headers: headers + more)
    }
    return switch self {
    case .resetBefore, .resetAfter: .reset
    case .closeAfter: .close
    case .delay: .delayed(.milliseconds(30), .text(answer, headers: headers))
    case .limited: error(429, -1003, "Too many requests.", [("Retry-After", "1")])
    case .banned: error(418, -1003, "Banned.", [("Retry-After", "1")])
    case .timeout: error(408, -1, "Timeout.")
    case .unavailable: error(503, -1, "Service Unavailable.")
    case .internalError: error(503, -1, "Internal error; unable to process your request. Please try again.")
    case .unknownError: error(503, -1, "Unknown error, please check your request or try again later.")
    case .badGateway: .text("<html>502</html>", status: 502, type: "text/html", headers: headers)
    case .forbidden: .text("<html>WAF</html>", status: 403, type: "text/html", headers: headers)
    case .truncated: .truncatedText(answer, count: 4)
    case .wrongJSON: .text("{\"id\":", headers: headers)
    case .wrongTime: error(400, -1021, "Timestamp for this request is outside of the recvWindow.")
    case .busyRefusal: error(400, -2010, "Account has insufficient balance.")
    }
  }
}
