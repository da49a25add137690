import ExchangeCurl
import ExchangeRuntime
import LoopbackServer

/// The error of a request; nil when it was answered.
func failure(
  _ transport: CurlTransport, _ request: HTTPRequest, timeout: Duration? = nil
) async -> TransportError? {
  do {
    _ = try await transport.send(request, timeout: timeout)
    return nil
  } catch {
    return error
  }
}

func get(_ server: LoopbackServer, _ target: String = "/") -> HTTPRequest {
  HTTPRequest(method: .get, url: server.baseURL + target)
}

func post(_ server: LoopbackServer, _ body: String = "a=1") -> HTTPRequest {
  HTTPRequest(
    method: .post, url: server.baseURL + "/order",
    headers: HTTPHeaders([HTTPField("Content-Type", "application/x-www-form-urlencoded")]), body: Array(body.utf8))
}
