import ExchangeRuntime
import ExchangeURLSession
import LoopbackServer

/// The error of a request; nil when it was answered.
func failure(
  _ transport: URLSessionTransport, _ request: HTTPRequest, timeout: Duration? = nil
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

func post(_ server: LoopbackServer, _ target: String = "/order") -> HTTPRequest {
  HTTPRequest(
    method: .post, url: server.baseURL + target,
    headers: HTTPHeaders([HTTPField("Content-Type", "application/x-www-form-urlencoded")]), body: Array("a=1".utf8))
}
