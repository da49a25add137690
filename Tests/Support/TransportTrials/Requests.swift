public import ExchangeRuntime
public import LoopbackServer

/// The error of a request; nil when it was answered.
public func failure(
  _ transport: some Transport, _ request: HTTPRequest, timeout: Duration? = nil
) async -> TransportError? {
  await failure { () async throws(TransportError) in _ = try await transport.send(request, timeout: timeout) }
}

/// The error of a request that runs out of time in a phase: a busy machine needs longer to get there, so that each try
/// has four times as long, for two minutes at most.
public func timedOut(
  _ transport: some Transport, _ request: HTTPRequest, after shortest: Duration, in phase: TransportError.Phase
) async -> TransportError? {
  var timeout = shortest
  while true {
    let error = await failure(transport, request, timeout: timeout)
    if error?.phase == phase || error?.reason != .timeout || timeout > .seconds(30) { return error }
    timeout *= 4
  }
}

/// The error that sending ends with; nil when the request was answered.
public func failure(_ send: () async throws(TransportError) -> Void) async -> TransportError? {
  do {
    try await send()
    return nil
  } catch {
    return error
  }
}

/// A read of a loopback server.
public func get(_ server: LoopbackServer, _ target: String = "/") -> HTTPRequest {
  HTTPRequest(method: .get, url: server.baseURL + target)
}

/// An order at a loopback server, with a form as its body.
public func post(_ server: LoopbackServer, _ target: String = "/order", body: String = "a=1") -> HTTPRequest {
  HTTPRequest(
    method: .post, url: server.baseURL + target,
    headers: HTTPHeaders([HTTPField("Content-Type", "application/x-www-form-urlencoded")]), body: Array(body.utf8))
}

/// Requests that no transport may send as they are: bytes that would end a line, and addresses of another kind.
public func unsendable(_ server: LoopbackServer) -> [HTTPRequest] {
  let url = server.baseURL + "/"
  let targets = [url + "a b", url + "\r\nX: y", url + "é", "file:///etc/passwd"]
  let fields = [HTTPField("X", "a\r\nY: b"), HTTPField("X: y\r\nZ", "a"), HTTPField("", "a")]
  return targets.map { HTTPRequest(method: .get, url: $0) }
    + fields.map { HTTPRequest(method: .get, url: url, headers: HTTPHeaders([$0])) }
}
