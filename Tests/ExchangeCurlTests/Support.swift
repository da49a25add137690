import ExchangeCurl
import ExchangeRuntime
import LoopbackServer
import NginxServer

/// The error of a request; nil when it was answered.
func failure(
  _ transport: CurlTransport, _ request: HTTPRequest, timeout: Duration? = nil
) async -> TransportError? {
  await failure(transport, request, CurlOverrides(timeout: timeout))
}

/// The error of a request; nil when it was answered.
func failure(
  _ transport: CurlTransport, _ request: HTTPRequest, _ overrides: CurlOverrides
) async -> TransportError? {
  do {
    _ = try await transport.send(request, overrides: overrides)
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

/// A transport that trusts the server's authority.
func secureTransport(
  _ server: NginxServer, _ change: (inout CurlConfiguration) -> Void = { _ in }
) -> CurlTransport {
  var configuration = CurlConfiguration()
  configuration.certificateAuthorityFile = server.certificates.authority
  change(&configuration)
  return CurlTransport(configuration: configuration)
}

/// The head of an answer, without its body.
func head(_ transport: CurlTransport, _ url: String) async throws -> ResponseHead {
  try await transport.send(HTTPRequest(method: .get, url: url), timeout: nil).head
}
