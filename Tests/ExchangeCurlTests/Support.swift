import ExchangeCurl
import ExchangeRuntime
import NginxServer
import TransportTrials

/// The error of a request; nil when it was answered.
func failure(
  _ transport: CurlTransport, _ request: HTTPRequest, _ overrides: CurlOverrides
) async -> TransportError? {
  await failure { () async throws(TransportError) in _ = try await transport.send(request, overrides: overrides) }
}

/// A transport that trusts the server's authority.
func secureTransport(
  _ server: NginxServer, _ change: (inout CurlConfiguration) -> Void = { _ in }
) -> CurlTransport {
  var configuration = CurlConfiguration()
  configuration.certificateAuthorityFile = server.certificates.authority
  // A machine that stands still for a while must not end a handshake.
  configuration.connectTimeout = .seconds(120)
  change(&configuration)
  return CurlTransport(configuration: configuration)
}

/// The head of an answer, without its body.
func head(_ transport: CurlTransport, _ url: String) async throws -> ResponseHead {
  try await transport.send(HTTPRequest(method: .get, url: url), timeout: nil).head
}
