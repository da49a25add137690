/// A request as the server read it, byte for byte.
public struct ServerRequest: Sendable {
  /// The method.
  public let method: String
  /// The request target as it stood in the request line.
  public let target: String
  /// The headers in order.
  public let headers: [(name: String, value: String)]
  /// The body.
  public let body: [UInt8]
  /// The number of the connection it came on, counted from 1.
  public let connection: Int

  /// The part of the target before `?`.
  public var path: String { String(target.prefix { $0 != "?" }) }

  /// The part of the target after `?`.
  public var query: String { String(target.drop { $0 != "?" }.dropFirst()) }

  /// The body as text.
  public var bodyText: String { String(decoding: body, as: UTF8.self) }

  /// The first header of that name, compared without case.
  public subscript(name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}

/// A well-formed answer.
public struct ServerResponse: Sendable {
  let status: Int
  let headers: [(name: String, value: String)]
  let body: [UInt8]

  var headBytes: [UInt8] {
    var head = "HTTP/1.1 \(status) Status\r\nContent-Length: \(body.count)\r\n"
    for (name, value) in headers { head += "\(name): \(value)\r\n" }
    return Array((head + "\r\n").utf8)
  }

  var bytes: [UInt8] { headBytes + body }
}

/// What the server does with a request.
public indirect enum ServerReply: Sendable {
  /// Answers and keeps the connection.
  case response(ServerResponse)
  /// Waits first.
  case delayed(Duration, ServerReply)
  /// Never answers.
  case hold
  /// Waits until something is so.
  case when(@Sendable () -> Bool, ServerReply)
  /// Closes without an answer.
  case close
  /// Resets the connection without an answer.
  case reset
  /// Sends the head and that many bytes of the body, then closes.
  case truncated(ServerResponse, count: Int)
  /// Sends these bytes, whatever they are, then closes.
  case bytes([UInt8])
  /// Sends these bytes, whatever they are, and keeps the connection.
  case kept([UInt8])
  /// Sends these bytes, then resets the connection.
  case bytesAndReset([UInt8])
  /// Sends these bytes one by one, with a pause before each, then closes.
  case drip([UInt8], every: Duration)
  /// Sends the first bytes, then the others again and again until the client is gone.
  case endless([UInt8], [UInt8])

  /// An answer with a text body.
  public static func text(
    _ body: String, status: Int = 200, type: String = "application/json", headers: [(String, String)] = []
  ) -> ServerReply {
    .response(response(body, status: status, type: type, headers: headers))
  }

  /// Sends the head and a part of a text body, then closes.
  public static func truncatedText(_ body: String, count: Int, status: Int = 200) -> ServerReply {
    .truncated(response(body, status: status, type: "application/json", headers: []), count: count)
  }

  private static func response(
    _ body: String, status: Int, type: String, headers: [(String, String)]
  ) -> ServerResponse {
    ServerResponse(
      status: status, headers: [(name: "Content-Type", value: type)] + headers.map { (name: $0.0, value: $0.1) },
      body: Array(body.utf8))
  }
}
